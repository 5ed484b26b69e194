import { ok, type Result } from "../core/result";
import { buildRoadmap } from "../core/roadmap/buildRoadmap";
import { type BuiltFeature, builtFeatures } from "../core/roadmap/builtFeature";
import { compareRoadmaps } from "../core/roadmap/compareRoadmaps";
import { dashboardFreshness } from "./dashboard/dashboardSheet";
import { type PortfolioReading, readAll } from "./portfolio";
import type { Done, Outcome, Refusal } from "./excel/refusal";
import type { StandingRoadmap } from "./roadmap/read";
import { staleMark, statusRowOf } from "./roadmap/refreshPlan";
import { formatMoment, plural } from "./page/words";
import { serialDate } from "../core/sheet/serialDate";
import { inWorkbook } from "./excel/session";

/**
 * Let the roadmap say whether it is up to date: its freshness sentence names what changed since it was built; the dashboard says it too.
 *
 * Writes only where the sentence would change, and never to a protected sheet.
 *
 * Cost     three round trips, one more where it writes
 */
export function updateFreshness(): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const reading = await readAll(context);
    const { roadmap, dashboard } = reading;
    const news = dashboardFreshness(reading, new Date());
    if (news !== undefined && dashboard !== undefined)
      context.workbook.worksheets.getItem(dashboard.sheet).getRangeByIndexes(news.row, 0, 1, 1).values = [[news.sentence]];
    if (roadmap === undefined) {
      if (news !== undefined) await context.sync();
      return ok({ message: news?.sentence ?? "There is no roadmap yet." });
    }
    const sentence = freshnessOf(reading, roadmap);
    const row = statusRowOf(roadmap);
    if (row === undefined || roadmap.isProtected || roadmap.cells[row]?.[0] === sentence) {
      if (news !== undefined) await context.sync();
      return ok({ message: sentence });
    }
    context.workbook.worksheets.getItem(roadmap.sheet).getRangeByIndexes(row, 0, 1, 1).values = [[sentence]];
    await context.sync();
    return ok({ message: sentence, link: { sheet: roadmap.sheet, address: `A${String(row + 1)}` } });
  });
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
    return `${staleMark}: ${plural(cells, "cell")} changed ${since}. Refresh the roadmap to apply ${cells === 1 ? "it" : "them"}.`;
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
