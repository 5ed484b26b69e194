import { type Directory, findFeature } from "../sheet/directory";
import type { Limits, Rule } from "./limits";

/** What the rules of a cell say, and the parts that say nothing. */
export interface RulesRead {
  readonly forced: ReadonlyMap<string, 0 | 1>;
  readonly rules: readonly Rule[];
}

/**
 * Rules as one reads them in a cell: "F01 in; F08 out; F03 or F07; at most 2 of F01, F02, F04; F09 needs F02".
 *
 * IDs that hold more than letters, digits, dots, hyphens and underscores stand in quotes, doubled inside.
 */
export function writeRules({ forced, rules }: Pick<Limits, "forced" | "rules">): string {
  return [...[...forced].map(([id, force]) => `${quoted(id)} ${force === 1 ? "in" : "out"}`), ...rules.map(writeRule)].join("; ");
}

function writeRule(rule: Rule): string {
  switch (rule.kind) {
    case "atMost": {
      const ids = rule.ids.map(quoted);
      return rule.most === 1 && ids.length === 2 ? ids.join(" or ") : `at most ${String(rule.most)} of ${ids.join(", ")}`;
    }
    case "needs":
      return `${quoted(rule.id)} needs ${quoted(rule.needs)}`;
    case "unread":
      return rule.text;
  }
}

function quoted(id: string): string {
  return /^[\p{L}\p{N}_.-]+$/u.test(id) && !keywords.has(id.toLowerCase()) ? id : `"${id.replaceAll('"', '""')}"`;
}

const keywords: ReadonlySet<string> = new Set(["in", "out", "or", "needs", "at"]);

/** A piece of text between the separators, with its quotes taken off. */
interface Word {
  readonly text: string;
  readonly isQuoted: boolean;
}

/**
 * Read rules; features are named by ID or name, case does not count. What says no rule comes back as "unread".
 *
 * Cost     O(text)
 */
export function readRules(text: string, known: Directory): RulesRead {
  const idOf = (words: readonly Word[]): string | undefined => {
    const found = findFeature(joined(words), "rules", known);
    return found.ok ? found.value.id : undefined;
  };
  const forced = new Map<string, 0 | 1>();
  const rules: Rule[] = [];
  for (const part of partsOf(text)) {
    const words = wordsOf(part);
    const force = readForce(words, idOf);
    if (force !== undefined) forced.set(...force);
    else rules.push(readRule(words, idOf) ?? { kind: "unread", text: part });
  }
  return { forced, rules };
}

type IdOf = (words: readonly Word[]) => string | undefined;

function readForce(words: readonly Word[], idOf: IdOf): [string, 0 | 1] | undefined {
  const id = idOf(words.slice(0, -1));
  const last = words.at(-1);
  if (id === undefined) return undefined;
  if (isWord(last, "in")) return [id, 1];
  return isWord(last, "out") ? [id, 0] : undefined;
}

function readRule(words: readonly Word[], idOf: IdOf): Rule | undefined {
  if (isWord(words[0], "at") && isWord(words[1], "most") && isWord(words[3], "of")) {
    const most = Number(words[2]?.text);
    const ids = split(words.slice(4), ",").map(idOf);
    return Number.isInteger(most) && most >= 0 && ids.every((id) => id !== undefined) ? { kind: "atMost", most, ids } : undefined;
  }
  for (const [position, word] of words.entries()) {
    const isOr = isWord(word, "or");
    if (!isOr && !isWord(word, "needs")) continue;
    const [one, other] = [idOf(words.slice(0, position)), idOf(words.slice(position + 1))];
    if (one === undefined || other === undefined || one === other) continue;
    return isOr ? { kind: "atMost", most: 1, ids: [one, other] } : { kind: "needs", id: one, needs: other };
  }
  return undefined;
}

function isWord(word: Word | undefined, text: string): boolean {
  return word !== undefined && !word.isQuoted && word.text.toLowerCase() === text;
}

function joined(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(" ");
}

function split(words: readonly Word[], separator: string): readonly (readonly Word[])[] {
  const parts: Word[][] = [[]];
  for (const word of words) {
    if (isWord(word, separator)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

/** Parts between semicolons and line breaks outside quotes. */
function partsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?:"(?:[^"]|"")*"|[^;\n\r"]|")+/g), ([part]) => part.trim()).filter((part) => part !== "");
}

/** Words and commas; what stands in quotes is one word. */
function wordsOf(part: string): readonly Word[] {
  return Array.from(part.matchAll(/"((?:[^"]|"")*)"|,|[^\s,"]+|"/g), ([whole, inside]) =>
    inside === undefined ? { text: whole, isQuoted: false } : { text: inside.replaceAll('""', '"'), isQuoted: true },
  );
}

/** Amounts by name: "Claims: 4; Search: 5". */
export function writeAmounts(amounts: ReadonlyMap<string, number>): string {
  return [...amounts].map(([name, amount]) => `${name}: ${String(amount)}`).join("; ");
}

/** Read amounts by name, and the parts that are none. A colon, "=", "<=" or "≤" stands before the amount. */
export function readAmounts(text: string): { readonly amounts: ReadonlyMap<string, number>; readonly unread: readonly string[] } {
  const amounts = new Map<string, number>();
  const unread: string[] = [];
  for (const part of text.split(/[;\n\r]+/).map((each) => each.trim())) {
    if (part === "") continue;
    const [, name, digits] = /^(.*\S)\s*(?::|<=|≤|=)\s*(\d[\d,]*(?:\.\d+)?)$/.exec(part) ?? [];
    if (name === undefined || digits === undefined) unread.push(part);
    else amounts.set(name, Number(digits.replaceAll(",", "")));
  }
  return { amounts, unread };
}
