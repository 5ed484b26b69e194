import { fail, ok, type Result } from "../result";
import type { Strategy } from "./strategy";

/** One rung of a strategy's ladder. */
export interface Rung {
  readonly milestone: string;
  readonly exitCriterion: string;
}

export type Ladders = Readonly<Record<Strategy, readonly Rung[]>>;

/** What follows the last rung. */
export const complete: Rung = { milestone: "Complete", exitCriterion: "" };

const proven: readonly Rung[] = [
  { milestone: "Baseline measured", exitCriterion: "The present process is timed and priced on 100 cases" },
  { milestone: "Prototype passes the evaluation set", exitCriterion: "The evaluation set is scored and the agreed target is met" },
  { milestone: "Pilot accepted by users", exitCriterion: "Pilot users accept the agreed share of results over four weeks" },
  { milestone: "Rolled out", exitCriterion: "All intended users work with it and its measures are watched" },
];

const adapted: readonly Rung[] = [
  { milestone: "Evaluation set agreed", exitCriterion: "Domain experts have signed off the cases and the target" },
  { milestone: "Beats the bought baseline", exitCriterion: "It scores higher than the bought model on the agreed set, interval included" },
  { milestone: "Meets cost and latency target", exitCriterion: "Cost per task and P95 latency are within target at the expected load" },
  { milestone: "Flywheel running", exitCriterion: "Feedback from use has improved the model in two retrainings" },
];

const researched: readonly Rung[] = [
  { milestone: "Research question framed", exitCriterion: "Hypothesis, measure and stopping rule are written down" },
  { milestone: "Proof of concept on own data", exitCriterion: "The measure is reached once on data of our own that was held out" },
  { milestone: "Result replicated", exitCriterion: "A second team or a second data set reaches the same result" },
  { milestone: "Productization decided", exitCriterion: "Cost, benefit and owner are on paper and the decision is taken" },
];

/** Milestones by strategy; ours, from the article's advice to plan by evidence and not by dates. */
export const defaultLadders: Ladders = { Rule: proven, Buy: proven, Partner: adapted, "Fine-tune": adapted, Build: researched };

/**
 * The rung after the one reached; the first where none is, Complete past the last.
 *
 * Faults   no-answer, where the ladder is empty or `reached` is none of its rungs
 */
export function nextMilestone(strategy: Strategy, reached: string | undefined, ladders: Ladders): Result<Rung> {
  const ladder = ladders[strategy];
  const [first] = ladder;
  if (first === undefined) return fail({ code: "no-answer", reason: `the ladders have no rung for ${strategy}` });
  if (reached === undefined || plain(reached) === "") return ok(first);
  if (plain(reached) === plain(complete.milestone)) return ok(complete);
  const index = ladder.findIndex((rung) => plain(rung.milestone) === plain(reached));
  if (index < 0) return fail({ code: "no-answer", reason: `"${reached}" is no milestone of the ladder of ${strategy}` });
  return ok(ladder[index + 1] ?? complete);
}

/** Case and spacing do not tell milestones apart. */
function plain(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
