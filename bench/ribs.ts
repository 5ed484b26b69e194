import { performance } from "node:perf_hooks";
import { call } from "../src/functions/door/call";
import { RIBS } from "../src/functions/catalogue/score/ribs";
import type { Grid } from "../src/workbench/grid/grid";
import { createHeadlessGrid } from "../src/workbench/grid/headless";

const rowCounts = [1_000, 10_000, 100_000];
/** The workbench's engine takes minutes beyond. */
const mostRowsOnSheet = 10_000;

type Ratings = readonly [number, number, number, number];

/** One way to score rows; it prepares, then returns what is timed. */
interface Contender {
  readonly name: string;
  readonly prepare: (rows: readonly Ratings[]) => () => unknown;
  readonly repetitions: number;
  readonly upTo?: number;
}

const contenders: readonly Contender[] = [
  {
    name: "PORTFOLIO.RIBS over columns, without a sheet",
    prepare: (rows) => {
      const columns = [0, 1, 2, 3].map((column) => rows.map((row) => [row[column]]));
      return () => call(RIBS, columns);
    },
    repetitions: 5,
  },
  { name: "PORTFOLIO.RIBS row by row, without a sheet", prepare: (rows) => () => rows.map((row) => call(RIBS, row)), repetitions: 5 },
  {
    name: "PORTFOLIO.RIBS, one spill in the sheet",
    prepare: (rows) =>
      onSheet(rows, () => [
        `=PORTFOLIO.RIBS(${["A", "B", "C", "D"].map((letter) => `${letter}1:${letter}${String(rows.length)}`).join(",")})`,
      ]),
    repetitions: 1,
    upTo: mostRowsOnSheet,
  },
  {
    name: "arithmetic as a formula in each row",
    prepare: (rows) =>
      onSheet(rows, () =>
        rows.map((_, row) => {
          const [risk, impact, value, scale] = ["A", "B", "C", "D"].map((letter) => `${letter}${String(row + 1)}`);
          return `=25*((5-${risk ?? ""})/4+(${impact ?? ""}-1)/4+(${value ?? ""}-1)/4+(${scale ?? ""}-1)/4)`;
        }),
      ),
    repetitions: 1,
    upTo: mostRowsOnSheet,
  },
];

/** Ratings in columns A to D; timed are entering the formulas in column E and the calculation that follows. */
function onSheet(rows: readonly Ratings[], formulas: () => readonly string[]): () => Promise<void> {
  const grid: Grid = createHeadlessGrid();
  const sheet = grid.activeSheet();
  const area = { row: 0, column: 0, rows: rows.length, columns: 4 };
  grid.write(
    sheet,
    area,
    rows.map((row) => row.map((value) => ({ value }))),
  );
  return async () => {
    const entered = formulas();
    grid.write(
      sheet,
      { row: 0, column: 4, rows: entered.length, columns: 1 },
      entered.map((formula) => [{ formula }]),
    );
    await grid.settled();
    grid.dispose();
  };
}

/** Ratings 1 to 5 that repeat with no short period; no chance, so that runs compare. */
function sampleRatings(count: number): readonly Ratings[] {
  const rating = (seed: number): number => 1 + ((seed * 2_654_435_761) % 4_294_967_296) / 1_073_741_824;
  return Array.from({ length: count }, (_, row): Ratings => [
    rating(4 * row),
    rating(4 * row + 1),
    rating(4 * row + 2),
    rating(4 * row + 3),
  ]);
}

/** Best of the repetitions, in microseconds a row. */
async function cost({ prepare, repetitions }: Contender, rows: readonly Ratings[]): Promise<number> {
  let best = Infinity;
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const run = prepare(rows);
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return (best * 1000) / rows.length;
}

async function compare(): Promise<void> {
  const table: Record<string, string>[] = [];
  for (const contender of contenders) {
    const line: Record<string, string> = { "µs a row": contender.name };
    for (const count of rowCounts) {
      const isShort = count <= (contender.upTo ?? count);
      line[`${String(count)} rows`] = isShort ? (await cost(contender, sampleRatings(count))).toFixed(2) : "not run";
    }
    table.push(line);
  }
  console.table(table);
}

void compare();
