import { calendarDay, serialOf } from "../sheet/serialDate";

/** Months after which a price is to be looked up again. */
export const oldAfterMonths = 6;

/**
 * Whether a price is older than six months, as EDATE counts them: the last day of a month stands for days it lacks.
 *
 * Unit     dates: Excel serial numbers
 */
export function isOldPrice(date: number, today: number): boolean {
  const { year, month, day } = calendarDay(today);
  const lastOfMonth = serialOf({ year, month: month - oldAfterMonths + 1, day: 0 });
  return date < Math.min(lastOfMonth, serialOf({ year, month: month - oldAfterMonths, day }));
}
