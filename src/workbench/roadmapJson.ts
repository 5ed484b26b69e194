import { inputsOf } from "../core/roadmap/builtFeature";
import type { Roadmap, RoadmapEntry } from "../core/roadmap/roadmap";

export interface CellProblem {
  /** "'AI portfolio'!F7"; null where no one cell is meant. */
  readonly cell: string | null;
  readonly message: string;
}

/** A roadmap as the command line prints it: what could not be told is null, never missing. */
export function roadmapAsJson(roadmap: Roadmap, problems: readonly CellProblem[]): object {
  return {
    horizons: roadmap.horizons.map(({ horizon, entries }) => ({
      horizon,
      features: entries.map((entry) => ({ rank: entry.rank, ...described(entry), why: entry.why })),
    })),
    notScheduled: roadmap.notScheduled.map((entry) => ({ ...described(entry), reason: entry.reason })),
    problems,
  };
}

function described(entry: RoadmapEntry): object {
  const { feature, score, band, valueBucket, strategy, milestone, exitCriterion, gate, flags, isDone } = entry;
  const inputs = inputsOf(feature);
  return {
    id: feature.id,
    feature: feature.name,
    score: score ?? null,
    band: band ?? null,
    bucket: valueBucket ?? null,
    strategy: strategy ?? null,
    milestone: milestone ?? null,
    exitCriterion: exitCriterion ?? null,
    gate: gate ?? null,
    flags,
    isDone,
    owner: inputs.owner ?? null,
    dependsOn: feature.dependsOn,
  };
}
