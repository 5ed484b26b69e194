import { number, numbers } from "../../../src/functions/arguments/parameters";
import { defineFunction } from "../../../src/functions/define";
import { fail, ok } from "../../../src/core/result";
import type { CellInput, Grid, GridCell } from "../../../src/workbench/grid/grid";
import { createHeadlessGrid } from "../../../src/workbench/grid/headless";

const TWICE = defineFunction({
  id: "TWICE",
  group: "Score",
  summary: "Doubles a number.",
  parameters: [number("amount", "What to double", { from: 0 })],
  returns: { shape: "lifted", description: "Twice the amount", unit: "" },
  sources: [],
  examples: [{ given: [2], gives: 4 }],
  evaluate: (amount: number) => ok(amount * 2),
});

const TURNED = defineFunction({
  id: "TURNED.AROUND",
  group: "Score",
  summary: "Turns a column into a row.",
  parameters: [numbers("column", "What to turn")],
  returns: { shape: "matrix", description: "The same numbers in a row", unit: "" },
  sources: [],
  examples: [{ given: [[[1], [2]]], gives: [[1, 2]] }],
  evaluate: (column) => {
    const first = column.map((row) => row[0] ?? 0);
    return first.includes(13) ? fail({ code: "no-answer", reason: "13 has no place in a row" }) : ok([first]);
  },
});

jest.setTimeout(60_000);

let grid: Grid;
beforeEach(() => {
  grid = createHeadlessGrid(undefined, [TWICE, TURNED]);
});
afterEach(() => {
  grid.dispose();
});

const v = (value: number | string | boolean): CellInput => ({ value });
const f = (formula: string): CellInput => ({ formula });

async function write(row: number, column: number, cells: CellInput[][]): Promise<void> {
  grid.write(grid.activeSheet(), { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 }, cells);
  await grid.settled();
}

function cellAt(row: number, column: number, sheetId = grid.activeSheet()): GridCell {
  const cell = grid.read(sheetId, { row, column, rows: 1, columns: 1 })[0]?.[0];
  if (cell === undefined) throw new Error("a read cell is missing");
  return cell;
}

const valueAt = (row: number, column: number): unknown => cellAt(row, column).value;

