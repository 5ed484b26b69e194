import { hdr } from "../../src/core/doubt/hdr";
import { fitMetalog, type Metalog, metalogQuantile } from "../../src/core/doubt/metalog";
import { readSipLibrary } from "../../src/core/doubt/readSipLibrary";
import { type Sip, sipTrials, sipUniforms } from "../../src/core/doubt/sipLibrary";
import { percentile } from "../../src/core/doubt/statistics";
import { writeSipLibrary } from "../../src/core/doubt/writeSipLibrary";
import { valueOf } from "../core/money/valueOf";
import { withReference } from "./withReference";

/** Relative, for quantiles that end in an exponential. */
const relative = 1e-10;

function close(value: number | undefined, expected: number): boolean {
  return Math.abs((value ?? NaN) - expected) <= relative * Math.max(1, Math.abs(expected));
}

withReference("draws of the HDR generator", "sipmath/hdr_vectors.json", (text) => {
  interface Draw {
    readonly counter: number;
    readonly varId: number;
    readonly entity: number;
    readonly seed3: number;
    readonly seed4: number;
    readonly uniform: number;
  }
  const { cases } = JSON.parse(text) as { readonly cases: readonly Draw[] }; // the file's shape

  it("agree with hdr to the bit", () => {
    const differing = cases.filter(
      ({ counter, varId, entity, seed3, seed4, uniform }) => hdr(counter, { entity, variable: varId, seed3, seed4 }) !== uniform,
    );
    expect(cases.length).toBeGreaterThan(200);
    expect(differing).toEqual([]);
  });
});

withReference("metalogs to forty digits", "sipmath/metalog_vectors.json", (text) => {
  interface Bounds {
    readonly lower: number | null;
    readonly upper: number | null;
  }
  interface Quantile extends Bounds {
    readonly name: string;
    readonly a: readonly number[];
    readonly y: number;
    readonly q: number;
  }
  interface Fit extends Bounds {
    readonly alpha: number;
    readonly low: number;
    readonly median: number;
    readonly high: number;
    readonly feasible: boolean;
    readonly q: Readonly<Record<string, number>>;
  }
  const { quantile_cases: quantiles, spt_cases: fits } = JSON.parse(text) as {
    readonly quantile_cases: readonly Quantile[];
    readonly spt_cases: readonly Fit[];
  }; // the file's shape

  const boundsOf = ({ lower, upper }: Bounds): Pick<Metalog, "lower" | "upper"> => ({
    ...(lower === null ? {} : { lower }),
    ...(upper === null ? {} : { upper }),
  });

  it("agree with metalogQuantile", () => {
    expect(quantiles.filter((given) => !close(metalogQuantile(given.y, { coefficients: given.a, ...boundsOf(given) }), given.q))).toEqual(
      [],
    );
  });

  it.each(
    fits.map((fit): [string, Fit] => [`${String(fit.low)}, ${String(fit.median)}, ${String(fit.high)} at ${String(fit.alpha)}`, fit]),
  )("agree with the fit of %s", (_, fit) => {
    const probabilities = [fit.alpha, 0.5, 1 - fit.alpha];
    const metalog = fitMetalog({ probabilities, quantiles: [fit.low, fit.median, fit.high], ...boundsOf(fit) });
    expect(metalog.ok).toBe(fit.feasible);
    if (!metalog.ok) return;
    const wrong = Object.entries(fit.q).filter(
      ([probability, expected]) => !close(metalogQuantile(Number(probability), metalog.value), expected),
    );
    expect(wrong).toEqual([]);
  });
});

withReference("trials of SIPmath libraries", "sipmath/library_expected.json", (text) => {
  interface Expected {
    readonly library: string;
    readonly sip: string;
    readonly trials: number;
    readonly first10_uniform: readonly number[];
    readonly first10: readonly number[];
    readonly mean: number;
    readonly p10: number;
    readonly p50: number;
    readonly p90: number;
  }
  const { cases } = JSON.parse(text) as { readonly cases: readonly Expected[] }; // the file's shape
  const libraries = [...new Set(cases.map(({ library }) => library))];

  for (const file of libraries) {
    withReference(file, `sipmath/${file}`, (libraryText) => {
      const library = valueOf(readSipLibrary(libraryText));

      it("reads back after it is written", () => {
        expect(valueOf(readSipLibrary(writeSipLibrary(library)))).toEqual(library);
      });

      it.each(cases.filter((given) => given.library === file).map((given): [string, Expected] => [given.sip, given]))(
        "gives the trials of %s",
        (name, expected) => {
          const sip = library.sips.find(
            (known): known is Sip & { readonly kind: "metalog" } => known.name === name && known.kind === "metalog",
          );
          if (sip === undefined) throw new Error(`no sip ${name}`);
          const uniforms = valueOf(sipUniforms(library, sip.source, 10));
          expect(expected.first10_uniform.filter((wanted, trial) => !close(uniforms[trial], wanted))).toEqual([]);
          const trials = valueOf(sipTrials(library, sip, expected.trials));
          expect(expected.first10.filter((wanted, trial) => !close(trials[trial], wanted))).toEqual([]);
          const ascending = trials.toSorted();
          const mean = trials.reduce((sum, value) => sum + value, 0) / trials.length;
          expect(
            [mean, ...[0.1, 0.5, 0.9].map((share) => percentile(ascending, share))].map((value, index) =>
              close(value, [expected.mean, expected.p10, expected.p50, expected.p90][index] ?? NaN),
            ),
          ).toEqual([true, true, true, true]);
        },
      );
    });
  }
});
