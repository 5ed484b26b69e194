import { calendarDay } from "../sheet/serialDate";
import { plain } from "./plain";
import { dateInText, type DayOrder, monthOf, serialOfDate } from "./textDates";

/** A time that a cell names, by its last day. */
export interface Period {
  /** Excel serial date. */
  readonly end: number;
  /** The year was not written: the next such time is meant. */
  readonly isNext: boolean;
}

const longest = 60;
const quarterEnds = [3, 6, 9, 12] as const;

function endOfMonth(year: number, month: number): number {
  return (serialOfDate(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) ?? 1) - 1;
}

/** The first such month from a day on. */
function nextEnd(month: number, from: number): number {
  const { year } = calendarDay(from);
  const end = endOfMonth(year, month);
  return end >= from ? end : endOfMonth(year + 1, month);
}

/**
 * The quarter, half, month, year or day that a text names: "Q3 2026", "2026-Q3", "FY27 Q1", "Q3", "H2 2026", "Jun 2027", "2027", a date.
 *
 * A fiscal year counts as the calendar year. H1 to H3 alone are horizons, and no halves of a year.
 */
export function periodIn(text: string, from: number, order: DayOrder): Period | undefined {
  if (text.length > longest) return undefined;
  const words = plain(text.replace(/['’]/g, " "));
  const quarter =
    /(?:^|\s|\d)(?:[qt]|k|kw?quartal|quartal|quarter|trimestre|kwartaal)\s*([1-4])(?:\s|$)/.exec(words)?.[1] ??
    /(?:^|\s)([1-4])(?:st|nd|rd|th)?\s*(?:q|quarter|quartal|trimestre|kwartaal)/.exec(words)?.[1];
  const year = yearIn(words);
  if (quarter !== undefined) {
    const month = quarterEnds[Number(quarter) - 1] ?? 12;
    return year === undefined ? { end: nextEnd(month, from), isNext: true } : { end: endOfMonth(year, month), isNext: false };
  }
  const half = /(?:^|\s)(?:h|s|half|semester|hj)\s*([12])(?:\s|$)/.exec(words)?.[1];
  if (half !== undefined && year !== undefined) return { end: endOfMonth(year, half === "1" ? 6 : 12), isNext: false };
  const date = dateInText(text, order);
  if (date !== undefined) return { end: date, isNext: false };
  const month = words
    .split(" ")
    .map(monthOf)
    .find((found) => found !== undefined);
  if (month !== undefined && words.split(" ").length <= 3) {
    return year === undefined ? { end: nextEnd(month, from), isNext: true } : { end: endOfMonth(year, month), isNext: false };
  }
  const numericMonth = /^(\d{4})[-/.](\d{1,2})$/.exec(text.trim()) ?? [];
  if (numericMonth[1] !== undefined && Number(numericMonth[2]) <= 12 && Number(numericMonth[2]) > 0)
    return { end: endOfMonth(Number(numericMonth[1]), Number(numericMonth[2])), isNext: false };
  return year !== undefined && /^(fy|cy|year|jahr|end of|ende|by|fin|)\s*\d+$/.test(words)
    ? { end: endOfMonth(year, 12), isNext: false }
    : undefined;
}

function yearIn(words: string): number | undefined {
  const full = /(?:^|\D)(20\d{2})(?:\D|$)/.exec(words)?.[1];
  if (full !== undefined) return Number(full);
  const short = /(?:fy|cy)\s*(\d{2})(?:\D|$)/.exec(words)?.[1] ?? /(?:^|\s)[qhts]\s*[1-4]\s+(\d{2})$/.exec(words)?.[1];
  return short === undefined ? undefined : 2000 + Number(short);
}
