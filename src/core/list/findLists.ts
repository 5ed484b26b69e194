import type { Cell, Cells } from "../sheet/cell";
import { headerText, isFilled, isWords } from "./block";
import { type Claim, claimsOf } from "./claims";
import { findNameColumn, type NameColumn, numberedTree } from "./nameColumn";
import { nameHeader } from "./nameHeader";
import { otherListWords, otherSheetWords } from "./nameWords";
import { plain, withoutBrackets } from "./plain";
import { isUnitText } from "./unitText";
import { type RowKinds, tellRows } from "./rowKinds";

/** A list found in a block of cells; rows and columns are counted from 0 in the block. */
export interface FoundList {
  /** The lowest row of the header. */
  readonly headerRow: number;
  /** Rows of the header, 1 to 3. */
  readonly headerRows: number;
  readonly column: number;
  readonly columns: number;
  /** One for each column, joined from the rows of the header where needed. */
  readonly headers: readonly string[];
  readonly names: NameColumn;
  /** Rows below the header that belong to the list, as far as the block goes. */
  readonly rows: number;
  /** Features among them. */
  readonly features: number;
  /** The list goes on to the end of the block, and may go on beyond it. */
  readonly isOpen: boolean;
  /** Rows below the header before the header of another list; absent where none follows. */
  readonly until?: number;
  /** How likely it is what its owner plans; below 0 it is something else: contacts, a budget, a glossary. */
  readonly likelihood: number;
}

/** Titles, notes and filler rows may stand above a header; further down none is looked for. */
export const searchedRows = 200;

interface HeaderGuess {
  readonly row: number;
  readonly depth: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly score: number;
}

/**
 * Find the lists of a sheet: under titles and group headings, beside each other, below each other; the likeliest first.
 *
 * A list needs a row of headers and one column of names below it, known by its header or guessed from its cells.
 *
 * Cost     O(cells)
 */
