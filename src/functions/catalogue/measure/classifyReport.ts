import { reportOfPairs } from "../../../core/measure/classification";
import { ok } from "../../../core/result";
import { column } from "../../arguments/counts";
import { defineFunction } from "../../define";
import { pairLabels } from "../../arguments/labels";

export const CLASSIFY_REPORT = defineFunction({
  id: "CLASSIFY.REPORT",
  group: "Measure",
  summary: "Reports precision, recall, F1 and support per label, with accuracy and averages.",
  notes: ["0/0 counts as 0, as scikit-learn does. The macro average weighs labels equally, the weighted average by support."],
  parameters: [
    column("actual", "The true label of each case.", "labels, one a case"),
    column("predicted", "The label the model gave the same case.", "labels, as many as actual"),
  ],
  returns: {
    shape: "matrix",
    description: "Header, one row a label, then accuracy, macro average, weighted average.",
    unit: "fractions; support in cases",
  },
  faults: ["#VALUE! where the columns differ in length or a label is missing; the row is named."],
  sources: ["pedregosa2011"],
  examples: [
    {
      given: [
        [["yes"], ["yes"], ["no"], ["no"]],
        [["yes"], ["no"], ["no"], ["no"]],
      ],
      gives: [
        ["label", "precision", "recall", "F1", "support"],
        ["no", 2 / 3, 1, 0.8, 2],
        ["yes", 1, 0.5, 2 / 3, 2],
        ["accuracy", "", "", 0.75, 4],
        ["macro average", 5 / 6, 0.75, 11 / 15, 4],
        ["weighted average", 5 / 6, 0.75, 11 / 15, 4],
      ],
    },
    {
      given: [
        [["yes"], [""]],
        [["yes"], ["no"]],
      ],
      gives: { error: "#VALUE!" },
      shows: "a label is missing",
    },
  ],
  evaluate: (actual, predicted) => {
    const pairs = pairLabels(actual, predicted);
    if (!pairs.ok) return pairs;
    const report = reportOfPairs(pairs.value.actual, pairs.value.predicted);
    return ok([
      ["label", "precision", "recall", "F1", "support"],
      ...report.lines.map((line) => [line.label, line.precision, line.recall, line.f1, line.support]),
      ["accuracy", "", "", report.accuracy, report.support],
      ...[report.macro, report.weighted].map((line) => [line.label, line.precision, line.recall, line.f1, line.support]),
    ]);
  },
});
