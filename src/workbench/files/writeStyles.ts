import type { CellStyle } from "../grid/grid";
import { borderXml } from "./borders";
import { argb } from "./colors";
import { spreadsheetNamespace } from "./parts";
import type { Overlay } from "./readStyles";
import { element, escapeXml, tagOf } from "./xml";

/** The looks of a workbook that is written, each kept once. */
export interface StyleWriter {
  /** The number of a look, as cells, rows and columns refer to it. */
  readonly lookId: (style: CellStyle) => number;
  /** The number of what a conditional format lays over cells. */
  readonly overlayId: (overlay: Overlay) => number;
  /** The part `styles`. */
  readonly xml: () => string;
}

/** Elements of one kind, each kept once and known by its place. */
interface Pool {
  readonly idOf: (xml: string) => number;
  readonly xml: (name: string) => string;
}

function createPool(...first: readonly string[]): Pool {
  const ids = new Map(first.map((xml, index) => [xml, index]));
  return {
    idOf: (xml) => {
      const id = ids.get(xml) ?? ids.size;
      ids.set(xml, id);
      return id;
    },
    xml: (name) => (ids.size === 0 ? "" : element(`${name} count="${String(ids.size)}"`, ...ids.keys())),
  };
}

/** Formats of the file's own are numbered from here. */
const firstFormat = 164;

/** Start with the plain look. */
export function createStyleWriter(): StyleWriter {
  const fonts = createPool(fontXml({}));
  const fills = createPool('<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>');
  const borders = createPool(borderXml({}));
  const looks = createPool('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  const overlays = createPool();
  const formats = new Map<string, number>();
  const known = new WeakMap<CellStyle, number>();
  const formatId = (format: string | undefined): number => {
    if (format === undefined) return 0;
    const id = formats.get(format) ?? firstFormat + formats.size;
    formats.set(format, id);
    return id;
  };
  return {
    lookId: (style) => {
      const found = known.get(style);
      if (found !== undefined) return found;
      const ids = {
        numFmtId: formatId(style.numberFormat),
        fontId: fonts.idOf(fontXml(style)),
        fillId: fills.idOf(fillXml(style)),
        borderId: borders.idOf(borderXml(style)),
      };
      const id = looks.idOf(lookXml(style, ids));
      known.set(style, id);
      return id;
    },
    overlayId: (overlay) => overlays.idOf(overlayXml(overlay, formatId)),
    xml: () =>
      element(
        `styleSheet xmlns="${spreadsheetNamespace}"`,
        formats.size === 0
          ? undefined
          : element(
              `numFmts count="${String(formats.size)}"`,
              ...[...formats].map(([code, id]) => `<${tagOf("numFmt", { numFmtId: id, formatCode: code })}/>`),
            ),
        fonts.xml("fonts"),
        fills.xml("fills"),
        borders.xml("borders"),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        looks.xml("cellXfs"),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        overlays.xml("dxfs"),
      ),
  };
}

function fontXml({ bold, italic, underline, strikethrough, fontSize = 11, fontName = "Calibri", color }: CellStyle): string {
  return element(
    "font",
    bold === true ? "<b/>" : undefined,
    italic === true ? "<i/>" : undefined,
    strikethrough === true ? "<strike/>" : undefined,
    underline === true ? "<u/>" : undefined,
    `<sz val="${String(fontSize)}"/>`,
    color === undefined || color === "" ? '<color theme="1"/>' : `<color rgb="${argb(color)}"/>`,
    `<name val="${escapeXml(fontName)}"/>`,
    '<family val="2"/>',
  );
}

function fillXml({ fill }: CellStyle): string {
  if (fill === undefined || fill === "") return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

interface LookIds {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
}

function lookXml(style: CellStyle, ids: LookIds): string {
  const { horizontal, vertical, wrap, indent, locked } = style;
  const alignment = tagOf("alignment", {
    horizontal:
      horizontal === undefined || horizontal === "General" ? (indent === undefined ? undefined : "left") : horizontal.toLowerCase(),
    vertical: vertical?.toLowerCase(),
    wrapText: wrap === true || undefined,
    indent,
  });
  const isAligned = alignment !== "alignment";
  const tag = tagOf("xf", {
    ...ids,
    xfId: 0,
    applyNumberFormat: ids.numFmtId > 0 || undefined,
    applyFont: ids.fontId > 0 || undefined,
    applyFill: ids.fillId > 0 || undefined,
    applyBorder: ids.borderId > 0 || undefined,
    applyAlignment: isAligned || undefined,
    applyProtection: locked === false || undefined,
  });
  return element(tag, isAligned ? `<${alignment}/>` : undefined, locked === false ? '<protection locked="0"/>' : undefined);
}

function overlayXml({ color, bold, italic, fill, numberFormat }: Overlay, formatId: (format: string) => number): string {
  const hasFont = color !== undefined || bold === true || italic === true;
  const font = element(
    "font",
    bold === true ? "<b/>" : undefined,
    italic === true ? "<i/>" : undefined,
    color === undefined ? undefined : `<color rgb="${argb(color)}"/>`,
  );
  return element(
    "dxf",
    hasFont ? font : undefined,
    numberFormat === undefined ? undefined : `<${tagOf("numFmt", { numFmtId: formatId(numberFormat), formatCode: numberFormat })}/>`,
    fill === undefined
      ? undefined
      : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor rgb="${argb(fill)}"/></patternFill></fill>`,
  );
}
