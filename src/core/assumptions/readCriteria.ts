import { letters, readChoice, readNumber, readText } from "../sheet/readCell";
import { type Cell, type Cells, isBlank, isCellError } from "../sheet/cell";
import { describeFault, type Fault } from "../fault";
import { fail, ok, type Result } from "../result";
import { type Criterion, fewestCriteria, mostCriteria, ribsHeaders } from "../score/criteria";
import { defaultScale } from "../score/scale";
import type { AssumptionProblem } from "./problem";

const name = "score_criteria";
const consequence = "The four criteria of RIBS count until this is fixed.";

/** The table Criteria as it was read; no criteria where it holds the four of RIBS as they come. */
export interface CriteriaRead {
  readonly criteria?: readonly Criterion[];
  readonly problems: readonly AssumptionProblem[];
}

/**
 * Read the table Criteria: Criterion, Header, Better, Lowest, Highest, Weight. A blank header is the criterion's name, blank bounds are 1 and 5, a
 * blank weight is 1, blank Better is high. Rows without a name are passed over.
 */
export function readCriteriaTable(cells: Cells): CriteriaRead {
  const rows = [...cells.entries()].filter(([, row]) => !isBlank(row[0]) && row[0] !== 0);
  if (isRibs(rows.map(([, row]) => row))) return { problems: [] };
  const problems: AssumptionProblem[] = [];
  const criteria: Criterion[] = [];
  for (const [index, row] of rows) {
    const criterion = readCriterion(row);
    if (criterion.ok) criteria.push(criterion.value);
    else problems.push(problemAt(index, criterion.error.column, `${describeFault(criterion.error.fault)}.`));
  }
  problems.push(...tableProblems(criteria, rows.length));
  return problems.length > 0 ? { problems } : { criteria, problems };
}

/** The default table: its four rows, with weights and bounds left to the cells above. */
function isRibs(rows: readonly (readonly Cell[])[]): boolean {
  if (rows.length === 0) return true;
  return (
    rows.length === ribsHeaders.length &&
    rows.every(([criterion, header, better, ...numbers], index) => {
      const known = letters(ribsHeaders[index] ?? "");
      const isNamed = letters(words(criterion)) === known && (isBlank(header) || letters(words(header)) === known);
      const isLow = letters(typeof better === "string" ? better : "") === "low";
      return isNamed && isLow === (index === 0) && numbers.every((cell) => isBlank(cell));
    })
  );
}

interface CellFault {
  readonly column: number;
  readonly fault: Fault;
}

function readCriterion(row: readonly Cell[]): Result<Criterion, CellFault> {
  const [nameCell, headerCell, betterCell, lowestCell, highestCell, weightCell] = row;
  const criterion = readText(nameCell, "Criterion");
  if (!criterion.ok) return fail({ column: 0, fault: criterion.error });
  const better = isBlank(betterCell) ? ok("high" as const) : readChoice(betterCell, "Better", ["low", "high"] as const);
  if (!better.ok) return fail({ column: 2, fault: better.error });
  const numberOr = (cell: Cell | undefined, label: string, fallback: number): Result<number> =>
    isBlank(cell) ? ok(fallback) : readNumber(cell, label, {});
  const lowest = numberOr(lowestCell, "Lowest", defaultScale.lo);
  if (!lowest.ok) return fail({ column: 3, fault: lowest.error });
  const highest = numberOr(highestCell, "Highest", defaultScale.hi);
  if (!highest.ok) return fail({ column: 4, fault: highest.error });
  if (lowest.value >= highest.value) {
    const expected = `above Lowest, ${String(lowest.value)}`;
    return fail({ column: 4, fault: { code: "out-of-domain", parameter: "Highest", expected, received: highest.value } });
  }
  const weight = isBlank(weightCell) ? ok(1) : readNumber(weightCell, "Weight", { from: 0 });
  if (!weight.ok) return fail({ column: 5, fault: weight.error });
  return ok({
    name: criterion.value,
    header: isBlank(headerCell) ? criterion.value : words(headerCell).trim(),
    isLowBetter: better.value === "low",
    scale: { lo: lowest.value, hi: highest.value },
    weight: weight.value,
  });
}

function tableProblems(criteria: readonly Criterion[], rows: number): readonly AssumptionProblem[] {
  if (rows < fewestCriteria || rows > mostCriteria) {
    return [
      problemAt(
        undefined,
        undefined,
        `A score stands on ${String(fewestCriteria)} to ${String(mostCriteria)} criteria, received ${String(rows)}.`,
      ),
    ];
  }
  const twice = criteria.findIndex(({ header }, index) => criteria.findIndex((other) => letters(other.header) === letters(header)) < index);
  if (twice >= 0) return [problemAt(twice, 1, `Two criteria have the header ${criteria[twice]?.header ?? ""}.`)];
  return criteria.some(({ weight }) => weight > 0)
    ? []
    : [problemAt(undefined, undefined, "Weights of the criteria must have a sum above 0.")];
}

function problemAt(row: number | undefined, column: number | undefined, message: string): AssumptionProblem {
  return {
    severity: "error",
    name,
    message,
    consequence,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
}

function words(cell: Cell | undefined): string {
  return isCellError(cell) ? cell.error : String(cell ?? "");
}
