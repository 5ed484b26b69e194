import { describeFault } from "../../../src/core/fault";
import type { Result } from "../../../src/core/result";

/** The value of a result; a fault ends the test with its sentence. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(describeFault(result.error));
  return result.value;
}

/** The sentence of a fault; a value ends the test. */
export function sentenceOf(result: Result<unknown>): string {
  if (result.ok) throw new Error("no fault where one was expected");
  return describeFault(result.error);
}
