import { isoDate } from "../sheet/readCell";

/** Months after which a price is to be looked up again. */
export const oldAfterMonths = 6;

const day = 86_400_000;

/**
 * Whether a price is older than six months, as EDATE counts them: the last day of a month stands for days it lacks.
 *
 * Unit     dates: Excel serial numbers
 */
export function isOldPrice(date: number, today: number): boolean {
  const [year = 0, month = 1, dayOfMonth = 1] = isoDate(today).split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month - oldAfterMonths, 0)).getUTCDate();
  const limit = Date.UTC(year, month - 1 - oldAfterMonths, Math.min(dayOfMonth, lastDay));
  return date < Math.round((limit - Date.UTC(1899, 11, 30)) / day);
}
