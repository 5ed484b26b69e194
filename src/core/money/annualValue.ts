const minutesPerHour = 60;

/** Repetitive work that a feature takes over. Rates are fractions, volume is cases a year. */
export interface AutomatedWork {
  readonly volume: number;
  readonly automationRate: number;
  readonly minutes: number;
  readonly hourlyCost: number;
  readonly errorRate: number;
  readonly costPerError: number;
}

/**
 * Annual value of automation: the work saved less the cost of its errors; negative where errors eat the saving.
 *
 * Unit     money per year
 * Source   article
 */
export function automationValue(work: AutomatedWork): number {
  const automated = work.volume * work.automationRate;
  return automated * (work.minutes / minutesPerHour) * work.hourlyCost - automated * work.errorRate * work.costPerError;
}

/** Work that people do faster with a feature. The acceptance rate is a fraction, tasks are per user and year. */
export interface AugmentedWork {
  readonly users: number;
  readonly tasksPerUser: number;
  readonly acceptanceRate: number;
  readonly minutesSaved: number;
  readonly hourlyCost: number;
}

/**
 * Annual value of augmentation: the time saved on the suggestions people accept.
 *
 * Unit     money per year
 * Source   article
 */
export function augmentationValue(work: AugmentedWork): number {
  return work.users * work.tasksPerUser * work.acceptanceRate * (work.minutesSaved / minutesPerHour) * work.hourlyCost;
}

/** Revenue that was out of reach. Share, margin and success probability are fractions, the market is money a year. */
export interface NewMarket {
  readonly market: number;
  readonly share: number;
  readonly margin: number;
  readonly successProbability: number;
}

/**
 * Annual value of transformation: the margin on the share of the market, should it succeed.
 *
 * Unit     money per year
 * Source   article
 */
export function transformationValue(market: NewMarket): number {
  return market.market * market.share * market.margin * market.successProbability;
}

/**
 * Expected value of a feature that may fail, and may drift once it works: value × (p(1 − d) + p_after·d).
 *
 * Unit     as the value; probabilities: fractions
 */
export function expectedValue(value: number, success: number, drift: number, successAfterDrift: number): number {
  return value * (success * (1 - drift) + successAfterDrift * drift);
}

/**
 * Expected commercial value: (NPV·Pc − launch)·Pt − development, each step paid only if the one before succeeds.
 *
 * Unit     money
 * Source   cooper2001
 */
export function expectedCommercialValue(project: {
  readonly npv: number;
  readonly commercialProbability: number;
  readonly launchCost: number;
  readonly technicalProbability: number;
  readonly developmentCost: number;
}): number {
  return (project.npv * project.commercialProbability - project.launchCost) * project.technicalProbability - project.developmentCost;
}
