import { scopes } from "../../core/feature/scope";
import { valueBuckets } from "../../core/feature/valueBucket";
import { columnLetters } from "../../core/sheet/address";
import type { Content } from "../excel/content";
import { at, formula, type Page, PageDraft } from "../page/page";
import { firstCrossing, crossing } from "./caseLines";
import { portfolioCharts } from "./charts";
import { moneyColumn, moneyLayout } from "./moneySheet";
import { yearCell, yearSpan } from "./featureYears";

export interface PortfolioCase {
  /** Plan years of the sheet Money years. */
  readonly years: number;
  readonly unit: string;
  readonly written: string;
  readonly scope: string;
  readonly delivered: readonly { readonly name: string; readonly status: string; readonly spent: number; readonly realized: number }[];
  /** What the simulation gave when the page was written, as lines of a label and a value. */
  readonly simulated: readonly { readonly name: string; readonly value: number; readonly format: string }[];
  readonly risks: readonly {
    readonly name: string;
    readonly probability: number;
    readonly hits: number;
    readonly takes: number;
    readonly adds: number;
  }[];
}

const money = "#,##0.0;−#,##0.0;0.0";
const scopeRow = 5;
const horizonTop = 7;
const bucketTop = 15;
const yearsTop = 24;
const rows = {
  head: yearsTop + 1,
  t: yearsTop + 2,
  value: yearsTop + 3,
  runCost: yearsTop + 4,
  cost: yearsTop + 5,
  tax: yearsTop + 6,
  net: yearsTop + 7,
  factor: yearsTop + 8,
  present: yearsTop + 9,
  cumulative: yearsTop + 10,
  sum: yearsTop + 11,
  back: yearsTop + 12,
  backToday: yearsTop + 13,
  note: yearsTop + 14,
} as const;
const risksTop = yearsTop + 17;

/** The business case of all features in a scope: sums over the sheet Money years. */
export function portfolioPage(given: PortfolioCase): Page {
  const { years, unit, written } = given;
  const draft = new PageDraft();
  const total = years + 2;
  const right = Math.max(10, total + 2);
  draft.title("Business case: the portfolio", written);
  draft.put(scopeRow, 0, [["Scope of every total"]], "bold");
  draft.input(scopeRow, 1, [[given.scope]], "General");
  draft.name("scope", { row: scopeRow, column: 1, rows: 1, columns: 1 });
  draft.check({
    area: { row: scopeRow, column: 1, rows: 1, columns: 1 },
    list: scopes,
    title: "Scope",
    message: "Which features every total counts.",
    asks: true,
  });
  draft.put(scopeRow, 3, [[formula(scopeSentence())]], "note");
  const horizonTotal = putGroups(
    draft,
    horizonTop,
    "By horizon: now, next, later",
    "Horizon",
    [
      ["Now, H1", "1"],
      ["Next, H2", "2"],
      ["Later, H3", "3"],
      ["No horizon", '""'],
    ],
    "horizon",
  );
  putGroups(
    draft,
    bucketTop,
    "By value bucket",
    "Bucket",
    [...valueBuckets.map((bucket) => [bucket, `"${bucket}"`] as const), ["No bucket", '""']],
    "bucket",
  );
  putYears(draft, years, total);
  const cells = putMeasures(draft, given, right, horizonTotal);
  putRisks(draft, given);
  putDelivered(draft, given, right);
  const words = unit.replaceAll('"', '""');
  const worth = at(horizonTotal, 6);
  const payback = firstCrossing(yearSpan(rows.back, years, 1), yearSpan(rows.sum, years));
  draft.put(
    2,
    0,
    [
      [
        formula(
          `FIXED(${at(horizonTotal, 1)},0)&" "&LOWER(scope)&" features are worth "&FIXED(${worth},0)&" ${words} today at "&TEXT(tax_rate,"0 %")&" tax"&IF(ISNUMBER(${cells.payback}),"; pays back in "&TEXT(${cells.payback},"0.0")&" years","")`,
        ),
      ],
    ],
    "answer",
  );
  draft.put(rows.back, total, [[formula(payback)]], "secondary", "0.0");
  draft.put(
    3,
    0,
    [
      [
        formula(
          `IF(SUM(${moneyColumn("certain")})=0,"No success probability is blank.",FIXED(SUM(${moneyColumn("certain")}),0)&" features count as certain: their success probability is blank.")`,
        ),
      ],
    ],
    "sentence",
  );
  for (const chart of portfolioCharts(rows, years, right)) draft.chart(chart);
  draft.setWidths([
    134,
    ...Array.from({ length: Math.max(8, total) }, () => 58),
    ...Array.from({ length: Math.max(0, right - 1 - Math.max(8, total)) }, () => 12),
    150,
    62,
    62,
    62,
    62,
  ]);
  draft.freeze(4);
  draft.setPrint({ orientation: "Landscape", titleRows: "$1:$4", area: `A1:${columnLetters(right + 4)}${String(risksTop + 14)}` });
  return draft.finish();
}

