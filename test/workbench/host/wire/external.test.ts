import { openOfficeWindow } from "../../../../src/workbench/headless/officeWindow";
import { installExternal } from "../../../../src/workbench/host/wire/external";
import { closeWorkbook, openWorkbook } from "../../../office";

afterAll(closeWorkbook);

describe("installExternal", () => {
  it("connects a pane that is loaded anew, and forgets the handlers of the one before", async () => {
    const book = await openWorkbook();
    const heard: string[] = [];
    const listen = (office: { readonly Excel: typeof Excel }, name: string): Promise<void> =>
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().onChanged.add(() => {
          heard.push(name);
          return Promise.resolve();
        });
        await context.sync();
      });
    await listen(book, "first");
    const second = await openOfficeWindow((window) => {
      installExternal(window, book.host);
    });
    await listen(second, "second");
    await second.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
    });
    await book.heard();
    expect(heard).toEqual(["second"]);
  });
});
