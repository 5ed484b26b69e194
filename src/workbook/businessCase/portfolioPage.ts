import type { Contents } from "../content";
import type { FeatureColumns } from "./inputs";
import { rateCount } from "./money";
import { at, formula, PageDraft, type Page, span } from "./page";
import { all, caseColumns, caseFormats, caseFormulas, printedColumns } from "./portfolioTable";

/** Rows of the page of the portfolio; the table of years is followed by the features, which may grow. */
const rows = { assumptions: 5, groups: 20, simulation: 29, years: 48 } as const;
const right = 7;
const cells = {
  rate: at(rows.assumptions + 2, 3),
  month: at(rows.assumptions + 5, 3),
  start: at(rows.assumptions + 7, 3),
  trials: at(rows.simulation + 1, 3),
  seed: at(rows.simulation + 2, 3),
  together: at(rows.simulation + 3, 3),
} as const;
const resultColumn = 11;
const totalRow = rows.groups + 6;
const simulatedRow = rows.simulation + 5;

/** Rows of the section of years that are no year after year 0, with the blank ones below. */
const yearsMargin = 6;
const featuresTitle = "Features";

/** Years after year 0 that a standing page has room for; 0 where there is none. */
export function yearsOf(cells: Contents): number {
  const row = cells.findIndex(([first], index) => index > rows.years && first === featuresTitle);
  return Math.max(0, row - rows.years - yearsMargin);
}

export interface PortfolioPage {
  readonly page: Page;
  /** The table of the features, with its header row. */
  readonly table: { readonly row: number; readonly rows: number; readonly columns: number };
  readonly chart: {
    readonly sums: string;
    readonly presentSums: string;
    readonly years: string;
    readonly cell: (column: (typeof caseColumns)[number]) => string;
    readonly from: number;
  };
}

/** @param years  lines of the table of years after year 0 */
export function portfolioPage(
  columns: FeatureColumns,
  ids: readonly (string | number)[],
  { years, today, sentence }: { readonly years: number; readonly today: number; readonly sentence: string },
): PortfolioPage {
  const draft = new PageDraft();
  const featuresRow = rows.years + years + yearsMargin;
  draft.put(0, 0, [["Business case: the portfolio"]], "title");
  draft.put(1, 0, [[sentence]], "sentence");
  putAssumptions(draft, today);
  putGroups(draft);
  putSimulation(draft);
  const table = putYears(draft, years);
  putResults(draft, table);
  draft.section(featuresRow, 0, featuresTitle, printedColumns);
  const formulas = caseFormulas(columns);
  const header = featuresRow + 1;
  draft.put(header, 0, [[...caseColumns]], "head");
  const contents = ids.map((id) => caseColumns.map((column) => (column === "ID" ? id : (formulas.get(column) ?? ""))));
  draft.put(header + 1, 0, contents, "number");
  for (const [index, column] of caseColumns.entries()) {
    const format = caseFormats[column];
    const area = { row: header + 1, column: index, rows: ids.length, columns: 1 };
    if (format !== undefined) draft.look(area, "number", format);
    else if (index < 7) draft.look(area, "label");
    else if (index >= printedColumns) draft.look(area, "note", "#,##0");
  }
  return {
    page: draft.finish(),
    table: { row: header, rows: ids.length + 1, columns: caseColumns.length },
    chart: {
      ...table,
      cell: (column) => span(header + 1, header + ids.length, caseColumns.indexOf(column)),
      from: rows.simulation + 1,
    },
  };
}

function putAssumptions(draft: PageDraft, today: number): void {
  draft.section(rows.assumptions, 0, "Assumptions", 6);
  draft.put(rows.assumptions + 1, 0, [["Assumption", "", "", "Value", "Cell", ""]], "head");
  const lines: readonly (readonly [string, string, string])[] = [
    ["Discount rate", "discount_rate", "0.0 %"],
    ["Tax rate, on a yearly gain", "tax_rate", "0.0 %"],
    ["Benefit years, where a feature says none", "benefit_years", "0"],
    ["First fiscal month", "fiscal_month", "0"],
    ["Money is in", 'IF(currency_unit=1,currency,currency&" × "&TEXT(currency_unit,"#,##0"))', "General"],
  ];
  for (const [index, [label, name, format]] of lines.entries()) {
    const row = rows.assumptions + 2 + index;
    draft.put(row, 0, [[label]], "label");
    draft.put(row, 3, [[formula(name)]], "strong", format);
    draft.put(row, 4, [[index < 4 ? name : "currency, currency_unit"]], "note");
  }
  draft.put(rows.assumptions + 7, 0, [["Year 0 begins"]], "label");
  draft.input(rows.assumptions + 7, 3, [[today]], "dd mmm yyyy");
  draft.put(rows.assumptions + 7, 4, [["yours to change"]], "note");
}

const buckets = ["Automation", "Augmentation", "Transformation"] as const;
const groupHeads = ["Features", "Value a year", "Cost", "rNPV", "eNPV"] as const;
const sums = ["Risk-adjusted", "Cost", "rNPV", "eNPV"] as const;

