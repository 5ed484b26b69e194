import { counted } from "../../core/sheet/words";
import type { MetricAssessment } from "../../core/evidence/assessMetric";
import type { CalibrationBin } from "../../core/evidence/forecastRecord";
import { shownPeriod } from "../../core/evidence/readPeriod";
import type { Observation } from "../../core/evidence/evidence";
import type { EvidenceSummary } from "../../core/evidence/summary";
import type { DriftStatus } from "../../core/measure/drift";
import type { GateStatus } from "../../core/measure/gate";
import { formatShare } from "../../core/sheet/numbers";
import { formatInterval, formatMeasure, formatTarget } from "./measures";

const words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

function spelled(amount: number): string {
  return words[amount] ?? amount.toLocaleString("en-US");
}

/** Brier score of always saying 50 %. */
const shrug = 0.25;

/** Every text of the Dashboard panel. */
export const strings = {
  headline: ({ passBoth, gates }: EvidenceSummary) => {
    if (gates.PASS + gates.FAIL + gates["NOT ENOUGH DATA"] === 0) return "No gate has evidence yet";
    if (passBoth === 0) return "No feature passes on both sides yet";
    return passBoth === 1 ? "1 feature passes on both sides" : `${String(passBoth)} features pass on both sides`;
  },
  evidence({ gates, modelMisses, productMisses }: EvidenceSummary, confidence: number): string {
    const open = gates["NOT ENOUGH DATA"];
    const missed = [
      ...(modelMisses === 0 ? [] : [`${spelled(modelMisses)} model${modelMisses === 1 ? " misses its" : "s miss their"} target`]),
      ...(productMisses === 0 ? [] : [`${spelled(productMisses)} product${productMisses === 1 ? " misses its" : "s miss their"} target`]),
      ...(open === 0 ? [] : [`in ${spelled(open).toLowerCase()} metric${open === 1 ? "" : "s"} the sample is too small to decide`]),
    ].join("; ");
    const sentence = missed === "" ? "Every gate with evidence passes" : missed;
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. ${formatShare(confidence)} intervals.`;
  },
  teach: "Enter a metric with its successes and trials, and its gate says whether the sample is enough to decide.",
  gateCount: (status: GateStatus, gates: number) => `${counted(gates, "gate")} ${status}`,
  metrics: "Metrics",
  legend: { interval: "interval", rate: "rate", target: "target" },
  heads: { feature: "Feature", model: "Model", product: "Product" },
  notMeasured: "not measured",
  asTable: "Show as table",
  asBars: "Show as bars",
  tableHeads: { feature: "Feature and metric", period: "Period", value: "Value, interval, gate" },
  sample: (sample: number) => `n ${sample.toLocaleString("en-US")}`,
  periodOf: ({ period }: Observation) => (period < firstPeriod ? "" : shownPeriod(period)),
  /** "90.0 % in Sep 2026, 95.0 % in Oct 2026" */
  series: (periods: readonly Observation[]) =>
    periods
      .map((each) => {
        const when = strings.periodOf(each);
        return `${formatMeasure(each.value, each.metric)}${when === "" ? "" : ` in ${when}`}`;
      })
      .join(", "),
  since: (periods: readonly Observation[]): string => {
    const [first] = periods;
    const when = first === undefined ? "" : strings.periodOf(first);
    return `${counted(periods.length, "period")}${when === "" ? "" : ` since ${when}`}`;
  },
  drift: { stable: "stable", watch: "watch", shifted: "the data has shifted" } satisfies Readonly<Record<DriftStatus, string>>,
  drifted: (drift: Observation): string => {
    const when = strings.periodOf(drift);
    const behind = drift.sample === undefined ? "n not given" : strings.sample(drift.sample);
    return `Drift of the data: ${drift.name} ${formatMeasure(drift.value, { ...drift.metric, unit: "" })}, ${behind}${when === "" ? "" : `, ${when}`}:`;
  },
  target: (metric: MetricAssessment) =>
    metric.target === undefined ? "no target" : `target ${formatTarget(metric.target, metric.latest.metric)}`,
  detail(metric: MetricAssessment, withTarget: boolean): string {
    const { sample } = metric.latest;
    return [
      formatInterval(metric),
      ...(withTarget ? [strings.target(metric)] : []),
      sample === undefined ? undefined : strings.sample(sample),
    ]
      .filter((part) => part !== undefined)
      .join(", ");
  },
  needs({ status, needed }: MetricAssessment): string | undefined {
    if (status !== "NOT ENOUGH DATA") return undefined;
    return needed === undefined ? "no sample decides: rate equals target" : `needs ${needed.toLocaleString("en-US")} more`;
  },
  notes({ trend, earlier, latest, reopenedBy }: MetricAssessment): readonly string[] {
    const before = earlier.at(-1);
    const since = before === undefined || before.period < firstPeriod ? "" : ` since ${shownPeriod(before.period)}`;
    return [
      ...(trend === "better" || trend === "worse" ? [`${trend === "better" ? "↑ Better" : "↓ Worse"}${since}.`] : []),
      ...(reopenedBy === undefined
        ? []
        : [
            `Open again: ${reopenedBy.name} is ${formatMeasure(reopenedBy.value, { ...reopenedBy.metric, unit: "" })}, the data has shifted.`,
          ]),
      ...(latest.metric.caution === undefined ? [] : [`Caution: ${latest.metric.caution}.`]),
    ];
  },
  label: (metric: MetricAssessment) =>
    `${formatMeasure(metric.value, metric.latest.metric)}, ${strings.detail(metric, true)}${metric.status === undefined ? "" : `, ${metric.status}`}`,
  disagreements: "Model and product disagree",
  problems: (amount: number) => `${counted(amount, "problem")} in the evidence`,
  flags: (amount: number) => `Reality check, ${counted(amount, "flag")}`,
  noFlags: "No feature raises a flag.",
  forecasts: "Forecast against outcome",
  forecastAside: "0 is perfect foresight",
  forecast: (decided: number, brier: number) =>
    `${counted(decided, "forecast")} decided, Brier score ${brier.toFixed(2)}: ${brier < shrug ? "better" : brier > shrug ? "worse" : "no better"} than always saying 50\u00a0%, which scores 0.25.`,
  forecastSource: (kept: number, all: number) =>
    kept === all
      ? "Every forecast is as its earliest snapshot kept it."
      : `${spelled(kept)} of ${String(all)} ${kept === 1 ? "is" : "are"} as a snapshot kept ${kept === 1 ? "it" : "them"}; the rest are the numbers of today, which may have been changed since.`,
  valueBias: (ratio: number, features: number) =>
    `${counted(features, "finished feature")} realized ${formatShare(ratio)} of the value forecast for a year, so far.`,
  ownerHeads: { owner: "Forecasts by", decided: "Decided", bias: "Bias" },
  recordHeads: { feature: "Feature", forecast: "Forecast", outcome: "Came", cell: "Cell" },
  outcome: { came: "✔ yes", failed: "✖ no" },
  forecastOf: (forecast: number, madeIn: string | undefined) => `${formatShare(forecast)}${madeIn === undefined ? " today" : ""}`,
  tooFewForRanges: (enough: number) => `Calibration by ranges needs ${String(enough)} decided forecasts.`,
  range: ({ from, to, forecasts, meanForecast, succeeded }: CalibrationBin) =>
    `${formatShare(from)} to ${formatShare(to)}: ${formatShare(succeeded)} came of ${formatShare(meanForecast)} forecast, n ${String(forecasts)}.`,
  bias(bias: number): string {
    const points = Math.round(100 * Math.abs(bias));
    return points === 0 ? "on the mark" : `${String(points)} points too ${bias > 0 ? "hopeful" : "cautious"}`;
  },
  writeForecasts: "Write forecasts sheet",
  refreshForecasts: "Refresh forecasts sheet",
  addCorrected: "Add corrected probability",
  fromTable: (table: string, dashboard: string | undefined) =>
    dashboard === undefined
      ? `Writes the sheet Dashboard from the table ${table}, as formulas. Undo in one step.`
      : `Writes the sheet ${dashboard} from the table ${table}. What you typed there stays. Undo in one step.`,
  fromColumns: "Rates come from the columns Gate successes and Gate trials. A new sheet is undone in one step.",
  addEvidence: "Add evidence sheet",
  addRaw: "Add from raw data",
  writeDashboard: "Write dashboard",
  refreshDashboard: "Refresh dashboard",
  setTargets: "Set targets",
} as const;

/** Periods below are rows of a table without dates. */
const firstPeriod = 36_526;
