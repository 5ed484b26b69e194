import { BooleanNumber, Direction } from "@univerjs/core";
import { type CellChanges, type Engine, toArea, toRange } from "./engine";
import type { Area, Grid } from "./grid";
import { select, selected } from "./sheets";

type Lines = Pick<
  Grid,
  | "insertRows"
  | "deleteRows"
  | "insertColumns"
  | "deleteColumns"
  | "columnWidth"
  | "setColumnWidth"
  | "rowHeight"
  | "setRowHeight"
  | "isHidden"
  | "setHidden"
  | "merges"
  | "merge"
  | "unmerge"
  | "freeze"
  | "frozen"
  | "setGridlines"
  | "showsGridlines"
>;

/** Points of one pixel at 96 dots per inch. */
const pointsPerPixel = 0.75;

/** Rows and columns: their number, size and visibility, merged cells, frozen panes and gridlines. */
export function gridLines(engine: Engine): Lines {
  return { ...changesOfLines(engine), ...sizes(engine), ...visibility(engine), ...merging(engine), ...panes(engine) };
}

function whole(engine: Engine, sheetId: string, line: "row" | "column", at: number, count: number): Area {
  const sheet = engine.sheet(sheetId);
  return line === "row"
    ? { row: at, rows: count, column: 0, columns: sheet.getColumnCount() }
    : { row: 0, rows: sheet.getRowCount(), column: at, columns: count };
}

/** Commands that move the selection along; the host's doing leaves the person's selection where it was. */
function keepingSelection(engine: Engine, sheetId: string, work: () => void): void {
  const before = selected(engine);
  work();
  if (before.sheetId === sheetId) select(engine, sheetId, before.area);
}

/** When lines are removed, the grid looks for tables on the sheet that is shown, whichever sheet is meant: show the right one meanwhile. */
function onItsSheet({ workbook }: Engine, sheetId: string, work: () => void): void {
  const shown = workbook.getActiveSheet();
  const meant = workbook.getSheetBySheetId(sheetId);
  if (meant === undefined || meant === null || meant === shown) {
    work();
    return;
  }
  workbook.setActiveSheet(meant);
  work();
  workbook.setActiveSheet(shown);
}

function changesOfLines(engine: Engine): Pick<Grid, "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns"> {
  const run = (sheetId: string, id: string, area: Area, direction?: Direction): void => {
    engine.makeRoom(sheetId, { ...area, rows: 1, columns: 1 });
    keepingSelection(engine, sheetId, () => {
      engine.run(id, { unitId: engine.unitId, subUnitId: sheetId, range: toRange(area), direction });
    });
  };
  return {
    insertRows: (sheetId, at, count) => {
      run(sheetId, "sheet.command.insert-row-by-range", whole(engine, sheetId, "row", at, count), Direction.UP);
    },
    deleteRows: (sheetId, at, count) => {
      onItsSheet(engine, sheetId, () => {
        run(sheetId, "sheet.command.remove-row-by-range", whole(engine, sheetId, "row", at, count));
      });
    },
    insertColumns: (sheetId, at, count) => {
      run(sheetId, "sheet.command.insert-col-by-range", whole(engine, sheetId, "column", at, count), Direction.LEFT);
    },
    deleteColumns: (sheetId, at, count) => {
      onItsSheet(engine, sheetId, () => {
        run(sheetId, "sheet.command.remove-col-by-range", whole(engine, sheetId, "column", at, count));
      });
    },
  };
}

function sizes(engine: Engine): Pick<Grid, "columnWidth" | "setColumnWidth" | "rowHeight" | "setRowHeight"> {
  return {
    columnWidth: (sheetId, column) => engine.sheet(sheetId).getColumnWidth(column) * pointsPerPixel,
    setColumnWidth: (sheetId, column, count, points) => {
      engine.makeRoom(sheetId, { row: 0, rows: 1, column, columns: count });
      const ranges = [toRange(whole(engine, sheetId, "column", column, count))];
      engine.run("sheet.command.set-worksheet-col-width", {
        unitId: engine.unitId,
        subUnitId: sheetId,
        ranges,
        value: points / pointsPerPixel,
      });
    },
    rowHeight: (sheetId, row) => engine.sheet(sheetId).getRowHeight(row) * pointsPerPixel,
    setRowHeight: (sheetId, row, count, points) => {
      engine.makeRoom(sheetId, { row, rows: count, column: 0, columns: 1 });
      const ranges = [toRange(whole(engine, sheetId, "row", row, count))];
      engine.run("sheet.command.set-row-height", { unitId: engine.unitId, subUnitId: sheetId, ranges, value: points / pointsPerPixel });
    },
  };
}

