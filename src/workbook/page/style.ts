import { type Address, filled, formatAddress } from "../../core/sheet/address";
import { ink } from "./palette";

/** How a block of a page looks; what it means stands in its words. */
export type Look =
  | "title"
  | "sentence"
  | "answer"
  | "check"
  | "section"
  | "head"
  | "figures"
  | "label"
  | "strong"
  | "number"
  | "numberWithButton"
  | "plain"
  | "bold"
  | "wrapped"
  | "row"
  | "code"
  | "inputText"
  | "flag"
  | "heading"
  | "boxed"
  | "tableHead"
  | "secondary"
  | "bandPlain"
  | "bandModel"
  | "bandProduct"
  | "input"
  | "link"
  | "note"
  | "total";

/** A look of one place alone, in colors of its own. */
export interface Paint {
  readonly fill?: string;
  readonly text?: string;
  readonly isBold?: boolean;
  readonly align?: "Left" | "Right";
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly middle?: boolean;
  /** Points. */
  readonly height?: number;
  /** Rows as high as their text. */
  readonly isFitted?: boolean;
  /** A thick bar at the start, a line below. */
  readonly bar?: string;
  readonly below?: string;
  /** The line below is a hairline of a list, not a heavy rule. */
  readonly isThin?: boolean;
  /** A thin line around the whole block. */
  readonly frame?: string;
  /** Points of the letters. */
  readonly size?: number;
}

type Act = (range: Excel.Range) => void;

/** What each look sets; what it leaves out stays as it is. */
const looks: Readonly<Record<Look, Act>> = {
  title: ({ format }) => {
    format.font.size = 20;
    format.font.bold = true;
    format.rowHeight = 33;
  },
  answer: ({ format }) => {
    format.font.size = 14;
    format.font.bold = true;
    format.rowHeight = 24;
  },
  sentence: secondary,
  note: secondary,
  check: secondary,
  section: ({ format }) => {
    format.fill.color = ink.sectionFill;
    format.font.name = "Calibri";
    format.font.color = ink.text;
    format.font.bold = true;
    format.rowHeight = 19;
  },
  head: headLook,
  figures: (range) => {
    headLook(range);
    range.format.horizontalAlignment = "Right";
    range.format.rowHeight = 30;
    // The first column of a table of figures says what they are of.
    range.getCell(0, 0).format.horizontalAlignment = "Left";
  },
  label: ({ format }) => {
    format.horizontalAlignment = "Left";
  },
  strong: ({ format }) => {
    format.font.bold = true;
    format.horizontalAlignment = "Right";
  },
  number: ({ format }) => {
    format.horizontalAlignment = "Right";
  },
  // The filter button stands beside the word, and the numbers below the word.
  numberWithButton: ({ format }) => {
    format.horizontalAlignment = "Right";
    format.indentLevel = 2;
  },
  plain: () => undefined,
  bold: ({ format }) => {
    format.font.bold = true;
  },
  wrapped: ({ format }) => {
    format.wrapText = true;
    format.verticalAlignment = "Center";
  },
  // A row of a table: text in the middle, wrapped, with a thin rule below.
  row: (range) => {
    range.format.verticalAlignment = "Center";
    range.format.wrapText = true;
    range.format.font.color = ink.text;
    for (const edge of ["EdgeBottom", "InsideHorizontal"] as const) drawLine(range, edge, "Thin", ink.rule);
  },
  code: ({ format }) => {
    format.font.name = "Consolas";
    format.font.color = ink.secondary;
  },
  // Heads of a block within a table.
  heading: ({ format }) => {
    format.font.bold = true;
    format.wrapText = true;
  },
  tableHead: (range) => {
    headLook(range);
    range.format.fill.color = "#FFFFFF";
    range.format.font.size = 10;
  },
  secondary,
  bandPlain: bandLook(ink.open.fill, ink.open.text),
  bandModel: bandLook(ink.sectionFill, "#1F3F66"),
  bandProduct: bandLook("#EDE7F3", "#4A2F66"),
  boxed: (range) => {
    for (const edge of inputEdges) drawLine(range, edge, "Thin", ink.box);
  },
  flag: ({ format }) => {
    format.font.color = ink.flag;
  },
  link: ({ format }) => {
    format.font.color = ink.link;
    format.font.underline = "Single";
  },
  total: (range) => {
    range.format.font.bold = true;
    drawLine(range, "EdgeTop", "Medium", ink.secondary);
  },
  input: (range) => {
    inputLook(range);
    range.format.horizontalAlignment = "Right";
  },
  inputText: (range) => {
    inputLook(range);
    range.format.wrapText = true;
  },
};

const frameEdges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const inputEdges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function bandLook(fill: string, text: string): Act {
  return ({ format }) => {
    format.fill.color = fill;
    format.font.color = text;
    format.font.bold = true;
    format.verticalAlignment = "Center";
  };
}

function inputLook(range: Excel.Range): void {
  range.format.font.color = ink.input.text;
  range.format.fill.color = ink.input.fill;
  for (const edge of inputEdges) drawLine(range, edge, "Thin", ink.input.border);
}

function secondary({ format }: Excel.Range): void {
  format.font.color = ink.secondary;
}

function headLook(range: Excel.Range): void {
  const { format } = range;
  format.fill.color = ink.headFill;
  format.font.color = ink.text;
  format.font.bold = true;
  format.wrapText = true;
  format.verticalAlignment = "Center";
  drawLine(range, "EdgeBottom", "Medium", ink.secondary);
}

/** Give a block a look, and a number format where one is meant. */
export function applyLook(sheet: Excel.Worksheet, area: Address, look: Look | Paint, format?: string): void {
  const range = sheet.getRange(formatAddress(area));
  if (typeof look === "string") looks[look](range);
  else paint(range, look);
  // What stands at the right of figures keeps a distance from them.
  if ((look === "label" || look === "note") && area.column > 0 && area.columns === 1) {
    range.format.horizontalAlignment = "Left";
    range.format.indentLevel = 1;
  }
  if (format !== undefined) range.numberFormat = filled(area, format);
}

function paint(
  range: Excel.Range,
  { fill, text, isBold, align, indent, wrap, middle, height, isFitted, bar, below, isThin, frame, size }: Paint,
): void {
  const { format } = range;
  if (size !== undefined) format.font.size = size;
  if (frame !== undefined) for (const edge of frameEdges) drawLine(range, edge, "Thin", frame);
  if (fill !== undefined) format.fill.color = fill;
  if (text !== undefined) format.font.color = text;
  if (isBold !== undefined) format.font.bold = isBold;
  if (align !== undefined) format.horizontalAlignment = align;
  if (indent !== undefined) format.indentLevel = indent;
  if (wrap !== undefined) format.wrapText = wrap;
  if (middle === true) format.verticalAlignment = "Center";
  if (height !== undefined) format.rowHeight = height;
  if (bar !== undefined) drawLine(range, "EdgeLeft", "Thick", bar);
  if (below !== undefined) drawLine(range, "EdgeBottom", isThin === true ? "Thin" : "Medium", below);
  if (isFitted === true) format.autofitRows();
}

/** Draw one edge of a block. */
export function drawLine(
  range: Excel.Range,
  edge: Excel.BorderIndex | `${Excel.BorderIndex}`,
  weight: "Thin" | "Medium" | "Thick",
  color: string,
): void {
  const border = range.format.borders.getItem(edge);
  border.style = "Continuous";
  border.weight = weight;
  border.color = color;
}
