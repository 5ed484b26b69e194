import { FormulaDataModel } from "@univerjs/engine-formula";
import { changesOver, type Engine } from "./engine";

/** Enough for any portfolio; a spill beyond the sheet's edge is an error in the grid, which Excel has only at its own, far edge. */
const room = { row: 0, column: 0, rows: 20_000, columns: 200 } as const;

/** Marks these changes: nobody edited anything. */
export const spillTrigger = "workbench.make-room-for-spills";

/** Where a formula came out as #REF! on a small sheet, enlarge the sheet and calculate that formula again. */
export function makeRoomForSpills(engine: Engine): void {
  for (const worksheet of engine.workbook.getSheets()) {
    const sheetId = worksheet.getSheetId();
    const isLarge = worksheet.getRowCount() >= room.rows && worksheet.getColumnCount() >= room.columns;
    const cells = isLarge ? [] : cellsWithoutRoom(engine, sheetId);
    if (cells.length === 0) continue;
    engine.makeRoom(sheetId, room);
    for (const { row, column, formula } of cells) {
      const changes = changesOver({ row, column, rows: 1, columns: 1 }, () => ({ f: formula, v: null }));
      engine.run("sheet.mutation.set-range-values", {
        unitId: engine.unitId,
        subUnitId: sheetId,
        cellValue: changes,
        trigger: spillTrigger,
      });
    }
  }
}

function cellsWithoutRoom(engine: Engine, sheetId: string): { readonly row: number; readonly column: number; readonly formula: string }[] {
  const formulas = engine.injector.get(FormulaDataModel).getSheetFormulaData(engine.unitId, sheetId) ?? {};
  const worksheet = engine.sheet(sheetId);
  return Object.entries(formulas).flatMap(([row, line]) =>
    Object.keys((line as object | undefined) ?? {}).flatMap((column) => {
      const cell = worksheet.getCellRaw(Number(row), Number(column));
      return cell?.v === "#REF!" && cell.f ? [{ row: Number(row), column: Number(column), formula: cell.f }] : [];
    }),
  );
}
