import { ok, type Result } from "../../core/result";
import { parseAddress } from "../../core/sheet/address";
import type { CellLink } from "./cellLink";
import type { Outcome, Refusal } from "./refusal";
import { inWorkbook } from "./session";

/** What stands at a place, as far as it takes to see that it changed: the first cells; undefined where the sheet is gone. */
export type Mark = string | undefined;

/** As many cells tell whether a block is still there. */
const mostCells = 12;

/** Read what stands at a place, to compare it later. */
export function readMark({ sheet, address }: CellLink): Outcome<Mark> {
  return inWorkbook(async (context): Promise<Result<Mark, Refusal>> => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet).load("name");
    await context.sync();
    const area = parseAddress(address);
    if (worksheet.isNullObject || area === undefined) return ok(undefined);
    const cells = worksheet.getRangeByIndexes(area.row, area.column, 1, Math.min(area.columns, mostCells)).load("formulas");
    await context.sync();
    return ok(JSON.stringify(cells.formulas));
  });
}
