import type { SolveProgress } from "../../core/portfolio/binaryProgram";
import type { BudgetStep } from "../../core/portfolio/budgetSteps";
import type { Horizon } from "../../core/horizon/horizon";
import { capitalized, count, formatHeadlineMoney, formatMoney, joinWords, type MoneyUnit } from "../frame/format";
import { type Candidate, capacityNames, type Chosen } from "./candidates";

const noBreakSpace = "\u00a0";

function percent(share: number): string {
  return `${String(Math.round(share * 100))}${noBreakSpace}%`;
}

function names(candidates: readonly Candidate[], rows: readonly number[]): string {
  const all = rows.map((row) => candidates[row]?.feature.name ?? "");
  return all.length > 2 ? `${all[0] ?? ""} and ${String(all.length - 1)} others` : joinWords(all);
}

/** Every text of the panel Select. */
export const strings = {
  headline: ({ count: amount, value, cost }: Chosen, unit: MoneyUnit) =>
    `${count(amount, "feature")} ${amount === 1 ? "gives" : "give"} ${formatHeadlineMoney(value, unit)} a year for ${formatHeadlineMoney(cost, unit)}`,
  choosing: (amount: number) => `Choosing among ${count(amount, "feature")}`,
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
        : `${count(untold, "feature has", "features have")} no value a year and ${untold === 1 ? "counts" : "count"} as nothing.`,
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
  conflict: (limits: readonly string[], unit: MoneyUnit) =>
    `These cannot be kept together: ${limits.map((limit) => shownLimit(limit, unit)).join("; ")}.`,
  cure: (needed: number | undefined, free: readonly string[], unit: MoneyUnit) => {
    const ways = [
      ...(needed === undefined ? [] : [`raise the budget to ${formatMoney(needed, unit)}`]),
      ...(free.length === 0 ? [] : [`free ${joinWords(free)}`]),
    ];
    return ways.length === 0 ? "Loosen one of them." : `${capitalized(ways.join(" or "))}.`;
  },
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
  notANumber: "Enter a number of 0 or more.",
  isIn: (name: string) => `${name} in`,
  isOut: (name: string) => `${name} out`,
  remove: (rule: string) => `Remove the rule ${rule}`,
  prerequisites: (amount: number) => `${count(amount, "prerequisite comes", "prerequisites come")} from the column Depends on.`,
  frontier: "Best value at each budget",
  nextGain: (step: BudgetStep, budget: number, unit: MoneyUnit) =>
    `next ${formatMoney(step.budget - budget, unit)} gains ${formatMoney(step.gain, unit)}`,
  here: (budget: number, value: number, unit: MoneyUnit) =>
    `${formatHeadlineMoney(budget, unit)} gives ${formatHeadlineMoney(value, unit)}`,
  frontierLabel: (points: readonly { readonly budget: number; readonly value: number }[], unit: MoneyUnit) =>
    points.map(({ budget, value }) => `${formatMoney(budget, unit)} gives ${formatMoney(value, unit)}`).join("; "),
  flat: (budget: number, unit: MoneyUnit) => `More than ${formatHeadlineMoney(budget, unit)} adds nothing under the other limits.`,
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
  keepIn: (name: string) => `${name} must be in`,
  leaveOut: (name: string) => `${name} must be out`,
  balance: "Share of cost by horizon",
  apply: "Apply selection",
  reset: "Reset limits",
  note: (table: string) =>
    `Writes yes or no into the column Selected of ${table}. The roadmap leaves out what is not selected. Undo in one step.`,
} as const;

/** An amount of a column whose heading holds the unit: whole, but for people in parts. */
export function formatAmount(amount: number): string {
  const digits = Math.abs(amount) < 10 ? 1 : 0;
  return amount.toLocaleString("en-US", { maximumFractionDigits: digits }).replace("-", "\u2212");
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

/** "Budget (200)" as money. */
function shownLimit(limit: string, unit: MoneyUnit): string {
  const [, amount] = new RegExp(`^${capacityNames.budget} \\((.*)\\)$`).exec(limit) ?? [];
  return amount === undefined ? limit : `the budget of ${formatMoney(Number(amount), unit)}`;
}
