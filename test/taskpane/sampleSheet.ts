import { defaultAssumptions } from "../../src/core/assumptions/defaults";
import { readFeatures } from "../../src/core/feature/readFeatures";
import { type ColumnOverrides } from "../../src/core/feature/columnMap";
import { recognizeColumns } from "../../src/core/list/recognizeColumns";
import type { Cell } from "../../src/core/sheet/cell";
import { columnLetters } from "../../src/core/sheet/address";
import type { FeatureSheet } from "../../src/workbook/portfolio";

export const sampleHeaders = [
  "Key",
  "Feature",
  "Risk",
  "Pain (1–5)",
  "ROI rating",
  "Scalability",
  "Technique",
  "Cost",
  "Jira link",
] as const;

export const sampleRows: readonly (readonly Cell[])[] = [
  ["F01", "Invoice processing", 2, 5, 5, 4, "API", 120, null],
  ["F02", "Support answers", 3, 5, 4, "3..5", "RAG", 380, null],
  ["F03", "Claims triage", 3, 7, 4, 4, "fine-tuning", 300, null],
  ["F04", "Legal chatbot", null, null, null, null, null, 70, null],
];

const sheet = "AI portfolio";

/** A feature sheet whose header stands in row 4, read as the workbook reads it. */
export function sampleSheet(rows: readonly (readonly Cell[])[] = sampleRows, overrides: ColumnOverrides = {}): FeatureSheet {
  const columns = recognizeColumns(sampleHeaders, overrides);
  const { features, problems } = readFeatures(rows, columns, defaultAssumptions);
  const linkTo: FeatureSheet["linkTo"] = (row, column) => ({
    sheet,
    address: column === undefined ? `A${String(row + 5)}:I${String(row + 5)}` : `${columnLetters(column)}${String(row + 5)}`,
  });
  const linkToField: FeatureSheet["linkToField"] = (row, field) => {
    const match = columns.matches[field];
    return match === undefined ? undefined : linkTo(row, match.column);
  };
  return {
    source: { kind: "table", name: "Features", sheet, address: `A4:I${String(4 + rows.length)}`, rows: rows.length },
    headers: sampleHeaders,
    columns,
    leftOut: [],
    reading: [],
    takenIn: [],
    cells: [],
    leftCells: new Map(),
    features,
    problems: problems.map((problem) => {
      const link = problem.row === undefined || problem.field === undefined ? undefined : linkToField(problem.row, problem.field);
      return link === undefined ? problem : { ...problem, link };
    }),
    hasScoreColumns: false,
    linkTo,
    linkToField,
  };
}
