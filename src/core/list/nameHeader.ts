import { fillers, fineThings, largeThings, titleWords } from "./nameWords";
import { withoutBrackets, wordsOf } from "./plain";

/** How surely a header names the things planned; a lower order is surer. */
export interface NameHeader {
  readonly order: number;
  /** What the rows are called, in the list's own words: "initiative"; absent for a bare "Name". */
  readonly thing?: string;
}

/** "Feature Name" before "Feature" before "Title" before "Project Name" before "Name" before "Project". */
const orders = { fineTitle: 0, fine: 1, bareTitle: 500, largeTitle: 550, bareName: 560, large: 600 } as const;

const fine = new Map(fineThings.map((word, index) => [word, index]));
const large = new Map(largeThings.map((word, index) => [word, index]));
const titles: ReadonlySet<string> = new Set(titleWords);
const bareNames: ReadonlySet<string> = new Set(["name", "names", "nom", "nombre", "nome", "naam"]);
const longestPhrase = 4;

/**
 * Whether a header can head the names: "Feature", "Use Case Name", "Feature / Epic", "Name of feature", "Projekttitel".
 *
 * Undefined where a word remains that neither names a thing, nor says "name", nor says nothing: "Project manager" heads people.
 */
export function nameHeader(header: string): NameHeader | undefined {
  const words = wordsOf(withoutBrackets(header));
  let thing: string | undefined;
  let title: string | undefined;
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? "";
    const found = thingAt(words, at);
    const inner = found === undefined ? compound(word) : undefined;
    if (found !== undefined) thing = finer(thing, found.thing);
    else if (inner !== undefined) [thing, title] = [finer(thing, inner), word];
    else if (titles.has(word)) title = word;
    else if (!fillers.has(word)) return undefined;
    at += found?.length ?? 1;
  }
  if (thing === undefined) return title === undefined ? undefined : { order: bareNames.has(title) ? orders.bareName : orders.bareTitle };
  const place = fine.get(thing);
  if (place !== undefined) return { order: title === undefined ? orders.fine + place : orders.fineTitle + place / 1000, thing };
  return { order: (title === undefined ? orders.large : orders.largeTitle) + (large.get(thing) ?? 0) / 1000, thing };
}

function isThing(word: string): boolean {
  return fine.has(word) || large.has(word);
}

/** The longest thing that begins at a word. */
function thingAt(words: readonly string[], at: number): { readonly thing: string; readonly length: number } | undefined {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1) {
    const thing = words.slice(at, at + length).join(" ");
    if (isThing(thing)) return { thing, length };
  }
  return undefined;
}

/** Of "Feature / Epic", the feature. */
function finer(one: string | undefined, other: string): string {
  const placeOf = (thing: string): number => fine.get(thing) ?? orders.large + (large.get(thing) ?? 0);
  return one === undefined || placeOf(other) < placeOf(one) ? other : one;
}

const compoundEnds = ["name", "titel", "bezeichnung", "naam"];

/** "Projektname", "Vorgangsname", "projectnaam": a thing with "name" grown to it. */
function compound(word: string): string | undefined {
  const end = compoundEnds.find((suffix) => word.length > suffix.length + 2 && word.endsWith(suffix));
  if (end === undefined) return undefined;
  const stem = word.slice(0, -end.length);
  return [stem, stem.replace(/(s|en|n|es)$/, "")].find(isThing);
}
