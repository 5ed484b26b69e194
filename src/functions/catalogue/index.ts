// Written by `npm run generate` from the files beside it.
import type { AnyFunctionSpec } from "../define";

/** Every custom function, by group and then by id. */
export const catalogue: readonly AnyFunctionSpec[] = [];
