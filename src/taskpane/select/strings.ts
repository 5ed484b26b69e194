import { formatHeadlineMoney, formatMoney, type MoneyUnit } from "../../core/sheet/money";
import { capitalized, counted, listed } from "../../core/sheet/words";
import { capacityNames } from "../../core/portfolio/planProblem";
import type { SolveProgress } from "../../core/portfolio/binaryProgram";
import type { BudgetStep } from "../../core/portfolio/budgetSteps";
import type { Horizon } from "../../core/horizon/horizon";
import { formatDigits } from "../../core/sheet/numbers";
import type { Candidate, Chosen } from "../../core/portfolio/candidates";
import type { Ceiling } from "../../core/portfolio/frontier";
import type { LeastRegret, ScenarioStanding } from "../../core/portfolio/scenarios";
import type { Aim } from "../../core/portfolio/scenario";
import type { BudgetSteps } from "../work/jobs";

const noBreakSpace = "\u00a0";

function percent(share: number): string {
  return `${String(Math.round(share * 100))}${noBreakSpace}%`;
}

function names(candidates: readonly Candidate[], rows: readonly number[]): string {
  const all = rows.map((row) => candidates[row]?.feature.name ?? "");
  return all.length > 2 ? `${all[0] ?? ""} and ${String(all.length - 1)} others` : listed(all);
}

