import type { AssumptionProblem } from "./problem";
import { letters, readChoice, readNumber } from "../sheet/readCell";
import { type Cell, type Cells, isBlank, isCellError } from "../sheet/cell";
import { describeFault } from "../fault";
import type { Assumptions } from "./assumptions";
import { type AssumptionCell, asItStands } from "./assumptionRow";
import { type AssumptionCellName, type AssumptionName, assumptionRows } from "./assumptionRows";
import { assemble } from "./assemble";
import { defaultAssumptions } from "./defaults";
import { readTables } from "./readTables";

/** Assumptions that can be computed with, whatever was wrong; what was wrong has its default and a problem. */
export interface AssumptionsRead {
  readonly assumptions: Assumptions;
  readonly problems: readonly AssumptionProblem[];
}

/** Every single cell of the sheet by its name. */
export const assumptionCells: readonly AssumptionCell<AssumptionCellName>[] = assumptionRows
  .flatMap((section): readonly (typeof section.rows)[number][] => section.rows)
  .filter((row) => row.kind === "cell");

/** Every workbook name that holds an assumption. */
export const assumptionNames: readonly AssumptionName[] = assumptionRows
  .flatMap((section): readonly (typeof section.rows)[number][] => section.rows)
  .flatMap((row) => (row.kind === "check" ? [] : [row.name]));

/**
 * Read the assumptions of a workbook: the cells behind each of its names.
 *
 * A name that is absent has its default. A value that is blank or wrong has it too, and is reported; names of others are left alone.
 *
 * Cost     O(cells)
 */
export function readAssumptions(named: Readonly<Record<string, Cells>>): AssumptionsRead {
  const problems: AssumptionProblem[] = [];
  const values: Partial<Record<AssumptionCellName, number | string>> = {};
  for (const row of assumptionCells) {
    const cells = named[row.name];
    if (cells === undefined) continue;
    const cell = cells[0]?.[0] ?? null;
    if (row.startsThisMonth === true && isBlank(cell)) continue;
    const value = readValue(row, cell);
    if (typeof value === "object") problems.push(value);
    else values[row.name] = value;
  }
  const tables = readTables(named);
  const assembled = assemble(defaultAssumptions, values, tables.tables);
  return { assumptions: assembled.assumptions, problems: [...problems, ...tables.problems, ...assembled.problems] };
}

/** One value of its domain, or what is wrong with it. */
export function readValue(row: AssumptionCell, cell: Cell): number | string | AssumptionProblem {
  if (row.domain !== undefined) {
    const meant = row.name === "currency_unit" ? (unitWords[letters(typeof cell === "string" ? cell : "")] ?? cell) : cell;
    const number = readNumber(meant, row.label, row.domain);
    return number.ok ? number.value : problemOf(row, `${describeFault(number.error)}.`);
  }
  if (isBlank(cell)) return problemOf(row, `${row.label} is blank.`);
  if (row.words !== undefined) {
    const isYesNo = typeof cell === "boolean" && row.words.includes("yes");
    const word = readChoice(isYesNo ? (cell ? "yes" : "no") : cell, row.label, row.words);
    return word.ok ? word.value : problemOf(row, `${describeFault(word.error)}.`);
  }
  return isCellError(cell) ? problemOf(row, `${row.label} must be text, received ${cell.error}.`) : String(cell).trim();
}

const unitWords: Readonly<Record<string, number>> = { one: 1, thousand: 1e3, thousands: 1e3, k: 1e3, million: 1e6, millions: 1e6, m: 1e6 };

function problemOf(row: AssumptionCell, message: string): AssumptionProblem {
  return { severity: "error", name: row.name, message, consequence: consequenceOf(row) };
}

function consequenceOf(row: AssumptionCell): string {
  if (row.isForFormulas === true) return asItStands;
  return row.startsThisMonth === true ? "The first day of this month counts until this is fixed." : defaultCounts(row.default);
}

/** What happens while an assumption can't be used. */
export function defaultCounts(value: number | string): string {
  return `The default, ${String(value)}, counts until this is fixed.`;
}
