import fc from "fast-check";
import type { PlainRow, PlainTerms } from "./recomputeMoney";

const quarters = (most: number) => fc.integer({ min: 0, max: 4 * most }).map((count) => count / 4);
const money = fc.integer({ min: 0, max: 900 });

/** A cell that is blank now and then, and wrong now and then. */
function cell<T extends number | string>(right: fc.Arbitrary<T>, ...wrong: readonly (number | string)[]) {
  return fc.oneof(
    { weight: 12, arbitrary: right },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...wrong) },
  );
}

const threePoint = fc
  .tuple(fc.integer({ min: -300, max: 400 }), money, money, fc.boolean())
  .map(([low, first, second, isUpsideDown]) =>
    isUpsideDown && first > 800 ? [low + first, low, low] : [low, low + first, low + first + second],
  );

/** One row of a feature sheet: right, blank and wrong cells, every status and selection. */
export const randomRow: fc.Arbitrary<PlainRow> = fc
  .record({
    Cost: cell(money, "90", "25k", -5),
    "Run cost": cell(money, "95k", -1),
    Spent: cell(money, "n/a"),
    Points: threePoint,
    "Success probability": cell(
      fc.integer({ min: 0, max: 20 }).map((count) => count / 20),
      80,
      "high",
    ),
    "Benefit years": cell(fc.integer({ min: 1, max: 6 }), 2.5, 0),
    Months: cell(quarters(40), "soon", -3),
    Horizon: fc.constantFrom(1, 2, 3),
    Status: fc.constantFrom("", "", "", "In pilot", "Done", "Shipped", "Dropped", "Cancelled"),
    Selected: fc.constantFrom("", "yes", "no"),
  })
  .map(({ Points: [low = 0, likely = 0, high = 0], ...row }) => ({ ...row, Low: low, Likely: likely, High: high }));

/** Assumptions of every timing and tax setting. */
export const randomTerms: fc.Arbitrary<PlainTerms> = fc.record({
  discount_rate: fc.constantFrom(0, 0.07, 0.1, 0.25),
  flow_timing: fc.constantFrom(0.5, 1),
  benefit_years: fc.integer({ min: 1, max: 5 }),
  months_h1: quarters(6),
  months_h2: quarters(12),
  months_h3: quarters(24),
  adoption_year_1: fc.constantFrom(0, 0.45, 1),
  adoption_year_2: fc.constantFrom(0.8, 1),
  value_growth: fc.constantFrom(-0.05, 0, 0.03),
  cost_inflation: fc.constantFrom(0, 0.02),
  cost_timing: fc.constantFrom("start", "spread"),
  count_spent: fc.constantFrom("yes", "no"),
  tax_rate: fc.constantFrom(0, 0.25, 0.4),
  amortization_years: fc.constantFrom(0, 0, 3, 5),
  loss_relief: fc.constantFrom("yes", "no"),
  on_failure: fc.constantFrom("stop", "runs on"),
});

export const randomPortfolio = fc.record({ rows: fc.array(randomRow, { minLength: 1, maxLength: 8 }), terms: randomTerms });
