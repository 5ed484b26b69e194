import { perplexity } from "../../../core/measure/perplexity";
import { fail, ok } from "../../../core/result";
import { observations } from "../../arguments/counts";
import { defineFunction } from "../../define";
import { number, optional } from "../../arguments/parameters";

export const PERPLEXITY = defineFunction({
  id: "PERPLEXITY",
  group: "Measure",
  summary: "Gives the perplexity of a model from the log probabilities of the tokens.",
  notes: ["Often does not follow human preference: read it beside acceptance and edit distance, never alone."],
  parameters: [
    observations("log_probabilities", "Log probability the model gave each token.", { to: 0 }),
    optional(number("base", "Base of the logarithms; 2 for bits.", { above: 1 }), Math.E, "e"),
  ],
  returns: { shape: "matrix", description: "Perplexity; 1 is certainty, lower is better.", unit: "choices a token" },
  faults: ["#N/A where there are no tokens."],
  sources: ["jelinek1977"],
  examples: [
    { given: [[[-2], [-2], [-2]], 2], gives: 4, shows: "as unsure as among four equal choices" },
    { given: [[[0], [0]]], gives: 1, shows: "certain" },
  ],
  evaluate: (logProbabilities, base) =>
    logProbabilities.length === 0 ? fail({ code: "no-answer", reason: "there are no tokens" }) : ok([[perplexity(logProbabilities, base)]]),
});
