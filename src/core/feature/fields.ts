import { valueBuckets } from "./valueBucket";
import { stages, strategies } from "../strategy/strategy";
import type { NumberDomain } from "../sheet/numberDomain";

interface Described<K extends string> {
  readonly key: K;
  /** The header we write, and the name in every message. */
  readonly label: string;
  /** What to enter, in one line: the comment of the header. */
  readonly help: string;
  /** Its cell in the example row of a new feature sheet. */
  readonly example: string | number;
}

/** How the cells of a field are read. */
export type FieldKind =
  | { readonly kind: "text" | "rating" | "yesNo" | "ids" | "horizon" | "date" }
  | { readonly kind: "number"; readonly domain: NumberDomain; readonly holds: "money" | "amount" | "share" }
  | { readonly kind: "choice"; readonly words: readonly string[] };

/** A column of the feature sheet, as data. */
export type Field<K extends string = FieldKey> = Described<K> & FieldKind;

type Text<K extends string> = Described<K> & { readonly kind: "text" };
type Rated<K extends string> = Described<K> & { readonly kind: "rating" };
type YesNo<K extends string> = Described<K> & { readonly kind: "yesNo" };
type Numeric<K extends string> = Described<K> & Extract<FieldKind, { kind: "number" }>;
type Choice<K extends string> = Described<K> & Extract<FieldKind, { kind: "choice" }>;

function text<const K extends string>(key: K, label: string, help: string, example: string): Text<K> {
  return { kind: "text", key, label, help, example };
}

function rating<const K extends string>(key: K, label: string, help: string, example: number | string): Rated<K> {
  return { kind: "rating", key, label, help, example };
}

function yesNo<const K extends string>(key: K, label: string, help: string, example: "yes" | "no"): YesNo<K> {
  return { kind: "yesNo", key, label, help, example };
}

function choice<const K extends string>(key: K, label: string, words: readonly string[], help: string, example: string): Choice<K> {
  return { kind: "choice", words, key, label, help, example };
}

function money<const K extends string>(
  key: K,
  label: string,
  help: string,
  example: number,
  domain: NumberDomain = { from: 0 },
): Numeric<K> {
  return { kind: "number", domain, holds: "money", key, label, help, example };
}

function amount<const K extends string>(key: K, label: string, domain: NumberDomain, help: string, example: number): Numeric<K> {
  return { kind: "number", domain, holds: "amount", key, label, help, example };
}

function share<const K extends string>(key: K, label: string, help: string, example: number): Numeric<K> {
  return { kind: "number", domain: { from: 0, to: 1 }, holds: "share", key, label, help, example };
}

/** A field that is the only one of its kind. */
function only<const K extends string, const T extends "ids" | "horizon" | "date">(
  kind: T,
  field: Described<K>,
): Described<K> & { kind: T } {
  return { kind, ...field };
}

/**
 * Every field of the feature sheet, in the order of its columns. Only `feature` is required.
 *
 * Source   article; costs, three-point values, gates and status are ours
 */
