import { hdr } from "../../src/core/doubt/hdr";
import { fitMetalog, type Metalog, metalogQuantile } from "../../src/core/doubt/metalog";
import { readSipLibrary } from "../../src/core/doubt/readSipLibrary";
import { type Sip, sipTrials } from "../../src/core/doubt/sipLibrary";
import { percentile } from "../../src/core/doubt/statistics";
import { writeSipLibrary } from "../../src/core/doubt/writeSipLibrary";
import { valueOf } from "../core/money/valueOf";
import draws from "./values/hdr.json";
import metalogs from "./values/metalog.json";
import library from "./values/sipLibrary.json";

/** Relative, for quantiles that end in an exponential. */
const relative = 1e-10;

interface Bounds {
  readonly lower: number | null;
  readonly upper: number | null;
}

function close(value: number | undefined, expected: number): boolean {
  return Math.abs((value ?? NaN) - expected) <= relative * Math.max(1, Math.abs(expected));
}

function boundsOf({ lower, upper }: Bounds): Pick<Metalog, "lower" | "upper"> {
  return { ...(lower === null ? {} : { lower }), ...(upper === null ? {} : { upper }) };
}

describe("draws of the HDR generator", () => {
  it("agree with hdr to the bit", () => {
    expect(draws.cases.length).toBeGreaterThan(200);
    expect(draws.cases.filter(({ counter, uniform, ...keys }) => hdr(counter, keys) !== uniform)).toEqual([]);
  });
});

describe("metalogs to forty digits", () => {
  it("agree with metalogQuantile", () => {
    const wrong = metalogs.quantiles.filter(
      (given) => !close(metalogQuantile(given.probability, { coefficients: given.coefficients, ...boundsOf(given) }), given.quantile),
    );
    expect(wrong).toEqual([]);
  });

  it.each(metalogs.fits)(
    "agree with the fit of $low, $median, $high at $alpha",
    ({ alpha, low, median, high, feasible, quantiles, ...bounds }) => {
      const metalog = fitMetalog({ probabilities: [alpha, 0.5, 1 - alpha], quantiles: [low, median, high], ...boundsOf(bounds) });
      expect(metalog.ok).toBe(feasible);
      if (!metalog.ok) return;
      const known = Object.entries(quantiles as Readonly<Record<string, number>>); // none where the fit is impossible
      expect(known.filter(([probability, expected]) => !close(metalogQuantile(Number(probability), metalog.value), expected))).toEqual([]);
    },
  );
});

describe("a SIPmath library", () => {
  const read = valueOf(readSipLibrary(JSON.stringify(library.library)));

  it("reads back after it is written", () => {
    expect(valueOf(readSipLibrary(writeSipLibrary(read)))).toEqual(read);
  });

  it.each(library.expected)("gives the trials of $sip", ({ sip: name, first, mean, percentiles }) => {
    const sip = read.sips.find((known): known is Sip & { readonly kind: "metalog" } => known.name === name && known.kind === "metalog");
    if (sip === undefined) throw new Error(`no sip ${name}`);
    const trials = valueOf(sipTrials(read, sip, library.trials));
    expect(first.filter((wanted, trial) => !close(trials[trial], wanted))).toEqual([]);
    expect(close(trials.reduce((sum, value) => sum + value, 0) / trials.length, mean)).toBe(true);
    const ascending = trials.toSorted();
    for (const [index, share] of [0.1, 0.5, 0.9].entries())
      expect(close(percentile(ascending, share), percentiles[index] ?? NaN)).toBe(true);
  });
});
