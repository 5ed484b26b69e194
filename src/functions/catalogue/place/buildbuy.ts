import { ok } from "../../../core/result";
import { chooseStrategy } from "../../../core/strategy/chooseStrategy";
import { defineFunction } from "../../define";
import { strategyInputs, strategyNotes, strategyParameters } from "../../arguments/strategyInputs";

export const BUILDBUY = defineFunction({
  id: "BUILDBUY",
  group: "Place",
  summary: "Chooses how to get a capability: Rule, Buy, Partner, Fine-tune or Build.",
  notes: strategyNotes,
  parameters: strategyParameters(),
  returns: { shape: "lifted", description: "Rule, Buy, Partner, Fine-tune or Build.", unit: "word" },
  sources: ["article"],
  examples: [
    { given: ["MVP", 2, 4, 3, 2, 2, 2], gives: "Buy", shows: "validate first" },
    { given: ["Scale", 4, 4, 5, 4, 3, 4], gives: "Fine-tune", shows: "accuracy is critical, talent is in the house" },
    { given: ["Growth", 3, 3, 4, 4, 2, 2], gives: "Partner", shows: "talent is not in the house" },
    { given: ["Growth", 5, 1, 3, 3, 5, 5], gives: "Build", shows: "unique data, and no model fits" },
    { given: ["MVP", 1, 5, 1, 1, 1, 1, "yes"], gives: "Rule", shows: "a rule does the job" },
  ],
  evaluate: (stage, differentiation, modelFit, domainAccuracy, dataPrivacy, uniqueData, mlTalent, ruleWorks, criteria, gates, scale) => {
    const inputs = strategyInputs(stage, differentiation, modelFit, domainAccuracy, dataPrivacy, uniqueData, mlTalent, ruleWorks);
    return ok(chooseStrategy(inputs, criteria, gates, scale).winner);
  },
});
