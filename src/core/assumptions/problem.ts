import type { Problem } from "../sheet/problem";

/** A problem with an assumption, and the workbook name whose cell it is about. */
export interface AssumptionProblem extends Pick<Problem, "severity" | "message" | "consequence"> {
  readonly name: string;
  /** 0-based row inside a table of assumptions. */
  readonly row?: number;
  /** 0-based column inside a table of assumptions. */
  readonly column?: number;
}
