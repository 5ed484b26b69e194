import { type Cell, isBlank, isCellError } from "../sheet/cell";
import { fail, ok, type Result } from "../result";
import { dateHint, looksLikeDate } from "./dateHint";
import type { Scale } from "./scale";

/**
 * A level on a criterion, possibly uncertain: uniform between low and high, scored at the middle. A certain rating has low = high.
 *
 * Unit   steps of the scale
 */
export interface Rating {
  readonly low: number;
  readonly high: number;
}

/** The point at which a rating is scored. */
export function middle(rating: Rating): number {
  return (rating.low + rating.high) / 2;
}

/** A rating that is certain. */
export function certain(level: number): Rating {
  return { low: level, high: level };
}

/** Words of a rating, evenly spread from the scale's lowest to its highest. */
export const ratingWords = ["very low", "low", "medium", "high", "very high"] as const;

const level = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)`;
const rangePattern = new RegExp(String.raw`^(${level})\s*(?:\.\.|to|–|-)\s*(${level})$`, "i");
const levelPattern = new RegExp(`^${level}$`);
const advice = "write a number, a word from very low to very high, or a range such as 2..4";

/** Whether a cell holds no rating. Some builds of Excel hand over a blank cell as 0, so 0 is blank where the scale begins above it. */
export function isBlankRating(cell: Cell | undefined, scale: Scale): cell is null | "" | 0 | undefined {
  return isBlank(cell) || (cell === 0 && scale.lo > 0);
}

/**
 * Read a rating: a number, a word from very low to very high, or a range (2..4, 2 to 4, 2–4, 2-4 as text).
 *
 * Faults   blank, out-of-domain; a date, into which Excel turns a typed 2-4, is named as such
 */
export function readRating(cell: Cell | undefined, scale: Scale, parameter: string, isDate = false): Result<Rating> {
  if (isBlankRating(cell, scale)) return fail({ code: "blank", parameter });
  if (typeof cell === "number") return readLevel(cell, scale, parameter, isDate);
  if (typeof cell === "string") return readText(cell, scale, parameter);
  return outOfScale(parameter, scale, isCellError(cell) ? cell.error : cell, advice);
}

function readLevel(given: number, scale: Scale, parameter: string, isDate: boolean): Result<Rating> {
  if (isDate || looksLikeDate(given, scale)) return outOfScale(parameter, scale, given, dateHint(given, scale));
  return isOnScale(given, scale) ? ok(certain(given)) : outOfScale(parameter, scale, given);
}

function readText(given: string, scale: Scale, parameter: string): Result<Rating> {
  const text = given.trim().replace(/\s+/g, " ");
  const word = ratingWords.findIndex((known) => known === text.toLowerCase());
  if (word >= 0) return ok(certain(scale.lo + (word / (ratingWords.length - 1)) * (scale.hi - scale.lo)));
  if (levelPattern.test(text)) return readLevel(Number(text), scale, parameter, false);
  const [, first, second] = rangePattern.exec(text) ?? [];
  if (first === undefined || second === undefined) return outOfScale(parameter, scale, given, advice);
  const [low, high] = [Number(first), Number(second)];
  if (!isOnScale(low, scale) || !isOnScale(high, scale)) return outOfScale(parameter, scale, given);
  return low <= high
    ? ok({ low, high })
    : outOfScale(parameter, scale, given, `write the lower end first, ${String(high)}..${String(low)}`);
}

function isOnScale(given: number, scale: Scale): boolean {
  return given >= scale.lo && given <= scale.hi;
}

function outOfScale(parameter: string, scale: Scale, received: string | number | boolean, hint?: string): Result<never> {
  const expected = `from ${String(scale.lo)} to ${String(scale.hi)}`;
  return fail({ code: "out-of-domain", parameter, expected, received, ...(hint === undefined ? {} : { hint }) });
}
