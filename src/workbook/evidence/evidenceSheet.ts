import { type EvidenceField, evidenceFields, isEvidence } from "../../core/evidence/evidenceField";
import type { EvidenceProblem, Observation } from "../../core/evidence/evidence";
import { readEvidence } from "../../core/evidence/readEvidence";
import type { Feature } from "../../core/feature/feature";
import type { Cells } from "../../core/sheet/cell";
import { type Address, formatAddress } from "../../core/sheet/address";
import { type Catalog, rangeAt, type TableEntry } from "../excel/catalog";
import { type CellLink } from "../excel/cellLink";
import { toCells } from "../excel/content";
import { findTable } from "../excel/table";

/** A problem of the evidence table with its cell. */
export interface LocatedEvidenceProblem extends EvidenceProblem {
  readonly link: CellLink;
}

/** The evidence table as read. */
export interface EvidenceSheet {
  readonly table: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  /** With the header row. */
  readonly area: Address;
  /** Below the header. */
  readonly cells: Cells;
  readonly observations: readonly Observation[];
  readonly problems: readonly LocatedEvidenceProblem[];
  /** Link to a row below the header (0-based), or to one of its cells. */
  readonly linkTo: (row: number, column?: number) => CellLink;
}

/** Names our own evidence tables have. */
const ownName = /^Evidence/i;

/** The evidence table: ours by its name, else the first whose headers say so and which is not the feature sheet. */
export function findEvidence(catalog: Catalog, featureTable: string | undefined): TableEntry | undefined {
  return findTable(catalog, ownName, isEvidence, featureTable);
}

/** The cells of the evidence table, before the features that reading them needs. */
export interface EvidenceCells {
  readonly table: TableEntry;
  readonly rows: Cells;
}

/** Queue the reading of the evidence table; the result is called after the next round trip. */
export function queueEvidence(
  context: Excel.RequestContext,
  catalog: Catalog,
  featureTable: string | undefined,
): (() => EvidenceCells) | undefined {
  const table = findEvidence(catalog, featureTable);
  if (table === undefined) return undefined;
  const { area, sheet } = table;
  const body = rangeAt(context, sheet, { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) }).load("values");
  return () => ({ table, rows: toCells(body.values) });
}

/** Parse the cells by the rules of the core, and find the cell of every problem. */
export function parseEvidence({ table, rows }: EvidenceCells, features: readonly Feature[]): EvidenceSheet {
  const { area, sheet, headers, name } = table;
  const linkTo = (row: number, column?: number): CellLink => ({
    sheet,
    address: formatAddress({
      row: area.row + 1 + row,
      column: area.column + (column ?? 0),
      rows: 1,
      columns: column === undefined ? area.columns : 1,
    }),
  });
  const { observations, problems } = readEvidence(headers, rows, features);
  return {
    table: name,
    sheet,
    headers,
    area,
    cells: rows,
    observations,
    problems: problems.map((problem) => ({
      ...problem,
      link: linkTo(problem.row, problem.column),
    })),
    linkTo,
  };
}

/** How the cells of a column are formatted. */
export function evidenceFormat({ key }: EvidenceField): string {
  if (key === "period") return "mmm yyyy";
  return key === "successes" || key === "trials" || key === "sample" ? "#,##0" : "General";
}

/** Labels of the columns in their order. */
export const evidenceHeaders: readonly string[] = evidenceFields.map(({ label }) => label);
