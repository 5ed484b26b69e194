import fc from "fast-check";
import { compareLists, type ListCells } from "../../../src/core/list/compareLists";
import type { Cells } from "../../../src/core/sheet/cell";

function list(headers: readonly string[], rows: Cells): ListCells {
  const id = headers.indexOf("Issue key");
  return { headers, rows, features: rows.map((_, row) => row), names: headers.indexOf("Summary"), ...(id < 0 ? {} : { id }) };
}

const headers = ["Issue key", "Summary", "Status", "Impact"];
const standing = list(headers, [
  ["K-1", "Search", "To Do", 4],
  ["K-2", "Chat", "To Do", 3],
]);
const nothingOwn = (): boolean => false;

describe("compareLists", () => {
  it("names changed cells, new rows and rows that are gone, by the key", () => {
    const incoming = list(
      ["Summary", "Status", "Issue key"],
      [
        ["Search everywhere", "Done", "K-1"],
        ["Alerts", "To Do", "K-3"],
      ],
    );
    const { changed, added, gone } = compareLists(standing, incoming, nothingOwn);
    expect(changed.map(({ row, header, before, after }) => [row, header, before, after])).toEqual([
      [0, "Summary", "Search", "Search everywhere"],
      [0, "Status", "To Do", "Done"],
    ]);
    expect(added).toEqual([{ name: "Alerts", cells: ["K-3", "Alerts", "To Do", null] }]);
    expect(gone).toEqual([{ row: 1, name: "Chat" }]);
  });

  it("leaves the user's own columns, and cells of which the export is blank", () => {
    const incoming = list(headers, [
      ["K-1", "Search", null, 1],
      ["K-2", "Chat", "", 1],
    ]);
    expect(compareLists(standing, incoming, (column) => column === 3).changed).toEqual([]);
  });

  it("takes digits held as text for the same number", () => {
    expect(
      compareLists(
        standing,
        list(headers, [
          ["K-1", "Search", "To Do", "4"],
          ["K-2", "Chat", "To Do", "3"],
        ]),
        nothingOwn,
      ).changed,
    ).toEqual([]);
  });

  it("changes nothing where an export is held against itself, in any order", () => {
    const row = fc.tuple(fc.string({ minLength: 1 }), fc.constantFrom("To Do", "Done"), fc.integer());
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const whole = list(
          headers,
          rows.map((cells, index) => [`K-${String(index)}`, ...cells]),
        );
        const turned = { ...whole, rows: whole.rows.toReversed() };
        expect(compareLists(whole, turned, nothingOwn)).toEqual({ changed: [], added: [], gone: [] });
      }),
    );
  });
});
