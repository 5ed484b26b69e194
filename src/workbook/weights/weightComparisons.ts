import { comparisonMatrix, criterionPairs, type Judgments, judgmentWords, stepOfRatio } from "../../core/score/judgments";
import { criteria, criterionNames } from "../../core/score/ribs";
import { fail, ok, type Result } from "../../core/result";
import { type Address, columnLetters, formatAbsolute } from "../../core/sheet/address";
import { namedBlocks, rangeAt, readCatalog } from "../excel/catalog";
import { linkToArea, quoteSheet } from "../excel/cellLink";
import { toCells } from "../excel/content";
import { freeName, namesOf } from "../excel/freeName";
import { setUpPrint } from "../page/printSetup";
import { type Done, type Outcome, protectedSheet, protectedWorkbook, type Refusal } from "../excel/refusal";
import { removeSheet } from "../roadmap/writeNew";
import { serialDate } from "../../core/sheet/serialDate";
import { inWorkbook, write, writeAllOrNothing } from "../excel/session";

/** Name of the block of comparisons, for formulas. */
const blockName = "weight_comparisons";
const sheetTitle = "Weights";
const matrix = { row: 4, column: 1, rows: criteria.length, columns: criteria.length };
const dateCell = "B15";
const dayLabel = "Compared on";
const input = { text: "#0027B4", fill: "#FFFBE6" } as const;
const gray = "#616161";

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
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const catalog = await readCatalog(context);
    const block = namedBlocks(catalog).get(blockName);
    const today = serialDate(new Date());
    if (block !== undefined) {
      const { sheet, area } = block;
      if (catalog.sheets.some(({ name, isProtected }) => name === sheet && isProtected)) return fail(protectedSheet(sheet));
      const old = rangeAt(context, sheet, area).load("formulas");
      const below = rangeAt(context, sheet, labelsBelow(area)).load("values");
      await context.sync();
      const day = dayCell(area, below.values);
      const formulas = old.formulas as unknown[][]; // typed as any[][] by Office.js
      await writeAllOrNothing(
        context,
        [
          write(() => {
            rangeAt(context, sheet, area).formulas = matrixFormulas(judgments, area.row, area.column);
            if (day !== undefined) rangeAt(context, sheet, day).values = [[today]];
          }),
        ],
        async (fresh) => {
          rangeAt(fresh, sheet, area).formulas = formulas;
          await fresh.sync();
        },
      );
      return ok({ message: "Comparisons saved.", link: linkToArea(sheet, area) });
    }
    if (!catalog.canAddSheets) return fail(protectedWorkbook());
    const name = freeName(sheetTitle, namesOf(catalog.sheets));
    await writeAllOrNothing(
      context,
      [
        write(() => {
          writeSheet(context, name, judgments, today);
        }),
      ],
      async (fresh) => {
        const added = fresh.workbook.names.getItemOrNullObject(blockName).load("name");
        await fresh.sync();
        if (!added.isNullObject) added.delete();
        await removeSheet(fresh, name);
      },
    );
    return ok({ message: `Comparisons saved on the sheet ${name}.`, link: linkToArea(name, matrix) });
  });
}

/** The upper half is typed; the diagonal is 1 and the lower half follows. */
function matrixFormulas(judgments: Judgments, firstRow: number, firstColumn: number): (number | string)[][] {
  return comparisonMatrix(judgments).map((line, row) =>
    line.map((ratio, column) => {
      if (column === row) return 1;
      if (column > row) return ratio;
      return `=1/${columnLetters(firstColumn + row)}${String(firstRow + column + 1)}`;
    }),
  );
}

const names = criteria.map((criterion) => criterionNames[criterion].charAt(0).toUpperCase() + criterionNames[criterion].slice(1));
const savedNames = ["weight_risk", "weight_impact", "weight_business_value", "weight_scalability"] as const;

