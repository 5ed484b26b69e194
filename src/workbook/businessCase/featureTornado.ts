import type { FeatureCase } from "./featureCase";
import { columnLetters } from "../../core/sheet/address";
import { at, formula, type PageDraft } from "../page/page";
import { inputCell, type InputLabel, pageColumns, sections } from "./featureLayout";
import type { ResultCells } from "./featureResults";
import { steps, varied, type Varied, type Workings } from "./featureWorkings";

const money = "#,##0.0;−#,##0.0;0.0";
const ranges: Readonly<Record<Varied, string>> = {
  "Value a year": "P10 to P90",
  "Benefit years": "± whole years",
  "Success probability": "± share",
  "Cost to go": "± share",
  "Discount rate": "± share",
  "Run cost a year": "± share",
  "Adoption, first year": "± share",
  "Months until it works": "± whole months",
};
const changed = {
  "Value a year": ["Value", "mean"],
  "Benefit years": ["Years", "years"],
  "Success probability": ["p", "success"],
  "Cost to go": ["Cost", "toGo"],
  "Discount rate": ["Rate", "rate"],
  "Run cost a year": ["Run cost", "runCost"],
  "Adoption, first year": ["Adoption 1", "adoption1"],
  "Months until it works": ["Months", "months"],
} as const satisfies Readonly<Record<Varied, readonly [string, string]>>;

/** Row (from 0) of the first line of the ranked table; its columns are input, range, low, base, high, rNPV at low and high, swing. */
export const firstRanked = sections.tornado + 2;
export const rankedColumns = { name: 0, low: 2, base: 3, high: 4, atLow: 5, atHigh: 6, swing: 7 } as const;

/** What moves the worth, one input at a time, widest first; success against value; the simulation. */
export function putTornado(draft: PageDraft, given: FeatureCase, workings: Workings, cells: ResultCells): void {
  const { workings: beside } = pageColumns(given.years);
  draft.section(sections.tornado, 0, "What moves rNPV, one input at a time, widest first", 8);
  draft.put(sections.tornado + 1, 0, [["Input", "Range", "Low", "Base", "High", "rNPV at low", "at high", "Swing"]], "figures");
  const source = (row: number, column: number): string => at(40 + row, beside + column);
  const block = (column: number): string => `${source(0, column)}:${source(varied.length - 1, column)}`;
  draft.put(39, beside, [["Before ranking", "Low", "Base", "High", "At low", "At high", "Swing", "Rank", "Range"]], "secondary");
  draft.put(
    40,
    beside,
    varied.map((name, index) => {
      const [head, input] = changed[name];
      const [atLow, atHigh, swing] = [source(index, 4), source(index, 5), source(index, 6)];
      return [
        name,
        formula(workings.of(name, "low", head)),
        formula(inputCell(input)),
        formula(workings.of(name, "high", head)),
        formula(workings.of(name, "low", "rNPV")),
        formula(workings.of(name, "high", "rNPV")),
        formula(`ABS(${atHigh}-${atLow})`),
        formula(`RANK(${swing},${block(6)})+COUNTIF(${source(0, 6)}:${swing},${swing})-1`),
        ranges[name],
      ];
    }),
    "secondary",
    "#,##0.0##",
  );
  const ranked = (place: number, column: number): string => `INDEX(${block(column)},MATCH(${String(place)},${block(7)},0))`;
  for (const place of varied.keys()) {
    const row = firstRanked + place;
    const rank = `ROW()-ROW(${at(firstRanked - 1, 0)})`;
    const of = (column: number) => formula(ranked(1, column).replace("MATCH(1,", `MATCH(${rank},`));
    draft.put(row, 0, [[of(0), of(8)]], "plain");
    draft.put(row, 2, [[of(1), of(2), of(3)]], "number", "#,##0.###");
    draft.put(row, 5, [[of(4), of(5), of(6)]], "number", money);
  }
  putTwoWay(draft, workings, cells);
  putSimulation(draft, given, cells);
}

