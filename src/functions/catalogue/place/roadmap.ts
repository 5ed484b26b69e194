import { horizons } from "../../../core/horizon/horizon";
import { ok } from "../../../core/result";
import { roadmapFromCells, roadmapHeadings, roadmapRows } from "../../../core/roadmap/roadmapFromCells";
import { defineFunction } from "../../define";
import { number, optional, table } from "../../arguments/parameters";

const flags = "no job to be done; no product metric (only a demo so far)";

export const ROADMAP = defineFunction({
  id: "ROADMAP",
  group: "Place",
  summary: "Spills a feature sheet as a roadmap: every feature once, under its horizon or not scheduled with the reason.",
  notes: [
    "Columns are found by their headers, in any order; only Feature is required. Blank rows are skipped.",
    "Within a horizon the best score comes first, but never before what it depends on; ties go by ID, features without a score come last.",
    "A feature stands in no earlier horizon than its prerequisites. Done or Shipped is marked in Why; Cancelled or Dropped is not scheduled.",
    "A cell that can't be read is named first among the flags. Review dates are checked in the task pane, since a formula knows no today.",
  ],
  parameters: [
    table("features", "The feature sheet with its header row, such as Features[#All].", "a header row and one row a feature"),
    optional(number("horizon", "The horizon to show.", { from: 1, to: 3, whole: true }), undefined, "all"),
    optional(
      table("assumptions", "Names and values as on the sheet Assumptions; those left out have their defaults.", "two columns: name, value"),
      undefined,
      "the defaults",
    ),
  ],
  returns: {
    shape: "matrix",
    description: "A header, then one row a feature: horizons 1 to 3 in order, then Not scheduled.",
    unit: "RIBS in points",
  },
  faults: ["#VALUE! where no header names the features, or an assumption can't be used."],
  sources: ["article", "dezert2020"],
  examples: [
    {
      given: [
        [
          ["ID", "Feature", "Risk", "Impact", "Business value", "Scalability", "Approach", "Depends on"],
          ["F1", "Ticket routing", 2, 4, 4, 4, "classification", "F2"],
          ["F2", "Document search", 2, 3, 4, 4, "RAG", null],
          ["F3", "Chatbot", null, null, null, null, null, null],
        ],
      ],
      gives: [
        roadmapHeadings,
        [2, 1, "F2", "Document search", "", 68.75, "Plan", "", "", "", "", flags, "approach RAG says H2"],
        [2, 2, "F1", "Ticket routing", "", 75, "Commit", "", "", "", "", flags, "moved from H1: depends on Document search, H2"],
        ["Not scheduled", "", "F3", "Chatbot", "", "", "", "", "", "", "", flags, "no approach, months or strategy"],
      ],
      shows: "a prerequisite that moves a feature, and one that nothing places",
    },
    {
      given: [
        [
          ["Feature", "Months", "Strategy"],
          ["Invoice processing", 3, "Buy"],
          ["Voice agent", 14, null],
        ],
        1,
      ],
      gives: [
        roadmapHeadings,
        [
          1,
          1,
          "Invoice processing",
          "Invoice processing",
          "",
          "",
          "",
          "Buy",
          "Baseline measured",
          "The present process is timed and priced on 100 cases",
          "",
          flags,
          "3 months say H1",
        ],
      ],
      shows: "one horizon, names serving as IDs",
    },
  ],
  evaluate: (features, horizon, assumptions) => {
    const read = roadmapFromCells(features, assumptions);
    return read.ok
      ? ok(
          roadmapRows(
            read.value,
            horizons.find((known) => known === horizon),
          ),
        )
      : read;
  },
});
