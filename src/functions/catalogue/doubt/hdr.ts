import { greatestDrawNumber, hdr } from "../../../core/doubt/hdr";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { number, optional } from "../../arguments/parameters";

const whole = { from: 0, to: greatestDrawNumber, whole: true } as const;

export const HDR = defineFunction({
  id: "HDR",
  group: "Doubt",
  summary: "Gives a uniform random number that depends on its arguments alone, by the SIPmath 3.0 generator.",
  notes: [
    "The same arguments give the same number, in any program that knows the generator, so a draw can be audited.",
    "A draw of SIMULATE: HDR(trial, 1, 2·row − 1, seed) for the value of a row, HDR(trial, 1, 2·row, seed) for its success.",
    "As a native formula, with counter c, variable v, entity e and seeds s, u: MOD((MOD(MOD(999999999999989, MOD(c*2499997+v*1800451+e*2000371+s*1796777+u*2299603, 7450589)*4658+7450581)*383, 99991)*7440893 + MOD(MOD(999999999999989, MOD(c*2246527+v*2399993+e*2100869+s*1918303+u*1624729, 7450987)*7580+7560584)*17669, 7440893))*1343, 4294967296), then (that + 0.5)/4294967296.",
  ],
  parameters: [
    number("counter", "Number of the trial.", whole),
    optional(number("entity", "Who draws, such as a company or team.", whole), 1, "1"),
    optional(number("variable", "What is drawn.", whole), 1, "1"),
    optional(number("seed3", "A further seed, such as a scenario.", whole), 0, "0"),
    optional(number("seed4", "A further seed.", whole), 0, "0"),
  ],
  returns: { shape: "lifted", description: "Number above 0 and below 1.", unit: "fraction" },
  sources: ["hubbard2019", "sipmath3"],
  examples: [
    { given: [1, 0, 1], gives: 0.19655135844368488 },
    {
      given: [[[1], [2], [3]], 1, 1, 1, 1],
      gives: [[0.017076639574952424], [0.6350425750715658], [0.11018972692545503]],
      shows: "three trials",
    },
  ],
  evaluate: (counter, entity, variable, seed3, seed4) => ok(hdr(counter, { entity, variable, seed3, seed4 })),
});