function visibility(engine: Engine): Pick<Grid, "isHidden" | "setHidden"> {
  return {
    isHidden: (sheetId, line, index) => {
      const sheet = engine.sheet(sheetId);
      return line === "row" ? !sheet.getRowRawVisible(index) : !sheet.getColVisible(index);
    },
    setHidden: (sheetId, line, index, count, isHidden) => {
      const range = toRange(whole(engine, sheetId, line, index, count));
      const target = { unitId: engine.unitId, subUnitId: sheetId, ranges: [range] };
      const [hide, show] =
        line === "row"
          ? ["sheet.mutation.set-row-hidden", "sheet.mutation.set-row-visible"]
          : ["sheet.mutation.set-col-hidden", "sheet.mutation.set-col-visible"];
      engine.step([{ id: isHidden ? hide : show, params: target }], [{ id: isHidden ? show : hide, params: target }]);
    },
  };
}

function merging(engine: Engine): Pick<Grid, "merges" | "merge" | "unmerge"> {
  const { unitId } = engine;
  const add = "sheet.mutation.add-worksheet-merge";
  const remove = "sheet.mutation.remove-worksheet-merge";
  const overlapping = (sheetId: string, area: Area): object => ({
    unitId,
    subUnitId: sheetId,
    ranges: engine.sheet(sheetId).getMergedCellRange(area.row, area.column, area.row + area.rows - 1, area.column + area.columns - 1),
  });
  return {
    merges: (sheetId) => engine.sheet(sheetId).getMergeData().map(toArea),
    merge: (sheetId, area) => {
      engine.makeRoom(sheetId, area);
      const before = overlapping(sheetId, area);
      const after = { unitId, subUnitId: sheetId, ranges: [toRange(area)] };
      engine.step(
        [
          { id: remove, params: before },
          { id: add, params: after },
        ],
        [
          { id: remove, params: after },
          { id: add, params: before },
        ],
      );
      engine.changeCells(sheetId, hiddenByMerge(engine, sheetId, area));
    },
    unmerge: (sheetId, area) => {
      const before = overlapping(sheetId, area);
      engine.step([{ id: remove, params: before }], [{ id: add, params: before }]);
    },
  };
}

/** Merging keeps the first cell's content only, as in Excel. */
function hiddenByMerge(engine: Engine, sheetId: string, area: Area): CellChanges {
  const changes: CellChanges = {};
  const sheet = engine.sheet(sheetId);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const isFirst = row === area.row && column === area.column;
      if (!isFirst && sheet.getCellRaw(row, column)) (changes[row] ??= {})[column] = { v: null, f: null, si: null, p: null, t: null };
    }
  }
  return changes;
}

function panes(engine: Engine): Pick<Grid, "freeze" | "frozen" | "setGridlines" | "showsGridlines"> {
  const { unitId } = engine;
  return {
    freeze: (sheetId, rows, columns) => {
      engine.makeRoom(sheetId, { row: rows, rows: 1, column: columns, columns: 1 });
      const split = { startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1, ySplit: rows, xSplit: columns };
      engine.run("sheet.command.set-frozen", { unitId, subUnitId: sheetId, ...split });
    },
    frozen: (sheetId) => {
      const { xSplit, ySplit } = engine.sheet(sheetId).getFreeze();
      return { rows: ySplit, columns: xSplit };
    },
    setGridlines: (sheetId, isShown) => {
      if (!engine.sheet(sheetId).hasHiddenGridlines() === isShown) return;
      const showGridlines = isShown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      engine.run("sheet.command.toggle-gridlines", { unitId, subUnitId: sheetId, showGridlines });
    },
    showsGridlines: (sheetId) => !engine.sheet(sheetId).hasHiddenGridlines(),
  };
}
