import { profiles } from "../../../../src/workbench/host/profile/profile";
import { closeWorkbook, openWorkbook, refusal, type TestWorkbook } from "../../../office";

afterAll(closeWorkbook);

let book: TestWorkbook;

beforeAll(async () => {
  book = await openWorkbook();
  await book.fill("Sheet1!A1", [
    ["Name", "Risk #", "Due"],
    ["a", 1, ""],
    ["b", 2, ""],
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").tables.add("A1:C3", true).name = "Features";
    await context.sync();
  });
});

const enter = async (formula: string, address = "Sheet1!H9"): Promise<string> =>
  (await refusal(() => book.fill(address, [[formula]]))).code;

describe("checkFormula", () => {
  it.each([
    "=1+1",
    "=-SUM(A1:B2,,3)%^2",
    "=IF(A1=\"a;b\",{1,2;3,4},'My sheet'!A1)",
    "=SUM((A1,B2),$A$1:$B2 A2)",
    "=LET(x,1,LAMBDA(a,a+1)(x))",
    "=Features[[#This Row],[Name]]",
    "=SUM(Features[[#All],[Name]:[Due]])",
    "=Features[Risk '#]",
    "=COUNTA(Features)",
    "=NOW()",
    "=#REF!+1",
    "=@A1:A3",
    "=SUM(A1#)",
    "=unknown.thing(1)",
    "=1E5+.5",
  ])("takes %s", async (formula) => {
    expect(await enter(formula)).toBe("");
  });

  it.each([
    ["=1+", "[formula-syntax-refused]"],
    ["=(1", "[formula-syntax-refused]"],
    ["=1)", "[formula-syntax-refused]"],
    ["=SUM(1;2)", "[formula-syntax-refused]"],
    ["=ABS(1,2)", "[formula-syntax-refused]"],
    ['="open', "[formula-syntax-refused]"],
    ["=*2", "[formula-syntax-refused]"],
    ["=Nothing[Name]", "[formula-unknown-table-refused]"],
    ["=Features[Nothing]", "[formula-unknown-table-refused]"],
    ["=[@Name]", "[formula-unknown-table-refused]"],
    ["=Features[Risk #]", "[structured-reference-escapes]"],
    [`=${"1+".repeat(4_096)}1`, "[formula-8192]"],
    [`=${"1+".repeat(1_300)}1`, "[formula-bytecode-limit]"],
  ])("refuses %s %s", async (formula, id) => {
    expect(await enter(formula)).toBe(id === "[formula-bytecode-limit]" ? "FormulaLengthExceedsLimit" : "InvalidArgument");
  });

  it("writes nothing of a block in which one formula is refused [formula-syntax-refused] [file-formula-grammar]", async () => {
    expect((await refusal(() => book.fill("Sheet1!J1", [["kept out"], ["=1+"]]))).code).toBe("InvalidArgument");
    expect(await book.values("Sheet1!J1")).toEqual([[""]]);
  });

  it("speaks English in every language [formulas-always-english]", async () => {
    const german = await openWorkbook({ like: profiles["windows-365-de"] });
    await german.fill("Sheet1!A1", [["=SUM(1.5,2)"]]);
    expect(await german.formulas("Sheet1!A1")).toEqual([["=SUM(1.5,2)"]]);
    expect((await refusal(() => german.fill("Sheet1!A1", [["=SUMME(1,5;2)"]]))).code).toBe("InvalidArgument");
  });

  it("stores #REF! for an unknown table where that is switched on [formula-unknown-table-refused]", async () => {
    const other = await openWorkbook({ switches: { refusesUnknownTables: false } });
    await other.fill("Sheet1!A1", [["=SUM(Nothing[Name])"]]);
    expect(await other.formulas("Sheet1!A1")).toEqual([["=SUM(#REF!)"]]);
  });

  it("understands the short form of a column, and shows it where that is switched on [this-row-stored-at-shown] [file-this-row-form]", async () => {
    for (const shows of [false, true]) {
      const other = await openWorkbook({ switches: { showsThisRowAsAt: shows } });
      await other.fill("Sheet1!A1", [
        ["Name", "Risk now", "Twice"],
        ["a", 3, ""],
        ["b", 4, ""],
      ]);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").tables.add("A1:C3", true).name = "Features";
        await context.sync();
      });
      await other.fill("Sheet1!C2", [["=[@[Risk now]]*2"], ["=[@[Risk now]]*2"]]);
      await other.fill("Sheet1!E2", [["=Features[@Name]"]]);
      expect(await other.values("Sheet1!C2:E3")).toEqual([
        [6, "", "a"],
        [8, "", ""],
      ]);
      expect((await other.formulas("Sheet1!C2:E2"))[0]).toEqual(
        shows ? ["=[@[Risk now]]*2", "", "=Features[@Name]"] : ["=Features[[#This Row],[Risk now]]*2", "", "=Features[[#This Row],[Name]]"],
      );
    }
  });
});
