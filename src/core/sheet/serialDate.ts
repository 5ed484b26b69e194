/** Serial 0 of Excel's calendar for dates after February 1900, and the length of a day in milliseconds. */
const epoch = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The serial number of a day; a month or day beyond its range runs on into the next, day 0 is the last of the month before. */
export function serialOf({ year, month, day }: CalendarDay): number {
  return Math.round((Date.UTC(year, month - 1, day) - epoch) / dayLength);
}

/** The day of a serial number, whatever its time. */
export function calendarDay(serial: number): CalendarDay {
  const date = new Date(epoch + Math.floor(serial) * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A day as Excel counts it, in the time of the machine. */
export function serialDate(moment: Date): number {
  return serialOf({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });
}

/** A date as exports write it: "2027-03-31". */
export function isoDate(serial: number): string {
  return new Date(epoch + Math.floor(serial) * dayLength).toISOString().slice(0, 10);
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** "Mar" of 3. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? "";
}

/** A date as a sentence shows it: "31 Mar 2027". */
export function shownDate(serial: number): string {
  const { year, month, day } = calendarDay(serial);
  return `${String(day)} ${monthName(month)} ${String(year)}`;
}

/** The month of a date as a sentence shows it: "Mar 2027". */
export function shownMonth(serial: number): string {
  const { year, month } = calendarDay(serial);
  return `${monthName(month)} ${String(year)}`;
}
