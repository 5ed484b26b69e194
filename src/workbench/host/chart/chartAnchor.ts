import type { Grid } from "../../grid/grid";
import type { LineChange } from "../range/areas";
import type { Anchor, AnchorPoint } from "../extras";

/** A place on the sheet in points from its top left corner. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Lines = Pick<Grid, "columnWidth" | "rowHeight" | "isHidden">;

/** Where an anchor lies now. */
export function placeOf(lines: Lines, sheetId: string, { from, to }: Anchor): Place {
  const across = along(lines, sheetId, "column");
  const down = along(lines, sheetId, "row");
  const left = across.start(from.column) + from.right;
  const top = down.start(from.row) + from.down;
  return {
    left,
    top,
    width: Math.max(0, across.start(to.column) + to.right - left),
    height: Math.max(0, down.start(to.row) + to.down - top),
  };
}

/** The anchor that lies at a place now. */
export function anchorAt(lines: Lines, sheetId: string, { left, top, width, height }: Place): Anchor {
  const across = along(lines, sheetId, "column");
  const down = along(lines, sheetId, "row");
  const point = (x: number, y: number): AnchorPoint => {
    const [column, row] = [across.lineAt(x), down.lineAt(y)];
    return { column: column.index, right: column.rest, row: row.index, down: row.rest };
  };
  return { from: point(left, top), to: point(left + width, top + height) };
}

/** An anchor after lines were put in or taken out: it moves with its cells, and grows or shrinks with those between its corners. */
export function shiftAnchor({ from, to }: Anchor, change: LineChange): Anchor {
  return { from: shiftPoint(from, change), to: shiftPoint(to, change) };
}

function shiftPoint(point: AnchorPoint, { line, at, count }: LineChange): AnchorPoint {
  const index = point[line];
  if (index < at) return point;
  if (count >= 0 || index >= at - count) return { ...point, [line]: index + count };
  return { ...point, [line]: at, [line === "row" ? "down" : "right"]: 0 };
}

/** Columns from the left, or rows from the top; hidden ones take no room. */
function along(lines: Lines, sheetId: string, line: "row" | "column") {
  const size = (index: number): number => {
    if (lines.isHidden(sheetId, line, index)) return 0;
    return line === "row" ? lines.rowHeight(sheetId, index) : lines.columnWidth(sheetId, index);
  };
  return {
    start: (count: number): number => {
      let sum = 0;
      for (let index = 0; index < count; index += 1) sum += size(index);
      return sum;
    },
    lineAt: (points: number): { readonly index: number; readonly rest: number } => {
      let rest = points;
      let index = 0;
      // A sheet whose further lines are all hidden has no line to stop at: its length ends the search.
      for (; rest >= size(index) && index < mostLines; index += 1) rest -= size(index);
      return { index, rest };
    },
  };
}

const mostLines = 1_048_575;
