import { fail, ok, type Result } from "../result";

/** Random index of a pairwise matrix by its size, from 3 on: the consistency index of random judgments. */
const randomIndex: Readonly<Record<number, number>> = { 3: 0.58, 4: 0.9, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45, 10: 1.49 };

/** Largest size of a pairwise matrix: beyond it no random index is published. */
export const largestPairwise = 10;

/** Judgments count as reciprocal within this share: 0.33 is meant as 1/3. */
const reciprocalTolerance = 0.02;

/** Relative change of a weight at which squaring again changes nothing that a cell shows. */
const convergence = 1e-14;
/** 2^60 steps of the power iteration. */
const mostSquarings = 60;
const settledWithin = 1e-9;

export interface PairwiseWeights {
  /** In the order of the matrix; they sum to 1. */
  readonly weights: readonly number[];
  /** 0 is perfectly consistent; above 0.1 the judgments want another look. */
  readonly consistencyRatio: number;
  /** The pair whose judgment is farthest from the weights, 0-based; absent where all agree. */
  readonly contradiction?: { readonly row: number; readonly column: number; readonly given: number; readonly implied: number };
}

/**
 * Weights from pairwise comparisons: the principal eigenvector of a reciprocal matrix (analytic hierarchy process).
 *
 * Shape    m × m, entry = how many times more important the row is than the column → m weights
 * Domain   entries above 0, ones on the diagonal, mirror entries reciprocal within 2 %, m from 2 to 10
 * Faults   shape-mismatch, out-of-domain, no-answer (entries so far apart that the weights do not settle)
 * Source   saaty1980
 */
export function pairwiseWeights(comparisons: readonly (readonly number[])[]): Result<PairwiseWeights> {
  const refused = refuse(comparisons);
  if (refused !== undefined) return refused;
  const weights = principalEigenvector(comparisons);
  if (weights === undefined) {
    const reason = "the weights do not settle: comparisons this far apart are beyond the precision of numbers; keep them from 1/9 to 9";
    return fail({ code: "no-answer", reason });
  }
  const size = comparisons.length;
  const eigenvalue = comparisons.reduce((sum, row, index) => sum + dot(row, weights) / (weights[index] ?? 1), 0) / size;
  const index = size < 3 ? 0 : (eigenvalue - size) / (size - 1) / (randomIndex[size] ?? 1);
  const contradiction = farthest(comparisons, weights);
  return ok({ weights, consistencyRatio: Math.max(0, index), ...(contradiction === undefined ? {} : { contradiction }) });
}

function refuse(comparisons: readonly (readonly number[])[]): Result<never> | undefined {
  const size = comparisons.length;
  if (size < 2 || size > largestPairwise || comparisons.some((row) => row.length !== size)) {
    return fail({
      code: "shape-mismatch",
      parameter: "comparisons",
      expected: `a square matrix of 2 to ${String(largestPairwise)} criteria`,
      received: `${String(size)} × ${String(comparisons[0]?.length ?? 0)}`,
    });
  }
  for (let row = 0; row < size; row += 1) {
    for (let column = row; column < size; column += 1) {
      const there = comparisons[row]?.[column] ?? 0;
      const back = comparisons[column]?.[row] ?? 0;
      if (Math.abs(there * back - 1) <= reciprocalTolerance) continue;
      return fail({
        code: "out-of-domain",
        parameter: "comparisons",
        expected:
          row === column
            ? "1 on the diagonal"
            : `reciprocal, so that row ${String(column + 1)}, column ${String(row + 1)} is 1/${String(there)}`,
        received: back,
      });
    }
  }
  return undefined;
}

/**
 * The matrix squared over and over: after k squarings its rows stand where 2^k steps of the power iteration lead, so that comparisons that
 * contradict each other wildly settle too.
 *
 * @returns undefined where it does not settle within the precision of numbers
 */
function principalEigenvector(matrix: readonly (readonly number[])[]): readonly number[] | undefined {
  let power = scaled(matrix);
  let vector = rowShares(power);
  for (let squaring = 0; squaring < mostSquarings; squaring += 1) {
    power = scaled(power.map((row) => power.map((_, column) => row.reduce((sum, entry, k) => sum + entry * (power[k]?.[column] ?? 0), 0))));
    const next = rowShares(power);
    const change = next.reduce((most, entry, index) => Math.max(most, Math.abs(entry / (vector[index] ?? 0) - 1)), 0);
    vector = next;
    if (change <= convergence) break;
  }
  return isSettled(matrix, vector) ? vector : undefined;
}

/** Entries at most 1, so that no power overflows. */
function scaled(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const most = matrix.reduce((greatest, row) => Math.max(greatest, ...row), 0);
  return matrix.map((row) => row.map((entry) => entry / most));
}

function rowShares(matrix: readonly (readonly number[])[]): readonly number[] {
  const sums = matrix.map((row) => row.reduce((sum, entry) => sum + entry, 0));
  const total = sums.reduce((sum, entry) => sum + entry, 0);
  return sums.map((sum) => sum / total);
}

/** Whether the matrix stretches every entry of the vector by the same factor. */
function isSettled(matrix: readonly (readonly number[])[], vector: readonly number[]): boolean {
  const factors = matrix.map((row, index) => dot(row, vector) / (vector[index] ?? 0));
  const [least, most] = [Math.min(...factors), Math.max(...factors)];
  return Number.isFinite(most) && most - least <= settledWithin * most;
}

function dot(row: readonly number[], vector: readonly number[]): number {
  return row.reduce((sum, entry, index) => sum + entry * (vector[index] ?? 0), 0);
}

const agreement = 1e-6;
/** Pairs as far from the weights as each other by rounding: the first is named. */
const equallyFar = 1e-9;

function farthest(comparisons: readonly (readonly number[])[], weights: readonly number[]): PairwiseWeights["contradiction"] {
  let most = agreement;
  let found: PairwiseWeights["contradiction"];
  for (const [row, entries] of comparisons.entries()) {
    for (const [column, given] of entries.entries()) {
      if (column <= row) continue;
      const implied = (weights[row] ?? 1) / (weights[column] ?? 1);
      const distance = Math.abs(Math.log(given / implied));
      if (distance <= most + equallyFar) continue;
      most = distance;
      found = { row, column, given, implied };
    }
  }
  return found;
}
