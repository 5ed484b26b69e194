import { formatMoney, type MoneyUnit } from "../../core/sheet/money";
import { counted } from "../../core/sheet/words";
import type { Field } from "../../core/feature/fields";
import type { HorizonNames } from "../../core/horizon/horizon";
import type { UnscheduledEntry } from "../../core/roadmap/roadmap";
import type { FeatureSource, LocatedProblem, OtherList } from "../../workbook/portfolio";
import type { CouldTell } from "./monthsColumn";

/** Every text of the Start panel. */
export const strings = {
  headline: (features: number, { sheet }: FeatureSource) => `${counted(features, "feature")} found on ${sheet}`,
  source: ({ kind, name }: FeatureSource) => (kind === "table" ? `Table ${name}, ` : ""),
  scored: (scored: number, toFix: number, unrated: number) =>
    [
      unrated + toFix === 0 ? "All have a score" : `${String(scored)} ${scored === 1 ? "has" : "have"} a score`,
      ...(toFix === 0 ? [] : [`${String(toFix)} ${toFix === 1 ? "waits" : "wait"} for a fix`]),
      ...(unrated === 0 ? [] : [`${String(unrated)} ${unrated === 1 ? "waits" : "wait"} for ratings`]),
    ].join(", "),
  placeable: (placed: number | undefined) => (placed === undefined ? "" : `, ${String(placed)} can be placed`),
  pickTable: "Table of features",
  useSelection: "Use selection",
  nowReading: ({ name, rows }: FeatureSource) => `Reading ${name} from now on, ${counted(rows, "row")}.`,
  problems: (amount: number) => (amount === 0 ? "No problems" : counted(amount, "problem")),
  noProblems: "Every cell could be read.",
  firstProblem: ({ message, consequence }: Pick<LocatedProblem, "message" | "consequence">) => (consequence ?? message).replace(/\.$/, ""),
  columnsRead: (amount: number) => counted(amount, "column"),
  columnsNote: (guessed: number, converted: number) =>
    [
      "read",
      ...(guessed === 0 ? [] : [`${String(guessed)} ${guessed === 1 ? "is a guess" : "are guesses"}`]),
      ...(converted === 0 ? [] : [`${String(converted)} converted`]),
    ].join(", "),
  willSay: "What the roadmap will say",
  seeAll: "See all in Roadmap",
  features: (amount: number) => (amount === 1 ? "feature" : "features"),
  firstNames(names: readonly string[]): string {
    const [first, second, third, ...others] = names;
    const shown = [first, second, third].filter((name) => name !== undefined);
    return shown.length === 0 ? "None" : `${shown.join(", ")}${others.length === 0 ? "" : `, ${String(others.length)} more`}`;
  },
  notScheduled(entries: readonly UnscheduledEntry[], unit: MoneyUnit): string {
    const [only, ...others] = entries;
    if (only === undefined) return "";
    if (others.length > 0) return `${String(entries.length)} are not scheduled, each with its reason.`;
    const { name, cost } = only.feature;
    return `1 is not scheduled: ${name}${cost === undefined ? "" : `, ${formatMoney(cost, unit)}`}, ${only.reason}.`;
  },
  noneSaysWhen: (features: number) => (features === 1 ? "The feature does not say when" : `None of the ${String(features)} says when`),
  sayWhen: "A roadmap asks for now, next or later. Pick one way; each row can be changed by hand afterwards.",
  useAsMonths: (header: string) => `Use column ${header} as months`,
  columnEffect: ({ lowest, highest, counts }: CouldTell) =>
    `${String(lowest)} to ${String(highest)}. Gives ${String(counts[0])} now, ${String(counts[1])} next, ${String(counts[2])} later`,
  addHorizonList: "Add a Horizon column with a list",
  horizonListEffect: (column: string) => `Column ${column}, to pick Now, Next or Later in each row`,
  allToNow: "All to Now",
  allToNowEffect: (column: string) => `Column ${column} says Now in every row`,
  howItIsRead: "How it is read",
  leftAloneFor: "left alone:",
  guess: "guess",
  yours: "yours",
  leftOut: "Left out",
  takeIn: "Take in",
  takeOut: "Leave out",
  takenIn: (kinds: number) => `${counted(kinds, "kind of row", "kinds of rows")} taken in by hand`,
  otherLists: "Other lists",
  otherList: ({ source, thing, hasSameColumns }: OtherList) =>
    `${thing === undefined ? counted(source.rows, "row") : `${String(source.rows)} × ${thing}`} on ${source.sheet}${hasSameColumns ? ", the same columns" : ""}`,
  readThis: "Read this one",
  showAllLists: (all: number) => `Show all ${String(all)}`,
  buildRoadmap: "Build roadmap",
  refreshRoadmap: "Refresh roadmap",
  goToRoadmap: "Go to Roadmap",
  rankByRice: "Rank by RICE",
  riceNote: "Reach, Impact, Confidence and Effort are here, the ratings of RIBS are not. Writes RICE to score_by on Assumptions.",
  buildNote: "Adds the sheet Roadmap. Undo in one step.",
  buildCounts(placed: readonly number[], names: HorizonNames, left: number): string {
    const counts = placed.map((amount, index) => `${String(amount)} ${(names[index] ?? "").toLowerCase()}`);
    return `Adds the sheet Roadmap: ${[...counts, ...(left === 0 ? [] : [`${String(left)} not scheduled with ${left === 1 ? "its" : "their"} reason`])].join(", ")}. Undo in one step.`;
  },
  refreshNote: "Brings the sheet Roadmap up to date. What you typed there stays. Undo in one step.",
  freshNote: "The roadmap says what the features say.",
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
  asInRibbon: "named as in the ribbon",
  add: "Add",
  added: "Added",
  addFeature: "Add feature",
  addFeatureText: "A form: name, ratings and months first",
  addDots: "Add…",
  addFeatureTo: (name: string) => `Only the name is needed. The row goes below ${name}, with the formulas of the row above.`,
  addFeatureNote: "Adds one row. Undo in one step.",
  nameNeeded: "Enter its name.",
  back: "Back",
  moreFields: "More fields",
  moreFieldsNote: (amount: number) => `${String(amount)} that can wait`,
  hint: ({ kind, help }: Field) => (kind === "rating" ? (help.includes("low is good") ? "1 to 5, low is good" : "1 to 5") : ""),
  newFeatureSheet: "New feature sheet",
  newFeatureSheetText: "Ten columns to start with, lists to pick from and one example row",
  wholeFeatureSheet: "Feature sheet with every column",
  wholeFeatureSheetText: "Money, gates, strategy and the rest too",
  shortNames: "Add short names",
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
