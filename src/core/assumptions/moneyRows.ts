import { costTimings, failureRules } from "./assumptions";
import { type AssumptionSection, cell } from "./assumptionRow";
import { defaultAssumptions as defaults } from "./defaults";

const ours = "Ours";
const noSource = "Ours: the article gives none";
const usedBy = ["Value", "Business case"] as const;

const finance = { format: "rate", domain: { from: 0, below: 1 }, source: noSource } as const;
const growth = { format: "rate", domain: { above: -1, to: 1 }, unit: "a plan year", source: ours, usedBy } as const;
const adoption = { format: "share", domain: { from: 0, to: 1 }, unit: "of the value", source: ours, usedBy } as const;
const months = { format: "months", domain: { from: 0, to: 1200 }, unit: "months until it works", source: ours, usedBy } as const;
const hurdle = {
  format: "rate",
  domain: { from: 0, below: 10 },
  unit: "IRR a year",
  source: "The discount rate",
  usedBy: ["Business case"],
  follows: "discount_rate",
} as const;
const yesNo = ["yes", "no"] as const;

/**
 * What the money of every feature stands on: currency, time, tax, failure, and what is asked of it.
 *
 * Source   ours, but for rates that the company sets
 */
export const moneySections = [
  {
    title: "Money",
    rows: [
      cell("currency", "Currency", defaults.currency, {
        unit: "code or symbol",
        format: "text",
        source: ours,
        usedBy: ["Roadmap", "Dashboard"],
      }),
      cell("currency_unit", "One unit of the sheet's money", defaults.currencyUnit, {
        unit: "1, 1000 or 1000000",
        format: "whole",
        domain: { from: 1, to: 1e6, whole: true },
        source: ours,
        usedBy: ["Roadmap", "Dashboard"],
      }),
      cell("discount_rate", "Discount rate", defaults.discountRate, { ...finance, unit: "a year", usedBy: ["RNPV", "ENPV"] }),
      cell("tax_rate", "Tax rate", defaults.taxRate, { ...finance, unit: "of the yearly result", usedBy: ["Value"] }),
      cell("benefit_years", "Benefit years", defaults.benefitYears, {
        unit: "years",
        format: "years",
        domain: { from: 1, to: 100, whole: true },
        source: ours,
        usedBy: ["Value"],
      }),
      cell("fiscal_month", "First fiscal month", defaults.firstFiscalMonth, {
        unit: "month, 1 to 12",
        format: "whole",
        domain: { from: 1, to: 12, whole: true },
        source: ours,
        usedBy: ["Value"],
      }),
    ],
  },
  {
    title: "Plan years",
    rows: [
      cell("plan_start", "Plan starts", "", {
        unit: "date",
        format: "date",
        domain: { from: 1, to: 2_958_465 },
        source: ours,
        usedBy,
        startsThisMonth: true,
      }),
      cell("flow_timing", "Flows come, within a plan year", defaults.flowTiming, {
        unit: "1 at its end, 0.5 mid-year",
        format: "level",
        domain: { oneOf: [0.5, 1] },
        source: ours,
        usedBy,
      }),
      cell("months_h1", "Months where blank, H1", defaults.monthsByHorizon[0], months),
      cell("months_h2", "Months where blank, H2", defaults.monthsByHorizon[1], months),
      cell("months_h3", "Months where blank, H3", defaults.monthsByHorizon[2], months),
      cell("adoption_year_1", "Adoption, operating year 1", defaults.adoption[0], adoption),
      cell("adoption_year_2", "Adoption, operating year 2", defaults.adoption[1], adoption),
      cell("value_growth", "Growth of value", defaults.valueGrowth, growth),
      cell("cost_inflation", "Growth of run cost", defaults.costInflation, growth),
      cell("cost_timing", "Cost is spent", defaults.costTiming, {
        unit: "start, or spread over Months",
        format: "text",
        words: costTimings,
        source: ours,
        usedBy,
      }),
      cell("count_spent", "Count what is spent already", "no", {
        unit: "yes for a look back",
        format: "text",
        words: yesNo,
        source: ours,
        usedBy,
      }),
    ],
  },
  {
    title: "Tax and failure",
    rows: [
      cell("amortization_years", "Cost is deducted over", defaults.amortizationYears, {
        unit: "plan years; 0 when spent",
        format: "years",
        domain: { from: 0, to: 100, whole: true },
        source: ours,
        usedBy,
      }),
      cell("loss_relief", "A loss is set off at once", "yes", {
        unit: "no carries it forward",
        format: "text",
        words: yesNo,
        source: ours,
        usedBy,
      }),
      cell("on_failure", "What fails", defaults.onFailure, {
        unit: "stop, or runs on",
        format: "text",
        words: failureRules,
        source: ours,
        usedBy,
      }),
      cell("success_correlation", "Successes go together", defaults.successCorrelation, {
        unit: "correlation of every pair",
        format: "index",
        domain: { from: 0, below: 1 },
        source: ours,
        usedBy: ["Value", "SIMULATE"],
      }),
      cell("hurdle_h1", "Hurdle, H1", defaults.hurdles[0], hurdle),
      cell("hurdle_h2", "Hurdle, H2", defaults.hurdles[1], hurdle),
      cell("hurdle_h3", "Hurdle, H3", defaults.hurdles[2], hurdle),
      cell("sensitivity_change", "Inputs without a range are varied by", defaults.sensitivityChange, {
        unit: "of the input",
        format: "share",
        domain: { above: 0, below: 1 },
        source: ours,
        usedBy: ["Business case"],
      }),
    ],
  },
] as const satisfies readonly AssumptionSection[];
