import { monthName, serialDate } from "./serialDate";

/**
 * A moment in the time of the machine. Beside the present one as people say it: "today 09:14", "yesterday 16:02", "14 Mar 09:14", "14 Mar 2025"; alone,
 * as on a sheet that is read later, in full: "14 Mar 2026, 09:14". What is no moment stands as it is.
 */
export function formatMoment(given: string | Date, now?: Date): string {
  const moment = new Date(given);
  if (Number.isNaN(moment.getTime())) return String(given);
  const time = `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
  const day = `${String(moment.getDate())} ${monthName(moment.getMonth() + 1)}`;
  const dated = `${day} ${String(moment.getFullYear())}`;
  if (now === undefined) return `${dated}, ${time}`;
  const days = serialDate(now) - serialDate(moment);
  if (days === 0) return `today ${time}`;
  if (days === 1) return `yesterday ${time}`;
  return moment.getFullYear() === now.getFullYear() ? `${day} ${time}` : dated;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
