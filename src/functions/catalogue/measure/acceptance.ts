import { rateOf } from "../../../core/measure/interval";
import { fail } from "../../../core/result";
import { count } from "../../arguments/counts";
import { defineFunction } from "../../define";

export const ACCEPTANCE = defineFunction({
  id: "ACCEPTANCE",
  group: "Measure",
  summary: "Gives the share of shown suggestions that people accepted.",
  notes: ["WILSON gives the interval of this rate."],
  parameters: [count("accepted", "Suggestions that people accepted."), count("shown", "Suggestions that people saw.")],
  returns: { shape: "lifted", description: "Acceptance rate, from 0 to 1.", unit: "fraction" },
  faults: ["#DIV/0! where nothing was shown.", "#VALUE! where more were accepted than shown."],
  sources: ["article"],
  examples: [
    { given: [120, 400], gives: 0.3 },
    { given: [0, 0], gives: { error: "#DIV/0!" }, shows: "nothing shown" },
    { given: [5, 4], gives: { error: "#VALUE!" }, shows: "more accepted than shown" },
  ],
  evaluate: (accepted, shown) => {
    if (shown === 0 && accepted === 0) return fail({ code: "division-by-zero", reason: "nothing was shown" });
    return accepted > shown
      ? fail({ code: "out-of-domain", parameter: "accepted", expected: `at most the ${String(shown)} shown`, received: accepted })
      : rateOf(accepted, shown);
  },
});
