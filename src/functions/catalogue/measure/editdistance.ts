import { editDistance } from "../../../core/measure/editDistance";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { comparedText } from "../../arguments/texts";

export const EDITDISTANCE = defineFunction({
  id: "EDITDISTANCE",
  group: "Measure",
  summary: "Counts the characters a person changed in a suggested text.",
  notes: [
    "Insertions, deletions and substitutions (Levenshtein), in Unicode code points. White space counts like any character, and empty text is data.",
  ],
  parameters: [comparedText("suggested", "Text the product suggested."), comparedText("final", "Text the person kept.")],
  returns: { shape: "lifted", description: "Fewest single-character edits.", unit: "characters" },
  sources: ["levenshtein1966"],
  blankIsData: true,
  examples: [
    { given: ["kitten", "sitting"], gives: 3 },
    { given: ["", "abc"], gives: 3, shows: "empty text is data" },
    { given: ["   ", "a b"], gives: 2, shows: "so is white space" },
    { given: ["on 🚀 time", "on 🛸 time"], gives: 1, shows: "an emoji is one character" },
  ],
  evaluate: (suggested, final) => ok(editDistance(suggested, final)),
});
