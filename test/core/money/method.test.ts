import { readFileSync } from "node:fs";
import type { Assumptions } from "../../../src/core/assumptions/assumptions";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { pertMean } from "../../../src/core/doubt/threePoint";
import type { Feature } from "../../../src/core/feature/feature";
import { featureMoney } from "../../../src/core/money/featureMoney";
import { featureMeasures } from "../../../src/core/money/measures";
import { monthsInPlanYear } from "../../../src/core/money/planYears";

const agent: Feature = {
  id: "F20",
  name: "Personal shopping agent",
  row: 0,
  dependsOn: [],
  cost: 450,
  runCost: 160,
  low: -100,
  likely: 900,
  high: 2600,
  successProbability: 0.35,
  benefitYears: 4,
  months: 18,
};
const terms: Assumptions = { ...defaultAssumptions, taxRate: 0.25, adoption: [0.45, 0.8], costInflation: 0.02 };

function moneyWith(change: Partial<Feature> = {}, assumptions: Partial<Assumptions> = {}) {
  const money = featureMoney({ ...agent, ...change }, { ...terms, ...assumptions }, 3);
  if (money === undefined) throw new Error("the feature tells its value");
  return money;
}

const shown = (amount: number): string => amount.toFixed(1).replace("-", "−").replace("−0.0", "0.0");
const all = (amounts: readonly number[]): string => amounts.slice(1).map(shown).join(", ");
const percent = (share: number, digits: number): string => `${(100 * share).toFixed(digits)} %`;

const money = moneyWith();
const measures = featureMeasures(money, terms);
const months = Array.from({ length: 6 }, (_, index) => monthsInPlanYear(index + 1, 18, 66));

describe("docs/money.md", () => {
  const lines = readFileSync("docs/money.md", "utf8").split("\n");

  it.each([
    ["mean of a three-point value", shown(pertMean(money.basis.value))],
    ["so many operating months", months.join(", ")],
    ["Value comes in operating months", all(money.works.value)],
    ["Run cost comes in operating months", all(money.works.runCost)],
    ["Cost to go is cost less spent", shown(moneyWith({ spent: 200 }).cost)],
    ["a loss saves tax at once", shown(-(money.works.tax[0] ?? 0))],
    ["carried forward within the feature", shown(-(moneyWith({}, { lossRelief: false }).works.tax[0] ?? 0))],
    ["If it works, its flows", shown(money.works.presentValue)],
    ["A failure is known after Months", shown(money.fails.presentValue)],
    ["rNPV is p × works", shown(money.riskAdjustedValue)],
    ["mid-year (0.5)", shown(moneyWith({}, { flowTiming: 0.5 }).riskAdjustedValue)],
    ["Break-even success probability", percent(measures.breakEvenProbability ?? NaN, 1)],
    ["Break-even value a year", shown(measures.breakEvenValue ?? NaN)],
    ["Knowing whether it works", shown(measures.pilotWorth)],
    ["Chance of a loss", percent(measures.lossChance ?? NaN, 0)],
  ])("says of the rule '%s' what is computed", (rule, number) => {
    const line = lines.find((text) => text.startsWith("|") && text.includes(rule)) ?? "";
    expect(line.split("|").at(-2)?.trim()).toBe(number);
  });
});
