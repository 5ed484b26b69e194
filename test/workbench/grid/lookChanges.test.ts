import type { CellStyle, Grid } from "../../../src/workbench/grid/grid";
import { createHeadlessGrid } from "../../../src/workbench/grid/headless";

let grid: Grid;
let sheet: string;
const block = { row: 0, column: 0, rows: 2, columns: 2 };
const thin = { style: "Continuous", weight: "Thin", color: "#333333" } as const;
const thick = { ...thin, weight: "Thick" } as const;

beforeEach(() => {
  grid = createHeadlessGrid();
  sheet = grid.activeSheet();
  grid.write(sheet, { row: 0, column: 0, rows: 1, columns: 2 }, [[{ value: "a" }, { value: "b" }]]);
  grid.setStyle(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, { bold: true, fill: "#FF0000", top: thin, locked: false });
});
afterEach(() => {
  grid.dispose();
});

const looks = (): readonly (readonly CellStyle[])[] => grid.styles(sheet, block);

describe("changeLooks", () => {
  it.each<[string, () => void]>([
    ["fonts and fills", () => grid.setStyle(sheet, block, { bold: false, italic: true, fill: "#00FF00" })],
    ["borders", () => grid.setStyle(sheet, block, { top: thick, bottom: thick })],
    ["locks", () => grid.setStyle(sheet, block, { locked: true })],
    [
      "number formats, cell by cell",
      () =>
        grid.setNumberFormats(sheet, block, [
          ["0%", undefined],
          [undefined, "@"],
        ]),
    ],
  ])("takes back and does again a change of %s", (_, change) => {
    const before = looks();
    change();
    const after = looks();
    expect(after).not.toEqual(before);
    expect(grid.undo()).toBe(true);
    expect(looks()).toEqual(before);
    expect(grid.usedArea(sheet, true)).toEqual({ row: 0, column: 0, rows: 1, columns: 2 });
    expect(grid.redo()).toBe(true);
    expect(looks()).toEqual(after);
  });
});