/** Success probability against value a year: plain formulas, red below 0. */
function putTwoWay(draft: PageDraft, workings: Workings, cells: ResultCells): void {
  const top = sections.table;
  draft.section(top, 0, "Success probability against value a year: rNPV, red below 0", 8);
  draft.put(
    top + 1,
    0,
    [["Success probability", ...steps.map((step) => formula(workings.ofStep(step, "Value"))), "", "Break-even value"]],
    "figures",
    "#,##0",
  );
  const success = inputCell("success");
  for (const [index, step] of steps.entries()) {
    const row = top + 2 + index;
    const own = at(row, 0);
    const times = step === 0 ? "" : `*(1${step > 0 ? "+" : "-"}${Math.abs(step) === 1 ? "" : "(1+1)*"}sensitivity_change)`;
    draft.put(row, 0, [[formula(`MAX(0,MIN(1,${success}${times}))`)]], "label", "0 %");
    const worth = steps.map((each) => formula(`${own}*${workings.ofStep(each, "Works")}+(1-${own})*${cells.fails}`));
    draft.put(row, 1, [worth], "number", "#,##0;−#,##0;0");
    const base = at(row, 1 + steps.indexOf(0));
    const breakEven = `IF(AND(ISNUMBER(${cells.perUnit}),${own}>0),${inputCell("mean")}-${base}/(${own}*${cells.perUnit}),"–")`;
    draft.put(row, 7, [[formula(breakEven)]], "strong", "#,##0");
  }
  const area = { row: top + 2, column: 1, rows: steps.length, columns: steps.length };
  const first = `${columnLetters(1)}${String(top + 3)}`;
  draft.rule({ area, formula: `=${first}<0`, fill: "#FDF3F4", text: "#B10E1C" });
  draft.rule({ area, formula: `=${first}>=0`, fill: "#F1FAF1" });
  draft.look({ row: top + 4, column: 3, rows: 1, columns: 1 }, "boxed");
  draft.look({ row: top + 4, column: 3, rows: 1, columns: 1 }, "bold");
}

/** Measures of the simulation, by their place in what SIMULATE gives. */
const simulated = [
  ["Mean", 1],
  ["P10", 5],
  ["P50", 7],
  ["P90", 9],
  ["Mean of the worst 5 %", 12],
] as const;

/** Needs the add-in, and keeps beside it what was simulated when the page was written. */
function putSimulation(draft: PageDraft, { kept, years }: FeatureCase, { works, fails, perUnit }: ResultCells): void {
  const { right } = pageColumns(years);
  const top = sections.simulation;
  draft.section(top, right, "Simulation: needs the add-in, the rest of the page does not", 4);
  draft.put(top + 1, right, [["rNPV by trials", "Trials, seed", "Now", "Last kept"]], "figures");
  draft.input(top + 2, right + 1, [[10_000]], "#,##0");
  draft.input(top + 3, right + 1, [[1]], "0");
  const [trials, seed] = [at(top + 2, right + 1), at(top + 3, right + 1)];
  const gain = (value: InputLabel): string =>
    `IF(ISNUMBER(${perUnit}),${works}-${fails}+${perUnit}*(${inputCell(value)}-${inputCell("mean")}),"–")`;
  draft.put(top + 7, right, [["Works above fails, at low, likely, high"]], "secondary");
  draft.put(top + 8, right + 1, [[formula(gain("low")), formula(gain("likely")), formula(gain("high"))]], "secondary", money);
  const [low, likely, high] = [1, 2, 3].map((column) => at(top + 8, right + column));
  const all = `PORTFOLIO.SIMULATE(${String(low)},${String(likely)},${String(high)},${inputCell("success")},,${trials},${seed})`;
  draft.put(
    top + 2,
    right,
    simulated.map(([name]) => [name]),
    "plain",
  );
  draft.put(
    top + 2,
    right + 2,
    simulated.map(([, place], index) => [
      formula(`IF(ISNUMBER(${String(low)}),${fails}+INDEX(${all},${String(place)},2),"–")`),
      kept[index] ?? "",
    ]),
    "number",
    money,
  );
}
