import { isDateFormat } from "../../core/sheet/dateFormat";
import type { Assumptions } from "../../core/assumptions/assumptions";
import type { Feature, FeatureProblem } from "../../core/feature/feature";
import { type FieldKey, fields } from "../../core/feature/fields";
import { readFeatures } from "../../core/feature/readFeatures";
import { type ColumnMap, type ColumnOverrides, columnOf } from "../../core/feature/columnMap";
import { lastOf } from "../../core/list/findLists";
import { type LeftOut, leftOutOf } from "../../core/list/leftOut";
import { type ColumnReading, type ListReading, readList } from "../../core/list/readList";
import { readOwnScore } from "../../core/list/readOwnScore";
import { onceForColumn } from "../../core/list/onceForColumn";
import { horizonFromApproach } from "../../core/horizon/vocabulary";
import { recognizeColumns } from "../../core/list/recognizeColumns";
import { type RowKinds, tellRows } from "../../core/list/rowKinds";
import type { Cell, Cells } from "../../core/sheet/cell";
import { formatAddress } from "../../core/sheet/address";
import { rangeAt } from "../excel/catalog";
import type { CellLink } from "../excel/cellLink";
import { toCells } from "../excel/content";
import type { Chosen } from "./choice";
import type { FeatureSource, SourceCandidate } from "./featureSource";
import { mergedRows, queueMerged, spreadMerged } from "./mergedCells";
import { calculatedHeaders } from "../scores/scoreColumnNames";

/** A problem with the link to its cell, where one cell is meant. */
export interface LocatedProblem extends FeatureProblem {
  readonly link?: CellLink;
}

/** The feature sheet as read: parsed rows, what was recognized, and what is wrong. */
export interface FeatureSheet {
  readonly source: FeatureSource;
  readonly headers: readonly string[];
  readonly columns: ColumnMap;
  readonly features: readonly Feature[];
  readonly problems: readonly LocatedProblem[];
  /** Rows of the list that are no features, one entry for each kind. */
  readonly leftOut: readonly (LeftOut & { readonly link: CellLink })[];
  /** The columns of "Add score columns" are there. */
  /** Kinds of rows that the user took in. */
  readonly takenIn: Chosen["takenIn"];
  /** How each column was read, in the order of the sheet. */
  readonly reading: readonly ColumnReading[];
  /** As they stand, below the header. */
  readonly cells: Cells;
  /** Cells of the columns that were left alone, of the features, by column: what could still be chosen. */
  readonly leftCells: ReadonlyMap<number, readonly Cell[]>;
  readonly hasScoreColumns: boolean;
  /** Link to a row below the header (0-based), or to one of its cells. */
  readonly linkTo: (row: number, column?: number) => CellLink;
  /** Link to the cell of a field; undefined where no column holds it. */
  readonly linkToField: (row: number, field: FieldKey) => CellLink | undefined;
}

/** The cells of a list, before the assumptions that reading them needs. */
export interface FeatureCells {
  readonly candidate: SourceCandidate;
  /** Without those of our own results. */
  readonly headers: readonly string[];
  readonly overrides: ColumnOverrides;
  readonly takenIn: Chosen["takenIn"];
  readonly rows: Cells;
  readonly told: RowKinds;
  readonly hasScoreColumns: boolean;
  readonly isDate: (row: number, column: number) => boolean;
}

/** Queue the reading of a list; the result is called after the next round trip. */
export function queueFeatures(
  context: Excel.RequestContext,
  candidate: SourceCandidate,
  { overrides, takenIn }: Pick<Chosen, "overrides" | "takenIn">,
): () => FeatureCells {
  const { block: area, headers, source } = candidate;
  if (area.rows < 2)
    return () => ({
      ...{ candidate, headers, overrides, takenIn, rows: [] },
      told: { kinds: [], sections: [] },
      hasScoreColumns: false,
      isDate: () => false,
    });
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const values = rangeAt(context, source.sheet, body).load("values");
  const first = rangeAt(context, source.sheet, { ...body, rows: 1 }).load("formulas");
  const merged = source.kind === "range" ? queueMerged(context, source.sheet, body) : () => [];
  const formats = ratingColumns(recognizeColumns(headers, overrides)).map((column) => ({
    column,
    range: rangeAt(context, source.sheet, { ...body, column: body.column + column, columns: 1 }).load("numberFormat"),
  }));
  return () => {
    const calculated = calculatedColumns(headers, first.formulas[0] ?? []);
    const rows = spreadMerged(toCells(values.values), body, merged());
    const inputs = headers.map((header, column) => (calculated.has(column) ? "" : header));
    const names = nameColumnsOf(recognizeColumns(inputs, overrides, rows));
    const dates = new Map(formats.map(({ column, range }) => [column, range.numberFormat]));
    return {
      ...{ candidate, headers: inputs, overrides, takenIn, rows },
      told: withTakenIn(
        tellRows(rows, { headers: inputs, nameColumns: names, isTable: source.kind === "table", ...mergedRows(body, names, merged()) }),
        takenIn,
      ),
      hasScoreColumns: calculated.size > 0,
      isDate: (row, column) => isDateFormat(String(dates.get(column)?.[row]?.[0] ?? "")),
    };
  };
}

