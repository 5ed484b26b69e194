import { columnLetters } from "../../core/sheet/address";
import { formula, type PageDraft } from "../page/page";
import { type CaseCells, type CaseLine, crossing, firstCrossing, lineFormula, taxOf } from "./caseLines";
import { inputCell, pageColumns, yearTable as rows } from "./featureLayout";

/** A cell of the table of years: year 0 stands in column B. */
export function yearCell(row: number, year: number): string {
  return `$${columnLetters(year + 1)}$${String(row + 1)}`;
}

/** A row of the table from a year to the last. */
export function yearSpan(row: number, years: number, from = 0): string {
  return `${yearCell(row, from)}:${yearCell(row, years)}`;
}

/** Cells in which months from the start of the benefits on are worked out once. */
export interface MonthCells {
  readonly second: string;
  readonly third: string;
  readonly end: string;
}

const lineRows = {
  months: rows.months,
  adopted: rows.adopted,
  value: rows.value,
  runCost: rows.runCost,
  cost: rows.cost,
  deducted: rows.deducted,
  result: rows.result,
  taxed: rows.taxed,
  works: rows.works,
  fails: rows.fails,
  expected: rows.expected,
  sum: rows.sum,
  back: rows.back,
} as const satisfies Readonly<Record<CaseLine, number>>;

/** The lines of the case by plan year, helpers in gray, and what they add up to. */
export function putYears(draft: PageDraft, years: number, months: MonthCells): void {
  const { total } = pageColumns(years);
  const all = Array.from({ length: years + 1 }, (_, year) => year);
  const cells: CaseCells = {
    t: (year) => yearCell(rows.t, year),
    growth: (year) => yearCell(rows.growth, year),
    inflation: (year) => yearCell(rows.inflation, year),
    at: (line, year) => yearCell(lineRows[line], year),
    value: inputCell("mean"),
    success: inputCell("success"),
    runCost: inputCell("runCost"),
    cost: inputCell("toGo"),
    months: inputCell("months"),
    ...months,
    adoption: [inputCell("adoption1"), inputCell("adoption2")],
  };
  const line = (of: CaseLine, sign = "", first = 0) =>
    all.map((year) =>
      year < first ? "" : formula(`${sign}${sign === "" ? "" : "("}${lineFormula(of, year, cells)}${sign === "" ? "" : ")"}`),
    );
  draft.section(rows.section, 0, "Plan years; gray rows are helpers", total + 1);
  const label = (year: number): string => {
    const t = yearCell(rows.t, year);
    const month = (count: string): string => `TEXT(EDATE(${inputCell("start")},12*${count})`;
    return `IF(AND(DAY(${inputCell("start")})=1,MONTH(${inputCell("start")})=fiscal_month),"FY "&YEAR(EDATE(${inputCell("start")},12*${t})-1),${month(`(${t}-1)`)},"mmm yy")&"–"&${month(t)}-1,"mmm yy"))`;
  };
  draft.put(rows.head, 0, [["Plan year", "Year 0", ...all.slice(1).map((year) => formula(label(year))), "Total"]], "figures");
  const put = (row: number, name: string, contents: ReturnType<typeof line>, format: string, isHelper: boolean): void => {
    draft.put(row, 0, [[name]], isHelper ? "secondary" : "label");
    draft.put(row, 1, [contents], "number", format);
    if (isHelper) draft.look({ row, column: 1, rows: 1, columns: years + 2 }, "secondary");
  };
  const money = "#,##0.0;−#,##0.0;0.0";
  put(rows.t, "Plan year t", all, "0", true);
  put(rows.months, "Operating months", line("months", "", 1), "0.0", true);
  put(rows.adopted, "Of these, adopted", line("adopted", "", 1), "0.0", true);
  put(
    rows.growth,
    "Price factor of value",
    all.map((year) => (year === 0 ? "" : formula(`(1+${inputCell("valueGrowth")})^(${yearCell(rows.t, year)}-1)`))),
    "0.000",
    true,
  );
  put(
    rows.inflation,
    "Price factor of run cost",
    all.map((year) => (year === 0 ? "" : formula(`(1+${inputCell("costInflation")})^(${yearCell(rows.t, year)}-1)`))),
    "0.000",
    true,
  );
  put(rows.value, "Value", [0, ...line("value").slice(1)], money, false);
  put(rows.runCost, "Run cost, paid", [0, ...line("runCost").slice(1)], money, false);
  put(rows.cost, "Cost to go, paid", line("cost"), money, false);
  put(rows.deducted, "Deducted", line("deducted"), money, true);
  put(rows.result, "Result if it works", line("result"), money, true);
  put(rows.taxed, "Taxed so far", line("taxed"), money, true);
  put(
    rows.tax,
    "Tax, paid",
    all.map((year) => formula(taxOf(year, cells))),
    money,
    false,
  );
  put(rows.works, "Net if it works", line("works"), money, false);
  put(rows.fails, "Net if it fails", line("fails"), money, false);
  put(rows.expected, "Net expected", line("expected"), money, false);
  const t = (year: number): string => yearCell(rows.t, year);
  put(
    rows.factor,
    "Discount factor",
    all.map((year) => formula(year === 0 ? "1" : `(1+${inputCell("rate")})^-(${t(year)}-1+flow_timing)`)),
    "0.0000",
    true,
  );
  put(
    rows.present,
    "Present value",
    all.map((year) => formula(`${yearCell(rows.expected, year)}*${yearCell(rows.factor, year)}`)),
    money,
    false,
  );
  const added = (of: number, row: number) =>
    all.map((year) => {
      const own = of === rows.present ? yearCell(of, year) : `${yearCell(of, year)}*${yearCell(rows.factor, year)}`;
      return formula(year === 0 ? own : `${yearCell(row, year - 1)}+${own}`);
    });
  put(rows.cumulative, "Cumulative present value", added(rows.present, rows.cumulative), money, false);
  put(rows.worksCumulative, "… if it works", added(rows.works, rows.worksCumulative), money, true);
  put(rows.failsCumulative, "… if it fails", added(rows.fails, rows.failsCumulative), money, true);
  put(rows.sum, "Net added up", line("sum"), money, true);
  put(rows.back, "Paid back in", line("back"), "0.0", true);
  const backToday = all.map((year) =>
    formula(year === 0 ? `""` : crossing(yearCell(rows.cumulative, year - 1), yearCell(rows.cumulative, year), t(year))),
  );
  put(rows.backToday, "Paid back in, discounted", backToday, "0.0", true);
  for (const row of [rows.months, rows.value, rows.runCost, rows.cost, rows.tax, rows.works, rows.fails, rows.expected, rows.present])
    draft.put(row, total, [[formula(`SUM(${yearSpan(row, years)})`)]], "strong", row === rows.months ? "0.0" : money);
  for (const row of [rows.works, rows.expected, rows.present]) draft.look({ row, column: 0, rows: 1, columns: total + 1 }, "total");
}

/** Years until the money is back, counted from the start of the plan; "never" where it is not. */
export function paybackCells(years: number): { readonly payback: string; readonly discounted: string } {
  return {
    payback: firstCrossing(yearSpan(rows.back, years, 1), yearSpan(rows.sum, years)),
    discounted: firstCrossing(yearSpan(rows.backToday, years, 1), yearSpan(rows.cumulative, years)),
  };
}