/** Every text of the panel Select. */
export const strings = {
  headline: ({ count: amount, value, cost }: Chosen, unit: MoneyUnit, aim: Aim) =>
    `${counted(amount, "feature")} ${amount === 1 ? "gives" : "give"} ${formatHeadlineMoney(value, unit)}${aim === "NPV" ? " NPV" : " a year"} for ${formatHeadlineMoney(cost, unit)}`,
  choosing: (amount: number) => `Choosing among ${counted(amount, "feature")}`,
  nothing: "There is nothing to choose from yet",
  nothingCure: "Features with a horizon that are not done can be chosen; Start shows what is missing.",
  noFit: "No selection fits these limits",
  failed: "The solver could not be loaded",
  failedCure: "Nothing was written. Open the panel again; the other panels keep working.",
  evidence: (gap: number, untold: number) =>
    [
      gap > 0
        ? `Value is risk-adjusted. Best found: at most ${(Math.ceil(gap * 1000) / 10).toFixed(1)}${noBreakSpace}% below the optimum.`
        : "Value is risk-adjusted. Proven best: no other choice within these limits is worth more.",
      untold === 0
        ? ""
        : `${counted(untold, "feature has", "features have")} no value a year and ${untold === 1 ? "counts" : "count"} as nothing.`,
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
  searching: (progress: SolveProgress | undefined, unit: MoneyUnit) => {
    const { best, bound = Infinity } = progress ?? {};
    if (best === undefined) return "Nothing found yet.";
    const gap = (bound - best) / Math.max(Math.abs(best), 1e-9);
    const below = Number.isFinite(gap) ? `, at most ${(Math.ceil(gap * 1000) / 10).toFixed(1)}${noBreakSpace}% below the optimum` : "";
    return `Best so far: ${formatHeadlineMoney(best, unit)}${below}.`;
  },
  elapsed: (seconds: number, longest: number) => `${String(seconds)} s of ${String(longest)} s. The sheet stays usable.`,
  progress: "Search",
  stop: "Stop and keep this",
  conflict: "These cannot be kept together:",
  inCell: "in",
  cure: (ways: readonly string[]) => {
    const [first, ...others] = ways;
    return first === undefined ? "Loosen one of them." : `${[first, ...others.map(lowerFirst)].join(" or ")}.`;
  },
  budgetOf: (amount: string) => `the budget is ${amount}`,
  raiseBudget: (amount: string) => `Raise the budget to ${amount}`,
  peopleOf: (amount: string) => `people are ${amount}`,
  raisePeople: (amount: string) => `Raise people to ${amount}`,
  teamOf: (team: string, amount: string) => `people of ${team} are ${amount}`,
  raiseTeam: (team: string, amount: string) => `Raise people of ${team} to ${amount}`,
  resourceOf: (header: string, amount: string) => `${header} are ${amount}`,
  atMostFeatures: (most: number) => `at most ${counted(most, "feature")}`,
  shareOf: (horizon: number, bound: string, share: number) => `H${String(horizon)} share of cost at ${bound} ${percent(share)}`,
  requires: (name: string, needed: string) => `${name} requires ${needed}`,
  allowFeatures: (amount: number) => `Allow ${counted(amount, "feature")}`,
  mustBeIn: (name: string, cost: string) => `${name} must be in (${cost})`,
  dropShare: (horizon: string, bound: string) => `Drop the share of H${horizon}, at ${bound}`,
  dropRule: (rule: string) => `Drop the rule ${rule}`,
  free: (name: string) => `Free ${name}`,
  limits: "Limits",
  moreLimits: "More limits",
  fewerLimits: "Fewer limits",
  budget: "Budget",
  people: "People",
  atMost: "Features at most",
  noLimit: "no limit",
  used: (share: number) => `used ${percent(share)}`,
  usedOf: (used: number, available: number | undefined) =>
    available === undefined ? `used ${String(used)}` : `used ${String(used)} of ${String(available)}`,
  share: (horizon: Horizon) => `H${String(horizon)} share of cost`,
  least: (horizon: Horizon) => `H${String(horizon)} share of cost, at least`,
  most: (horizon: Horizon) => `H${String(horizon)} share of cost, at most`,
  from: "from",
  to: "to",
  notANumber: "Not counted: enter a number, 0 or more.",
  isIn: (name: string) => `${name} in`,
  isOut: (name: string) => `${name} out`,
  remove: (rule: string) => `Remove the rule ${rule}`,
  prerequisites: (amount: number) => `${counted(amount, "prerequisite comes", "prerequisites come")} from the column Depends on.`,
  frontier: "Best value at each budget",
  drawing: "The best value at each budget is being calculated",
  noCosts: "Nothing costs anything, or nothing fits at any budget.",
  asTable: "Show as table",
  asChart: "Show as chart",
  nextGain: ({ amount, gain }: NonNullable<BudgetSteps["more"]>, unit: MoneyUnit) =>
    gain > 0 ? `next ${formatMoney(amount, unit)} gains ${formatMoney(gain, unit)}` : `next ${formatMoney(amount, unit)} gains nothing`,
  marginal: ({ amount, gain }: NonNullable<BudgetSteps["more"]>, { currency }: MoneyUnit) =>
    gain > 0
      ? `Each ${symbolOf(currency)}1 more of budget brings ${symbolOf(currency)}${(gain / amount).toFixed(2)} here.`
      : "More budget brings nothing here.",
  axis: (most: number, { currency, currencyUnit }: MoneyUnit) => {
    const units = most * currencyUnit;
    const [size, word] = units >= 1_000_000 ? [1_000_000, " millions"] : units >= 1_000 ? [1_000, " thousands"] : [1, ""];
    return { per: size / currencyUnit, title: `Budget, ${symbolOf(currency)}${word}` };
  },
  ceiling: ({ from, limits }: Ceiling, unit: MoneyUnit) => {
    const start = formatHeadlineMoney(from, unit);
    if (limits.length === 0) return `all that is worth having is in from ${start}`;
    const named = listed(limits.map((limit) => (limit === capacityNames.people ? "people" : limit)));
    return `${named} ${limits.length === 1 && limits[0] !== capacityNames.people ? "is" : "are"} the limit from ${start}`;
  },
  budgetColumn: (unit: MoneyUnit) => `Budget ${unitOf(unit)}`,
  features: "Features",
  here: (budget: number, value: number, unit: MoneyUnit) =>
    `${formatHeadlineMoney(budget, unit)} gives ${formatHeadlineMoney(value, unit)}`,
  frontierLabel: (points: readonly { readonly budget: number; readonly value: number }[], unit: MoneyUnit) =>
    points.map(({ budget, value }) => `${formatMoney(budget, unit)} gives ${formatMoney(value, unit)}`).join("; "),
  nextIn: "Next in",
  firstOut: "First out",
  nextName: (candidates: readonly Candidate[], { entering }: BudgetStep) => names(candidates, entering),
  nextHow: (candidates: readonly Candidate[], { budget, leaving }: BudgetStep, unit: MoneyUnit) =>
    `at ${formatMoney(budget, unit)}${leaving.length === 0 ? "" : `, in place of ${names(candidates, leaving)}`}`,
  noNext: "No budget brings in more",
  outName: (candidates: readonly Candidate[], { leaving }: BudgetStep) => names(candidates, leaving),
  outHow: (candidates: readonly Candidate[], { budget, entering }: BudgetStep, unit: MoneyUnit) =>
    `below ${formatMoney(budget, unit)}${entering.length === 0 ? "" : `; ${names(candidates, entering)} ${entering.length === 1 ? "enters" : "enter"}`}`,
  noOut: "Nothing can go out",
  selected: (chosen: number, all: number) => `Selected, ${String(chosen)} of ${String(all)}`,
  notSelected: (amount: number) => `Not selected, ${String(amount)}`,
  showSelected: (amount: number) => `Selected, ${String(amount)}`,
  feature: "Feature",
  strategy: "Strategy",
  cost: (unit: MoneyUnit) => `Cost ${unitOf(unit)}`,
  value: (unit: MoneyUnit) => `Value ${unitOf(unit)}`,
  total: "Total",
  rules: "Rules",
  rule: "Rule",
  ruleKind: "What the rule says",
  ruleKinds: {
    either: "One or the other, not both",
    needs: "One needs the other",
    in: "Must be in",
    out: "Must be out",
    atMost: "At most so many of a set",
  },
  howMany: "How many at most",
  among: "Of these features",
  otherFeature: (isNeeded: boolean) => (isNeeded ? "Feature that it needs" : "Other feature"),
  addRule: "Add rule",
  unread: (text: string) => `not understood: ${text}`,
  teamPeople: (team: string) => `People of ${team}`,
  notSaved: "These limits stand in this pane only. Save limits keeps them on a sheet of the workbook.",
  standIn: "These limits stand in",
  changedFrom: "Changed here, not saved yet. The limits saved stand in",
  scenarios: "Scenarios",
  scenario: "Scenario",
  showScenario: (name: string) => `Show ${name}`,
  duplicate: "Duplicate",
  rename: "Name of the scenario",
  deleteScenario: "Delete",
  nameTaken: "Enter a name that no other scenario has.",
  valueFactor: "Value factor",
  costFactor: "Cost factor",
  successFactor: "Success factor",
  discountRate: "Discount rate",
  assumed: (rate: number) => String(Math.round(rate * 1000) / 10),
  aim: "Maximize",
  aims: { "Value a year": "Value a year", NPV: "Risk-adjusted NPV" },
  saveLimits: "Save limits",
  more: "More actions",
  writeFrontier: "Write frontier",
  group: (standing: ScenarioStanding, amount: number) =>
    `${{ all: "In every scenario", some: "In some", none: "In none" }[standing]}, ${String(amount)}`,
  matrix: "Features in the scenarios",
  isChosen: "in",
  mostLost: "The most its selection loses where another scenario comes true",
  loses: (unit: MoneyUnit) => `Loses ${unitOf(unit)}`,
  breaks: "no fit",
  regret: "Least regret",
  leastRegret: ({ greatestRegret, atLeast }: LeastRegret, same: string | undefined, unit: MoneyUnit) =>
    `${same === undefined ? "One selection that keeps every scenario's limits" : `The selection of ${same}`} loses at most ${formatMoney(greatestRegret, unit)} against the best of any scenario; ${
      greatestRegret > atLeast ? `none can lose less than ${formatMoney(atLeast, unit)}` : "no other loses less"
    }.`,
  noRegret: "No selection keeps the limits of every scenario, so none can be the safe one.",
  mixedAims: "The scenarios maximize different things, so their losses cannot be compared.",
  safest: "Safest",
  moreProblems: (others: number) => (others > 0 ? `And ${counted(others, "other cell")}.` : ""),
  scenarioFails: (reason: string) => `The scenarios are not compared. ${capitalized(reason)}.`,
  keepIn: (name: string) => `${name} must be in`,
  leaveOut: (name: string) => `${name} must be out`,
  balance: "Share of cost by horizon",
  apply: "Apply selection",
  reset: "Reset limits",
  note: (table: string, isChanged: boolean) =>
    `Apply writes yes or no into the column Selected of ${table}; the roadmap leaves out what is not selected. ${isChanged ? "Save writes the limits to the sheet Scenarios." : "The limits are saved on the sheet Scenarios."} Undo in one step.`,
} as const;

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** An amount of a column whose heading holds the unit: whole, but for people in parts. */
export function formatAmount(amount: number): string {
  return formatDigits(amount, 0, Math.abs(amount) < 10 ? 1 : 0).replace("-", "\u2212");
}

/** "$k": the unit of a column of money. */
export function unitOf({ currency, currencyUnit }: MoneyUnit): string {
  return `${symbolOf(currency)}${suffixOf(currencyUnit)}`;
}

export function suffixOf(currencyUnit: number): string {
  return currencyUnit === 1_000_000 ? "M" : currencyUnit === 1_000 ? "k" : "";
}

export function symbolOf(currency: string): string {
  return formatMoney(0, { currency, currencyUnit: 1 }).replace("0", "").trim();
}
