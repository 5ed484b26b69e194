import fc from "fast-check";
import { planStructure, type RowBlock } from "../../../src/workbook/roadmap/structure";

const area = (row: number, rows: number) => ({ row, column: 0, rows, columns: 14 });
const nobody = () => false;

describe("planStructure", () => {
  it("inserts above the last row, deletes the lowest rows last, from the bottom up", () => {
    const { inserts, deletes, areas } = planStructure(
      [
        { area: area(4, 4), rows: 1 },
        { area: area(10, 2), rows: 4 },
      ],
      nobody,
    );
    expect(inserts).toEqual([{ at: 11, count: 3 }]);
    expect(deletes).toEqual([{ at: 6, count: 2 }]);
    expect(areas).toEqual([area(4, 2), area(10, 5)]);
  });

  it("spares a row that holds someone else's cell", () => {
    const spared = planStructure([{ area: area(4, 4), rows: 1 }], (row) => row === 7);
    expect(spared.deletes).toEqual([{ at: 6, count: 1 }]);
    expect(spared.vacated).toEqual([area(6, 2)]);
    const none = planStructure([{ area: area(4, 4), rows: 1 }], () => true);
    expect(none.deletes).toEqual([]);
    expect(none.areas).toEqual([area(4, 2)]);
  });

  it("tells where every row goes: as its steps do to a sheet, for any tables", () => {
    const table = fc.record({
      rows: fc.integer({ min: 1, max: 6 }),
      gap: fc.integer({ min: 1, max: 3 }),
      wanted: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 4 }), fc.array(fc.integer({ min: 0, max: 40 })), (given, foreign) => {
        let row = 0;
        const tables = given.map(({ rows, gap, wanted }) => {
          const placed = { area: area(row + gap, rows + 1), rows: wanted };
          row += gap + rows + 1;
          return placed;
        });
        const { inserts, deletes, areas, newRow, vacated } = planStructure(tables, (at) => foreign.includes(at));
        const sheet = inserts.reduce(
          inserted,
          Array.from({ length: 60 }, (_, at) => at),
        );
        for (const [index, { area: old, rows }] of tables.entries()) {
          expect(sheet[areas[index]?.row ?? -1]).toBe(old.row);
          expect(areas[index]?.rows).toBe(rows + 1);
        }
        for (const at of foreign) expect(sheet[newRow(at)]).toBe(at);
        for (const { at, count } of deletes) for (const row of sheet.slice(at, at + count)) expect(foreign.includes(row)).toBe(false);
        const [next] = areas.slice(1);
        expect(next === undefined || vacated.every(({ row: first, rows }) => first + rows <= next.row || first > next.row)).toBe(true);
      }),
    );
  });
});

/** The rows of a sheet, by their old numbers, after rows were inserted; new rows are -1. */
function inserted(sheet: readonly number[], { at, count }: RowBlock): number[] {
  return [...sheet.slice(0, at), ...Array.from({ length: count }, () => -1), ...sheet.slice(at)];
}
