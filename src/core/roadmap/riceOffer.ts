import type { Feature } from "../feature/feature";
import { featureScore } from "./featureScore";
import { methodOf, type Scoring } from "../score/criteria";
import { backlogColumns, hasRice } from "../list/backlog";

/** Whether a list asks to be ranked by RICE: its four inputs are there, and no feature has what the criteria ask for. */
export function asksForRice(headers: readonly string[], features: readonly Feature[], scoring: Scoring): boolean {
  return (
    methodOf(scoring) === "criteria" &&
    scoring.scoreCriteria === undefined &&
    features.length > 0 &&
    hasRice(backlogColumns(headers)) &&
    features.every((feature) => featureScore(feature, scoring) === undefined)
  );
}
