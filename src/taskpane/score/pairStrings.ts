import { capitalized } from "../../core/sheet/words";
import { type Judgments, readJudgment } from "../../core/score/judgments";
import { type Criterion, criterionNames } from "../../core/score/ribs";
import { formatShare } from "../../core/sheet/numbers";

/** Published limit below which comparisons agree well enough (Saaty). */
const consistentBelow = 0.1;

const named = (criterion: Criterion): string => capitalized(criterionNames[criterion]);

export const pairStrings = {
  title: "Weights by pairs",
  intro: "Which matters more, and how much? Arrow keys move a judgment; the middle says equally.",
  pair: (first: Criterion, second: Criterion) => `${named(first)} against ${criterionNames[second]}`,
  name: named,
  judgment(pair: number, step: number): string {
    const { more, less, words } = readJudgment(pair, step);
    return step === 0
      ? `${named(more)} and ${criterionNames[less]} are equally important`
      : `${named(more)} is ${words} important than ${criterionNames[less]}`;
  },
  weights: (shares: readonly string[]) => `Weights: ${shares.join(", ")}.`,
  share: (criterion: Criterion, weight: number) => `${criterionNames[criterion]} ${formatShare(weight)}`,
  consistency: (ratio: number) =>
    ratio < consistentBelow
      ? `The judgments agree well enough: consistency ratio ${ratio.toFixed(2)}, under 0.10 is fine.`
      : `The judgments contradict each other: consistency ratio ${ratio.toFixed(2)}, under 0.10 is fine.`,
  contradiction: (pair: number, judgments: Judgments, better: number) =>
    `Least in line: ${pairStrings.judgment(pair, judgments[pair] ?? 0)}. The others fit best with: ${pairStrings.judgment(pair, better)}.`,
  take: "Take that",
  use: "Use these weights",
  close: "Close",
  untouched: "Nothing is written until Save weights, which keeps the comparisons on the sheet Weights.",
  weightsSavedOnly: "Weights saved. The comparisons are not:",
} as const;
