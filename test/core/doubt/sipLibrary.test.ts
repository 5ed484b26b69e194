import { hdr } from "../../../src/core/doubt/hdr";
import { readSipLibrary } from "../../../src/core/doubt/readSipLibrary";
import { type SipLibrary, sipTrials, sipUniforms } from "../../../src/core/doubt/sipLibrary";
import { writeSipLibrary } from "../../../src/core/doubt/writeSipLibrary";
import { sentenceOf, valueOf } from "../money/valueOf";

const library: SipLibrary = {
  name: "Assistants",
  dateCreated: "2025-01-01",
  version: "1",
  provenance: "test",
  generators: [
    { name: "HDR1", key: { entity: 5, variable: 1, seed3: 0, seed4: 0 } },
    { name: "HDR2", key: { entity: 5, variable: 2, seed3: 0, seed4: 0 } },
  ],
  copulas: [
    {
      name: "Gaussian",
      generators: ["HDR1", "HDR2"],
      layers: ["c1", "c2"],
      correlation: [
        [1, 0.8],
        [0.8, 1],
      ],
    },
  ],
  sips: [
    { name: "Plain", kind: "metalog", metalog: { coefficients: [10, 2, 0.5], lower: 0 }, source: { kind: "generator", name: "HDR1" } },
    { name: "First", kind: "metalog", metalog: { coefficients: [0, 1] }, source: { kind: "copula", name: "Gaussian", layer: "c1" } },
    {
      name: "Second",
      kind: "metalog",
      metalog: { coefficients: [0, 1] },
      source: { kind: "copula", name: "Gaussian", layer: "c2" },
      metadata: { mean: 0 },
    },
    { name: "Kept", kind: "array", trials: [3, 1, 2] },
  ],
};

function sipNamed(name: string): SipLibrary["sips"][number] {
  const sip = library.sips.find((known) => known.name === name);
  if (sip === undefined) throw new Error(`no sip ${name}`);
  return sip;
}

describe("writeSipLibrary", () => {
  it("writes what readSipLibrary reads back", () => {
    expect(valueOf(readSipLibrary(writeSipLibrary(library)))).toEqual(library);
  });

  it("writes what the standard asks for (sipmath3)", () => {
    expect(JSON.parse(writeSipLibrary(library))).toMatchObject({
      objectType: "sipModel",
      libraryType: "SIPmath_3_0",
      U01: {
        rng: [{ name: "HDR1", function: "HDR_2_0", arguments: { counter: "PM_Index", entity: 5, varId: 1 } }, {}, { function: "Index" }],
      },
      sips: [
        { ref: { source: "rng", name: "HDR1" }, function: "Metalog_1_0", arguments: { lowerBound: 0, aCoefficients: [10, 2, 0.5] } },
        {},
        {},
        { function: "SIP_Array" },
      ],
    });
  });
});

describe("sipTrials", () => {
  it("draws a metalog from its generator", () => {
    const u = hdr(3, { entity: 5, variable: 1, seed3: 0, seed4: 0 });
    const logit = Math.log(u / (1 - u));
    expect(valueOf(sipTrials(library, sipNamed("Plain"), 3))[2]).toBeCloseTo(Math.exp(10 + 2 * logit + 0.5 * (u - 0.5) * logit), 6);
  });

  it("repeats an array where more trials are asked for", () => {
    expect([...valueOf(sipTrials(library, sipNamed("Kept"), 5))]).toEqual([3, 1, 2, 3, 1]);
  });

  it("lets the layers of a copula move together", () => {
    const [one, other] = ["First", "Second"].map((name) => valueOf(sipTrials(library, sipNamed(name), 2000)));
    const agreeing = one?.filter((value, trial) => value > 0 === (other?.[trial] ?? 0) > 0).length ?? 0;
    expect(agreeing / 2000).toBeCloseTo(0.5 + Math.asin(0.8) / Math.PI, 1); // share of equal signs of normal scores
  });

  it("names what the library does not hold", () => {
    expect(sentenceOf(sipUniforms(library, { kind: "generator", name: "HDR9" }, 2))).toBe(
      'rng must be the name of one in the library, received "HDR9"',
    );
    expect(sentenceOf(sipUniforms(library, { kind: "copula", name: "Gaussian", layer: "c9" }, 2))).toBe(
      'copula must be the name of one in the library, received "Gaussian, c9"',
    );
  });
});

describe("readSipLibrary", () => {
  it.each([
    { name: "no JSON", text: "sips: none", says: 'library must be JSON text, received "sips: none"' },
    { name: "JSON of another kind", text: "[1, 2]", says: 'library must be a SIPmath library with a list of sips, received "none"' },
    {
      name: "another generator",
      text: library3("sips", [], { rng: [{ name: "R", function: "Mersenne" }] }),
      says: 'rng R must be an HDR_2_0 generator, received "Mersenne"',
    },
    {
      name: "a seed that is asked for elsewhere",
      text: library3("sips", [], {
        rng: [{ name: "R", function: "HDR_2_0", arguments: { entity: 1, varId: 1, seed3: { type: "parameter" } } }],
      }),
      says: /^rng R must be given with entity, varId, seed3 and seed4 as whole numbers/,
    },
    {
      name: "another distribution",
      text: library3("sips", [{ name: "S", function: "PsiNormal" }]),
      says: 'sip S must be a Metalog_1_0 or a SIP_Array, received "PsiNormal"',
    },
    {
      name: "rounding",
      text: library3("sips", [{ name: "S", function: "Metalog_1_0", rounding: "nearest" }]),
      says: 'sip S must be without rounding, received "nearest"',
    },
    {
      name: "an array that stands elsewhere",
      text: library3("sips", [{ name: "S", function: "SIP_Array", arguments: { type: "csv", value: "Demand" } }]),
      says: 'sip S must be an array of numbers, received "csv"',
    },
    {
      name: "a copula without its matrix",
      text: library3("sips", [], { copula: [{ name: "C", function: "GaussianCopula", arguments: {} }] }),
      says: 'copula C must be given a correlationMatrix from globalVariables, received "{}"',
    },
  ])("refuses $name", ({ text, says }) => {
    expect(sentenceOf(readSipLibrary(text))).toMatch(says);
  });
});

function library3(key: string, entries: readonly object[], streams: object = {}): string {
  return JSON.stringify({ name: "L", U01: streams, [key]: entries });
}
