import { expectedNumber, type NumberDomain } from "../../core/sheet/numberDomain";
import { type Cell } from "../../core/sheet/cell";
import { fail, ok } from "../../core/result";
import { type ArrayParameter, type CellParameter } from "../define";
import { number, readNumber, shapeOf, isBlankNumber } from "./parameters";

/** A lifted count: 0 or more. */
export function count(name: string, description: string): CellParameter<number> {
  return number(name, description, { from: 0 });
}

/** The confidence of a two-sided interval. */
export function confidence(): CellParameter<number> {
  return number("confidence", "Confidence of the two-sided interval, a fraction such as 0.95.", { above: 0, below: 1 });
}

/** Observations anywhere in a range: blanks are skipped, as AVERAGE does; anything else but a number of the domain is refused. */
export function observations(name: string, description: string, domain: NumberDomain = {}): ArrayParameter<readonly number[]> {
  return {
    takes: "array",
    name,
    description,
    domain: `numbers, each ${expectedNumber(domain)}; blanks are skipped`,
    optional: false,
    accept: (cells) => {
      const values: number[] = [];
      for (const [index, row] of cells.entries()) {
        for (const cell of row) {
          if (isBlankNumber(cell, domain)) continue;
          const value = readNumber(cell, name, domain);
          if (!value.ok) return fail(cells.length > 1 ? { ...value.error, where: `row ${String(index + 1)}` } : value.error);
          values.push(value.value);
        }
      }
      return ok(values);
    },
  };
}

/** A column (or a row) as it stands, read as a list of cells. */
export function column(name: string, description: string, domain: string): ArrayParameter<readonly Cell[]> {
  return {
    takes: "array",
    name,
    description,
    domain: `one column: ${domain}`,
    optional: false,
    accept: (cells) =>
      cells.length === 1 || cells.every((row) => row.length === 1)
        ? ok(cells.flat())
        : fail({ code: "shape-mismatch", parameter: name, expected: "one column", received: shapeOf(cells) }),
  };
}
