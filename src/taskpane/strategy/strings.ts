import { capitalized, counted, listed } from "../../core/sheet/words";
import type { Strategy, StrategyInputs } from "../../core/strategy/strategy";
import { inputNames } from "../../core/strategy/strategy";
import type { Flip } from "../../core/strategy/flip";
import { shownQuantity } from "../../core/score/rounded";
import { formatPoints } from "../../core/sheet/numbers";
import type { FeatureStrategy, MixShare, StrategyInput } from "./choices";
import { isValidatedFirst, leadingInputs, ratedName } from "./reasons";
import type { Assumptions } from "../../core/assumptions/assumptions";

/** Every text of the Strategy panel. */
export const strings = {
  headline(mix: readonly MixShare[]): string {
    const of = (...wanted: readonly Strategy[]): number =>
      mix.reduce((sum, { strategy, features }) => (strategy !== undefined && wanted.includes(strategy) ? sum + features : sum), 0);
    const parts = [
      { verb: "buy", features: of("Buy") },
      { verb: "adapt", features: of("Partner", "Fine-tune") },
      { verb: "build", features: of("Build") },
      { verb: "rule", features: of("Rule") },
    ].filter(({ features }) => features > 0);
    return parts.length === 0
      ? "No feature has a strategy yet"
      : capitalized(parts.map(({ verb, features }) => `${verb} ${String(features)}`).join(", "));
  },
  evidence(mix: readonly MixShare[], nearFineTune: number): string {
    const undecided = mix.find(({ strategy }) => strategy === undefined)?.features ?? 0;
    const adapted = mix.some(({ strategy, features }) => (strategy === "Partner" || strategy === "Fine-tune") && features > 0);
    return [
      ...(adapted ? ["Adapt means fine-tune, or partner where ML talent is short."] : []),
      ...(nearFineTune > 0
        ? [`One more point of ML talent turns ${counted(nearFineTune, "partner into a fine-tune", "partners into fine-tunes")}.`]
        : []),
      ...(undecided > 0 ? [`${counted(undecided, "feature lacks", "features lack")} what a choice needs: stage and six ratings.`] : []),
    ].join(" ");
  },
  mix: "Mix",
  features: "features",
  undecided: "Undecided",
  mixLabel: (mix: readonly MixShare[]) => mix.map(({ strategy, features }) => `${strategy ?? "Undecided"} ${String(features)}`).join(", "),
  list: "Features",
  byScore: "by score",
  feature: "Feature",
  why: "Why",
  out: (reason: string) => `out: ${reason}`,
  points: (strategy: Strategy, fit: number) => `${strategy} ${formatPoints(fit)} of 100`,
  flips: "What flips it:",
  flip: ({ input, from, to }: Flip) => `${input === inputNames.mlTalent ? input : capitalized(input)} from ${level(from)} to ${level(to)}`,
  flipGives: (strategy: Strategy) => `gives ${strategy}.`,
  flipIn: "in",
  noFlip: "no single rating or stage changes the answer.",
  reason(choice: FeatureStrategy, assumptions: Assumptions): string {
    const { feature, strategy, ruling } = choice;
    if (ruling.status === "undecided") {
      if (strategy === undefined) return missing(ruling.missing);
      return feature.strategy === undefined ? "A rule does the job" : "Set in the sheet";
    }
    const { winner } = ruling.choice;
    if (feature.strategy !== undefined)
      return winner === feature.strategy ? "Set in the sheet, as the rules say" : `Set in the sheet; the rules say ${winner}`;
    if (winner === "Rule") return "A rule does the job";
    if (winner === "Partner") return `As fine-tune, but ${ratedName("mlTalent", ruling.inputs)}`;
    if (isValidatedFirst(ruling.choice)) return `${ruling.inputs.stage}: validate first`;
    return capitalized(
      leadingInputs(winner, ruling.inputs, assumptions)
        .map((input) => ratedName(input, ruling.inputs))
        .join(", "),
    );
  },
  lead(winner: Strategy, margin: number | undefined, runnerUp: Strategy | undefined): string {
    if (margin === undefined || runnerUp === undefined) return `${winner}, the only one left.`;
    return margin < 0.5
      ? `${winner}, level with ${runnerUp}; the cheaper step goes first.`
      : `${winner}, ${formatPoints(margin)} points ahead of ${runnerUp}.`;
  },
  because(winner: Strategy, inputs: StrategyInputs, leading: readonly string[], isEarly: boolean): string {
    if (winner === "Rule") return "A simple rule does the job: cheapest, and easy to debug.";
    const first = leading.length === 0 ? [] : [`${capitalized(listed(leading))} ${leading.length === 1 ? "speaks" : "speak"} for it`];
    const second =
      winner === "Partner"
        ? [`${ratedName("mlTalent", inputs)} puts Partner in the place of Fine-tune`]
        : isEarly
          ? [`at stage ${inputs.stage} the idea is validated with a bought model first`]
          : [];
    return `${[...first, ...second].join("; ")}.`;
  },
  typed: (strategy: Strategy) => `The sheet sets ${strategy}.`,
  typedAndRules: (strategy: Strategy, winner: Strategy) =>
    strategy === winner ? `The sheet sets ${strategy}, as the rules say.` : `The sheet sets ${strategy}; the rules say ${winner}.`,
  decidedBlind: (strategy: Strategy | undefined) => (strategy === undefined ? "Undecided." : "A simple rule does the job."),
  missing,
  toWrite(computed: number, typed: number): string {
    const kept = typed === 0 ? "" : ` ${counted(typed, "row keeps", "rows keep")} the strategy you typed.`;
    if (computed === 0) return `No blank cell of the column Strategy can be filled.${kept}`;
    return `Fills ${counted(computed, "blank cell", "blank cells")} of the column Strategy.${kept} Undo in one step.`;
  },
  write: "Write strategies",
  editCriteria: "Edit criteria",
} as const;

function level(value: string | number): string {
  return typeof value === "number" ? shownQuantity(value) : value;
}

function missing(inputs: readonly StrategyInput[]): string {
  const names = inputs.map((input) => inputNames[input]);
  const shown = names.length > 3 ? [...names.slice(0, 2), `${String(names.length - 2)} more`] : names;
  return `${capitalized(listed(shown))} ${names.length === 1 ? "is" : "are"} blank`;
}