function scopeSentence(): string {
  const count = (condition: string): string => `FIXED(SUMPRODUCT(${moneyColumn("valid")}${condition}),0)`;
  return `"Scheduled "&${count(`,--ISNUMBER(${moneyColumn("horizon")})`)}&", all "&${count("")}&". Dropped, delivered and invalid features never count."`;
}

/** Sums by horizon or bucket; gives the row of the total. */
function putGroups(
  draft: PageDraft,
  top: number,
  title: string,
  head: string,
  groups: readonly (readonly [string, string])[],
  by: "horizon" | "bucket",
): number {
  draft.section(top, 0, title, 8);
  draft.put(top + 1, 0, [[head, "Features", "People", "Cost to go", "If all work", "If all fail", "rNPV"]], "figures");
  const counts = moneyColumn("counts");
  const sum = (column: Parameters<typeof moneyColumn>[0], key: string): Content => {
    const where = key === '""' ? `${moneyColumn(by)},""` : `${moneyColumn(by)},${key}`;
    return formula(`SUMIFS(${moneyColumn(column)},${counts},1,${where})`);
  };
  const lines = groups.map(([name, key]) => [
    name,
    sum("counts", key),
    sum("people", key),
    sum("cost", key),
    sum("works", key),
    sum("fails", key),
    sum("worth", key),
  ]);
  draft.put(top + 2, 0, lines, "number", money);
  draft.look({ row: top + 2, column: 0, rows: groups.length, columns: 1 }, "label");
  const last = top + 2 + groups.length;
  const totals = [1, 2, 3, 4, 5, 6].map((column) => formula(`SUM(${at(top + 2, column)}:${at(last - 1, column)})`));
  draft.put(last, 0, [["Total", ...totals]], "total", money);
  draft.look({ row: top + 2, column: 1, rows: groups.length + 1, columns: 2 }, "number", "#,##0");
  return last;
}

