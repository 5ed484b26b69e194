import { timeToValue, type Exposure } from "../../../core/measure/timeToValue";
import { type Cell, isBlank } from "../../../core/sheet/cell";
import { fail, ok, type Result } from "../../../core/result";
import { column } from "../../arguments/counts";
import { defineFunction } from "../../define";
import { number, optional, readNumber, isBlankText } from "../../arguments/parameters";

export const TIMETOVALUE = defineFunction({
  id: "TIMETOVALUE",
  group: "Measure",
  summary: "Gives the days until a share of the users first succeeded, users still waiting counted.",
  notes: ["Kaplan–Meier estimate: a blank success is a user still waiting at as_of. Quantile 0.5 is the median, 0.9 the P90."],
  parameters: [
    column("exposed", "Date and time each user first met the feature.", "dates"),
    column("succeeded", "Date and time of the user's first success; blank while waiting.", "dates or blanks"),
    optional(number("quantile", "Share of users, a fraction.", { above: 0, below: 1 }), 0.5, "0.5"),
    optional(number("as_of", "Date up to which successes are known.", { from: 0 }), undefined, "latest date given"),
  ],
  returns: { shape: "matrix", description: "Smallest time with that share of users through.", unit: "days" },
  faults: ["#N/A where fewer have succeeded so far.", "#VALUE! for a success before its exposure; the row is named."],
  sources: ["kaplan1958"],
  examples: [
    {
      given: [
        [[100], [100], [100]],
        [[101], [103], [110]],
      ],
      gives: 3,
      shows: "median of three successes",
    },
    { given: [[[100], [100], [100], [100]], [[102], [""], [106], [""]], 0.5, 108], gives: 6, shows: "two users still waiting" },
    { given: [[[100], [100], [100]], [[101], [""], [""]], 0.5, 110], gives: { error: "#N/A" }, shows: "median not reached" },
  ],
  evaluate: (exposed, succeeded, quantile, asOf) => {
    const exposures = readExposures(exposed, succeeded);
    if (!exposures.ok) return exposures;
    if (exposures.value.length === 0) return fail({ code: "no-answer", reason: "there are no users" });
    const latest = exposures.value.reduce((last, user) => Math.max(last, user.exposed, user.succeeded ?? 0), 0);
    const days = timeToValue(exposures.value, quantile, asOf ?? latest);
    return days.ok ? ok([[days.value]]) : days;
  },
});

function readExposures(exposed: readonly Cell[], succeeded: readonly Cell[]): Result<readonly Exposure[]> {
  if (exposed.length !== succeeded.length) {
    return fail({
      code: "shape-mismatch",
      parameter: "succeeded",
      expected: `${String(exposed.length)} cells, as many as exposed`,
      received: String(succeeded.length),
    });
  }
  const exposures: Exposure[] = [];
  for (const [index, cell] of exposed.entries()) {
    const success = succeeded[index];
    if (isBlankText(cell) && isBlankText(success)) continue;
    const where = `row ${String(index + 1)}`;
    const start = readNumber(cell, "exposed", { from: 0 });
    if (!start.ok) return fail({ ...start.error, where });
    // No success comes before its exposure: a 0 there is a blank, as Excel for Windows and Mac hands it over.
    if (isBlank(success) || (success === 0 && start.value > 0)) {
      exposures.push({ exposed: start.value });
      continue;
    }
    const end = readNumber(success, "succeeded", { from: 0 });
    if (!end.ok) return fail({ ...end.error, where });
    exposures.push({ exposed: start.value, succeeded: end.value });
  }
  return ok(exposures);
}
