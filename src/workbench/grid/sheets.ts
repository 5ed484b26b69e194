import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type Worksheet } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { toHex } from "./cellStyle";
import { type Engine, toArea, toRange } from "./engine";
import type { Area, Grid, GridSheet } from "./grid";

type Sheets = Pick<
  Grid,
  "sheets" | "addSheet" | "removeSheet" | "changeSheet" | "moveSheet" | "activeSheet" | "activate" | "selection" | "select"
>;

/** As in Excel, a sheet that is added or shown does not come to the front; the grid spares changes of another person from that. */
const stayHere = { fromCollab: true } as const;

/** A fresh sheet's size and measures, Excel's own where the grid has them. */
export const freshSheet = {
  rowCount: 200,
  columnCount: 30,
  defaultRowHeight: 20,
  defaultColumnWidth: 64,
  defaultStyle: { ff: "Calibri", fs: 11 },
} as const;

/** The workbook's sheets, which one is shown, and what is selected. */
export function gridSheets(engine: Engine): Sheets {
  const { unitId, workbook, run } = engine;
  return {
    sheets: () => workbook.getSheets().map(describe),
    addSheet: (name) => {
      const id = freeId(workbook.getSheets().map((sheet) => sheet.getSheetId()));
      const sheet = mergeWorksheetSnapshotWithDefault({ id, name, ...freshSheet });
      const index = workbook.getSheets().length;
      engine.step(
        [{ id: "sheet.mutation.insert-sheet", params: { unitId, index, sheet }, options: stayHere }],
        [{ id: "sheet.mutation.remove-sheet", params: { unitId, subUnitId: id, subUnitName: name } }],
      );
      return id;
    },
    removeSheet: (sheetId) => {
      run("sheet.command.remove-sheet", { unitId, subUnitId: sheetId });
    },
    changeSheet: (sheetId, change) => {
      changeSheet(engine, sheetId, change);
    },
    moveSheet: (sheetId, position) => {
      run("sheet.command.set-worksheet-order", { unitId, subUnitId: sheetId, order: position });
    },
    activeSheet: () => workbook.getActiveSheet().getSheetId(),
    activate: (sheetId) => {
      run("sheet.operation.set-worksheet-active", { unitId, subUnitId: sheetId });
    },
    selection: () => selected(engine),
    select: (sheetId, area) => {
      engine.makeRoom(sheetId, area);
      if (workbook.getActiveSheet().getSheetId() !== sheetId) run("sheet.operation.set-worksheet-active", { unitId, subUnitId: sheetId });
      select(engine, sheetId, area);
    },
  };
}

/** What is selected on the sheet that is shown. */
export function selected({ injector, workbook, unitId }: Engine): { readonly sheetId: string; readonly area: Area } {
  const sheet = workbook.getActiveSheet();
  const selections = injector.get(SheetsSelectionsService).getWorkbookSelections(unitId).getSelectionsOfWorksheet(sheet.getSheetId());
  const range = selections.at(-1)?.range;
  const area = range === undefined ? { row: 0, column: 0, rows: 1, columns: 1 } : visibleArea(sheet, toArea(range));
  return { sheetId: sheet.getSheetId(), area };
}

/** Select an area on its sheet, and scroll it into view where there is a screen. */
export function select(engine: Engine, sheetId: string, area: Area): void {
  const primary = {
    actualRow: area.row,
    actualColumn: area.column,
    startRow: area.row,
    endRow: area.row,
    startColumn: area.column,
    endColumn: area.column,
  };
  const selections = [{ range: toRange(area), primary: { ...primary, isMerged: false, isMergedMainCell: false }, style: null }];
  engine.run("sheet.operation.set-selections", { unitId: engine.unitId, subUnitId: sheetId, selections, reveal: true });
}

/** A whole row or column is selected with open ends; close them at the sheet's edge. */
function visibleArea(sheet: Worksheet, area: Area): Area {
  return {
    row: Number.isNaN(area.row) ? 0 : area.row,
    column: Number.isNaN(area.column) ? 0 : area.column,
    rows: Number.isNaN(area.rows) ? sheet.getRowCount() : area.rows,
    columns: Number.isNaN(area.columns) ? sheet.getColumnCount() : area.columns,
  };
}

function describe(sheet: Worksheet): GridSheet {
  const color = sheet.getTabColor();
  return { id: sheet.getSheetId(), name: sheet.getName(), visibility: visibilityOf(sheet), tabColor: color ? toHex(color) : "" };
}

function visibilityOf(sheet: Worksheet): GridSheet["visibility"] {
  if (sheet.isSheetHidden() !== BooleanNumber.TRUE) return "Visible";
  return sheet.getCustomMetadata()?.["isVeryHidden"] === true ? "VeryHidden" : "Hidden";
}

function changeSheet(engine: Engine, sheetId: string, change: Partial<Omit<GridSheet, "id">>): void {
  const { unitId, run, sheet, workbook } = engine;
  const target = { unitId, subUnitId: sheetId };
  const worksheet = sheet(sheetId);
  if (change.name !== undefined && change.name !== worksheet.getName()) {
    run("sheet.command.set-worksheet-name", { ...target, name: change.name });
  }
  if (change.tabColor !== undefined) run("sheet.command.set-tab-color", { ...target, value: change.tabColor });
  if (change.visibility === undefined || change.visibility === visibilityOf(worksheet)) return;
  const mark = (isVeryHidden: boolean) => (): void => {
    const now = workbook.getSheetBySheetId(sheetId);
    now?.setCustomMetadata({ ...now.getCustomMetadata(), isVeryHidden });
  };
  const before = visibilityOf(worksheet) === "VeryHidden";
  mark(change.visibility === "VeryHidden")();
  engine.steps.remember(unitId, mark(before), mark(change.visibility === "VeryHidden"));
  const isHidden = worksheet.isSheetHidden() === BooleanNumber.TRUE;
  if (change.visibility === "Visible" && isHidden) run("sheet.command.set-worksheet-show", target);
  if (change.visibility === "Visible" || isHidden) return;
  const isLast = workbook.getSheets().every((other) => other.getSheetId() === sheetId || other.isSheetHidden() === BooleanNumber.TRUE);
  if (isLast) throw new Error("the last visible sheet cannot be hidden");
  run("sheet.command.set-worksheet-hidden", target);
}

function freeId(taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number += 1) {
    const id = `sheet-${String(number)}`;
    if (!taken.includes(id)) return id;
  }
}
