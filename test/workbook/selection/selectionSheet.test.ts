import { plainScenario } from "../../../src/core/portfolio/scenario";
import { type FrontierReport, writeFrontier } from "../../../src/workbook/selection/selectionSheet";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";

afterAll(closeWorkbook);

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});

function report(...values: readonly number[]): FrontierReport {
  const points = values.map((value, index) => ({ budget: index * 100, value, cost: index * 90, count: index }));
  return { frontier: { points }, scenario: { ...plainScenario("Plan"), aim: "NPV" }, features: "Features", unit: "$k" };
}

async function charts(): Promise<readonly string[]> {
  return book.Excel.run(async (context) => {
    const all = context.workbook.worksheets.getItem("Selection").charts.load("items/name");
    await context.sync();
    return all.items.map(({ name }) => name);
  });
}

describe("writeFrontier", () => {
  it("writes a row a budget with the gain as a formula, and a chart", async () => {
    expect(await writeFrontier(report(0, 300, 500))).toMatchObject({ ok: true, value: { link: { sheet: "Selection", address: "A5:E8" } } });
    expect(await book.values("Selection!A5:E8")).toEqual([
      ["Budget $k", "Value $k", "Cost $k", "Features", "Gain $k"],
      [0, 0, 0, 0, 0],
      [100, 300, 90, 1, 300],
      [200, 500, 180, 2, 200],
    ]);
    const [first, ...others] = (await book.formulas("Selection!E6:E8")).map(([gain]) => gain);
    expect(String(first)).toMatch(/^=IF\(ROW\(\)-ROW\(SelectionFrontier/);
    expect(others).toEqual([first, first]);
    expect(await charts()).toEqual(["Best value at each budget"]);
  });

  it("writes over its own table, longer or shorter, and keeps what stands beside it", async () => {
    await writeFrontier(report(0, 300, 500, 600));
    await book.fill("Selection!Q5", [["mine"]]);
    await writeFrontier(report(0, 200));
    expect(await book.values("Selection!B5:B9")).toEqual([["Value $k"], [0], [200], [""], [""]]);
    await writeFrontier(report(0, 1, 2, 3));
    expect(await book.values("Selection!B9")).toEqual([[3]]);
    expect(await book.values("Selection!Q5")).toEqual([["mine"]]);
    expect(await charts()).toHaveLength(1);
  });

  it("says of what scenario and day the values are", async () => {
    await writeFrontier(report(0, 1));
    const [[stamp], [limits]] = (await book.values("Selection!A2:A3")) as [[string], [string]]; // two cells of text
    expect(stamp).toMatch(/^Calculated on \d{4}-\d\d-\d\d from Features for the scenario Plan, maximizing NPV/);
    expect(limits).toBe("Other limits at every budget: none beside the prerequisites.");
  });
});
