import { populationStability } from "../../../core/measure/drift";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { list } from "../../arguments/parameters";

export const PSI = defineFunction({
  id: "PSI",
  group: "Measure",
  summary: "Gives the population stability index, a measure of drift between two periods.",
  notes: [
    "Fix the bins on the baseline and count both periods in them. Below 0.10 is stable, 0.10 to 0.25 wants watching, above 0.25 has shifted (industry practice; editable on Assumptions).",
    "An empty bin counts as half a case. The index grows by chance when counts are small: look at them beside it.",
  ],
  parameters: [
    list("baseline", "Cases per bin in the baseline period.", undefined, { from: 0 }),
    list("current", "Cases per bin now, in the same bins.", undefined, { from: 0 }),
  ],
  returns: { shape: "matrix", description: "Population stability index, 0 or more.", unit: "index" },
  faults: ["#VALUE! where the bins differ in number or a period has no cases."],
  sources: ["siddiqi2006"],
  examples: [
    {
      given: [
        [[50], [50]],
        [[50], [50]],
      ],
      gives: 0,
      shows: "no drift",
    },
    {
      given: [
        [[50], [50]],
        [[80], [20]],
      ],
      gives: 0.41588830833596724,
      shows: "shifted",
    },
  ],
  evaluate: (baseline, current) => {
    const index = populationStability(baseline, current);
    return index.ok ? ok([[index.value]]) : index;
  },
});
