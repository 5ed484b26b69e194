import { currencySymbol, formatHeadlineMoney, formatMoney, type MoneyUnit } from "../../core/sheet/money";
import { counted, listed } from "../../core/sheet/words";
import type { Horizon } from "../../core/horizon/horizon";
import type { ValueBucket } from "../../core/feature/valueBucket";
import type { Summary } from "../../core/doubt/statistics";
import { shownQuantity } from "../../core/score/rounded";
import { formatShare } from "../../core/sheet/numbers";
import type { Bubble } from "./bubbleChart";
import type { Influence, Lesson, PortfolioValue } from "./portfolioValue";

/** Names beyond these are counted. */
const namesShown = 3;
const nothing = "–";

/** Every text of the panel. */
export const strings = {
  headline: ({ total, entries }: PortfolioValue, unit: MoneyUnit) =>
    entries.length === 0
      ? "No feature says what it brings in a year"
      : `${counted(entries.length, "feature")} ${entries.length === 1 ? "gives" : "give"} ${formatHeadlineMoney(total.annualValue, unit)} a year for ${formatHeadlineMoney(total.cost, unit)}`,
  noValues: "Fill the columns Low, Likely and High (money a year, if it works) and Cost; Likely alone will do.",
  worth: (worth: number, unit: MoneyUnit) =>
    `Success is weighed in. Over the benefit years it is worth ${formatHeadlineMoney(worth, unit)} today (rNPV), at`,
  rate: (rate: number) => `${shownQuantity(100 * rate)}\u00a0% a year`,
  /** What the totals count, and what counts nowhere with what its cell says. */
  counted: ({ scope, invalid, certain }: PortfolioValue["money"]) =>
    [
      { Selected: "Selected features count.", Scheduled: "Features with a horizon count.", All: "All open features count." }[scope],
      ...invalid.map(({ feature, faults: [fault] }) => `${feature.name} counts nowhere: ${fault?.message ?? ""}`),
      ...(certain.length === 0
        ? []
        : [`${counted(certain.length, "feature")} without a success probability ${certain.length === 1 ? "counts" : "count"} as certain.`]),
    ].join(" "),
  untold: (names: readonly string[]) =>
    `Without a value a year: ${listed(names.length <= namesShown ? names : [...names.slice(0, namesShown - 1), `${String(names.length - namesShown + 1)} others`])}.`,
  buckets: "Value by bucket",
  features: "Features",
  noBucket: "No bucket",
  bucket: (bucket: ValueBucket | undefined) => bucket ?? "No bucket",
  bucketBar: (shares: readonly { readonly bucket: ValueBucket | undefined; readonly share: number }[]) =>
    `Value a year: ${shares.map(({ bucket, share }) => `${strings.bucket(bucket)} ${formatShare(share)}`).join(", ")}`,
  columns: { feature: "Feature", bucket: "Bucket", value: "Value a year", cost: "Cost", worth: "rNPV" },
  unit: ({ currency }: MoneyUnit, isThousands: boolean) => `${currencySymbol(currency)}${isThousands ? "k" : ""}`,
  total: "Total",
  simulation: "rNPV of all, simulated",
  asTable: "Show as table",
  asChart: "Show as chart",
  trials: "Trials",
  together: "Values move together",
  coefficients: { 0: "no", 0.3: "somewhat (0.3)", 0.6: "strongly (0.6)" } as const,
  trialCount: (trials: number) => trials.toLocaleString("en-US"),
  working: (done: number, of: number) => `${done.toLocaleString("en-US")} of ${of.toLocaleString("en-US")} trials. The sheet stays usable.`,
  stop: "Stop and keep this",
  keptSoFar: (trials: number, of: number) =>
    `Stopped: these are the first ${trials.toLocaleString("en-US")} of ${of.toLocaleString("en-US")} trials.`,
  failed: "The simulation did not start.",
  again: "Run again",
  distribution: "How often each rNPV comes out",
  cumulative: "Chance that rNPV is at most this",
  loss: "hatched: a loss",
  reading: ({ percentiles, lossChance }: Summary, unit: MoneyUnit) =>
    `In 8 of 10 cases between ${formatHeadlineMoney(percentiles[1] ?? 0, unit)} and ${formatHeadlineMoney(percentiles[5] ?? 0, unit)}. ${
      lossChance === 0 ? "No trial ends in a loss." : `${formatShare(lossChance)} of the trials end in a loss.`
    }`,
  certain: (worth: number, unit: MoneyUnit) => `Nothing is in doubt: every trial gives ${formatHeadlineMoney(worth, unit)}.`,
  facts: {
    mean: "Mean",
    median: "P50, the middle",
    low: "P10",
    high: "P90",
    loss: "Chance of a loss",
    tail: "Worst 5\u00a0% on average",
    deviation: "Standard deviation",
    error: "Standard error of the mean",
  },
  percentile: (share: number) => `P${String(Math.round(100 * share))}`,
  measure: "Measure",
  amount: "rNPV",
  error: (error: string) => `± ${error}`,
  nothing,
  tornado: "What moves it most",
  tornadoAside: "rNPV at low and high",
  tornadoRow: ({ entry, atLow, atHigh, share }: Influence, unit: MoneyUnit) =>
    `${entry.feature.name}: rNPV of all is ${formatHeadlineMoney(atLow, unit)} at its low, ${formatHeadlineMoney(atHigh, unit)} at its high${
      share === undefined ? "" : `; ${formatShare(Math.max(0, share))} of the spread`
    }`,
  spread: (share: number) => `${formatShare(Math.max(0, share))} of spread`,
  tornadoReading: "One feature at a time, the others at their likely values. Spread also counts success and failure.",
  lessons: "What to learn first",
  lessonsAside: "spend at most",
  noLessons: "Nothing you could find out would change a decision: each feature pays, or does not, in every case.",
  lesson: ({ about }: Lesson) => (about === "success" ? "whether it works" : "its value a year"),
  lessonsReading: ({ entry, about, worth }: Lesson, unit: MoneyUnit) =>
    `Do not spend more than ${formatMoney(worth, unit)} on a ${about === "success" ? "pilot" : "study"} that shows ${
      about === "success" ? `whether ${entry.feature.name} works` : `what ${entry.feature.name} brings in a year`
    }.`,
  bubbleTitle: "Value against cost",
  bubbles: (bubbles: readonly Bubble[], unit: MoneyUnit) =>
    `Value a year against cost. ${bubbles
      .filter(({ nameAt }) => nameAt !== undefined)
      .map(
        ({ entry: { feature, money }, horizon }) =>
          `${feature.name}, ${strings.shape(horizon)}: ${formatHeadlineMoney(money.annualValue, unit)} for ${formatHeadlineMoney(money.cost, unit)}`,
      )
      .join("; ")}`,
  shape: (horizon: Horizon | undefined) => (horizon === undefined ? "not scheduled" : `H${String(horizon)}`),
  bubbleAxes: "up: value a year, right: cost",
  businessCase: "Business case",
  caseOf: "Business case of",
  wholePortfolio: "The whole portfolio",
  writeCase: "Write business case",
  caseNote: (id: string | undefined) =>
    `Writes the sheet Business case${id === undefined ? "" : ` ${id}`}: live formulas over your cells, with charts, ready to print. What you type there stays.`,
  sip: {
    title: "SIPmath library",
    import: "Import library",
    exportPortfolio: "Export these features",
    exportSheet: "Export the sheet",
    file: "SIPmath file",
    note: "Uncertain quantities as other tools of probability management read them (SIPmath 3.0). Import writes a sheet with live formulas; an address inside a library is never fetched.",
    text: "Text of the SIPmath library",
    copy: "Copy",
    copied: "Copied",
    save: "Save as a file",
    toSheet: "Write to a sheet",
    fileName: "AI portfolio.SIPmath",
    libraryName: "AI portfolio",
    done: (variables: number) => `Library of ${counted(variables, "variable")} ready below: copy it, save it, or write it to a sheet.`,
    sheetDone: "The library of the sheet is ready below: copy it or save it.",
    failed: (reason: string) => `The library can't be made: ${reason}.`,
    failedCure: "Nothing was written. Let the values move on their own, or keep fewer features.",
    unreadable: (name: string) => `${name} can't be read as text.`,
    unreadableCure: "Nothing was written. Choose the .SIPmath or .json file of a library.",
  },
  note: (table: string) =>
    `Adds rNPV, its two outcomes, IRR and payback to ${table}, as formulas; columns that are there stay. Undo takes them back.`,
  add: "Add value columns",
  goTo: (name: string) => `Go to ${name}`,
} as const;
