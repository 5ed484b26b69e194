import type { CellInput } from "../../grid/grid";
import type { Switches } from "../profile/switches";
import { invalidArgument } from "../wire/hostError";

/** What a value becomes when it is entered: the content, and the number format that Excel gives it by itself. */
export interface Entered {
  readonly input: CellInput;
  /** Only where the cell's format is General. */
  readonly numberFormat?: string;
}

const longestText = 32_767;
const longestFormula = 8_192;

/**
 * Enter a value as if it were typed: "=1+1" is a formula, "12" a number, "2-4" a date, "'2-4" the text 2-4.
 *
 * A cell formatted as text ("@") takes everything as it stands. A null leaves the cell alone.
 */
export function enter(value: unknown, numberFormat: string, today: Date, locale: Switches["locale"] = "en-US"): Entered {
  if (value === null || value === undefined) return { input: undefined };
  if (typeof value === "number" || typeof value === "boolean") return { input: { value } };
  if (typeof value !== "string")
    throw invalidArgument(`a cell takes a text, a number or true and false, received ${JSON.stringify(value)}`);
  if (value.length > longestText) throw invalidArgument(`a cell holds at most ${String(longestText)} characters`);
  if (numberFormat === "@" || value === "") return { input: { value } };
  if (value.startsWith("'")) return { input: { value: value.slice(1) } };
  if (value.startsWith("=") && value.length > 1) return { input: formula(value) };
  const local = locale === "de-DE" ? readGerman(value.trim(), today) : undefined;
  return local ?? enterText(value, today);
}

function formula(text: string): CellInput {
  if (text.length > longestFormula) throw invalidArgument(`a formula has at most ${String(longestFormula)} characters`);
  return { formula: text };
}

function enterText(text: string, today: Date): Entered {
  const trimmed = text.trim();
  const number = readNumber(trimmed);
  if (number !== undefined) return number;
  if (/^(true|false)$/i.test(trimmed)) return { input: { value: trimmed.toLowerCase() === "true" } };
  const date = readDate(trimmed, today) ?? readTime(trimmed);
  if (date !== undefined) return { input: { value: date.serial }, numberFormat: date.numberFormat };
  // A text that reads as an error is one. [error-words-become-errors]
  if (/^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i.test(trimmed)) return { input: { value: trimmed.toUpperCase() } };
  if (/^[+\-@]./.test(text)) return { input: formula(`=${text}`) };
  return { input: { value: text } };
}

/** Numbers with a decimal comma and dates with the day first, as a German Excel reads them; undefined for other texts. [locale-date-text] */
function readGerman(text: string, today: Date): Entered | undefined {
  if (/^[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d*)?(e[+-]?\d+)?%?$/i.test(text)) return readNumber(text.replaceAll(".", "").replace(",", "."));
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{2}|\d{4}))?\.?$/.exec(text) ?? [];
  if (day !== undefined && month !== undefined) {
    const date = readDate([month, day, ...(year === undefined ? [] : [year])].join("/"), today);
    return date === undefined ? { input: { value: text } } : { input: { value: date.serial }, numberFormat: date.numberFormat };
  }
  if (/^[+-]?\d+\.\d+%?$/.test(text)) return { input: { value: text } };
  return /^(wahr|falsch)$/i.test(text) ? { input: { value: text.toLowerCase() === "wahr" } } : undefined;
}

function readNumber(text: string): Entered | undefined {
  const match = /^([+-]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(e[+-]?\d+)?(%?)$/i.exec(text);
  const [, sign = "", currency = "", digits = "", exponent = "", percent = ""] = match ?? [];
  if (match === null || !/\d/.test(digits)) return undefined;
  const value = Number(sign + digits.replaceAll(",", "") + exponent) / (percent === "" ? 1 : 100);
  const decimals = digits.includes(".") ? ".00" : "";
  if (percent !== "") return { input: { value }, numberFormat: `0${decimals}%` };
  if (currency !== "") return { input: { value }, numberFormat: `$#,##0${decimals}` };
  return digits.includes(",") ? { input: { value }, numberFormat: `#,##0${decimals}` } : { input: { value } };
}

interface Typed {
  readonly serial: number;
  readonly numberFormat: string;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

/** Dates as a United States Excel reads them: month before day. */
function readDate(text: string, today: Date): Typed | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const full = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (full !== null) return day(fullYear(full[3]), Number(full[1]), Number(full[2]), "m/d/yyyy");
  const monthAndDay = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (monthAndDay !== null) {
    const [month, second] = [Number(monthAndDay[1]), Number(monthAndDay[2])];
    return (
      day(today.getFullYear(), month, second, "d-mmm") ?? (second > 31 ? day(fullYear(monthAndDay[2]), month, 1, "mmm-yy") : undefined)
    );
  }
  const monthAndYear = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (monthAndYear !== null) return day(Number(monthAndYear[2]), Number(monthAndYear[1]), 1, "mmm-yy");
  return readNamedMonth(text.toLowerCase(), today);
}

function readNamedMonth(text: string, today: Date): Typed | undefined {
  const dayFirst = new RegExp(`^(\\d{1,2})[- /]${monthName}(?:[- /](\\d{2}|\\d{4}))?$`).exec(text);
  if (dayFirst !== null) {
    const year = dayFirst[3] === undefined ? today.getFullYear() : fullYear(dayFirst[3]);
    return day(year, monthIndex(dayFirst[2]), Number(dayFirst[1]), dayFirst[3] === undefined ? "d-mmm" : "d-mmm-yy");
  }
  const monthFirst = new RegExp(`^${monthName}[- /](\\d{1,2}|\\d{4})$`).exec(text);
  if (monthFirst === null) return undefined;
  const second = Number(monthFirst[2]);
  if (second >= 1 && second <= 31) return day(today.getFullYear(), monthIndex(monthFirst[1]), second, "d-mmm");
  return day(fullYear(monthFirst[2]), monthIndex(monthFirst[1]), 1, "mmm-yy");
}

function monthIndex(name = ""): number {
  return months.indexOf(name) + 1;
}

/** Two-digit years up to 29 are of this century. */
function fullYear(text = ""): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year + (year < 30 ? 2000 : 1900);
}

const millisecondsPerDay = 86_400_000;
const serialOfUnixEpoch = 25_569;

function day(year: number, month: number, date: number, numberFormat: string): Typed | undefined {
  const time = Date.UTC(year, month - 1, date);
  const made = new Date(time);
  const isReal = year >= 1901 && year <= 9999 && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return isReal ? { serial: time / millisecondsPerDay + serialOfUnixEpoch, numberFormat } : undefined;
}

function readTime(text: string): Typed | undefined {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (match === null || Number(match[1]) > 23) return undefined;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { serial: seconds / 86_400, numberFormat: match[3] === undefined ? "h:mm" : "h:mm:ss" };
}
