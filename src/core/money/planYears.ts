import { calendarDay, serialOf, shownMonth } from "../sheet/serialDate";

const monthsOfYear = 12;

/** The first day of the month that holds a date; both Excel serial dates. */
export function firstOfMonth(serial: number): number {
  return serialOf({ ...calendarDay(serial), day: 1 });
}

/** The first day of plan year t, from 1, as an Excel serial date; a day that its month lacks becomes the month's last. */
export function startOfPlanYear(year: number, planStart: number): number {
  const start = calendarDay(planStart);
  const inYear = start.year + year - 1;
  const lastOfMonth = serialOf({ year: inYear, month: start.month + 1, day: 0 });
  return Math.min(lastOfMonth, serialOf({ ...start, year: inYear }));
}

/**
 * What a plan year is called: "FY 2027" where it is a fiscal year, named by the year in which it ends; else its months, "Jul 2027 – Jun 2028".
 *
 * Domain   year from 1; planStart an Excel serial date; firstFiscalMonth 1 to 12
 */
export function planYearLabel(year: number, planStart: number, firstFiscalMonth: number): string {
  const first = startOfPlanYear(year, planStart);
  const last = startOfPlanYear(year + 1, planStart) - 1;
  const start = calendarDay(first);
  if (start.day === 1 && start.month === firstFiscalMonth) return `FY ${String(calendarDay(last).year)}`;
  return `${shownMonth(first)} – ${shownMonth(last)}`;
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
