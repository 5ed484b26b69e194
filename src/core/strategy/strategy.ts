import type { Rating } from "../score/rating";

/** How a capability is obtained, cheapest step first: ties go to the earlier one. */
export const strategies = ["Rule", "Buy", "Partner", "Fine-tune", "Build"] as const;
export type Strategy = (typeof strategies)[number];

/** The strategy a text names, whatever its case and hyphens; undefined where it names none. */
export function strategyNamed(text: string): Strategy | undefined {
  return strategies.find((strategy) => lettersOf(strategy) === lettersOf(text));
}

export const stages = ["Idea", "MVP", "Growth", "Scale"] as const;
export type Stage = (typeof stages)[number];

/** The stage a text names, whatever its case; undefined where it names none. */
export function stageNamed(text: string): Stage | undefined {
  return stages.find((stage) => lettersOf(stage) === lettersOf(text));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/g, "");
}

/** The rated inputs, in the order of the criteria table, where stage precedes them. */
export const ratedInputs = ["differentiation", "modelFit", "domainAccuracy", "dataPrivacy", "uniqueData", "mlTalent"] as const;
export type RatedInput = (typeof ratedInputs)[number];

export const inputNames: Readonly<Record<"stage" | RatedInput, string>> = {
  stage: "stage",
  differentiation: "differentiation",
  modelFit: "model fit",
  domainAccuracy: "domain accuracy",
  dataPrivacy: "data privacy",
  uniqueData: "unique data",
  mlTalent: "ML talent",
};

/** What the choice of a strategy stands on. Stage stands for scale; latency and being a research lab are not inputs. */
export type StrategyInputs = { readonly stage: Stage; readonly ruleWorks: boolean } & Readonly<Record<RatedInput, Rating>>;

/** The strategies that have a row of criteria: all but Rule. */
export const weighedStrategies = ["Buy", "Partner", "Fine-tune", "Build"] as const satisfies readonly Exclude<Strategy, "Rule">[];

/** Signed weights of the strategy criteria: stage, differentiation, model fit, domain accuracy, data privacy, unique data, ML talent. */
export type CriteriaRow = readonly [number, number, number, number, number, number, number];
export type StrategyCriteria = Readonly<Record<Exclude<Strategy, "Rule">, CriteriaRow>>;

const buy: CriteriaRow = [-1, -2, 3, -2, -2, 0, 0];
const adapt: CriteriaRow = [1, 1, 1, 3, 2, 1, 0];
const build: CriteriaRow = [0, 4, -1, 0, 0, 2, 3];

/** Signed weights, ours, from the article's conditions for each strategy. */
export const defaultCriteria: StrategyCriteria = { Buy: buy, Partner: adapt, "Fine-tune": adapt, Build: build };

/** Thresholds of the strategy gates in reading order: unique data, model fit, differentiation, ML talent (Build); ML talent; data privacy, model fit (Buy); model fit (validate first). */
export type StrategyGates = readonly [number, number, number, number, number, number, number, number];
export const defaultGates: StrategyGates = [4, 2, 4, 3, 3, 5, 2, 3];
