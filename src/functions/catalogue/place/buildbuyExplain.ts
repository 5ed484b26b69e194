import { ok } from "../../../core/result";
import { explainStrategy } from "../../../core/strategy/explainStrategy";
import { defineFunction } from "../../define";
import { strategyInputs, strategyNotes, strategyParameters } from "../../arguments/strategyInputs";

export const BUILDBUY_EXPLAIN = defineFunction({
  id: "BUILDBUY.EXPLAIN",
  group: "Place",
  summary: "Explains a choice of strategy in a sentence: winner, margin, gates, and the single change that flips it.",
  notes: [
    "The flip is the fewest whole steps of one input that change the answer; ties go to the earlier argument, and up before down. A step is 1, or a quarter of a scale shorter than 4.",
    ...strategyNotes,
  ],
  parameters: strategyParameters(),
  returns: { shape: "lifted", description: "One sentence.", unit: "text" },
  sources: ["article"],
  examples: [
    {
      given: ["Growth", 4, 3, 5, 4, 3, 4],
      gives:
        "Fine-tune with a fit of 75, 45 points ahead of Buy; Rule out: no rule does the job; Build out: unique data 3, needs 4, model fit 3, needs 2 or less; Partner out: ML talent 4 is 3 or more; stage from Growth to MVP gives Buy",
    },
    {
      given: ["MVP", 2, 4, 3, 2, 2, 2, true],
      gives:
        "Rule with a fit of 100, only one left; Buy, Partner, Fine-tune, Build out: a rule does the job; no single input changes the answer",
    },
  ],
  evaluate: (stage, differentiation, modelFit, domainAccuracy, dataPrivacy, uniqueData, mlTalent, ruleWorks, criteria, gates, scale) => {
    const inputs = strategyInputs(stage, differentiation, modelFit, domainAccuracy, dataPrivacy, uniqueData, mlTalent, ruleWorks);
    return ok(explainStrategy(inputs, criteria, gates, scale));
  },
});
