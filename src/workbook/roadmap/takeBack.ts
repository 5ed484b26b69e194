import { type Address, formatAddress } from "../../core/sheet/address";
import { areaOf, memorySheet } from "../excel/catalog";
import { type Contents, toInputs } from "../excel/content";
import { writeLines } from "../excel/hiddenLines";
import type { StandingRoadmap } from "./read";
import type { RefreshPlan } from "./refreshPlan";
import type { RowStep } from "./structure";
import { teamTableName } from "./teams";

/** What is needed to put a sheet back after a refresh that broke off. */
export interface Captured {
  readonly standing: StandingRoadmap;
  readonly refresh: RefreshPlan;
  /** Contents of the totals by team as they stood. */
  readonly hadTeams: boolean;
}

/**
 * Put the roadmap back as it stood: rows taken out or put in again, tables at their size, every cell of ours as it was.
 *
 * How far the refresh came is read from where the tables stand now.
 *
 * Cost     two round trips
 */
export async function takeBackRefresh(context: Excel.RequestContext, { standing, refresh, hadTeams }: Captured): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(standing.sheet);
  const before = areasOf(standing);
  const now = before.map(({ name }) => context.workbook.tables.getItem(name).getRange().load("rowIndex,columnIndex,rowCount,columnCount"));
  const teams = context.workbook.tables.getItemOrNullObject(teamTableName(standing.memory.suffix)).load("name");
  const memory = context.workbook.worksheets.getItemOrNullObject(memorySheet).load("name");
  await context.sync();

  const areas = now.map(areaOf);
  if (!hadTeams && !teams.isNullObject) teams.delete();
  for (const step of before.flatMap((_, index) => stepsBack(index, before, areas, refresh))) {
    const rows = sheet.getRange(`${String(step.at + 1)}:${String(step.at + step.count)}`);
    if (step.kind === "insert") rows.insert("Down");
    else rows.delete("Up");
  }
  before.forEach(({ name, area }, index) => {
    context.workbook.tables.getItem(name).resize(formatAddress(area));
    const wide = areas[index]?.columns ?? area.columns;
    if (wide > area.columns) sheet.getRangeByIndexes(area.row, area.column + area.columns, area.rows, wide - area.columns).clear();
  });
  writeCells(sheet, standing, refresh);
  for (const { apply } of writeLines(context, memorySheet, !memory.isNullObject, standing.remembered)) apply();
  await context.sync();
}

interface NamedArea {
  readonly name: string;
  readonly area: Address;
}

function areasOf({ tables, teams }: StandingRoadmap): readonly NamedArea[] {
  return [...tables.map(({ name, area }) => ({ name, area })), ...(teams === undefined ? [] : [teams])];
}

/** The steps of a table that were carried out, reversed; tables above are back in place when their turn comes. */
function stepsBack(index: number, before: readonly NamedArea[], now: readonly Address[], refresh: RefreshPlan): readonly RowStep[] {
  const own = refresh.structure.steps.filter(({ table }) => table === index);
  let done = doneRows(index, before, now, refresh);
  const carried: RowStep[] = [];
  for (const step of own) {
    if (done < step.count) break;
    carried.unshift({ ...step, kind: step.kind === "insert" ? "delete" : "insert" });
    done -= step.count;
  }
  return carried;
}

/** By how many rows a table has changed: seen from where the next one begins, for the last from its own size. */
function doneRows(index: number, before: readonly NamedArea[], now: readonly Address[], refresh: RefreshPlan): number {
  const [old, current] = [before[index]?.area, now[index]];
  if (old === undefined || current === undefined) return 0;
  const [oldNext, next] = [before[index + 1]?.area, now[index + 1]];
  if (oldNext !== undefined && next !== undefined) return Math.abs(next.row - current.row - (oldNext.row - old.row));
  return current.rows === refresh.structure.areas[index]?.rows ? Infinity : Math.abs(current.rows - old.rows);
}

function writeCells(sheet: Excel.Worksheet, standing: StandingRoadmap, refresh: RefreshPlan): void {
  for (const { area, body } of standing.tables) {
    sheet.getRangeByIndexes(area.row + 1, area.column, body.length, area.columns).formulas = toInputs(body);
  }
  const cellsAt = ({ row, column, rows, columns }: Address): Contents =>
    standing.cells.slice(row, row + rows).map((cells) => cells.slice(column, column + columns));
  const texts = [
    ...(standing.teams === undefined ? [] : [standing.teams.area]),
    ...(refresh.statusRow === undefined ? [] : [{ row: refresh.statusRow, column: 0, rows: 1, columns: 1 }]),
    ...Object.values(refresh.bands).flatMap(({ row, titleColumn, totalsColumn }) =>
      [titleColumn, totalsColumn].flatMap((column) => (column === undefined ? [] : [{ row, column, rows: 1, columns: 1 }])),
    ),
  ];
  for (const area of texts) sheet.getRange(formatAddress(area)).values = toInputs(cellsAt(area));
}
