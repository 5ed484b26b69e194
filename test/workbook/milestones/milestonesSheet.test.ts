import { addAssumptions } from "../../../src/workbook/assumptions/assumptionsSheet";
import { writeMilestones } from "../../../src/workbook/milestones/milestonesSheet";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";
import { addFeatures, rows } from "../sample";

jest.setTimeout(60_000);
afterAll(closeWorkbook);

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
  await addFeatures(book);
});

async function texts(): Promise<readonly string[]> {
  return (await book.values("Milestones!A1:L80")).flat().flatMap((value) => (value === "" ? [] : [String(value)]));
}

describe("writeMilestones", () => {
  it("shows every scheduled feature with the rungs of its ladder, and writes it again in place", async () => {
    expect(await writeMilestones()).toMatchObject({ ok: true, value: { link: { sheet: "Milestones" } } });
    expect(await writeMilestones()).toMatchObject({ ok: true, value: { link: { sheet: "Milestones" } } });
    const shown = await texts();
    for (const [, name] of rows.slice(0, 4)) expect(shown.filter((text) => text === name)).toHaveLength(1);
    expect(shown.filter((text) => text.includes("estimate"))).toEqual([]);
  });

  it("adds quarters where they are switched on, and says that they are an estimate", async () => {
    await addAssumptions();
    await book.Excel.run(async (context) => {
      context.workbook.names.getItem("show_quarters").getRange().values = [["yes"]];
      await context.sync();
    });
    expect((await writeMilestones()).ok).toBe(true);
    const shown = await texts();
    expect(shown.find((text) => text.startsWith("△ By quarter: an estimate, not a promise"))).toBeDefined();
    expect(shown.filter((text) => /^works from Q[1-4] \d{4}/.test(text))).toHaveLength(4);
  });
});
