import { fail, ok, type Result } from "../result";

/** Random index of a pairwise matrix by its size, from 3 on: the consistency index of random judgments. */
const randomIndex: Readonly<Record<number, number>> = { 3: 0.58, 4: 0.9, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45, 10: 1.49 };

/** Largest size of a pairwise matrix: beyond it no random index is published. */
export const largestPairwise = 10;

/** Judgments count as reciprocal within this share: 0.33 is meant as 1/3. */
const reciprocalTolerance = 0.02;

const convergence = 1e-14;
const mostIterations = 10_000;

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
 * Faults   shape-mismatch, out-of-domain
 * Source   saaty1980
 */
export function pairwiseWeights(comparisons: readonly (readonly number[])[]): Result<PairwiseWeights> {
  const refused = refuse(comparisons);
  if (refused !== undefined) return refused;
  const weights = principalEigenvector(comparisons);
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

/** Power iteration: a positive matrix has one largest eigenvalue, so it converges from any positive start. */
function principalEigenvector(matrix: readonly (readonly number[])[]): readonly number[] {
  let vector: readonly number[] = matrix.map(() => 1 / matrix.length);
  for (let iteration = 0; iteration < mostIterations; iteration += 1) {
    const next = matrix.map((row) => dot(row, vector));
    const sum = next.reduce((total, entry) => total + entry, 0);
    const scaled = next.map((entry) => entry / sum);
    const change = scaled.reduce((most, entry, index) => Math.max(most, Math.abs(entry - (vector[index] ?? 0))), 0);
    vector = scaled;
    if (change < convergence) break;
  }
  return vector;
}

function dot(row: readonly number[], vector: readonly number[]): number {
  return row.reduce((sum, entry, index) => sum + entry * (vector[index] ?? 0), 0);
}

const agreement = 1e-6;

function farthest(comparisons: readonly (readonly number[])[], weights: readonly number[]): PairwiseWeights["contradiction"] {
  let most = agreement;
  let found: PairwiseWeights["contradiction"];
  for (const [row, entries] of comparisons.entries()) {
    for (const [column, given] of entries.entries()) {
      if (column <= row) continue;
      const implied = (weights[row] ?? 1) / (weights[column] ?? 1);
      const distance = Math.abs(Math.log(given / implied));
      if (distance <= most) continue;
      most = distance;
      found = { row, column, given, implied };
    }
  }
  return found;
}
