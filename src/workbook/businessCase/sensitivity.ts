import { inputCells } from "./featureInputs";
import { rightColumn, rows } from "./layout";
import { type WorthInputs, worthOf } from "./money";
import { at, formula, type PageDraft, span } from "../page/page";
import { expected, expectedInputs } from "./scenarios";

const headRow = rows.sensitivity + 2;
const firstRow = headRow + 1;
const change = at(rows.sensitivity + 1, 1);
const lastRow = firstRow + 6;

interface Tested {
  readonly label: string;
  readonly input: keyof WorthInputs;
  readonly low: string;
  readonly high: string;
  readonly format: string;
}

/** Each input at a low and a high: of the value they are the feature's own, of the others a share below and above. */
function tested(): readonly Tested[] {
  const { success, cost, runCost, years, rate, tax, low, high } = inputCells;
  const around = (cell: string): Pick<Tested, "low" | "high"> => ({ low: `${cell}*(1-${change})`, high: `${cell}*(1+${change})` });
  return [
    { label: "Value a year", input: "value", low, high, format: "#,##0" },
    { label: "Success probability", input: "success", ...around(success), high: `MIN(1,${success}*(1+${change}))`, format: "0.0 %" },
    { label: "Cost", input: "cost", ...around(cost), format: "#,##0" },
    { label: "Run cost", input: "runCost", ...around(runCost), format: "#,##0" },
    { label: "Benefit years, one less and more", input: "years", low: `MAX(1,${years}-1)`, high: `${years}+1`, format: "0" },
    { label: "Discount rate", input: "rate", ...around(rate), format: "0.0 %" },
    { label: "Tax rate", input: "tax", ...around(tax), high: `MIN(1,${tax}*(1+${change}))`, format: "0.0 %" },
  ];
}

/** rNPV with one input at a time at its low and at its high, the others as expected; widest first beside it, for the chart. */
export function putSensitivity(draft: PageDraft): void {
  draft.section(rows.sensitivity, 0, "What moves rNPV", 6);
  draft.put(rows.sensitivity + 1, 0, [["Change tested"]], "label");
  draft.input(rows.sensitivity + 1, 1, [[0.2]], "0 %");
  draft.put(rows.sensitivity + 1, 2, [["where the sheet gives no low and high"]], "note");
  draft.put(headRow, 0, [["One input at a time", "Low", "Expected", "High", "rNPV at low", "rNPV at high"]], "figures");
  for (const [index, { label, input, low, high, format }] of tested().entries()) {
    const row = firstRow + index;
    const worth = (column: number): string => worthOf({ ...expectedInputs, [input]: at(row, column) });
    draft.put(row, 0, [[label]], "label");
    draft.put(row, 1, [[formula(low), formula(expectedInputs[input]), formula(high)]], "number", format);
    draft.put(row, 4, [[formula(worth(1)), formula(worth(3))]], "number", "#,##0");
  }
  putRanked(draft);
}

const rankColumn = rightColumn;
export const ranked = {
  names: `${at(firstRow, rankColumn)}:${at(lastRow, rankColumn)}`,
  low: `${at(firstRow, rankColumn + 2)}:${at(lastRow, rankColumn + 2)}`,
  high: `${at(firstRow, rankColumn + 3)}:${at(lastRow, rankColumn + 3)}`,
} as const;

/** The same, widest first: the change of rNPV, so that the bars of the chart stand to both sides of no change. */
function putRanked(draft: PageDraft): void {
  draft.section(rows.sensitivity, rightColumn, "Widest first", 8);
  draft.put(headRow, rightColumn, [["Input", "", "Change at low", "Change at high", "Swing", "Rank", "", ""]], "figures");
  const [swingColumn, placeColumn] = [rankColumn + 4, rankColumn + 5];
  const swings = span(firstRow, lastRow, swingColumn);
  const contents = tested().map((_, index) => {
    const pick = (column: number): string =>
      `INDEX(${span(firstRow, lastRow, column)},MATCH(${String(index + 1)},${span(firstRow, lastRow, placeColumn)},0))`;
    return [formula(pick(0)), "", formula(`${pick(4)}-${expected.worth}`), formula(`${pick(5)}-${expected.worth}`)];
  });
  draft.put(firstRow, rightColumn, contents, "number", "#,##0");
  draft.look({ row: firstRow, column: rightColumn, rows: contents.length, columns: 1 }, "label");
  // The swing of the line at the left, and its place; of equal swings the upper comes first.
  const places = contents.map((_, index) => {
    const swing = at(firstRow + index, swingColumn);
    const above = span(firstRow, firstRow + index, swingColumn);
    return [
      formula(`ABS(${at(firstRow + index, 5)}-${at(firstRow + index, 4)})`),
      formula(`RANK(${swing},${swings})+COUNTIF(${above},${swing})-1`),
    ];
  });
  draft.put(firstRow, swingColumn, places, "note", "#,##0");
}