function writeSheet(context: Excel.RequestContext, name: string, judgments: Judgments, today: number): void {
  const sheet = context.workbook.worksheets.add(name);
  sheet.getRange("A1:A3").values = [
    ["Weights by comparison"],
    ["How many times more important the criterion of the row is than that of the column. Change a blue cell; the rest follows."],
    ["1 equally, 3 moderately, 5 strongly, 7 very strongly, 9 extremely."],
  ];
  sheet.getRange("A4:E4").values = [["Criterion", ...names]];
  sheet.getRange("A5:A8").values = names.map((each) => [each]);
  sheet.getRange("B5:E8").formulas = matrixFormulas(judgments, matrix.row, matrix.column);
  context.workbook.names.add(blockName, `=${quoteSheet(name)}!${formatAbsolute(matrix)}`);
  sheet.getRange("A10:A15").values = [
    ["Weight from the comparisons"],
    ["Weight saved on Assumptions"],
    ["Difference"],
    ["Consistency ratio"],
    ["Consistent enough below"],
    [dayLabel],
  ];
  sheet.getRange("B10").formulas = [[`=PORTFOLIO.WEIGHTS.AHP(${blockName})`]];
  sheet.getRange("B11:E12").formulas = [
    savedNames.map((saved) => `=${saved}`),
    ["B", "C", "D", "E"].map((letter) => `=${letter}10-${letter}11`),
  ];
  sheet.getRange("B13:C13").formulas = [
    [`=PORTFOLIO.WEIGHTS.CONSISTENCY(${blockName})`, '=IF(B13<B14,"✔ the comparisons agree","✖ look again at the comparisons")'],
  ];
  sheet.getRange("B14:B15").values = [[0.1], [today]];
  sheet.getRange("A17").values = [["In words"]];
  sheet.getRange("A18:A23").formulas = criterionPairs.map(([first, second]) => [inWords(first, second)]);
  styleSheet(sheet);
}

/** "Impact is moderately more important than Risk", read off the cell. */
function inWords(first: number, second: number): string {
  const cell = `${columnLetters(matrix.column + second)}${String(matrix.row + first + 1)}`;
  const [row, column] = [`A${String(matrix.row + first + 1)}`, `${columnLetters(matrix.column + second)}4`];
  const words = judgmentWords.map((each) => `"${each}"`).join(",");
  return `=IF(${cell}=1,${row}&" and "&${column}&" are equally important",IF(${cell}>1,${row},${column})&" is "&CHOOSE(ROUND(MAX(${cell},1/${cell}),0),${words})&" important than "&IF(${cell}>1,${column},${row}))`;
}

function styleSheet(sheet: Excel.Worksheet): void {
  const title = sheet.getRange("A1");
  title.format.font.size = 20;
  title.format.font.bold = true;
  sheet.getRange("A2:A3").format.font.color = gray;
  sheet.showGridlines = false;
  sheet.getRange("A:A").format.columnWidth = 190;
  sheet.getRange("B:E").format.columnWidth = 92;
  for (const address of ["A4:E4", "A17"]) sheet.getRange(address).format.font.bold = true;
  sheet.getRange("B4:E4").format.horizontalAlignment = "Right";
  const rule = sheet.getRange("A4:E4").format.borders.getItem("EdgeBottom");
  rule.style = "Continuous";
  rule.color = gray;
  for (const [first, second] of criterionPairs) {
    const cell = sheet.getRangeByIndexes(matrix.row + first, matrix.column + second, 1, 1);
    cell.format.font.color = input.text;
    cell.format.fill.color = input.fill;
  }
  const limit = sheet.getRange("B14");
  limit.format.font.color = input.text;
  limit.format.fill.color = input.fill;
  sheet.getRange("B5:E8").numberFormat = criteria.map(() => criteria.map(() => "# ?/?"));
  sheet.getRange("B10:E12").numberFormat = ["0.0%", "0.0%", "+0.0%;-0.0%;0.0%"].map((format) => criteria.map(() => format));
  sheet.getRange("B13:B14").numberFormat = [["0.00"], ["0.00"]];
  sheet.getRange(dateCell).numberFormat = [["dd mmm yyyy"]];
  sheet.getRange("A10:E10").format.font.bold = true;
  sheet.getRange("C13").format.horizontalAlignment = "Left";
  sheet.getRange("C13").format.indentLevel = 1;
  setUpPrint(sheet, "Landscape");
}
