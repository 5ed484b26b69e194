import { editDistanceShare } from "../../../core/measure/editDistance";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { comparedText } from "../../arguments/texts";

export const EDITDISTANCE_SHARE = defineFunction({
  id: "EDITDISTANCE.SHARE",
  group: "Measure",
  summary: "Gives the share of a suggested text that a person changed.",
  notes: ["Edit distance over the length of the longer text; 0 for two empty texts."],
  parameters: [comparedText("suggested", "Text the product suggested."), comparedText("final", "Text the person kept.")],
  returns: { shape: "lifted", description: "From 0, unchanged, to 1, rewritten.", unit: "fraction" },
  sources: ["levenshtein1966"],
  blankIsData: true,
  examples: [
    { given: ["kitten", "sitting"], gives: 3 / 7 },
    { given: ["", ""], gives: 0, shows: "two empty texts" },
  ],
  evaluate: (suggested, final) => ok(editDistanceShare(suggested, final)),
});
