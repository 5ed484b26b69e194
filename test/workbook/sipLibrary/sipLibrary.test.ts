import { portfolioLibrary, type UncertainFeature } from "../../../src/core/doubt/portfolioLibrary";
import { readSipLibrary } from "../../../src/core/doubt/readSipLibrary";
import { type SipLibrary, sipTrials } from "../../../src/core/doubt/sipLibrary";
import { writeSipLibrary } from "../../../src/core/doubt/writeSipLibrary";
import { exportSipSheet, importSipLibrary } from "../../../src/workbook/sipLibrary/sipLibrary";
import { valueOf } from "../../core/money/valueOf";
import { closeWorkbook, excelError, openWorkbook, type TestWorkbook } from "../../office";
import reference from "../../reference/values/sipLibrary.json";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

const features: readonly UncertainFeature[] = [
  { id: "F1", name: "Invoice processing", value: { low: 400, likely: 700, high: 900 }, successProbability: 0.8, number: 1 },
  { id: "F2", name: "Voice agent", value: { low: 200, likely: 900, high: 1900 }, successProbability: 0.45, number: 2 },
  { id: "F3", name: "Certain", value: { low: 50, likely: 50, high: 50 }, successProbability: 1, number: 3 },
];
const settings = { name: "AI portfolio", dateCreated: "2026-11-24", seed: 1, coefficient: 0.3 };
const ours = valueOf(portfolioLibrary(features, settings));

async function said(action: ReturnType<typeof importSipLibrary>): Promise<string> {
  const result = await action;
  return result.ok ? result.value.message : `${result.error.message} ${result.error.cure}`;
}

async function exported(): Promise<SipLibrary> {
  const text = await exportSipSheet();
  if (!text.ok) throw new Error(text.error.message);
  return valueOf(readSipLibrary(text.value));
}

/** Values of the variables on the sheet at a trial, by their position. */
async function valuesAt(workbook: TestWorkbook, library: SipLibrary, trial: number): Promise<readonly unknown[]> {
  await workbook.fill("SIPmath!B8", [[trial]]);
  await workbook.grid.settled();
  return (await workbook.values(`SIPmath!J12:J${String(11 + library.sips.length)}`)).flat();
}

async function expectTrials(workbook: TestWorkbook, library: SipLibrary): Promise<void> {
  for (const trial of [1, 2, 77]) {
    const expected = library.sips.map((sip) => valueOf(sipTrials(library, sip, trial))[trial - 1] ?? NaN);
    expect(await valuesAt(workbook, library, trial)).toEqual(
      // Relative 1e-9: native functions round their logarithms and normal scores in other places.
      expected.map((value): unknown => expect.closeTo(value, Math.max(0, 8 - Math.ceil(Math.log10(Math.max(1, Math.abs(value))))))),
    );
  }
}