/** Totals by value bucket and by horizon: SUMIFS over the table of the features. */
function putGroups(draft: PageDraft): void {
  putGroup(draft, 0, 1, "By value bucket", "Bucket", [...buckets], "No bucket");
  putGroup(draft, right, 1, "By horizon", "Horizon", [1, 2, 3], "No horizon");
}

function putGroup(
  draft: PageDraft,
  column: number,
  wide: number,
  title: string,
  by: "Bucket" | "Horizon",
  members: readonly (string | number)[],
  rest: string,
): void {
  const first = rows.groups + 2;
  draft.section(rows.groups, column, title, 6);
  draft.put(first - 1, column, [[by, ...groupHeads]], "figures");
  const counted = `${all("Counts")},"yes"`;
  const lines = members.map((member, index) => {
    const key = at(first + index, column);
    return [
      member,
      formula(`COUNTIFS(${all(by)},${key},${counted})`),
      ...sums.map((sum) => formula(`SUMIFS(${all(sum)},${all(by)},${key},${counted})`)),
    ];
  });
  const total = [formula(`COUNTIFS(${counted})`), ...sums.map((sum) => formula(`SUMIFS(${all(sum)},${counted})`))];
  const left = groupHeads.map((_, index) =>
    formula(`${at(totalRow, column + wide + index)}-SUM(${span(first, totalRow - 2, column + wide + index)})`),
  );
  draft.put(first, column, [...lines, [rest, ...left]], "number", "#,##0");
  draft.look({ row: first, column, rows: members.length + 1, columns: 1 }, "label");
  draft.put(totalRow, column, [["Total", ...total]], "total", "#,##0");
}

const measures = ["mean", "sd", "standard error", "P5", "P10", "P25", "P50", "P75", "P90", "P95", "P(loss)", "CVaR 5%"] as const;

/** rNPV of all, simulated: each feature's present value as an item, the costs that come in any case added. */
function putSimulation(draft: PageDraft): void {
  draft.section(rows.simulation, 0, "Simulation", 6);
  draft.put(rows.simulation + 1, 0, [["Trials"], ["Seed"], ["Values move together"]], "label");
  draft.input(rows.simulation + 1, 3, [[10_000], [1]], "#,##0");
  draft.input(rows.simulation + 3, 3, [[0]], "0.0#");
  draft.put(rows.simulation + 1, 4, [["needs the add-in"], ["the same seed, the same numbers"], ["correlation, 0 to below 1"]], "note");
  draft.put(rows.simulation + 4, 0, [["rNPV of all", "", "", "Value", "", ""]], "figures");
  const given = `${all("PV low")},${all("PV likely")},${all("PV high")},${all("Chance")},${cells.together},${cells.trials},${cells.seed}`;
  const offset = `SUM(${all("Offset")})`;
  const lines = measures.map((name, index) => {
    const simulated = `INDEX(PORTFOLIO.SIMULATE(${given}),${String(index + 1)},2)`;
    if (name === "P(loss)") return [formula(`SUMPRODUCT(--(PORTFOLIO.SIMULATE.TRIALS(${given})<-${offset}))/${cells.trials}`)];
    return [formula(name === "sd" || name === "standard error" ? simulated : `${offset}+${simulated}`)];
  });
  draft.put(
    simulatedRow,
    0,
    measures.map((name) => [name]),
    "label",
  );
  draft.put(simulatedRow, 3, lines, "number", "#,##0");
  draft.look({ row: simulatedRow + measures.indexOf("P(loss)"), column: 3, rows: 1, columns: 1 }, "number", "0.0 %");
}

interface YearTable {
  readonly years: string;
  readonly sums: string;
  readonly presentSums: string;
  readonly net: string;
  readonly present: string;
  readonly back: string;
  readonly backToday: string;
}

/** Year by year over all features: a year holds those whose benefit years reach it. */
function putYears(draft: PageDraft, count: number): YearTable {
  const heads = [
    "Year",
    "Fiscal year",
    "Cost",
    "Net of the features",
    "Net",
    "Net, added up",
    "Discount factor",
    "Present value",
    "Added up",
    "Paid back",
    "Paid back, discounted",
  ];
  draft.section(rows.years, 0, "Year by year", heads.length);
  draft.put(rows.years + 1, 0, [heads], "figures");
  const first = rows.years + 2;
  const contents = Array.from({ length: count + 1 }, (_, year) => {
    const row = first + year;
    const [cell, above] = [(column: number): string => at(row, column), (column: number): string => at(row - 1, column)];
    const sum = (column: number): string => (year === 0 ? cell(column) : `${above(column + 1)}+${cell(column)}`);
    const crossed = (column: number): string =>
      year === 0
        ? `""`
        : `IF(AND(${above(column)}<0,${cell(column)}>=0),${above(0)}+${above(column)}/(${above(column)}-${cell(column)}),"")`;
    return [
      year,
      ...[
        `"FY "&(YEAR(${cells.start})+IF(AND(${cells.month}>1,MONTH(${cells.start})>=${cells.month}),1,0)+${cell(0)})`,
        year === 0 ? `SUMIFS(${all("Cost")},${all("Counts")},"yes")` : "0",
        year === 0 ? "0" : `SUMIFS(${all("Net a year")},${all("Years")},">="&${cell(0)})`,
        `${cell(3)}-${cell(2)}`,
        sum(4),
        `1/(1+${cells.rate})^${cell(0)}`,
        `${cell(4)}*${cell(6)}`,
        sum(7),
        crossed(5),
        crossed(8),
      ].map(formula),
    ];
  });
  draft.put(first, 0, contents, "number", "#,##0");
  draft.look({ row: first, column: 0, rows: count + 1, columns: 1 }, "label", "0");
  draft.look({ row: first, column: 6, rows: count + 1, columns: 1 }, "number", "0.0000");
  draft.look({ row: first, column: 9, rows: count + 1, columns: 2 }, "note", "0.0");
  const block = (column: number): string => span(first, first + count, column);
  return { years: block(0), net: block(4), sums: block(5), present: block(7), presentSums: block(8), back: block(9), backToday: block(10) };
}

