import type { Feature } from "../../core/feature/feature";
import type { Horizon } from "../../core/horizon/horizon";
import { buildRoadmap } from "../../core/roadmap/buildRoadmap";
import { builtFeatures } from "../../core/roadmap/builtFeature";
import { compareRoadmaps, type RoadmapChange } from "../../core/roadmap/compareRoadmaps";
import type { Roadmap } from "../../core/roadmap/roadmap";
import { type Subtotal, subtotals } from "../../core/roadmap/subtotals";
import type { LocatedProblem, PortfolioState } from "../../workbook/portfolio";
import { serialDate } from "../../core/sheet/serialDate";

/** Whether the roadmap in the workbook still says what the features say. */
export type Freshness = "none" | "fresh" | "stale";

/** The roadmap as a refresh would write it, and how it differs from the one in the workbook. */
export interface RoadmapView {
  readonly roadmap: Roadmap;
  /** Empty where there is no roadmap to differ from. */
  readonly changes: readonly RoadmapChange[];
  /** Of each horizon, then of what is not scheduled. */
  readonly totals: readonly Subtotal[];
}

const views = new WeakMap<PortfolioState, RoadmapView>();

/** Worked out once a reading, however many parts of the pane ask. */
export function roadmapView(portfolio: PortfolioState): RoadmapView {
  const known = views.get(portfolio);
  if (known !== undefined) return known;
  const roadmap = buildRoadmap(portfolio.features?.features ?? [], portfolio.assumptions, {
    today: serialDate(new Date()),
    observations: portfolio.evidence?.observations ?? [],
  });
  const changes = portfolio.roadmap === undefined ? [] : compareRoadmaps(portfolio.roadmap.builtFrom, builtFeatures(roadmap));
  const view = { roadmap, changes, totals: subtotals(roadmap) };
  views.set(portfolio, view);
  return view;
}

export function freshnessOf(portfolio: PortfolioState): Freshness {
  if (portfolio.roadmap === undefined) return "none";
  return roadmapView(portfolio).changes.length === 0 ? "fresh" : "stale";
}

/** The horizon of each feature that is scheduled. */
export function horizonsById({ horizons }: Roadmap): ReadonlyMap<string, Horizon> {
  return new Map(horizons.flatMap(({ horizon, entries }) => entries.map(({ feature }) => [feature.id, horizon] as const)));
}

/** What the plan had to decide because features depend on each other, with the cells it comes from. */
export function decisionsOf(portfolio: PortfolioState): readonly LocatedProblem[] {
  const { features: sheet } = portfolio;
  if (sheet === undefined) return [];
  const known = new Set(sheet.problems.map(({ row, message }) => `${String(row)} ${message}`));
  return roadmapView(portfolio)
    .roadmap.problems.filter(({ row, message }) => !known.has(`${String(row)} ${message}`))
    .map((problem) => {
      const { row, field } = problem;
      const link = row === undefined ? undefined : field === undefined ? sheet.linkTo(row) : sheet.linkToField(row, field);
      return link === undefined ? problem : { ...problem, link };
    });
}

/** The features of the sheet by their keys. */
export function featuresById(features: readonly Feature[]): ReadonlyMap<string, Feature> {
  return new Map(features.map((feature) => [feature.id, feature]));
}
