import { roundStep } from "../../core/doubt/histogram";
import type { Horizon } from "../../core/horizon/horizon";
import type { FeatureValue } from "./portfolioValue";

/** A feature in the picture of value against cost. */
export interface Bubble {
  readonly entry: FeatureValue;
  /** Absent where it is not scheduled. */
  readonly horizon?: Horizon;
  /** From 0 to 1 of the picture's width and height. */
  readonly x: number;
  readonly y: number;
  /** Height at which its name stands, where it is named: near the mark, clear of the other names. */
  readonly nameAt?: number;
}

export interface BubbleChart {
  readonly bubbles: readonly Bubble[];
  readonly cost: { readonly to: number; readonly ticks: readonly number[] };
  readonly value: { readonly from: number; readonly to: number; readonly ticks: readonly number[] };
}

/** Names beyond these would lie over each other. */
const mostNames = 6;
const mostSteps = 5;
/** Of the picture's height, as a line of text takes. */
const lineHeight = 0.075;

/** Where each feature stands by its cost and its value a year; the features of greatest rNPV are named. Domain: at least one entry. */
export function bubbleChart(entries: readonly FeatureValue[]): BubbleChart {
  const cost = scaleOf(0, Math.max(...entries.map(({ money }) => money.cost)));
  const values = entries.map(({ money }) => money.annualValue);
  const value = scaleOf(Math.min(0, ...values), Math.max(0, ...values));
  const height = (entry: FeatureValue): number => (entry.money.annualValue - value.from) / (value.to - value.from);
  const names = namePlaces(entries, height);
  const bubbles = entries.map((entry): Bubble => {
    const nameAt = names.get(entry);
    return {
      entry,
      ...(entry.horizon === undefined ? {} : { horizon: entry.horizon }),
      x: entry.money.cost / cost.to,
      y: height(entry),
      ...(nameAt === undefined ? {} : { nameAt }),
    };
  });
  return { bubbles, cost, value };
}

/** Names of the features of greatest rNPV, from the top down, each below the one before where they would touch. */
function namePlaces(entries: readonly FeatureValue[], height: (entry: FeatureValue) => number): ReadonlyMap<FeatureValue, number> {
  const named = entries
    .toSorted((one, other) => Math.abs(other.money.riskAdjustedValue) - Math.abs(one.money.riskAdjustedValue))
    .slice(0, mostNames)
    .toSorted((one, other) => height(other) - height(one));
  const places = new Map<FeatureValue, number>();
  let last = Infinity;
  for (const [index, entry] of named.entries()) {
    const lowest = (named.length - 1 - index) * lineHeight;
    last = Math.max(lowest, Math.min(height(entry), last - lineHeight));
    places.set(entry, last);
  }
  return places;
}

/** A range widened to whole round steps. */
function scaleOf(from: number, to: number): BubbleChart["value"] {
  const step = roundStep(to > from ? to - from : 1, mostSteps - 1);
  const [first, last] = [Math.floor(from / step), Math.max(Math.floor(from / step) + 1, Math.ceil(to / step))];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { from: first * step, to: last * step, ticks };
}
