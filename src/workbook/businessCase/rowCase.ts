import { columnLetters } from "../../core/sheet/address";
import { formula } from "../page/page";
import type { Content } from "../excel/content";
import { type CaseCells, type CaseLine, cashLines, lineFormula, lineLabels, yearLines } from "./caseLines";

/** Where the lines of cases that stand in rows are: a block of columns a line, with the plan years above. */
export interface RowCaseLayout {
  /** Plan years 1 to this. */
  readonly years: number;
  /** Columns in their order. */
  readonly columns: readonly { readonly line: CaseLine; readonly year: number; readonly header: string }[];
  /** The column of a line and year, from 0. */
  readonly columnOf: (line: CaseLine, year: number) => number;
  /** All years of a line in a row, as `$Q8:$W8`. */
  readonly lineIn: (line: CaseLine, row: number) => string;
  readonly end: number;
}

const letters = (column: number): string => `$${columnLetters(column)}`;

/** @param first  the column that the blocks begin in, from 0 */
export function rowCaseLayout(years: number, first: number): RowCaseLayout {
  const columns = [
    ...yearLines.flatMap((line) => Array.from({ length: years }, (_, index) => ({ line, year: index + 1 }))),
    ...cashLines.flatMap((line) => Array.from({ length: years + 1 }, (_, year) => ({ line, year }))),
  ].map(({ line, year }) => ({ line, year, header: `${lineLabels[line]} ${String(year)}` }));
  const places = new Map(columns.map(({ line, year }, index) => [`${line} ${String(year)}`, first + index]));
  const columnOf = (line: CaseLine, year: number): number => places.get(`${line} ${String(year)}`) ?? first;
  const isYearLine = (line: CaseLine): boolean => (yearLines as readonly CaseLine[]).includes(line);
  return {
    years,
    columns,
    columnOf,
    lineIn: (line, row) =>
      `${letters(columnOf(line, isYearLine(line) ? 1 : 0))}${String(row)}:${letters(columnOf(line, years))}${String(row)}`,
    end: first + columns.length,
  };
}

/** The rows above the cases, counted from 1: plan years, what they make of values and run costs, and the discount factors. */
export interface YearRows {
  readonly t: number;
  readonly growth: number;
  readonly inflation: number;
  readonly factor: number;
}

export type RowInputs = Pick<CaseCells, "value" | "success" | "runCost" | "cost" | "months" | "second" | "third" | "end" | "adoption">;

/** The formulas of one case in a row (from 1), in the order of the layout's columns. */
export function rowCaseFormulas(layout: RowCaseLayout, row: number, rows: YearRows, inputs: RowInputs): readonly Content[] {
  const above = (line: CaseLine, year: number, of: number): string => `${columnLetters(layout.columnOf(line, year))}$${String(of)}`;
  return layout.columns.map(({ line, year }) => {
    const cells: CaseCells = {
      ...inputs,
      t: (other) => above(line, other, rows.t),
      growth: (other) => above(line, other, rows.growth),
      inflation: (other) => above(line, other, rows.inflation),
      at: (other, when) => `${letters(layout.columnOf(other, when))}${String(row)}`,
    };
    return formula(lineFormula(line, year, cells));
  });
}

/** What stands above the columns: the plan year, and below it the factor that the line asks for. */
export function yearsAbove(layout: RowCaseLayout, rows: YearRows): Readonly<Record<keyof YearRows, readonly Content[]>> {
  const over = (of: (column: RowCaseLayout["columns"][number], t: string) => Content) =>
    layout.columns.map((column) => of(column, `${columnLetters(layout.columnOf(column.line, column.year))}$${String(rows.t)}`));
  return {
    t: over(({ year }) => year),
    growth: over(({ line }, t) => (line === "value" ? formula(`(1+value_growth)^(${t}-1)`) : "")),
    inflation: over(({ line }, t) => (line === "runCost" ? formula(`(1+cost_inflation)^(${t}-1)`) : "")),
    factor: over(({ line, year }, t) => (line === "expected" ? formula(year === 0 ? "1" : `(1+discount_rate)^-(${t}-1+flow_timing)`) : "")),
  };
}
