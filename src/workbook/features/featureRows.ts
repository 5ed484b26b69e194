import { columnOf } from "../../core/feature/columnMap";
import type { Address } from "../../core/sheet/address";
import { rangeAt } from "../excel/catalog";
import { type Contents, toContents } from "../excel/content";
import type { Plan } from "../excel/plan";
import type { FeatureSheet } from "./featureSheet";
import { sourceArea } from "./featureSource";

/** A column of the feature sheet below its header, and where it stands. */
export interface FeatureColumn {
  readonly area: Address;
  readonly contents: Contents;
}

/** The column below its header, from 0; one past the last is the column beside. */
export function bodyOfColumn({ source }: FeatureSheet, column: number): Address {
  const area = sourceArea(source);
  return { row: area.row + 1, column: area.column + column, rows: area.rows - 1, columns: 1 };
}

/** What a plan for some columns of the features stands on: their cells, and that the rows are those that were read. */
export interface FeatureRows {
  readonly columns: readonly FeatureColumn[];
  readonly plan: Required<Pick<Plan, "touched" | "guards" | "tables">>;
}

/**
 * Queue the reading of columns that are to be written, with the cells that tell the rows apart; the result is called after the next round trip.
 */
export function queueRows(
  context: Excel.RequestContext,
  sheet: FeatureSheet,
  columns: readonly number[],
  withFormats = false,
): () => FeatureRows {
  const { source } = sheet;
  const read = (area: Address): (() => FeatureColumn) => {
    const range = rangeAt(context, source.sheet, area).load("values,formulas");
    return () => ({ area, contents: toContents(range.values, range.formulas) });
  };
  const wanted = columns.map((column) => read(bodyOfColumn(sheet, column)));
  const keys = (["id", "feature"] as const).flatMap((field) => columnOf(sheet.columns, field) ?? []);
  const guards = keys.filter((column) => !columns.includes(column)).map((column) => read(bodyOfColumn(sheet, column)));
  return () => {
    const found = wanted.map((each) => each());
    const planned = ({ area, contents }: FeatureColumn) => ({ sheet: source.sheet, area, planned: contents });
    return {
      columns: found,
      plan: {
        touched: found.map((column) => ({ ...planned(column), ...(withFormats ? { withFormats } : {}) })),
        guards: guards.map((each) => planned(each())),
        tables: source.kind === "table" ? [{ name: source.name, area: sourceArea(source) }] : [],
      },
    };
  };
}
