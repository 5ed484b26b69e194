import type { Area, BorderLine, CellStyle } from "../../grid/grid";
import { type Book, requirePermission } from "../book";
import { color, formattedArea } from "./cellLook";
import { notImplemented } from "../wire/hostError";
import { type AreasObject, choiceArgument, countArgument, members, type Members } from "../wire/object";

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof sides)[number];

interface BorderObject extends AreasObject {
  readonly side: Side;
}

const none: BorderLine = { style: "None", weight: "Thin", color: "#000000" };

interface Strip {
  readonly area: Area;
  readonly key: "top" | "bottom" | "left" | "right";
}

/** The cells whose edges make up a border of an area. */
function strip(area: Area, side: Side): Strip | undefined {
  switch (side) {
    case "EdgeTop":
      return { area: { ...area, rows: 1 }, key: "top" };
    case "EdgeBottom":
      return { area: { ...area, row: area.row + area.rows - 1, rows: 1 }, key: "bottom" };
    case "EdgeLeft":
      return { area: { ...area, columns: 1 }, key: "left" };
    case "EdgeRight":
      return { area: { ...area, column: area.column + area.columns - 1, columns: 1 }, key: "right" };
    case "InsideHorizontal":
      return area.rows < 2 ? undefined : { area: { ...area, row: area.row + 1, rows: area.rows - 1 }, key: "top" };
    case "InsideVertical":
      return area.columns < 2 ? undefined : { area: { ...area, column: area.column + 1, columns: area.columns - 1 }, key: "left" };
    case "DiagonalDown":
    case "DiagonalUp":
      return undefined;
  }
}

function readLine(book: Book, { sheetId, areas, side }: BorderObject): BorderLine {
  const [first] = areas;
  const place = first === undefined ? undefined : strip(first.area(), side);
  if (place === undefined) return none;
  const [[style] = []] = book.grid.styles(sheetId, { ...place.area, rows: 1, columns: 1 });
  return style?.[place.key] ?? none;
}

function changeLine(book: Book, object: BorderObject, change: Partial<BorderLine>): void {
  requirePermission(book, object.sheetId, "allowFormatCells");
  if (object.side.startsWith("Diagonal")) {
    if (change.style === "None") return;
    throw notImplemented(`the border ${object.side}`);
  }
  const before = readLine(book, object);
  // A weight or color given to a border that isn't there yet draws it, as in Excel.
  const line: BorderLine = { ...before, style: before.style === "None" ? "Continuous" : before.style, ...change };
  for (const live of object.areas) {
    const place = strip(formattedArea(book, object.sheetId, live.area()), object.side);
    if (place !== undefined) book.grid.setStyle(object.sheetId, place.area, { [place.key]: line } satisfies CellStyle);
  }
}

const border: Members<BorderObject> = {
  identity: ({ side }) => ({ SideIndex: side }),
  properties: {
    sideIndex: { read: ({ side }) => side },
    style: {
      read: (object, book) => readLine(book, object).style,
      write: (object, value, book) => {
        const style = choiceArgument(
          value,
          ["None", "Continuous", "Dash", "Dot", "Double", "DashDot", "DashDotDot", "SlantDashDot"],
          "style",
        );
        if (style === "DashDot" || style === "DashDotDot" || style === "SlantDashDot") throw notImplemented(`RangeBorder.style = ${style}`);
        changeLine(book, object, { style });
      },
    },
    weight: {
      read: (object, book) => readLine(book, object).weight,
      write: (object, value, book) => {
        changeLine(book, object, { weight: choiceArgument(value, ["Hairline", "Thin", "Medium", "Thick"], "weight") });
      },
    },
    color: {
      read: (object, book) => readLine(book, object).color,
      write: (object, value, book) => {
        changeLine(book, object, { color: color(value) });
      },
    },
  },
};

const borders: Members<AreasObject> = {
  properties: { count: { read: () => sides.length } },
  items: (object) => sides.map((side): BorderObject => ({ ...object, className: "RangeBorder", side })),
  methods: {
    getItem: (object, [side]): BorderObject => ({ ...object, className: "RangeBorder", side: choiceArgument(side, sides, "index") }),
    getItemAt: (object, [index]): BorderObject => {
      const side = choiceArgument(sides[countArgument(index, "index")], sides, "index");
      return { ...object, className: "RangeBorder", side };
    },
  },
};

export const borderClasses = { RangeBorder: members(border), RangeBorderCollection: members(borders) };
