import { writeMoves } from "../../../src/workbook/features/arrange";
import { readPortfolio } from "../../../src/workbook/portfolio";
import { closeWorkbook, openWorkbook } from "../../office";
import { addFeatures, tableRows } from "../sample";

jest.setTimeout(60_000);
afterAll(closeWorkbook);

describe("writeMoves", () => {
  it("writes horizon and pin into the sheet's own columns, added where there are none, and leaves other rows alone", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    expect(
      await writeMoves(
        new Map([
          ["F02", { horizon: 1, pin: 1 }],
          ["F04", { horizon: 3 }],
        ]),
      ),
    ).toMatchObject({ ok: true });
    const rows = await tableRows(workbook, "Features");
    expect(rows.map(({ Horizon, Pin }) => [Horizon, Pin])).toEqual([
      ["", ""],
      [1, 1],
      ["", ""],
      [3, ""],
      ["", ""],
    ]);
    const read = await readPortfolio();
    expect(read.ok && read.value.features?.features[1]).toMatchObject({ horizon: 1, pin: 1 });
    await writeMoves(new Map([["F02", { pin: null }]]));
    expect((await tableRows(workbook, "Features"))[1]).toMatchObject({ Horizon: 1, Pin: "" });
  });
});
