import { confusion, labelsOf } from "../../../core/measure/classification";
import { fail, ok } from "../../../core/result";
import { column } from "../../arguments/counts";
import { defineFunction } from "../../define";
import { pairLabels } from "../../arguments/labels";

/** A matrix of a million cells is more than anybody reads. */
const mostLabels = 1000;

export const CLASSIFY_CONFUSION = defineFunction({
  id: "CLASSIFY.CONFUSION",
  group: "Measure",
  summary: "Counts each pair of actual and predicted label in a confusion matrix.",
  notes: ["Labels stand in ascending order, numbers first; capital letters count. A row blank in both columns is skipped."],
  parameters: [
    column("actual", "The true label of each case.", "labels, one a case"),
    column("predicted", "The label the model gave the same case.", "labels, as many as actual"),
  ],
  returns: { shape: "matrix", description: "Header row and column of labels; row = actual, column = predicted.", unit: "cases" },
  faults: [
    "#VALUE! where the columns differ in length or a label is missing; the row is named.",
    "#VALUE! for more than 1,000 different labels.",
  ],
  sources: ["pedregosa2011"],
  examples: [
    {
      given: [
        [["cat"], ["dog"], ["cat"], ["cat"]],
        [["cat"], ["dog"], ["dog"], ["cat"]],
      ],
      gives: [
        ["actual \\ predicted", "cat", "dog"],
        ["cat", 2, 1],
        ["dog", 0, 1],
      ],
    },
    { given: [[["cat"], ["dog"]], [["cat"]]], gives: { error: "#VALUE!" }, shows: "unequal columns" },
  ],
  evaluate: (actual, predicted) => {
    const pairs = pairLabels(actual, predicted);
    if (!pairs.ok) return pairs;
    const distinct = labelsOf(pairs.value.actual, pairs.value.predicted).length;
    if (distinct > mostLabels) {
      const expected = `at most ${String(mostLabels)} different labels`;
      return fail({ code: "out-of-domain", parameter: "actual and predicted", expected, received: distinct, hint: "group them first" });
    }
    const { labels, counts } = confusion(pairs.value.actual, pairs.value.predicted);
    return ok([["actual \\ predicted", ...labels], ...labels.map((label, index) => [label, ...(counts[index] ?? [])])]);
  },
});
