import { type Address, filled, formatAddress } from "../../core/sheet/address";
import { type Contents, toInputs } from "../excel/content";
import type { Plan, Touched } from "../excel/plan";
import { deleteRows, insertRows, type Write, write, writeCells, writeTableBody } from "../excel/write";
import { PageDraft } from "../page/page";
import { blockOf, dressRows, showSheet } from "../page/writePage";
import { tableName } from "./columns";
import { composeBody, lineRowsOf, type Moves, type TargetTable } from "./compose";
import { lookRows } from "./looks";
import type { RoadmapPlan } from "./plan";
import type { StandingRoadmap } from "./read";
import type { RefreshPlan } from "./refreshPlan";
import { teamArea, teamContents, teamHeaders, teamTableName } from "./teams";

/** Plan a refresh: rows first, from the bottom up; then tables, contents, bands and the freshness sentence; rows that are left over go last. */
export function planRefreshWrites(standing: StandingRoadmap, refresh: RefreshPlan, plan: RoadmapPlan, status: string): Plan {
  const { sheet } = standing;
  const { structure, targets } = refresh;
  const moves: Moves = {
    sheet,
    newRow: structure.newRow,
    lineRows: lineRowsOf(targets),
    tableOf: (section) => tableName(section, standing.memory.suffix),
  };
  const teams = planTeams(standing, refresh, plan);
  return {
    tables: [...standing.tables, ...(standing.teams === undefined ? [] : [standing.teams])].map(({ name, area }) => ({ name, area })),
    newTables: standing.teams === undefined && teams.writes.length > 0 ? [teamTableName(standing.memory.suffix)] : [],
    touched: [...touchedBy(standing, refresh), ...(teams.touched ?? [])],
    writes: [
      ...structure.inserts.map((rows) => insertRows({ sheet, ...rows })),
      ...targets.flatMap((target) => planTarget(sheet, target, standing, moves)),
      ...structure.vacated.flatMap((area) => writeCells(sheet, area, blockOf([], area))),
      ...planTexts(sheet, refresh, plan, status),
      ...teams.writes,
    ],
    finish: [
      ...dressTargets(sheet, targets, standing),
      write(({ workbook }) => {
        for (const area of structure.vacated) workbook.worksheets.getItem(sheet).getRange(formatAddress(area)).clear("Formats");
      }),
      ...structure.deletes.map((rows) => deleteRows({ sheet, ...rows })),
      showSheet(sheet),
    ],
  };
}

/** What is written over, as it was read. */
function touchedBy({ sheet, cells, tables }: StandingRoadmap, { targets, statusRow, bands }: RefreshPlan): readonly Touched[] {
  const cell = (row: number, column: number): Touched => {
    const area = { row, column, rows: 1, columns: 1 };
    return { sheet, area, planned: blockOf(cells, area) };
  };
  return [
    ...tables.flatMap(({ name, area, body }) => {
      const wide = (targets.find((target) => target.name === name)?.area.columns ?? area.columns) - area.columns;
      const beside = { ...area, column: area.column + area.columns, columns: wide };
      return [
        { sheet, area: { ...area, rows: 1 }, planned: blockOf(cells, { ...area, rows: 1 }) },
        { sheet, area: { ...area, row: area.row + 1, rows: body.length }, planned: body },
        ...(wide > 0 ? [{ sheet, area: beside, planned: blockOf(cells, beside), withFormats: true }] : []),
      ];
    }),
    ...(statusRow === undefined ? [] : [cell(statusRow, 0)]),
    ...Object.values(bands).flatMap(({ row, titleColumn, totalsColumn }) => [
      cell(row, titleColumn),
      ...(totalsColumn === undefined ? [] : [cell(row, totalsColumn)]),
    ]),
  ];
}

function planTarget(sheet: string, target: TargetTable, standing: StandingRoadmap, moves: Moves): readonly Write[] {
  const { name, area, headers } = target;
  const old = standing.tables.find((table) => table.name === name);
  const added = headers.length - (old?.headers.length ?? headers.length);
  return [
    write(({ workbook }) => {
      workbook.tables.getItem(name).resize(formatAddress(area));
      if (added === 0) return;
      const place = workbook.worksheets.getItem(sheet);
      const first = area.column + headers.length - added;
      place.getRangeByIndexes(area.row, first, 1, added).values = toInputs([headers.slice(-added)]);
      copyFormats(place, area, headers.slice(-added), standing);
    }),
    ...writeTableBody(sheet, { row: area.row + 1, column: area.column }, composeBody(target, moves, old)),
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

function dressTargets(sheet: string, targets: readonly TargetTable[], standing: StandingRoadmap): readonly Write[] {
  const page = new PageDraft();
  for (const { name, area, ours } of targets) {
    const old = standing.tables.find((table) => table.name === name);
    const grown = area.rows - (old?.area.rows ?? area.rows);
    if (grown > 0) lookRows(page, { ...area, row: area.row + area.rows - 1 - grown, rows: grown }, ours);
    page.look(area, { isFitted: true });
  }
  return dressRows(sheet, page.finish());
}

function planTexts(sheet: string, refresh: RefreshPlan, plan: RoadmapPlan, status: string): readonly Write[] {
  const put = (row: number, column: number, text: string): readonly Write[] => writeCells(sheet, { row, column }, [[text]]);
  return [
    ...(refresh.statusRow === undefined ? [] : put(refresh.statusRow, 0, status)),
    ...refresh.targets.flatMap(({ section }) => {
      const place = refresh.bands[section];
      if (place === undefined) return [];
      const row = refresh.structure.newRow(place.row);
      const { title, totals } = plan.bands[section];
      return [...put(row, place.titleColumn, title), ...(place.totalsColumn === undefined ? [] : put(row, place.totalsColumn, totals))];
    }),
  ];
}

/** Totals by team: the standing table is filled anew, a first one is added below everything. */
function planTeams(standing: StandingRoadmap, refresh: RefreshPlan, plan: RoadmapPlan): Plan {
  const { sheet, cells, teams } = standing;
  const blank: Contents = [teamHeaders.map(() => "")];
  const contents = plan.teams.length === 0 ? blank : teamContents(plan.teams);
  const name = teamTableName(standing.memory.suffix);
  if (teams === undefined) {
    if (plan.teams.length === 0) return { writes: [] };
    const area = teamArea(refresh.structure.newRow(cells.length) + 1, plan.teams);
    return {
      writes: [
        ...writeCells(sheet, area, [[...teamHeaders], ...contents]),
        write(({ workbook }) => {
          const table = workbook.worksheets.getItem(sheet).tables.add(formatAddress(area), true);
          table.name = name;
          table.style = "TableStyleLight1";
          table.showFilterButton = false;
        }),
      ],
      touched: [{ sheet, area: teamArea(cells.length + 1, plan.teams), planned: blockOf([], area) }],
    };
  }
  const area = refresh.teams ?? teams.area;
  return {
    writes: [
      write(({ workbook }) => {
        workbook.tables.getItem(name).resize(formatAddress(area));
      }),
      ...writeTableBody(sheet, { row: area.row + 1, column: area.column }, contents),
    ],
    touched: [{ sheet, area: teams.area, planned: blockOf(cells, teams.area) }],
  };
}
