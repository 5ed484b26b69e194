import { columnLetters } from "../../core/sheet/address";
import { at, formula, type PageDraft } from "../page/page";
import type { Content } from "../excel/content";
import { inputCell, pageColumns } from "./featureLayout";
import { rowCaseFormulas, rowCaseLayout, yearsAbove, type YearRows } from "./rowCase";

const yearRows: YearRows = { t: 4, growth: 5, inflation: 6, factor: 7 };
const headRow = 8;
const firstCase = headRow + 1;

/** Inputs that are varied, one at a time. */
export const varied = [
  "Value a year",
  "Benefit years",
  "Success probability",
  "Cost to go",
  "Discount rate",
  "Run cost a year",
  "Adoption, first year",
  "Months until it works",
] as const;
export type Varied = (typeof varied)[number];

/** Steps of the value beside its mean, in the two-way table. */
export const steps = [-2, -1, 0, 1, 2] as const;

const heads = [
  "Case",
  "Works",
  "Fails",
  "rNPV",
  "Value",
  "p",
  "Run cost",
  "Cost",
  "Months",
  "Years",
  "Rate",
  "Adoption 1",
  "Year 2",
  "Year 3",
  "End",
] as const;
type Head = (typeof heads)[number];

export interface Workings {
  /** The result of a case: of an input at its low or its high, or of a step of the value. */
  readonly of: (name: Varied, end: "low" | "high", head: Head) => string;
  readonly ofStep: (step: number, head: Head) => string;
  readonly months: { readonly second: string; readonly third: string; readonly end: string };
  readonly lastColumn: number;
}

/** The same years with one input changed: a row a case, beside the page and outside of its print. */
export function putWorkings(draft: PageDraft, years: number): Workings {
  const { workings: first } = pageColumns(years);
  const layout = rowCaseLayout(years, first + heads.length);
  const cases = [...varied.flatMap((name) => (["low", "high"] as const).map((end) => ({ name, end }))), ...steps.map((step) => ({ step }))];
  const cell = (index: number, head: Head): string => at(firstCase - 1 + index, first + heads.indexOf(head));
  draft.section(yearRows.t - 2, first, "Workings: the same years with one input changed", heads.length);
  const shares = { low: at(yearRows.t - 1, first + 1), high: at(yearRows.t, first + 1) };
  draft.put(
    yearRows.t - 1,
    first,
    [
      ["Low end of a range", 0.1],
      ["High end of a range", 0.9],
    ],
    "secondary",
    "0 %",
  );
  const above = yearsAbove(layout, yearRows);
  draft.put(yearRows.t - 1, first + heads.length, [above.t, above.growth, above.inflation], "secondary", "0.000");
  draft.put(headRow - 1, first, [[...heads, ...layout.columns.map(({ header }) => header)]], "secondary");
  const rows = cases.map((each, index): readonly Content[] => {
    const row = firstCase + index;
    const own = (head: Head): string => `$${columnLetters(first + heads.indexOf(head))}${String(row)}`;
    const inputs: Readonly<Partial<Record<Head, string>>> =
      "step" in each ? { Value: stepValue(each.step) } : variation(each.name, each.end, shares);
    const input = (head: Head, base: string): Content => formula(inputs[head] ?? base);
    const t = layout.lineIn("works", yearRows.t).replaceAll(/(\d+)/g, "$$$1");
    const npv = (line: "works" | "fails"): Content =>
      formula(`SUMPRODUCT(${layout.lineIn(line, row)},(1+${own("Rate")})^-(${t}-1+flow_timing)*(${t}>0)+(${t}=0))`);
    return [
      "step" in each ? `Value, step ${String(each.step)}` : `${each.name}, ${each.end}`,
      npv("works"),
      npv("fails"),
      formula(`${own("p")}*${own("Works")}+(1-${own("p")})*${own("Fails")}`),
      input("Value", inputCell("mean")),
      input("p", inputCell("success")),
      input("Run cost", inputCell("runCost")),
      input("Cost", inputCell("toGo")),
      input("Months", inputCell("months")),
      input("Years", inputCell("years")),
      input("Rate", inputCell("rate")),
      input("Adoption 1", inputCell("adoption1")),
      formula(`${own("Months")}+12`),
      formula(`${own("Year 2")}+12`),
      formula(`${own("Months")}+12*${own("Years")}`),
      ...rowCaseFormulas(layout, row, yearRows, {
        value: own("Value"),
        success: own("p"),
        runCost: own("Run cost"),
        cost: own("Cost"),
        months: own("Months"),
        second: own("Year 2"),
        third: own("Year 3"),
        end: own("End"),
        adoption: [own("Adoption 1"), inputCell("adoption2")],
      }),
    ];
  });
  draft.put(firstCase - 1, first, rows, "secondary", "#,##0.0##");
  const base = cases.findIndex((each) => "step" in each && each.step === 0);
  return {
    of: (name, end, head) => cell(2 * varied.indexOf(name) + (end === "low" ? 0 : 1), head),
    ofStep: (step, head) => cell(2 * varied.length + steps.findIndex((each) => each === step), head),
    months: { second: cell(base, "Year 2"), third: cell(base, "Year 3"), end: cell(base, "End") },
    lastColumn: layout.end - 1,
  };
}

function stepValue(step: number): string {
  if (step === 0) return inputCell("mean");
  return `${inputCell("mean")}${step > 0 ? "+" : "-"}${Math.abs(step) === 1 ? "" : "(1+1)*"}ABS(${inputCell("mean")})*sensitivity_change`;
}

const change = "sensitivity_change";

/** Cells of the shares that a three-point input is varied between. */
interface Shares {
  readonly low: string;
  readonly high: string;
}

function variation(name: Varied, end: "low" | "high", shares: Shares): Readonly<Partial<Record<Head, string>>> {
  const sign = end === "low" ? "-" : "+";
  const share = (cell: string): string => `${cell}*(1${sign}${change})`;
  const whole = (cell: string, least: string): string => `MAX(${least},ROUND(${cell}*${change},0))`;
  switch (name) {
    case "Value a year":
      return { Value: `IF(${inputCell("low")}=${inputCell("high")},${share(inputCell("mean"))},${quantile(end, shares)})` };
    case "Benefit years":
      return { Years: `MAX(1,${inputCell("years")}${sign}${whole(inputCell("years"), "1")})` };
    case "Success probability":
      return { p: `MIN(1,${share(inputCell("success"))})` };
    case "Cost to go":
      return { Cost: share(inputCell("toGo")) };
    case "Discount rate":
      return { Rate: share(inputCell("rate")) };
    case "Run cost a year":
      return { "Run cost": share(inputCell("runCost")) };
    case "Adoption, first year":
      return { "Adoption 1": `MIN(1,${share(inputCell("adoption1"))})` };
    case "Months until it works":
      return { Months: `MAX(0,${inputCell("months")}${sign}${whole(inputCell("months"), "0")})` };
  }
}

/** P10 or P90 of the Beta-PERT. */
function quantile(end: "low" | "high", shares: Shares): string {
  const [low, likely, high] = [inputCell("low"), inputCell("likely"), inputCell("high")];
  const shape = (from: string, to: string): string => `1+4*(${to}-${from})/(${high}-${low})`;
  return `${low}+(${high}-${low})*BETA.INV(${end === "low" ? shares.low : shares.high},${shape(low, likely)},${shape(likely, high)})`;
}
