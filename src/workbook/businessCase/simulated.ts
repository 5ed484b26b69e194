import { inputCells } from "./featureInputs";
import { rows } from "./layout";
import { nativeDraw } from "./money";
import { at, formula, type PageDraft } from "../page/page";
import { expected } from "./scenarios";

const trials = at(rows.simulation + 1, 1);
const seed = at(rows.simulation + 2, 1);
const headRow = rows.simulation + 3;
const firstRow = headRow + 1;
const measures = ["mean", "sd", "standard error", "P5", "P10", "P25", "P50", "P75", "P90", "P95", "P(loss)", "CVaR 5%"] as const;
const auditRow = firstRow + measures.length;

/** Present value today of 1 a year, taxed as the expected year is. */
const factor = `PV(${inputCells.rate},${inputCells.years},-IF(${expected.value}*${inputCells.success}>${inputCells.runCost},1-${inputCells.tax},1))`;
const offset = `(-${inputCells.cost}-${inputCells.runCost}*${factor})`;

/** The chance that the worth is below 0, exactly: failure, and a success below what the cost asks for. */
export const lossChance = lossFormula();

function lossFormula(): string {
  const { low, likely, high, success } = inputCells;
  const needed = `(-${offset}/${factor})`;
  const shape = (from: string, to: string): string => `1+4*(${to}-${from})/(${high}-${low})`;
  const below = `IF(${needed}<=${low},0,IF(${needed}>${high},1,BETA.DIST((${needed}-${low})/(${high}-${low}),${shape(low, likely)},${shape(likely, high)},TRUE)))`;
  return `(1-${success})*IF(${offset}<0,1,0)+${success}*IF(${low}=${high},IF(${offset}+${factor}*${likely}<0,1,0),${below})`;
}

/** The simulation of the feature in a live formula, its worth, and one draw repeated by native functions. */
export function putSimulation(draft: PageDraft): void {
  draft.section(rows.simulation, 0, "Simulation", 4);
  draft.put(rows.simulation + 1, 0, [["Trials"], ["Seed"]], "label");
  draft.input(rows.simulation + 1, 1, [[10_000], [1]], "#,##0");
  draft.put(rows.simulation + 1, 2, [["needs the add-in"], ["the same seed, the same numbers"]], "note");
  draft.put(headRow, 0, [["Over all trials", "Value a year", "rNPV", ""]], "figures");
  const { low, likely, high, success } = inputCells;
  const simulated = `PORTFOLIO.SIMULATE(${low},${likely},${high},${success},,${trials},${seed})`;
  draft.put(
    firstRow,
    0,
    measures.map((name) => [name]),
    "label",
  );
  draft.put(
    firstRow,
    1,
    measures.map((_, index) => [formula(`INDEX(${simulated},${String(index + 1)},2)`), formula(worthAt(index))]),
    "number",
    "#,##0",
  );
  draft.look({ row: firstRow + measures.indexOf("P(loss)"), column: 1, rows: 1, columns: 2 }, "number", "0.0 %");
  putAudit(draft);
}

/** Worth is linear in the value of a year; a spread does not move with the cost, and the chance of a loss stands exactly in the results. */
function worthAt(index: number): string {
  const value = at(firstRow + index, 1);
  const name = measures[index];
  if (name === "P(loss)") return lossChance;
  return name === "sd" || name === "standard error" ? `${factor}*${value}` : `${offset}+${factor}*${value}`;
}

function putAudit(draft: PageDraft): void {
  const [byFunction, byHand] = [at(auditRow, 1), at(auditRow + 1, 1)];
  draft.put(auditRow, 0, [["Draw of trial 1, by HDR"], ["The same, by MOD alone"]], "label");
  draft.put(
    auditRow,
    1,
    [[formula(`PORTFOLIO.HDR(1,1,1,${seed})`)], [formula(nativeDraw("1", "1", "1", seed, "0"))]],
    "number",
    "0.000000000000",
  );
  draft.put(auditRow + 1, 2, [[formula(`IF(${byFunction}=${byHand},"✔ equal to the last bit","✖ differs")`)]], "check");
}
