import { fail, ok, type Result } from "../result";
import { type Cell, isBlank, isCellError } from "../sheet/cell";
import { letters, refused } from "../sheet/readCell";
import { type Horizon, horizons } from "./horizon";

/** 1, 2 or 3, also written H1 or Horizon 1. */
export function readHorizon(cell: Cell | undefined, parameter: string): Result<Horizon> {
  if (isBlank(cell) || cell === 0) return fail({ code: "blank", parameter });
  const digit = isCellError(cell) ? undefined : /^(?:h|horizon)?([123])$/.exec(letters(String(cell)))?.[1];
  const horizon = horizons.find((known) => String(known) === digit);
  return horizon === undefined || (typeof cell === "number" && !Number.isInteger(cell))
    ? refused(cell, parameter, "1, 2 or 3")
    : ok(horizon);
}
