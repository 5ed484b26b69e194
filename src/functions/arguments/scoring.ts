import { type Cell, type Cells, isBlank, isCellError } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";
import { isBlankRating, type Rating, readRating } from "../../core/score/rating";
import type { ScoredCriterion } from "../../core/score/weightedScore";
import type { ArrayParameter, MatrixCell } from "../define";
import { inRow } from "./inRow";
import { list, numbers, optional, refined, shapeOf } from "./parameters";

/** What is given for each criterion: one value for all, or a list of one each. */
type PerCriterion<T> = readonly T[];

/** Ratings, weights, direction and bounds of any number of criteria, as SCORE and SCORE.PARTS take them. */
export function scoreParameters() {
  return [
    ratings(),
    optional(weights(), [1], "equal"),
    optional(better(), [false], "high"),
    optional(bound("lowest", "Lowest rating of each criterion."), [1], "1"),
    optional(bound("highest", "Highest rating of each criterion."), [5], "5"),
  ] as const;
}

function ratings(): ArrayParameter<Cells> {
  return {
    takes: "array",
    name: "ratings",
    description: "One row a feature, one column a criterion.",
    domain: "ratings on the scale of their criterion: numbers, words from very low to very high, or ranges such as 2..4",
    optional: false,
    errorsAreData: true,
    accept: ok,
  };
}

function weights(): ArrayParameter<PerCriterion<number>> {
  const expected = "numbers of 0 or more with a sum above 0, one a criterion or one for all";
  return refined(list("weights", "Importance of each criterion; any sum above 0.", undefined, { from: 0 }), expected, (given) =>
    given.some((weight) => weight > 0)
      ? ok(given)
      : fail({ code: "out-of-domain", parameter: "weights", expected: "numbers with a sum above 0", received: given.join(", ") }),
  );
}

/** True where low is better. */
function better(): ArrayParameter<PerCriterion<boolean>> {
  return {
    takes: "array",
    name: "better",
    description: "Whether high or low ratings are good, for each criterion.",
    domain: "high or low (or yes for high, no for low), one a criterion or one for all",
    optional: false,
    accept: (cells) => {
      const read: boolean[] = [];
      const given = cells.flat();
      const isCoded = given.every((cell) => typeof cell !== "string" || isBlank(cell));
      for (const [index, cell] of given.entries()) {
        // Among words a 0 is a blank, as Excel for Windows and Mac hands it over.
        const isLow = isLowBetter(isCoded || cell !== 0 ? cell : null);
        if (!isLow.ok) return given.length > 1 ? fail({ ...isLow.error, where: `criterion ${String(index + 1)}` }) : isLow;
        read.push(isLow.value);
      }
      return ok(read);
    },
  };
}

function isLowBetter(cell: Cell): Result<boolean> {
  if (isBlank(cell)) return ok(false);
  const word = isCellError(cell) ? cell.error : String(cell).trim().toLowerCase();
  if (["low", "lower", "no", "n", "false"].includes(word) || cell === 0) return ok(true);
  if (["high", "higher", "yes", "y", "true"].includes(word) || cell === 1) return ok(false);
  return fail({ code: "out-of-domain", parameter: "better", expected: "high or low", received: isCellError(cell) ? cell.error : cell });
}

function bound(name: "lowest" | "highest", description: string): ArrayParameter<PerCriterion<number>> {
  return refined(numbers(name, description), "numbers, one a criterion or one for all", (matrix) => ok(matrix.flat()));
}

/** The criteria that the arguments describe: as many as the ratings have columns. */
export function criteriaOf(
  cells: Cells,
  weight: PerCriterion<number>,
  isLow: PerCriterion<boolean>,
  lowest: PerCriterion<number>,
  highest: PerCriterion<number>,
): Result<readonly ScoredCriterion[]> {
  const count = cells[0]?.length ?? 0;
  if (cells.some((row) => row.length !== count)) {
    return fail({ code: "shape-mismatch", parameter: "ratings", expected: "rows of equal length", received: shapeOf(cells) });
  }
  for (const [parameter, given] of Object.entries({ weights: weight, better: isLow, lowest, highest })) {
    if (given.length === 1 || given.length === count) continue;
    const expected = `one cell or ${String(count)}, as many as ratings has columns`;
    return fail({ code: "shape-mismatch", parameter, expected, received: String(given.length) });
  }
  const criteria: ScoredCriterion[] = [];
  for (let index = 0; index < count; index += 1) {
    const scale = { lo: at(lowest, index) ?? 0, hi: at(highest, index) ?? 0 };
    if (scale.lo >= scale.hi) {
      const expected = `above lowest, ${String(scale.lo)}`;
      return fail({ code: "out-of-domain", parameter: "highest", expected, received: scale.hi, where: `criterion ${String(index + 1)}` });
    }
    criteria.push({ scale, isLowBetter: at(isLow, index) ?? false, weight: at(weight, index) ?? 0 });
  }
  return ok(criteria);
}

function at<T>(given: PerCriterion<T>, index: number): T | undefined {
  return given.length === 1 ? given[0] : given[index];
}

/** An answer for each row of ratings: blank where its row is, an error of its own where a rating is wrong. */
export function perRatedRow(
  cells: Cells,
  criteria: readonly ScoredCriterion[],
  width: number,
  answer: (ratings: readonly Rating[]) => readonly number[],
): readonly (readonly MatrixCell[])[] {
  return cells.map((row, index) => {
    const fill = (cell: MatrixCell): readonly MatrixCell[] => Array.from({ length: width }, () => cell);
    if (row.every((cell, column) => isBlankRating(cell, criteria[column]?.scale ?? noScale))) return fill("");
    const error = row.find((cell) => isCellError(cell));
    if (error !== undefined) return fill(error);
    const read = readRow(row, criteria);
    if (read.ok) return answer(read.value);
    return fill({ ok: false, error: cells.length > 1 ? inRow(read.error, index + 1) : read.error });
  });
}

const noScale = { lo: 0, hi: 0 };

function readRow(row: readonly Cell[], criteria: readonly ScoredCriterion[]): Result<readonly Rating[]> {
  const read: Rating[] = [];
  for (const [column, criterion] of criteria.entries()) {
    const rating = readRating(row[column], criterion.scale, "ratings");
    if (!rating.ok) return criteria.length > 1 ? fail({ ...rating.error, where: `criterion ${String(column + 1)}` }) : rating;
    read.push(rating.value);
  }
  return ok(read);
}

/** What SCORE and SCORE.PARTS say about themselves. */
export const scoreNotes = [
  "100 × Σ w × u / Σ w over any number of criteria, where u is the place of a rating between lowest and highest of its criterion, turned round where low is better.",
  "Absolute: a score depends on its own row and the arguments only, so other rows never move it. Over the four criteria of RIBS it equals RIBS.",
  "weights, better, lowest and highest are one cell for all criteria, or a row with one cell each. A range such as 2..4 is scored at its middle.",
] as const;