export function findLists(cells: Cells, sheetName = ""): readonly FoundList[] {
  const lastFilled = lastFilledRows(cells);
  const memory = new Map<string, readonly Claim[]>();
  const guesses = cells
    .slice(0, searchedRows)
    .flatMap((_, row) => headersAt(cells, row, lastFilled).map((guess) => ({ ...guess, score: scoreOf(guess, cells, memory) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.row - b.row);
  const lists: FoundList[] = [];
  for (const guess of guesses) {
    if (lists.some((list) => overlaps(list, guess))) continue;
    const below = lists
      .filter((list) => list.headerRow > guess.row && shareColumns(list, guess))
      .map((list) => list.headerRow - list.headerRows + 1);
    const list = readGuess(guess, cells.slice(0, Math.min(cells.length, ...below)), guesses, sheetName, cells.length);
    if (list !== undefined) lists.push(list);
  }
  return lists.sort((a, b) => b.likelihood - a.likelihood || a.headerRow - b.headerRow || a.column - b.column);
}

/** The last row that shows something in each column. */
function lastFilledRows(cells: Cells): readonly number[] {
  const last: number[] = [];
  for (const [row, line] of cells.entries()) for (const [column, cell] of line.entries()) if (isFilled(cell)) last[column] = row;
  return Array.from(last, (row: number | undefined) => row ?? -1);
}

const longestHeader = 250;
const deepest = 3;

/** Rows that could be headers, cut where a column is blank from here to the end; each alone and joined with the one or two rows above. */
function headersAt(cells: Cells, row: number, lastFilled: readonly number[]): readonly Omit<HeaderGuess, "score">[] {
  const found: Omit<HeaderGuess, "score">[] = [];
  for (let depth = 1; depth <= Math.min(deepest, row + 1); depth += 1) {
    const above = cells.slice(row - depth + 1, row + 1);
    if (depth > 1 && !mayHead(above[0] ?? [])) break;
    const texts = lastFilled.map((_, column) => joinedHeader(above, column));
    const runs = segments(texts, (column) => (lastFilled[column] ?? -1) > row);
    for (const [first, last] of joinedRuns(runs, texts, (column) => (lastFilled[column] ?? -1) - row)) {
      const headers = texts.slice(first, last + 1);
      if (headers.some((text) => text.length > longestHeader)) continue;
      found.push({ row, depth, column: first, headers });
    }
  }
  return found;
}

/** A row of group headings or of tall header cells has several texts; a title is alone. */
function mayHead(line: Cells[number]): boolean {
  return line.filter((cell) => isWords(cell) && cell.length <= longestHeader).length > 1;
}

/** The lowest text of a column; a unit alone goes behind the text above it. */
function joinedHeader(rows: Cells, column: number): string {
  const texts = rows.map((line) => headerText(line[column])).filter((text) => text !== "");
  const [lowest = "", above] = [texts.at(-1), texts.at(-2)];
  return above !== undefined && isUnitText(lowest) ? `${above} (${lowest.replace(/^[([]|[)\]]$/g, "")})` : lowest;
}

/** First and last column of each run of headers; a column without a header goes on with the run where it holds cells below. */
function segments(texts: readonly string[], holdsCells: (column: number) => boolean): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  let isBroken = true;
  for (const [column, text] of texts.entries()) {
    if (text === "") {
      if (!holdsCells(column)) isBroken = true;
      continue;
    }
    const run = runs.at(-1);
    if (isBroken || run === undefined) runs.push([column, column]);
    else run[1] = column;
    isBroken = false;
  }
  return runs;
}

/** Widest gap of blank columns that a layout leaves inside of a list. */
const widestSpacer = 2;

/** Runs that a blank column parts without making another list of the right one: it has no names of its own, repeats nothing, and goes as far down. */
function joinedRuns(
  runs: readonly (readonly [number, number])[],
  texts: readonly string[],
  depthOf: (column: number) => number,
): readonly (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const [first, last] of runs) {
    const left = joined.at(-1);
    const own = texts.slice(first, last + 1);
    const known = new Set(left === undefined ? [] : texts.slice(left[0], left[1] + 1).map(plain));
    const isOther = own.some(
      (text) => text !== "" && (nameHeader(text) !== undefined || known.has(plain(text)) || otherListWords.has(plain(text))),
    );
    const [mine, theirs] = [Math.max(...own.map((_, index) => depthOf(first + index))), depthOf(left?.[0] ?? first)];
    if (left === undefined || isOther || first - left[1] > widestSpacer + 1 || mine * 2 < theirs) joined.push([first, last]);
    else left[1] = last;
  }
  return joined;
}

/** How much a row looks like a header: the names first, then fields known by their words; 0 where it does not. */
function scoreOf({ row, depth, column, headers }: Omit<HeaderGuess, "score">, cells: Cells, memory: Map<string, readonly Claim[]>): number {
  const texts = headers.filter((text) => text !== "");
  const own = (cells[row] ?? []).slice(column, column + headers.length);
  const isUnit = (cell: Cell): boolean => depth > 1 && typeof cell === "string" && isUnitText(cell);
  const words = own.filter((cell) => isWords(cell) && !isUnit(cell)).length;
  const filled = own.filter((cell) => isFilled(cell) && !isUnit(cell)).length;
  if (filled === 0 || words < filled * mostlyWords) return 0;
  const fields = new Set<string>();
  let names = numberedTree(headers) === undefined ? 0 : 1;
  for (const text of texts) {
    const bare = withoutBrackets(text);
    if (nameHeader(bare) !== undefined) names = 1;
    const claims = memory.get(text) ?? claimsOf(text);
    memory.set(text, claims);
    const [claim] = claims;
    if (claim !== undefined) fields.add(claim.field);
  }
  const below = (cells[row + 1] ?? cells[row + 2] ?? []).slice(column, column + headers.length).filter(isFilled).length;
  const distinct = new Set(texts.map((text) => text.toLowerCase())).size;
  const known = 8 * names + 4 * fields.size;
  const shape = texts.length > 1 && distinct === texts.length && below > 0 ? Math.min(texts.length, 6) / 10 : 0;
  // A longer joined header has to name more, or it is a heading over the header.
  return known === 0 && shape === 0 ? 0 : 1 + known + shape - depth / 10 - row / 1e6;
}

const mostlyWords = 0.7;

function shareColumns(list: FoundList, guess: HeaderGuess): boolean {
  return guess.column + guess.headers.length > list.column && guess.column < list.column + list.columns;
}

function overlaps(list: FoundList, guess: HeaderGuess): boolean {
  if (!shareColumns(list, guess)) return false;
  return guess.row >= list.headerRow - list.headerRows + 1 && guess.row <= list.headerRow + (list.until ?? Infinity);
}

function readGuess(
  guess: HeaderGuess,
  cells: Cells,
  guesses: readonly HeaderGuess[],
  sheetName: string,
  allRows: number,
): FoundList | undefined {
  const { row, column, depth } = guess;
  const headers = distinguished(guess, cells);
  const body = cells.slice(row + 1).map((line) => line.slice(column, column + headers.length));
  const names = findNameColumn(headers, body);
  if (names === undefined) return undefined;
  const nameColumns = names.levels.length > 0 ? names.levels : [names.column];
  const told = tellRows(body, { headers, nameColumns, isTable: false }, (below) => isOtherHeader(guess, row + 1 + below, guesses));
  const features = told.kinds.filter((kind) => kind === "feature").length;
  if (features === 0 && (names.isGuess || headers.filter((header) => header !== "").length < 2)) return undefined;
  const rows = lastOf(told) + 1;
  const until = told.nextList ?? (cells.length < allRows ? body.length : undefined);
  return {
    headerRow: row,
    headerRows: depth,
    column,
    columns: headers.length,
    headers,
    names,
    rows,
    features,
    isOpen: rows === body.length && told.nextList === undefined,
    ...(until === undefined ? {} : { until }),
    likelihood: likelihoodOf(headers, names, features, sheetName),
  };
}

/** The last row that is the list's own: what is left out behind it is no part of it. */
export function lastOf({ kinds }: RowKinds): number {
  return kinds.findLastIndex((kind) => kind === "feature" || kind === "continuation");
}

/** A row further down that names other fields than this header does, better than a row of the list could. */
function isOtherHeader(own: HeaderGuess, row: number, guesses: readonly HeaderGuess[]): boolean {
  const other = guesses.find((guess) => guess.row === row && guess.depth === 1 && guess.column < own.column + own.headers.length);
  if (other === undefined || other.score < strongHeader) return false;
  const mine = new Set(own.headers.map(plain));
  return other.headers.filter((header) => !mine.has(plain(header))).length * 2 > other.headers.length;
}

const strongHeader = 9;

/** Where two headers are alike, the heading of the group above goes before them: "Plan Cost", "Actual Cost". */
function distinguished({ row, depth, column, headers }: HeaderGuess, cells: Cells): readonly string[] {
  const counts = new Map<string, number>();
  for (const header of headers) counts.set(plain(header), (counts.get(plain(header)) ?? 0) + 1);
  const group = groupsAbove(cells[row - depth] ?? cells[row - 1] ?? [], column, headers.length);
  const upper = depth > 1 ? groupsAbove(cells[row - 1] ?? [], column, headers.length) : group;
  return headers.map((header, index) => {
    if (header === "" || (counts.get(plain(header)) ?? 0) < 2) return header;
    const heading = [upper[index], group[index]].find((text) => text !== undefined && text !== "" && text !== header);
    return heading === undefined ? header : `${heading} ${header}`;
  });
}

/** A heading goes on over the blank cells to its right, as a merged cell does. */
function groupsAbove(line: Cells[number], column: number, columns: number): readonly string[] {
  let heading = "";
  return Array.from({ length: columns }, (_, index) => {
    const text = headerText(line[column + index]);
    if (text !== "") heading = text;
    return heading;
  });
}

/** How likely a list is what its owner plans; below 0 it is something else: contacts, a budget, a glossary. */
export function likelihoodOf(headers: readonly string[], names: NameColumn, features: number, sheetName: string): number {
  const fields = new Set<string>();
  let others = 0;
  for (const [column, header] of headers.entries()) {
    const [claim] = claimsOf(header);
    if (claim !== undefined && column !== names.column && claim.field !== "id" && claim.field !== "feature") fields.add(claim.field);
    const words = plain(withoutBrackets(header));
    if (otherListWords.has(words)) others += 1;
  }
  const name = names.isGuess ? 8 : names.thing === undefined ? 20 : 35;
  const rows = Math.min(10, 2 * Math.log2(features + 1));
  const isOtherSheet = otherSheetWords.has(plain(sheetName));
  return name + Math.min(40, 4 * fields.size) + rows - otherPenalty * Math.min(3, others) - (isOtherSheet ? otherPenalty : 0);
}

const otherPenalty = 15;
