import { deriveBucket } from "../../../core/feature/valueBucket";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { yesNo } from "../../arguments/parameters";

export const BUCKET = defineFunction({
  id: "BUCKET",
  group: "Place",
  summary: "Derives the value bucket of a feature: Automation, Augmentation or Transformation.",
  notes: ["Not possible today: Transformation. Possible, and a person still decides: Augmentation. Else Automation."],
  parameters: [
    yesNo("possible_today", "Whether people or software can do it today."),
    yesNo("person_decides", "Whether a person still decides with the feature in place."),
  ],
  returns: { shape: "lifted", description: "Automation, Augmentation or Transformation.", unit: "word" },
  sources: ["article"],
  examples: [
    { given: ["yes", "no"], gives: "Automation" },
    {
      given: [
        [["yes"], ["no"], [true]],
        [[true], ["no"], [0]],
      ],
      gives: [["Augmentation"], ["Transformation"], ["Automation"]],
    },
  ],
  evaluate: (possibleToday, personDecides) => ok(deriveBucket(possibleToday, personDecides) ?? ""),
});
