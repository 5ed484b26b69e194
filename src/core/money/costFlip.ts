import { bracketedRoot } from "./bracketedRoot";
import { cheapest, type CostOption, cumulativeCosts, type Outlook } from "./costPaths";

/** The input of a cost comparison: of the outlook, or of one option. */
export type CostInput =
  | { readonly of: "outlook"; readonly key: "volume" | "growth" | "priceDecline" }
  | { readonly of: "option"; readonly index: number; readonly key: "unitCost" | "fixedPerMonth" | "oneOff" };

/** The smallest relative change of one input from which another option is as cheap. */
export interface CostFlip {
  readonly input: CostInput;
  readonly from: number;
  readonly to: number;
  /** Index of the option that is cheapest beyond. */
  readonly gives: number;
}

/** Inputs are changed up to tenfold and down to a tenth, in steps within which a total is close to a straight line. */
const steps = 24;
/** Changes closer than this are equal; the earlier input counts. */
const tie = 1e-9;
const factors = Array.from({ length: steps + 1 }, (_, step) => 10 ** (step / steps));

/**
 * Which single input flips the cheapest option over the outlook, and by how little; undefined where none does between a tenth and tenfold.
 *
 * The gap to the cheapest other is bracketed on a grid of factors, then solved. An input of 0 has no relative change and is passed over. Of equals the earlier counts: volume, growth, price decline, then the options in order.
 *
 * Cost     O(inputs · steps · options · months)
 */
export function nearestCostFlip(options: readonly CostOption[], outlook: Outlook): CostFlip | undefined {
  if (options.length < 2) return undefined;
  const winner = cheapest(totalsOf({ options, outlook }));
  let nearest: { readonly flip: CostFlip; readonly change: number } | undefined;
  for (const input of inputsOf(options)) {
    const from = valueOf(input, options, outlook);
    if (from === 0) continue;
    const at = (factor: number): Case => withValue(input, from * factor, options, outlook);
    for (const factor of flippingFactors(at, winner, largestFactor(input, from))) {
      const change = Math.abs(factor - 1);
      if (nearest !== undefined && change >= nearest.change - tie) continue;
      const gives = cheapestOther(totalsOf(at(factor)), winner);
      nearest = { flip: { input, from, to: from * factor, gives }, change };
    }
  }
  return nearest?.flip;
}

interface Case {
  readonly options: readonly CostOption[];
  readonly outlook: Outlook;
}

/** The nearest factor above and below 1 at which another option draws level. */
function flippingFactors(at: (factor: number) => Case, winner: number, largest: number): readonly number[] {
  const gap = (factor: number): number => gapOf(totalsOf(at(factor)), winner);
  const up = factors.map((factor) => Math.min(factor, largest));
  const down = factors.map((factor) => 1 / factor);
  return [up, down].flatMap((path) => {
    const index = path.findIndex((factor) => gap(factor) < 0);
    const [before, after] = [path[index - 1], path[index]];
    return before === undefined || after === undefined ? [] : [bracketedRoot(gap, Math.min(before, after), Math.max(before, after))];
  });
}

/** By how much the cheapest other option costs more than the winner. */
function gapOf(totals: readonly number[], winner: number): number {
  return (totals[cheapestOther(totals, winner)] ?? 0) - (totals[winner] ?? 0);
}

function cheapestOther(totals: readonly number[], winner: number): number {
  return cheapest(totals.map((total, index) => (index === winner ? Infinity : total)));
}

function totalsOf({ options, outlook }: Case): readonly number[] {
  return cumulativeCosts(options, outlook).map((path) => path.at(-1) ?? 0);
}

function inputsOf(options: readonly CostOption[]): readonly CostInput[] {
  const shared = (["volume", "growth", "priceDecline"] as const).map((key): CostInput => ({ of: "outlook", key }));
  const own = options.flatMap((_, index) =>
    (["unitCost", "fixedPerMonth", "oneOff"] as const).map((key): CostInput => ({ of: "option", index, key })),
  );
  return [...shared, ...own];
}

/** Prices and volume can't fall by more than all of them; within a hair of that, only the hair would decide. */
const greatestFall = 0.99;

function largestFactor(input: CostInput, from: number): number {
  if (input.key === "priceDecline") return greatestFall / from;
  return input.key === "growth" && from < 0 ? -greatestFall / from : Infinity;
}

function valueOf(input: CostInput, options: readonly CostOption[], outlook: Outlook): number {
  return input.of === "outlook" ? outlook[input.key] : (options[input.index]?.[input.key] ?? 0);
}

function withValue(input: CostInput, value: number, options: readonly CostOption[], outlook: Outlook): Case {
  if (input.of === "outlook") return { options, outlook: { ...outlook, [input.key]: value } };
  return { outlook, options: options.map((option, index) => (index === input.index ? { ...option, [input.key]: value } : option)) };
}
