import { formatMoment } from "../core/sheet/moment";
import { counted } from "../core/sheet/words";
import { ok, type Result } from "../core/result";
import { buildRoadmap } from "../core/roadmap/buildRoadmap";
import { type BuiltFeature, builtFeatures } from "../core/roadmap/builtFeature";
import { compareRoadmaps } from "../core/roadmap/compareRoadmaps";
import { dashboardFreshness } from "./dashboard/dashboardSheet";
import { type PortfolioReading, readAll } from "./portfolio";
import type { Done, Outcome, Refusal } from "./excel/refusal";
import type { StandingRoadmap } from "./roadmap/read";
import { staleMark, statusRowOf } from "./roadmap/refreshPlan";
import { serialDate } from "../core/sheet/serialDate";
import { changeWorkbook, type Planned } from "./excel/change";
import type { Content } from "./excel/content";
import { joinPlans, type Plan } from "./excel/plan";
import { writeCells } from "./excel/write";

/**
 * Let the roadmap say whether it is up to date: its freshness sentence names what changed since it was built; the dashboard says it too.
 *
 * Writes only where the sentence would change, and never to a protected sheet.
 *
 * @param where  an edit of the user must not cause a write elsewhere, which would end what they can undo
 *
 * Cost     three round trips, one more where it writes
 */
export function updateFreshness(where: "everywhere" | "active sheet" = "everywhere"): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const reading = await readAll(context);
    const isAllowed = (sheet: string): boolean => where === "everywhere" || sheet === reading.catalog.activeSheet;
    const { roadmap, dashboard } = reading;
    const news = dashboardFreshness(reading, new Date());
    const said: Plan[] =
      news !== undefined && dashboard !== undefined && isAllowed(dashboard.sheet)
        ? [sayIn(dashboard.sheet, news.row, dashboard.top[news.row], news.sentence)]
        : [];
    if (roadmap === undefined) return ok({ plan: joinPlans(...said), done: { message: news?.sentence ?? "There is no roadmap yet." } });
    const sentence = freshnessOf(reading, roadmap);
    const row = statusRowOf(roadmap);
    const stands = row === undefined ? undefined : roadmap.cells[row]?.[0];
    if (row === undefined || roadmap.isProtected || stands === sentence || !isAllowed(roadmap.sheet))
      return ok({ plan: joinPlans(...said), done: { message: sentence } });
    return ok({
      plan: joinPlans(...said, sayIn(roadmap.sheet, row, stands, sentence)),
      done: { message: sentence, link: { sheet: roadmap.sheet, address: `A${String(row + 1)}` } },
    });
  });
}

function sayIn(sheet: string, row: number, stands: Content | undefined, sentence: string): Plan {
  const area = { row, column: 0, rows: 1, columns: 1 };
  return { touched: [{ sheet, area, planned: [[stands ?? ""]] }], writes: writeCells(sheet, area, [[sentence]]) };
}

function freshnessOf({ features, assumptions, evidence }: PortfolioReading, { memory }: StandingRoadmap): string {
  const since = `since ${formatMoment(new Date(memory.builtAt))}`;
  if (features === undefined) return `${staleMark}: the feature sheet is gone ${since}`;
  const before = memory.features.flatMap(({ built }) => built ?? []);
  const after = builtFeatures(
    buildRoadmap(features.features, assumptions.assumptions, { today: serialDate(new Date()), observations: evidence?.observations ?? [] }),
  );
  const cells = changedCells(before, after);
  if (cells > 0)
    return `${staleMark}: ${counted(cells, "cell")} changed ${since}. Refresh the roadmap to apply ${cells === 1 ? "it" : "them"}.`;
  const isSame = compareRoadmaps(before, after).length === 0;
  return isSame ? memory.status : `${staleMark}: the assumptions changed ${since}. Refresh the roadmap to apply them.`;
}

/** Cells of the feature sheet that differ from those the roadmap was built from; a new or a gone row counts with each cell it had. */
export function changedCells(before: readonly BuiltFeature[], after: readonly BuiltFeature[]): number {
  const earlier = new Map(before.map((feature) => [feature.id, feature]));
  const later = new Set(after.map(({ id }) => id));
  const changed = after.reduce((total, now) => total + differences(earlier.get(now.id), now), 0);
  return before.reduce((total, was) => total + (later.has(was.id) ? 0 : differences(was, undefined)), changed);
}

function differences(was: BuiltFeature | undefined, now: BuiltFeature | undefined): number {
  const one: Readonly<Record<string, unknown>> = was?.inputs ?? {};
  const other: Readonly<Record<string, unknown>> = now?.inputs ?? {};
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].filter((key) => one[key] !== other[key]).length + (was?.name === now?.name ? 0 : 1);
}
