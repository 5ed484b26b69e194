import { type Cell, isBlank, isCellError } from "./cell";
import { isoDate, serialOf } from "./serialDate";
import { fail, ok, type Result } from "../result";
import { expectedNumber, isInDomain, type NumberDomain } from "./numberDomain";

/** The text of a cell, trimmed. A number stands for its digits; 0 is blank, as some builds of Excel hand over a blank cell as 0. */
export function readText(cell: Cell | undefined, parameter: string): Result<string> {
  if (isBlank(cell) || cell === 0) return fail({ code: "blank", parameter });
  return isCellError(cell) ? refused(cell, parameter, "text") : ok(String(cell).trim());
}

/** A number of the domain; digits held as text are refused, as Excel would not add them up either. */
export function readNumber(cell: Cell | undefined, parameter: string, domain: NumberDomain): Result<number> {
  if (isBlank(cell)) return fail({ code: "blank", parameter });
  if (typeof cell === "number" && isInDomain(cell, domain)) return ok(cell);
  const isNumericText = typeof cell === "string" && Number.isFinite(Number(cell));
  return refused(cell, parameter, expectedNumber(domain), isNumericText ? "it is held as text; type it again as a number" : undefined);
}

const yes = ["yes", "y", "true", "1"];
const no = ["no", "n", "false", "0"];

/** Yes or no, however it is written. */
export function readYesNo(cell: Cell | undefined, parameter: string): Result<boolean> {
  if (isBlank(cell)) return fail({ code: "blank", parameter });
  const word = isCellError(cell) ? "" : String(cell).trim().toLowerCase();
  if (yes.includes(word)) return ok(true);
  return no.includes(word) ? ok(false) : refused(cell, parameter, "yes or no");
}

/** One of the words, ignoring case, spaces and hyphens. */
export function readChoice<Word extends string>(cell: Cell | undefined, parameter: string, words: readonly Word[]): Result<Word> {
  if (isBlank(cell) || cell === 0) return fail({ code: "blank", parameter });
  const given = isCellError(cell) ? "" : letters(String(cell));
  const word = words.find((known) => letters(known) === given);
  return word === undefined ? refused(cell, parameter, `one of ${words.join(", ")}`) : ok(word);
}

/** 31 December 9999, the last day Excel knows. */
const lastSerial = 2_958_465;

/**
 * A date as Excel's serial number; text in the form 2027-03-31 is understood, as exports write it.
 *
 * Unit     days
 */
export function readDate(cell: Cell | undefined, parameter: string): Result<number> {
  if (isBlank(cell) || cell === 0) return fail({ code: "blank", parameter });
  if (typeof cell === "number" && cell >= 1 && cell <= lastSerial) return ok(cell);
  const iso = typeof cell === "string" ? /^\s*(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(cell)?.[1] : undefined;
  const [year = 0, month = 0, day = 0] = (iso ?? "").split("-").map(Number);
  const serial = iso === undefined ? NaN : serialOf({ year, month, day });
  const isDay = serial >= 1 && isoDate(serial) === iso;
  return isDay ? ok(serial) : refused(cell, parameter, "a date");
}

/** Letters and digits in lower case. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The fault of a cell that holds something else than expected. */
export function refused(cell: Cell, parameter: string, expected: string, hint?: string): Result<never> {
  const received = isCellError(cell) ? cell.error : (cell ?? "");
  return fail({ code: "out-of-domain", parameter, expected, received, ...(hint === undefined ? {} : { hint }) });
}
