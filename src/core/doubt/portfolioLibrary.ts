import { fail, ok, type Result } from "../result";
import { fillDraws, hdr } from "./hdr";
import { fitMetalog, type Metalog } from "./metalog";
import type { Sip, SipCopula, SipLibrary } from "./sipLibrary";
import { isConstant, pertQuantile, type ThreePoint } from "./threePoint";

/** What is uncertain about a feature. */
export interface UncertainFeature {
  readonly id: string;
  readonly name: string;
  /** A year, if it works. */
  readonly value: ThreePoint;
  readonly successProbability: number;
  /** Number from 1 that names its draws, as in the simulation. */
  readonly number: number;
}

export interface LibrarySettings {
  readonly name: string;
  /** ISO date. */
  readonly dateCreated: string;
  readonly seed: number;
  /** How the values move together: one coefficient for every pair, 0 for not at all. */
  readonly coefficient: number;
}

/** Probabilities that the metalog of a Beta-PERT goes through; fewer where more would make it fall. */
const fitPoints = [
  [0.05, 0.25, 0.5, 0.75, 0.95],
  [0.1, 0.5, 0.9],
] as const;
/** Trials that are written out where no generator says them. */
const writtenTrials = 1000;
/** A matrix of all pairs grows with the square; beyond this the text is larger than anyone opens. */
const mostCorrelated = 300;

/**
 * The uncertain inputs of a portfolio as a SIPmath 3.0 library: of each feature the value a year, with the very draws of the simulation, and whether
 * it works, as trials of 1 and 0.
 *
 * A Beta-PERT is no distribution of SIPmath: it becomes a metalog between its low and high that agrees with it at up to five probabilities; the
 * points themselves stand in the metadata.
 *
 * Faults   out-of-domain for more features than a correlation matrix can hold
 * Source   sipmath3, keelin2016
 */
export function portfolioLibrary(features: readonly UncertainFeature[], settings: LibrarySettings): Result<SipLibrary> {
  const drawn = features.filter(({ value }) => !isConstant(value));
  const isCorrelated = settings.coefficient > 0 && drawn.length > 1;
  if (isCorrelated && drawn.length > mostCorrelated) {
    const expected = `at most ${String(mostCorrelated)} where they move together`;
    return fail({ code: "out-of-domain", parameter: "features", expected, received: drawn.length });
  }
  const copula = isCorrelated ? copulaOf(drawn, settings.coefficient) : undefined;
  return ok({
    name: settings.name,
    dateCreated: settings.dateCreated,
    version: "1",
    provenance: "Low, Likely, High and Success probability of the feature sheet",
    generators: drawn.map((feature) => ({
      name: generatorName(feature),
      key: { entity: 1, variable: 2 * feature.number - 1, seed3: settings.seed, seed4: 0 },
    })),
    copulas: copula === undefined ? [] : [copula],
    sips: features.flatMap((feature) => [valueSip(feature, copula, settings.seed), ...successSip(feature, settings.seed)]),
  });
}

function generatorName({ number }: UncertainFeature): string {
  return `HDR${String(number)}`;
}

function layerName({ id }: UncertainFeature): string {
  return id;
}

function copulaOf(drawn: readonly UncertainFeature[], coefficient: number): SipCopula {
  return {
    name: "Values",
    generators: drawn.map(generatorName),
    layers: drawn.map(layerName),
    correlation: drawn.map((_, row) => drawn.map((__, column) => (row === column ? 1 : coefficient))),
  };
}

function valueSip(feature: UncertainFeature, copula: SipCopula | undefined, seed: number): Sip {
  const { id, name, value, successProbability } = feature;
  const metadata = { feature: id, distribution: "Beta-PERT", low: value.low, likely: value.likely, high: value.high, successProbability };
  const about = { name: `${name}: value a year`, metadata };
  if (isConstant(value)) return { ...about, kind: "array", trials: [value.likely] };
  const metalog = metalogOf(value);
  if (metalog === undefined) return { ...about, kind: "array", trials: pertTrials(feature, seed) };
  const source =
    copula === undefined
      ? ({ kind: "generator", name: generatorName(feature) } as const)
      : ({ kind: "copula", name: copula.name, layer: layerName(feature) } as const);
  return { ...about, kind: "metalog", metalog, source };
}

function metalogOf(value: ThreePoint): Metalog | undefined {
  for (const probabilities of fitPoints) {
    const quantiles = probabilities.map((probability) => pertQuantile(probability, value));
    const fitted = fitMetalog({ probabilities, quantiles, lower: value.low, upper: value.high });
    if (fitted.ok) return fitted.value;
  }
  return undefined;
}

function pertTrials({ value, number }: UncertainFeature, seed: number): readonly number[] {
  const key = { entity: 1, variable: 2 * number - 1, seed3: seed, seed4: 0 };
  return Array.from({ length: writtenTrials }, (_, trial) => pertQuantile(hdr(trial + 1, key), value));
}

function successSip({ id, name, successProbability, number }: UncertainFeature, seed: number): readonly Sip[] {
  if (successProbability >= 1) return [];
  const draws = new Float64Array(writtenTrials);
  fillDraws(draws, 1, writtenTrials, { entity: 1, variable: 2 * number, seed3: seed, seed4: 0 });
  const trials = Array.from(draws, (draw) => (draw < successProbability ? 1 : 0));
  return [{ name: `${name}: works`, metadata: { feature: id, successProbability }, kind: "array", trials }];
}
