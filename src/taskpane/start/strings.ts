import type { FeatureSource } from "../../workbook/portfolio";
import { count } from "../parts/format";

/** Every text of the Start panel. */
export const strings = {
  headline: (features: number, { kind, name }: FeatureSource) =>
    `Found ${count(features, "feature")} ${kind === "table" ? "in the table" : "on the sheet"} ${name}`,
  sheet: (sheet: string) => `Sheet ${sheet}, `,
  scored: (scored: number, toFix: number, unrated: number) =>
    [
      unrated + toFix === 0 ? "All have a score" : `${String(scored)} ${scored === 1 ? "has" : "have"} a score`,
      ...(toFix === 0 ? [] : [`${String(toFix)} ${toFix === 1 ? "waits" : "wait"} for a fix`]),
      ...(unrated === 0 ? [] : [`${String(unrated)} ${unrated === 1 ? "waits" : "wait"} for ratings`]),
    ].join(", "),
  pickTable: "Table of features",
  useSelection: "Use selection",
  nowReading: ({ name, rows }: FeatureSource) => `Reading ${name} from now on, ${count(rows, "row")}.`,
  problems: (amount: number) => (amount === 0 ? "No problems" : count(amount, "problem")),
  noProblems: "Every cell could be read.",
  nextProblem: "Next problem",
  error: "Error",
  warning: "Warning",
  columns: "Columns",
  found: (found: number, all: number) => `${String(found)} of ${String(all)} found`,
  field: "Field",
  yourColumn: "Your column",
  matchedBy: "Matched by",
  columnFor: (field: string) => `Column for ${field}`,
  pickColumn: "Pick a column",
  noColumn: "No column",
  notFound: "not found",
  showAllFields: (all: number) => `Show all ${String(all)} fields`,
  showFewer: "Show fewer",
  leftAlone: (headers: readonly string[]) =>
    headers.length <= 4
      ? `Left alone: ${headers.join(", ")}`
      : `Left alone: ${headers.slice(0, 4).join(", ")} and ${String(headers.length - 4)} more`,
  more: "More you can add",
  add: "Add",
  added: "Added",
  newFeatureSheet: "New feature sheet",
  newFeatureSheetText: "An empty sheet with every column and its rules",
  shortNames: "Short names",
  shortNamesText: "Type =RIBS(…) instead of =PORTFOLIO.RIBS(…)",
  shortNamesNeed: "Needs LAMBDA: Microsoft 365, Excel 2024 or Excel for the web",
  assumptions: "Assumptions sheet",
  assumptionsText: "Every number that shapes a result, in one place",
  scoreColumnsNote: "Adds Score, Band, Bucket, Horizon and Strategy as formulas, right of the table. Undo in one step.",
  scoreColumnsThere: "Score, Band, Bucket, Horizon and Strategy stand in the table as formulas.",
  addScoreColumns: "Add score columns",
  emptyHeadline: "No feature table in this workbook yet",
  emptyText: "A feature table has one row a feature. Only the name is required; four ratings from 1 to 5 give a score.",
  emptyExample: {
    caption: "Example of a feature table",
    headers: ["Feature", "Risk", "Impact", "Value", "Scale"],
    row: ["Invoice processing", "2", "5", "5", "4"],
  },
  emptyHave: "Already have a list? Select it in the sheet, header row included, and choose Use selection.",
  emptyNote: "Adds one sheet. Undo in one step.",
} as const;
