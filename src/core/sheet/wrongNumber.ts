import type { Fault } from "../fault";
import { type Cell, isBlank, isCellError } from "./cell";

const numberText = /^[-+−]?\s?(?:[$€£¥]\s?)?(?:\d[\d.,'’ \u00a0\u202f]*|[.,]\d+)(?:e[-+]?\d+)?\s?(?:%|[$€£¥])?$/i;
const longestNumber = 40;

/**
 * What is wrong with a cell in which a number was wanted: it is blank, a number written as text ("0.1", "80%", "1,200"), or another value.
 *
 * @param expected the numbers accepted, in words: "from 0 to 1"
 */
export function wrongNumber(cell: Cell | undefined, parameter: string, expected: string, where?: string): Fault {
  const place = where === undefined ? {} : { where };
  if (isBlank(cell)) return { code: "blank", parameter, ...place };
  if (typeof cell === "string" && isNumberText(cell)) return { code: "text-number", parameter, received: cell.trim(), ...place };
  return { code: "out-of-domain", parameter, expected, received: isCellError(cell) ? cell.error : cell, ...place };
}

function isNumberText(text: string): boolean {
  return text.length <= longestNumber && numberText.test(text.trim());
}
