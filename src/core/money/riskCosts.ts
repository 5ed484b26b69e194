import type { Assumptions } from "../assumptions/assumptions";
import { summarize, type Summary } from "../doubt/statistics";
import type { CountedFeature } from "./portfolioMoney";
import { type MoneyPlan, simulateMoney } from "./plannedItem";
import type { CommonRisk } from "./readRisks";
import { simulatedFeature } from "./simulatedMoney";

/** How a portfolio is simulated. */
export interface MoneyTrials {
  readonly trials: number;
  readonly seed: number;
  /** How the values move together: one coefficient for every pair. */
  readonly valueCorrelation: number;
}

/** The simulation of the features together, with the common risks that hit them; each keeps its draws by its row of the sheet. */
export function moneyPlanOf(
  counted: readonly CountedFeature[],
  risks: readonly CommonRisk[],
  assumptions: Assumptions,
  { trials, seed, valueCorrelation }: MoneyTrials,
): MoneyPlan {
  return {
    items: counted.map((each) => {
      const hits = [...risks.keys()].filter((place) => risks[place]?.target.hits(each) === true);
      return simulatedFeature(each.money.basis, each.feature.row + 1, assumptions, hits);
    }),
    trials,
    seed,
    correlation: { kind: "common", coefficient: valueCorrelation },
    successCorrelation: assumptions.successCorrelation,
    risks: risks.map(({ number, probability, valueFactor, runCostFactor, costFactor, delayMonths }) => ({
      number,
      probability,
      valueFactor,
      runCostFactor,
      costFactor,
      delayMonths,
    })),
    terms: assumptions,
    withContributions: true,
  };
}

/** The same where every feature fails on its own and no event happens. */
export function independentPlan(plan: MoneyPlan): MoneyPlan {
  return {
    ...plan,
    items: plan.items.map((item) => (item.planned === undefined ? item : { ...item, planned: { ...item.planned, risks: [] } })),
    successCorrelation: 0,
    risks: [],
    withContributions: false,
  };
}

/** What a risk costs: the most that insuring against it is worth, and what it adds to the chance of a loss. */
export interface RiskCost {
  readonly risk: CommonRisk;
  /** Counted features that it hits. */
  readonly hits: number;
  readonly takes: number;
  readonly adds: number;
}

/** A simulated portfolio: as things are, and if nothing failed together. */
export interface SimulatedPortfolio {
  readonly summary: Summary;
  readonly apart: Summary;
  /** By what each adds to the chance of a loss, then by what it takes, largest first. */
  readonly risks: readonly RiskCost[];
}

/**
 * Simulate a portfolio twice with the same draws: as it is, and with independent features and no event.
 *
 * Cost     two simulations
 */
export function simulatePortfolio(
  counted: readonly CountedFeature[],
  risks: readonly CommonRisk[],
  assumptions: Assumptions,
  trials: MoneyTrials,
): SimulatedPortfolio {
  const plan = { ...moneyPlanOf(counted, risks, assumptions, trials), withContributions: false };
  const outcome = simulateMoney(plan);
  const summary = summarize(outcome.totals);
  const costs = risks.map((risk, place): RiskCost => {
    const without = outcome.risks?.withoutEach[place];
    return {
      risk,
      hits: counted.filter((each) => risk.target.hits(each)).length,
      takes: (without?.mean ?? summary.mean) - summary.mean,
      adds: summary.lossChance - (without?.lossChance ?? summary.lossChance),
    };
  });
  return {
    summary,
    apart: summarize(simulateMoney(independentPlan(plan)).totals),
    risks: costs.toSorted((one, other) => other.adds - one.adds || other.takes - one.takes),
  };
}
