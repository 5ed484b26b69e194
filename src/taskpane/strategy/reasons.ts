import type { Assumptions } from "../../core/assumptions/assumptions";
import { middle } from "../../core/score/rating";
import { shownQuantity } from "../../core/score/rounded";
import { shareOfScale } from "../../core/score/scale";
import { inputNames, type RatedInput, ratedInputs, type Strategy, type StrategyInputs } from "../../core/strategy/strategy";
import type { StrategyChoice } from "../../core/strategy/chooseStrategy";

/** "model fit 5". */
export function ratedName(input: RatedInput, inputs: StrategyInputs): string {
  return `${inputNames[input]} ${shownQuantity(middle(inputs[input]))}`;
}

/** The two ratings that add most to the fit of a strategy; ties go to the earlier criterion. */
export function leadingInputs(
  strategy: Strategy,
  inputs: StrategyInputs,
  { criteria, scale }: Pick<Assumptions, "criteria" | "scale">,
): readonly RatedInput[] {
  if (strategy === "Rule") return [];
  const weights = criteria[strategy].slice(1);
  return ratedInputs
    .map((input, index) => {
      const weight = weights[index] ?? 0;
      const share = shareOfScale(middle(inputs[input]), scale);
      return { input, points: Math.abs(weight) * (weight > 0 ? share : 1 - share) };
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, 2)
    .map(({ input }) => input);
}

/** Why a strategy is out: the first gate that put it out. Undefined where it is in. */
export function reasonOut(strategy: Strategy, { gates }: StrategyChoice): string | undefined {
  return gates.find(({ putsOut }) => putsOut.includes(strategy))?.reason;
}

/** Early on, what can be bought is tried first: the gate that says so has fired. */
export function isValidatedFirst({ winner, gates }: StrategyChoice): boolean {
  return winner === "Buy" && gates.some(({ reason, putsOut }) => putsOut.length > 0 && reason.includes("validate first"));
}
