import type { AssumptionProblem } from "./problem";
import { editDistance } from "../measure/editDistance";
import { letters } from "../sheet/readCell";
import { type Cell, type Cells, isBlank, isCellError } from "../sheet/cell";
import { type AssumptionCell } from "./assumptionRow";
import { assumptionCells, assumptionNames, type AssumptionsRead, readAssumptions } from "./readAssumptions";

const byName: ReadonlyMap<string, AssumptionCell> = new Map([
  ...assumptionCells.map((row) => [letters(row.label), row] as const),
  ...assumptionCells.map((row) => [letters(row.name), row] as const),
]);

/** Names this close are taken for slips of the pen. */
const slip = 2;

/**
 * Read assumptions from two columns, name (or label) and value, as they stand on the sheet Assumptions.
 *
 * Rows without a name, and a heading, are passed over. A name that is unknown is a warning, as the sheet may hold others; one that nearly is a known name is an error.
 */
export function assumptionsFromTable(cells: Cells): AssumptionsRead {
  const named: Record<string, Cells> = {};
  const problems: AssumptionProblem[] = [];
  for (const [index, [first, value]] of cells.entries()) {
    const name = nameIn(first);
    if (name === "" || (index === 0 && isHeading(value))) continue;
    const row = byName.get(letters(name));
    if (row !== undefined) named[row.name] = [[value ?? null]];
    else if (!isBlank(value)) problems.push(unknown(name, index));
  }
  const read = readAssumptions(named);
  return { assumptions: read.assumptions, problems: [...problems, ...read.problems] };
}

function nameIn(cell: Cell | undefined): string {
  return isBlank(cell) || isCellError(cell) ? "" : String(cell).trim();
}

function isHeading(cell: Cell | undefined): boolean {
  return typeof cell === "string" && letters(cell) === "value";
}

function unknown(name: string, row: number): AssumptionProblem {
  const table = assumptionNames.find((known) => letters(known) === letters(name));
  const near = assumptionNames.find((known) => editDistance(letters(known), letters(name)) <= slip);
  const place = { name, row, column: 0 };
  if (table !== undefined) {
    return {
      ...place,
      severity: "error",
      message: `${name} is a table and can't be given as one value.`,
      consequence: "Leave it out here.",
    };
  }
  return near === undefined
    ? { ...place, severity: "warning", message: `No assumption is called "${name}".`, consequence: "It is left alone." }
    : { ...place, severity: "error", message: `No assumption is called "${name}".`, consequence: `Write ${near}.` };
}
