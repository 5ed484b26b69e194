import { valueBuckets } from "./valueBucket";
import { stages, strategies } from "../strategy/strategy";
import { fieldIn, type TableField } from "../sheet/field";
import type { NumberDomain } from "../sheet/numberDomain";

/**
 * What a field decides beside itself: the score, the strategy by its criteria, the horizon, which one overrides, the order and the standing of
 * a feature, its money, its gate, or its value bucket. Messages, checks and comparisons follow from it.
 */
export type Effect = "override" | "placing" | "strategy" | "order" | "standing" | "score" | "money" | "gate" | "bucket";

interface Described<K extends string> extends Omit<TableField<K>, "kind" | "domain" | "words"> {
  /** Its cell in the example row of a new feature sheet. */
  readonly example: string | number;
  readonly effects?: readonly Effect[];
}

/** How the cells of a field are read. */
export type FieldKind =
  | { readonly kind: "text" | "rating" | "yesNo" | "ids" | "horizon" | "date" }
  | { readonly kind: "number"; readonly domain: NumberDomain; readonly holds: "money" | "amount" | "share" }
  | { readonly kind: "choice"; readonly words: readonly string[] };

/** A column of the feature sheet, as data. */
export type Field<K extends string = FieldKey> = Described<K> & FieldKind;

/** What a few fields have beside their kind, name and example. */
interface More {
  readonly effects?: readonly Effect[];
  readonly isRequired?: true;
}

function text<const K extends string>(key: K, label: string, help: string, example: string, more: More = {}) {
  return { kind: "text" as const, key, label, help, example, ...more };
}

function rating<const K extends string>(key: K, label: string, help: string, example: number | string, more: More = {}) {
  return { kind: "rating" as const, key, label, help, example, ...more };
}

function yesNo<const K extends string>(key: K, label: string, help: string, example: "yes" | "no", more: More = {}) {
  return { kind: "yesNo" as const, key, label, help, example, ...more };
}

function choice<const K extends string, const Word extends string>(
  key: K,
  label: string,
  words: readonly Word[],
  help: string,
  example: Word,
  more: More = {},
) {
  return { kind: "choice" as const, words, key, label, help, example, ...more };
}

function money<const K extends string>(
  key: K,
  label: string,
  help: string,
  example: number,
  { domain = { from: 0 }, ...more }: More & { readonly domain?: NumberDomain } = {},
) {
  return { kind: "number" as const, domain, holds: "money" as const, key, label, help, example, ...more };
}

function amount<const K extends string>(key: K, label: string, domain: NumberDomain, help: string, example: number, more: More = {}) {
  return { kind: "number" as const, domain, holds: "amount" as const, key, label, help, example, ...more };
}

function share<const K extends string>(key: K, label: string, help: string, example: number, more: More = {}) {
  return { kind: "number" as const, domain: { from: 0, to: 1 }, holds: "share" as const, key, label, help, example, ...more };
}

/** A field that is the only one of its kind. */
function only<const K extends string, const T extends "ids" | "horizon" | "date">(kind: T, field: Described<K>) {
  return { kind, ...field };
}

/**
 * Every field of the feature sheet, in the order of its columns. Only `feature` is required.
 *
 * Source   article; costs, three-point values, gates and status are ours
 */
