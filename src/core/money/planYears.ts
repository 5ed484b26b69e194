const epoch = Date.UTC(1899, 11, 30);
const day = 86_400_000;
const monthsOfYear = 12;

/** The first day of the month that holds a date; both Excel serial dates. */
export function firstOfMonth(serial: number): number {
  const { year, month } = partsOf(serial);
  return serialOf(year, month, 1);
}

/** The first day of plan year t, from 1, as an Excel serial date; a day that its month lacks becomes the month's last. */
export function startOfPlanYear(year: number, planStart: number): number {
  const { year: first, month, date } = partsOf(planStart);
  const lastDay = new Date(Date.UTC(first + year - 1, month + 1, 0)).getUTCDate();
  return serialOf(first + year - 1, month, Math.min(date, lastDay));
}

/**
 * What a plan year is called: "FY 2027" where it is a fiscal year, named by the year in which it ends; else its months, "Jul 2027 – Jun 2028".
 *
 * Domain   year from 1; planStart an Excel serial date; firstFiscalMonth 1 to 12
 */
export function planYearLabel(year: number, planStart: number, firstFiscalMonth: number): string {
  const first = startOfPlanYear(year, planStart);
  const last = startOfPlanYear(year + 1, planStart) - 1;
  const start = partsOf(first);
  if (start.date === 1 && start.month + 1 === firstFiscalMonth) return `FY ${String(partsOf(last).year)}`;
  return `${monthName(first)} – ${monthName(last)}`;
}

function monthName(serial: number): string {
  const { year, month } = partsOf(serial);
  return `${months[month] ?? ""} ${String(year)}`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function partsOf(serial: number): { readonly year: number; readonly month: number; readonly date: number } {
  const moment = new Date(epoch + Math.floor(serial) * day);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth(), date: moment.getUTCDate() };
}

function serialOf(year: number, month: number, date: number): number {
  return Math.round((Date.UTC(year, month, date) - epoch) / day);
}

/** Months of a span that fall into plan year t, from 1. Unit: months */
export function monthsInPlanYear(year: number, from: number, to: number): number {
  return Math.max(0, Math.min(monthsOfYear * year, to) - Math.max(monthsOfYear * (year - 1), from));
}

/**
 * Discount factors of year 0 and of plan years 1 to T: (1 + rate)^−(t − 1 + timing), year 0 undiscounted.
 *
 * Shape    → 1 + years
 */
export function discountFactors(years: number, discountRate: number, flowTiming: number): readonly number[] {
  return Array.from({ length: years + 1 }, (_, year) => (year === 0 ? 1 : (1 + discountRate) ** -(year - 1 + flowTiming)));
}
