import { fail, ok, type Result } from "../../core/result";
import { type Address, formatAddress } from "../../core/sheet/address";
import { lockedSheet } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { linkToArea } from "../excel/cellLink";
import { isBlankContent } from "../excel/content";
import { type Done, noFeatureSheet, type Outcome, type Refusal } from "../excel/refusal";
import { write } from "../excel/write";
import { readAll } from "../portfolio";
import { bodyOfColumn, queueRows } from "./featureRows";
import type { FeatureSheet } from "./featureSheet";
import { planHeaders } from "./headers";

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
 * Write a column of values, which is added at the right of the feature sheet where there is none; a formula that stands there is left alone.
 *
 * Cost     six round trips, whatever the number of rows
 */
export function writeValueColumn({ header, standing: find, values, said }: ValueColumn): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const { catalog, features } = await readAll(context);
    if (features === undefined) return fail(noFeatureSheet);
    const { source, headers } = features;
    const locked = lockedSheet(catalog, source.sheet);
    if (locked !== undefined) return fail(locked);
    const standing = find(features);
    const column = standing ?? headers.length;
    const read = queueRows(context, features, [column], true);
    const added = planHeaders(context, features, standing === undefined ? [header] : []);
    await context.sync();
    const rows = read();
    const body = bodyOfColumn(features, column);
    const held = rows.columns[0]?.contents ?? [];
    const filled = standing === undefined ? held.findIndex(([cell]) => !isBlankContent(cell)) : -1;
    const blocked = filled >= 0 ? { ...body, row: body.row + filled, rows: 1 } : added.blocked();
    if (blocked !== undefined) return fail(inTheWay(source.name, header, blocked, source.sheet));
    const cells = values(features);
    const writing = write(({ workbook }) => {
      // Null leaves a cell as it is.
      workbook.worksheets.getItem(source.sheet).getRange(formatAddress(body)).values = cells.map((cell, row) => [
        typeof held[row]?.[0] === "object" ? null : cell,
      ]);
    });
    return ok({
      plan: { ...rows.plan, touched: [...rows.plan.touched, ...added.touched()], writes: [...added.writes, writing] },
      done: { message: said(cells, headers[standing ?? -1] ?? header, source.name), link: linkToArea(source.sheet, body) },
    });
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
