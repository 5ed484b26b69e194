import type { FeatureCase } from "./featureCase";
import { at, formula, type PageDraft } from "../page/page";
import { inputCell, pageColumns, sections, yearTable as rows } from "./featureLayout";
import { steps, type Workings } from "./featureWorkings";
import { paybackCells, yearCell, yearSpan } from "./featureYears";

/** Cells that sentences, charts and tables refer to. */
export interface ResultCells {
  readonly headline: string;
  readonly sentence: string;
  readonly worth: string;
  readonly works: string;
  readonly fails: string;
  /** Worth of 1 of value a year, if it works; "–" where losses are carried forward. */
  readonly perUnit: string;
}

const firstMeasure = sections.measures + 2;
const measureNames = [
  "rNPV, expected",
  "NPV if it works",
  "NPV if it fails",
  "Chance of a loss, by formula",
  "IRR of expected flows",
  "Hurdle of its horizon",
  "MIRR at the discount rate",
  "Profitability index",
  "Payback, years",
  "Payback discounted, years",
  "Break-even success probability",
  "Break-even value a year",
  "Equivalent yearly value",
  "A pilot is worth at most",
  "Worth of 1 of value, if it works",
  "Cost after the tax it saves",
  "Value at which it is worth 0, if it works",
] as const;
type Measure = (typeof measureNames)[number];

