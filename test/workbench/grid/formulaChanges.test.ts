import type { CellValue, Grid } from "../../../src/workbench/grid/grid";
import { createHeadlessGrid } from "../../../src/workbench/grid/headless";
import { emptySnapshot } from "../../../src/workbench/grid/univerGrid";

let grid: Grid | undefined;
afterEach(() => {
  grid?.dispose();
});

async function valuesAfter(
  of: Grid,
  ...changes: readonly (readonly [row: number, input: { readonly formula: string } | { readonly value: CellValue }])[]
): Promise<readonly CellValue[]> {
  const sheet = of.activeSheet();
  for (const [row, input] of changes) of.write(sheet, { row, column: 0, rows: 1, columns: 1 }, [[input]]);
  await of.settled();
  return of.read(sheet, { row: 0, column: 0, rows: 3, columns: 1 }).map(([cell]) => cell?.value ?? "");
}

describe("countFormulasByChange", () => {
  it("lets formulas come, change and go", async () => {
    grid = createHeadlessGrid();
    expect(await valuesAfter(grid, [0, { value: 2 }], [1, { formula: "=A1*10" }], [2, { formula: "=A2+1" }])).toEqual([2, 20, 21]);
    expect(await valuesAfter(grid, [1, { formula: "=A1*100" }])).toEqual([2, 200, 201]);
    expect(await valuesAfter(grid, [1, { value: 5 }])).toEqual([2, 5, 6]);
    expect(await valuesAfter(grid, [0, { value: 7 }])).toEqual([7, 5, 6]);
  });

  it("keeps a formula that cells share, when the first of them is written over", async () => {
    const snapshot = emptySnapshot();
    const [id = ""] = snapshot.sheetOrder;
    const cellData = { 0: { 1: { v: 2 }, 0: { f: "=B1*10", si: "shared" } }, 1: { 1: { v: 3 }, 0: { si: "shared" } } };
    grid = createHeadlessGrid({ ...snapshot, sheets: { [id]: { ...snapshot.sheets[id], cellData } } });
    expect(await valuesAfter(grid)).toEqual([20, 30, ""]);
    expect(await valuesAfter(grid, [0, { value: 1 }])).toEqual([1, 30, ""]);
  });
});
