import fc from "fast-check";
import { columnLetters, formatAddress, parseAddress } from "../../../src/core/sheet/address";
import { linkLabel, parseLink, quoteSheet } from "../../../src/workbook/excel/cellLink";

describe("linkLabel", () => {
  it.each([
    ["the address alone on its own sheet", { sheet: "AI portfolio", address: "F23" }, "AI portfolio", "F23"],
    ["the sheet in front elsewhere", { sheet: "Assumptions", address: "C44" }, "Roadmap", "Assumptions!C44"],
    ["quotes where Excel wants them", { sheet: "AI portfolio", address: "F23" }, undefined, "'AI portfolio'!F23"],
  ])("shows %s", (_, link, current, label) => {
    expect(linkLabel(link, current)).toBe(label);
  });
});

describe("quoteSheet", () => {
  it.each([
    ["Q1", "'Q1'"],
    ["R1", "'R1'"],
    ["It's", "'It''s'"],
    ["2026", "'2026'"],
    ["Übersicht", "Übersicht"],
  ])("writes %s as %s", (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
  });
});

describe("parseLink", () => {
  it("reads back what the label says, for any sheet and block", () => {
    const block = fc.record({
      row: fc.nat(1_000_000),
      column: fc.nat(16_000),
      rows: fc.integer({ min: 1, max: 9 }),
      columns: fc.integer({ min: 1, max: 9 }),
    });
    const name = fc.string({ minLength: 1, maxLength: 31 }).filter((text) => !/[\\/?*[\]:]|^'|'$/.test(text));
    fc.assert(
      fc.property(name, block, (sheet, area) => {
        const link = { sheet, address: formatAddress(area) };
        expect(parseLink(linkLabel(link))).toEqual({ ...link, area });
        expect(parseAddress(link.address)).toEqual(area);
      }),
    );
  });

  it.each(["=#REF!", "=SUM(Sheet1!A1)", "weights", "=Sheet1!A:A"])("finds no single block in %s", (reference) => {
    expect(parseLink(reference)).toBeUndefined();
  });
});

describe("columnLetters", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("names column %i %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});
