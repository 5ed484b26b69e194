import type { Matrix, Row } from "../matrix";
import { fail, ok, type Result } from "../result";
import { solve } from "./linear";

/** A metalog distribution: coefficients and, where it has them, bounds. */
export interface Metalog {
  readonly coefficients: Row;
  readonly lower?: number;
  readonly upper?: number;
}

/** Points that a metalog is drawn through. Probabilities rise within (0, 1), quantiles rise too. */
export interface MetalogPoints {
  readonly probabilities: Row;
  readonly quantiles: Row;
  readonly lower?: number;
  readonly upper?: number;
}

/** Terms beyond which the equations lose all digits. */
const mostTerms = 16;
/** Steps of the feasibility check to either side, even on the logit scale, and how far it reaches: to probabilities of about 1e-9. */
const checkSteps = 1000;
const checkReach = 20;

/**
 * Metalog through given points: as many terms as points.
 *
 * Shape    probabilities n, quantiles n
 * Faults   shape-mismatch, out-of-domain (points out of order or out of bounds), no-answer where the quantile function would fall somewhere
 * Cost     O(n³ + n · check steps)
 * Source   keelin2016
 */
export function fitMetalog(points: MetalogPoints): Result<Metalog> {
  const fault = pointsFault(points);
  if (fault !== undefined) return fault;
  const equations: Matrix = points.probabilities.map((probability) => basis(probability, points.probabilities.length));
  const solved = solve(
    equations,
    points.quantiles.map((quantile) => unbounded(quantile, points)),
  );
  if (!solved.ok) return solved;
  const metalog = { ...boundsOf(points), coefficients: solved.value };
  const falling = whereFalling(metalog);
  if (falling === undefined) return ok(metalog);
  return fail({
    code: "no-answer",
    reason: `no metalog of ${String(points.quantiles.length)} terms fits: it would fall near probability ${falling.toPrecision(2)}; move the points or use fewer`,
  });
}

/**
 * Quantile of a metalog.
 *
 * Domain   probability in (0, 1)
 * Source   keelin2016
 */
export function metalogQuantile(probability: number, metalog: Metalog): number {
  return bounded(series(probability, metalog.coefficients), metalog);
}

/** The probability nearest ½ at which the quantile function does not rise; undefined where it always does. */
function whereFalling({ coefficients }: Metalog): number | undefined {
  for (let step = 0; step <= checkSteps; step += 1) {
    const size = (checkReach * step) / checkSteps;
    for (const logit of [-size, size]) {
      const probability = 1 / (1 + Math.exp(-logit));
      if (!(seriesSlope(probability, coefficients) > 0)) return probability;
    }
  }
  return undefined;
}

/** The terms of the series at a probability: 1, L, (y − ½)·L, y − ½, then rising powers, alternately without and with L = ln(y/(1 − y)). */
function basis(probability: number, terms: number): Row {
  const logit = Math.log(probability) - Math.log1p(-probability);
  const centered = probability - 0.5;
  return Array.from({ length: terms }, (_, index) => {
    const { power, hasLogit } = term(index);
    return centered ** power * (hasLogit ? logit : 1);
  });
}

function series(probability: number, coefficients: Row): number {
  return basis(probability, coefficients.length).reduce((sum, value, index) => sum + value * (coefficients[index] ?? 0), 0);
}

function seriesSlope(probability: number, coefficients: Row): number {
  const logit = Math.log(probability) - Math.log1p(-probability);
  const logitSlope = 1 / (probability * (1 - probability));
  const centered = probability - 0.5;
  return coefficients.reduce((sum, coefficient, index) => {
    const { power, hasLogit } = term(index);
    const powerSlope = power === 0 ? 0 : power * centered ** (power - 1);
    return sum + coefficient * (hasLogit ? powerSlope * logit + centered ** power * logitSlope : powerSlope);
  }, 0);
}

/** Keelin's order of terms swaps the third and fourth against the later pattern. */
function term(index: number): { readonly power: number; readonly hasLogit: boolean } {
  if (index < 4) return { power: index < 2 ? 0 : 1, hasLogit: index === 1 || index === 2 };
  return { power: Math.floor(index / 2), hasLogit: index % 2 === 1 };
}

function bounded(value: number, { lower, upper }: Metalog): number {
  if (lower === undefined) return upper === undefined ? value : upper - Math.exp(-value);
  if (upper === undefined) return lower + Math.exp(value);
  return value > 0 ? upper - (upper - lower) / (1 + Math.exp(value)) : lower + (upper - lower) / (1 + Math.exp(-value));
}

function unbounded(quantile: number, { lower, upper }: MetalogPoints): number {
  if (lower === undefined) return upper === undefined ? quantile : -Math.log(upper - quantile);
  return upper === undefined ? Math.log(quantile - lower) : Math.log((quantile - lower) / (upper - quantile));
}

function boundsOf({ lower, upper }: MetalogPoints): Pick<Metalog, "lower" | "upper"> {
  return { ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) };
}

function pointsFault({ probabilities, quantiles, lower, upper }: MetalogPoints): Result<never> | undefined {
  const count = quantiles.length;
  if (probabilities.length !== count) {
    return fail({
      code: "shape-mismatch",
      parameter: "quantiles",
      expected: `${String(probabilities.length)} numbers, as many as probabilities`,
      received: String(count),
    });
  }
  if (count < 2 || count > mostTerms) {
    return fail({
      code: "shape-mismatch",
      parameter: "quantiles",
      expected: `from 2 to ${String(mostTerms)} points`,
      received: String(count),
    });
  }
  if (lower !== undefined && upper !== undefined && lower >= upper) {
    return fail({ code: "out-of-domain", parameter: "lower", expected: `below upper, ${String(upper)}`, received: lower });
  }
  return orderFault("probabilities", probabilities, 0, 1) ?? orderFault("quantiles", quantiles, lower ?? -Infinity, upper ?? Infinity);
}

function orderFault(parameter: string, values: Row, above: number, below: number): Result<never> | undefined {
  for (const [index, value] of values.entries()) {
    const where = `row ${String(index + 1)}`;
    if (value <= above) return fail({ code: "out-of-domain", parameter, expected: `above ${String(above)}`, received: value, where });
    if (value >= below) return fail({ code: "out-of-domain", parameter, expected: `below ${String(below)}`, received: value, where });
    const before = values[index - 1];
    if (before !== undefined && value <= before)
      return fail({ code: "out-of-domain", parameter, expected: `rising, above ${String(before)}`, received: value, where });
  }
  return undefined;
}
