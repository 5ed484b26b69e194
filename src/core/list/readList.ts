import { shownDate } from "../sheet/serialDate";
import type { ColumnMap, ColumnMatch, ColumnOverrides } from "../feature/columnMap";
import type { FeatureProblem } from "../feature/feature";
import { type FieldKey, fieldOf, fields } from "../feature/fields";
import { criteria } from "../score/ribs";
import { type Cell, type Cells, isBlank } from "../sheet/cell";
import { type BacklogColumns, backlogColumns, hasIce, hasRice } from "./backlog";
import { headerText } from "./block";
import { claimsOf } from "./claims";
import { asItStands, type ColumnReader, isRefused, type ListColumn, type ReadingContext, type Refused } from "./columnReader";
import { conversionFormula } from "./conversionFormula";
import { plain } from "./plain";
import { dateColumns, fromDates, readColumn } from "./readColumn";
import { isPlainLink, linkDirection, linksIn } from "./readLinks";
import { recognizeColumns } from "./recognizeColumns";
import { sharedScale } from "./readRatings";
import type { RowKind } from "./rowKinds";

/** How one column of a list was read, or why it was not. */
export interface ColumnReading {
  /** 0-based in the list. */
  readonly column: number;
  readonly header: string;
  /** The field, as its header names it: "Months"; absent where the column is left alone. */
  readonly field?: string;
  readonly key?: FieldKey;
  /** "same name", "known name", "Jira name", "guess", "chosen by hand"; of a column left alone why. */
  readonly matchedBy: string;
  /** The conversion, in the words of its rule: "weeks ÷ 4.33". */
  readonly conversion?: string;
  readonly isGuess: boolean;
  /** What is said once for the column: "Impact runs from 0 to 10: read on that scale". */
  readonly note?: string;
  /** The conversion in a formula. */
  readonly formula?: (reference: string) => string;
}

/** How a column was read, in a few words: "guess: weeks ÷ 4.33", "same name", "left alone: is money, no rating". */
export function howOf({ matchedBy, conversion, isGuess, key }: ColumnReading): string {
  const words = key === undefined ? matchedBy : (conversion ?? matchedBy);
  return isGuess && words !== "guess" ? `guess: ${words}` : words;
}

/** How a formula refers to what a column means: its cell, or the conversion of its cell; undefined where no formula can convert it. */
export function referenceTo(reading: ColumnReading | undefined, reference: string): string | undefined {
  const isConverted = reading?.conversion !== undefined && reading.key !== undefined && !joined.has(reading.key);
  return isConverted ? reading.formula?.(reference) : reference;
}

/** Fields whose columns are read together: no formula refers to what they say. */
const joined: ReadonlySet<FieldKey> = new Set(["feature", "dependsOn"]);

/** A list read: its columns, and its rows in the terms of the feature sheet. */
export interface ListReading {
  readonly columns: ColumnMap;
  /** Converted; what is no feature is empty. */
  readonly rows: Cells;
  readonly readings: readonly ColumnReading[];
  readonly problems: readonly FeatureProblem[];
  /** What the date of each row says of its time: "due 30 Jun 2027"; by row. */
  readonly dated: ReadonlyMap<number, string>;
  /** The theme of each row that a tree of names gives. */
  readonly parents: ReadonlyMap<number, string>;
  readonly backlog: BacklogColumns;
}

/**
 * Read the columns of a list: which field each holds, in which unit, scale and words, converted to what the feature sheet asks for.
 *
 * A column whose header or cells contradict a field is not read as it. Whatever was converted or guessed is said, once a column.
 *
 * Cost     O(cells)
 */
