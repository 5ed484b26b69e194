import { calendarDay, serialOf } from "../sheet/serialDate";
import type { Cell } from "../sheet/cell";
import { plain } from "./plain";

const longest = 60;

/** Which of two small numbers is the day; undefined where no cell of the column tells. */
export type DayOrder = "day first" | "month first" | undefined;

const monthNames: readonly (readonly string[])[] = [
  ["january", "jan", "januar", "janvier", "janv", "enero", "ene", "janeiro", "januari"],
  ["february", "feb", "februar", "fevrier", "fevr", "febrero", "fevereiro", "fev", "februari"],
  ["march", "mar", "marz", "mrz", "mars", "marzo", "marco", "maart", "mrt"],
  ["april", "apr", "avril", "avr", "abril", "abr"],
  ["may", "mai", "mayo", "maio", "mei"],
  ["june", "jun", "juni", "juin", "junio", "junho"],
  ["july", "jul", "juli", "juillet", "juil", "julio", "julho"],
  ["august", "aug", "aout", "agosto", "ago", "augustus"],
  ["september", "sep", "sept", "septembre", "septiembre", "setembro", "set"],
  ["october", "oct", "oktober", "okt", "octobre", "octubre", "outubro", "out"],
  ["november", "nov", "novembre", "noviembre", "novembro"],
  ["december", "dec", "dezember", "dez", "decembre", "diciembre", "dic", "dezembro"],
];
const monthByName = new Map(monthNames.flatMap((names, month) => names.map((name): [string, number] => [name, month + 1])));

/** The month (1 to 12) that a word names. */
export function monthOf(word: string): number | undefined {
  return monthByName.get(plain(word));
}

/** A day as Excel's serial number; undefined where there is no such day. */
export function serialOfDate(year: number, month: number, day: number): number | undefined {
  const serial = serialOf({ year, month, day });
  const found = calendarDay(serial);
  return found.month === month && found.day === day ? serial : undefined;
}

const numeric = /^(\d{1,4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,4})(?:[T\s,].*)?$/;
const named =
  /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s*(?:de\s+)?[-\s/]*(\p{L}+)\.?,?\s*(?:de\s+)?[-\s/]*(\d{2,4})(?:[T\s,].*)?$/u;
const american = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[\s,].*)?$/u;

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** The order of day and month in a column, by its cells that leave no choice: 25.3. has its day first. Points are European. */
export function dayOrder(cells: readonly Cell[]): DayOrder {
  let [dayFirst, monthFirst, points] = [0, 0, 0];
  for (const cell of cells) {
    const [, first = "", second = ""] = typeof cell === "string" && cell.length <= longest ? (numeric.exec(cell.trim()) ?? []) : [];
    if (first === "" || first.length > 2) continue;
    if (Number(first) > 12) dayFirst += 1;
    else if (Number(second) > 12) monthFirst += 1;
    if (typeof cell === "string" && cell.includes(".")) points += 1;
  }
  if (dayFirst > 0 && monthFirst === 0) return "day first";
  if (monthFirst > 0 && dayFirst === 0) return "month first";
  return dayFirst === 0 && monthFirst === 0 && points > 0 ? "day first" : undefined;
}

/**
 * A date held as text as Excel's serial number: ISO, "30 June 2027", "June 30, 2027", "30.06.2027", "06/30/2027".
 *
 * Undefined where it is none, or where day and month could be either and no cell of the column tells.
 */
export function dateInText(text: string, order: DayOrder): number | undefined {
  if (text.length > longest) return undefined;
  const trimmed = text.trim();
  const [, a = "", b = "", c = ""] = numeric.exec(trimmed) ?? [];
  if (a.length === 4) return serialOfDate(Number(a), Number(b), Number(c));
  if (a !== "" && c.length !== 1 && c.length !== 3) {
    const [one, two, year] = [Number(a), Number(b), fullYear(Number(c))];
    if (one === two || one > 12) return serialOfDate(year, two, one);
    if (two > 12) return serialOfDate(year, one, two);
    return order === undefined ? undefined : order === "day first" ? serialOfDate(year, two, one) : serialOfDate(year, one, two);
  }
  const [, date, word = "", year] = named.exec(trimmed) ?? [];
  const month = monthOf(word);
  if (month !== undefined) return serialOfDate(fullYear(Number(year)), month, Number(date));
  const [, name = "", on, in_] = american.exec(trimmed) ?? [];
  const american_ = monthOf(name);
  return american_ === undefined ? undefined : serialOfDate(Number(in_), american_, Number(on));
}
