import { performance } from "node:perf_hooks";
import { call } from "../src/functions/call";
import { catalogue } from "../src/functions/catalogue";

const rowCounts = [1_000, 10_000, 100_000];
const repetitions = 5;

type Ratings = readonly [number, number, number, number];

/** What a user could do instead, and what it costs a row. */
interface Contender {
  readonly name: string;
  readonly run: (rows: readonly Ratings[]) => unknown;
  /** Above this many rows it takes too long to wait for. */
  readonly upTo?: number;
}

const ribs = catalogue.find(({ id }) => id === "RIBS");
if (ribs === undefined) throw new Error("the catalogue has no RIBS");

const contenders: readonly Contender[] = [
  {
    name: "PORTFOLIO.RIBS, one spill",
    run: (rows) =>
      call(
        ribs,
        [0, 1, 2, 3].map((column) => rows.map((row) => [row[column]])),
      ),
  },
  { name: "PORTFOLIO.RIBS, one call a row", run: (rows) => rows.map((row) => call(ribs, row)) },
  {
    name: "arithmetic by hand, unchecked",
    run: (rows) => rows.map(([risk, impact, value, scale]) => 25 * ((5 - risk) / 4 + (impact - 1) / 4 + (value - 1) / 4 + (scale - 1) / 4)),
  },
];

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

/** Best of several runs, in microseconds a row. */
function cost({ run }: Contender, rows: readonly Ratings[]): number {
  let best = Infinity;
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const start = performance.now();
    run(rows);
    best = Math.min(best, performance.now() - start);
  }
  return (best * 1000) / rows.length;
}

const table = contenders.map((contender) => ({
  contender: contender.name,
  ...Object.fromEntries(rowCounts.map((count) => [`${String(count)} rows, µs a row`, cost(contender, sampleRatings(count)).toFixed(2)])),
}));
console.table(table);