export function readList(
  headers: readonly string[],
  rows: Cells,
  kinds: readonly RowKind[],
  context: ReadingContext,
  overrides: ColumnOverrides = {},
): ListReading {
  const own = rows.filter((_, row) => kinds[row] === "feature");
  const units = rows[kinds.indexOf("units")] ?? [];
  const columnAt = (column: number): ListColumn => ({
    header: withUnit(headers[column] ?? "", units[column]),
    cells: own.map((cells) => cells[column] ?? null),
  });
  const backlog = backlogColumns(headers);
  const rated = headers.flatMap((header, column) =>
    claimsOf(header).some(({ field }) => fieldOf(field).kind === "rating") ? [columnAt(column)] : [],
  );
  const shared = hasRice(backlog) ? undefined : sharedScale(rated, context.assumptions.scale);
  const readers = new Map<string, ColumnReader | Refused>();
  const readerOf = (field: FieldKey, column: number): ColumnReader | Refused => {
    const key = `${field} ${String(column)}`;
    const known = readers.get(key) ?? readColumn(field, columnAt(column), context, shared);
    readers.set(key, known);
    return known;
  };
  const refusals = new Map<number, { readonly field: FieldKey; readonly why: string }>();
  const refuses = (field: FieldKey, column: number): boolean => {
    if (isBacklogsOwn(field, column, backlog, headers)) return true;
    const reader = readerOf(field, column);
    if (!isRefused(reader)) return false;
    if (!refusals.has(column)) refusals.set(column, { field, why: reader.refused });
    return true;
  };
  const map = withDates(recognizeColumns(headers, overrides, own, refuses), headers, columnAt, context, overrides);
  const used = Object.values(map.columns.matches).map((match) => ({
    match,
    reader: match === map.dates?.match ? map.dates.reader : usable(readerOf(match.field, match.column)),
  }));
  const converted = rows.map((cells, row) => (kinds[row] === "feature" ? convert(cells, used) : []));
  const parents = namesFromTree(converted, map.columns.matches.feature);
  joinLinks(converted, headers, map.columns);
  return {
    columns: map.columns,
    rows: converted,
    readings: headers.flatMap((header, column) => readingOf(column, header, used, refusals, backlog, columnAt(column).cells)),
    problems: [...refusedProblems(map.columns, refusals, headers), ...backlogProblems(map.columns, backlog)],
    dated: map.dates === undefined ? new Map() : datedRows(rows, kinds, map.dates.match),
    parents,
    backlog,
  };
}

function usable(reader: ColumnReader | Refused): ColumnReader {
  return isRefused(reader) ? asItStands : reader;
}

/** The unit that stands in a row of its own below the header. */
function withUnit(header: string, unit: Cell | undefined): string {
  const text = headerText(unit);
  return text === "" || text.length > longestUnit ? header : `${header} (${text.replace(/^[([]|[)\]]$/g, "")})`;
}

const longestUnit = 60;

/** In a list that brings RICE or ICE and not our ratings, Impact is theirs. */
function isBacklogsOwn(field: FieldKey, column: number, backlog: BacklogColumns, headers: readonly string[]): boolean {
  if (field !== "impact" || column !== backlog.impact || (!hasRice(backlog) && !hasIce(backlog))) return false;
  const others = headers.filter((header) =>
    claimsOf(header).some((claim) => claim.field !== "impact" && criteria.some((criterion) => criterion === claim.field)),
  );
  return others.length < 2;
}

interface Mapped {
  readonly columns: ColumnMap;
  /** The column of dates that months come from. */
  readonly dates?: { readonly match: ColumnMatch; readonly reader: ColumnReader };
}

/** Where neither months nor horizons are told, a date tells them. */
function withDates(
  columns: ColumnMap,
  headers: readonly string[],
  columnAt: (column: number) => ListColumn,
  context: ReadingContext,
  overrides: ColumnOverrides,
): Mapped {
  const { matches, leftAlone } = columns;
  if (matches.months !== undefined || matches.horizon !== undefined || overrides.months === null) return { columns };
  for (const column of dateColumns(
    headers,
    (each) => leftAlone.some((left) => left.column === each) || each === matches.reviewBy?.column,
  )) {
    const reader = fromDates(columnAt(column), context);
    if (isRefused(reader)) continue;
    const match: ColumnMatch = { field: "months", column, header: headers[column] ?? "", matchedBy: "known name" };
    return {
      columns: { ...columns, matches: { ...matches, months: match }, leftAlone: leftAlone.filter((left) => left.column !== column) },
      dates: { match, reader },
    };
  }
  return { columns };
}

