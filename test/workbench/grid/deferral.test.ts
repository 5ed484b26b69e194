import type { Solve } from "../../../src/core/portfolio/binaryProgram";
import { catalogue } from "../../../src/functions/catalogue";
import { provideSolver } from "../../../src/functions/door/solver";
import { loadSolver } from "../../../src/solve/highs";
import type { Grid, GridCell } from "../../../src/workbench/grid/grid";
import { createHeadlessGrid } from "../../../src/workbench/grid/headless";

jest.setTimeout(60_000);

const functions = catalogue.filter(({ id }) => id === "SELECTION" || id === "BALANCE");

let grid: Grid;
beforeEach(async () => {
  grid = createHeadlessGrid(undefined, functions);
  await grid.settled();
});
afterEach(() => {
  grid.dispose();
});

function put(row: number, column: number, formula: string): void {
  grid.write(grid.activeSheet(), { row, column, rows: 1, columns: 1 }, [[{ formula }]]);
}

function cellAt(row: number, column: number): GridCell {
  const cell = grid.read(grid.activeSheet(), { row, column, rows: 1, columns: 1 })[0]?.[0];
  if (cell === undefined) throw new Error("a read cell is missing");
  return cell;
}

const selection = "=PORTFOLIO.SELECTION({60;100;120},{10;20;30},50)";

/** Ordered: once fetched, the solver stays for the whole process. */
describe("a function that needs the solver", () => {
  it("says what is missing where the solver cannot be fetched, and tries again at the next calculation", async () => {
    let attempts = 0;
    provideSolver(() => {
      attempts += 1;
      return Promise.reject(new Error("offline"));
    });
    put(0, 0, selection);
    await grid.settled();
    expect(cellAt(0, 0)).toMatchObject({ value: "#N/A", isError: true });
    expect(grid.messageAt(grid.activeSheet(), 0, 0)).toBe("the solver is not loaded");
    put(0, 2, selection);
    await grid.settled();
    expect(attempts).toBe(2);
  });

  it("shows #BUSY! while the solver is fetched, then its answer, and settled waits for it [busy-while-calculating]", async () => {
    let arrive: (solve: Solve) => void = () => undefined;
    const arrival = new Promise<Solve>((resolve) => {
      arrive = resolve;
    });
    provideSolver(() => arrival);
    const isBusy = new Promise<void>((resolve) => {
      const stop = grid.onCalculated(() => {
        stop();
        resolve();
      });
    });
    put(0, 0, selection);
    put(0, 2, "=SUM(A1:A3)*10");
    const settled = grid.settled();
    await isBusy;
    expect(cellAt(0, 0)).toMatchObject({ value: "#BUSY!", isError: true });
    arrive(await loadSolver());
    await settled;
    expect([0, 1, 2].map((row) => cellAt(row, 0).value)).toEqual([0, 1, 1]);
    expect(cellAt(0, 2).value).toBe(20);
  });

  it("answers at once when the solver is there", async () => {
    put(0, 0, selection);
    await grid.settled();
    expect([0, 1, 2].map((row) => cellAt(row, 0).value)).toEqual([0, 1, 1]);
  });
});
