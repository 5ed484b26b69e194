import type { Assumptions } from "../../core/assumptions/assumptions";
import type { Feature, FeatureProblem } from "../../core/feature/feature";
import { type FieldKey, fields } from "../../core/feature/fields";
import { readFeatures } from "../../core/feature/readFeatures";
import { type ColumnMap, type ColumnOverrides, columnOf, recognizeColumns } from "../../core/feature/recognizeColumns";
import type { Cells } from "../../core/sheet/cell";
import { formatAddress } from "../../core/sheet/address";
import { rangeAt } from "../excel/catalog";
import type { CellLink } from "../excel/cellLink";
import { toCells } from "../excel/content";
import { type Candidate, type FeatureSource, sourceArea } from "./featureSource";
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
  /** The columns of "Add score columns" are there. */
  readonly hasScoreColumns: boolean;
  /** Link to a row below the header (0-based), or to one of its cells. */
  readonly linkTo: (row: number, column?: number) => CellLink;
  /** Link to the cell of a field; undefined where no column holds it. */
  readonly linkToField: (row: number, field: FieldKey) => CellLink | undefined;
}

/** The cells of a source, before the assumptions that reading them needs. */
export interface FeatureCells {
  readonly candidate: Candidate;
  readonly columns: ColumnMap;
  readonly rows: Cells;
  readonly hasScoreColumns: boolean;
  readonly isDate: (row: number, column: number) => boolean;
}

/** Queue the reading of a feature sheet; the result is called after the next round trip. */
export function queueFeatures(context: Excel.RequestContext, candidate: Candidate, overrides: ColumnOverrides): () => FeatureCells {
  const area = sourceArea(candidate.source);
  if (area.rows < 2)
    return () => ({
      candidate,
      columns: recognizeColumns(candidate.headers, overrides),
      rows: [],
      hasScoreColumns: false,
      isDate: () => false,
    });
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const values = rangeAt(context, candidate.source.sheet, body).load("values");
  const first = rangeAt(context, candidate.source.sheet, { ...body, rows: 1 }).load("formulas");
  const guess = recognizeColumns(candidate.headers, overrides);
  const formats = ratingColumns(guess).map((column) => ({
    column,
    range: rangeAt(context, candidate.source.sheet, { ...body, column: body.column + column, columns: 1 }).load("numberFormat"),
  }));
  return () => {
    const calculated = calculatedColumns(candidate.headers, first.formulas[0] ?? []);
    const headers = candidate.headers.map((header, column) => (calculated.has(column) ? "" : header));
    const dates = new Map(formats.map(({ column, range }) => [column, range.numberFormat]));
    return {
      candidate,
      columns: recognizeColumns(headers, overrides),
      rows: toCells(values.values),
      hasScoreColumns: calculated.size > 0,
      isDate: (row, column) => isDateFormat(String(dates.get(column)?.[row]?.[0] ?? "")),
    };
  };
}

/** Parse the cells by the rules of the core, and find the cell of every problem. */
export function parseFeatures({ candidate, columns, rows, hasScoreColumns, isDate }: FeatureCells, assumptions: Assumptions): FeatureSheet {
  const { source, headers } = candidate;
  const area = sourceArea(source);
  const linkTo = (row: number, column?: number): CellLink => ({
    sheet: source.sheet,
    address: formatAddress({
      row: area.row + 1 + row,
      column: area.column + (column ?? 0),
      rows: 1,
      columns: column === undefined ? area.columns : 1,
    }),
  });
  const { features, problems } = readFeatures(rows, columns, assumptions, { isDate });
  const locate = (problem: FeatureProblem): LocatedProblem => {
    if (problem.row !== undefined) return { ...problem, link: linkTo(problem.row, problem.column) };
    return problem.column === undefined ? problem : { ...problem, link: linkTo(-1, problem.column) };
  };
  return {
    source,
    headers,
    columns,
    features,
    problems: [...columns.problems, ...problems].map(locate),
    hasScoreColumns,
    linkTo,
    linkToField: (row, field) => {
      const column = columnOf(columns, field);
      return column === undefined ? undefined : linkTo(row, column);
    },
  };
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

/** A number format that shows days, months or years; what stands in quotes or brackets is no date part. */
function isDateFormat(format: string): boolean {
  return format !== "General" && /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}
