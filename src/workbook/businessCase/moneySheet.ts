import { fieldOf, type FieldKey } from "../../core/feature/fields";
import { columnOf } from "../../core/feature/columnMap";
import type { Cell } from "../../core/sheet/cell";
import type { NumberDomain } from "../../core/sheet/numberDomain";
import { type Address, columnLetters } from "../../core/sheet/address";
import type { PlannedFeature } from "../../core/feature/scope";
import { bucketOf } from "../../core/money/portfolioMoney";
import type { Content, Contents } from "../excel/content";
import type { FeatureSheet } from "../features/featureSheet";
import { formula, type Page, PageDraft } from "../page/page";
import { firstCrossing } from "./caseLines";
import { cellOf, type FeatureColumns } from "./inputs";
import { rowCaseFormulas, rowCaseLayout, type RowCaseLayout, yearsAbove, type YearRows } from "./rowCase";

/** The sheet and the table of every feature's money, year by year. */
export const moneyTable = "FeatureMoney";
export const moneySheetName = "Money years";

/** Rows above the table, counted from 1. */
const yearRows: YearRows = { t: 3, growth: 4, inflation: 5, factor: 6 };
const headerRow = 6;
const firstRow = headerRow + 2;

/** Inputs as their cells hold them, and what each may hold. */
const inputFields = [
  "low",
  "likely",
  "high",
  "successProbability",
  "cost",
  "costLow",
  "costHigh",
  "spent",
  "runCost",
  "months",
  "monthsLow",
  "monthsHigh",
  "benefitYears",
] as const satisfies readonly FieldKey[];
type InputField = (typeof inputFields)[number];

/** Columns before the years, by their headers. */
const own = {
  id: "ID",
  feature: "Feature",
  row: "Row",
  standing: "Standing",
  horizon: "Horizon",
  bucket: "Bucket",
  people: "People",
  selected: "Selected",
  fault: "Fault",
  valid: "Valid",
  usable: "Told",
  selects: "Selects",
  counts: "Counts",
  certain: "Certain",
  likely: "Middle",
  p: "p",
  mean: "Mean value",
  run: "Run cost a year",
  cost: "Cost to go",
  months: "Months used",
  years: "Years used",
  second: "Operating year 2",
  third: "Operating year 3",
  end: "Benefits end",
  works: "NPV works",
  fails: "NPV fails",
  worth: "rNPV",
  irr: "IRR",
  payback: "Payback",
  weighed: "Weighed",
} as const;
type Own = keyof typeof own;

const cellHeader = (field: InputField): string => `${fieldOf(field).label} cell`;
const wrongHeader = (field: InputField): string => `${fieldOf(field).label} wrong`;

const before: readonly Own[] = ["id", "feature", "row", "standing", "horizon", "bucket", "people", "selected"];
const after: readonly Own[] = [
  "fault",
  "valid",
  "usable",
  "selects",
  "counts",
  "certain",
  "likely",
  "p",
  "mean",
  "run",
  "cost",
  "months",
  "years",
  "second",
  "third",
  "end",
  "works",
  "fails",
  "worth",
  "irr",
  "payback",
  "weighed",
];

const headers: readonly string[] = [
  ...before.map((key) => own[key]),
  ...inputFields.map(cellHeader),
  ...inputFields.map(wrongHeader),
  ...after.map((key) => own[key]),
];

/** How formulas of other sheets name a column of the table. */
export function moneyColumn(
  column: Own | { readonly line: RowCaseLayout["columns"][number]["line"]; readonly year: number },
  layout?: RowCaseLayout,
): string {
  if (typeof column === "string") return `${moneyTable}[${own[column]}]`;
  const header = layout?.columns.find(({ line, year }) => line === column.line && year === column.year)?.header ?? "";
  return `${moneyTable}[${header}]`;
}

/** How formulas of other sheets name what the cells of an input hold. */
export function rawColumn(field: InputField): string {
  return `${moneyTable}[${cellHeader(field)}]`;
}

