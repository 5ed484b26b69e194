import { inputCells } from "./featureInputs";
import { rightColumn, rows } from "./layout";
import { expected } from "./scenarios";
import { at, formula, type PageDraft } from "../page/page";

const count = 4;
const firstRow = rows.scenarios + 2;
const column = { name: rightColumn, cost: rightColumn + 1, chance: rightColumn + 2, years: rightColumn + 3 } as const;
const worthColumn = rightColumn + 4;
const committedColumn = rightColumn + 5;
const payoffRow = firstRow + count;
const sumRow = payoffRow + 1;

/** Cells that the results show. */
export const stageCells = {
  staged: at(sumRow, column.years),
  committed: at(sumRow + 1, column.years),
} as const;

/**
 * The stages of the feature, rolled back from the payoff: the whole project as one stage until the user splits it.
 *
 * Source   cooper2001 (ECV: every stage is started), smith1995 (eNPV: a stage that would lose is not)
 */
export function putStages(draft: PageDraft): void {
  draft.section(rows.scenarios, rightColumn, "Stages: ECV and eNPV", 8);
  draft.put(
    firstRow - 1,
    rightColumn,
    [["Stage", "Cost", "Chance to pass", "Years it lasts", "Worth, may stop", "Worth, all in", "", ""]],
    "figures",
  );
  const inputs = Array.from({ length: count }, (_, stage) =>
    stage === 0 ? ["Whole project", formula(inputCells.cost), formula(inputCells.success), 0] : ["", "", "", ""],
  );
  draft.input(firstRow, rightColumn, inputs, "#,##0");
  draft.look({ row: firstRow, column: column.chance, rows: count, columns: 1 }, "input", "0 %");
  const rolled = Array.from({ length: count }, (_, stage) => {
    const row = firstRow + stage;
    return [rollback(row, worthColumn, true), rollback(row, committedColumn, false)].map(formula);
  });
  draft.put(firstRow, worthColumn, rolled, "number", "#,##0");
  const payoff = `${expected.works}+${inputCells.cost}`;
  draft.put(
    payoffRow,
    rightColumn,
    [["Payoff after the last stage"], ["eNPV, may stop before any stage"], ["ECV, every stage is started"], ["The right to stop is worth"]],
    "label",
  );
  draft.put(payoffRow, worthColumn, [[formula(payoff), formula(payoff)]], "number", "#,##0");
  const [staged, committed] = [at(firstRow, worthColumn), at(firstRow, committedColumn)];
  draft.put(sumRow, column.years, [[formula(staged)], [formula(committed)], [formula(`${staged}-${committed}`)]], "strong", "#,##0");
  draft.put(sumRow + 3, rightColumn, [[formula(chanceCheck())]], "check");
}

/** What a stage is worth when it is reached: what follows, passed with its chance and discounted, less its cost. A stage that is not filled changes nothing. */
function rollback(row: number, worth: number, mayStop: boolean): string {
  const next = at(row + 1, worth);
  const [cost, chance, years] = [at(row, column.cost), at(row, column.chance), at(row, column.years)];
  const value = `${chance}*${next}/(1+${inputCells.rate})^N(${years})-${cost}`;
  return `IF(AND(ISNUMBER(${cost}),ISNUMBER(${chance})),${mayStop ? `MAX(0,${value})` : value},${next})`;
}

function chanceCheck(): string {
  const chances = `${at(firstRow, column.chance)}:${at(firstRow + count - 1, column.chance)}`;
  const costs = `${at(firstRow, column.cost)}:${at(firstRow + count - 1, column.cost)}`;
  const { success, cost } = inputCells;
  return `IF(ABS(PRODUCT(${chances})-${success})>0.000001,"✖ The chances multiply to "&TEXT(PRODUCT(${chances}),"0.0 %")&"; Success probability is "&TEXT(${success},"0.0 %"),IF(ABS(SUM(${costs})-${cost})>0.000001,"◔ The stages cost "&TEXT(SUM(${costs}),"#,##0")&"; Cost is "&TEXT(${cost},"#,##0"),"✔ The stages agree with Success probability and Cost"))`;
}