describe("createHeadlessGrid", () => {
  describe("cells", () => {
    it.each([
      ["a leading =", "=1+1"],
      ["a leading +", "+1"],
      ["a leading -", "-1-2"],
      ["a leading @", "@SUM"],
      ["leading zeros", "007"],
      ["a range of ratings that looks like a date", "2-4"],
      ["a truth value", "TRUE"],
      ["line breaks", "one\ntwo"],
    ])("keeps text with %s as text", async (_, text) => {
      await write(0, 0, [[v(text), f("=ISTEXT(A1)"), f("=LEN(A1)")]]);
      expect(cellAt(0, 0)).toMatchObject({ value: text, text, isError: false });
      expect(cellAt(0, 0).formula).toBeUndefined();
      expect([valueAt(0, 1), valueAt(0, 2)]).toEqual([true, text.length]);
    });

    it("keeps text as text where a number stood before", async () => {
      await write(0, 0, [[v(7)]]);
      await write(0, 0, [[v("8")]]);
      expect(valueAt(0, 0)).toBe("8");
    });

    it("leaves cells alone where nothing is given and clears them with empty text", async () => {
      await write(0, 0, [[v(1), v(2), f("=A1+B1")]]);
      await write(0, 0, [[undefined, v(""), undefined]]);
      expect(grid.read(grid.activeSheet(), { row: 0, column: 0, rows: 1, columns: 3 })[0]).toMatchObject([
        { value: 1 },
        { value: "" },
        { value: 1, formula: "=A1+B1" },
      ]);
    });

    it("reads raw values beside their display", async () => {
      await write(0, 0, [[v(0.256), v(true), v(45000), f("=1/0")]]);
      grid.setNumberFormats(grid.activeSheet(), { row: 0, column: 0, rows: 1, columns: 3 }, [["0.0%", undefined, "yyyy-mm-dd"]]);
      expect(cellAt(0, 0)).toEqual({ value: 0.256, isError: false, numberFormat: "0.0%", text: "25.6%" });
      expect(cellAt(0, 1)).toMatchObject({ value: true, text: "TRUE" });
      expect(cellAt(0, 2)).toMatchObject({ value: 45000, text: "2023-03-15" });
      expect(cellAt(0, 3)).toMatchObject({ value: "#DIV/0!", isError: true });
    });

    it("knows the used area, spills included", async () => {
      expect(grid.usedArea(grid.activeSheet())).toBeUndefined();
      await write(2, 1, [[f("=SEQUENCE(3,2)")]]);
      expect(grid.usedArea(grid.activeSheet())).toEqual({ row: 2, column: 1, rows: 3, columns: 2 });
      expect(grid.spill(grid.activeSheet(), 2, 1)).toEqual({ row: 2, column: 1, rows: 3, columns: 2 });
      expect(cellAt(4, 2)).toMatchObject({ value: 6 });
      expect(cellAt(4, 2).formula).toBeUndefined();
    });

    it("counts cells with a look only where asked", () => {
      grid.setStyle(grid.activeSheet(), { row: 4, column: 4, rows: 1, columns: 1 }, { fill: "#FF0000" });
      expect(grid.usedArea(grid.activeSheet())).toBeUndefined();
      expect(grid.usedArea(grid.activeSheet(), true)).toEqual({ row: 4, column: 4, rows: 1, columns: 1 });
    });

    it("clears contents and keeps formats, or the other way round", async () => {
      await write(0, 0, [[v(5)]]);
      const area = { row: 0, column: 0, rows: 1, columns: 1 };
      grid.setStyle(grid.activeSheet(), area, { bold: true });
      grid.clear(grid.activeSheet(), area, "Formats");
      expect(grid.styles(grid.activeSheet(), area)).toEqual([[{}]]);
      expect(valueAt(0, 0)).toBe(5);
      grid.setStyle(grid.activeSheet(), area, { bold: true });
      grid.clear(grid.activeSheet(), area, "Contents");
      expect(valueAt(0, 0)).toBe("");
      expect(grid.styles(grid.activeSheet(), area)).toEqual([[{ bold: true }]]);
    });

    it("grows the sheet and writes 5,000 rows of 20 cells in one go", async () => {
      await grid.settled();
      const rows = Array.from({ length: 5000 }, (_, row) => Array.from({ length: 20 }, (_, column) => v(row + column)));
      const start = performance.now();
      grid.write(grid.activeSheet(), { row: 0, column: 0, rows: 5000, columns: 20 }, rows);
      await grid.settled();
      expect(performance.now() - start).toBeLessThan(20_000);
      expect(valueAt(4999, 19)).toBe(5018);
    });
  });

  describe("our functions", () => {
    it("are called by their dotted names, lift over ranges and spill", async () => {
      await write(0, 0, [
        [v(1), f("=PORTFOLIO.TWICE(A1:A3)"), f("=PORTFOLIO.TURNED.AROUND(A1:A3)")],
        [v(2), undefined, undefined],
        [v(3), undefined, undefined],
      ]);
      expect([0, 1, 2].map((row) => valueAt(row, 1))).toEqual([2, 4, 6]);
      expect([2, 3, 4].map((column) => valueAt(0, column))).toEqual([1, 2, 3]);
    });

    it("answer one cell with a scalar that other formulas take", async () => {
      await write(0, 0, [[v(4), f("=PORTFOLIO.TWICE(A1)"), f('=IF(PORTFOLIO.TWICE(A1)>7,"large","small")')]]);
      expect([valueAt(0, 1), valueAt(0, 2)]).toEqual([8, "large"]);
      expect(grid.spill(grid.activeSheet(), 0, 1)).toBeUndefined();
    });

    it("show their failure as an error and keep its sentence", async () => {
      await write(0, 0, [
        [v(-1), f("=PORTFOLIO.TWICE(A1:A2)"), f("=PORTFOLIO.TURNED.AROUND(A3)")],
        [v(2), undefined, undefined],
        [v(13), undefined, undefined],
      ]);
      expect(cellAt(0, 1)).toMatchObject({ value: "#VALUE!", isError: true });
      expect(cellAt(1, 1)).toMatchObject({ value: 4, isError: false });
      expect(cellAt(0, 2)).toMatchObject({ value: "#N/A", isError: true });
      expect(grid.messageAt(grid.activeSheet(), 0, 1)).toBe("amount must be a number, 0 or more, received -1 (row 1)");
      expect(grid.messageAt(grid.activeSheet(), 0, 2)).toContain("13 has no place in a row");
      expect(grid.messageAt(grid.activeSheet(), 1, 1)).toBeUndefined();
      await write(0, 0, [[v(1)]]);
      expect(grid.messageAt(grid.activeSheet(), 0, 1)).toBeUndefined();
    });

    it("leave blank rows blank, so that formulas can stand ahead of the data", async () => {
      await write(0, 0, [[undefined, f("=PORTFOLIO.TWICE(A1)")]]);
      expect(valueAt(0, 1)).toBe("");
    });

    it("recalculate 10,000 rows when one argument of all changes", async () => {
      await write(0, 0, [[f("=SEQUENCE(10000)"), f("=PORTFOLIO.TWICE(A1:A10000*C1)"), v(1)]]);
      await write(0, 2, [[v(10)]]);
      expect(valueAt(9999, 1)).toBe(200000);
    });
  });

  describe("settled", () => {
    it("waits for edits made while a calculation is under way", async () => {
      for (let step = 1; step <= 5; step += 1) {
        grid.write(grid.activeSheet(), { row: 0, column: 0, rows: 1, columns: 2 }, [[v(step), f("=SUM(A1,100)")]]);
        await new Promise((resolve) => setTimeout(resolve, step * 23));
      }
      await grid.settled();
      expect(valueAt(0, 1)).toBe(105);
    });

    it("resolves at once when nothing is due", async () => {
      await grid.settled();
      const start = performance.now();
      await grid.settled();
      expect(performance.now() - start).toBeLessThan(20);
    });

    it("announces each calculation", async () => {
      await grid.settled();
      const calculated = jest.fn();
      const stop = grid.onCalculated(calculated);
      await write(0, 0, [[f("=1+1")]]);
      expect(calculated).toHaveBeenCalledTimes(1);
      stop();
      await write(0, 0, [[f("=1+2")]]);
      expect(calculated).toHaveBeenCalledTimes(1);
    });
  });

  describe("sheets", () => {
    it("are added, named, colored, moved, hidden and removed", async () => {
      const first = grid.activeSheet();
      const second = grid.addSheet("Roadmap");
      const third = grid.addSheet("Snapshots");
      grid.changeSheet(second, { name: "Plan 2026", tabColor: "#107C41" });
      grid.changeSheet(third, { visibility: "VeryHidden" });
      grid.moveSheet(second, 0);
      expect(grid.sheets()).toEqual([
        { id: second, name: "Plan 2026", visibility: "Visible", tabColor: "#107C41" },
        { id: first, name: "Sheet1", visibility: "Visible", tabColor: "" },
        { id: third, name: "Snapshots", visibility: "VeryHidden", tabColor: "" },
      ]);
      grid.changeSheet(third, { visibility: "Visible" });
      grid.activate(third);
      expect(grid.activeSheet()).toBe(third);
      grid.removeSheet(third);
      expect(grid.sheets().map(({ name }) => name)).toEqual(["Plan 2026", "Sheet1"]);
      await grid.settled();
    });

    it("are renamed in the formulas that refer to them", async () => {
      const second = grid.addSheet("Numbers");
      grid.write(second, { row: 0, column: 0, rows: 1, columns: 1 }, [[v(21)]]);
      await write(0, 0, [[f("=Numbers!A1*2")]]);
      grid.changeSheet(second, { name: "My numbers" });
      await grid.settled();
      expect(cellAt(0, 0)).toMatchObject({ value: 42, formula: "='My numbers'!A1*2" });
    });

    it("tell which is shown and what is selected", () => {
      const shown: string[] = [];
      const selected = jest.fn();
      grid.onActivated((sheetId) => shown.push(sheetId));
      grid.onSelected(selected);
      const second = grid.addSheet("Second");
      grid.select(second, { row: 3, column: 1, rows: 2, columns: 2 });
      expect(shown.at(-1)).toBe(second);
      expect(selected).toHaveBeenCalled();
      expect(grid.selection()).toEqual({ sheetId: second, area: { row: 3, column: 1, rows: 2, columns: 2 } });
    });
  });

  describe("rows and columns", () => {
    it("are inserted and deleted, and formulas, names and tables follow", async () => {
      await write(0, 0, [
        [v("Name"), v("Amount")],
        [v("a"), v(1)],
        [v("b"), v(2)],
        [undefined, f("=SUM(B2:B3)")],
      ]);
      const id = grid.addTable({
        name: "Things",
        sheetId: grid.activeSheet(),
        area: { row: 0, column: 0, rows: 3, columns: 2 },
        style: "TableStyleMedium2",
        showsBands: true,
        showsFilter: true,
      });
      grid.setName({ name: "total", formula: "=Sheet1!$B$4", comment: "", isVisible: true });
      grid.insertRows(grid.activeSheet(), 2, 2);
      await grid.settled();
      expect(cellAt(5, 1)).toMatchObject({ value: 3, formula: "=SUM(B2:B5)" });
      expect(grid.names()[0]).toMatchObject({ name: "total", formula: "=Sheet1!$B$6" });
      expect(grid.tables()[0]).toMatchObject({ id, area: { row: 0, column: 0, rows: 5, columns: 2 } });
      grid.deleteRows(grid.activeSheet(), 2, 1);
      grid.insertColumns(grid.activeSheet(), 0, 1);
      await grid.settled();
      expect(cellAt(4, 2)).toMatchObject({ value: 3, formula: "=SUM(C2:C4)" });
      expect(grid.tables()[0]).toMatchObject({ area: { row: 0, column: 1, rows: 4, columns: 2 } });
      grid.deleteColumns(grid.activeSheet(), 0, 1);
      await grid.settled();
      expect(cellAt(4, 1)).toMatchObject({ value: 3, formula: "=SUM(B2:B4)" });
    });

    it("leave the selection where it was when the host inserts", () => {
      grid.select(grid.activeSheet(), { row: 9, column: 4, rows: 1, columns: 1 });
      grid.insertRows(grid.activeSheet(), 20, 3);
      expect(grid.selection().area).toEqual({ row: 9, column: 4, rows: 1, columns: 1 });
    });

    it("have sizes in points and can be hidden", () => {
      const sheet = grid.activeSheet();
      grid.setColumnWidth(sheet, 1, 2, 96);
      grid.setRowHeight(sheet, 3, 1, 30);
      grid.setHidden(sheet, "column", 4, 2, true);
      grid.setHidden(sheet, "row", 6, 1, true);
      expect([0, 1, 2, 3].map((column) => grid.columnWidth(sheet, column))).toEqual([48, 96, 96, 48]);
      expect([2, 3].map((row) => grid.rowHeight(sheet, row))).toEqual([15, 30]);
      expect([3, 4, 5, 6].map((column) => grid.isHidden(sheet, "column", column))).toEqual([false, true, true, false]);
      expect(grid.isHidden(sheet, "row", 6)).toBe(true);
      grid.setHidden(sheet, "row", 6, 1, false);
      expect(grid.isHidden(sheet, "row", 6)).toBe(false);
    });

    it("merge, freeze and lose their gridlines", async () => {
      const sheet = grid.activeSheet();
      await write(0, 0, [[v("kept"), v("gone")]]);
      grid.merge(sheet, { row: 0, column: 0, rows: 1, columns: 3 });
      expect(grid.merges(sheet)).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
      expect([valueAt(0, 0), valueAt(0, 1)]).toEqual(["kept", ""]);
      grid.unmerge(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
      expect(grid.merges(sheet)).toEqual([]);
      grid.freeze(sheet, 2, 1);
      expect(grid.frozen(sheet)).toEqual({ rows: 2, columns: 1 });
      grid.freeze(sheet, 0, 0);
      expect(grid.frozen(sheet)).toEqual({ rows: 0, columns: 0 });
      grid.setGridlines(sheet, false);
      expect(grid.showsGridlines(sheet)).toBe(false);
      grid.setGridlines(sheet, true);
      expect(grid.showsGridlines(sheet)).toBe(true);
    });
  });

  describe("styles", () => {
    it("read back as they were set, and merge with what is there", () => {
      const area = { row: 0, column: 0, rows: 1, columns: 1 };
      const line = { style: "Continuous", weight: "Thin", color: "#107C41" } as const;
      grid.setStyle(grid.activeSheet(), area, {
        fill: "#107C41",
        color: "#FFFFFF",
        bold: true,
        fontSize: 14,
        fontName: "Calibri",
        indent: 1,
      });
      grid.setStyle(grid.activeSheet(), area, {
        italic: true,
        horizontal: "Center",
        vertical: "Top",
        wrap: true,
        bottom: line,
        locked: false,
      });
      grid.setStyle(grid.activeSheet(), area, { numberFormat: "$#,##0", bold: false, underline: true, strikethrough: true });
      expect(grid.styles(grid.activeSheet(), area)[0]?.[0]).toEqual({
        fill: "#107C41",
        color: "#FFFFFF",
        fontSize: 14,
        fontName: "Calibri",
        indent: 1,
        italic: true,
        horizontal: "Center",
        vertical: "Top",
        wrap: true,
        bottom: line,
        locked: false,
        numberFormat: "$#,##0",
        underline: true,
        strikethrough: true,
      });
    });
  });

  describe("tables", () => {
    async function addThings(): Promise<string> {
      await write(1, 1, [
        [v("Name"), v("Amount")],
        [v("a"), v(1)],
        [v("b"), v(2)],
      ]);
      const area = { row: 1, column: 1, rows: 3, columns: 2 };
      return grid.addTable({
        name: "Things",
        sheetId: grid.activeSheet(),
        area,
        style: "TableStyleMedium7",
        showsBands: false,
        showsFilter: true,
      });
    }

    it("answer structured references, this row's too", async () => {
      await addThings();
      await write(0, 5, [[f("=SUM(Things[Amount])"), f("=PORTFOLIO.TWICE(Things[Amount])")]]);
      await write(3, 5, [[f("=Things[[#This Row],[Amount]]*10")]]);
      expect([valueAt(0, 5), valueAt(1, 6), valueAt(3, 5)]).toEqual([3, 4, 20]);
    });

    it("keep name, style, bands and area through changes, and columns follow their headers", async () => {
      const id = await addThings();
      await write(1, 2, [[v("Cost"), v("Owner")]]);
      grid.changeTable(id, {
        area: { row: 1, column: 1, rows: 4, columns: 3 },
        name: "Costs",
        style: "TableStyleLight9",
        showsBands: true,
      });
      await write(4, 1, [[v("c"), v(30), v("Ada")]]);
      await write(0, 5, [[f("=SUM(Costs[Cost])"), f("=COUNTA(Costs[Owner])")]]);
      expect([valueAt(0, 5), valueAt(0, 6)]).toEqual([33, 1]);
      expect(grid.tables()).toEqual([
        {
          id,
          name: "Costs",
          sheetId: grid.activeSheet(),
          area: { row: 1, column: 1, rows: 4, columns: 3 },
          style: "TableStyleLight9",
          showsBands: true,
          showsFilter: true,
        },
      ]);
    });

    it("go and leave their cells", async () => {
      grid.removeTable(await addThings());
      expect(grid.tables()).toEqual([]);
      expect(valueAt(2, 2)).toBe(1);
    });
  });

  describe("names", () => {
    it("hold ranges, constants and LAMBDAs that formulas use", async () => {
      await write(0, 0, [[v(3), v(4)]]);
      const name = (of: string, formula: string): void => {
        grid.setName({ name: of, formula, comment: `about ${of}`, isVisible: true });
      };
      name("sides", "=Sheet1!$A$1:$B$1");
      name("rate", "=0.5");
      name("HALF.SUM", "=LAMBDA(one, two, (one + two) * rate)");
      await write(1, 0, [[f("=SUM(sides)"), f("=HALF.SUM(A1, B1)"), f("=HALF.SUM(A1:B1, 1)")]]);
      expect([0, 1, 2, 3].map((column) => valueAt(1, column))).toEqual([7, 3.5, 2, 2.5]);
      name("rate", "=2");
      await grid.settled();
      expect(valueAt(1, 1)).toBe(14);
      expect(grid.names()).toContainEqual({
        name: "HALF.SUM",
        formula: "=LAMBDA(one, two, (one + two) * rate)",
        comment: "about HALF.SUM",
        isVisible: true,
      });
      grid.removeName("rate");
      expect(grid.names().map((known) => known.name)).toEqual(["sides", "HALF.SUM"]);
    });
  });

  describe("edits", () => {
    it("are told with their area and as the host's, results left out [changed-not-on-recalculation]", async () => {
      await grid.settled();
      const edits: unknown[] = [];
      grid.onEdited((edit) => edits.push(edit));
      await write(1, 1, [[v(1), f("=B2+1")]]);
      grid.setStyle(grid.activeSheet(), { row: 0, column: 0, rows: 1, columns: 1 }, { bold: true });
      await grid.settled();
      const told = { sheetId: grid.activeSheet(), by: "host", isReverting: false };
      expect(edits).toEqual([
        { ...told, area: { row: 1, column: 1, rows: 1, columns: 2 }, change: "content" },
        { ...told, area: { row: 0, column: 0, rows: 1, columns: 1 }, change: "format" },
      ]);
    });

    it("are taken back one by one, or together where they were one step", async () => {
      await write(0, 0, [[v(1)]]);
      grid.asOneStep(() => {
        grid.write(grid.activeSheet(), { row: 0, column: 0, rows: 1, columns: 1 }, [[v(2)]]);
        grid.write(grid.activeSheet(), { row: 1, column: 0, rows: 1, columns: 1 }, [[v(3)]]);
      });
      expect(grid.undo()).toBe(true);
      expect([valueAt(0, 0), valueAt(1, 0)]).toEqual([1, ""]);
      expect(grid.undo()).toBe(true);
      expect(valueAt(0, 0)).toBe("");
      expect(grid.undo()).toBe(false);
    });
  });
});
