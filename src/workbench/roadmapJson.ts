import { howOf } from "../core/list/readList";
import { linkLabel } from "../workbook/excel/cellLink";
import type { FeatureSheet, OtherList } from "../workbook/portfolio";
import { inputsOf } from "../core/roadmap/builtFeature";
import type { Roadmap, RoadmapEntry } from "../core/roadmap/roadmap";

export interface CellProblem {
  /** "'AI portfolio'!F7"; null where no one cell is meant. */
  readonly cell: string | null;
  readonly message: string;
}

/** How the list was read, as the command line prints it. */
export function readingAsJson({ source, reading, leftOut, linkTo }: FeatureSheet, others: readonly OtherList[]): object {
  return {
    list: linkLabel(source),
    reading: reading.map((column) => ({
      column: /^[A-Z]+/.exec(linkTo(0, column.column).address)?.[0] ?? "",
      header: column.header,
      field: column.field ?? null,
      how: howOf(column),
      ...(column.note === undefined ? {} : { note: column.note }),
    })),
    leftOut: leftOut.map(({ message, why, link }) => ({ message, why, cells: linkLabel(link) })),
    otherLists: others.map(({ source: other, thing, hasSameColumns }) => ({
      cells: linkLabel(other),
      rows: other.rows,
      thing: thing ?? null,
      message: `${linkLabel(other)} holds a list${hasSameColumns ? " of the same columns" : ""} that was not read.`,
    })),
  };
}

/** A roadmap as the command line prints it: what could not be told is null, never missing. */
export function roadmapAsJson(roadmap: Roadmap, problems: readonly CellProblem[], reading: object): object {
  return {
    horizons: roadmap.horizons.map(({ horizon, entries }) => ({
      horizon,
      features: entries.map((entry) => ({ rank: entry.rank, ...described(entry), why: entry.why })),
    })),
    notScheduled: roadmap.notScheduled.map((entry) => ({ ...described(entry), reason: entry.reason })),
    problems,
    ...reading,
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
