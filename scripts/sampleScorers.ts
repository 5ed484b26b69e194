import { criteria, type Criterion } from "../src/core/score/ribs";
import { newScorersSheet } from "../src/workbook/scores/scorersSheet";
import type { SampleRow } from "./sampleFeatures";

/** How a role leans, by criterion, invented for the sample: Product hopes, Engineering fears, Finance doubts the return. */
const leanings: Readonly<Record<string, Readonly<Partial<Record<Criterion, number>>>>> = {
  Product: { impact: 1, businessValue: 1 },
  Engineering: { risk: 1, scalability: -1 },
  Finance: { businessValue: -1 },
};

/** A role leans on every feature but those where this remainder is 0: nobody leans always. */
const everyNth: Readonly<Record<string, number>> = { Product: 3, Engineering: 2, Finance: 4 };

/** Ratings of three roles for every feature, in the order of the rows that the template has. */
export function sampleScores(features: readonly SampleRow[]): readonly (readonly number[])[] {
  return Object.entries(leanings).flatMap(([role, leaning]) =>
    features.map((feature, index) =>
      criteria.map((criterion) => {
        const own = middleOf(String(feature.get(criterion) ?? 3));
        const leans = index % (everyNth[role] ?? 1) !== 0;
        return Math.min(5, Math.max(1, own + (leans ? (leaning[criterion] ?? 0) : 0)));
      }),
    ),
  );
}

/** The middle of a rating such as 2..4, as a whole step. */
function middleOf(rating: string): number {
  const [low = 3, high = low] = rating.split("..").map(Number);
  return Math.round((low + high) / 2);
}

/** Set up the scores sheet as its button does, and fill in the ratings. */
export async function enterScores(features: readonly SampleRow[]): Promise<void> {
  const made = await newScorersSheet();
  if (!made.ok) throw new Error(`${made.error.message} ${made.error.cure}`);
  const scores = sampleScores(features);
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("Scores").getDataBodyRange();
    body.getCell(0, 2).getResizedRange(scores.length - 1, criteria.length - 1).values = scores.map((line) => [...line]);
    await context.sync();
  });
}
