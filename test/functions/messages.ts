import { call, isFailure } from "../../src/functions/door/call";
import type { AnyFunctionSpec } from "../../src/functions/define";

/** Every answer of a call as a user sees it: values, and failures as code and sentence. */
export function shown(spec: AnyFunctionSpec, given: readonly unknown[]): readonly (readonly (string | number | boolean)[])[] {
  return call(spec, given).map((row) => row.map((cell) => (isFailure(cell) ? `${cell.code} ${cell.message}` : cell)));
}

/** The answer of a call that gives one cell. */
export function single(spec: AnyFunctionSpec, given: readonly unknown[]): string | number | boolean | undefined {
  return shown(spec, given)[0]?.[0];
}
