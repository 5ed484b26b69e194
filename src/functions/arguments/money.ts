import type { Matrix, Row } from "../../core/matrix";
import { expectedNumber, type NumberDomain } from "../../core/sheet/numberDomain";
import { type Cells, isBlank } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";
import { wrongNumber } from "../../core/sheet/wrongNumber";
import type { ArrayParameter, CellParameter, MatrixCell } from "../define";
import { inRow } from "./inRow";
import { number, readNumber, shapeOf } from "./parameters";

/** A lifted fraction: a share, a rate of occurrence, a probability. */
export function fraction(name: string, description: string): CellParameter<number> {
  return number(name, description, { from: 0, to: 1 });
}

/** A lifted amount of 0 or more: a volume, a price, a cost. */
export function amount(name: string, description: string): CellParameter<number> {
  return number(name, description, { from: 0 });
}

/** A rate per period. */
export function rate(description = "Discount rate per period, a fraction such as 0.1."): CellParameter<number> {
  return number("rate", description, { above: -1 });
}

/** One number that does not lift: it holds for the whole call. */
export function single(name: string, description: string, domain: NumberDomain = {}): ArrayParameter<number> {
  return {
    takes: "array",
    name,
    description,
    domain: expectedNumber(domain),
    optional: false,
    accept: (cells) => {
      const [cell] = cells[0] ?? [];
      return cells.length === 1 && cells[0]?.length === 1
        ? readNumber(cell, name, domain)
        : fail({ code: "shape-mismatch", parameter: name, expected: "one cell", received: shapeOf(cells) });
    },
  };
}

/** Flows of each project; undefined where its row is blank. */
export type CashFlows = readonly (Row | undefined)[];

/** Cash flows, one row a project; a single column is one project too. A row that is blank throughout gives a blank; a gap inside is refused. */
export function cashFlows(): ArrayParameter<CashFlows> {
  return {
    takes: "array",
    name: "cash_flows",
    description: "Money in (positive) and out (negative) of each period from now on; one row a project, or a column for one.",
    domain: "numbers, a row per project",
    optional: false,
    accept: (cells) => {
      const projects = asRows(cells);
      const read: (Row | undefined)[] = [];
      for (const [index, project] of projects.entries()) {
        const flows = project.every((cell) => isBlank(cell)) ? ok(undefined) : readFlows(project);
        if (!flows.ok) return fail(projects.length > 1 ? inRow(flows.error, index + 1) : flows.error);
        read.push(flows.value);
      }
      return ok(read);
    },
  };
}

function readFlows(project: Cells[number]): Result<Row> {
  const flows: number[] = [];
  for (const [period, cell] of project.entries()) {
    if (typeof cell === "number" && Number.isFinite(cell)) flows.push(cell);
    else {
      const [expected, where] = ["a number in every period", `period ${String(period)}`];
      const hint = "write 0 where nothing flows";
      if (isBlank(cell)) return fail({ code: "out-of-domain", parameter: "cash_flows", expected, received: "", where, hint });
      return fail(wrongNumber(cell, "cash_flows", expected, where));
    }
  }
  return ok(flows);
}

function asRows(cells: Cells): Cells {
  return cells.length > 1 && cells.every((row) => row.length === 1) ? [cells.flat()] : cells;
}

/** Probabilities that go with cash flows: a row for each project, or one row for all; a single column goes with a single column of flows. */
export function probabilitiesFor(flows: CashFlows, given: Matrix | undefined): Result<(project: number) => Row> {
  if (given === undefined) return ok(() => []);
  const rows = given.length > 1 && given.every((row) => row.length === 1) && flows.length === 1 ? [given.flat()] : given;
  const periods = flows.find((row) => row !== undefined)?.length ?? 0;
  const isOneEach = rows.length === flows.length || rows.length === 1;
  if (!isOneEach || rows.some((row) => row.length !== periods)) {
    const expected = `1 × ${String(periods)}${flows.length > 1 ? ` or ${String(flows.length)} × ${String(periods)}` : ""}, as cash_flows`;
    return fail({ code: "shape-mismatch", parameter: "probabilities", expected, received: shapeOf(given) });
  }
  return ok((project) => rows[rows.length === 1 ? 0 : project] ?? []);
}

/** One answer per project, in a column: blank where its row is, a fault in its own cell. */
export function perProject(
  flows: CashFlows,
  answer: (cashFlows: Row, project: number) => Result<number>,
): Result<readonly (readonly MatrixCell[])[]> {
  return ok(
    flows.map((row, project): readonly MatrixCell[] => {
      if (row === undefined) return [""];
      const result = answer(row, project);
      return [result.ok ? result.value : result];
    }),
  );
}
