import { type Address, filled, formatAddress } from "../../core/sheet/address";
import { type Contents, toInputs } from "../excel/content";
import { type Write, write, writeBlock } from "../excel/session";
import type { RoadmapPlan } from "./plan";
import { composeBody, lineRowsOf, type Moves, type TargetTable } from "./compose";
import { tableName } from "./columns";
import type { StandingRoadmap } from "./read";
import type { RefreshPlan } from "./refreshPlan";
import type { RowStep } from "./structure";
import { fitRows, styleRows } from "./style";
import { addTeamTable, teamArea, teamColumn, teamContents, teamHeaders, teamTableName } from "./teams";

/** Plan the writes of a refresh: rows first, from the bottom up; then tables, contents, bands and the freshness sentence. */
export function planRefreshWrites(
  context: Excel.RequestContext,
  standing: StandingRoadmap,
  refresh: RefreshPlan,
  plan: RoadmapPlan,
  status: string,
): readonly Write[] {
  const sheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(standing.sheet);
  const moves: Moves = {
    sheet: standing.sheet,
    newRow: refresh.structure.newRow,
    lineRows: lineRowsOf(refresh.targets),
    tableOf: (section) => tableName(section, standing.memory.suffix),
  };
  return [
    write(() => {
      for (const { name } of standing.tables) context.workbook.tables.getItem(name).clearFilters();
      for (const step of refresh.structure.steps) applyStep(sheet(), step);
    }),
    ...refresh.targets.flatMap((target) => planTarget(sheet, target, standing, moves)),
    write(() => {
      for (const area of refresh.structure.vacated) sheet().getRange(formatAddress(area)).clear();
      writeTexts(sheet(), refresh, plan, status);
    }),
    ...planTeams(sheet, standing, refresh, plan),
  ];
}

function applyStep(sheet: Excel.Worksheet, { kind, at, count }: RowStep): void {
  const rows = sheet.getRange(`${String(at + 1)}:${String(at + count)}`);
  if (kind === "insert") rows.insert("Down");
  else rows.delete("Up");
}

function planTarget(sheet: () => Excel.Worksheet, target: TargetTable, standing: StandingRoadmap, moves: Moves): readonly Write[] {
  const { name, area, headers, ours } = target;
  const old = standing.tables.find((table) => table.name === name);
  const added = headers.length - (old?.headers.length ?? headers.length);
  return [
    write(() => {
      sheet().tables.getItem(name).resize(formatAddress(area));
      if (added === 0) return;
      const first = area.column + headers.length - added;
      sheet().getRangeByIndexes(area.row, first, 1, added).values = toInputs([headers.slice(-added)]);
      copyFormats(sheet(), area, headers.slice(-added), standing);
    }),
    ...writeBlock(composeBody(target, moves, old), (rows, firstRow) => {
      sheet().getRangeByIndexes(area.row + 1 + firstRow, area.column, rows.length, area.columns).formulas = toInputs(rows);
    }),
    write(() => {
      const grown = area.rows - (old?.area.rows ?? area.rows);
      if (grown > 0) styleRows(sheet(), { ...area, row: area.row + area.rows - 1 - grown, rows: grown }, ours);
      fitRows(sheet(), area);
    }),
  ];
}

/** A column that features bring along keeps the number format it had. */
function copyFormats(sheet: Excel.Worksheet, area: Address, headers: readonly string[], standing: StandingRoadmap): void {
  for (const [index, header] of headers.entries()) {
    const origin = standing.tables.find((table) => table.headers.includes(header));
    const format = origin?.formats[origin.headers.indexOf(header)] ?? "General";
    const column = area.column + area.columns - headers.length + index;
    sheet.getRangeByIndexes(area.row + 1, column, area.rows - 1, 1).numberFormat = filled({ rows: area.rows - 1, columns: 1 }, format);
  }
}

function writeTexts(sheet: Excel.Worksheet, refresh: RefreshPlan, plan: RoadmapPlan, status: string): void {
  if (refresh.statusRow !== undefined) sheet.getRangeByIndexes(refresh.statusRow, 0, 1, 1).values = [[status]];
  for (const { section } of refresh.targets) {
    const place = refresh.bands[section];
    if (place === undefined) continue;
    const row = refresh.structure.newRow(place.row);
    sheet.getRangeByIndexes(row, place.titleColumn, 1, 1).values = [[plan.bands[section].title]];
    if (place.totalsColumn !== undefined) sheet.getRangeByIndexes(row, place.totalsColumn, 1, 1).values = [[plan.bands[section].totals]];
  }
}

/** Totals by team: the standing table is filled anew, a first one is added below everything. */
function planTeams(sheet: () => Excel.Worksheet, standing: StandingRoadmap, refresh: RefreshPlan, plan: RoadmapPlan): readonly Write[] {
  const blank: Contents = [teamHeaders.map(() => "")];
  const contents = plan.teams.length === 0 ? blank : teamContents(plan.teams);
  if (standing.teams === undefined && plan.teams.length === 0) return [];
  const area = refresh.teams ?? teamArea(refresh.structure.newRow(standing.cells.length) + 1, plan.teams);
  const name = teamTableName(standing.memory.suffix);
  const put = writeBlock(contents, (rows, firstRow) => {
    sheet().getRangeByIndexes(
      area.row + 1 + firstRow,
      standing.teams === undefined ? teamColumn : area.column,
      rows.length,
      teamHeaders.length,
    ).values = toInputs(rows);
  });
  const shape = write(() => {
    if (refresh.teams === undefined) addTeamTable(sheet(), area, name);
    else sheet().tables.getItem(name).resize(formatAddress(area));
  });
  return refresh.teams === undefined ? [...put, shape] : [shape, ...put];
}
