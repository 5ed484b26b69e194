import type { FieldKey } from "../../core/feature/fields";
import { fieldOf } from "../../core/feature/fields";
import { acceptedNumber, cellOf, type FeatureColumns, isAccepted, linkFormula } from "./inputs";
import { at, formula, type PageDraft } from "../page/page";

/** Cells of the inputs by what they hold, as formulas of the page name them. */
export interface InputCells {
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  readonly success: string;
  readonly cost: string;
  readonly runCost: string;
  readonly years: string;
  readonly rate: string;
  readonly tax: string;
  readonly month: string;
  readonly start: string;
  readonly name: string;
}

export const firstInputRow = 7;
const idRow = firstInputRow;
/** Row of the feature below its header, counted from 1: where every other input is found. */
const positionRow = idRow + 1;
const numberRows = ["low", "likely", "high", "successProbability", "cost", "runCost", "benefitYears", "people"] as const;
const firstNumberRow = positionRow + 2;
const assumptionRow = firstNumberRow + numberRows.length;
export const lastInputRow = assumptionRow + 5;

const rowOfNumber = (field: (typeof numberRows)[number]): number => firstNumberRow + numberRows.indexOf(field);

export const inputCells: InputCells = {
  low: at(rowOfNumber("low"), 1),
  likely: at(rowOfNumber("likely"), 1),
  high: at(rowOfNumber("high"), 1),
  success: at(rowOfNumber("successProbability"), 1),
  cost: at(rowOfNumber("cost"), 1),
  runCost: at(rowOfNumber("runCost"), 1),
  years: at(rowOfNumber("benefitYears"), 1),
  rate: at(assumptionRow, 1),
  tax: at(assumptionRow + 1, 1),
  month: at(assumptionRow + 2, 1),
  start: at(assumptionRow + 4, 1),
  name: at(positionRow + 1, 1),
};

/** Checks of the inputs: one text a row, which begins with ✖ where something is to be mended. */
export const checkColumn = 4;
export const checkRows = [positionRow, firstNumberRow + numberRows.length - 1] as const;

/** The inputs of one feature: each by reference, with the link to its cell and what is wrong with it. */
export function putInputs(draft: PageDraft, columns: FeatureColumns, id: string | number, today: number): void {
  const position = at(positionRow, 1);
  draft.put(idRow, 0, [["Feature ID"], ["Row of the feature"], ["Feature"]], "label");
  draft.put(idRow, 1, [[id]], "strong");
  const key = columns.column(columns.key) ?? "";
  draft.put(positionRow, 1, [[formula(`MATCH(${at(idRow, 1)},${key},0)`)]], "number", "0");
  draft.put(positionRow + 1, 1, [[formula(cellOf(columns, "feature", position) ?? `""`)]], "strong");
  const notFound = `"✖ No row of the features has this ID"`;
  draft.put(positionRow, checkColumn, [[formula(`IF(ISNUMBER(${position}),"",${notFound})`)]], "check");
  draft.put(positionRow, 3, [[formula(linkFormula(columns, columns.key, position))]], "link");
  for (const field of numberRows) putNumber(draft, columns, field, position);
  putAssumptions(draft, today);
}

const units: Readonly<Record<(typeof numberRows)[number], string>> = {
  low: "money a year",
  likely: "money a year",
  high: "money a year",
  successProbability: "share",
  cost: "money, once",
  runCost: "money a year",
  benefitYears: "years",
  people: "people",
};
const formats: Readonly<Partial<Record<(typeof numberRows)[number], string>>> = {
  successProbability: "0 %",
  benefitYears: "0",
  people: "General",
};

function putNumber(draft: PageDraft, columns: FeatureColumns, field: (typeof numberRows)[number], position: string): void {
  const row = rowOfNumber(field);
  const cell = cellOf(columns, field, position);
  const { label } = fieldOf(field);
  draft.put(row, 0, [[label]], "label");
  draft.put(row, 1, [[formula(valueOf(columns, field, position))]], "number", formats[field] ?? "#,##0");
  draft.put(row, 2, [[units[field]]], "note");
  draft.put(row, 3, [[formula(linkFormula(columns, field, position))]], "link");
  if (cell !== undefined) draft.put(row, checkColumn, [[formula(`IFERROR(${checkOf(field, cell)},"")`)]], "check");
}

/** A point that is not told, or points out of order, count as the money basis has it. */
function valueOf(columns: FeatureColumns, field: (typeof numberRows)[number], position: string): string {
  const cell = cellOf(columns, field, position);
  const cells = { low: cellOf(columns, "low", position), high: cellOf(columns, "high", position) };
  switch (field) {
    case "low":
    case "high":
      return acceptedNumber(cell, field, inputCells.likely);
    case "likely": {
      const { low, high } = cells;
      const middle =
        low === undefined || high === undefined ? "NA()" : `IF(AND(ISNUMBER(${low}),ISNUMBER(${high})),(${low}+${high})/2,NA())`;
      return acceptedNumber(cell, field, middle);
    }
    case "successProbability":
      return acceptedNumber(cell, field, "1");
    case "benefitYears":
      return acceptedNumber(cell, field, "benefit_years");
    case "people":
      return acceptedNumber(cell, field, `""`);
    case "cost":
    case "runCost":
      return acceptedNumber(cell, field, "0");
  }
}

const blanks: Readonly<Record<(typeof numberRows)[number], string>> = {
  low: "blank: as Likely",
  likely: "blank: the middle of Low and High",
  high: "blank: as Likely",
  successProbability: "blank: certain",
  cost: "blank: 0",
  runCost: "blank: 0",
  benefitYears: "blank: benefit_years",
  people: "blank",
};

function checkOf(field: (typeof numberRows)[number], cell: string): string {
  const { label } = fieldOf(field);
  const wrong = `"✖ ${label} is no number it can be"`;
  const order: Readonly<Partial<Record<FieldKey, string>>> = {
    low: `IF(${inputCells.low}>${inputCells.likely},"✖ Low is above Likely","")`,
    likely: `IF(ISNUMBER(${inputCells.likely}),"","✖ Likely is blank")`,
    high: `IF(${inputCells.high}<${inputCells.likely},"✖ High is below Likely","")`,
  };
  const rest = order[field] ?? `""`;
  const blank = field === "likely" ? `IF(ISNUMBER(${inputCells.likely}),"${blanks.likely}","✖ Likely is blank")` : `"${blanks[field]}"`;
  return `IF(${cell}="",${blank},IF(${isAccepted(cell, field)},${rest},${wrong}))`;
}

function putAssumptions(draft: PageDraft, today: number): void {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ["Discount rate", "discount_rate", "a year", "0.0 %"],
    ["Tax rate", "tax_rate", "of a yearly gain", "0.0 %"],
    ["First fiscal month", "fiscal_month", "1 to 12", "0"],
    ["Money is in", 'IF(currency_unit=1,currency,currency&" × "&TEXT(currency_unit,"#,##0"))', "", "General"],
  ];
  for (const [index, [label, name, unit, format]] of rows.entries()) {
    const row = assumptionRow + index;
    draft.put(row, 0, [[label]], "label");
    draft.put(row, 1, [[formula(name)]], "number", format);
    draft.put(row, 2, [[unit]], "note");
    draft.put(row, 3, [[index < 3 ? name : "currency, currency_unit"]], "note");
  }
  draft.put(assumptionRow + 4, 0, [["Year 0 begins"]], "label");
  draft.input(assumptionRow + 4, 1, [[today]], "dd mmm yyyy");
  draft.put(assumptionRow + 4, 2, [["yours to change"]], "note");
}
