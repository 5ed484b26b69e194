import { comparisonMatrix, criterionPairs, type Judgments, judgmentWords, stepOfRatio } from "../../core/score/judgments";
import { criteria, criterionNames } from "../../core/score/ribs";
import { fail, ok, type Result } from "../../core/result";
import { type Address, columnLetters } from "../../core/sheet/address";
import { serialDate } from "../../core/sheet/serialDate";
import { type Catalog, lockedSheet, namedBlocks, rangeAt, readCatalog } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { linkToArea } from "../excel/cellLink";
import { type Content, type Contents, toCells, toContents } from "../excel/content";
import { freeName, namesOf } from "../excel/freeName";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { inWorkbook } from "../excel/session";
import { writeCells } from "../excel/write";
import { dateFormat } from "../page/dates";
import { formula, type Page, PageDraft } from "../page/page";
import { newPage, planPage } from "../page/writePage";

/** Name of the block of comparisons, for formulas. */
const blockName = "weight_comparisons";
const sheetTitle = "Weights";
const matrix = { row: 4, column: 1, rows: criteria.length, columns: criteria.length };
const dayLabel = "Compared on";

/** The comparisons that stand in the workbook; undefined where there are none that can be read. */
export function readComparisons(): Outcome<Judgments | undefined> {
  return inWorkbook(async (context): Promise<Result<Judgments | undefined, Refusal>> => {
    const range = context.workbook.names.getItemOrNullObject(blockName).getRangeOrNullObject().load("values");
    await context.sync();
    return ok(range.isNullObject ? undefined : judgmentsOf(range.values));
  });
}

/** Where the labels of the results stand, below those of the comparisons. */
function labelsBelow({ row, column, rows }: Address): Address {
  return { row: row + rows, column: Math.max(0, column - 1), rows: 12, columns: 1 };
}

/** The cell that tells the day of the comparisons; undefined where someone removed it. */
function dayCell(area: Address, labels: unknown): Address | undefined {
  const at = toCells(labels).findIndex(([label]) => label === dayLabel);
  return at < 0 ? undefined : { row: labelsBelow(area).row + at, column: area.column, rows: 1, columns: 1 };
}

function judgmentsOf(values: unknown): Judgments | undefined {
  const cells = toCells(values);
  const steps = criterionPairs.map(([first, second]) => {
    const ratio = cells[first]?.[second];
    return typeof ratio === "number" && ratio > 0 ? stepOfRatio(ratio) : undefined;
  });
  return steps.every((step) => step !== undefined) ? steps : undefined;
}

/**
 * Write the comparisons where they stand, or on a new sheet Weights with the formulas that turn them into weights.
 *
 * Cost     four round trips
 */
export function saveComparisons(judgments: Judgments): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const catalog = await readCatalog(context);
    const block = namedBlocks(catalog).get(blockName);
    const today = serialDate(new Date());
    if (block === undefined) return newSheet(catalog, judgments, today);
    const { sheet, area } = block;
    const locked = lockedSheet(catalog, sheet);
    if (locked !== undefined) return fail(locked);
    const old = rangeAt(context, sheet, area).load("values,formulas");
    const below = rangeAt(context, sheet, labelsBelow(area)).load("values");
    await context.sync();
    const day = dayCell(area, below.values);
    return ok({
      plan: {
        touched: [{ sheet, area, planned: toContents(old.values, old.formulas) }, ...(day === undefined ? [] : [{ sheet, area: day }])],
        writes: [
          ...writeCells(sheet, area, matrixFormulas(judgments, area.row, area.column)),
          ...(day === undefined ? [] : writeCells(sheet, day, [[today]])),
        ],
      },
      done: { message: "Comparisons saved.", link: linkToArea(sheet, area) },
    });
  });
}

function newSheet(catalog: Catalog, judgments: Judgments, today: number): Result<Planned<Done>, Refusal> {
  const name = freeName(sheetTitle, namesOf(catalog.sheets));
  const standing = newPage(catalog, name);
  if (!standing.ok) return standing;
  const plan = planPage(standing.value, comparisonPage(judgments, today));
  if (!plan.ok) return plan;
  return ok({ plan: plan.value, done: { message: `Comparisons saved on the sheet ${name}.`, link: linkToArea(name, matrix) } });
}