function datedRows(rows: Cells, kinds: readonly RowKind[], { column, header }: ColumnMatch): ReadonlyMap<number, string> {
  const word = /start|begin|debut|inicio/i.test(header) ? "starts" : "due";
  return new Map(
    rows.flatMap((cells, row): (readonly [number, string])[] => {
      const cell = cells[column];
      if (kinds[row] !== "feature" || isBlank(cell)) return [];
      return [[row, `${word} ${typeof cell === "number" ? shownDate(cell) : headerText(cell).slice(0, 40)}`]];
    }),
  );
}

interface Used {
  readonly match: ColumnMatch;
  readonly reader: ColumnReader;
}

function convert(cells: readonly Cell[], used: readonly Used[]): Cell[] {
  const converted = [...cells];
  for (const { match, reader } of used) if (reader !== asItStands) converted[match.column] = reader.read(cells[match.column] ?? null);
  return converted;
}

/** Put the name of a tree's row where the names are read, and tell its parent. */
function namesFromTree(rows: Cell[][], names: ColumnMatch | undefined): ReadonlyMap<number, string> {
  const parents = new Map<number, string>();
  if (names?.also === undefined) return parents;
  const levels = [names.column, ...names.also].sort((a, b) => a - b);
  const path: string[] = [];
  for (const [row, cells] of rows.entries()) {
    const deepest = levels.findLastIndex((column) => !isBlank(cells[column]));
    const name = cells[levels[deepest] ?? -1];
    if (deepest < 0 || name === undefined) continue;
    levels.slice(0, deepest + 1).forEach((column, level) => {
      if (!isBlank(cells[column])) path[level] = headerText(cells[column]);
    });
    path.length = deepest + 1;
    const parent = path.slice(0, deepest).findLast((text: string | undefined) => text !== undefined && text !== "");
    if (parent !== undefined) parents.set(row, parent);
    cells[names.column] = name;
  }
  return parents;
}

/** Join what the columns of links say; a link that says what waits for the row goes to the row that waits. */
function joinLinks(rows: Cell[][], headers: readonly string[], { matches }: ColumnMap): void {
  const { dependsOn, id, feature } = matches;
  if (dependsOn === undefined) return;
  const columns = [dependsOn.column, ...(dependsOn.also ?? [])];
  const isPlain =
    columns.length === 1 && linkDirection(dependsOn.header) === "needs" && rows.every((cells) => isPlainLink(cells[dependsOn.column]));
  if (isPlain) return;
  const keyOf = (cells: readonly Cell[]): string => headerText(cells[id?.column ?? -1]) || headerText(cells[feature?.column ?? -1]);
  const byKey = new Map(rows.map((cells, row): [string, number] => [plain(keyOf(cells)), row]));
  for (const name of rows.entries())
    if (feature !== undefined && !byKey.has(plain(headerText(name[1][feature.column]))))
      byKey.set(plain(headerText(name[1][feature.column])), name[0]);
  const needs = rows.map((): string[] => []);
  for (const [row, cells] of rows.entries()) {
    for (const column of columns) {
      const links = linksIn(cells[column], linkDirection(headers[column] ?? ""));
      needs[row]?.push(...links.needs);
      for (const key of links.blocks) needs[byKey.get(plain(key)) ?? -1]?.push(keyOf(cells));
    }
  }
  for (const [row, cells] of rows.entries()) if (cells.length > 0) cells[dependsOn.column] = [...new Set(needs[row])].join("; ");
}

/** Headers that could mean something else. */
const uncertain: ReadonlySet<string> = new Set([
  "#",
  "n",
  "no",
  "nr",
  "number",
  "lead",
  "value",
  "return",
  "method",
  "group",
  "area",
  "list",
  "when",
  "target",
  "phase",
  "code",
  "term",
  "need",
  "label",
  "labels",
  "tag",
  "tags",
  "service",
  "unit",
]);

