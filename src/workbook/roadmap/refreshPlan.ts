import { fail, ok, type Result } from "../../core/result";
import { type Address, formatAddress } from "../../core/sheet/address";
import { type Content, type Contents, isBlankContent } from "../excel/content";
import type { Refusal } from "../excel/refusal";
import { missingExtras, type TargetTable } from "./compose";
import type { KeptLine } from "./keep";
import type { RoadmapPlan } from "./plan";
import type { SectionKey } from "./columns";
import type { StandingRoadmap, StandingTable } from "./read";
import { planStructure, type Structure } from "./structure";

/** How the standing sheet becomes the new one. */
export interface RefreshPlan {
  readonly structure: Structure;
  readonly targets: readonly TargetTable[];
  /** The table of totals by team after the refresh; absent where none stands. */
  readonly teams?: Address;
  /** Row of the freshness sentence, and cells of each band as they stand; absent where someone removed them. */
  readonly statusRow?: number;
  readonly bands: Readonly<Partial<Record<SectionKey, BandPlace>>>;
}

export interface BandPlace {
  readonly row: number;
  readonly titleColumn: number;
  readonly totalsColumn?: number;
}

/** Find where everything goes; refused where a user's column has no room. */
export function planRefresh(
  standing: StandingRoadmap,
  lines: Readonly<Record<SectionKey, readonly KeptLine[]>>,
  plan: RoadmapPlan,
): Result<RefreshPlan, Refusal> {
  const widened = standing.tables.map((table) => ({ table, added: missingExtras(lines[table.section], table.headers) }));
  for (const { table, added } of widened) {
    const blocked = added.length === 0 ? undefined : blockedCell(standing.cells, table.area, added.length);
    if (blocked !== undefined) return fail(noRoom(standing.sheet, table, added, blocked));
  }
  const needs = [
    ...standing.tables.map(({ area, section }) => ({ area, rows: Math.max(1, lines[section].length) })),
    ...(standing.teams === undefined ? [] : [{ area: standing.teams.area, rows: Math.max(1, plan.teams.length) }]),
  ];
  const structure = planStructure(needs, foreignRows(standing));
  const targets = widened.flatMap(({ table, added }, index): readonly TargetTable[] => {
    const area = structure.areas[index];
    if (area === undefined) return [];
    const headers = [...table.headers, ...added];
    return [
      {
        section: table.section,
        name: table.name,
        area: { ...area, columns: headers.length },
        headers,
        ours: table.ours,
        lines: lines[table.section],
      },
    ];
  });
  const teams = standing.teams === undefined ? undefined : structure.areas.at(-1);
  return ok({ structure, targets, ...(teams === undefined ? {} : { teams }), ...findTexts(standing) });
}

/** A cell with contents where a table would grow to the right. */
function blockedCell(cells: Contents, area: Address, added: number): Address | undefined {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column + area.columns; column < area.column + area.columns + added; column += 1) {
      if (!isBlankContent(cells[row]?.[column])) return { row, column, rows: 1, columns: 1 };
    }
  }
  return undefined;
}

function noRoom(sheet: string, table: StandingTable, added: readonly string[], cell: Address): Refusal {
  return {
    message: `Your column ${added.join(", ")} has no room beside the table ${table.name}.`,
    cure: "Nothing was written. Move the cell away, then refresh again.",
    link: { sheet, address: formatAddress(cell) },
  };
}

/** Whether a row holds a cell beside the tables: such a row is never deleted. */
function foreignRows({ cells, tables, teams }: StandingRoadmap): (row: number) => boolean {
  const areas = [...tables.map(({ area }) => area), ...(teams === undefined ? [] : [teams.area])];
  return (row) => {
    const here = areas.filter((area) => row >= area.row && row < area.row + area.rows);
    const isOurs = (column: number): boolean => here.some((area) => column >= area.column && column < area.column + area.columns);
    return (cells[row] ?? []).some((content, column) => !isBlankContent(content) && !isOurs(column));
  };
}

export const freshMark = "✔ Up to date.";
export const staleMark = "✖ Out of date";

/** Our own texts outside the tables are known by what was last written, wherever rows or columns were inserted meanwhile. */
function findTexts(standing: StandingRoadmap): Pick<RefreshPlan, "statusRow" | "bands"> {
  const { cells, tables, memory } = standing;
  const statusRow = statusRowOf(standing);
  const bands: Partial<Record<SectionKey, BandPlace>> = {};
  for (const { section, area } of tables) {
    const written = memory.bands[section];
    for (let row = area.row - 1; row >= Math.max(0, area.row - 3); row -= 1) {
      const titleColumn = (cells[row] ?? []).indexOf(written.title);
      if (titleColumn < 0) continue;
      const totalsColumn = (cells[row] ?? []).indexOf(written.totals);
      bands[section] = { row, titleColumn, ...(totalsColumn < 0 ? {} : { totalsColumn }) };
      break;
    }
  }
  return { ...(statusRow === undefined ? {} : { statusRow }), bands };
}

/** Row of the freshness sentence, above the first table; undefined where someone removed it. */
export function statusRowOf({ cells, tables }: StandingRoadmap): number | undefined {
  const firstRow = tables.reduce((first, { area }) => Math.min(first, area.row), Infinity);
  const row = cells.findIndex(([first], index) => index < firstRow && isStatus(first));
  return row < 0 ? undefined : row;
}

function isStatus(content: Content | undefined): boolean {
  return typeof content === "string" && (content.startsWith(freshMark) || content.startsWith(staleMark));
}
