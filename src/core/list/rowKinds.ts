import { type Cell, type Cells, isBlank } from "../sheet/cell";
import { headerText, isFilled, isWords } from "./block";
import { plain } from "./plain";
import { isTotalRow } from "./totalRow";
import { isUnitText } from "./unitText";

/** What a row below the header is. */
export type RowKind = "feature" | "blank" | "section" | "header" | "units" | "total" | "note" | "continuation";

/** What telling the rows apart needs to know of a list. */
export interface RowContext {
  readonly headers: readonly string[];
  /** Columns of which one holds the name. */
  readonly nameColumns: readonly number[];
  /** An Excel table ends where it says, and holds no headings inside. */
  readonly isTable: boolean;
  /** Rows (0-based below the header) whose name cell is covered by a merged cell that begins above. */
  readonly covered?: ReadonlySet<number>;
  /** Rows where one cell is merged across the list. */
  readonly across?: ReadonlySet<number>;
}

/** The rows of a list, each with what it is, and where the list ends. */
export interface RowKinds {
  readonly kinds: readonly RowKind[];
  /** The text of the section each row stands in; absent outside of sections. */
  readonly sections: readonly (string | undefined)[];
  /** 0-based row of the header of another list that begins below; absent where none does. */
  readonly nextList?: number;
}

interface Line {
  readonly cells: readonly Cell[];
  /** Columns that show something. */
  readonly filled: readonly number[];
}

/**
 * Tell features from what else stands below a header: headings of sections, the header again, units, totals, notes.
 *
 * Nothing is taken for a note or a heading on its looks alone: a heading stands before rows, notes stand behind a blank row or begin as notes do.
 *
 * Cost     O(cells)
 */
export function tellRows(rows: Cells, context: RowContext, startsAnotherList: (row: number) => boolean = () => false): RowKinds {
  const lines = rows.map((cells): Line => ({
    cells,
    filled: context.headers.flatMap((_, column) => (isFilled(cells[column]) ? [column] : [])),
  }));
  const nextList = context.isTable
    ? -1
    : lines.findIndex((line, row) => row > 0 && isGap(lines[row - 1]) && line.filled.length > 1 && startsAnotherList(row));
  const own = nextList < 0 ? lines : lines.slice(0, nextList);
  const kinds = own.map((line, row) => simpleKind(line, row, own, context));
  if (kinds[0] === "feature" && explainsColumns(own)) kinds[0] = "units";
  markTotals(kinds, own, context);
  if (!context.isTable) {
    markSections(kinds, own, context);
    markNotes(kinds, own, context);
  }
  const all = [...kinds, ...lines.slice(own.length).map((): RowKind => "blank")];
  return { kinds: all, sections: sectionsOf(kinds, own), ...(nextList < 0 ? {} : { nextList }) };
}

function isGap(line: Line | undefined): boolean {
  return line === undefined || line.filled.length === 0;
}

function simpleKind(line: Line, row: number, lines: readonly Line[], context: RowContext): RowKind {
  if (line.filled.length === 0) return "blank";
  if (repeatsHeader(line, context.headers)) return "header";
  if (row === 0 && holdsUnits(line, context)) return "units";
  if (context.covered?.has(row) === true && lines[row - 1] !== undefined) return "continuation";
  return "feature";
}

/** Nearly every cell says what the header of its column says. */
function repeatsHeader({ cells, filled }: Line, headers: readonly string[]): boolean {
  const headed = headers.filter((header) => header !== "").length;
  const same = filled.filter((column) => plain(headerText(cells[column])) === plain(headers[column] ?? "")).length;
  return same > 0 && same >= filled.length * 0.8 && (same > 1 || headed === 1);
}

/** A row of units stands right below the header: "(1-5)", "weeks", "$k", and no name. */
function holdsUnits({ cells, filled }: Line, { nameColumns }: RowContext): boolean {
  const isUnit = (column: number): boolean => isUnitText(headerText(cells[column]));
  const named = filled.filter((column) => nameColumns.includes(column));
  return filled.some(isUnit) && filled.every((column) => named.includes(column) || isUnit(column)) && named.every(isUnit);
}

const longestSample = 30;

/** A row of explanations right below the header: words in columns that hold numbers from there on. */
function explainsColumns([first, ...others]: readonly Line[]): boolean {
  if (first === undefined || first.filled.length < 2) return false;
  const sample = others.slice(0, longestSample);
  const explained = first.filled.filter((column) => {
    if (!isWords(first.cells[column])) return false;
    const below = sample.flatMap(({ cells }) => (isBlank(cells[column]) ? [] : [cells[column]]));
    return below.length > 1 && below.every((cell) => typeof cell === "number");
  });
  return explained.length > 1 && explained.some((column) => headerText(first.cells[column]).length > 9);
}

function markTotals(kinds: RowKind[], lines: readonly Line[], { nameColumns }: RowContext): void {
  const sums = new Map<number, number[]>();
  for (const [row, line] of lines.entries()) {
    if (kinds[row] !== "feature") continue;
    if (row > 0 && isTotalRow(line.cells, line.filled, nameColumns, (column) => sums.get(column) ?? [])) kinds[row] = "total";
    else for (const column of line.filled) addNumber(sums, column, line.cells[column]);
  }
}

/** Sums of a column so far: of all rows, and of the rows since the last total would need more; numbers are few enough to add up once. */
function addNumber(sums: Map<number, number[]>, column: number, cell: Cell | undefined): void {
  if (typeof cell !== "number") return;
  const [sum = 0, count = 0] = sums.get(column) ?? [];
  sums.set(column, [sum + cell, count + 1]);
}

