import { counted } from "../../../core/sheet/words";
import type { MetricAssessment } from "../../../core/evidence/assessMetric";
import type { Mapped } from "./draft";
import type { RawKind } from "../../../core/evidence/rawColumns";
import { shownPeriod } from "../../../core/evidence/readPeriod";
import { formatInterval } from "../measures";

/** Every text of "Add from raw data". */
export const strings = {
  title: "Add from raw data",
  close: "Close",
  source: "Take it from",
  selection: "Selection in the sheet",
  lookAgain: "Take what is selected now",
  reading: "Reading the workbook…",
  blank: "The selection is blank. Select the cells with their header, or choose a table.",
  block: (rows: number) => `${counted(rows, "row")} in`,
  noHeader: "The first row holds data, so no header was read.",
  kind: "What the data are",
  kinds: {
    labels: "Labels, actual and predicted",
    suggestions: "Suggestions shown and accepted",
    ratings: "Ratings by users",
    times: "Task times, without and with",
    exposures: "First use and first success",
    periods: "Counts of two periods",
  } satisfies Readonly<Record<RawKind, string>>,
  gives: {
    labels: "Gives accuracy, F1, and precision and recall of each label.",
    suggestions: "Gives the acceptance rate and, with both texts, the edit distance.",
    ratings: "Gives satisfied users (the two highest steps) and, from 0 to 10, the net promoter score.",
    times: "Gives the time saved, net of debugging.",
    exposures: "Gives the median time to value; users still waiting count.",
    periods: "Gives the population stability index (PSI).",
  } satisfies Readonly<Record<RawKind, string>>,
  none: "none",
  choose: "Choose a column",
  optional: (label: string) => `${label} (optional)`,
  scale: "Scale",
  labels: "Labels agreed (optional)",
  labelsHint: "yes, no",
  lacking: (fields: readonly Mapped["field"][]) => `Choose a column for ${fields.map(({ label }) => label).join(" and ")}.`,
  feature: "Feature",
  period: "Period",
  wrongPeriod: "Write a date, 2026-10 or 2026 Q4.",
  work: "Work it out",
  readingRows: (done: number, of: number) => `${done.toLocaleString("en-US")} of ${of.toLocaleString("en-US")} rows read`,
  counting: (done: number, of: number) => `${done.toLocaleString("en-US")} of ${of.toLocaleString("en-US")} rows worked out`,
  working: "Working it out",
  stop: "Stop",
  stopped: "Stopped. Nothing was written.",
  failed: "It could not be worked out. Nothing was written; try again.",
  found: "What they say",
  nothing: "No row could be used.",
  take: (name: string) => `Take ${name}`,
  detail: (metric: MetricAssessment) =>
    [formatInterval(metric) ?? "no interval", `n ${(metric.latest.sample ?? 0).toLocaleString("en-US")}`].join(", "),
  problems: (amount: number) => `${counted(amount, "cell")} could not be used`,
  row: (row: number) => `Row ${String(row)}`,
  stands: (period: number) => `stands for ${shownPeriod(period)} already.`,
  replace: "Replace what stands there",
  replaceFirst: "Tick “Replace what stands there”, choose another period, or leave the metric out.",
  chooseOne: "Tick at least one metric.",
  write: (rows: number) => (rows === 0 ? "Add rows" : `Add ${counted(rows, "row")}`),
  writesTo: (table: string | undefined) =>
    table === undefined ? "Makes the sheet Evidence with its table. Undo in one step." : `Writes to the table ${table}. Undo in one step.`,
} as const;
