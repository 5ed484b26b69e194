import { formatAddress } from "../../core/sheet/address";
import { type Content, toInputs } from "../excel/content";
import { type Write, write, writeBlock } from "../excel/session";
import { columns, type SectionKey, sectionKeys, tableName } from "./columns";
import { composeBody, freshColumns, lineRowsOf, type Moves, type TargetTable } from "./compose";
import type { KeptLine } from "./keep";
import type { RoadmapPlan } from "./plan";
import { addRules, fitRows, styleBand, styleHeader, styleRows, styleSheet } from "./style";
import { addTeamTable, teamArea, teamContents, teamTableName } from "./teams";

/** What a new roadmap sheet is made of. */
export interface NewRoadmap {
  readonly sheet: string;
  readonly suffix: string;
  readonly status: string;
  readonly plan: RoadmapPlan;
  readonly lines: Readonly<Record<SectionKey, readonly KeptLine[]>>;
  /** Suffix of the roadmap the lines come from, where there is one. */
  readonly oldSuffix: string;
}

export const sheetTitle = "AI roadmap";
const firstBandRow = 3;

const footnote =
  "Score 0 to 100: risk (low is good), impact, business value, scalability. Gates: Wilson interval against the target. ⚑ reality-check flag. Owner, Your notes and any column you add stay on refresh.";

/** Plan a new sheet: title, freshness, a band and a table per horizon and for what is not scheduled, totals by team. */
export function planNewSheet(context: Excel.RequestContext, roadmap: NewRoadmap): readonly Write[] {
  const sheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(roadmap.sheet);
  const targets = layOut(roadmap);
  const last = targets.at(-1);
  const endRow = last === undefined ? firstBandRow : last.area.row + last.area.rows;
  const teams = teamArea(endRow + 2, roadmap.plan.teams);
  const moves: Moves = {
    sheet: roadmap.sheet,
    newRow: (row) => row,
    lineRows: lineRowsOf(targets),
    tableOf: (section) => tableName(section, roadmap.oldSuffix),
  };
  return [
    write(() => {
      const added = context.workbook.worksheets.add(roadmap.sheet);
      added.getRange("A1:A2").values = [[sheetTitle], [roadmap.status]];
      added.getRange(`A${String(endRow + 1)}`).values = [[footnote]];
      styleSheet(added);
    }),
    ...targets.flatMap((target) => planTable(sheet, target, roadmap, moves)),
    ...(roadmap.plan.teams.length === 0
      ? []
      : [
          ...writeBlock(teamContents(roadmap.plan.teams), (rows, firstRow) => {
            const block = { ...teams, row: teams.row + 1 + firstRow, rows: rows.length };
            sheet().getRange(formatAddress(block)).values = toInputs(rows);
          }),
          write(() => {
            addTeamTable(sheet(), teams, teamTableName(roadmap.suffix));
          }),
        ]),
    write(() => {
      sheet().activate();
      sheet().getRange("A1").select();
    }),
  ];
}

/** Tables from top to bottom, each below its band and a blank row above that. */
function layOut({ lines, suffix }: NewRoadmap): readonly TargetTable[] {
  const targets: TargetTable[] = [];
  let bandRow = firstBandRow;
  for (const section of sectionKeys) {
    const own = lines[section];
    const { headers, ours } = freshColumns(section, own);
    const area = { row: bandRow + 1, column: 0, rows: Math.max(1, own.length) + 1, columns: headers.length };
    targets.push({ section, name: tableName(section, suffix), area, headers, ours, lines: own });
    bandRow = area.row + area.rows + 1;
  }
  return targets;
}

function planTable(sheet: () => Excel.Worksheet, target: TargetTable, { plan }: NewRoadmap, moves: Moves): readonly Write[] {
  const { section, area, headers } = target;
  const body = composeBody(target, moves, undefined);
  const { title, totals } = plan.bands[section];
  const band: Content[] = columns.map((_, column) => (column === 0 ? title : column === columns.length - 1 ? totals : ""));
  return [
    write(() => {
      sheet().getRangeByIndexes(area.row - 1, 0, 1, columns.length).values = toInputs([band]);
      styleBand(sheet(), section, area.row - 1, columns.length);
      sheet().getRange(formatAddress({ ...area, rows: 1 })).values = toInputs([headers]);
    }),
    ...writeBlock(body, (rows, firstRow) => {
      const block = { ...area, row: area.row + 1 + firstRow, rows: rows.length };
      sheet().getRange(formatAddress(block)).formulas = toInputs(rows);
    }),
    write(() => {
      const table = sheet().tables.add(formatAddress(area), true);
      table.name = target.name;
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      styleHeader(sheet(), section, area);
      styleRows(sheet(), { ...area, row: area.row + 1, rows: area.rows - 1 }, target.ours);
      fitRows(sheet(), area);
      addRules(sheet(), section, area, target.ours);
    }),
  ];
}

/** Take back a sheet that was half written. */
export async function removeSheet(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
  await context.sync();
  if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}
