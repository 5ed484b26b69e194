import { costFields, volumeFields } from "../../../src/core/money/costFields";
import { readCosts, readVolumes } from "../../../src/core/money/readCosts";
import type { Feature } from "../../../src/core/feature/feature";
import type { Cell } from "../../../src/core/sheet/cell";

const features: readonly Feature[] = [
  { id: "F01", name: "Invoice processing", row: 0, dependsOn: [] },
  { id: "F02", name: "Support answers", row: 1, dependsOn: [] },
];
const volumeHeaders: readonly string[] = volumeFields.map(({ label }) => label);
const costHeaders: readonly string[] = costFields.map(({ label }) => label);
const volume = (cells: Readonly<Record<string, Cell>>): readonly Cell[] => volumeHeaders.map((label) => cells[label] ?? null);
const cost = (cells: Readonly<Record<string, Cell>>): readonly Cell[] => costHeaders.map((label) => cells[label] ?? null);

const answers = { ID: "F02", Unit: "answers", "Low a month": 300, "Likely a month": 600, "High a month": 1200, "Growth a month": 0.06 };
const buy = { ID: "F02", Strategy: "buy", "One-off": 5, "Fixed a month": 10, "Unit cost": 0.02, "Price falls": "yes" };

describe("readVolumes", () => {
  it("reads a row by the ID or the name of its feature", () => {
    const { rows, problems } = readVolumes(volumeHeaders, [volume({ ...answers, ID: "Support answers", Date: 46_000 })], features);
    expect(problems).toEqual([]);
    expect(rows).toEqual([{ feature: "F02", unit: "answers", low: 300, likely: 600, high: 1200, growth: 0.06, row: 0 }]);
  });

  it("takes the likely volume where low and high are blank, and waits where it is blank itself", () => {
    const { rows, problems } = readVolumes(volumeHeaders, [volume({ ID: "F01", "Likely a month": 50 }), volume({ ID: "F02" })], features);
    expect(problems).toEqual([]);
    expect(rows).toEqual([{ feature: "F01", unit: "units", low: 50, likely: 50, high: 50, growth: 0, row: 0 }]);
  });

  it.each<{ what: string; cells: Readonly<Record<string, Cell>>; header: string; message: RegExp }>([
    { what: "an unknown feature", cells: { ...answers, ID: "F99" }, header: "ID", message: /ID or name of a feature.*"F99"/ },
    { what: "a negative volume", cells: { ...answers, "Likely a month": -1 }, header: "Likely a month", message: /0 or more, received -1/ },
    { what: "text for a number", cells: { ...answers, "Likely a month": "many" }, header: "Likely a month", message: /received "many"/ },
    {
      what: "low above likely",
      cells: { ...answers, "Low a month": 700 },
      header: "Low a month",
      message: /at most the likely 600, received 700/,
    },
    {
      what: "high below likely",
      cells: { ...answers, "High a month": 7 },
      header: "High a month",
      message: /at least the likely 600, received 7/,
    },
    { what: "volume that shrinks by all", cells: { ...answers, "Growth a month": -1 }, header: "Growth a month", message: /above -1/ },
    { what: "an error", cells: { ...answers, "Likely a month": { error: "#N/A" } }, header: "Likely a month", message: /#N\/A/ },
  ])("leaves out $what and names its cell", ({ cells, header, message }) => {
    const { rows, problems } = readVolumes(volumeHeaders, [volume(cells)], features);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ severity: "error", row: 0, column: volumeHeaders.indexOf(header) }]);
    expect(problems[0]?.message).toMatch(message);
  });

  it("counts the lower of two rows for one feature, and says so", () => {
    const { rows, problems } = readVolumes(volumeHeaders, [volume(answers), volume({ ...answers, "Likely a month": 900 })], features);
    expect(rows.map(({ likely }) => likely)).toEqual([900]);
    expect(problems).toMatchObject([{ severity: "warning", row: 0, message: "F02 stands twice.", consequence: "The lower row counts." }]);
  });
});

describe("readCosts", () => {
  it("reads a strategy's cost, whatever the order of the columns", () => {
    const order = [...costHeaders].reverse();
    const { rows, problems, dates } = readCosts(order, [[...cost({ ...buy, Date: 46_000 })].reverse()], features);
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { name: "Buy", strategy: "Buy", feature: "F02", oneOff: 5, fixedPerMonth: 10, unitCost: 0.02, declines: true, row: 0 },
    ]);
    expect(dates).toEqual([{ row: 0, date: 46_000 }]);
  });

  it.each<{ what: string; cells: Readonly<Record<string, Cell>>; header: string; message: RegExp }>([
    { what: "an unknown strategy", cells: { ...buy, Strategy: "Rent" }, header: "Strategy", message: /one of Rule, Buy.*"Rent"/ },
    { what: "no unit cost", cells: { ...buy, "Unit cost": null }, header: "Unit cost", message: /Unit cost is blank/ },
    { what: "a negative one-off", cells: { ...buy, "One-off": -3 }, header: "One-off", message: /received -3/ },
    { what: "a word for yes or no", cells: { ...buy, "Price falls": "maybe" }, header: "Price falls", message: /yes or no/ },
    { what: "no feature", cells: { ...buy, ID: null }, header: "ID", message: /ID is blank/ },
  ])("leaves out a row with $what and names its cell", ({ cells, header, message }) => {
    const { rows, problems } = readCosts(costHeaders, [cost(cells)], features);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ severity: "error", row: 0, column: costHeaders.indexOf(header) }]);
    expect(problems[0]?.message).toMatch(message);
  });

  it("counts the lower of two rows for one feature and strategy", () => {
    const { rows, problems } = readCosts(costHeaders, [cost(buy), cost({ ...buy, "Unit cost": 0.03 })], features);
    expect(rows.map(({ unitCost }) => unitCost)).toEqual([0.03]);
    expect(problems).toMatchObject([{ severity: "warning", message: "F02 as Buy stands twice." }]);
  });

  it("passes over a row without words, and takes blank one-off and fixed costs for none", () => {
    const { rows, problems } = readCosts(costHeaders, [cost({}), cost({ ID: "F01", Strategy: "Rule", "Unit cost": 0 })], features);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ feature: "F01", strategy: "Rule", oneOff: 0, fixedPerMonth: 0, unitCost: 0, declines: false, row: 1 }]);
  });
});
