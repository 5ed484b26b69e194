import { readPortfolio } from "../../../src/workbook/portfolio";
import { writeDelayOrder } from "../../../src/workbook/features/delayOrderColumn";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";
import { addFeatures, headers, rows, tableRows } from "../sample";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

const places = new Map([
  ["F02", 1],
  ["F01", 2],
]);

function said(result: Awaited<ReturnType<typeof writeDelayOrder>>): string {
  return result.ok ? result.value.message : `${result.error.message} ${result.error.cure}`;
}

async function column(workbook: TestWorkbook): Promise<readonly unknown[]> {
  return (await tableRows(workbook, "Features")).map((row) => row["Delay order"]);
}

describe("writeDelayOrder", () => {
  it("adds a column of places, blank where a feature has none", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    expect(said(await writeDelayOrder(places))).toBe(
      "2 places written into the column Delay order of Features. Write them again after a change.",
    );
    expect(await column(workbook)).toEqual([2, 1, "", "", ""]);
  });

  it("writes into the column that is there, and clears places that are gone", async () => {
    const workbook = await openWorkbook();
    await addFeatures(
      workbook,
      rows.map((row) => [...row, 9]),
      [...headers, "Delay order"],
    );
    await writeDelayOrder(places);
    expect(await column(workbook)).toEqual([2, 1, "", "", ""]);
    const state = await readPortfolio();
    expect(state.ok && state.value.features?.features.length).toBe(5);
  });

  it("takes a constant number of round trips", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    expect(await workbook.countRequests(() => writeDelayOrder(places))).toBe(5);
  });

  it("refuses where the cells at the right are filled, and writes nothing", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    await workbook.fill("AI portfolio!O6", [["mine"]]);
    expect(said(await writeDelayOrder(places))).toContain("Nothing was written. Move them away, or head a column of the table Delay order");
    expect(await column(workbook)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});
