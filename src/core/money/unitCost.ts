/** What calls to a bought model consume and pay. Prices are per million tokens, shares are fractions. */
export interface ApiUse {
  readonly requests: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly priceIn: number;
  readonly priceOut: number;
  readonly cachedShare: number;
  readonly cachedPrice: number;
  readonly retryRate: number;
  readonly batchDiscount: number;
  readonly fixed: number;
}

const million = 1_000_000;
const secondsPerHour = 3600;
/** Hours of an average month, 8,760 / 12. */
const hoursPerMonth = 730;
/** Relative slack, so that a load that fills a whole number of accelerators does not ask for one more by rounding. */
const roundingSlack = 1e-9;

/**
 * Monthly cost of a bought model: requests × price of a request × (1 + retries) × (1 − batch discount) + fixed.
 *
 * Unit     requests: per month; tokens: per request; prices: money per million tokens; result: money per month
 * Source   article
 */
export function apiCost(use: ApiUse): number {
  const inputPrice = (1 - use.cachedShare) * use.priceIn + use.cachedShare * use.cachedPrice;
  const perRequest = (use.tokensIn * inputPrice + use.tokensOut * use.priceOut) / million;
  return use.requests * perRequest * (1 + use.retryRate) * (1 - use.batchDiscount) + use.fixed;
}

/** An accelerator that serves a model. */
export interface Serving {
  readonly pricePerHour: number;
  readonly tokensPerSecond: number;
  /** Share of its time at work, in (0, 1]. */
  readonly utilization: number;
}

/**
 * Cost of a million tokens on an accelerator of one's own.
 *
 * Unit     money per million tokens
 * Source   article
 */
export function costPerMillionTokens(serving: Serving): number {
  return (serving.pricePerHour / (serving.tokensPerSecond * secondsPerHour * serving.utilization)) * million;
}

/** Accelerators that a month's tokens keep busy: a whole number, at least one. */
export function acceleratorsFor(tokens: number, serving: Serving): number {
  const capacity = serving.tokensPerSecond * secondsPerHour * hoursPerMonth * serving.utilization;
  return Math.max(1, Math.ceil((tokens / capacity) * (1 - roundingSlack)));
}

/**
 * Monthly cost of serving a model oneself: whole accelerators around the clock, and what is fixed (engineers, storage).
 *
 * Unit     tokens: per month; result: money per month
 * Source   article
 */
export function selfHostCost(tokens: number, serving: Serving, fixed: number): number {
  return acceleratorsFor(tokens, serving) * serving.pricePerHour * hoursPerMonth + fixed;
}

/** What training a model from scratch takes. */
export interface Training {
  readonly parameters: number;
  readonly tokens: number;
  /** Floating point operations per second of one accelerator at its best. */
  readonly peakFlops: number;
  /** Share of the peak that training reaches, in (0, 1]. */
  readonly flopUtilization: number;
  readonly pricePerHour: number;
  /** Multiple of one clean run that failed and exploratory runs bring it to. */
  readonly runs: number;
}

/**
 * Cost of training from scratch: 6·N·D operations at the rate reached, priced by the hour.
 *
 * Unit     money, once
 * Source   kaplan2020 (6·N·D), chowdhery2022 (model FLOP utilization)
 */
export function trainingCost(training: Training): number {
  const seconds = (6 * training.parameters * training.tokens) / (training.peakFlops * training.flopUtilization);
  return (seconds / secondsPerHour) * training.pricePerHour * training.runs;
}