/** Measures in the middle, the outcomes at the right, and what they say. */
export function putOutcomes(draft: PageDraft, given: FeatureCase, workings: Workings): ResultCells {
  const { years, unit } = given;
  const { total, right } = pageColumns(years);
  const first = 5;
  const cell = (name: Measure): string => at(firstMeasure + measureNames.indexOf(name), total);
  const outcomes = putOutcomeTable(draft, years, right);
  draft.section(sections.measures, first, "Measures", total - first + 1);
  draft.put(sections.measures + 1, first, [["Measure"]], "head");
  draft.put(sections.measures + 1, total, [["Value"]], "figures");
  const line = (row: number, from = 0): string => yearSpan(row, years, from);
  const rate = inputCell("rate");
  const paid = paybackCells(years);
  const isLine = `loss_relief="yes"`;
  const [top, low] = [steps.at(-1) ?? 0, steps[0]];
  const gains = (sign: string): string => `SUMIF(${line(rows.present)},"${sign}0")`;
  const hurdle = given.horizon === undefined ? "discount_rate" : `hurdle_h${String(given.horizon)}`;
  const [lo, ly, hi, zero] = [inputCell("low"), inputCell("likely"), inputCell("high"), cell("Value at which it is worth 0, if it works")];
  const shape = (from: string, to: string): string => `1+4*(${to}-${from})/(${hi}-${lo})`;
  const below = `IF(${zero}<=${lo},0,IF(${zero}>=${hi},1,BETA.DIST((${zero}-${lo})/(${hi}-${lo}),${shape(lo, ly)},${shape(ly, hi)},TRUE)))`;
  const belowCell = at(firstMeasure + measureNames.length, total);
  const formulas: Readonly<Record<Measure, readonly [string, string]>> = {
    "rNPV, expected": [`SUM(${line(rows.present)})`, money],
    "NPV if it works": [outcomes.works, money],
    "NPV if it fails": [outcomes.fails, money],
    "Chance of a loss, by formula": [
      `IF(${isLine},(1-${inputCell("success")})*IF(${outcomes.fails}<0,1,0)+${inputCell("success")}*${belowCell},"–")`,
      "0 %",
    ],
    "IRR of expected flows": [`IF(flow_timing<1,"–",IFERROR(IRR(${line(rows.expected)}),"none"))`, "0.0 %"],
    "Hurdle of its horizon": [hurdle, "0.0 %"],
    "MIRR at the discount rate": [
      `IF(AND(${gains(">")}>0,${gains("<")}<0),(${gains(">")}/-${gains("<")})^(1/(${yearCell(rows.t, years)}-1+flow_timing))*(1+${rate})-1,"–")`,
      "0.0 %",
    ],
    "Profitability index": [
      `IF(${cell("Cost after the tax it saves")}<0,(${cell("rNPV, expected")}-${cell("Cost after the tax it saves")})/-${cell("Cost after the tax it saves")},"–")`,
      "0.00",
    ],
    "Payback, years": [paid.payback, "0.0"],
    "Payback discounted, years": [paid.discounted, "0.0"],
    "Break-even success probability": [
      `IF(${outcomes.works}>${outcomes.fails},-${outcomes.fails}/(${outcomes.works}-${outcomes.fails}),"none")`,
      "0.0 %",
    ],
    "Break-even value a year": [
      `IF(AND(${isLine},N(${cell("Worth of 1 of value, if it works")})>0,${inputCell("success")}>0),${inputCell("mean")}-${cell("rNPV, expected")}/(${inputCell("success")}*${cell("Worth of 1 of value, if it works")}),"–")`,
      money,
    ],
    "Equivalent yearly value": [`-PMT(${rate},${inputCell("years")},${cell("rNPV, expected")})`, money],
    "A pilot is worth at most": [
      `${inputCell("success")}*MAX(0,${outcomes.works})+(1-${inputCell("success")})*MAX(0,${outcomes.fails})-MAX(0,${cell("rNPV, expected")})`,
      money,
    ],
    "Worth of 1 of value, if it works": [
      `IF(AND(${isLine},${inputCell("mean")}<>0),(${workings.ofStep(top, "Works")}-${workings.ofStep(low, "Works")})/(${workings.ofStep(top, "Value")}-${workings.ofStep(low, "Value")}),"–")`,
      "0.0000",
    ],
    "Cost after the tax it saves": [
      `-SUMPRODUCT(${line(rows.cost)},${line(rows.factor)})+IF(loss_relief="no",0,tax_rate)*SUMPRODUCT(${line(rows.deducted)},${line(rows.factor)})`,
      money,
    ],
    "Value at which it is worth 0, if it works": [
      `IF(ISNUMBER(${cell("Worth of 1 of value, if it works")}),${inputCell("mean")}-${outcomes.works}/${cell("Worth of 1 of value, if it works")},"–")`,
      money,
    ],
  };
  for (const [index, name] of measureNames.entries()) {
    const [text, format] = formulas[name];
    draft.put(firstMeasure + index, first, [[name]], index === 0 ? "bold" : "plain");
    draft.put(firstMeasure + index, total, [[formula(text)]], "strong", format);
  }
  draft.put(firstMeasure + measureNames.length, first, [["Chance that its value stays below"]], "secondary");
  const constant = `IF(${ly}<${zero},1,0)`;
  draft.put(
    firstMeasure + measureNames.length,
    total,
    [[formula(`IF(ISNUMBER(${zero}),IF(${lo}=${hi},${constant},${below}),0)`)]],
    "secondary",
    "0.0 %",
  );
  draft.rule({
    area: { row: firstMeasure + measureNames.indexOf("IRR of expected flows"), column: total, rows: 1, columns: 1 },
    formula: `=N(${cell("IRR of expected flows")})<${cell("Hurdle of its horizon")}`,
    text: "#8A3707",
  });
  const worth = cell("rNPV, expected");
  const loss = cell("Chance of a loss, by formula");
  const payback = cell("Payback, years");
  const words = unit.replaceAll('"', '""');
  const helper = (index: number): string => at(firstMeasure + measureNames.length + 1, first + index);
  draft.put(
    firstMeasure + measureNames.length + 1,
    first,
    [
      [
        formula(`IF(${worth}<0,"Loses ","Worth ")&FIXED(ABS(${worth}),0)&" ${words} today at "&TEXT(${inputCell("tax")},"0 %")&" tax"`),
        formula(`IF(ISNUMBER(${loss}),"; "&TEXT(${loss},"0 %")&" chance of a loss","")`),
        formula(`IF(ISNUMBER(${payback}),"; pays back in "&TEXT(${payback},"0.0")&" years","")`),
      ],
    ],
    { text: "#FFFFFF" },
  );
  return {
    worth,
    works: outcomes.works,
    fails: outcomes.fails,
    perUnit: cell("Worth of 1 of value, if it works"),
    headline: `${helper(0)}&${helper(1)}&${helper(2)}`,
    sentence: `"It fails with "&TEXT(1-${inputCell("success")},"0 %")&"; then "&FIXED(ABS(MIN(0,${outcomes.fails})),0)&" are lost."&IF(N(${cell("IRR of expected flows")})<${cell("Hurdle of its horizon")}," △ IRR is below the hurdle, "&TEXT(${cell("Hurdle of its horizon")},"0 %")&"; it never discounts.","")`,
  };
}

