import fc from "fast-check";
import { packLines, unpackLines } from "../../../src/workbook/excel/packedLines";

describe("packLines", () => {
  it("gives back any object, in ASCII cells that are no formulas and not too long", () => {
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(fc.array(fc.dictionary(text, fc.oneof(text, fc.integer()))), (objects) => {
        const rows = packLines(objects);
        expect(unpackLines(rows)).toEqual(JSON.parse(JSON.stringify(objects)));
        expect(rows.flat().every((cell) => typeof cell === "string" && /^(\|[\x20-\x7e]*)?$/.test(cell))).toBe(true);
      }),
    );
  });

  it("cuts what does not fit a cell, even inside an emoji", () => {
    const long = { note: "🚀".repeat(20_000) };
    const rows = packLines([long, 1]);
    expect(rows[0]?.length).toBeGreaterThan(1);
    expect(rows[1]).toHaveLength(rows[0]?.length ?? 0);
    expect(rows.flat().every((cell) => typeof cell === "string" && cell.length <= 32_767)).toBe(true);
    expect(unpackLines(rows)).toEqual([long, 1]);
  });
});

describe("unpackLines", () => {
  it("passes over what someone else wrote", () => {
    expect(unpackLines([["|[1]"], ["hello"], [""], [3], ["|{"], ["|[2", "|,3]"]])).toEqual([[1], [2, 3]]);
  });
});
