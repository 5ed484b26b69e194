import type { Metalog } from "../../core/doubt/metalog";

/** Value of a metalog by native functions, from the cells of its terms, its draw and the log odds of the draw. */
export function metalogFormula(
  metalog: Metalog,
  cells: {
    readonly term: (index: number) => string;
    readonly draw: string;
    readonly logit: string;
    readonly lower: string;
    readonly upper: string;
  },
): string {
  const centered = `(${cells.draw}-0.5)`;
  const series = metalog.coefficients
    .map((_, index) => {
      const [power, hasLogit] = index < 4 ? [index < 2 ? 0 : 1, index === 1 || index === 2] : [Math.floor(index / 2), index % 2 === 1];
      const factors = [
        cells.term(index),
        ...(power === 0 ? [] : [power === 1 ? centered : `${centered}^${String(power)}`]),
        ...(hasLogit ? [cells.logit] : []),
      ];
      return factors.join("*");
    })
    .join("+");
  const { lower, upper } = metalog;
  if (lower === undefined) return upper === undefined ? series : `${cells.upper}-EXP(-(${series}))`;
  if (upper === undefined) return `${cells.lower}+EXP(${series})`;
  return `${cells.lower}+(${cells.upper}-${cells.lower})/(1+EXP(-(${series})))`;
}

/** A cell of the lower triangular factor of a correlation matrix (Cholesky); 0 above the diagonal. */
export function factorFormula(
  row: number,
  column: number,
  correlation: (row: number, column: number) => string,
  factor: (row: number, column: number) => string,
): string {
  if (column > row) return "0";
  const before = (line: number): string => `${factor(line, 0)}:${factor(line, column - 1)}`;
  if (row === column) return column === 0 ? `SQRT(${correlation(row, row)})` : `SQRT(${correlation(row, row)}-SUMSQ(${before(row)}))`;
  const rest = column === 0 ? correlation(row, column) : `(${correlation(row, column)}-SUMPRODUCT(${before(row)},${before(column)}))`;
  return `${rest}/${factor(column, column)}`;
}
