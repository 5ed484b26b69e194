import { ok } from "../../../core/result";
import { flagsByRow, roadmapFromCells } from "../../../core/roadmap/roadmapFromCells";
import { defineFunction } from "../../define";
import { optional, table } from "../../arguments/parameters";

export const REALITYCHECK = defineFunction({
  id: "REALITYCHECK",
  group: "Place",
  summary: "Names what to doubt about each feature before it is built.",
  notes: [
    "Flags: a rule would do; no job to be done; no clear ROI (business value 2 or less, or benefits that do not exceed the cost in present value); no data to scale (scalability 2 or less).",
    "Further: automation with risk 4 or more; no product metric; H1 relying on H3; approach and months that disagree; a scored rating whose range spans half the scale; a bought commodity (differentiation 4 or more) presented as a moat.",
    "Thresholds are stated on 1 to 5 and mapped to the scale in use.",
  ],
  parameters: [
    table("features", "The feature sheet with its header row, such as Features[#All].", "a header row and one row a feature"),
    optional(
      table("assumptions", "Names and values as on the sheet Assumptions; those left out have their defaults.", "two columns: name, value"),
      undefined,
      "the defaults",
    ),
  ],
  returns: { shape: "matrix", description: "One text a row below the header: its flags, or blank.", unit: "text" },
  faults: ["#VALUE! where no header names the features, or an assumption can't be used."],
  sources: ["article"],
  examples: [
    {
      given: [
        [
          ["Feature", "Job to be done", "Value bucket", "Risk", "Business value", "Rule works", "Gate metric"],
          ["Expense check", "Finance reads every receipt", "Automation", 5, 4, "yes", "False alarms"],
          ["Legal chatbot", null, null, null, 2, null, null],
          ["Invoice processing", "Accounts payable types invoices", "Automation", 2, 5, "no", "Straight-through rate"],
        ],
      ],
      gives: [
        ["a rule would do; high cost of error: keep a person in the loop (Augmentation)"],
        ["no job to be done; no clear ROI; no product metric (only a demo so far)"],
        [""],
      ],
    },
    {
      given: [
        [
          ["Feature", "JTBD", "KPI", "Impact", "Approach", "Months"],
          ["Fraud scoring", "Analysts miss fraud", "Recall", "2..4", "API", 7],
        ],
      ],
      gives: "approach says H1, months say H2; ranked on a range that spans half the scale: impact",
      shows: "two estimates that disagree, and a rating that is hardly known",
    },
  ],
  evaluate: (features, assumptions) => {
    const read = roadmapFromCells(features, assumptions);
    return read.ok ? ok(flagsByRow(read.value).map((flag) => [flag])) : read;
  },
});