function readingOf(
  column: number,
  header: string,
  used: readonly Used[],
  refusals: ReadonlyMap<number, { readonly field: FieldKey; readonly why: string }>,
  backlog: BacklogColumns,
  cells: readonly Cell[],
): readonly ColumnReading[] {
  if (header === "") return [];
  const found = used.find(({ match }) => match.column === column || match.also?.includes(column) === true);
  if (found !== undefined) {
    const { match, reader } = found;
    const isGuess =
      match.matchedBy === "guess" ||
      reader.isGuess === true ||
      (match.matchedBy !== "chosen by hand" && match.matchedBy !== "same name" && uncertain.has(plain(header)));
    const formula = reader.how === undefined ? undefined : conversionFormula(reader, cells);
    const note = reader.note === undefined ? undefined : `${header.trim()} ${reader.note}`;
    return [
      {
        ...{ column, header, field: fieldOf(match.field).label, key: match.field, isGuess },
        matchedBy: match.matchedBy === "synonym" ? "known name" : match.matchedBy,
        ...conversionOf(match, reader, column),
        ...(note === undefined ? {} : { note }),
        ...(formula === undefined ? {} : { formula }),
      },
    ];
  }
  const input = Object.entries(backlog).find(([, place]) => place === column)?.[0];
  const method = hasRice(backlog) ? "RICE" : hasIce(backlog) ? "ICE" : undefined;
  if (input !== undefined && method !== undefined)
    return [{ column, header, field: `${method} ${input}`, matchedBy: "known name", isGuess: false }];
  const refused = refusals.get(column);
  return [{ column, header, matchedBy: refused === undefined ? "left alone" : `left alone: ${refused.why}`, isGuess: false }];
}

function conversionOf(match: ColumnMatch, reader: ColumnReader, column: number): { readonly conversion?: string } {
  if (match.field === "dependsOn" && match.also !== undefined) {
    return {
      conversion:
        linkDirection(match.column === column ? match.header : "") === "blocks" ? "blocks, turned round" : "columns read together",
    };
  }
  if (match.field === "feature" && match.also !== undefined) return { conversion: "the filled level, its parent as theme" };
  return reader.how === undefined ? {} : { conversion: reader.how };
}

/** A list that brings RICE has an order of its own; it is said how to see it. */
function backlogProblems({ matches }: ColumnMap, backlog: BacklogColumns): readonly FeatureProblem[] {
  if (!hasRice(backlog) || matches.risk !== undefined || matches.businessValue !== undefined) return [];
  return [
    {
      severity: "warning",
      ...(backlog.reach === undefined ? {} : { column: backlog.reach }),
      message: "Reach, Impact, Confidence and Effort are read as RICE's, not as ratings from 1 to 5.",
      consequence:
        "Rank by them: write RICE as score_by on Assumptions, or use =PORTFOLIO.RICE(reach, impact, confidence, effort) in a column beside.",
    },
  ];
}

/** A column that bears a field's own name and is not read as it is reported; others are left alone in the list of columns. */
function refusedProblems(
  { matches }: ColumnMap,
  refusals: ReadonlyMap<number, { readonly field: FieldKey; readonly why: string }>,
  headers: readonly string[],
): readonly FeatureProblem[] {
  return [...refusals].flatMap(([column, { field, why }]): readonly FeatureProblem[] => {
    const isUsed = fields.some(({ key }) => matches[key]?.column === column || matches[key]?.also?.includes(column) === true);
    const [claim] = claimsOf(headers[column] ?? "");
    if (isUsed || matches[field] !== undefined || claim?.order !== 0) return [];
    return [
      {
        severity: "warning",
        column,
        field,
        message: `${(headers[column] ?? "").trim()} ${why}.`,
        consequence: `It is not read as ${fieldOf(field).label}. Choose it by hand if it is meant.`,
      },
    ];
  });
}
