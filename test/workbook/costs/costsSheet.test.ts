import { assumptionCells } from "../../../src/core/assumptions/readAssumptions";
import type { Feature } from "../../../src/core/feature/feature";
import { apiCost, costPerMillionTokens, selfHostCost, trainingCost } from "../../../src/core/money/unitCost";
import { type CostsSheet, readCostsSheet } from "../../../src/workbook/costs/costsSheet";
import { setUpCosts } from "../../../src/workbook/costs/costsTemplate";
import { readPortfolio } from "../../../src/workbook/portfolio";
import { closeWorkbook, excelError, openWorkbook, type TestWorkbook } from "../../office";
import { addFeatures, type Row, tableRows } from "../sample";

const headers = [
  "ID",
  "Feature",
  "Strategy",
  "Stage",
  "Differentiation",
  "Model fit",
  "Domain accuracy",
  "Data privacy",
  "Unique data",
  "ML talent",
  "Rule works",
];
const rows: readonly Row[] = [
  ["F01", "Support answers", "", "Growth", 4, 3, 5, 4, 4, 2, "no"],
  ["F02", "Clause extraction", "", "Growth", 4, 3, 5, 4, 4, 4, "no"],
  ["F03", "Protein search", "", "Idea", 5, 1, 4, 4, 5, 5, "no"],
  ["F04", "Expense check", "", "Scale", 1, 4, 1, 2, 1, 2, "yes"],
  ["F05", "Undecided", "", "", "", "", "", "", "", "", ""],
];

async function portfolio(): Promise<TestWorkbook> {
  const workbook = await openWorkbook();
  await addFeatures(workbook, rows, headers);
  return workbook;
}

async function features(): Promise<readonly Feature[]> {
  const read = await readPortfolio();
  return read.ok ? (read.value.features?.features ?? []) : [];
}

async function costs(): Promise<CostsSheet> {
  const read = await readCostsSheet(await features());
  if (!read.ok || read.value === undefined) throw new Error("no costs were read");
  return read.value;
}

function said(result: Awaited<ReturnType<typeof setUpCosts>>): string {
  return result.ok ? result.value.message : `${result.error.message} ${result.error.cure}`;
}

const assumed = (name: string): number => Number(assumptionCells.find((cell) => cell.name === name)?.default);

const serving = {
  pricePerHour: assumed("accelerator_price"),
  tokensPerSecond: assumed("tokens_per_second"),
  utilization: assumed("utilization"),
};
const use = {
  tokensIn: assumed("tokens_in"),
  tokensOut: assumed("tokens_out"),
  priceIn: assumed("price_in"),
  priceOut: assumed("price_out"),
  cachedShare: 0.3,
  cachedPrice: assumed("cached_price"),
  retryRate: 0.05,
  batchDiscount: 0.1,
  fixed: 0,
};

/** A workbook with all assumptions takes seconds to write and calculate here. */
jest.setTimeout(60_000);

afterAll(closeWorkbook);