/** The upper half is typed; the diagonal is 1 and the lower half follows. */
function matrixFormulas(judgments: Judgments, firstRow: number, firstColumn: number): Contents {
  return comparisonMatrix(judgments).map((line, row) =>
    line.map((ratio, column): Content => {
      if (column === row) return 1;
      if (column > row) return ratio;
      return formula(`1/${columnLetters(firstColumn + row)}${String(firstRow + column + 1)}`);
    }),
  );
}

const names = criteria.map((criterion) => criterionNames[criterion].charAt(0).toUpperCase() + criterionNames[criterion].slice(1));
const savedNames = ["weight_risk", "weight_impact", "weight_business_value", "weight_scalability"] as const;

function comparisonPage(judgments: Judgments, today: number): Page {
  const page = new PageDraft();
  page.title(
    "Weights by comparison",
    "How many times more important the criterion of the row is than that of the column. Change a blue cell; the rest follows.",
    "1 equally, 3 moderately, 5 strongly, 7 very strongly, 9 extremely.",
  );
  page.put(3, 0, [["Criterion", ...names]], "head");
  page.look({ row: 3, column: 1, rows: 1, columns: names.length }, "number");
  page.put(
    matrix.row,
    0,
    names.map((each) => [each]),
    "label",
  );
  page.put(matrix.row, matrix.column, matrixFormulas(judgments, matrix.row, matrix.column), "number", "# ?/?");
  for (const [first, second] of criterionPairs)
    page.look({ row: matrix.row + first, column: matrix.column + second, rows: 1, columns: 1 }, "input");
  page.name(blockName, matrix);
  putResults(page, today);
  page.put(16, 0, [["In words"]], "section");
  page.put(
    17,
    0,
    criterionPairs.map(([first, second]) => [inWords(first, second)]),
    "label",
  );
  page.setWidths([190, 92, 92, 92, 92]);
  return page.finish();
}

function putResults(page: PageDraft, today: number): void {
  page.put(9, 0, [["Weight from the comparisons"]], "label");
  page.put(9, 1, [[formula(`PORTFOLIO.WEIGHTS.AHP(${blockName})`)]], "plain");
  page.look({ row: 9, column: 0, rows: 1, columns: 5 }, "bold");
  page.look({ row: 9, column: 1, rows: 1, columns: 4 }, "number", "0.0%");
  page.put(
    10,
    0,
    ["Weight saved on Assumptions", "Difference", "Consistency ratio", "Consistent enough below", dayLabel].map((label) => [label]),
    "label",
  );
  page.put(10, 1, [savedNames.map((saved) => formula(saved))], "number", "0.0%");
  page.put(11, 1, [["B", "C", "D", "E"].map((letter) => formula(`${letter}10-${letter}11`))], "number", "+0.0%;-0.0%;0.0%");
  page.put(12, 1, [[formula(`PORTFOLIO.WEIGHTS.CONSISTENCY(${blockName})`)]], "number", "0.00");
  page.put(12, 2, [[formula('IF(B13<B14,"✔ the comparisons agree","✖ look again at the comparisons")')]], "check");
  page.put(13, 1, [[0.1]], "input", "0.00");
  page.put(14, 1, [[today]], "number", dateFormat);
}

/** "Impact is moderately more important than Risk", read off the cell. */
function inWords(first: number, second: number): Content {
  const cell = `${columnLetters(matrix.column + second)}${String(matrix.row + first + 1)}`;
  const [row, column] = [`A${String(matrix.row + first + 1)}`, `${columnLetters(matrix.column + second)}4`];
  const words = judgmentWords.map((each) => `"${each}"`).join(",");
  return formula(
    `IF(${cell}=1,${row}&" and "&${column}&" are equally important",IF(${cell}>1,${row},${column})&" is "&CHOOSE(ROUND(MAX(${cell},1/${cell}),0),${words})&" important than "&IF(${cell}>1,${column},${row}))`,
  );
}
