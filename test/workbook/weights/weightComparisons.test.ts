import { saveWeights } from "../../../src/workbook/assumptions/assumptionsSheet";
import { readComparisons, saveComparisons } from "../../../src/workbook/weights/weightComparisons";
import { closeWorkbook, excelError, openWorkbook } from "../../office";

jest.setTimeout(40_000);
afterAll(closeWorkbook);

const judgments = [-2, -2, 1, 0, 3, 4];

describe("saveComparisons", () => {
  it("keeps the comparisons on a sheet whose formulas give the weights and their consistency", async () => {
    const workbook = await openWorkbook();
    await saveWeights([0.2, 0.35, 0.35, 0.1]);
    const saved = await saveComparisons(judgments);
    expect(saved).toMatchObject({ ok: true, value: { message: "Comparisons saved on the sheet Weights." } });
    await workbook.grid.settled();
    const [weights] = await workbook.values("Weights!B10:E10");
    expect((weights ?? []).reduce<number>((sum, weight) => sum + Number(weight), 0)).toBeCloseTo(1, 9);
    const [[ratio, words]] = (await workbook.values("Weights!B13:C13")) as [[number, string]]; // one row of two cells
    expect(ratio).toBeGreaterThan(0);
    expect(words).toBe("✔ the comparisons agree");
    expect(await workbook.values("Weights!A18:A19")).toEqual([
      ["Impact is moderately more important than Risk"],
      ["Business value is moderately more important than Risk"],
    ]);
    expect((await workbook.values("Weights!B11:E11"))[0]).toEqual([0.2, 0.35, 0.35, 0.1]);
  });

  it("reads back what was saved, and saves anew in the same cells", async () => {
    const workbook = await openWorkbook();
    expect(await readComparisons()).toEqual({ ok: true, value: undefined });
    await saveComparisons(judgments);
    expect(await readComparisons()).toEqual({ ok: true, value: judgments });
    await workbook.fill("Weights!B15", [[40_000]]);
    await saveComparisons([0, 0, 0, 0, 0, 8]);
    expect((await workbook.values("Weights!B15"))[0]?.[0]).toBeGreaterThan(40_000);
    expect(await readComparisons()).toEqual({ ok: true, value: [0, 0, 0, 0, 0, 8] });
    expect(await workbook.values("Weights!B5:E5")).toEqual([[1, 1, 1, 1]]);
  });

  it("leaves no sheet behind when Excel refuses half-way", async () => {
    const workbook = await openWorkbook();
    workbook.host.intercept((member) => (member === "Range.formulas=" ? excelError("GeneralException") : undefined));
    expect((await saveComparisons(judgments)).ok).toBe(false);
    workbook.host.intercept(() => undefined);
    expect(await readComparisons()).toEqual({ ok: true, value: undefined });
    await expect(workbook.values("Weights!A1")).rejects.toThrow();
  });
});