export const fields = [
  text("id", "ID", "Unique key for refreshes and dependencies; the name serves where it is empty", "F01"),
  text("feature", "Feature", "Name of the feature; required", "Invoice processing"),
  text("jobToBeDone", "Job to be done", "Whose problem, and which job it gets done", "Accounts payable enters 400 invoices a day by hand"),
  choice("valueBucket", "Value bucket", valueBuckets, "Automation, Augmentation or Transformation; derived where empty", "Automation"),
  rating("risk", "Risk", "Cost of a wrong prediction, 1 to 5; low is good", 2),
  rating("impact", "Impact", "How burning the pain point is, 1 to 5", 5),
  rating("businessValue", "Business value", "How clear the return is, 1 to 5", 5),
  rating("scalability", "Scalability", "Data and infrastructure to scale it, 1 to 5; a range is written 3..5", "3..5"),
  text("approach", "Approach", "Technique, such as API, prompt, RAG, fine-tuning, from scratch; tells the horizon", "Off-the-shelf API"),
  amount("months", "Months", { from: 0, to: 1200 }, "Months until it works; benefits begin after them", 3),
  yesNo("possibleToday", "Possible today", "Whether the job can be done at all today; derives the value bucket", "yes"),
  yesNo("personDecides", "Person decides", "Whether a person still decides; derives the value bucket", "no"),
  choice("strategy", "Strategy", strategies, "Rule, Buy, Partner, Fine-tune or Build; computed where empty", "Buy"),
  choice("stage", "Stage", stages, "Product phase: Idea, MVP, Growth or Scale", "MVP"),
  rating("differentiation", "Differentiation", "How much it sets the product apart, 1 to 5", 2),
  rating("modelFit", "Model fit", "How well existing models do it, 1 to 5", 5),
  rating("domainAccuracy", "Domain accuracy", "How much accuracy or style of the domain matters, 1 to 5", 2),
  rating("dataPrivacy", "Data privacy", "How strictly the data must stay in house, 1 to 5", 3),
  rating("uniqueData", "Unique data", "How unique the data is that we hold, 1 to 5", 2),
  rating("mlTalent", "ML talent", "Machine learning talent in house, 1 to 5", 2),
  yesNo("ruleWorks", "Rule works", "Whether a simple rule does the job", "no"),
  only("horizon", { key: "horizon", label: "Horizon", help: "1, 2 or 3; overrides approach, months and strategy", example: "" }),
  only("ids", { key: "dependsOn", label: "Depends on", help: "IDs of its prerequisites, separated by commas", example: "" }),
  money("cost", "Cost", "Money once, in the currency unit of Assumptions", 120_000),
  money("runCost", "Run cost", "Money a year", 30_000),
  amount("people", "People", { from: 0 }, "People it takes", 2),
  money("low", "Low", "Value a year if it goes badly", 150_000, {}),
  money("likely", "Likely", "Most likely value a year", 260_000, {}),
  money("high", "High", "Value a year if it goes well", 400_000, {}),
  share("successProbability", "Success probability", "Chance that it works, from 0 to 1", 0.8),
  amount("benefitYears", "Benefit years", { from: 1, to: 100, whole: true }, "Years the value lasts; Assumptions holds the default", 3),
  text("team", "Team", "For totals and capacity", "Finance"),
  text("theme", "Theme", "For grouping", "Back office"),
  text("status", "Status", "Free text; Done or Shipped is marked, Cancelled or Dropped is not scheduled", ""),
  only("date", { key: "reviewBy", label: "Review by", help: "Date of the gate, not of delivery", example: "" }),
  money("spent", "Spent", "Money to date", 40_000),
  money("realized", "Realized", "Value to date, money", 0),
  text("owner", "Owner", "Carried to the roadmap", ""),
  text("notes", "Notes", "Carried to the roadmap", ""),
  text("milestone", "Milestone", "Next milestone; the strategy's ladder offers one where empty", ""),
  text("exitCriterion", "Exit criterion", "What shows that the milestone is reached", "80 % go straight through for 4 weeks"),
  text("gateMetric", "Gate metric", "Product metric that decides the gate", "Straight-through rate"),
  share("gateTarget", "Gate target", "Rate to reach, from 0 to 1", 0.8),
  amount("gateSuccesses", "Gate successes", { from: 0, whole: true }, "Trials that succeeded", 412),
  amount("gateTrials", "Gate trials", { from: 0, whole: true }, "Trials in all", 480),
  money("costLow", "Cost low", "Cost once if it goes well; simulated with Cost as likely", 100_000),
  money("costHigh", "Cost high", "Cost once if it goes badly", 180_000),
  amount("monthsLow", "Months low", { from: 0, to: 1200 }, "Months if it goes well; simulated with Months as likely", 2),
  amount("monthsHigh", "Months high", { from: 0, to: 1200 }, "Months if it goes badly", 6),
  yesNo("selected", "Selected", "Whether the budget goes to it; no leaves it out of the roadmap, blank and yes keep it", "yes"),
] as const;

/** Key of a field of the feature sheet. */
export type FieldKey = (typeof fields)[number]["key"];

/** Keys of the fields of one kind. */
export type FieldKeyOf<K extends FieldKind["kind"]> = Extract<(typeof fields)[number], { readonly kind: K }>["key"];

const byKey: ReadonlyMap<string, Field> = new Map(fields.map((field) => [field.key, field]));

/** The field of a key. */
export function fieldOf(key: FieldKey): Field {
  const field = byKey.get(key);
  if (field === undefined) throw new Error(`no field has the key ${key}`);
  return field;
}
