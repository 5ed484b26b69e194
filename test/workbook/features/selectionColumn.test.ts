import { readPortfolio } from "../../../src/workbook/portfolio";
import { buildRoadmap } from "../../../src/workbook/roadmap/roadmapSheet";
import { writeSelection } from "../../../src/workbook/features/selectionColumn";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";
import { addFeatures, headers, rows, tableRows } from "../sample";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

const selection = new Map([
  ["F01", true],
  ["F02", true],
  ["F03", false],
  ["F04", true],
]);

function said(result: Awaited<ReturnType<typeof writeSelection>>): string {
  return result.ok ? result.value.message : `${result.error.message} ${result.error.cure}`;
}

async function selectedColumn(workbook: TestWorkbook): Promise<readonly unknown[]> {
  return (await tableRows(workbook, "Features")).map(({ Selected }) => Selected);
}

describe("writeSelection", () => {
  it("adds the column Selected, and the roadmap leaves out what is not selected", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    expect(said(await writeSelection(selection))).toBe("3 features selected, 1 left out, in the column Selected of Features.");
    expect(await selectedColumn(workbook)).toEqual(["yes", "yes", "no", "yes", ""]);
    expect((await buildRoadmap()).ok).toBe(true);
    const [first, second] = await tableRows(workbook, "RoadmapNotScheduled");
    expect([first, second].map((row) => row?.ID)).toEqual(["F03", "F05"]);
    expect(Object.values(first ?? {})).toContain("Over budget; room for cost 600 and 4 people, or yes in Selected, brings it in");
  });

  it("writes into the column that is there, and leaves rows that are not named alone", async () => {
    const workbook = await openWorkbook();
    await addFeatures(
      workbook,
      rows.map((row) => [...row, "no"]),
      [...headers, "In portfolio"],
    );
    expect(said(await writeSelection(selection))).toBe("3 features selected, 1 left out, in the column In portfolio of Features.");
    const column = (await tableRows(workbook, "Features")).map((row) => row["In portfolio"]);
    expect(column).toEqual(["yes", "yes", "no", "yes", "no"]);
    const state = await readPortfolio();
    expect(state.ok && state.value.features?.features.map(({ selected }) => selected)).toEqual([true, true, false, true, false]);
  });

  it("takes a constant number of round trips", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    expect(await workbook.countRequests(() => writeSelection(selection))).toBe(5);
  });

  it("refuses where the cells at the right are filled, and writes nothing", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    await workbook.fill("AI portfolio!O6", [["mine"]]);
    expect(said(await writeSelection(selection))).toBe(
      "The cells to the right of Features are filled, first O6. Nothing was written. Move them away, or head a column of the table Selected, then write it again.",
    );
    expect(await workbook.values("AI portfolio!O4:O6")).toEqual([[""], [""], ["mine"]]);
  });

  it("refuses without a feature sheet", async () => {
    await openWorkbook();
    expect(said(await writeSelection(selection))).toBe(
      "No feature sheet was found. Nothing was written. Choose your table as the feature sheet.",
    );
  });
});
