import type { RowDraft } from "./readRow";
import { shownName } from "../sheet/words";
import type { FeatureProblem } from "./feature";

/** Where the features and their keys stand, for looking up what a cell refers to. */
export interface PrerequisiteKeys {
  /** Key by what may be typed, in lower case: the ID first, then the name; of equals the first row. */
  readonly keys: ReadonlyMap<string, string>;
}

/** A row's key and what is wrong with the ID it came from. */
export interface Keyed {
  readonly id: string;
  readonly problem?: Pick<FeatureProblem, "severity" | "message" | "consequence">;
}

/**
 * Give every row a key of its own: the ID, else the name; a second use gets a number in parentheses and is reported.
 *
 * Keys that differ only in case count as equal, as they do in Depends on. IDs win over names that read the same.
 *
 * Cost     O(rows)
 */
export function uniqueKeys(drafts: readonly RowDraft[]): readonly Keyed[] {
  const wanted = new Set(drafts.map((draft) => comparable(draft.feature.id)));
  const users = new Map<string, number>();
  const next = new Map<string, number>();
  for (const [index, draft] of drafts.entries()) {
    const key = comparable(draft.feature.id);
    const user = users.get(key);
    const isFirstId = draft.typedId !== undefined && (user === undefined || drafts[user]?.typedId === undefined);
    if (user === undefined || isFirstId) users.set(key, index);
  }
  return drafts.map((draft, index) => {
    const { id, name } = draft.feature;
    const user = users.get(comparable(id));
    if (user === index || user === undefined) return { id };
    const key = numbered(id, wanted, next);
    const what = draft.typedId === undefined ? "The name" : "ID";
    return {
      id: key,
      problem: {
        severity: "error",
        message: `${what} ${shownName(id)} is already used by row ${String((drafts[user]?.feature.row ?? 0) + 1)} of the table.`,
        consequence: `${shownName(name)} is kept under the key ${shownName(key)}.`,
      },
    };
  });
}

function numbered(id: string, taken: Set<string>, next: Map<string, number>): string {
  let count = next.get(comparable(id)) ?? 2;
  while (taken.has(comparable(`${id} (${String(count)})`))) count += 1;
  next.set(comparable(id), count + 1);
  const key = `${id} (${String(count)})`;
  taken.add(comparable(key));
  return key;
}

/** What Depends on may name: every ID and every name. */
export function prerequisiteKeysOf(drafts: readonly RowDraft[], keys: readonly Keyed[]): PrerequisiteKeys {
  const byText = new Map<string, string>();
  const add = (text: string, key: string): void => {
    if (!byText.has(comparable(text))) byText.set(comparable(text), key);
  };
  for (const { id } of keys) add(id, id);
  for (const [index, draft] of drafts.entries()) add(draft.feature.name, keys[index]?.id ?? draft.feature.id);
  return { keys: byText };
}

/** The prerequisites a cell names, and the words that name no feature. */
export interface Prerequisites {
  readonly known: readonly string[];
  readonly unknown: readonly string[];
}

/** Look up a list of IDs or names; a cell that is one name with commas in it is understood too. */
export function findPrerequisites(typed: string, directory: PrerequisiteKeys): Prerequisites {
  const whole = directory.keys.get(comparable(typed));
  if (whole !== undefined) return { known: [whole], unknown: [] };
  const known = new Set<string>();
  const unknown: string[] = [];
  for (const part of typed.split(/[,;\n\r]+/)) {
    if (part.trim() === "") continue;
    const key = directory.keys.get(comparable(part));
    if (key === undefined) unknown.push(part.trim());
    else known.add(key);
  }
  return { known: [...known], unknown };
}

/** Case and spacing do not tell keys apart. */
function comparable(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
