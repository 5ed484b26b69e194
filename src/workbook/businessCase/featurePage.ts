import type { FieldKey } from "../../core/feature/fields";
import { columnLetters } from "../../core/sheet/address";
import type { Content } from "../excel/content";
import { at, formula, type Page, PageDraft } from "../page/page";
import { featureCharts } from "./charts";
import type { FeatureCase } from "./featureCase";
import { inputCell, type InputLabel, inputRow, pageColumns, sections, yearTable } from "./featureLayout";
import { putOutcomes, putSignOff } from "./featureResults";
import { putTornado } from "./featureTornado";
import { putWorkings } from "./featureWorkings";
import { putYears } from "./featureYears";
import { addressFormula, linkTo } from "./inputs";
import { moneyColumn, rawColumn } from "./moneySheet";

/** The business case of a feature: inputs by reference, years, measures, what moves it; native formulas but for the simulation. */
export function featurePage(given: FeatureCase): Page {
  const { years, id, name, unit } = given;
  const { total, right } = pageColumns(years);
  const draft = new PageDraft();
  draft.title(`Business case: ${id} ${name}`, given.written);
  putInputs(draft, given);
  const workings = putWorkings(draft, years);
  putYears(draft, years, workings.months);
  const cells = putOutcomes(draft, given, workings);
  putSignOff(draft, right);
  putTornado(draft, given, workings, cells);
  draft.put(2, 0, [[formula(cells.headline)]], "answer");
  draft.put(3, 0, [[formula(cells.sentence)]], "sentence");
  for (const chart of featureCharts(years)) draft.chart(chart);
  draft.setWidths([136, ...Array.from({ length: total }, () => 58), 12, 132, 64, 64, 64, 24, 120, ...Array.from({ length: 14 }, () => 52)]);
  draft.freeze(4);
  draft.setPrint({ orientation: "Landscape", titleRows: "$1:$4", area: `A1:${columnLetters(right + 3)}${String(sections.end + 1)}` });
  draft.put(
    sections.end,
    0,
    [[`Money in ${unit}. Every figure outside the simulation is a native formula of at most 200 characters.`]],
    "note",
  );
  return draft.finish();
}

/** Where an input comes from: a field of the features, or a name of Assumptions. */
const sources: Readonly<
  Record<
    InputLabel,
    { readonly label: string; readonly unit: string; readonly format: string; readonly field?: FieldKey; readonly from?: string }
  >
> = {
  low: { label: "Low value a year", unit: "a year", format: "#,##0.0", field: "low" },
  likely: { label: "Likely value a year", unit: "a year", format: "#,##0.0", field: "likely" },
  high: { label: "High value a year", unit: "a year", format: "#,##0.0", field: "high" },
  mean: { label: "Mean (low + 4 likely + high)/6", unit: "a year", format: "#,##0.0" },
  success: { label: "Success probability", unit: "share", format: "0 %", field: "successProbability" },
  cost: { label: "Cost", unit: "once", format: "#,##0.0", field: "cost" },
  spent: { label: "Spent", unit: "to date", format: "#,##0.0", field: "spent" },
  toGo: { label: "Cost to go", unit: "once", format: "#,##0.0" },
  runCost: { label: "Run cost a year", unit: "a year", format: "#,##0.0", field: "runCost" },
  months: { label: "Months until it works", unit: "months", format: "0.##", field: "months" },
  years: { label: "Benefit years", unit: "years", format: "0", field: "benefitYears" },
  adoption1: { label: "Adoption, operating year 1", unit: "share", format: "0 %", from: "adoption_year_1" },
  adoption2: { label: "Adoption, operating year 2", unit: "share", format: "0 %", from: "adoption_year_2" },
  valueGrowth: { label: "Growth of value", unit: "a plan year", format: "0.0 %", from: "value_growth" },
  costInflation: { label: "Growth of run cost", unit: "a plan year", format: "0.0 %", from: "cost_inflation" },
  rate: { label: "Discount rate", unit: "a year", format: "0.0 %", from: "discount_rate" },
  tax: { label: "Tax rate", unit: "of result", format: "0.0 %", from: "tax_rate" },
  start: { label: "Plan start", unit: "date", format: "d mmm yyyy", from: "plan_start" },
};

function putInputs(draft: PageDraft, { columns, key }: FeatureCase): void {
  draft.section(sections.inputs, 0, "Inputs: change them in the cell under From", 4);
  draft.put(sections.inputs + 1, 0, [["Input", "Value", "Unit", "From"]], "figures");
  const position = at(yearTable.section - 1, 1);
  draft.put(yearTable.section - 1, 0, [["Row of the feature"]], "secondary");
  draft.put(yearTable.section - 1, 1, [[formula(`MATCH(${at(yearTable.section - 1, 2)},${moneyColumn("id")},0)`), key]], "secondary", "0");
  for (const [label, { label: name, unit, format, field, from }] of Object.entries(sources) as [
    InputLabel,
    (typeof sources)[InputLabel],
  ][]) {
    // the keys are the labels
    const row = inputRow(label);
    draft.put(row, 0, [[name]], "label");
    draft.put(row, 1, [[formula(valueOf(label, position))]], label === "mean" || label === "toGo" ? "strong" : "number", format);
    draft.put(row, 2, [[unit]], "note");
    const link: Content = field === undefined ? (from ?? "") : formula(linkTo(columns, at(row, 4)));
    draft.put(row, 3, [[link]], field === undefined ? "note" : "link");
    if (field !== undefined) draft.put(row, 4, [[formula(addressFormula(columns, field, position))]], { text: "#FFFFFF" });
    if (label === "mean" || label === "toGo") continue;
    const cell = at(row, 1);
    draft.rule({
      area: { row, column: 1, rows: 1, columns: 1 },
      formula: `=NOT(ISFORMULA(${cell}))`,
      fill: "#FDE9D9",
      text: "#8A3707",
      bold: true,
    });
  }
}

/** Fields through the sheet Money years, which holds what is told and what counts where it is not. */
function valueOf(label: InputLabel, position: string): string {
  const at = (column: string): string => `INDEX(${column},${position})`;
  const told = (column: string, otherwise: string): string => `IF(ISNUMBER(${at(column)}),${at(column)},${otherwise})`;
  switch (label) {
    case "low":
      return told(rawColumn("low"), inputCell("likely"));
    case "likely":
      return at(moneyColumn("likely"));
    case "high":
      return told(rawColumn("high"), inputCell("likely"));
    case "mean":
      return `(${inputCell("low")}+4*${inputCell("likely")}+${inputCell("high")})/6`;
    case "success":
      return at(moneyColumn("p"));
    case "cost":
      return told(rawColumn("cost"), at(moneyColumn("cost")));
    case "spent":
      return told(rawColumn("spent"), "0");
    case "toGo":
      return `MAX(0,${inputCell("cost")}-IF(count_spent="yes",0,${inputCell("spent")}))`;
    case "runCost":
      return at(moneyColumn("run"));
    case "months":
      return at(moneyColumn("months"));
    case "years":
      return at(moneyColumn("years"));
    case "adoption1":
    case "adoption2":
    case "valueGrowth":
    case "costInflation":
    case "rate":
    case "tax":
    case "start":
      return sources[label].from ?? "0";
  }
}
