import { breakEvenVolume } from "../../../core/money/breakEven";
import { defineFunction } from "../../define";
import { amount } from "../../arguments/money";

export const BREAKEVEN = defineFunction({
  id: "BREAKEVEN",
  group: "Cost",
  summary: "Gives the volume from which option b is cheaper than option a.",
  notes: [
    "(fixed_b − fixed_a) / (unit_a − unit_b). Either may stand first: where a is the one that grows cheaper, the message says from which volume.",
  ],
  parameters: [
    amount("fixed_a", "Fixed cost of a."),
    amount("unit_a", "Cost of a per unit of volume."),
    amount("fixed_b", "Fixed cost of b, over the same time."),
    amount("unit_b", "Cost of b per unit of volume."),
  ],
  returns: { shape: "lifted", description: "Volume from which b is cheaper; 0 where it is never dearer.", unit: "units of volume" },
  faults: [
    "#N/A where a is cheaper from some volume on; the message names it. Exchange a and b for the number.",
    '#N/A where b is cheaper at no volume: "never", with the reason.',
  ],
  sources: ["article"],
  examples: [
    { given: [0, 0.01, 5000, 0.002], gives: 625_000, shows: "an API against one's own hosting" },
    { given: [100, 2, 50, 1], gives: 0, shows: "b is cheaper from the start" },
    { given: [0, 0.01, 5000, 0.02], gives: { error: "#N/A" }, shows: "b never pays" },
    { given: [50, 1, 0, 11], gives: { error: "#N/A" }, shows: "a is cheaper from 5 on" },
  ],
  evaluate: (fixedA, unitA, fixedB, unitB) => breakEvenVolume({ fixed: fixedA, unit: unitA }, { fixed: fixedB, unit: unitB }),
});
