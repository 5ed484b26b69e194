import { readDate } from "../sheet/readCell";
import { calendarDay, shownDate, shownMonth } from "../sheet/serialDate";
import { type Cell, isBlank } from "../sheet/cell";
import { fail, ok, type Result } from "../result";

/**
 * The first day of a period as a serial date, from a date, 2026-10, 2026 Q4 or Q4 2026.
 *
 * Unit     days
 * Faults   blank, out-of-domain
 */
export function readPeriod(cell: Cell | undefined, parameter: string): Result<number> {
  if (isBlank(cell)) return fail({ code: "blank", parameter });
  const text = typeof cell === "string" ? cell.trim() : undefined;
  const iso = text === undefined ? undefined : (monthOf(text) ?? quarterOf(text));
  const date = readDate(iso ?? cell, parameter);
  if (date.ok) return ok(Math.floor(date.value));
  if (date.error.code !== "out-of-domain") return date;
  return fail({ ...date.error, expected: "a date, a month such as 2026-10 or a quarter such as 2026 Q4" });
}

function monthOf(text: string): string | undefined {
  return /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : undefined;
}

function quarterOf(text: string): string | undefined {
  const match = /^(\d{4})[ -]?q([1-4])$/i.exec(text) ?? /^q([1-4])[ -]?(\d{4})$/i.exec(text);
  if (match === null) return undefined;
  const [first = "", second = ""] = match.slice(1);
  const [year, quarter] = first.length === 4 ? [first, second] : [second, first];
  return `${year}-${String(3 * Number(quarter) - 2).padStart(2, "0")}-01`;
}

/** A period as a sentence shows it: the month where it begins on the first, else the day. */
export function shownPeriod(period: number): string {
  return calendarDay(period).day === 1 ? shownMonth(period) : shownDate(period);
}
