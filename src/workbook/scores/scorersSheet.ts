import { counted } from "../../core/sheet/words";
import { areScorerHeaders, readScorings, type Scoring, scorerFields, type ScoringProblem } from "../../core/score/scorerRatings";
import { criteria } from "../../core/score/ribs";
import { ok, type Result } from "../../core/result";
import { type Catalog, rangeAt, readCatalog, type TableEntry } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { type CellLink, linkToArea } from "../excel/cellLink";
import { type Content, toCells } from "../excel/content";
import { freeSheetAndTable } from "../excel/freeName";
import { findTable } from "../excel/table";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { inWorkbook } from "../excel/session";
import { type Page, PageDraft } from "../page/page";
import { newPage, planPage } from "../page/writePage";
import { type PortfolioState, readAll } from "../portfolio";

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
function findScorers(catalog: Catalog, featureTable: string | undefined): TableEntry | undefined {
  return findTable(catalog, /^Scores/i, areScorerHeaders, featureTable);
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
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const { catalog, features } = await readAll(context);
    const there = findScorers(catalog, features?.source.name);
    if (there !== undefined)
      return ok({
        done: {
          message: `The table ${there.name} is there already; nothing was written.`,
          link: linkToArea(there.sheet, there.area),
        },
      });
    const ids = (features?.features ?? []).map(({ id }) => id);
    const names = freeSheetAndTable(catalog, "Scores", "Scores");
    const standing = newPage(catalog, names.sheet);
    if (!standing.ok) return standing;
    const plan = planPage(standing.value, scoresPage(names.table, ids));
    if (!plan.ok) return plan;
    return ok({
      plan: plan.value,
      done: {
        message: `The sheet ${names.sheet} is ready for ${counted(ids.length, "feature")} and ${String(roles.length)} roles. Rename the roles; everybody rates without seeing the others.`,
        link: linkToArea(names.sheet, { row: headerRow + 1, column: 2, rows: 1, columns: 1 }),
      },
    });
  });
}

function scoresPage(table: string, ids: readonly string[]): Page {
  const page = new PageDraft();
  page.title(
    "Scores",
    "One row a feature and person: ratings from 1 to 5, words, or a range such as 2..4. The panel Score tells where people differ and which ranks that moves.",
  );
  const lines = roles.flatMap((role) =>
    (ids.length === 0 ? [""] : ids).map((id): readonly Content[] => [id, role, ...criteria.map(() => "")]),
  );
  const columns = scorerFields.map(({ label, help }) => ({ header: label, help: `${help}.` }));
  page.table(table, { row: headerRow }, columns, lines, { hasFilter: true, style: "TableStyleLight9" });
  page.setWidths(scorerFields.map((_, column) => (column < 2 ? 110 : 86)));
  page.freeze(headerRow + 1, 2);
  page.setPrint({ orientation: "Portrait", titleRows: `$1:$${String(headerRow + 1)}` });
  page.startAt(headerRow + 1, 2);
  return page.finish();
}