export interface MoneySheetGiven {
  readonly sheet: FeatureSheet;
  readonly columns: FeatureColumns;
  readonly planned: readonly PlannedFeature[];
  /** What tells a row apart, as it stands in its cell. */
  readonly keys: readonly (string | number)[];
  /** What the cell of a field holds, below the header. */
  readonly cellOf: (row: number, field: FieldKey) => Cell;
  /** Plan years that the table has room for. */
  readonly years: number;
  /** Formula of the scope: a name, or a word in quotes. */
  readonly scope: string;
  readonly sentence: string;
}

export function moneyLayout(years: number): RowCaseLayout {
  return rowCaseLayout(years, headers.length);
}

/** The calculations behind every total of money: a row a feature, a block of columns a line, native formulas alone. */
export function moneyPage(given: MoneySheetGiven): Page {
  const layout = moneyLayout(given.years);
  const draft = new PageDraft();
  draft.title("Money, year by year", given.sentence);
  const above = yearsAbove(layout, yearRows);
  const first = headers.length;
  draft.put(
    yearRows.t - 1,
    0,
    [["Plan year"], ["What it makes of values"], ["What it makes of run costs"], ["Discount factor"]],
    "secondary",
  );
  draft.put(yearRows.t - 1, first, [above.t, above.growth, above.inflation, above.factor], "secondary", "0.0000");
  draft.look({ row: yearRows.t - 1, column: first, rows: 1, columns: layout.columns.length }, "secondary", "0");
  const body = given.planned.map((planned, index) =>
    rowOf(given, layout, planned, given.keys[index] ?? planned.feature.id, firstRow + index),
  );
  const all = [...headers, ...layout.columns.map(({ header }) => header)];
  draft.table(
    moneyTable,
    { row: headerRow },
    all.map((header, index) => ({ header, ...(index < 2 ? {} : { isNumber: true }), ...formatOf(header, index) })),
    body,
  );
  draft.setWidths(all.map((_, index) => (index === 1 ? 160 : 62)));
  draft.freeze(headerRow + 1, 2);
  draft.setPrint({ orientation: "Landscape", titleRows: `$1:$${String(headerRow + 1)}` });
  return draft.finish();
}

function formatOf(header: string, index: number): { readonly format?: string } {
  if (header === own.p || header === own.irr) return { format: "0.0 %" };
  if (index >= headers.length || header.startsWith("NPV") || header === own.worth || header === own.mean || header === own.cost)
    return { format: "#,##0.0" };
  return {};
}

const letterOf = (header: string): string => `$${columnLetters(headers.indexOf(header))}`;

