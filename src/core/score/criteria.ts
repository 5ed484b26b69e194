import { type BandThresholds, defaultBands } from "./band";
import { ribsCriteria, type RibsWeights } from "./ribs";
import type { Scale } from "./scale";
import type { ScoredCriterion } from "./weightedScore";

/** A criterion of the score, as the table Criteria of the assumptions states it. */
export interface Criterion extends ScoredCriterion {
  readonly name: string;
  /** Header of the column that holds its ratings. */
  readonly header: string;
}

/** Fewest and most criteria that a score may stand on. */
export const fewestCriteria = 2;
export const mostCriteria = 12;

/** What a score may be instead of the criteria; any other word is the header of a column that holds it. */
export const scoreMethods = ["criteria", "RICE", "ICE", "WSJF", "CD3"] as const;
export type ScoreMethod = (typeof scoreMethods)[number];

/** The columns of the criteria of RIBS, in their order: names and headers alike. */
export const ribsHeaders = ["Risk", "Impact", "Business value", "Scalability"] as const;

/** What the assumptions say about the score. */
export interface Scoring {
  readonly weights: RibsWeights;
  readonly scale: Scale;
  readonly scoreCriteria?: readonly Criterion[];
  readonly scoreBy: string;
}

/** The criteria that a score stands on: those of the table, else the four of RIBS. */
export function criteriaOf({ weights, scale, scoreCriteria }: Scoring): readonly Criterion[] {
  if (scoreCriteria !== undefined) return scoreCriteria;
  return ribsCriteria(weights, scale).map((criterion, index) => {
    const header = ribsHeaders[index] ?? "";
    return { ...criterion, name: header, header };
  });
}

/** The method a score follows; undefined where it is the number of a column. */
export function methodOf({ scoreBy }: Pick<Scoring, "scoreBy">): ScoreMethod | undefined {
  return scoreMethods.find((method) => method.toLowerCase() === scoreBy.trim().toLowerCase());
}

/** How the score is called wherever it stands: RIBS, Score with criteria of one's own, RICE and its like, or the header of its column. */
export function scoreName(assumptions: Scoring): string {
  const method = methodOf(assumptions);
  if (method !== "criteria") return method ?? assumptions.scoreBy.trim();
  const { scoreCriteria } = assumptions;
  const isRibs =
    scoreCriteria === undefined ||
    (scoreCriteria.length === ribsHeaders.length && scoreCriteria.every(({ name }, index) => name === ribsHeaders[index]));
  return isRibs ? "RIBS" : "Score";
}

/** Whether bands say anything of the score: it runs from 0 to 100 by its making, or the thresholds are the user's own. */
export function hasBands(assumptions: Scoring & { readonly bands: BandThresholds }): boolean {
  return methodOf(assumptions) === "criteria" || assumptions.bands.some((threshold, index) => threshold !== defaultBands[index]);
}
