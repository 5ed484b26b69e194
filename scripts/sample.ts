import { writeFileSync } from "node:fs";
import { fields } from "../src/core/feature/fields";
import type { Result } from "../src/core/result";
import { saveXlsx } from "../src/workbench/files/saveXlsx";
import { openHeadless } from "../src/workbench/headless/openHeadless";
import { alignmentOf, newFeatureSheet } from "../src/workbook/features/newFeatureSheet";
import type { Done, Refusal } from "../src/workbook/excel/refusal";
import { addScoreColumns } from "../src/workbook/scores/scoreColumns";
import { addShortNames } from "../src/workbook/assumptions/shortNames";
import { enterCosts } from "./sampleCosts";
import { enterEvidence, readSampleEvidence } from "./sampleEvidence";
import { enterForecasts } from "./sampleForecasts";
import { enterScenarios } from "./sampleScenarios";
import { readSampleFeatures, type SampleRow } from "./sampleFeatures";
import { enterScores } from "./sampleScorers";

const path = "assets/ai-portfolio.xlsx";
/** 0-based row of the first feature, below the header that newFeatureSheet writes. */
const firstRow = 4;

/** 0-based column after Months: from here to the scores the columns are hidden, so that a rating and its score are seen together. */
const firstHidden = fields.findIndex(({ key }) => key === "months") + 1;

/** Writes the sample workbook as a user would: with the add-in's own buttons, on the host without a screen. */
async function writeSample(): Promise<void> {
  const workbook = await openHeadless({ name: "ai-portfolio.xlsx" });
  workbook.useGlobally();
  must(await newFeatureSheet("whole"));
  await enterFeatures(readSampleFeatures());
  must(await addScoreColumns());
  must(await addShortNames());
  await enterEvidence(readSampleEvidence());
  await enterForecasts();
  await enterCosts();
  await enterScenarios();
  await enterScores(readSampleFeatures());
  await finish();
  await workbook.grid.settled();
  const { bytes, notKept } = await saveXlsx(workbook.grid, workbook.host.extras());
  for (const lost of notKept) console.error(`not kept: ${lost}`);
  writeFileSync(path, bytes);
  workbook.dispose();
}

function must(result: Result<Done, Refusal>): void {
  if (!result.ok) throw new Error(`${result.error.message} ${result.error.cure}`);
}

/** Write the rows over the example row, with its formats. */
async function enterFeatures(rows: readonly SampleRow[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("AI portfolio");
    const table = sheet.tables.getItem("Features");
    const example = sheet.getRangeByIndexes(firstRow, 0, 1, fields.length).load("numberFormat");
    await context.sync();
    table.resize(sheet.getRangeByIndexes(firstRow - 1, 0, rows.length + 1, fields.length));
    const body = sheet.getRangeByIndexes(firstRow, 0, rows.length, fields.length);
    body.numberFormat = rows.map((): unknown[] => example.numberFormat[0] ?? []);
    body.values = rows.map((row) => fields.map(({ key }) => row.get(key) ?? ""));
    for (const [column, field] of fields.entries()) body.getColumn(column).format.horizontalAlignment = alignmentOf(field);
    const hidden = sheet
      .getRangeByIndexes(0, firstHidden, 1, fields.length - firstHidden)
      .getEntireColumn()
      .load("address");
    await context.sync();
    const [first = "", last = ""] = hidden.address.replace(/^.*!|\$/g, "").split(":");
    sheet.getRange("A2").values = [
      [
        `24 AI features. Ratings from 1 to 5; ranges such as 2..4 where unsure. Money in thousands. Columns C and ${first} to ${last} are hidden here.`,
      ],
    ];
    await context.sync();
  });
}

/** Money is in thousands, the empty sheet of a new workbook goes, and the feature sheet is what opens. */
async function finish(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem("currency_unit").getRange().values = [[1000]];
    context.workbook.worksheets.getItem("Sheet1").delete();
    context.workbook.worksheets.getItem("Assumptions").position = 0;
    const sheet = context.workbook.worksheets.getItem("AI portfolio");
    sheet.getRange("C:C").columnHidden = true;
    sheet.getRangeByIndexes(0, firstHidden, 1, fields.length - firstHidden).columnHidden = true;
    sheet.activate();
    sheet.getRange("B5").select();
    await context.sync();
  });
}

void writeSample();
