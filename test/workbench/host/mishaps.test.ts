import { closeWorkbook, excelError, openWorkbook, refusal } from "../../office";

afterAll(closeWorkbook);

describe("Mishaps", () => {
  const writeTwo = (): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      await context.sync();
      sheet.getRange("A3").values = [[3]];
      await context.sync();
    });
  const shown = async (workbook: Awaited<ReturnType<typeof openWorkbook>>) => (await workbook.values("Sheet1!A1:A3")).flat();

  it("refuses the action it names and leaves what came before done", async () => {
    const workbook = await openWorkbook();
    await workbook.countRequests(writeTwo);
    const actions = workbook.host.requests[0]?.Actions ?? [];
    await workbook.fill("Sheet1!A1", [[""], [""], [""]]);
    const last = actions.map(({ ActionType }) => ActionType).lastIndexOf(4);
    const mishap = workbook.host.plan({ request: 0, refuse: { action: last, error: excelError("GeneralException") } });
    expect((await refusal(writeTwo)).code).toBe("GeneralException");
    expect(mishap.hasHappened()).toBe(true);
    expect(await shown(workbook)).toEqual([1, "", ""]);
  });

  it("counts requests from the next one on", async () => {
    const workbook = await openWorkbook();
    workbook.host.plan({ request: 1, refuse: { action: 0, error: excelError("GeneralException") } });
    expect((await refusal(writeTwo)).code).toBe("GeneralException");
    expect(await shown(workbook)).toEqual([1, 2, ""]);
  });

  it("does the work whose answer it loses", async () => {
    const workbook = await openWorkbook();
    workbook.host.plan({ request: 0, loseAnswer: excelError("RequestAborted") });
    expect((await refusal(writeTwo)).code).toBe("RequestAborted");
    expect(await shown(workbook)).toEqual([1, 2, ""]);
  });

  it("lets somebody else act between two requests, and happens once", async () => {
    const workbook = await openWorkbook();
    const mishap = workbook.host.plan({
      request: 1,
      before: () => {
        workbook.host.coAuthor.insertRows("Sheet1", 1);
      },
    });
    await writeTwo();
    expect(mishap.hasHappened()).toBe(true);
    expect(await shown(workbook)).toEqual(["", 1, 3]);
    await writeTwo();
    expect(await shown(workbook)).toEqual([1, 2, 3]);
  });

  it("does not say that it happened where its action never came", async () => {
    const workbook = await openWorkbook();
    const mishap = workbook.host.plan({ request: 0, refuse: { action: 999, error: excelError("GeneralException") } });
    await writeTwo();
    expect(mishap.hasHappened()).toBe(false);
  });

  it("is called off where it is cancelled", async () => {
    const workbook = await openWorkbook();
    workbook.host.plan({ request: 0, refuse: { action: 0, error: excelError("GeneralException") } }).cancel();
    await writeTwo();
    expect(await shown(workbook)).toEqual([1, 2, 3]);
  });
});