describe("setUpCosts", () => {
  it("writes a row for every feature and for every strategy that is in, in five round trips", async () => {
    const workbook = await portfolio();
    await features();
    let outcome = "";
    expect(await workbook.countRequests(async () => (outcome = said(await setUpCosts())))).toBe(5);
    expect(outcome).toMatch(/^4 rows in Volumes and \d+ rows in Costs added\./);
    const written = await tableRows(workbook, "Costs");
    expect(written.filter(({ ID }) => ID === "F01").map(({ Strategy }) => Strategy)).toEqual(["Buy", "Partner"]);
    expect(written.filter(({ ID }) => ID === "F04").map(({ Strategy }) => Strategy)).toEqual(["Rule"]);
    expect(written.map(({ Feature }) => Feature)).toContain("Support answers");
    expect(written.some(({ ID }) => ID === "F05")).toBe(false);
  });

  it("calculates what COST.API, COST.PERMILLION, COST.SELFHOST and COST.TRAINING say", async () => {
    const workbook = await portfolio();
    await setUpCosts();
    const named = async (name: string, value: number): Promise<void> => {
      await workbook.Excel.run(async (context) => {
        context.workbook.names.getItem(name).getRange().values = [[value]];
        await context.sync();
      });
    };
    await named("cached_share", 0.3);
    await named("retry_rate", 0.05);
    await named("batch_discount", 0.1);
    await fillLikely(workbook, [620_000, 90_000, 4000, 50]);
    await workbook.heard();
    const byKey = new Map((await tableRows(workbook, "Costs")).map((row) => [`${String(row.ID)} ${String(row.Strategy)}`, row]));
    const buy = byKey.get("F01 Buy");
    expect(Number(buy?.["Month today"]) - Number(buy?.["Fixed a month"])).toBeCloseTo(apiCost({ ...use, requests: 620_000 }), 6);
    const tokens = use.tokensIn + use.tokensOut;
    const tuned = byKey.get("F02 Fine-tune");
    expect(Number(tuned?.["Unit cost"])).toBeCloseTo((tokens / 1e6) * costPerMillionTokens(serving), 12);
    const build = byKey.get("F03 Build");
    const scratch = trainingCost({
      parameters: assumed("training_parameters"),
      tokens: assumed("training_tokens"),
      peakFlops: assumed("accelerator_flops"),
      flopUtilization: assumed("flop_utilization"),
      pricePerHour: serving.pricePerHour,
      runs: assumed("training_runs"),
    });
    expect(Number(build?.["Training"])).toBeCloseTo(20_000 * assumed("label_price") + scratch, 6);
    for (const volume of [1, 1000, 90_000, 700_000, 5_000_000]) {
      const hosting = Number(tuned?.["Unit cost"]) * volume + assumed("spare_accelerators") * serving.pricePerHour * 730;
      const exact = selfHostCost(volume * tokens, serving, 0);
      expect(hosting).toBeGreaterThanOrEqual(exact * (1 - 1e-9));
      expect(hosting).toBeLessThanOrEqual(exact + serving.pricePerHour * 730 + 1e-6);
    }
  });

  it("keeps what the user typed, and adds only the rows that are missing", async () => {
    const workbook = await portfolio();
    expect(said(await setUpCosts("F01"))).toMatch(/^1 row in Volumes and 2 rows in Costs added\./);
    await workbook.fill("Costs!F7", [[21_000]]);
    await workbook.fill("Volumes!E6", [[620_000]]);
    expect(said(await setUpCosts("F01"))).toMatch(/nothing was written/);
    expect(said(await setUpCosts())).toMatch(/^3 rows in Volumes and \d+ rows in Costs added\./);
    expect((await workbook.values("Costs!F7"))[0]).toEqual([21_000]);
    const sheet = await costs();
    expect(sheet.problems).toEqual([]);
    expect(sheet.volumes).toMatchObject([{ feature: "F01", low: 310_000, likely: 620_000, high: 1_240_000, growth: 0.02 }]);
    expect(sheet.costs.find(({ feature, strategy }) => feature === "F01" && strategy === "Partner")?.fixedPerMonth).toBe(21_000);
    expect(sheet.costs.filter(({ feature }) => feature === "F03").length).toBeGreaterThan(0);
  });

  it.each<{ what: string; isSetUp: boolean; member: string }>([
    { what: "new sheets", isSetUp: false, member: "WorksheetCollection.add" },
    { what: "added rows", isSetUp: true, member: "Range.formulas=" },
  ])("takes back $what when a write fails half-way", async ({ isSetUp, member }) => {
    const workbook = await portfolio();
    if (isSetUp) await setUpCosts("F01");
    const before = isSetUp
      ? [await workbook.formulas("Volumes!A1:N12"), await workbook.formulas("Costs!A1:K12")]
      : await sheetNames(workbook);
    let calls = 0;
    workbook.host.intercept((called) => {
      if (called === member) calls += 1;
      return called === member && calls === 2 ? excelError("GeneralException") : undefined;
    });
    expect((await setUpCosts()).ok).toBe(false);
    workbook.host.intercept(() => undefined);
    expect(calls).toBeGreaterThanOrEqual(2);
    expect(
      isSetUp ? [await workbook.formulas("Volumes!A1:N12"), await workbook.formulas("Costs!A1:K12")] : await sheetNames(workbook),
    ).toEqual(before);
  });

  it("refuses a protected workbook, and writes nothing", async () => {
    const workbook = await portfolio();
    await workbook.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(said(await setUpCosts())).toMatch(/protected/);
  });
});

describe("readCostsSheet", () => {
  it("has nothing to read in a workbook without the tables", async () => {
    await portfolio();
    expect(await readCostsSheet(await features())).toEqual({ ok: true, value: undefined });
  });

  it("names the cell of what is wrong", async () => {
    const workbook = await portfolio();
    await setUpCosts("F01");
    await workbook.fill("Volumes!E6", [[-5]]);
    await workbook.fill("Costs!C7", [["Rent"]]);
    const { problems } = await costs();
    expect(problems.map(({ link, message }) => `${link.sheet}!${link.address} ${message}`)).toEqual([
      "Volumes!E6 Likely a month must be a number, 0 or more, received -5.",
      'Costs!C7 Strategy must be one of Rule, Buy, Partner, Fine-tune, Build, received "Rent".',
    ]);
  });

  it("links prices and rows that are older than six months", async () => {
    const workbook = await portfolio();
    await setUpCosts("F01");
    expect((await costs()).old).toEqual([]);
    const old = 44_000;
    await workbook.fill("Costs!K6", [[old]]);
    const price = await workbook.Excel.run(async (context) => {
      const cell = context.workbook.names.getItem("price_out").getRange().getOffsetRange(0, 3);
      cell.values = [[old]];
      cell.load("address");
      await context.sync();
      return cell.address.split("!")[1] ?? "";
    });
    expect((await costs()).old).toEqual([
      { sheet: "Assumptions", address: price },
      { sheet: "Costs", address: "K6" },
    ]);
  });
});

async function sheetNames(workbook: TestWorkbook): Promise<readonly string[]> {
  return workbook.Excel.run(async (context) => {
    const [sheets, names] = [context.workbook.worksheets.load("items/name"), context.workbook.names.load("items/name")];
    await context.sync();
    return [...sheets.items, ...names.items].map(({ name }) => name);
  });
}

async function fillLikely(workbook: TestWorkbook, volumes: readonly number[]): Promise<void> {
  await workbook.fill(
    "Volumes!E6",
    volumes.map((volume) => [volume]),
  );
}
