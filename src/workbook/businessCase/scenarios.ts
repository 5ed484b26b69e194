import { inputCells } from "./featureInputs";
import { rows } from "./layout";
import { meanOf, type WorthInputs } from "./money";
import { at, formula, type PageDraft } from "../page/page";

const first = rows.scenarios + 2;
const expectedColumn = 4;

/** Rows of the scenarios, by what they hold. */
const lines = {
  value: first,
  weighed: first + 1,
  runCost: first + 2,
  tax: first + 3,
  net: first + 4,
  present: first + 5,
  cost: first + 6,
  worth: first + 7,
  works: first + 8,
  breakEven: first + 9,
} as const;

/** Cells of the expected case, on which the results and the years stand. */
export const expected = {
  value: at(lines.value, expectedColumn),
  net: at(lines.net, expectedColumn),
  worth: at(lines.worth, expectedColumn),
  works: at(lines.works, expectedColumn),
  breakEven: at(lines.breakEven, expectedColumn),
} as const;

/** What the expected case depends on. */
export const expectedInputs: WorthInputs = {
  value: expected.value,
  success: inputCells.success,
  cost: inputCells.cost,
  runCost: inputCells.runCost,
  years: inputCells.years,
  rate: inputCells.rate,
  tax: inputCells.tax,
};

/** The same arithmetic for the low, the likely, the high and the mean value a year. */
export function putScenarios(draft: PageDraft): void {
  draft.section(rows.scenarios, 0, "Scenarios", 6);
  draft.put(first - 1, 0, [["A year, and its worth today", "Low", "Likely", "High", "Expected", ""]], "figures");
  const { low, likely, high, success, cost, runCost, years, rate, tax } = inputCells;
  const values = [low, likely, high, meanOf(low, likely, high)];
  const labels = [
    "Value a year, if it works",
    "× success probability",
    "− run cost",
    "− tax on a gain",
    "Net a year",
    "Present value of the net years",
    "− cost in year 0",
    "rNPV",
    "NPV if it works",
    "Break-even success probability",
  ];
  draft.put(
    first,
    0,
    labels.map((label) => [label]),
    "label",
  );
  const columns = values.map((value, index) => {
    const cell = (row: number): string => at(row, index + 1);
    const works = `(${cell(lines.value)}-${runCost})`;
    return [
      value,
      `${cell(lines.value)}*${success}`,
      runCost,
      `MAX(0,${cell(lines.weighed)}-${cell(lines.runCost)})*${tax}`,
      `${cell(lines.weighed)}-${cell(lines.runCost)}-${cell(lines.tax)}`,
      `PV(${rate},${years},-${cell(lines.net)})`,
      cost,
      `${cell(lines.present)}-${cell(lines.cost)}`,
      `PV(${rate},${years},-${works}*IF(${works}>0,1-${tax},1))-${cost}`,
      breakEvenOf(cell(lines.value)),
    ];
  });
  const contents = labels.map((_, row) => columns.map((column) => formula(column[row] ?? "")));
  draft.put(first, 1, contents, "number", "#,##0");
  const all = { row: lines.worth, column: 0, rows: 1, columns: expectedColumn + 1 };
  draft.look(all, "total");
  draft.look({ ...all, row: lines.breakEven, column: 1, columns: expectedColumn }, "number", "0.0 %");
}

/** The success probability from which the years pay the cost; "none" where not even certainty does, 0 where anything does. */
function breakEvenOf(value: string): string {
  const { cost, runCost, years, rate, tax } = inputCells;
  const needed = `((${cost}/(PV(${rate},${years},-1)*(1-${tax}))+${runCost})/${value})`;
  return `IF(${value}<=0,"none",IF(${needed}>1,"none",${needed}))`;
}
