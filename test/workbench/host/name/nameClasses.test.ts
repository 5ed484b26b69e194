import { closeWorkbook, openWorkbook, refusal, type TestWorkbook } from "../../../office";

let book: TestWorkbook;

beforeAll(async () => {
  book = await openWorkbook();
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.getItem("Sheet1");
    sheet.getRange("A1:A2").values = [[3], [4]];
    names.add("weights", sheet.getRange("A1:A2"), "of the criteria");
    names.add("rate", "=0.08");
    names.add("DOUBLE", "=LAMBDA(amount,amount*2)");
    sheet.getRange("C1:C3").formulas = [["=SUM(weights)"], ["=rate*100"], ["=DOUBLE(A2)"]];
    await context.sync();
  });
});
afterAll(closeWorkbook);

describe("nameClasses", () => {
  it("calculates references, constants and LAMBDAs", async () => {
    expect(await book.values("C1:C3")).toEqual([[7], [8], [8]]);
  });

  it("tells what a name means", async () => {
    const seen = await Excel.run(async (context) => {
      const { names } = context.workbook;
      names.load("items/name,items/type,items/formula");
      const weights = names.getItem("WEIGHTS").load("formula,type,value,comment,visible,scope");
      const range = weights.getRange().load("address");
      const rate = names.getItem("rate").load("type,value");
      const none = names.getItem("rate").getRangeOrNullObject();
      const missing = names.getItemOrNullObject("nothing");
      await context.sync();
      return {
        list: names.items.map(({ name }) => name),
        weights: [weights.formula, weights.type, weights.value, weights.comment, weights.visible, weights.scope],
        address: range.address,
        rate: [rate.type, rate.value],
        nulls: [none.isNullObject, missing.isNullObject],
      };
    });
    expect(seen).toEqual({
      list: ["weights", "rate", "DOUBLE"],
      weights: ["=Sheet1!$A$1:$A$2", "Range", "Sheet1!$A$1:$A$2", "of the criteria", true, "Workbook"],
      address: "Sheet1!A1:A2",
      rate: ["Double", 0.08],
      nulls: [true, true],
    });
  });

  it("keeps the proxy of a name that was just added", async () => {
    const comment = await Excel.run(async (context) => {
      const name = context.workbook.names.add("later", "=1");
      await context.sync();
      name.comment = "known after the first request";
      name.load("comment");
      await context.sync();
      name.delete();
      await context.sync();
      return name.comment;
    });
    expect(comment).toBe("known after the first request");
  });

  it.each([
    ["rate", "=1", "ItemAlreadyExists"],
    ["A1", "=1", "InvalidArgument"],
    ["two words", "=1", "InvalidArgument"],
    ["noEquals", "1", "InvalidArgument"],
  ])("refuses the name %s with the reference %s", async (name, reference, code) => {
    const refused = await refusal(() =>
      Excel.run(async (context) => {
        context.workbook.names.add(name, reference);
        await context.sync();
      }),
    );
    expect(refused.code).toBe(code);
  });
});
