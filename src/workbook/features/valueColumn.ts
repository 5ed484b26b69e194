import { fail, ok, type Result } from "../../core/result";
import { type Address, formatAddress } from "../../core/sheet/address";
import { rangeAt } from "../excel/catalog";
import { linkToArea } from "../excel/cellLink";
import { toCells } from "../excel/content";
import type { FeatureSheet } from "./featureSheet";
import { sourceArea } from "./featureSource";
import { readAll } from "../portfolio";
import { type Done, type Outcome, protectedSheet, type Refusal } from "../excel/refusal";
import { inWorkbook, write, writeAllOrNothing } from "../excel/session";

/** A cell a row below the header; null leaves a cell as it is. */
export type ColumnValue = string | number | null;

/** A column of values in the feature sheet. */
export interface ValueColumn {
  /** Its header where it is added. */
  readonly header: string;
  /** Where it stands already, from 0; undefined where it is to be added. */
  readonly standing: (features: FeatureSheet) => number | undefined;
  /** As many as the feature sheet has rows. */
  readonly values: (features: FeatureSheet) => readonly ColumnValue[];
  /** What was done, with the header and the name of the feature sheet. */
  readonly said: (values: readonly ColumnValue[], header: string, features: string) => string;
}

/**
 * Write a column of values, which is added at the right of the feature sheet where there is none.
 *
 * Cost     five round trips, whatever the number of rows
 */
export function writeValueColumn({ header, standing: find, values, said }: ValueColumn): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const { catalog, features } = await readAll(context);
    if (features === undefined)
      return fail({ message: "No feature sheet was found.", cure: "Nothing was written. Choose your table as the feature sheet." });
    const { source } = features;
    if (catalog.sheets.some(({ name, isProtected }) => name === source.sheet && isProtected)) return fail(protectedSheet(source.sheet));
    const whole = sourceArea(source);
    const standing = find(features);
    const column: Address = { ...whole, column: whole.column + (standing ?? whole.columns), columns: 1 };
    const before = rangeAt(context, source.sheet, column).load("formulas");
    await context.sync();
    const held = toCells(before.formulas);
    const filled = standing === undefined ? held.findIndex(([cell]) => cell !== null) : -1;
    if (filled >= 0) return fail(inTheWay(source.name, header, { ...column, row: column.row + filled, rows: 1 }, source.sheet));
    const body = { ...column, row: column.row + 1, rows: column.rows - 1 };
    const cells = values(features);
    const writes = write(() => {
      if (standing === undefined) {
        if (source.kind === "table")
          context.workbook.tables.getItem(source.name).resize(formatAddress({ ...whole, columns: whole.columns + 1 }));
        rangeAt(context, source.sheet, { ...column, rows: 1 }).values = [[header]];
      }
      rangeAt(context, source.sheet, body).values = cells.map((cell) => [cell]);
    });
    await writeAllOrNothing(context, [writes], async (fresh) => {
      if (standing === undefined) {
        if (source.kind === "table") fresh.workbook.tables.getItem(source.name).resize(source.address);
        rangeAt(fresh, source.sheet, column).clear();
      } else rangeAt(fresh, source.sheet, column).formulas = before.formulas;
      await fresh.sync();
    });
    return ok({ message: said(cells, features.headers[standing ?? -1] ?? header, source.name), link: linkToArea(source.sheet, body) });
  });
}

function inTheWay(name: string, header: string, cell: Address, sheet: string): Refusal {
  const address = formatAddress(cell);
  return {
    message: `The cells to the right of ${name} are filled, first ${address}.`,
    cure: `Nothing was written. Move them away, or head a column of the table ${header}, then write it again.`,
    link: { sheet, address },
  };
}
