import { letters } from "../sheet/readCell";
import type { Ladders } from "../strategy/ladder";
import type { RoadmapEntry } from "./roadmap";

/** A rung of a feature's ladder, as far as the feature has come. */
export interface MilestoneStep {
  readonly text: string;
  readonly state: "done" | "next" | "later";
}

export interface MilestoneSteps {
  readonly steps: readonly MilestoneStep[];
  /** The milestone typed is no rung of the ladder: it stands before all of them. */
  readonly isOffLadder: boolean;
}

/**
 * How far a feature is on the ladder of its strategy: what lies behind its milestone is done, its milestone is next.
 *
 * A delivered feature has done all; one without a strategy has its milestone alone, or none.
 */
export function milestoneSteps({ strategy, milestone, isDone }: RoadmapEntry, ladders: Ladders): MilestoneSteps {
  const ladder = strategy === undefined ? [] : ladders[strategy];
  const reached = milestone === undefined ? -1 : ladder.findIndex((rung) => letters(rung.milestone) === letters(milestone));
  const isComplete = isDone || (milestone !== undefined && letters(milestone) === letters("Complete"));
  if (isComplete) return { steps: ladder.map(({ milestone: text }) => ({ text, state: "done" })), isOffLadder: false };
  const steps = ladder.map(({ milestone: text }, index): MilestoneStep => ({ text, state: stateOf(index, reached) }));
  if (reached >= 0 || milestone === undefined) return { steps, isOffLadder: false };
  return { steps: [{ text: milestone, state: "next" }, ...steps.slice(1)], isOffLadder: ladder.length > 0 };
}

function stateOf(index: number, reached: number): MilestoneStep["state"] {
  if (index === reached) return "next";
  return index < reached ? "done" : "later";
}
