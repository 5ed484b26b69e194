import type { ColumnFormula, RowReferences } from "./scoreFormulas";

/** Headers of the columns that "Add value columns" writes, in their order. */
export const valueColumnNames = ["Value if it works", "Risk-adjusted value", "rNPV", "Payback years"] as const;
export type ValueColumn = (typeof valueColumnNames)[number];

/**
 * The formulas of the value columns, on the money basis of the features: blank cost and run cost are 0, a blank probability is 1, blank benefit years are
 * the assumption's. Each stands on the one before, so that an auditor can follow.
 *
 * Unit     money in the currency unit of the assumptions; the first two a year
 */
export function valueFormulas(row: RowReferences<ValueColumn>): Readonly<Record<ValueColumn, ColumnFormula>> {
  const works = worksFormula(row);
  if ("missing" in works) return { "Value if it works": works, "Risk-adjusted value": works, rNPV: works, "Payback years": works };
  const [value, expected] = [row.column("Value if it works"), row.column("Risk-adjusted value")];
  const probability = row.field("successProbability");
  const success = probability === undefined ? "1" : `IF(${probability}="",1,${probability})`;
  const flows = flowsOf(row, expected);
  return {
    "Value if it works": works,
    "Risk-adjusted value": { formula: `=IF(${value}="","",PORTFOLIO.EXPECTED(${value},${success}))` },
    rNPV: { formula: `=IF(${expected}="","",PORTFOLIO.RNPV(discount_rate,${flows}))` },
    "Payback years": { formula: `=IF(${expected}="","",IFNA(PORTFOLIO.PAYBACK(${flows}),"never"))` },
  };
}

/** The mean of low, likely and high; likely alone is certain, low and high alone are read around their middle. */
function worksFormula(row: RowReferences<ValueColumn>): ColumnFormula {
  const [low, likely, high] = [row.field("low"), row.field("likely"), row.field("high")];
  const middle = low === undefined || high === undefined ? undefined : `IF(OR(${low}="",${high}=""),"",(${low}+${high})/2)`;
  if (likely === undefined) return middle === undefined ? { missing: ["Likely"] } : { formula: `=${middle}` };
  const or = (point: string | undefined): string => (point === undefined ? likely : `IF(${point}="",${likely},${point})`);
  return { formula: `=IF(${likely}="",${middle ?? '""'},PORTFOLIO.PERT(${or(low)},${likely},${or(high)}))` };
}

/** The expected cash flows by year as an array: the cost, then each year's value less run cost and tax. */
function flowsOf(row: RowReferences<ValueColumn>, expected: string): string {
  const [cost, runCost, benefit] = [row.field("cost"), row.field("runCost"), row.field("benefitYears")];
  const years = benefit === undefined ? "benefit_years" : `IF(${benefit}="",benefit_years,${benefit})`;
  const result = runCost === undefined ? expected : `(${expected}-${runCost})`;
  const kept = `${result}*IF(${result}>0,1-tax_rate,1)`;
  return `IF(SEQUENCE(1,1+${years})=1,${cost === undefined ? "0" : `-${cost}`},${kept})`;
}
