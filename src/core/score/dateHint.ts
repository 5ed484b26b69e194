import { calendarDay } from "../sheet/serialDate";
import type { Scale } from "./scale";

/** Serial of 1 January 1930, the earliest date that Excel makes of two short numbers. */
const earliestTyped = 10959;

/** Whether a number in a rating cell is far from the scale and where the dates lie. */
export function looksLikeDate(given: number, scale: Scale): boolean {
  return Number.isInteger(given) && given >= earliestTyped && given > 10 * scale.hi;
}

/** What to write instead of a range that Excel took for a date, with the range itself where it can be told. */
export function dateHint(serial: number, scale: Scale): string {
  const typed = typedRange(serial, scale);
  if (typed === undefined) return "Excel read it as a date; write a range as 2..4";
  const [low, high] = typed;
  const cure = low === high ? String(low) : `${String(low)}..${String(high)}`;
  return `Excel read ${String(low)}-${String(high)} as a date; write ${cure}`;
}

/** Day and month stand in either order, by locale: the lower one began the range. A date before 2000 holds month and year. */
function typedRange(serial: number, scale: Scale): readonly [number, number] | undefined {
  const { year, month, day } = calendarDay(serial);
  const other = year < 2000 ? year % 100 : day;
  const low = Math.min(month, other);
  const high = Math.max(month, other);
  return low >= scale.lo && high <= scale.hi ? [low, high] : undefined;
}