/** Parse the cells by the rules of the core, and find the cell of every problem. */
export function parseFeatures(cells: FeatureCells, assumptions: Assumptions, today: number): FeatureSheet {
  const { candidate, rows, told, hasScoreColumns, isDate } = cells;
  const reading = readList(cells.headers, rows, told.kinds, { assumptions, today }, cells.overrides);
  const { columns } = reading;
  const { headers, block } = candidate;
  const linkTo = (row: number, column?: number): CellLink => ({
    sheet: candidate.source.sheet,
    address: formatAddress({
      row: block.row + 1 + row,
      column: block.column + (column ?? 0),
      rows: 1,
      columns: column === undefined ? block.columns : 1,
    }),
  });
  const read = readOwnScore(readFeatures(reading.rows, columns, assumptions, { isDate }), { headers: cells.headers, rows }, assumptions);
  const locate = (problem: FeatureProblem): LocatedProblem => {
    if (problem.row !== undefined) return { ...problem, link: linkTo(problem.row, problem.column) };
    return problem.column === undefined ? problem : { ...problem, link: linkTo(-1, problem.column) };
  };
  return {
    source: sourceOf(cells),
    headers,
    columns,
    features: read.features.map((feature) =>
      asDated(withTheme(feature, reading.parents.get(feature.row) ?? told.sections[feature.row]), reading, assumptions),
    ),
    problems: [...columns.problems, ...reading.problems, ...onceForColumn(read.problems, read.features.length)].map(locate),
    reading: reading.readings,
    takenIn: cells.takenIn,
    cells: rows,
    leftCells: new Map(
      columns.leftAlone.map(({ column }) => [
        column,
        rows.filter((_, row) => told.kinds[row] === "feature").map((row) => row[column] ?? null),
      ]),
    ),
    leftOut: leftOutOf(told, rows, block.row + 2).map((entry) => ({ ...entry, link: linkToRows(candidate, entry.rows) })),
    hasScoreColumns,
    linkTo,
    linkToField: (row, field) => {
      const column = columnOf(columns, field);
      return column === undefined ? undefined : linkTo(row, column);
    },
  };
}

/** Rows of the kinds that the user took in are features. */
function withTakenIn(told: RowKinds, takenIn: Chosen["takenIn"]): RowKinds {
  const taken: ReadonlySet<string> = new Set(takenIn);
  return taken.size === 0 ? told : { ...told, kinds: told.kinds.map((kind) => (taken.has(kind) ? "feature" : kind)) };
}

function nameColumnsOf({ matches: { feature } }: ColumnMap): readonly number[] {
  return feature === undefined ? [] : [feature.column, ...(feature.also ?? [])];
}

/** Where the list was found to end. */
function sourceOf({ candidate: { source, block }, told }: FeatureCells): FeatureSource {
  if (source.kind === "table") return source;
  const rows = lastOf(told) + 1;
  return { ...source, address: formatAddress({ ...block, rows: rows + 1 }), rows };
}

/** A section names the theme of its rows, where no column does. */
function withTheme(feature: Feature, section: string | undefined): Feature {
  return section === undefined || feature.theme !== undefined ? feature : { ...feature, theme: section };
}

/** A date tells the months where the approach tells nothing; the reason names it. */
function asDated(feature: Feature, { dated }: ListReading, { vocabulary }: Assumptions): Feature {
  const due = dated.get(feature.row);
  if (due === undefined) return feature;
  if (feature.approach === undefined || horizonFromApproach(feature.approach, vocabulary) === undefined) return { ...feature, due };
  const { months, ...others } = feature;
  return months === undefined ? feature : others;
}

function linkToRows({ source, block }: SourceCandidate, rows: readonly number[]): CellLink {
  const [first = 0, last = 0] = [rows[0], rows.at(-1)];
  return { sheet: source.sheet, address: formatAddress({ ...block, row: block.row + 1 + first, rows: last - first + 1 }) };
}

/** Columns of our own formulas: they are results, never inputs. */
function calculatedColumns(headers: readonly string[], firstRow: readonly unknown[]): ReadonlySet<number> {
  const isOurs = (header: string, formula: unknown): boolean =>
    calculatedHeaders.has(header) && typeof formula === "string" && formula.startsWith("=") && formula.includes("PORTFOLIO.");
  return new Set(headers.flatMap((header, column) => (isOurs(header, firstRow[column]) ? [column] : [])));
}

function ratingColumns(columns: ColumnMap): readonly number[] {
  return fields.flatMap(({ key, kind }) => (kind === "rating" ? (columnOf(columns, key) ?? []) : []));
}
