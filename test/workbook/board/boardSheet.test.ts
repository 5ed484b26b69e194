import { writeBoard } from "../../../src/workbook/board/boardSheet";
import { closeWorkbook, excelError, openWorkbook, type TestWorkbook } from "../../office";
import { addFeatures, type Row, rows } from "../sample";

jest.setTimeout(60_000);
afterAll(closeWorkbook);

let book: TestWorkbook;

async function open(body: readonly Row[] = rows): Promise<void> {
  book = await openWorkbook();
  await addFeatures(book, body);
}

/** Every text on a sheet. */
async function texts(sheet: string): Promise<readonly string[]> {
  return (await book.values(`${sheet}!A1:P80`)).flat().flatMap((value) => (value === "" ? [] : [String(value)]));
}

async function sheets(): Promise<readonly string[]> {
  return book.Excel.run(async (context) => {
    const all = context.workbook.worksheets.load("items/name");
    await context.sync();
    return all.items.map(({ name }) => name);
  });
}

describe("writeBoard", () => {
  it("shows every scheduled feature once, by horizon and team, and names the others", async () => {
    await open();
    expect(await writeBoard()).toMatchObject({ ok: true, value: { link: { sheet: "Board" } } });
    const shown = await texts("Board");
    for (const [, name] of rows.slice(0, 4)) expect(shown.filter((text) => text === name)).toHaveLength(1);
    expect(shown).toEqual(expect.arrayContaining(["Now", "Next", "Later", "2 open", "Support"]));
    expect(shown.find((text) => text.startsWith("Not scheduled: Legal risk chatbot"))).toBeDefined();
    expect((await book.formulas("Board!C8"))[0]?.[0]).toMatch(/^=HYPERLINK\("#'AI portfolio'!A?/);
  });

  it("takes other lanes from the cell on the sheet, and leaves nothing of before behind", async () => {
    await open();
    await writeBoard();
    await book.fill("Board!P2", [["strategy"]]);
    await book.fill("Board!A90", [["my own note"]]);
    expect((await writeBoard()).ok).toBe(true);
    const shown = await texts("Board");
    expect(shown).toContain("strategy");
    expect(shown).not.toContain("Support");
    expect((await book.values("Board!A80:A110")).flat()).toContain("my own note");
    expect((await sheets()).filter((name) => name.startsWith("Board"))).toEqual(["Board"]);
  });

  it("leaves a sheet Board of the user's own alone", async () => {
    await open();
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.add("Board").getRange("A1").values = [["Minutes of the board"]];
      await context.sync();
    });
    const written = await writeBoard();
    expect(written.ok && written.value.link?.sheet).toBe("Board 2");
    expect(await texts("Board")).toEqual(["Minutes of the board"]);
  });

  it("shows names that look like formulas as they were typed", async () => {
    await open([["F01", `=1+1 "so" & 'on'`, 1, 5, 5, 4, "API", 3, "", 120, 2, "=Team", "+49", ""], ...rows.slice(1)]);
    expect((await writeBoard()).ok).toBe(true);
    const shown = await texts("Board");
    expect(shown).toContain(`=1+1 "so" & 'on'`);
    expect(shown).toContain("+49");
  });

  it("says what is missing where there are no features", async () => {
    book = await openWorkbook();
    expect(await writeBoard()).toMatchObject({ ok: false, error: { message: "There are no features to show." } });
  });

  it("keeps a workbook as it was where Excel refuses half-way", async () => {
    await open();
    const before = await sheets();
    book.host.intercept((member) => (member === "Range.formulas" ? excelError("GeneralException") : undefined));
    expect((await writeBoard()).ok).toBe(false);
    book.host.intercept(() => undefined);
    expect(await sheets()).toEqual(before);
  });
});
