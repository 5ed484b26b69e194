import { autofitColumns, autofitRows } from "./autofit";
import { requirePermission } from "../book";
import { color, commonStyle, flag, formattedArea, look, mostLines, setStyle, size } from "./cellLook";
import { invalidArgument, notImplemented } from "../wire/hostError";
import { type AreasObject, choiceArgument, fixed, members, type Members, type Property, textArgument } from "../wire/object";

/** A column is at most 255 characters wide, in points at Calibri 11; a row at most 409 points high. [column-width-row-height] */
const longestLine = { column: 1342.5, row: 409 } as const;
const pointsPerPixel = 0.75;

/** A length that lands on whole pixels, as on the screen. [column-width-unit] */
function lineLength(value: unknown, line: "row" | "column"): number {
  const points = size(value);
  if (points > longestLine[line]) throw invalidArgument(`a ${line} has at most ${String(longestLine[line])} points`);
  return Math.round(points / pointsPerPixel) * pointsPerPixel;
}

/** Width or height in points, null where lines differ. */
function lineSize(line: "row" | "column"): Property<AreasObject> {
  return {
    read: ({ sheetId, areas }, book) => {
      const sizes = new Set<number>();
      for (const live of areas) {
        const area = live.area();
        const [start, count] = line === "row" ? [area.row, area.rows] : [area.column, area.columns];
        for (let index = start; index < start + Math.min(count, mostLines); index += 1) {
          sizes.add(line === "row" ? book.grid.rowHeight(sheetId, index) : book.grid.columnWidth(sheetId, index));
        }
      }
      return sizes.size === 1 ? [...sizes][0] : null;
    },
    write: ({ sheetId, areas }, value, book) => {
      requirePermission(book, sheetId, line === "row" ? "allowFormatRows" : "allowFormatColumns");
      for (const live of areas) {
        const area = formattedArea(book, sheetId, live.area());
        const points = lineLength(value, line);
        if (line === "row") book.grid.setRowHeight(sheetId, area.row, area.rows, points);
        else book.grid.setColumnWidth(sheetId, area.column, area.columns, points);
      }
    },
  };
}

const format: Members<AreasObject> = {
  properties: {
    columnWidth: lineSize("column"),
    rowHeight: lineSize("row"),
    horizontalAlignment: look("horizontal", "General", (value) =>
      choiceArgument(value, ["General", "Left", "Center", "Right"], "horizontalAlignment"),
    ),
    verticalAlignment: look("vertical", "Bottom", (value) => choiceArgument(value, ["Top", "Center", "Bottom"], "verticalAlignment")),
    wrapText: look("wrap", false, flag),
    indentLevel: look("indent", 0, (value) => {
      if (typeof value !== "number" || value < 0 || value > 250) throw invalidArgument("indentLevel must be from 0 to 250");
      return value;
    }),
    shrinkToFit: fixed(false, "shrinkToFit"),
    textOrientation: fixed(0, "textOrientation"),
  },
  children: {
    fill: (object): AreasObject => ({ ...object, className: "RangeFill" }),
    font: (object): AreasObject => ({ ...object, className: "RangeFont" }),
    borders: (object): AreasObject => ({ ...object, className: "RangeBorderCollection" }),
    protection: (object): AreasObject => ({ ...object, className: "FormatProtection" }),
  },
  methods: {
    autofitColumns: ({ sheetId, areas }, _, book) => {
      requirePermission(book, sheetId, "allowFormatColumns");
      for (const live of areas) autofitColumns(book, sheetId, live.area());
    },
    autofitRows: ({ sheetId, areas }, _, book) => {
      requirePermission(book, sheetId, "allowFormatRows");
      for (const live of areas) autofitRows(book, sheetId, live.area());
    },
  },
};

const fill: Members<AreasObject> = {
  properties: {
    color: {
      read: (object, book) => {
        const value = commonStyle(book, object, "fill");
        return value === undefined ? "#FFFFFF" : value;
      },
      write: (object, value, book) => {
        setStyle(book, object, { fill: value === "" ? "" : color(value) });
      },
    },
  },
  methods: {
    clear: (object, _, book) => {
      setStyle(book, object, { fill: "" });
    },
  },
};

const font: Members<AreasObject> = {
  properties: {
    bold: look("bold", false, flag),
    italic: look("italic", false, flag),
    strikethrough: look("strikethrough", false, flag),
    color: look("color", "#000000", color),
    size: look("fontSize", 11, size),
    name: look("fontName", "Calibri", (value) => textArgument(value, "name")),
    underline: {
      read: (object, book) => {
        const value = commonStyle(book, object, "underline");
        if (value === null) return null;
        return value === true ? "Single" : "None";
      },
      write: (object, value, book) => {
        const kind = choiceArgument(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"], "underline");
        if (kind !== "None" && kind !== "Single") throw notImplemented(`RangeFont.underline = ${kind}`);
        setStyle(book, object, { underline: kind === "Single" });
      },
    },
    subscript: fixed(false, "subscript"),
    superscript: fixed(false, "superscript"),
  },
};

const protection: Members<AreasObject> = {
  properties: { locked: look("locked", true, flag), formulaHidden: fixed(false, "formulaHidden") },
};

export const formatClasses = {
  RangeFormat: members(format),
  RangeFill: members(fill),
  RangeFont: members(font),
  FormatProtection: members(protection),
};
