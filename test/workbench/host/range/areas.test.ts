import fc from "fast-check";
import type { Area } from "../../../../src/workbench/grid/grid";
import { boundingArea, contains, intersection, shiftArea, shiftSpan, subtract } from "../../../../src/workbench/host/range/areas";

const area = fc.record({
  row: fc.nat(20),
  column: fc.nat(20),
  rows: fc.integer({ min: 1, max: 8 }),
  columns: fc.integer({ min: 1, max: 8 }),
});

function cellsOf({ row, column, rows, columns }: Area): readonly string[] {
  return Array.from(
    { length: rows * columns },
    (_, index) => `${String(row + Math.floor(index / columns))},${String(column + (index % columns))}`,
  );
}

describe("intersection", () => {
  it("holds exactly the cells of both", () => {
    fc.assert(
      fc.property(area, area, (one, other) => {
        const shared = intersection(one, other);
        const expected = cellsOf(one).filter((cell) => cellsOf(other).includes(cell));
        expect(shared === undefined ? [] : cellsOf(shared)).toEqual(expected);
      }),
    );
  });
});

describe("subtract", () => {
  it("leaves each cell of the area that the other does not hold, once", () => {
    fc.assert(
      fc.property(area, area, (one, taken) => {
        const rest = subtract(one, taken).flatMap(cellsOf);
        const expected = cellsOf(one).filter((cell) => !cellsOf(taken).includes(cell));
        expect([...rest].sort()).toEqual([...expected].sort());
      }),
    );
  });
});

describe("boundingArea", () => {
  it("contains both", () => {
    fc.assert(
      fc.property(area, area, (one, other) => {
        const both = boundingArea(one, other);
        expect([contains(both, one), contains(both, other)]).toEqual([true, true]);
      }),
    );
  });
});

describe("shiftSpan", () => {
  it.each<[string, [start: number, length: number], [at: number, count: number], [number, number] | undefined]>([
    ["lines put in before it push it on", [5, 3], [2, 2], [7, 3]],
    ["lines put in at its start push it on", [5, 3], [5, 2], [7, 3]],
    ["lines put in inside make it longer", [5, 3], [6, 2], [5, 5]],
    ["lines put in behind it leave it", [5, 3], [8, 2], [5, 3]],
    ["lines taken out before it pull it back", [5, 3], [1, -2], [3, 3]],
    ["lines taken out across its start shorten it", [5, 3], [4, -2], [4, 2]],
    ["lines taken out inside shorten it", [5, 3], [6, -1], [5, 2]],
    ["lines taken out across its end shorten it", [5, 3], [7, -4], [5, 2]],
    ["taken out whole it is gone", [5, 3], [4, -5], undefined],
  ])("%s", (_name, [start, length], [at, count], expected) => {
    const shifted = shiftSpan(start, length, { line: "row", at, count });
    expect(shifted === undefined ? undefined : [shifted.start, shifted.length]).toEqual(expected);
  });
});

describe("shiftArea", () => {
  it("comes back when the lines that were put in are taken out again", () => {
    fc.assert(
      fc.property(
        area,
        fc.nat(30),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom("row" as const, "column" as const),
        (one, at, count, line) => {
          const moved = shiftArea(one, { line, at, count });
          expect(moved === undefined ? undefined : shiftArea(moved, { line, at, count: -count })).toEqual(one);
        },
      ),
    );
  });
});