const money = "#,##0.0;−#,##0.0;0.0";

interface Outcomes {
  readonly works: string;
  readonly fails: string;
}

/** Present values of what it brings and costs, if it works, if it fails, and weighed. */
function putOutcomeTable(draft: PageDraft, years: number, right: number): Outcomes {
  const top = sections.outcomes;
  const p = inputCell("success");
  draft.section(top, right, "If it works, if it fails, expected: money today", 4);
  draft.put(top + 1, right, [["Present value of", "Works", "Fails", "Expected"]], "figures");
  const factors = yearSpan(rows.factor, years);
  const pv = (row: number, sign = ""): string => `${sign}SUMPRODUCT(${yearSpan(row, years)},${factors})`;
  const runs = `IF(on_failure="runs on",1,0)*`;
  const lines: readonly (readonly [string, string, string])[] = [
    ["Probability p", p, `1-${p}`],
    ["Value", pv(rows.value), "0"],
    ["Run cost", pv(rows.runCost, "-"), `-${runs}${pv(rows.runCost)}`],
    ["Cost to go", pv(rows.cost, "-"), pv(rows.cost, "-")],
    ["Tax", pv(rows.tax, "-"), `${pv(rows.fails)}+${pv(rows.cost)}+${runs}${pv(rows.runCost)}`],
    ["Net present value", pv(rows.works), pv(rows.fails)],
  ];
  for (const [index, [name, works, fails]] of lines.entries()) {
    const row = top + 2 + index;
    const isShare = index === 0;
    draft.put(row, right, [[name]], index === lines.length - 1 ? "bold" : "plain");
    const expected = isShare ? "1" : `${p}*${at(row, right + 1)}+(1-${p})*${at(row, right + 2)}`;
    draft.put(row, right + 1, [[formula(works), formula(fails), formula(expected)]], "number", isShare ? "0 %" : money);
    if (index === lines.length - 1) draft.look({ row, column: right, rows: 1, columns: 4 }, "total");
  }
  const last = top + 1 + lines.length;
  const worth = `SUM(${yearSpan(rows.present, years)})`;
  const isEqual = `ROUND(100*(${at(last, right + 3)}-${worth}),0)=0`;
  const shown = `TEXT(${p},"0.0##")&" × "&FIXED(${at(last, right + 1)},1)&" + "&TEXT(1-${p},"0.0##")&" × "&FIXED(${at(last, right + 2)},1)&" = "&FIXED(${at(last, right + 3)},1)`;
  draft.put(last + 1, right, [[formula(`IF(${isEqual},"✔ ","✖ differs: ")&${shown}`)]], "check");
  return { works: at(last, right + 1), fails: at(last, right + 2) };
}

/** Who prepared, reviewed and approved it; typed by them, kept when the page is written again. */
export function putSignOff(draft: PageDraft, right: number): void {
  const top = sections.signOff;
  draft.section(top, right, "Sign-off", 4);
  draft.put(top + 1, right, [["Step", "Name", "", "Date"]], "head");
  for (const [index, step] of ["Prepared by", "Reviewed by", "Approved by", "Decision"].entries()) {
    draft.put(top + 2 + index, right, [[step]], "plain");
    draft.input(top + 2 + index, right + 1, [["", "", ""]], "General");
  }
  draft.look({ row: top + 2, column: right + 3, rows: 3, columns: 1 }, "input", "d mmm yyyy");
}