function putYears(draft: PageDraft, years: number, total: number): void {
  const layout = moneyLayout(years);
  const all = Array.from({ length: years + 1 }, (_, year) => year);
  const [counts, p] = [moneyColumn("counts"), moneyColumn("p")];
  const column = (line: Parameters<typeof layout.columnOf>[0], year: number): string => moneyColumn({ line, year }, layout);
  const t = (year: number): string => yearCell(rows.t, year);
  draft.section(yearsTop, 0, "Plan years, expected: success weighed in, year by year", total + 1);
  const label = (year: number): string => {
    const month = (count: string): string => `TEXT(EDATE(plan_start,12*${count})`;
    return `IF(AND(DAY(plan_start)=1,MONTH(plan_start)=fiscal_month),"FY "&YEAR(EDATE(plan_start,12*${t(year)})-1),${month(`(${t(year)}-1)`)},"mmm yy")&"–"&${month(t(year))}-1,"mmm yy"))`;
  };
  draft.put(rows.head, 0, [["Plan year", "Year 0", ...all.slice(1).map((year) => formula(label(year))), "Total"]], "figures");
  const put = (row: number, name: string, of: (year: number) => Content, isHelper = false, format = money): void => {
    draft.put(row, 0, [[name]], isHelper ? "secondary" : "label");
    draft.put(row, 1, [all.map(of)], "number", format);
    if (isHelper) draft.look({ row, column: 1, rows: 1, columns: years + 1 }, "secondary");
    else draft.put(row, total, [[formula(`SUM(${yearSpan(row, years)})`)]], "strong", format);
  };
  put(rows.t, "Plan year t", (year) => year, true, "0");
  put(rows.value, "Value", (year) => (year === 0 ? 0 : formula(`SUMPRODUCT(${counts},${p},${column("value", year)})`)));
  put(rows.runCost, "Run cost, paid", (year) =>
    year === 0
      ? 0
      : formula(`SUMPRODUCT(${counts},IF(on_failure="runs on",1,0)+IF(on_failure="runs on",0,1)*${p},${column("runCost", year)})`),
  );
  put(rows.cost, "Cost to go, paid", (year) => formula(`SUMPRODUCT(${counts},${moneyColumn("usable")},${column("cost", year)})`));
  put(rows.net, "Net cash", (year) => formula(`SUMPRODUCT(${counts},${moneyColumn("usable")},${column("expected", year)})`));
  put(rows.tax, "Tax, paid", (year) =>
    formula(`${yearCell(rows.value, year)}-${yearCell(rows.runCost, year)}-${yearCell(rows.cost, year)}-${yearCell(rows.net, year)}`),
  );
  put(
    rows.factor,
    "Discount factor",
    (year) => formula(year === 0 ? "1" : `(1+discount_rate)^-(${t(year)}-1+flow_timing)`),
    true,
    "0.0000",
  );
  put(rows.present, "Present value", (year) => formula(`${yearCell(rows.net, year)}*${yearCell(rows.factor, year)}`));
  const added = (row: number, of: number) => (year: number) =>
    formula(year === 0 ? yearCell(of, 0) : `${yearCell(row, year - 1)}+${yearCell(of, year)}`);
  put(rows.cumulative, "Cumulative present value", added(rows.cumulative, rows.present), true);
  put(rows.sum, "Net added up", added(rows.sum, rows.net), true);
  const back = (of: number) => (year: number) => formula(year === 0 ? `""` : crossing(yearCell(of, year - 1), yearCell(of, year), t(year)));
  put(rows.back, "Paid back in", back(rows.sum), true, "0.0");
  put(rows.backToday, "Paid back in, discounted", back(rows.cumulative), true, "0.0");
  for (const row of [rows.net, rows.present]) draft.look({ row, column: 0, rows: 1, columns: total + 1 }, "total");
}

