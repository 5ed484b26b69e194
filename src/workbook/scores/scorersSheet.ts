import { areScorerHeaders, readScorings, type Scoring, scorerFields, type ScoringProblem } from "../../core/score/scorerRatings";
import { criteria } from "../../core/score/ribs";
import { ok, fail, type Result } from "../../core/result";
import { type Address, formatAddress } from "../../core/sheet/address";
import { type Catalog, rangeAt, readCatalog, type TableEntry } from "../excel/catalog";
import { type CellLink, linkToArea } from "../excel/cellLink";
import { type Content, toCells, toInputs } from "../excel/content";
import { freeSheetAndTable } from "../excel/freeName";
import { readAll } from "../portfolio";
import { setUpPrint } from "../page/printSetup";
import { type Done, type Outcome, protectedWorkbook, type Refusal } from "../excel/refusal";
import { removeSheet } from "../roadmap/writeNew";
import { plural } from "../page/words";
import { inWorkbook, write, writeAllOrNothing, writeBlock } from "../excel/session";
import type { PortfolioState } from "../portfolio";

/** Several people's ratings as read. */
export interface ScorersSheet {
  readonly table: string;
  readonly sheet: string;
  readonly scorings: readonly Scoring[];
  readonly problems: readonly (ScoringProblem & { readonly link: CellLink })[];
  readonly link: CellLink;
}

const headerRow = 3;
/** Roles to begin with; people put their own. */
const roles = ["Product", "Engineering", "Finance"] as const;

/** The table of several people's ratings: ours by its name, else the first with its columns. */
function findScorers({ tables, sheets }: Catalog, featureTable: string | undefined): TableEntry | undefined {
  const isVisible = (sheet: string): boolean => sheets.some((each) => each.name === sheet && each.isVisible);
  const found = tables.filter(({ name, sheet, headers }) => name !== featureTable && isVisible(sheet) && areScorerHeaders(headers));
  return found.find(({ name }) => /^Scores/i.test(name)) ?? found[0];
}

/** Queue the reading of the table; the result is called after the next round trip. */
export function queueScorers(
  context: Excel.RequestContext,
  catalog: Catalog,
  portfolio: Pick<PortfolioState, "features" | "assumptions">,
): (() => ScorersSheet) | undefined {
  const table = findScorers(catalog, portfolio.features?.source.name);
  if (table === undefined) return undefined;
  const { area, sheet, headers, name } = table;
  const body = rangeAt(context, sheet, { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) }).load("values");
  const linkTo = (row: number, column: number): CellLink =>
    linkToArea(sheet, { row: area.row + 1 + row, column: area.column + column, rows: 1, columns: 1 });
  return () => {
    const read = readScorings(headers, toCells(body.values), portfolio.features?.features ?? [], portfolio.assumptions.scale);
    return {
      table: name,
      sheet,
      scorings: read.scorings,
      problems: read.problems.map((problem) => ({ ...problem, link: linkTo(problem.row, problem.column ?? 0) })),
      link: linkToArea(sheet, area),
    };
  };
}

/**
 * Read several people's ratings; undefined where there is no table of them.
 *
 * Cost     three round trips
 */
export function readScorers(portfolio: Pick<PortfolioState, "features" | "assumptions">): Outcome<ScorersSheet | undefined> {
  return inWorkbook(async (context): Promise<Result<ScorersSheet | undefined, Refusal>> => {
    const queued = queueScorers(context, await readCatalog(context), portfolio);
    await context.sync();
    return ok(queued?.());
  });
}

/**
 * Add a sheet with a table for several people's ratings: a row for each feature and role, ratings blank.
 *
 * Cost     a constant number of round trips
 */
export function newScorersSheet(): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const { catalog, features } = await readAll(context);
    const standing = findScorers(catalog, features?.source.name);
    if (standing !== undefined)
      return ok({
        message: `The table ${standing.name} is there already; nothing was written.`,
        link: linkToArea(standing.sheet, standing.area),
      });
    if (!catalog.canAddSheets) return fail(protectedWorkbook());
    const ids = (features?.features ?? []).map(({ id }) => id);
    const lines = roles.flatMap((role) =>
      (ids.length === 0 ? [""] : ids).map((id): readonly Content[] => [id, role, ...criteria.map(() => "")]),
    );
    const area = { row: headerRow, column: 0, rows: lines.length + 1, columns: scorerFields.length };
    const names = freeSheetAndTable(catalog, "Scores", "Scores");
    await writeAllOrNothing(
      context,
      [
        write(() => {
          writeTable(context.workbook.worksheets.add(names.sheet), names.table, area);
        }),
        ...writeBlock(lines, (part, firstRow) => {
          const block = { ...area, row: area.row + 1 + firstRow, rows: part.length };
          context.workbook.worksheets.getItem(names.sheet).getRange(formatAddress(block)).values = toInputs(part);
        }),
      ],
      (fresh) => removeSheet(fresh, names.sheet),
    );
    return ok({
      message: `The sheet ${names.sheet} is ready for ${plural(ids.length, "feature")} and ${String(roles.length)} roles. Rename the roles; everybody rates without seeing the others.`,
      link: linkToArea(names.sheet, { row: headerRow + 1, column: 2, rows: 1, columns: 1 }),
    });
  });
}

function writeTable(sheet: Excel.Worksheet, name: string, area: Address): void {
  sheet.getRange("A1:A2").values = [
    ["Scores"],
    [
      "One row a feature and person: ratings from 1 to 5, words, or a range such as 2..4. The panel Score tells where people differ and which ranks that moves.",
    ],
  ];
  sheet.getRange("A1").format.font.size = 20;
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A2").format.font.color = "#616161";
  sheet.getRange(formatAddress({ ...area, rows: 1 })).values = [scorerFields.map(({ label }) => label)];
  const table = sheet.tables.add(formatAddress(area), true);
  table.name = name;
  table.style = "TableStyleLight9";
  for (const [column, field] of scorerFields.entries()) {
    const cells = sheet.getRangeByIndexes(area.row + 1, column, area.rows - 1, 1);
    sheet.getRangeByIndexes(area.row, column, 1, 1).format.columnWidth = column < 2 ? 110 : 86;
    cells.dataValidation.prompt = { message: `${field.help}.`, showPrompt: true, title: field.label };
  }
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, area.row + 1, 2));
  sheet.showGridlines = false;
  setUpPrint(sheet, "Portrait", `$1:$${String(area.row + 1)}`);
  sheet.activate();
  sheet.getRangeByIndexes(area.row + 1, 2, 1, 1).select();
}
