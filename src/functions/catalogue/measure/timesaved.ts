import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { number, optional } from "../../arguments/parameters";

export const TIMESAVED = defineFunction({
  id: "TIMESAVED",
  group: "Measure",
  summary: "Gives the minutes a task saves, net of the time spent debugging prompts.",
  notes: ["Negative where the user lost time."],
  parameters: [
    number("minutes_without", "Minutes the task takes without the feature.", { from: 0 }),
    number("minutes_with", "Minutes it takes with the feature.", { from: 0 }),
    optional(number("minutes_debugging", "Minutes spent mending prompts and answers.", { from: 0 }), 0, "0"),
  ],
  returns: { shape: "lifted", description: "Minutes saved a task.", unit: "minutes" },
  sources: ["article"],
  examples: [
    { given: [30, 12, 5], gives: 13 },
    { given: [10, 8, 6], gives: -4, shows: "time lost" },
  ],
  evaluate: (without, withFeature, debugging) => ok(without - withFeature - debugging),
});
