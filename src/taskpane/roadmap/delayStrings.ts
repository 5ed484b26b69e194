import { formatMoney, type MoneyUnit } from "../../core/sheet/money";
import type { HorizonDelay } from "../../core/portfolio/horizonDelay";

const fieldWords = { likely: "a value", months: "months" } as const;

export const delayStrings = {
  title: "Order by cost of delay",
  intro: "One feature after another, prerequisites first: what a feature would earn a month, success weighed in, is lost until it is done.",
  finding({ order, costToday, costBest, isProven }: HorizonDelay, unit: MoneyUnit): string {
    if (order.length === 0) return "No feature tells both a value and its months.";
    if (order.length === 1) return "One feature: nothing to order.";
    const proof = isProven ? "exact" : "best found";
    if (costBest >= costToday) return `Today's order loses least already: ${formatMoney(costToday, unit)} of delay (${proof}).`;
    return `Another order saves ${formatMoney(costToday - costBest, unit)}: today's loses ${formatMoney(costToday, unit)} by delay, this one ${formatMoney(costBest, unit)} (${proof}).`;
  },
  write: "Write delay order",
  place: "#",
  feature: "Feature",
  aMonth: "A month",
  months: "Months",
  today: "Today",
  same: "same",
  was: (place: number) => `was ${String(place)}`,
  leftOut: "Left out:",
  lacks: (name: string, fields: readonly ("likely" | "months")[]) =>
    `${name} lacks ${fields.map((field) => fieldWords[field]).join(" and ")},`,
} as const;
