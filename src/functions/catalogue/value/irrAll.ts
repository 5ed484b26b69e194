import { internalRates } from "../../../core/money/internalRates";
import { fail, ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { cashFlows } from "../../arguments/money";

export const IRR_ALL = defineFunction({
  id: "IRR.ALL",
  group: "Value",
  summary: "Lists every internal rate of return above -100 %, ascending.",
  notes: [
    "Excel's IRR gives one rate, whichever lies near its guess. Several rates mean that none of them ranks the project: look at RNPV at your own rate.",
    "A rate at which the net present value only touches 0 is listed once. Two rates closer than rounding can tell apart count as one.",
  ],
  parameters: [cashFlows()],
  returns: { shape: "matrix", description: "Rates per period, ascending, as a column.", unit: "fractions" },
  faults: ["#N/A where there is none.", "#VALUE! for more than one project: a column of rates has no room for two."],
  sources: ["lorie1955", "descartes1637"],
  examples: [
    { given: [[[-100, 110]]], gives: 0.1 },
    { given: [[[-1600, 10_000, -10_000]]], gives: [[0.25], [4]], shows: "two rates" },
    { given: [[[100, 20, 30]]], gives: { error: "#N/A" }, shows: "money only comes in" },
  ],
  evaluate: (flows) => {
    const told = flows.filter((row) => row !== undefined);
    const [only] = told;
    if (only === undefined || told.length > 1) {
      return fail({
        code: "shape-mismatch",
        parameter: "cash_flows",
        expected: "one project in a row or a column",
        received: String(told.length),
      });
    }
    const rates = internalRates(only);
    return rates.ok ? ok(rates.value.map((rate) => [rate])) : rates;
  },
});