/** A text alone in its row that heads the rows below it. */
function markSections(kinds: RowKind[], lines: readonly Line[], { across, nameColumns }: RowContext): void {
  const isAlone = (row: number): boolean => kinds[row] === "feature" && isAloneIn(lines[row]) && isHeading(lines[row]);
  const rows = kinds.flatMap((kind, row) => (kind === "feature" ? [row] : []));
  const alone = rows.filter(isAlone);
  if (alone.length * 2 > rows.length) return;
  const first = rows[0];
  const beginsWithHeading = first !== undefined && isAlone(first);
  for (const row of alone) {
    const next = nextFilled(kinds, row);
    if (next === undefined || (kinds[next] !== "header" && kinds[next] !== "feature")) continue;
    const before = kinds[row - 1];
    const isFirstColumn = !nameColumns.includes(lines[row]?.filled[0] ?? -1);
    const stands = before === undefined || before === "blank" || before === "header" || before === "total" || before === "section";
    if (across?.has(row) === true || kinds[next] === "header" || stands || beginsWithHeading || isFirstColumn) kinds[row] = "section";
  }
  // A heading over nothing but notes is one of them.
  for (let row = kinds.length - 1; row >= 0 && kinds[row] !== "feature"; row -= 1) if (kinds[row] === "section") kinds[row] = "feature";
}

/** One cell and nothing else, not even a 0 or FALSE. */
function isAloneIn(line: Line | undefined): boolean {
  return line?.filled.length === 1 && line.cells.filter((cell) => !isBlank(cell)).length === 1;
}

const longestHeading = 100;

function isHeading(line: Line | undefined): boolean {
  const cell = line?.cells[line.filled[0] ?? 0];
  return isWords(cell) && cell.length <= longestHeading && !noteBegins(cell) && !noteWords.has(plain(cell));
}

function nextFilled(kinds: readonly RowKind[], row: number): number | undefined {
  for (let next = row + 1; next < kinds.length; next += 1) if (kinds[next] !== "blank") return next;
  return undefined;
}

/** Notes at the end: behind a blank row and with one text each, or begun as notes begin, or a legend. */
function markNotes(kinds: RowKind[], lines: readonly Line[], context: RowContext): void {
  const legend = kinds.findIndex((kind, row) => kind === "feature" && kinds[row - 1] === "blank" && isLegend(lines[row]));
  const end = legend < 0 ? kinds.length : legend;
  const isThinList = kinds.slice(0, end).every((kind, row) => kind !== "feature" || lines[row]?.filled.length === 1);
  const isWeak = (row: number): boolean => beginsAsNote(lines[row]) || (!isThinList && lines[row]?.filled.length === 1);
  const last = kinds.slice(0, end).findLastIndex((kind, row) => kind === "feature" && !isWeak(row));
  let isBehindGap = false;
  for (let row = last + 1; row < kinds.length; row += 1) {
    if (kinds[row] === "blank") isBehindGap = true;
    if (kinds[row] !== "feature") continue;
    if (isBehindGap || row >= end || beginsAsNote(lines[row]) || isNoName(lines[row], context)) kinds[row] = "note";
  }
}

/** One cell, and it is not where names stand. */
function isNoName(line: Line | undefined, { nameColumns }: RowContext): boolean {
  const column = line?.filled[0];
  return column !== undefined && !nameColumns.includes(column) && isWords(line?.cells[column]);
}

const noteWords: ReadonlySet<string> = new Set([
  ...[
    "source",
    "sources",
    "note",
    "notes",
    "nb",
    "legend",
    "key",
    "remark",
    "remarks",
    "disclaimer",
    "assumptions",
    "last updated",
    "updated",
  ],
  ...[
    "quelle",
    "quellen",
    "hinweis",
    "hinweise",
    "anmerkung",
    "anmerkungen",
    "legende",
    "stand",
    "nota",
    "notas",
    "fuente",
    "leyenda",
    "fonte",
  ],
  ...[
    "legenda",
    "bron",
    "opmerking",
    "opmerkingen",
    "remarque",
    "remarques",
    "as of",
    "prepared by",
    "generated",
    "exported",
    "confidential",
  ],
]);

function noteBegins(text: string): boolean {
  const start = text.trim().slice(0, 60);
  if (/^[*†‡©¹²³]/.test(start) || /^\(\d\)\s/.test(start)) return true;
  const [head = ""] = start.split(/[:–—=]/);
  return head !== start && noteWords.has(plain(head));
}

const longSentence = 140;

function beginsAsNote(line: Line | undefined): boolean {
  const cell = line?.cells[line.filled[0] ?? 0];
  return isWords(cell) && (noteBegins(cell) || noteWords.has(plain(cell)) || cell.length > longSentence);
}

function isLegend(line: Line | undefined): boolean {
  const cell = line?.cells[line.filled[0] ?? 0];
  return line?.filled.length === 1 && isWords(cell) && noteWords.has(plain(cell));
}

function sectionsOf(kinds: readonly RowKind[], lines: readonly Line[]): readonly (string | undefined)[] {
  let section: string | undefined;
  return kinds.map((kind, row) => {
    if (kind === "section") section = headerText(lines[row]?.cells.find((cell) => !isBlank(cell)));
    return kind === "feature" ? section : undefined;
  });
}
