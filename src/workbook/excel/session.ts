import { fail, type Result } from "../../core/result";
import { changedMeanwhile, type Outcome, type Refusal, refusalOf } from "./refusal";

/** Whether this Excel offers a requirement set of the Excel API. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Excel versions with ExcelApi 1.15 calculate LAMBDA; LTSC 2021, with 1.14, does not. */
export function hasLambda(): boolean {
  return hasExcelApi("1.15");
}

/** Thrown by a task that finds something moved since its first request. */
export class Moved extends Error {}

/** What was there a moment ago and is gone, or the other way round: somebody else changes the workbook. */
export function isMoved(error: unknown): boolean {
  return error instanceof Moved || (error instanceof OfficeExtension.Error && movedCodes.has(error.code));
}

const movedCodes: ReadonlySet<string> = new Set(["ItemNotFound", "InvalidReference", "ItemAlreadyExists"]);
const mostReadings = 3;

/**
 * Read in the workbook, anew where somebody moves something meanwhile; what Excel refuses comes back as a refusal. What writes is `changeWorkbook`.
 */
export async function inWorkbook<T>(task: (context: Excel.RequestContext) => Promise<Result<T, Refusal>>): Outcome<T> {
  for (let reading = 1; ; reading += 1) {
    try {
      return await Excel.run(task);
    } catch (error) {
      if (isMoved(error) && reading < mostReadings) continue;
      return fail(error instanceof Moved ? changedMeanwhile : refusalOf(error));
    }
  }
}