function rowOf(
  { sheet, columns, scope, cellOf: cellIn }: MoneySheetGiven,
  layout: RowCaseLayout,
  planned: PlannedFeature,
  key: string | number,
  row: number,
): readonly Content[] {
  const cell = (column: Own): string => `${letterOf(own[column])}${String(row)}`;
  const raw = (field: InputField): string => `${letterOf(cellHeader(field))}${String(row)}`;
  const position = cell("row");
  const from = (field: FieldKey): Content => {
    const source = columnOf(sheet.columns, field) === undefined ? undefined : cellOf(columns, field, position);
    if (source === undefined) return "";
    const read = field === "feature" ? undefined : planned.feature[field];
    // A cell that the list was read from in another way ("25k", weeks, percent) is written as it was read.
    if (typeof read === "number" && cellIn(planned.feature.row, field) !== read && columnOf(sheet.columns, field) !== undefined)
      return read;
    return formula(`IFERROR(IF(ISNUMBER(${source}),${source},${source}&""),"error")`);
  };
  const usable = `${cell("usable")}=1`;
  const wrongs = `${letterOf(wrongHeader(inputFields[0]))}${String(row)}:${letterOf(wrongHeader("benefitYears"))}${String(row)}`;
  const wrongHeads = wrongs.replaceAll(String(row), `$${String(headerRow + 1)}`);
  const line = (name: "works" | "fails" | "expected" | "sum" | "back"): string => layout.lineIn(name, row);
  const factors = layout.lineIn("expected", yearRows.factor).replaceAll(/(\d+)/g, "$$$1");
  const npv = (name: "works" | "fails" | "expected"): Content => formula(`IF(${usable},SUMPRODUCT(${line(name)},${factors}),"")`);
  const ofAfter: Readonly<Record<(typeof after)[number], Content>> = {
    ...outside,
    fault: formula(`IF(SUM(${wrongs})=0,"",SUBSTITUTE(INDEX(${wrongHeads},MATCH(1,${wrongs},0))," wrong",""))`),
    valid: formula(`IF(AND(${cell("standing")}="open",${cell("fault")}=""),1,0)`),
    likely: formula(middle(raw("low"), raw("likely"), raw("high"), `""`)),
    usable: formula(`IF(AND(${cell("valid")}=1,ISNUMBER(${cell("likely")})),1,0)`),
    selects: formula(selectsFormula(cell("selected"), cell("horizon"))),
    counts: formula(countsFormula(scope, cell("valid"), cell("selects"), cell("horizon"))),
    certain: formula(`IF(AND(${usable},NOT(ISNUMBER(${raw("successProbability")}))),1,0)`),
    p: formula(`IF(${usable},IF(ISNUMBER(${raw("successProbability")}),${raw("successProbability")},1),0)`),
    mean: formula(
      `IF(${usable},(IF(ISNUMBER(${raw("low")}),${raw("low")},${cell("likely")})+4*${cell("likely")}+IF(ISNUMBER(${raw("high")}),${raw("high")},${cell("likely")}))/6,0)`,
    ),
    run: formula(`IF(${usable},N(${raw("runCost")}),0)`),
    cost: formula(
      `IF(${cell("valid")}=1,MAX(0,${middle(raw("costLow"), raw("cost"), raw("costHigh"), "0")}-IF(count_spent="yes",0,N(${raw("spent")}))),0)`,
    ),
    months: formula(`IF(${usable},${middle(raw("monthsLow"), raw("months"), raw("monthsHigh"), monthsWhereBlank(cell("horizon")))},0)`),
    years: formula(`IF(${usable},IF(ISNUMBER(${raw("benefitYears")}),${raw("benefitYears")},benefit_years),1)`),
    second: formula(`${cell("months")}+12`),
    third: formula(`${cell("second")}+12`),
    end: formula(`${cell("months")}+12*${cell("years")}`),
    works: npv("works"),
    fails: npv("fails"),
    worth: npv("expected"),
    irr: formula(`IF(${usable},IF(flow_timing<1,"–",IFERROR(IRR(${line("expected")}),"none")),"")`),
    payback: formula(`IF(${usable},${firstCrossing(line("back"), line("sum"))},"")`),
    weighed: formula(
      `IF(${usable},IF(ROUND(100*(${cell("p")}*${cell("works")}+(1-${cell("p")})*${cell("fails")}-${cell("worth")}),0)=0,1,0),1)`,
    ),
  };
  return [
    key,
    from("feature"),
    formula(`MATCH(${cell("id")},${columns.column(columns.key) ?? ""},0)`),
    planned.standing,
    planned.horizon ?? "",
    bucketOf(planned) ?? "",
    from("people"),
    from("selected"),
    ...inputFields.map(from),
    ...inputFields.map((field) => formula(wrongFormula(field, raw))),
    ...after.map((column) => ofAfter[column]),
    ...rowCaseFormulas(layout, row, yearRows, {
      value: cell("mean"),
      success: cell("p"),
      runCost: cell("run"),
      cost: cell("cost"),
      months: cell("months"),
      second: cell("second"),
      third: cell("third"),
      end: cell("end"),
      adoption: ["adoption_year_1", "adoption_year_2"],
    }),
  ];
}

