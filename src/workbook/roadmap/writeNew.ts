import type { Result } from "../../core/result";
import type { Catalog } from "../excel/catalog";
import type { Content } from "../excel/content";
import type { Plan } from "../excel/plan";
import type { Refusal } from "../excel/refusal";
import { type Page, PageDraft } from "../page/page";
import { newPage, planPage } from "../page/writePage";
import { columns, sectionKeys, tableName } from "./columns";
import { composeBody, freshColumns, lineRowsOf, type Moves, type TargetTable } from "./compose";
import type { KeptLine } from "./keep";
import { lookBand, lookHeader, lookRows, rulesOf } from "./looks";
import type { RoadmapPlan } from "./plan";
import type { SectionKey } from "./columns";
import { teamArea, teamColumn, teamContents, teamHeaders, teamTableName } from "./teams";

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

const firstBandRow = 3;

const footnote =
  "Score 0 to 100: risk (low is good), impact, business value, scalability. Gates: Wilson interval against the target. ⚑ reality-check flag. Owner, Your notes and any column you add stay on refresh.";

/** Plan a new sheet: title, freshness, a band and a table per horizon and for what is not scheduled, totals by team. */
export function planNewSheet(catalog: Catalog, roadmap: NewRoadmap): Result<Plan, Refusal> {
  const standing = newPage(catalog, roadmap.sheet);
  return standing.ok ? planPage(standing.value, roadmapPage(roadmap)) : standing;
}

function roadmapPage(roadmap: NewRoadmap): Page {
  const { plan, status, suffix } = roadmap;
  const page = new PageDraft();
  page.title("AI roadmap", status);
  const targets = layOut(roadmap);
  const moves: Moves = {
    sheet: roadmap.sheet,
    newRow: (row) => row,
    lineRows: lineRowsOf(targets),
    tableOf: (section) => tableName(section, roadmap.oldSuffix),
  };
  for (const target of targets) putTable(page, target, roadmap, moves);
  const last = targets.at(-1);
  const endRow = last === undefined ? firstBandRow : last.area.row + last.area.rows;
  page.put(endRow, 0, [[footnote]], "sentence");
  if (plan.teams.length > 0) {
    const row = teamArea(endRow + 2, plan.teams).row;
    const heads = teamHeaders.map((header, column) => ({ header, isNumber: column > 1 }));
    page.table(teamTableName(suffix), { row, column: teamColumn }, heads, teamContents(plan.teams));
  }
  page.setWidths(columns.map(({ width }) => width));
  page.freeze(2, 3);
  page.setPrint({ orientation: "Landscape", titleRows: "$1:$2" });
  return page.finish();
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

function putTable(page: PageDraft, target: TargetTable, { plan }: NewRoadmap, moves: Moves): void {
  const { section, area, headers, name } = target;
  const { title, totals } = plan.bands[section];
  const band: Content[] = columns.map((_, column) => (column === 0 ? title : column === columns.length - 1 ? totals : ""));
  page.put(area.row - 1, 0, [band], "plain");
  lookBand(page, section, area.row - 1, columns.length);
  page.table(
    name,
    area,
    headers.map((header) => ({ header })),
    composeBody(target, moves, undefined),
    { hasFilter: true },
  );
  lookHeader(page, section, area);
  lookRows(page, { ...area, row: area.row + 1, rows: area.rows - 1 }, target.ours);
  page.look(area, { isFitted: true });
  for (const rule of rulesOf(section, area, target.ours)) page.rule(rule);
}
