import type { Cells } from "../sheet/cell";
import { isFilled, isWords } from "./block";
import { nameHeader } from "./nameHeader";
import { plain, withoutBrackets } from "./plain";
import { claimsOf } from "./claims";

/** The columns that hold the names, 0-based. */
export interface NameColumn {
  readonly column: number;
  /** Further columns of a tree, the deepest last: a row's name stands in one of them. */
  readonly levels: readonly number[];
  /** No header says so: the cells look like names. */
  readonly isGuess: boolean;
  /** What the list calls its rows: "initiative". */
  readonly thing?: string;
}

/** How the cells of a column look, from 0 to 1. */
interface Looks {
  /** Share of rows that are filled. */
  readonly filled: number;
  /** Share of the filled that are words, and no two alike. */
  readonly words: number;
  readonly distinct: number;
  /** Characters, on average. */
  readonly length: number;
}

const sampled = 200;

/**
 * Find the column that names the rows: by its header and, where several could, by its cells; a name repeated in every row is what they belong to.
 *
 * Where no header says so, the leftmost column of mostly distinct short texts, as a guess. Undefined where no column looks like names.
 *
 * Cost     O(cells of the first 200 rows)
 */
export function findNameColumn(headers: readonly string[], rows: Cells): NameColumn | undefined {
  const sample = rows.filter((row) => row.some(isFilled)).slice(0, sampled);
  const tree = numberedTree(headers);
  if (tree !== undefined) return tree;
  const named = headers
    .map((header, column) => ({ column, name: nameOf(header, headers), quality: qualityOf(looksOf(sample, column), sample.length) }))
    .flatMap(({ column, name, quality }) => (name === undefined ? [] : [{ column, quality, ...name }]));
  const levels = exclusiveTree(named, sample);
  if (levels !== undefined) return levels;
  const best = Math.max(...named.map(({ quality }) => quality));
  const [first] = named.filter(({ quality }) => quality >= best * goodEnough).sort((a, b) => a.order - b.order || a.column - b.column);
  if (first !== undefined)
    return { column: first.column, levels: [], isGuess: false, ...(first.thing === undefined ? {} : { thing: first.thing }) };
  const guessed = guess(headers, sample);
  return guessed === undefined ? undefined : { column: guessed, levels: [], isGuess: true };
}

/** A column whose cells are nearly as distinct as the best still wins by its header. */
const goodEnough = 0.75;

/** Trackers write "Summary" or "Title" beside the project and the epic of each row. */
const trackerKeys: ReadonlySet<string> = new Set(["issue key", "issue id", "work item type", "issue type"]);

function nameOf(header: string, headers: readonly string[]): { readonly order: number; readonly thing?: string } | undefined {
  const text = plain(header);
  if (text === "feature") return { order: -2, thing: "feature" };
  if ((text === "summary" || text === "title") && headers.some((other) => trackerKeys.has(plain(other)))) return { order: -1 };
  return nameHeader(header);
}

function looksOf(rows: Cells, column: number): Looks {
  const seen = new Set<unknown>();
  let [filled, words, length] = [0, 0, 0];
  for (const row of rows) {
    const cell = row[column];
    if (!isFilled(cell)) continue;
    filled += 1;
    if (isWords(cell)) {
      words += 1;
      length += cell.length;
    }
    seen.add(typeof cell === "string" ? cell.trim().toLowerCase() : cell);
  }
  return {
    filled: rows.length === 0 ? 0 : filled / rows.length,
    words: filled === 0 ? 0 : words / filled,
    distinct: filled === 0 ? 0 : seen.size / filled,
    length: words === 0 ? 0 : length / words,
  };
}

/** Without rows every column is as good. */
function qualityOf({ filled, distinct }: Looks, rows: number): number {
  return rows === 0 ? 1 : filled * distinct;
}

/** "Title 1, Title 2, …": at least two headers that differ by their number alone. */
export function numberedTree(headers: readonly string[]): NameColumn | undefined {
  const stems = new Map<string, number[]>();
  for (const [column, header] of headers.entries()) {
    const [, stem = "", digit] = /^(\D{2,40}?)\s*(\d)$/.exec(plain(header)) ?? [];
    if (digit === undefined || (nameHeader(stem) === undefined && !levelWords.has(stem.trim()))) continue;
    const columns = stems.get(stem.trim()) ?? [];
    columns.push(column);
    stems.set(stem.trim(), columns);
  }
  const levels = [...stems.values()].find((columns) => columns.length > 1);
  return levels === undefined ? undefined : { column: levels[0] ?? 0, levels, isGuess: false };
}

const levelWords: ReadonlySet<string> = new Set(["level", "ebene", "niveau", "nivel"]);

/** Epic, Feature and Story beside each other, of which each row fills one. */
function exclusiveTree(
  named: readonly { readonly column: number; readonly quality: number; readonly order: number; readonly thing?: string }[],
  rows: Cells,
): NameColumn | undefined {
  const used = named.filter(({ quality, thing }) => quality > 0 && thing !== undefined);
  if (used.length < 2 || rows.length < 3) return undefined;
  const counts = rows.map((row) => used.filter(({ column }) => isFilled(row[column])).length);
  if (!counts.every((count) => count <= 1) || counts.filter((count) => count === 1).length < rows.length * mostRows) return undefined;
  const levels = used.map(({ column }) => column);
  return { column: levels[0] ?? 0, levels, isGuess: false };
}

const mostRows = 0.8;

function guess(headers: readonly string[], rows: Cells): number | undefined {
  const fits = headers.map((header, column) => {
    const looks = looksOf(rows, column);
    return header !== "" && looks.filled >= 0.6 && looks.words >= 0.8 && looks.distinct >= 0.8 && looks.length <= 80 && looks.length >= 3;
  });
  const isFree = (column: number): boolean => claimsOf(withoutBrackets(headers[column] ?? "")).length === 0;
  const isName = (column: number): boolean => fits[column] === true && !looksLikeKeys(rows, column);
  const columns = headers.map((_, column) => column).filter(isName);
  return columns.find(isFree) ?? columns.find((column) => claimsOf(headers[column] ?? "").every(({ field }) => mayBeNames.has(field)));
}

/** Fields whose texts may be names where nothing else is. */
const mayBeNames: ReadonlySet<string> = new Set(["feature", "theme", "jobToBeDone", "approach", "risk", "milestone", "notes"]);

/** Codes, addresses and links name nothing that one would plan. */
function looksLikeKeys(rows: Cells, column: number): boolean {
  const texts = rows.flatMap((row) => {
    const cell = row[column];
    return isWords(cell) ? [cell.trim().slice(0, 80)] : [];
  });
  const keys = texts.filter((text) => /^\S*\d\S*$/.test(text) || /^\S+@\S+$/.test(text) || /^https?:/.test(text));
  return keys.length > texts.length / 2;
}
