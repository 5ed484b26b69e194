import type { ColumnFormula, RowReferences } from "../scores/scoreFormulas";

/** Headers of the columns that "Add value columns" writes, in their order. */
export const valueColumnNames = ["Value if it works", "Risk-adjusted value", "rNPV", "Payback years"] as const;
export type ValueColumn = (typeof valueColumnNames)[number];

/**
 * The formulas of the value columns, on the money basis of the features: blank cost and run cost are 0, a blank probability is 1, blank benefit years are
 * the assumption's. Each stands on the one before, so that an auditor can follow; a level yearly flow needs no more than the native PV.
 * ISNUMBER tells what is blank, because some engines take 0 for "".
 *
 * Unit     money in the currency unit of the assumptions; the first two a year
 */
export function valueFormulas(row: RowReferences<ValueColumn>): Readonly<Record<ValueColumn, ColumnFormula>> {
  const works = worksFormula(row);
  if ("missing" in works) return { "Value if it works": works, "Risk-adjusted value": works, rNPV: works, "Payback years": works };
  const [value, expected] = [row.column("Value if it works"), row.column("Risk-adjusted value")];
  const probability = row.field("successProbability");
  const success = probability === undefined ? "1" : `IF(ISNUMBER(${probability}),${probability},1)`;
  const [cost, benefit] = [row.field("cost") ?? "0", row.field("benefitYears")];
  const years = benefit === undefined ? "benefit_years" : `IF(ISNUMBER(${benefit}),${benefit},benefit_years)`;
  const kept = keptOf(row, expected);
  return {
    "Value if it works": works,
    "Risk-adjusted value": { formula: `=IF(ISNUMBER(${value}),PORTFOLIO.EXPECTED(${value},${success}),"")` },
    rNPV: { formula: `=IF(ISNUMBER(${expected}),PV(discount_rate,${years},-${kept})-${cost},"")` },
    "Payback years": { formula: `=IF(ISNUMBER(${expected}),IF(${kept}*${years}<${cost},"never",IF(${cost}=0,0,${cost}/(${kept}))),"")` },
  };
}

/** The mean of low, likely and high; likely alone is certain, low and high alone are read around their middle. */
function worksFormula(row: RowReferences<ValueColumn>): ColumnFormula {
  const [low, likely, high] = [row.field("low"), row.field("likely"), row.field("high")];
  const middle = low === undefined || high === undefined ? undefined : `IF(AND(ISNUMBER(${low}),ISNUMBER(${high})),(${low}+${high})/2,"")`;
  if (likely === undefined) return middle === undefined ? { missing: ["Likely"] } : { formula: `=${middle}` };
  const or = (point: string | undefined): string => (point === undefined ? likely : `IF(ISNUMBER(${point}),${point},${likely})`);
  return { formula: `=IF(ISNUMBER(${likely}),PORTFOLIO.PERT(${or(low)},${likely},${or(high)}),${middle ?? '""'})` };
}

/** What stays of a year: the value less run cost and tax on a gain. */
function keptOf(row: RowReferences<ValueColumn>, expected: string): string {
  const runCost = row.field("runCost");
  const result = runCost === undefined ? expected : `(${expected}-${runCost})`;
  return `${result}*IF(${result}>0,1-tax_rate,1)`;
}