/** The columns of the row that stand before the others, so that the record is whole. */
const outside = { id: "", feature: "", row: "", standing: "", horizon: "", bucket: "", people: "", selected: "" } as const;

/** The likely one where it is told, else the middle of the outer two, else what a blank counts as. */
function middle(low: string, likely: string, high: string, blank: string): string {
  return `IF(ISNUMBER(${likely}),${likely},IF(COUNT(${low},${high})>1,AVERAGE(${low},${high}),${blank}))`;
}

function monthsWhereBlank(horizon: string): string {
  return `IF(${horizon}=1,months_h1,IF(${horizon}=2,months_h2,months_h3))`;
}

/** 1 where a cell can't be used, alone or beside the other points of its three. */
function wrongFormula(field: InputField, raw: (field: InputField) => string): string {
  const cell = raw(field);
  const known = fieldOf(field);
  const domain: NumberDomain = known.kind === "number" ? known.domain : {};
  const limits = [
    ...(domain.from === undefined ? [] : [`${cell}<${String(domain.from)}`]),
    ...(domain.to === undefined ? [] : [`${cell}>${bound(domain.to)}`]),
    ...(domain.whole === true ? [`${cell}<>INT(${cell})`] : []),
    ...orderLimits(field, raw),
  ];
  const isOut = limits.length === 0 ? "0" : `IF(OR(${limits.join(",")}),1,0)`;
  return `IF(ISNUMBER(${cell}),${isOut},IF(${cell}="",0,1))`;
}

/** A century of months, from the constants that formulas may hold. */
function bound(most: number): string {
  return most > 100 && most % 12 === 0 ? `12*${String(most / 12)}` : String(most);
}

const triples: readonly (readonly [InputField, InputField, InputField])[] = [
  ["low", "likely", "high"],
  ["costLow", "cost", "costHigh"],
  ["monthsLow", "months", "monthsHigh"],
];

function orderLimits(field: InputField, raw: (field: InputField) => string): readonly string[] {
  return triples.flatMap(([low, likely, high]) => {
    if (field === low)
      return [`AND(ISNUMBER(${raw(likely)}),${raw(low)}>${raw(likely)})`, `AND(ISNUMBER(${raw(high)}),${raw(low)}>${raw(high)})`];
    return field === high ? [`AND(ISNUMBER(${raw(likely)}),${raw(high)}<${raw(likely)})`] : [];
  });
}

/** The column that tells what counts, with the scope it goes by: where it stands on the sheet, and its cells. */
export function countsColumn(rows: number, scope: string): { readonly area: Address; readonly contents: Contents } {
  const cell = (column: Own, row: number): string => `${letterOf(own[column])}${String(row)}`;
  return {
    area: { row: firstRow - 1, column: headers.indexOf(own.counts), rows, columns: 1 },
    contents: Array.from({ length: rows }, (_, index) => {
      const row = firstRow + index;
      return [formula(countsFormula(scope, cell("valid", row), cell("selects", row), cell("horizon", row)))];
    }),
  };
}

/** 1 where a feature is selected; without a yes or no the horizon decides. */
function selectsFormula(selected: string, horizon: string): string {
  const isYes = `OR(${selected}="yes",${selected}="y",${selected}="true",N(${selected})=1)`;
  const isNo = `OR(${selected}="no",${selected}="n",${selected}="false",AND(ISNUMBER(${selected}),N(${selected})=0))`;
  return `IF(${isYes},1,IF(${isNo},0,IF(ISNUMBER(${horizon}),1,0)))`;
}

/** 1 where a feature counts in the scope. */
function countsFormula(scope: string, valid: string, selects: string, horizon: string): string {
  return `IF(${valid}=0,0,IF(${scope}="Selected",${selects},IF(${scope}="All",1,IF(ISNUMBER(${horizon}),1,0))))`;
}
