import type { FieldKey } from "../../core/feature/fields";
import { droppedWords } from "../../core/feature/status";
import type { Content } from "../excel/content";
import { scoreFormulas } from "../scores/scoreFormulas";
import { acceptedNumber, cellOf, type FeatureColumns } from "./inputs";
import { keptOf, meanOf, type WorthInputs, worthOf } from "./money";

/** The table of all features on the page of the portfolio. */
export const caseTable = "BusinessCase";

const numberColumns = ["Low", "Likely", "High", "Success", "Cost", "Run cost", "Years"] as const;
/** Columns in their order; what comes after `printed` serves the simulation and the chart. */
export const caseColumns = [
  "ID",
  "Row",
  "Feature",
  "Bucket",
  "Strategy",
  "Horizon",
  "Counts",
  ...numberColumns,
  "Value a year",
  "Risk-adjusted",
  "Net a year",
  "rNPV",
  "eNPV",
  "Factor",
  "Offset",
  "PV low",
  "PV likely",
  "PV high",
  "Chance",
  "H1",
  "H2",
  "H3",
  "No horizon",
] as const;
type CaseColumn = (typeof caseColumns)[number];
export const printedColumns = caseColumns.indexOf("eNPV") + 1;

/** A column of the table, and the cell of a formula's own row. */
export const all = (column: CaseColumn): string => `${caseTable}[${column}]`;
const own = (column: CaseColumn): string => `${caseTable}[[#This Row],[${column}]]`;

/** Number formats of the columns that need one. */
export const caseFormats: Readonly<Partial<Record<CaseColumn, string>>> = {
  Row: "0",
  Success: "0 %",
  Years: "0",
  Factor: "0.000",
  ...Object.fromEntries(
    (["Low", "Likely", "High", "Cost", "Run cost", "Value a year", "Risk-adjusted", "Net a year", "rNPV", "eNPV"] as const).map(
      (column) => [column, "#,##0"],
    ),
  ),
};

/** The formulas of a row, the same for every feature; the ID alone is written. */
export function caseFormulas(columns: FeatureColumns): ReadonlyMap<CaseColumn, Content> {
  const cell = (field: FieldKey): string | undefined => cellOf(columns, field, own("Row"));
  const inputs: WorthInputs = {
    value: own("Value a year"),
    success: own("Success"),
    cost: own("Cost"),
    runCost: own("Run cost"),
    years: own("Years"),
    rate: "discount_rate",
    tax: "tax_rate",
  };
  const counted = (text: string, otherwise = `""`): string => `IF(${own("Counts")}="yes",${text},${otherwise})`;
  const [low, likely, high] = [cell("low"), cell("likely"), cell("high")];
  const middle = low === undefined || high === undefined ? `""` : `IF(AND(ISNUMBER(${low}),ISNUMBER(${high})),(${low}+${high})/2,"")`;
  const works = worthOf({ ...inputs, success: "1" });
  const horizon = (number: string): string => `IF(AND(${own("Counts")}="yes",${own("Horizon")}=${number}),${own("Risk-adjusted")},NA())`;
  const texts: Readonly<Partial<Record<CaseColumn, string>>> = {
    Row: `MATCH(${own("ID")},${columns.column(columns.key) ?? ""},0)`,
    Feature: cell("feature") ?? `""`,
    ...placingFormulas(cell),
    Counts: countsFormula(cell("status")),
    Low: acceptedNumber(low, "low", own("Likely")),
    Likely: acceptedNumber(likely, "likely", middle),
    High: acceptedNumber(high, "high", own("Likely")),
    Success: acceptedNumber(cell("successProbability"), "successProbability", "1"),
    Cost: acceptedNumber(cell("cost"), "cost", "0"),
    "Run cost": acceptedNumber(cell("runCost"), "runCost", "0"),
    Years: acceptedNumber(cell("benefitYears"), "benefitYears", "benefit_years"),
    "Value a year": counted(meanOf(own("Low"), own("Likely"), own("High"))),
    "Risk-adjusted": counted(`${own("Value a year")}*${own("Success")}`),
    "Net a year": counted(keptOf(inputs)),
    rNPV: counted(worthOf(inputs)),
    eNPV: counted(`MAX(0,${own("Success")}*(${works}+${own("Cost")})-${own("Cost")})`),
    Factor: counted(`PV(discount_rate,${own("Years")},-IF(${own("Risk-adjusted")}>${own("Run cost")},1-tax_rate,1))`, "0"),
    Offset: counted(`-${own("Cost")}-${own("Run cost")}*${own("Factor")}`, "0"),
    "PV low": counted(`${own("Low")}*${own("Factor")}`, "0"),
    "PV likely": counted(`${own("Likely")}*${own("Factor")}`, "0"),
    "PV high": counted(`${own("High")}*${own("Factor")}`, "0"),
    Chance: counted(own("Success"), "1"),
    H1: horizon("1"),
    H2: horizon("2"),
    H3: horizon("3"),
    "No horizon": horizon(`""`),
  };
  return new Map(
    caseColumns.flatMap((column): readonly (readonly [CaseColumn, Content])[] => {
      const text = texts[column];
      return text === undefined ? [] : [[column, { formula: `=${text}` }]];
    }),
  );
}

/** Bucket, strategy and horizon as the score columns work them out; moves by what a feature depends on are the roadmap's. */
function placingFormulas(cell: (field: FieldKey) => string | undefined): Readonly<Record<"Bucket" | "Strategy" | "Horizon", string>> {
  const formulas = scoreFormulas({ field: cell, column: (name) => (name === "Calculated strategy" ? own("Strategy") : "") });
  const text = (name: "Bucket" | "Calculated strategy" | "Calculated horizon", typed: string | undefined): string => {
    const found = formulas[name];
    if ("formula" in found) return `IFERROR(${found.formula.slice(1)},"")`;
    return typed === undefined ? `""` : `IF(${typed}<>"",${typed},"")`;
  };
  return {
    Bucket: text("Bucket", cell("valueBucket")),
    Strategy: text("Calculated strategy", cell("strategy")),
    Horizon: text("Calculated horizon", cell("horizon")),
  };
}

/** A dropped feature, and one whose value or order of values is not told, counts nowhere. */
function countsFormula(status: string | undefined): string {
  const [low, likely, high] = [own("Low"), own("Likely"), own("High")];
  const told = `IF(ISNUMBER(${likely}),IF(AND(${low}<=${likely},${likely}<=${high}),"yes","out of order"),"no value")`;
  if (status === undefined) return told;
  const word = [" ", "'", "’", "-"].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","")`, `LOWER(${status})`);
  return `IF(ISNUMBER(MATCH(${word},{${droppedWords.map((known) => `"${known}"`).join(",")}},0)),"dropped",${told})`;
}