export const fields = [
  text("id", "ID", "Unique key for refreshes and dependencies; the name serves where it is empty", "F01"),
  text("feature", "Feature", "Name of the feature; required", "Invoice processing", { isRequired: true }),
  text("jobToBeDone", "Job to be done", "Whose problem, and which job it gets done", "Accounts payable enters 400 invoices a day by hand"),
  choice("valueBucket", "Value bucket", valueBuckets, "Automation, Augmentation or Transformation; derived where empty", "Automation", {
    effects: ["bucket"],
  }),
  rating("risk", "Risk", "Cost of a wrong prediction, 1 to 5; low is good", 2, { effects: ["score"] }),
  rating("impact", "Impact", "How burning the pain point is, 1 to 5", 5, { effects: ["score"] }),
  rating("businessValue", "Business value", "How clear the return is, 1 to 5", 5, { effects: ["score"] }),
  rating("scalability", "Scalability", "Data and infrastructure to scale it, 1 to 5; a range is written 3..5", "3..5", {
    effects: ["score"],
  }),
  text("approach", "Approach", "Technique, such as API, prompt, RAG, fine-tuning, from scratch; tells the horizon", "Off-the-shelf API", {
    effects: ["placing"],
  }),
  amount("months", "Months", { from: 0, to: 1200 }, "Months until it works; benefits begin after them", 3, {
    effects: ["placing", "money"],
  }),
  yesNo("possibleToday", "Possible today", "Whether the job can be done at all today; derives the value bucket", "yes", {
    effects: ["bucket"],
  }),
  yesNo("personDecides", "Person decides", "Whether a person still decides; derives the value bucket", "no", { effects: ["bucket"] }),
  choice("strategy", "Strategy", strategies, "Rule, Buy, Partner, Fine-tune or Build; computed where empty", "Buy", {
    effects: ["placing"],
  }),
  choice("stage", "Stage", stages, "Product phase: Idea, MVP, Growth or Scale", "MVP", { effects: ["strategy"] }),
  rating("differentiation", "Differentiation", "How much it sets the product apart, 1 to 5", 2, { effects: ["strategy"] }),
  rating("modelFit", "Model fit", "How well existing models do it, 1 to 5", 5, { effects: ["strategy"] }),
  rating("domainAccuracy", "Domain accuracy", "How much accuracy or style of the domain matters, 1 to 5", 2, { effects: ["strategy"] }),
  rating("dataPrivacy", "Data privacy", "How strictly the data must stay in house, 1 to 5", 3, { effects: ["strategy"] }),
  rating("uniqueData", "Unique data", "How unique the data is that we hold, 1 to 5", 2, { effects: ["strategy"] }),
  rating("mlTalent", "ML talent", "Machine learning talent in house, 1 to 5", 2, { effects: ["strategy"] }),
  yesNo("ruleWorks", "Rule works", "Whether a simple rule does the job", "no", { effects: ["strategy"] }),
  only("horizon", {
    key: "horizon",
    label: "Horizon",
    help: "1, 2 or 3; overrides approach, months and strategy",
    example: "",
    effects: ["override"],
  }),
  only("ids", {
    key: "dependsOn",
    label: "Depends on",
    help: "IDs of its prerequisites, separated by commas",
    example: "",
    effects: ["order"],
  }),
  money("cost", "Cost", "Money once, in the currency unit of Assumptions", 120_000, { effects: ["money"] }),
  money("runCost", "Run cost", "Money a year", 30_000, { effects: ["money"] }),
  amount("people", "People", { from: 0 }, "People it takes", 2),
  money("low", "Low", "Value a year if it goes badly", 150_000, { domain: {}, effects: ["money"] }),
  money("likely", "Likely", "Most likely value a year", 260_000, { domain: {}, effects: ["money"] }),
  money("high", "High", "Value a year if it goes well", 400_000, { domain: {}, effects: ["money"] }),
  share("successProbability", "Success probability", "Chance that it works, from 0 to 1", 0.8, { effects: ["money"] }),
  amount("benefitYears", "Benefit years", { from: 1, to: 100, whole: true }, "Years the value lasts; Assumptions holds the default", 3, {
    effects: ["money"],
  }),
  text("team", "Team", "For totals and capacity", "Finance"),
  text("theme", "Theme", "For grouping", "Back office"),
  text("status", "Status", "Free text; Done or Shipped is marked, Cancelled or Dropped is not scheduled", "", { effects: ["standing"] }),
  only("date", { key: "reviewBy", label: "Review by", help: "Date of the gate, not of delivery", example: "" }),
  money("spent", "Spent", "Money to date", 40_000, { effects: ["money"] }),
  money("realized", "Realized", "Value to date, money", 0),
  text("owner", "Owner", "Carried to the roadmap", ""),
  text("notes", "Notes", "Carried to the roadmap", ""),
  text("milestone", "Milestone", "Next milestone; the strategy's ladder offers one where empty", ""),
  text("exitCriterion", "Exit criterion", "What shows that the milestone is reached", "80 % go straight through for 4 weeks"),
  text("gateMetric", "Gate metric", "Product metric that decides the gate", "Straight-through rate"),
  share("gateTarget", "Gate target", "Rate to reach, from 0 to 1", 0.8, { effects: ["gate"] }),
  amount("gateSuccesses", "Gate successes", { from: 0, whole: true }, "Trials that succeeded", 412, { effects: ["gate"] }),
  amount("gateTrials", "Gate trials", { from: 0, whole: true }, "Trials in all", 480, { effects: ["gate"] }),
  money("costLow", "Cost low", "Cost once if it goes well; simulated with Cost as likely", 100_000, { effects: ["money"] }),
  money("costHigh", "Cost high", "Cost once if it goes badly", 180_000, { effects: ["money"] }),
  amount("monthsLow", "Months low", { from: 0, to: 1200 }, "Months if it goes well; simulated with Months as likely", 2, {
    effects: ["money"],
  }),
  amount("monthsHigh", "Months high", { from: 0, to: 1200 }, "Months if it goes badly", 6, { effects: ["money"] }),
  yesNo("selected", "Selected", "Whether the budget goes to it; no leaves it out of the roadmap, blank and yes keep it", "yes"),
  amount("pin", "Pin", { from: 1, whole: true }, "Place in its horizon, 1 is first; blank follows the score", 1, { effects: ["order"] }),
] as const;

/** Key of a field of the feature sheet. */
export type FieldKey = (typeof fields)[number]["key"];

/** Keys of the fields of one kind. */
export type FieldKeyOf<K extends FieldKind["kind"]> = Extract<(typeof fields)[number], { readonly kind: K }>["key"];

/** The field of a key. */
export function fieldOf(key: FieldKey): Field {
  return fieldIn<Field>(fields, key);
}

/** The fields that have one of these effects, effect by effect, each in the order of the sheet. */
export function fieldsThatDecide(...effects: readonly Effect[]): readonly FieldKey[] {
  return effects.flatMap((effect) => fields.filter((field: Field) => field.effects?.includes(effect) === true).map(({ key }) => key));
}