function putResults(draft: PageDraft, years: YearTable): void {
  draft.section(rows.assumptions, right, "Results", 8);
  draft.put(rows.assumptions + 1, right, [["Measure", "", "", "", "Value", "What it is", "", ""]], "head");
  draft.look({ row: rows.assumptions + 1, column: resultColumn, rows: 1, columns: 1 }, "strong");
  draft.look({ row: rows.assumptions + 1, column: 3, rows: 1, columns: 1 }, "strong");
  const total = (column: number): string => at(totalRow, column);
  const rates = rateCount(years.net);
  const payback = (sums: string, back: string): string => `IF(COUNT(${back})>0,MIN(${back}),IF(MIN(${sums})>=0,0,"never"))`;
  const simulated = (name: (typeof measures)[number]): string => at(simulatedRow + measures.indexOf(name), 3);
  const lines: readonly (readonly [string, string, string, string])[] = [
    ["rNPV", total(4), "#,##0", "sum over the features that count"],
    ["eNPV, each may stop", total(5), "#,##0", "a feature that would lose is not started"],
    ["Cost", total(3), "#,##0", "once, in year 0"],
    ["Value a year", total(2), "#,##0", "success weighed in, before run cost and tax"],
    ["Payback, years", payback(years.sums, years.back), "0.0", "net money added up reaches 0"],
    ["Payback, discounted", payback(years.presentSums, years.backToday), "0.0", "the same in present values"],
    ["IRR", `IF(${rates}=1,IRR(${years.net}),IF(${rates}=0,"none","several"))`, "0.0 %", "the rate at which rNPV is 0"],
    ["Rates of return", rates, "0", "more than 1: IRR is not unique, judge by rNPV"],
    ["Chance of a loss", simulated("P(loss)"), "0.0 %", "share of the trials below 0"],
    ["P10 to P90", `TEXT(${simulated("P10")},"#,##0")&" to "&TEXT(${simulated("P90")},"#,##0")`, "General", "8 of 10 trials end here"],
    [
      "Years add up",
      `IF(ABS(SUM(${years.present})-${total(4)})<0.000001*MAX(1,ABS(${total(4)})),"✔ as the features","✖ more years: write it again")`,
      "General",
      "",
    ],
  ];
  const first = rows.assumptions + 2;
  draft.put(
    first,
    right,
    lines.map(([label]) => [label]),
    "label",
  );
  draft.put(
    first,
    resultColumn,
    lines.map(([, text]) => [formula(text)]),
    "strong",
    "#,##0",
  );
  for (const [index, [, , format]] of lines.entries())
    if (format !== "#,##0") draft.look({ row: first + index, column: resultColumn, rows: 1, columns: 1 }, "strong", format);
  draft.put(
    first,
    resultColumn + 1,
    lines.map(([, , , note]) => [note]),
    "note",
  );
  const worth = at(first, resultColumn);
  draft.put(
    2,
    0,
    [
      [
        formula(
          `${total(1)}&" features are worth "&TEXT(${worth},"#,##0")&" today (rNPV, "&${at(rows.assumptions + 6, 3)}&") for a cost of "&TEXT(${total(3)},"#,##0")`,
        ),
      ],
    ],
    "answer",
  );
  const bad = (word: string): string => `COUNTIF(${all("Counts")},"${word}")`;
  const firstBad = (word: string): string => `INDEX(${all("Feature")},MATCH("${word}",${all("Counts")},0))`;
  draft.put(
    3,
    0,
    [
      [
        formula(
          `IF(${bad("out of order")}>0,"✖ Low, Likely and High are out of order: "&${firstBad("out of order")}&". Mend its cells in the feature sheet.",IF(${bad("no value")}>0,"◔ "&${bad("no value")}&" without a value a year, first "&${firstBad("no value")}&". Fill its Likely in the feature sheet.","✔ Every feature says what it brings"))`,
        ),
      ],
    ],
    "check",
  );
}
