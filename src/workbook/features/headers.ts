import { type Address, formatAddress } from "../../core/sheet/address";
import { rangeAt } from "../excel/catalog";
import { type Contents, isBlankContent, toContents } from "../excel/content";
import type { Touched } from "../excel/plan";
import { type Write, write } from "../excel/write";
import type { FeatureSheet } from "./featureSheet";
import { sourceArea } from "./featureSource";

/** Columns to be added at the right of the features. */
export interface AddedHeaders {
  /** The head cells in the way, to be asked after the next round trip; undefined where there is room. */
  readonly blocked: () => Address | undefined;
  readonly touched: () => readonly Touched[];
  /** A table grows by whole columns; a range gets heads. */
  readonly writes: readonly Write[];
}

/** Plan to head further columns at the right of the features. */
export function planHeaders(context: Excel.RequestContext, { source, headers }: FeatureSheet, added: readonly string[]): AddedHeaders {
  if (added.length === 0) return { blocked: () => undefined, touched: () => [], writes: [] };
  const whole = sourceArea(source);
  const area = { row: whole.row, column: whole.column + headers.length, rows: 1, columns: added.length };
  const range = rangeAt(context, source.sheet, area).load("values,formulas");
  const standing = (): Contents => toContents(range.values, range.formulas);
  return {
    blocked: () => {
      const column = standing()[0]?.findIndex((cell) => !isBlankContent(cell)) ?? -1;
      return column < 0 ? undefined : { ...area, column: area.column + column, columns: 1 };
    },
    touched: () => [{ sheet: source.sheet, area, planned: standing() }],
    writes: [
      write(({ workbook }) => {
        const sheet = workbook.worksheets.getItem(source.sheet);
        if (source.kind === "table")
          workbook.tables.getItem(source.name).resize(formatAddress({ ...whole, columns: headers.length + added.length }));
        sheet.getRange(formatAddress(area)).values = [[...added]];
      }),
    ],
  };
}
