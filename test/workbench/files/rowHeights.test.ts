import { readRowData } from "../../../src/workbench/files/rowHeights";

const oneLine = 20;
const narrow = 8;
const context = { styles: { looks: [{}, { wrap: true }, { fontSize: 22 }] }, styleBook: { ids: [undefined, "style-0", "style-1"] } };

function heightOf(
  cell: { readonly text: string; readonly isNumber?: boolean; readonly look?: number },
  given?: number,
): number | undefined {
  const rows = new Map(given === undefined ? [] : [[0, { height: given, isHidden: false }]]);
  const unfitted = [{ row: 0, column: 0, look: 1, isNumber: false, ...cell }];
  return readRowData({ rows, unfitted }, context, () => narrow)[0]?.h;
}

describe("readRowData", () => {
  it.each([
    ["keeps the file's own height, in pixels", heightOf({ text: "any" }, 30), 40],
    ["keeps a number on one line, however long", heightOf({ text: "123456789012345", isNumber: true }), undefined],
    ["leaves a short text on one line", heightOf({ text: "short" }), undefined],
    ["makes room for a large font", heightOf({ text: "any", look: 2 }), 39],
  ])("%s", (_, height, expected) => {
    expect(height).toEqual(expected);
  });

  it("gives a wrapped text more than one line", () => {
    expect(heightOf({ text: "three words wrap here" })).toBeGreaterThan(2 * oneLine);
  });
});
