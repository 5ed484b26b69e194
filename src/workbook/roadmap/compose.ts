import type { Address } from "../../core/sheet/address";
import { type Content, type Contents } from "../excel/content";
import { type ColumnKey, columns, headerOf, type SectionKey } from "./columns";
import type { KeptLine, StandingLine } from "./keep";
import { moveReferences } from "./moveReferences";
import { fillsOf, type StandingTable } from "./read";

/** A table as it shall stand: its headers, where each of our columns is, and the rows. */
export interface TargetTable {
  readonly section: SectionKey;
  readonly name: string;
  /** With the header row. */
  readonly area: Address;
  readonly headers: readonly string[];
  readonly ours: ReadonlyMap<ColumnKey, number>;
  readonly lines: readonly KeptLine[];
}

/** Headers and columns of a table that has never been written. */
export function freshColumns(section: SectionKey, lines: readonly KeptLine[]): Pick<TargetTable, "headers" | "ours"> {
  const headers = columns.map((column) => headerOf(column, section));
  return { headers: [...headers, ...missingExtras(lines, headers)], ours: new Map(columns.map(({ key }, column) => [key, column])) };
}

/** Columns of the user that features bring along from another table. */
export function missingExtras(lines: readonly KeptLine[], headers: readonly string[]): readonly string[] {
  const missing = new Set<string>();
  for (const { extras } of lines) for (const [header] of extras) if (!headers.includes(header)) missing.add(header);
  return [...missing];
}

/** How rows and tables move, for the formulas that people typed. */
export interface Moves {
  readonly sheet: string;
  readonly newRow: (row: number) => number;
  /** New row of each standing line. */
  readonly lineRows: ReadonlyMap<number, number>;
  readonly tableOf: (section: SectionKey) => string;
}

/** Find where each standing line goes. */
export function lineRowsOf(targets: readonly TargetTable[]): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (const { area, lines } of targets) {
    for (const [index, { from }] of lines.entries()) if (from !== undefined) rows.set(from.row, area.row + 1 + index);
  }
  return rows;
}

/** The body of a table: our values, what people typed, and their columns; one blank row where there is no feature. */
export function composeBody(target: TargetTable, moves: Moves, standing: StandingTable | undefined): Contents {
  const extras = target.headers
    .map((header, column) => ({ header, column }))
    .filter(({ column }) => ![...target.ours.values()].includes(column));
  const fills: ReadonlyMap<string, Content> = standing === undefined ? new Map<string, Content>() : fillsOf(standing);
  const rows = target.lines.map((line) => {
    const row: Content[] = target.headers.map(() => "");
    for (const [key, column] of target.ours) row[column] = moved(line.values[key], line.from, target, moves);
    for (const { header, column } of extras) {
      const own = line.extras.get(header);
      const fill = fills.get(header);
      if (own !== undefined) row[column] = moved(own, line.from, target, moves);
      else if (line.from === undefined && fill !== undefined) row[column] = fill;
    }
    return row;
  });
  // A table without features keeps the formulas of its columns in the blank row that it must have.
  return rows.length > 0 ? rows : [target.headers.map((header) => fills.get(header) ?? "")];
}

/** A formula goes along with its feature; values stay as they are. */
function moved(content: Content, from: StandingLine | undefined, target: TargetTable, moves: Moves): Content {
  if (typeof content !== "object" || from === undefined) return content;
  const formula = moveReferences(content.formula, {
    sheet: moves.sheet,
    row: (row) => moves.lineRows.get(row) ?? moves.newRow(row),
    edge: moves.newRow,
    fromTable: moves.tableOf(from.section),
    toTable: target.name,
  });
  return { formula };
}
