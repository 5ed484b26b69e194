import { ok } from "../../../core/result";
import { chooseStrategy } from "../../../core/strategy/chooseStrategy";
import { strategies } from "../../../core/strategy/strategy";
import { defineFunction } from "../../define";
import { strategyInputs, strategyNotes, strategyParameters } from "../../arguments/strategyInputs";

export const BUILDBUY_FIT = defineFunction({
  id: "BUILDBUY.FIT",
  group: "Place",
  summary: "Shows how well Rule, Buy, Partner, Fine-tune and Build fit, from 0 to 100.",
  notes: ["A strategy that a gate put out is blank.", ...strategyNotes],
  parameters: strategyParameters(),
  returns: { shape: "rows", description: "Five fits a feature: Rule, Buy, Partner, Fine-tune, Build.", unit: "points" },
  sources: ["article"],
  examples: [
    { given: ["Growth", 4, 3, 5, 4, 3, 4], gives: [["", 30, "", 75, ""]] },
    {
      given: [
        [["MVP"], ["Growth"]],
        [[2], [4]],
        [[4], [3]],
        [[3], [5]],
        [[2], [4]],
        [[2], [3]],
        [[2], [4]],
      ],
      gives: [
        ["", 72.5, "", "", ""],
        ["", 30, "", 75, ""],
      ],
    },
  ],
  evaluate: (stage, differentiation, modelFit, domainAccuracy, dataPrivacy, uniqueData, mlTalent, ruleWorks, criteria, gates, scale) => {
    const inputs = strategyInputs(stage, differentiation, modelFit, domainAccuracy, dataPrivacy, uniqueData, mlTalent, ruleWorks);
    const { fits } = chooseStrategy(inputs, criteria, gates, scale);
    return ok(strategies.map((strategy) => fits[strategy] ?? ""));
  },
});
