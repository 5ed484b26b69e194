import { commonFactor, correlationOf } from "../../../src/core/doubt/correlation";
import { scoreSource } from "../../../src/core/doubt/scores";
import { sentenceOf, valueOf } from "../money/valueOf";

function equal(coefficient: number, items: number): readonly (readonly number[])[] {
  return Array.from({ length: items }, (_, row) => Array.from({ length: items }, (__, column) => (row === column ? 1 : coefficient)));
}

describe("correlationOf", () => {
  it("factors the matrix: L times its transpose gives it back", () => {
    const matrix = [
      [1, 0.5, -0.2],
      [0.5, 1, 0.1],
      [-0.2, 0.1, 1],
    ];
    const correlation = valueOf(correlationOf(matrix, 3));
    if (correlation.kind !== "matrix") throw new Error("a matrix stays a matrix");
    for (const [row, line] of matrix.entries()) {
      for (const [column, value] of line.entries()) {
        const product = [0, 1, 2].reduce(
          (sum, k) => sum + (correlation.factor[3 * row + k] ?? 0) * (correlation.factor[3 * column + k] ?? 0),
          0,
        );
        expect(product).toBeCloseTo(value, 12);
      }
    }
  });

  it.each([
    {
      name: "a matrix of another size",
      matrix: equal(0, 2),
      says: "correlation must be one number or 3 × 3, a row and a column per item, received 2 × 2",
    },
    {
      name: "a diagonal other than 1",
      matrix: [
        [1, 0, 0],
        [0, 0.9, 0],
        [0, 0, 1],
      ],
      says: "correlation must be 1 on the diagonal, received 0.9 (row 2, column 2)",
    },
    {
      name: "a value above 1",
      matrix: [
        [1, 0, 1.2],
        [0, 1, 0],
        [1.2, 0, 1],
      ],
      says: "correlation must be from -1 to 1, received 1.2 (row 1, column 3)",
    },
    {
      name: "sides that differ",
      matrix: [
        [1, 0.3, 0],
        [0.2, 1, 0],
        [0, 0, 1],
      ],
      says: "correlation must be 0.2, as on the other side of the diagonal, received 0.3 (row 1, column 2)",
    },
    {
      name: "a contradiction",
      matrix: [
        [1, 0.9, -0.9],
        [0.9, 1, 0.9],
        [-0.9, 0.9, 1],
      ],
      says: /^correlation must be positive definite, received "a matrix that contradicts itself" \(row 3\): /,
    },
    {
      name: "items that are one and the same",
      matrix: [
        [1, 1, 0],
        [1, 1, 0],
        [0, 0, 1],
      ],
      says: /^correlation must be positive definite.* \(row 2\)/,
    },
  ])("refuses $name", ({ matrix, says }) => {
    expect(sentenceOf(correlationOf(matrix, 3))).toMatch(says);
  });
});

describe("commonFactor", () => {
  it("is the factor of the matrix with one coefficient throughout", () => {
    const correlation = valueOf(correlationOf(equal(0.4, 5), 5));
    if (correlation.kind !== "matrix") throw new Error("a matrix stays a matrix");
    const { own, shared } = commonFactor(0.4, 5);
    for (let row = 0; row < 5; row += 1) {
      expect(own[row]).toBeCloseTo(correlation.factor[6 * row] ?? NaN, 12);
      for (let column = 0; column < row; column += 1) expect(shared[column]).toBeCloseTo(correlation.factor[5 * row + column] ?? NaN, 12);
    }
  });
});

describe("scoreSource", () => {
  const numbers = [1, 2, 3, 4, 5, 6];

  it("gives the same scores by one coefficient as by its matrix", () => {
    const common = scoreSource({ kind: "common", coefficient: 0.4 }, numbers, 3);
    const matrix = scoreSource(valueOf(correlationOf(equal(0.4, 6), 6)), numbers, 3);
    for (const item of numbers.keys()) {
      const [one, other] = [common(item, 1, 256), matrix(item, 1, 256)];
      for (let trial = 0; trial < 256; trial += 1) expect(one[trial]).toBeCloseTo(other[trial] ?? NaN, 12);
    }
  });

  it("gives scores that correlate as asked", () => {
    const source = scoreSource({ kind: "common", coefficient: 0.6 }, [1, 2], 1);
    let [products, count] = [0, 0];
    for (let first = 1; first < 20_000; first += 256) {
      const one = Float64Array.from(source(0, first, 256));
      const other = source(1, first, 256);
      for (const [trial, score] of one.entries()) products += score * (other[trial] ?? 0);
      count += 256;
    }
    expect(Math.abs(products / count - 0.6)).toBeLessThan(0.03); // four standard errors of a correlation from 20,000 pairs
  });
});
