import type { Side } from "../../core/evidence/metric";

/** The table of the sheet Dashboard. */
export const dashboardTable = "Dashboard";
/** The owners of decided forecasts, on the sheet Forecasts. */
export const forecastOwnerTable = "DashboardForecastOwners";

/** What stands for each side of a feature, the visible part in its order. */
export const sideWords = ["metric", "as of", "value", "low", "high", "target", "trend", "n", "gate"] as const;
/** Steps of the calculation, kept in hidden columns so that it can be traced. */
export const sideWorkings = ["unit", "aim", "row", "spread", "earlier", "earlier row", "before", "low before", "high before"] as const;
export type SideWord = (typeof sideWords)[number] | (typeof sideWorkings)[number];

/** Header of a side's column: "Model value". */
export function sideHeader(side: Side, word: SideWord): `${Side} ${SideWord}` {
  return `${side} ${word}`;
}

export type DashboardHeader =
  | `${Side} ${SideWord}`
  | "ID"
  | "Feature"
  | "Value bucket"
  | "Verdict"
  | "Model against product"
  | "Drift index"
  | "Drift"
  | "Flags"
  | "Your notes"
  | "Counted"
  | "Deviate"
  | "Drift metric"
  | "Drift row"
  | "Drift as of";

export interface DashboardColumn {
  readonly header: DashboardHeader;
  /** Points. */
  readonly width: number;
  readonly align?: "Right";
  /** Fixed number format; a measured value has the format of its unit. */
  readonly format?: string;
  /** Which part of the table it belongs to. */
  readonly part: "feature" | "Model" | "Product" | "finding" | "workings";
}

const widths: Readonly<Record<(typeof sideWords)[number], number>> = {
  metric: 104,
  "as of": 52,
  value: 66,
  low: 50,
  high: 50,
  target: 54,
  trend: 72,
  n: 50,
  gate: 118,
};

const month = "mmm yyyy";

function sideColumns(side: Side): readonly DashboardColumn[] {
  return sideWords.map((word) => ({
    header: `${side} ${word}`,
    width: widths[word],
    part: side,
    ...(["value", "low", "high", "target", "n", "as of"].includes(word) ? { align: "Right" as const } : {}),
    ...(word === "as of" ? { format: month } : word === "n" ? { format: "#,##0" } : {}),
  }));
}

function workingColumns(side: Side): readonly DashboardColumn[] {
  return sideWorkings.map((word) => ({
    header: `${side} ${word}`,
    width: 60,
    part: "workings",
    format: word === "earlier" ? month : "General",
  }));
}

/** The columns of the table in their order: the feature, the model, the product, what to think of both, and the hidden workings. */
export const dashboardColumns: readonly DashboardColumn[] = [
  { header: "ID", width: 36, part: "feature" },
  { header: "Feature", width: 118, part: "feature" },
  { header: "Value bucket", width: 84, part: "feature" },
  { header: "Verdict", width: 96, part: "feature" },
  ...sideColumns("Model"),
  ...sideColumns("Product"),
  { header: "Model against product", width: 112, part: "finding" },
  { header: "Drift index", width: 40, align: "Right", format: "0.00", part: "finding" },
  { header: "Drift", width: 58, part: "finding" },
  { header: "Flags", width: 160, part: "finding" },
  { header: "Your notes", width: 100, part: "finding" },
  { header: "Counted", width: 60, part: "workings" },
  { header: "Deviate", width: 60, part: "workings" },
  { header: "Drift metric", width: 60, part: "workings" },
  { header: "Drift row", width: 60, part: "workings" },
  { header: "Drift as of", width: 60, format: month, part: "workings" },
  ...workingColumns("Model"),
  ...workingColumns("Product"),
];
