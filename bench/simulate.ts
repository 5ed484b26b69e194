import { execFileSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { defaultAssumptions } from "../src/core/assumptions/defaults";
import { type Correlation, correlationOf } from "../src/core/doubt/correlation";
import type { SimulatedItem } from "../src/core/doubt/simulation";
import { type MoneyItem, type MoneyPlan, simulateMoney } from "../src/core/money/plannedItem";
import { summarize } from "../src/core/doubt/statistics";

const features = 100;
const trials = 100_000;
const coefficient = 0.3;
const repetitions = 3;

const items = Array.from({ length: features }, (_, index): SimulatedItem => {
  const low = 10 + index;
  return {
    value: { low, likely: low + 10 + (index % 17), high: low + 60 + 2 * index },
    successProbability: 0.5 + index / 250,
    number: index + 1,
    factor: 1,
    offset: 0,
  };
});

/** Costs and months in doubt, and ten events that hit every third item each. */
const plannedItems = items.map((item, index): MoneyItem => {
  const risks = Array.from({ length: 10 }, (_, risk) => risk).filter((risk) => (index + risk) % 3 === 0);
  const cost = { low: 40 + index, likely: 60 + index, high: 130 + index };
  return { ...item, planned: { cost, sunk: 10, runCost: 8, months: { low: 2, likely: 6, high: 15 }, years: 4, risks } };
});
const risks = Array.from({ length: 10 }, (_, risk) => ({
  number: risk + 1,
  probability: 0.1 + risk / 50,
  valueFactor: 0.9,
  runCostFactor: 1.5,
  costFactor: 1.1,
  delayMonths: risk % 4,
}));

interface Line {
  readonly contender: string;
  readonly ms: string;
  readonly mean: string;
  readonly sd: string;
}

function ours(contender: string, correlation: Correlation, more: Partial<MoneyPlan> = {}): Line {
  let best = Infinity;
  let summary = summarize(new Float64Array(1));
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const start = performance.now();
    summary = summarize(
      simulateMoney({ items, trials, seed: 1, correlation, withContributions: false, terms: defaultAssumptions, ...more }).totals,
    );
    best = Math.min(best, performance.now() - start);
  }
  return {
    contender,
    ms: best.toFixed(0),
    mean: summary.mean.toFixed(1),
    sd: summary.deviation.ok ? summary.deviation.value.toFixed(1) : "",
  };
}

/** What numpy takes for the same in one process of its own; nothing where Python or numpy is missing. */
function numpys(): readonly Line[] {
  try {
    const question = JSON.stringify({ items, trials, coefficient, repetitions });
    return JSON.parse(
      execFileSync("python3", ["bench/simulate.py"], { input: question, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] }),
    ) as Line[]; // the script prints these lines
  } catch {
    process.stdout.write("numpy is not installed here: nothing to compare with\n");
    return [];
  }
}

const pairs = items.map((_, row) => items.map((__, column) => (row === column ? 1 : coefficient)));
const matrix = correlationOf(pairs, features);
if (!matrix.ok) throw new Error("a matrix of one positive coefficient is positive definite");

const lines = [
  ours("this project, one coefficient", { kind: "common", coefficient }),
  ours("this project, correlation matrix", matrix.value),
  ours(
    "with correlated success, costs, months and 10 risks",
    { kind: "common", coefficient },
    { items: plannedItems, risks, successCorrelation: coefficient, terms: { ...defaultAssumptions, taxRate: 0.25 } },
  ),
];
const memory = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  `${String(features)} features × ${String(trials)} trials, correlated by ${String(coefficient)}; best of ${String(repetitions)}\n`,
);
console.table([...lines, ...numpys()]);
process.stdout.write(`most memory of this process, Node itself included: ${memory.toFixed(0)} MB\n`);
