import { catalogue } from "../../../src/functions/catalogue";
import { registerFunctions } from "../../../src/functions/door/register";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";

let book: TestWorkbook;

beforeAll(async () => {
  book = await openWorkbook();
  registerFunctions();
  await book.fill("A1", [
    [1, 5, 5, 5],
    [3, 3, 3, 3],
    [5, 1, "", 2],
    [9, 1, 1, 2],
  ]);
});
afterAll(closeWorkbook);

type Matrix = readonly (readonly unknown[])[];

/** What a formula gives on the sheet, entered alone at H1 and then taken away. */
async function onSheet(formula: string): Promise<unknown[][]> {
  await book.fill("H1", [[formula]]);
  const values = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("H1");
    const spilled = cell.getSpillingToRangeOrNullObject().load("values");
    cell.load("values");
    await context.sync();
    return spilled.isNullObject ? cell.values : spilled.values;
  });
  await book.fill("H1", [[""]]);
  return values as unknown[][]; // typed as any[][] by Office.js
}

/** The same call through the runtime of Office.js, with errors as their codes. */
async function throughRuntime(id: string, given: readonly Matrix[]): Promise<unknown[][]> {
  const result = await book.host.invokeFunction(id, given);
  if ("error" in result) return [[result.error]];
  const cells = Array.isArray(result.value) ? (result.value as unknown[][]) : [[result.value]]; // functions give matrices
  return cells.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? JSON.stringify(cell) : cell)));
}

const column = (index: number, rows: number): Promise<Matrix> =>
  book.values(`${"ABCD"[index] ?? "A"}1:${"ABCD"[index] ?? "A"}${String(rows)}`);

describe("FunctionCalls", () => {
  it("knows every function of the catalogue", async () => {
    const answers = await Promise.all(catalogue.map(({ id }) => book.host.invokeFunction(id, [])));
    expect(answers.filter((answer) => "error" in answer && answer.error === "#NAME?")).toEqual([]);
  });

  it("gives an unknown function as #NAME? or #VALUE!, not as silence", async () => {
    expect(await book.host.invokeFunction("NO.SUCH", [])).toHaveProperty("error");
  });

  it("agrees with the sheet on a spill of RIBS", async () => {
    const given = await Promise.all([0, 1, 2, 3].map((index) => column(index, 2)));
    const runtime = await throughRuntime("RIBS", given);
    expect(runtime).toEqual([[100], [50]]);
    expect(await onSheet("=PORTFOLIO.RIBS(A1:A2,B1:B2,C1:C2,D1:D2)")).toEqual(runtime);
  });

  it.each<[id: string, formula: string, given: readonly Matrix[]]>([
    ["RIBS", "=PORTFOLIO.RIBS(2,4,5,3)", [[[2]], [[4]], [[5]], [[3]]]],
    ["RIBS.BAND", "=PORTFOLIO.RIBS.BAND(81)", [[[81]]]],
    ["HORIZON", '=PORTFOLIO.HORIZON("prompt engineering")', [[["prompt engineering"]]]],
    ["PERT", "=PORTFOLIO.PERT(1,2,6)", [[[1]], [[2]], [[6]]]],
    ["WSJF", "=PORTFOLIO.WSJF(1,2,3,4)", [[[1]], [[2]], [[3]], [[4]]]],
  ])("agrees with the sheet on %s", async (id, formula, given) => {
    const runtime = await throughRuntime(id, given);
    expect(String(runtime[0]?.[0])).not.toMatch(/^#/);
    expect(await onSheet(formula)).toEqual(runtime);
  });

  it("agrees with the sheet on a lone error and carries its sentence", async () => {
    const result = await book.host.invokeFunction("RIBS", [[[9]], [[1]], [[1]], [[2]]]);
    expect(result).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("risk") });
    expect(await onSheet("=PORTFOLIO.RIBS(A4,B4,C4,D4)")).toEqual([["#VALUE!"]]);
  });
});
