import type { CellStyle } from "../grid/grid";
import { readBorders } from "./borders";
import { readColor, type Theme } from "./colors";
import { find, findAll, isOn, numberOf, type XmlNode } from "./xml";

/** What a file's styles say, by their numbers there. */
export interface FileStyles {
  /** Looks of cells, as cells, rows and columns refer to them. */
  readonly looks: readonly CellStyle[];
  /** Looks that conditional formats lay over cells. */
  readonly overlays: readonly Overlay[];
  /** The font of cells that name no other. */
  readonly normalFont: { readonly name: string; readonly size: number };
}

export interface Overlay {
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fill?: string;
  readonly numberFormat?: string;
}

/** The font of the grid's own cells. */
const gridFont = { name: "Calibri", size: 11 } as const;

/** Read the part `styles`; a file without one has plain cells only. */
export function readStyles(root: XmlNode | undefined, theme: Theme): FileStyles {
  const formats = new Map(
    findAll(find(root, "numFmts"), "numFmt").map(({ attributes }) => [attributes["numFmtId"], attributes["formatCode"] ?? "General"]),
  );
  const fonts = findAll(find(root, "fonts"), "font").map((font) => readFont(font, theme));
  const fills = findAll(find(root, "fills"), "fill").map((fill) => readFill(fill, theme));
  const borders = findAll(find(root, "borders"), "border").map((border) => readBorders(border, theme));
  const partOf = <T>(list: readonly T[], text: string | undefined): T | undefined => list[numberOf(text) ?? 0];
  const looks = findAll(find(root, "cellXfs"), "xf").map((xf): CellStyle => {
    const { fontId, fillId, borderId, numFmtId } = xf.attributes;
    return {
      ...partOf(fills, fillId),
      ...partOf(fonts, fontId),
      ...readAlignment(find(xf, "alignment")),
      ...readFormat(numFmtId, formats),
      ...(find(xf, "protection")?.attributes["locked"] !== undefined &&
        !isOn(find(xf, "protection")?.attributes["locked"]) && { locked: false }),
      ...partOf(borders, borderId),
    };
  });
  const overlays = findAll(find(root, "dxfs"), "dxf").map((dxf) => readOverlay(dxf, theme));
  const [normal] = fonts;
  return { looks, overlays, normalFont: { name: normal?.fontName ?? gridFont.name, size: normal?.fontSize ?? gridFont.size } };
}

function readFont(font: XmlNode, theme: Theme): CellStyle {
  const on = (name: string): boolean => {
    const node = find(font, name);
    return node !== undefined && isOn(node.attributes["val"], true);
  };
  const underline = find(font, "u");
  const color = readColor(find(font, "color"), theme);
  const size = numberOf(find(font, "sz")?.attributes["val"]);
  const name = find(font, "name")?.attributes["val"];
  return {
    ...(on("b") && { bold: true }),
    ...(on("i") && { italic: true }),
    ...(underline !== undefined && underline.attributes["val"] !== "none" && { underline: true }),
    ...(on("strike") && { strikethrough: true }),
    ...(size !== undefined && size > 0 && size !== gridFont.size && { fontSize: size }),
    ...(name !== undefined && name !== gridFont.name && { fontName: name }),
    ...(color !== undefined && color !== "#000000" && { color }),
  };
}

function readFill(fill: XmlNode, theme: Theme): CellStyle {
  const pattern = find(fill, "patternFill");
  const color = pattern?.attributes["patternType"] === "solid" ? readColor(find(pattern, "fgColor"), theme) : undefined;
  return color === undefined ? {} : { fill: color };
}

const horizontals: Readonly<Record<string, CellStyle["horizontal"]>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  centerContinuous: "Center",
};
const verticals: Readonly<Record<string, CellStyle["vertical"]>> = { top: "Top", center: "Center", bottom: "Bottom" };

function readAlignment(node: XmlNode | undefined): CellStyle {
  const { horizontal = "", vertical = "", wrapText, indent } = node?.attributes ?? {};
  const [across, down, steps] = [horizontals[horizontal], verticals[vertical], numberOf(indent) ?? 0];
  return {
    ...(across !== undefined && { horizontal: across }),
    ...(down !== undefined && { vertical: down }),
    ...(isOn(wrapText) && { wrap: true }),
    ...(steps > 0 && { indent: steps }),
  };
}

/** Formats that every file knows by number; those of dates and times follow the reader's country, here the American one. */
const builtIn: Readonly<Record<string, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

function readFormat(id: string | undefined, formats: ReadonlyMap<string | undefined, string>): CellStyle {
  const format = formats.get(id) ?? builtIn[id ?? "0"];
  return format === undefined || /^general$/i.test(format) || format === "" ? {} : { numberFormat: format };
}

function readOverlay(dxf: XmlNode, theme: Theme): Overlay {
  const font = find(dxf, "font");
  const pattern = find(dxf, "fill", "patternFill");
  const color = readColor(find(font, "color"), theme);
  const fill = readColor(find(pattern, "bgColor") ?? find(pattern, "fgColor"), theme);
  const on = (name: string): boolean => {
    const node = find(font, name);
    return node !== undefined && isOn(node.attributes["val"], true);
  };
  const format = find(dxf, "numFmt")?.attributes["formatCode"];
  return {
    ...(color !== undefined && { color }),
    ...(on("b") && { bold: true }),
    ...(on("i") && { italic: true }),
    ...(fill !== undefined && { fill }),
    ...(format !== undefined && { numberFormat: format }),
  };
}
