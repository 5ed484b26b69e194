import { fail, ok } from "../../../core/result";
import { nextMilestone } from "../../../core/strategy/ladder";
import { strategies, strategyNamed } from "../../../core/strategy/strategy";
import { defineFunction } from "../../define";
import { optional, text } from "../../arguments/parameters";
import { ladders } from "../../arguments/placing";

export const MILESTONE = defineFunction({
  id: "MILESTONE",
  group: "Place",
  summary: "Names the next milestone on the ladder of a strategy.",
  notes: [
    "Rule or Buy: Baseline measured, Prototype passes the evaluation set, Pilot accepted by users, Rolled out.",
    "Partner or Fine-tune: Evaluation set agreed, Beats the bought baseline, Meets cost and latency target, Flywheel running.",
    "Build: Research question framed, Proof of concept on own data, Result replicated, Productization decided.",
    "Past the last rung it answers Complete. The default ladders are ours.",
  ],
  parameters: [
    { ...text("strategy", "Rule, Buy, Partner, Fine-tune or Build."), choices: { id: "STRATEGY", words: strategies } },
    optional(text("reached", "Milestone reached so far."), undefined, "none"),
    ladders(),
  ],
  returns: { shape: "lifted", description: "The next milestone, or Complete.", unit: "text" },
  faults: ["#N/A where the strategy or the milestone is unknown."],
  sources: ["article"],
  examples: [
    { given: ["Buy"], gives: "Baseline measured" },
    { given: ["Fine-tune", "Evaluation set agreed"], gives: "Beats the bought baseline" },
    { given: ["Build", "Productization decided"], gives: "Complete" },
    { given: ["Borrow"], gives: { error: "#N/A" } },
  ],
  evaluate: (given, reached, rungs) => {
    const strategy = strategyNamed(given);
    if (strategy === undefined) {
      return fail({ code: "no-answer", reason: `strategy must be Rule, Buy, Partner, Fine-tune or Build, received "${given}"` });
    }
    const next = nextMilestone(strategy, reached, rungs);
    return next.ok ? ok(next.value.milestone) : next;
  },
});