describe("importSipLibrary", () => {
  it("gives the trials of the core by live formulas, with a name each, and exports what was imported", async () => {
    const workbook = await openWorkbook();
    expect(await said(importSipLibrary(writeSipLibrary(ours)))).toBe(
      "5 variables of AI portfolio on the sheet SIPmath, as live formulas; use a value by its name, such as sip_Invoice_processing_value_a_year. Nothing was fetched from any address.",
    );
    await expectTrials(workbook, ours);
    await workbook.fill("Sheet1!A1", [["=sip_Voice_agent_value_a_year*2"]]);
    await workbook.grid.settled();
    expect((await workbook.values("Sheet1!A1"))[0]?.[0]).toBe(2 * Number((await workbook.values("SIPmath!J14"))[0]?.[0]));
    expect(await exported()).toEqual(ours);
  });

  it("repeats a draw of HDR by native arithmetic to the last bit", async () => {
    const workbook = await openWorkbook();
    await importSipLibrary(writeSipLibrary(ours));
    for (const trial of [1, 2, 3, 999, 65_537, 99_999_999]) {
      await workbook.fill("SIPmath!B8", [[trial]]);
      await workbook.grid.settled();
      const cells = await workbook.values("SIPmath!F20:G21");
      expect(cells.map(([byFunction]) => typeof byFunction)).toEqual(["number", "number"]);
      expect(cells.map(([byFunction]) => byFunction)).toEqual(cells.map(([, byHand]) => byHand));
    }
  });

  it("writes a second library beside the first, and takes no text for a formula or a link", async () => {
    const workbook = await openWorkbook();
    await importSipLibrary(writeSipLibrary(ours));
    const evil: SipLibrary = {
      name: "=1+1",
      provenance: "https://example.com/library",
      generators: [],
      copulas: [],
      sips: [{ name: "=HYPERLINK(1)", kind: "array", trials: [1, 2] }],
    };
    expect(await said(importSipLibrary(writeSipLibrary(evil)))).toContain("1 variable of =1+1 on the sheet SIPmath 2");
    expect((await workbook.values("'SIPmath 2'!B4:B7")).flat()).toEqual(["=1+1", "", "", "https://example.com/library"]);
    expect(await exported()).toEqual(evil);
  });

  it.each([
    [
      "no JSON",
      "hello",
      'This is no SIPmath library: library must be JSON text, received "hello". Nothing was written. Choose a file of SIPmath 3.0.',
    ],
    [
      "another kind of generator",
      JSON.stringify({ name: "x", U01: { rng: [{ name: "R", function: "Mersenne" }] }, sips: [] }),
      "rng R must be an HDR_2_0 generator",
    ],
  ])("says what is wrong with %s", async (_, text, sentence) => {
    await openWorkbook();
    expect(await said(importSipLibrary(text))).toContain(sentence);
  });

  it("names the cell that can't be exported", async () => {
    const workbook = await openWorkbook();
    await importSipLibrary(writeSipLibrary(ours));
    await workbook.fill("SIPmath!M12", [["much"]]);
    const result = await exportSipSheet();
    expect(result.ok ? "" : result.error.message).toBe("SIPmath!M12 holds no number.");
  });

  it("leaves the workbook as it was where Excel refuses half-way", async () => {
    const workbook = await openWorkbook();
    workbook.host.intercept((member) => (member === "Range.formulas=" ? excelError("GeneralException") : undefined));
    expect(await said(importSipLibrary(writeSipLibrary(ours)))).toContain("Excel refused");
    workbook.host.intercept(() => undefined);
    expect(
      await workbook.Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        const names = context.workbook.names.load("items/name");
        await context.sync();
        return [sheets.items.map(({ name }) => name), names.items.map(({ name }) => name)];
      }),
    ).toEqual([["Sheet1"], []]);
  });
});

describe("importSipLibrary of a library with a copula", () => {
  it("gives its trials by live formulas, and exports it equal", async () => {
    const text = JSON.stringify(reference.library);
    const library = valueOf(readSipLibrary(text));
    const workbook = await openWorkbook();
    expect((await importSipLibrary(text)).ok).toBe(true);
    await expectTrials(workbook, library);
    expect(await exported()).toEqual(library);
  });
});

describe("portfolioLibrary", () => {
  it("writes what it reads", () => {
    expect(valueOf(readSipLibrary(writeSipLibrary(ours)))).toEqual(ours);
  });

  it("draws what the simulation draws: the same success, and nearly the same value", () => {
    const single = valueOf(portfolioLibrary(features.slice(0, 1), { ...settings, coefficient: 0 }));
    expect(single.copulas).toEqual([]);
    const [value, works] = single.sips;
    if (value === undefined || works === undefined) throw new Error("a value and a success");
    const successes = valueOf(sipTrials(single, works, 1000));
    const drawn = valueOf(sipTrials(single, value, 1000)).map((amount, trial) => amount * (successes[trial] ?? 0));
    expect(Math.min(...drawn.filter((amount) => amount > 0))).toBeGreaterThan(400);
    expect(Math.max(...drawn)).toBeLessThan(900);
    const share = drawn.filter((amount) => amount > 0).length / 1000;
    expect(Math.abs(share - 0.8)).toBeLessThan(0.04); // three standard errors of 1,000 trials
  });

  it("refuses a matrix that no one could open", () => {
    const many = Array.from({ length: 301 }, (_, index): UncertainFeature => ({
      id: `F${String(index)}`,
      name: "x",
      value: { low: 1, likely: 2, high: 3 },
      successProbability: 1,
      number: index + 1,
    }));
    expect(portfolioLibrary(many, settings)).toMatchObject({ ok: false, error: { code: "out-of-domain", received: 301 } });
    expect(portfolioLibrary(many, { ...settings, coefficient: 0 }).ok).toBe(true);
  });
});
