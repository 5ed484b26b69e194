import { BREAKEVEN } from "../../../../src/functions/catalogue/cost/breakeven";
import { COST_API } from "../../../../src/functions/catalogue/cost/costApi";
import { COST_COMPARE } from "../../../../src/functions/catalogue/cost/costCompare";
import { COST_PERMILLION } from "../../../../src/functions/catalogue/cost/costPermillion";
import { COST_TRAINING } from "../../../../src/functions/catalogue/cost/costTraining";
import { shown, single } from "../../messages";

const option = ["API", 0, 10, 1, "yes"];

describe("cost functions", () => {
  it.each([
    {
      name: "negative requests",
      spec: COST_API,
      given: [-1, 1, 1, 1, 1],
      says: "#VALUE! requests must be a number, 0 or more, received -1",
    },
    { name: "a share above 1", spec: COST_API, given: [1, 1, 1, 1, 1, 30], says: "#VALUE! cached_share must be from 0 to 1, received 30" },
    { name: "a blank price", spec: COST_API, given: [1, 1, 1, "", 1], says: "#VALUE! price_in is blank" },
    { name: "no speed", spec: COST_PERMILLION, given: [2, 0], says: "#VALUE! tokens_per_second must be a number, above 0, received 0" },
    {
      name: "an impossible utilization",
      spec: COST_TRAINING,
      given: [1, 1, 1, 1.5, 1],
      says: "#VALUE! flop_utilization must be a number, above 0 and 1 or less, received 1.5",
    },
    {
      name: "a result beyond numbers",
      spec: COST_TRAINING,
      given: [1e200, 1e200, 1, 1, 1],
      says: "#NUM! the result is too large for a number",
    },
    {
      name: "b as dear per unit, dearer at the start",
      spec: BREAKEVEN,
      given: [0, 1, 5, 1],
      says: "#N/A never: both cost the same per unit, and b has the higher fixed cost",
    },
    {
      name: "no months",
      spec: COST_COMPARE,
      given: [1, 0, [option]],
      says: "#VALUE! months must be a whole number from 1 to 600, received 0",
    },
    {
      name: "too few columns",
      spec: COST_COMPARE,
      given: [1, 2, [["API", 0, 1]]],
      says: "#VALUE! options must be five columns: name, one-off, fixed per month, unit cost, declines, received 1 × 3",
    },
    {
      name: "a cost that is no number",
      spec: COST_COMPARE,
      given: [1, 2, [option, ["Own", "free", 1, 1, "no"]]],
      says: '#VALUE! options, one-off must be a number, received "free" (row 2)',
    },
    {
      name: "an option without a name",
      spec: COST_COMPARE,
      given: [1, 2, [["", 0, 1, 1, "no"]]],
      says: "#VALUE! options, name is blank (row 1)",
    },
    {
      name: "a decline above 1",
      spec: COST_COMPARE,
      given: [1, 2, [option], 0, 3],
      says: "#VALUE! price_decline must be from 0 to 1, received 3",
    },
    {
      name: "a growth of -1",
      spec: COST_COMPARE,
      given: [1, 2, [option], -1],
      says: "#VALUE! growth must be a number, above -1, received -1",
    },
  ])("refuse $name", ({ spec, given, says }) => {
    expect(single(spec, given)).toBe(says);
  });

  it("spoil the bad row only", () => {
    expect(shown(COST_PERMILLION, [[[3.6], [-1], [""]], 1000])).toEqual([
      [1],
      ["#VALUE! price_per_hour must be a number, 0 or more, received -1 (row 2)"],
      ["#VALUE! price_per_hour is blank (row 3)"],
    ]);
  });

  it("take a blank decline as no, and skip blank rows", () => {
    expect(
      shown(COST_COMPARE, [
        1,
        1,
        [
          ["API", 0, 10, 1, ""],
          ["", "", "", "", ""],
        ],
        0,
        0.5,
      ]),
    ).toEqual([
      ["month", "API", "cheapest"],
      [1, 11, "API"],
    ]);
  });
});