/** Measures, the simulation's last values, and what must hold on the page. */
function putMeasures(draft: PageDraft, { years, simulated }: PortfolioCase, right: number, total: number): { readonly payback: string } {
  const top = horizonTop;
  draft.section(top, right, "Measures", 5);
  const net = yearSpan(rows.net, years);
  const [worth, allFail] = [at(total, 6), at(total, 5)];
  const lines: readonly (readonly [string, Content, string])[] = [
    ["rNPV, by formula", formula(worth), money],
    ["IRR", formula(`IF(flow_timing<1,"–",IFERROR(IRR(${net}),"none"))`), "0.0 %"],
    ["Profitability index", formula(`IF(${allFail}<0,(${worth}-${allFail})/-${allFail},"–")`), "0.00"],
    ["Payback, years", formula(firstCrossing(yearSpan(rows.back, years, 1), yearSpan(rows.sum, years))), "0.0"],
    ["Payback discounted, years", formula(firstCrossing(yearSpan(rows.backToday, years, 1), yearSpan(rows.cumulative, years))), "0.0"],
    ...simulated.map(({ name, value, format }) => [name, value, format] as const),
  ];
  for (const [index, [name, content, format]] of lines.entries()) {
    draft.put(top + 1 + index, right, [[name]], index >= lines.length - simulated.length ? "note" : "plain");
    draft.put(top + 1 + index, right + 4, [[content]], "strong", format);
  }
  const checks = top + 1 + lines.length;
  const isSame = (one: string, other: string): string => `ROUND(100*(${one}-${other}),0)=0`;
  const bucketTotal = at(bucketTop + 2 + valueBuckets.length + 1, 6);
  draft.put(checks, right, [["Checks of this page"]], "bold");
  const said = (holds: string, good: string, bad: string): Content => formula(`IF(${holds},"✔ ${good}","✖ ${bad}")`);
  draft.put(
    checks + 1,
    right,
    [
      [said(isSame(worth, bucketTotal), "Horizons and buckets add up to the same", "horizons and buckets differ")],
      [said(isSame(worth, at(rows.present, years + 2)), "Present values of the years add up to rNPV", "the years differ from rNPV")],
      [
        said(
          `SUMPRODUCT(--(${moneyColumn("fault")}<>""),--(${moneyColumn("standing")}="open"))=0`,
          "Every input is valid",
          "an input can't be used; its feature counts nowhere: Checks",
        ),
      ],
      [
        said(
          `SUM(${moneyColumn("weighed")})=ROWS(${moneyColumn("weighed")})`,
          "p × works + (1 − p) × fails = rNPV, of every feature",
          "a feature's outcomes do not weigh up",
        ),
      ],
    ],
    "check",
  );
  return { payback: at(top + 4, right + 4) };
}

/** What the common risks took when they were last simulated. */
function putRisks(draft: PageDraft, { risks }: PortfolioCase): void {
  draft.section(risksTop, 0, "Common risks, by trials when this page was written", 8);
  draft.put(risksTop + 1, 0, [["Risk", "Probability", "Hits", "Takes from rNPV", "Adds to chance of a loss"]], "figures");
  const lines: readonly (readonly Content[])[] =
    risks.length === 0
      ? [["No risk is stated yet: the table Risks holds them.", "", "", "", ""]]
      : risks.map(({ name, probability, hits, takes, adds }) => [name, probability, hits, takes, adds]);
  draft.put(risksTop + 2, 0, lines, "number", money);
  draft.look({ row: risksTop + 2, column: 0, rows: lines.length, columns: 1 }, "label");
  draft.look({ row: risksTop + 2, column: 1, rows: lines.length, columns: 1 }, "number", "0 %");
  draft.look({ row: risksTop + 2, column: 2, rows: lines.length, columns: 1 }, "number", "0");
  draft.look({ row: risksTop + 2, column: 4, rows: lines.length, columns: 1 }, "number", "0.0 %");
}

/** What is delivered stands apart, outside of every total. */
function putDelivered(draft: PageDraft, { delivered }: PortfolioCase, right: number): void {
  draft.section(risksTop, right, "Delivered: out of every total", 5);
  draft.put(risksTop + 1, right, [["Feature", "Status", "Spent", "Realized", "Net"]], "figures");
  if (delivered.length === 0) {
    draft.put(risksTop + 2, right, [["Nothing is delivered yet."]], "note");
    return;
  }
  const first = risksTop + 2;
  draft.put(
    first,
    right,
    delivered.map(({ name, status, spent, realized }, index) => [
      name,
      status,
      spent,
      realized,
      formula(`${at(first + index, right + 3)}-${at(first + index, right + 2)}`),
    ]),
    "number",
    money,
  );
  draft.look({ row: first, column: right, rows: delivered.length, columns: 2 }, "label");
  const last = first + delivered.length;
  draft.put(
    last,
    right,
    [["Total", "", ...[2, 3, 4].map((column) => formula(`SUM(${at(first, right + column)}:${at(last - 1, right + column)})`))]],
    "total",
    money,
  );
}
