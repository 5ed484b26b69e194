import normalDistribution from "@stdlib/stats-base-dists-normal-cdf";

import { fail, ok, type Result } from "../result";
import { correlationOf } from "./correlation";
import { type DrawKey, fillDraws } from "./hdr";
import { type Metalog, metalogQuantile } from "./metalog";
import { toNormalScores } from "./normalScore";

/** A stream of uniform draws. */
export interface SipGenerator {
  readonly name: string;
  readonly key: DrawKey;
}

/** Streams of draws made to move together (Gaussian copula). */
export interface SipCopula {
  readonly name: string;
  /** Names of the generators it takes, in the order of the matrix. */
  readonly generators: readonly string[];
  /** Names under which its streams are known, in the same order. */
  readonly layers: readonly string[];
  readonly correlation: readonly (readonly number[])[];
}

/** Where an uncertain quantity gets its uniform draws. */
export type SipSource =
  { readonly kind: "generator"; readonly name: string } | { readonly kind: "copula"; readonly name: string; readonly layer: string };

/** An uncertain quantity: a metalog with its draws, or trials as they stand. */
export type Sip = {
  readonly name: string;
  /** Passed on as it was read. */
  readonly metadata?: Readonly<Record<string, unknown>>;
} & (
  | { readonly kind: "metalog"; readonly metalog: Metalog; readonly source: SipSource }
  | { readonly kind: "array"; readonly trials: readonly number[] }
);

/** A library of uncertain quantities, after SIPmath 3.0. */
export interface SipLibrary {
  readonly name: string;
  readonly dateCreated?: string;
  readonly version?: string;
  readonly provenance?: string;
  readonly generators: readonly SipGenerator[];
  readonly copulas: readonly SipCopula[];
  readonly sips: readonly Sip[];
}

/**
 * Trials 1 to `count` of an uncertain quantity; an array shorter than that begins again.
 *
 * Faults   out-of-domain where the library names what it does not hold
 * Cost     O(count), with a copula O(count · streams)
 * Source   sipmath3, keelin2016
 */
export function sipTrials(library: SipLibrary, sip: Sip, count: number): Result<Float64Array> {
  if (sip.kind === "array") return ok(Float64Array.from({ length: count }, (_, trial) => sip.trials[trial % sip.trials.length] ?? 0));
  const uniforms = sipUniforms(library, sip.source, count);
  return uniforms.ok ? ok(uniforms.value.map((probability) => metalogQuantile(probability, sip.metalog))) : uniforms;
}

/** Uniform draws of trials 1 to `count` from a generator or a layer of a copula. */
export function sipUniforms(library: SipLibrary, source: SipSource, count: number): Result<Float64Array> {
  if (source.kind === "generator") return generated(library, source.name, count);
  const copula = library.copulas.find(({ name }) => name === source.name);
  const layer = copula?.layers.indexOf(source.layer) ?? -1;
  if (copula === undefined || layer < 0) return unknown("copula", `${source.name}, ${source.layer}`);
  const correlation = correlationOf(copula.correlation, copula.layers.length);
  if (!correlation.ok || correlation.value.kind !== "matrix") return correlation.ok ? unknown("copula", source.name) : correlation;
  const { factor, size } = correlation.value;
  const sum = new Float64Array(count);
  for (const [index, name] of copula.generators.slice(0, layer + 1).entries()) {
    const draws = generated(library, name, count);
    if (!draws.ok) return draws;
    toNormalScores(draws.value, count);
    const weight = factor[layer * size + index] ?? 0;
    for (let trial = 0; trial < count; trial += 1) sum[trial] = (sum[trial] ?? 0) + weight * (draws.value[trial] ?? 0);
  }
  return ok(sum.map((score) => normalDistribution(score, 0, 1)));
}

function generated(library: SipLibrary, name: string, count: number): Result<Float64Array> {
  const generator = library.generators.find((known) => known.name === name);
  if (generator === undefined) return unknown("rng", name);
  const draws = new Float64Array(count);
  fillDraws(draws, 1, count, generator.key);
  return ok(draws);
}

function unknown(parameter: string, received: string): Result<never> {
  return fail({ code: "out-of-domain", parameter, expected: "the name of one in the library", received });
}
