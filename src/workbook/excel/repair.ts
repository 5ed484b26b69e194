import { counted } from "../../core/sheet/words";
import { ok, type Result } from "../../core/result";
import { areaOf } from "./catalog";
import { linkToArea } from "./cellLink";
import type { Done, Outcome, Refusal } from "./refusal";
import { inWorkbook } from "./session";

/** Functions of ours, by their namespace or by the short names that a workbook may define. */
const ours = /\bPORTFOLIO\.|(?<![\w.])(RIBS|BUILDBUY|HORIZON)(\.\w+)?\(/i;

/**
 * Enter formulas of ours that show #NAME? once more: Excel keeps that error when it opened the workbook before the add-in was there.
 *
 * Cost     three round trips
 */
export function repairFormulas(): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
    await context.sync();
    const reads = sheets.items
      .filter((sheet) => !sheet.protection.protected)
      .map((sheet) => ({
        sheet,
        used: sheet.getUsedRangeOrNullObject(true).load("values,formulas,rowIndex,columnIndex,rowCount,columnCount"),
      }));
    await context.sync();
    const broken = reads.flatMap(({ sheet, used }) => (used.isNullObject ? [] : brokenCells(used).map((cell) => ({ sheet, ...cell }))));
    const [first] = broken;
    if (first === undefined) return ok({ message: "No formula of this add-in shows #NAME?; nothing was written." });
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const { sheet, row, column, formula } of broken) sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
    await context.sync();
    const link = linkToArea(first.sheet.name, { row: first.row, column: first.column, rows: 1, columns: 1 });
    return ok({ message: `${counted(broken.length, "formula")} entered again.`, link });
  });
}

interface BrokenCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function brokenCells(used: Excel.Range): readonly BrokenCell[] {
  const area = areaOf(used);
  const formulas: readonly (readonly unknown[])[] = used.formulas;
  return formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) => {
      const value: unknown = used.values[row]?.[column];
      const isBroken = value === "#NAME?" && typeof formula === "string" && formula.startsWith("=") && ours.test(formula);
      return isBroken ? [{ row: area.row + row, column: area.column + column, formula }] : [];
    }),
  );
}
