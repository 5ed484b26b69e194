import { describeFault, type Fault } from "../../core/fault";
import type { Value } from "../define";

/** An error in a cell: the code Excel shows, and the sentence that says what to change. */
export interface CellFailure {
  readonly code: string;
  readonly message: string;
}
export type Answer = Value | CellFailure;

export function isFailure(answer: Answer): answer is CellFailure {
  return typeof answer === "object";
}

const codes: Readonly<Record<Fault["code"], string>> = {
  "shape-mismatch": "#VALUE!",
  "out-of-domain": "#VALUE!",
  blank: "#VALUE!",
  "text-number": "#VALUE!",
  "no-answer": "#N/A",
  "division-by-zero": "#DIV/0!",
  overflow: "#NUM!",
};

/** A fault as Excel shows it; `where` names the element of a spill, unless the fault already says where. */
export function failure(fault: Fault, where?: string): CellFailure {
  const code = codes[fault.code];
  if (where === undefined) return { code, message: describeFault(fault) };
  switch (fault.code) {
    case "out-of-domain":
    case "blank":
    case "text-number":
      return { code, message: describeFault({ ...fault, where: fault.where ?? where }) };
    case "no-answer":
    case "division-by-zero":
    case "overflow":
      return { code, message: `${describeFault(fault)} (${where})` };
    case "shape-mismatch":
      return { code, message: describeFault(fault) };
  }
}

/** An error that stands in an argument, as native functions pass it on. */
export function passedOn(code: string): CellFailure {
  return { code, message: `an argument is ${code}` };
}

/** Whether a result is NaN or infinite, which never reaches a cell. */
export function isTooLarge(value: Value): boolean {
  return typeof value === "number" && !Number.isFinite(value);
}

export const tooLarge: Fault = { code: "overflow", reason: "the result is too large for a number" };
