import fc from "fast-check";
import { leftOutOf } from "../../../src/core/list/leftOut";
import { tellRows } from "../../../src/core/list/rowKinds";
import type { Cells } from "../../../src/core/sheet/cell";

const headers = ["Feature", "Months", "Cost"];

/** One letter a row: f feature, b blank, s section, h header, u units, t total, n note, c continuation. */
function told(rows: Cells, context: Partial<Parameters<typeof tellRows>[1]> = {}): string {
  return tellRows(rows, { headers, nameColumns: [0], isTable: false, ...context })
    .kinds.map((kind) => kind.charAt(0))
    .join("");
}

const a = ["Search", 3, 100];
const b = ["Chat", 4, 200];
const blank = [null, null, null];

describe("tellRows", () => {
  it.each<{ name: string; rows: Cells; kinds: string }>([
    { name: "features alone", rows: [a, b], kinds: "ff" },
    { name: "a total by its word", rows: [a, b, ["Total", null, 300]], kinds: "fft" },
    { name: "a total in German", rows: [a, b, ["Summe", 7, 300]], kinds: "fft" },
    { name: "a total by its sum", rows: [a, b, [null, null, 300]], kinds: "fft" },
    { name: "an average", rows: [a, b, ["Average", 3.5, 150]], kinds: "fft" },
    {
      name: "subtotals inside",
      rows: [a, ["Subtotal", null, 100], b, ["Subtotal", null, 200], ["Grand total", null, 300]],
      kinds: "ftftt",
    },
    { name: "a feature whose name begins like a total", rows: [a, ["Total rewards portal for all the staff", 3, 5], b], kinds: "fff" },
    { name: "a feature without name whose numbers are no sum", rows: [a, b, [null, 2, 50]], kinds: "fff" },
    {
      name: "notes below a blank row",
      rows: [a, b, blank, ["Source: a department"], ["* without tax"], blank, ["Legend"], ["H1 = now"]],
      kinds: "ffbnnbnn",
    },
    { name: "a legend of two columns", rows: [a, b, blank, ["Legend"], ["H1", "now"], ["H2", "next"]], kinds: "ffbnnn" },
    { name: "notes right below", rows: [a, b, ["* without tax"], ["Quelle: Amt"]], kinds: "ffnn" },
    { name: "a feature typed below, not filled yet", rows: [a, b, ["Alerts", null, null]], kinds: "fff" },
    { name: "a feature without details inside", rows: [a, ["Alerts", null, null], b], kinds: "fff" },
    { name: "a list of names alone", rows: [["Search"], ["Chat"], blank, ["Alerts"]], kinds: "ffbf" },
    { name: "sections, each before its rows", rows: [["Team A"], a, ["Team B"], b], kinds: "sfsf" },
    { name: "sections behind blank rows", rows: [a, blank, ["Team B"], b], kinds: "fbsf" },
    { name: "the header again under each section", rows: [a, ["Team B"], headers, b], kinds: "fshf" },
    { name: "a row of units", rows: [[null, "(weeks)", "k€"], a, b], kinds: "uff" },
  ])("tells $name", ({ rows, kinds }) => {
    expect(told(rows)).toBe(kinds);
  });

  it("takes a text merged across the list for a section, wherever it stands", () => {
    expect(told([a, ["Later"], b], { across: new Set([1]) })).toBe("fsf");
  });

  it("lets rows under a merged name belong to it", () => {
    expect(told([a, [null, 4, 50], b], { covered: new Set([1]) })).toBe("fcf");
  });

  it("finds neither headings nor notes inside of a table", () => {
    expect(told([["Team A"], a, blank, ["Alerts", null, null]], { isTable: true })).toBe("ffbf");
  });

  it("gives each row the section it stands in", () => {
    expect(tellRows([["Now"], a, ["Later"], b], { headers, nameColumns: [0], isTable: false }).sections).toEqual([
      undefined,
      "Now",
      undefined,
      "Later",
    ]);
  });

  it("leaves no row with two cells or more that is neither header, total nor unit out of a list without legend", () => {
    const line = fc.tuple(fc.constantFrom("Alpha", "Beta", "Gamma", "Delta"), fc.nat({ max: 9 }), fc.constantFrom(5, 7, 11));
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.constant(blank)), { minLength: 1 }), (rows) => {
        const kinds = told(rows);
        rows.forEach((cells, index) => {
          expect(kinds[index]).toBe(cells[0] === null ? "b" : "f");
        });
      }),
    );
  });

  it("reads 20,000 rows and one hostile text in time", () => {
    const rows: Cells = [
      ...Array.from({ length: 20_000 }, (_, index) => [`Feature ${String(index)}`, 3, 100]),
      ["(".repeat(200_000), null, null],
    ];
    const start = process.cpuUsage();
    expect(told(rows)).toHaveLength(20_001);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });
});

describe("leftOutOf", () => {
  it("says each kind once, with the rows as the sheet numbers them", () => {
    const rows: Cells = [a, b, ["Total", null, 300], blank, ["Source: a department"], ["* without tax"]];
    const kinds = tellRows(rows, { headers, nameColumns: [0], isTable: false });
    expect(leftOutOf(kinds, rows, 2).map(({ kind, rows: found, message }) => [kind, found, message])).toEqual([
      ["note", [4, 5], "2 rows from row 6 on look like notes"],
      ["total", [2], "Row 4 is a total"],
    ]);
  });
});
