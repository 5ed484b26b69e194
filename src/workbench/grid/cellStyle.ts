import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { BorderLine, CellStyle } from "./grid";

type Keyed<K extends string | number> = Readonly<Partial<Record<K, string>>>;

const horizontals = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
} as const;
const verticals = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM } as const;
const indentPixels = 9;

/** How a border line is stored: Excel's style and weight are one choice in the grid. */
const lines = {
  "Continuous Hairline": BorderStyleTypes.HAIR,
  "Continuous Thin": BorderStyleTypes.THIN,
  "Continuous Medium": BorderStyleTypes.MEDIUM,
  "Continuous Thick": BorderStyleTypes.THICK,
  "Dash Thin": BorderStyleTypes.DASHED,
  "Dash Medium": BorderStyleTypes.MEDIUM_DASHED,
  "Dot Thin": BorderStyleTypes.DOTTED,
  "Double Thick": BorderStyleTypes.DOUBLE,
} as const;

/** A style in the grid's own keys; absent keys stay as they are. */
export function toGridStyle(style: CellStyle): IStyleData {
  const { horizontal, vertical, indent } = style;
  const borders = { t: style.top, b: style.bottom, l: style.left, r: style.right };
  const bd = Object.fromEntries(Object.entries(borders).flatMap(([side, line]) => (line === undefined ? [] : [[side, toGridLine(line)]])));
  return {
    ...(style.fill !== undefined && { bg: style.fill === "" ? null : { rgb: style.fill } }),
    ...(style.color !== undefined && { cl: style.color === "" ? null : { rgb: style.color } }),
    ...(style.bold !== undefined && { bl: bit(style.bold) }),
    ...(style.italic !== undefined && { it: bit(style.italic) }),
    ...(style.underline !== undefined && { ul: { s: bit(style.underline) } }),
    ...(style.strikethrough !== undefined && { st: { s: bit(style.strikethrough) } }),
    ...(style.fontSize !== undefined && { fs: style.fontSize }),
    ...(style.fontName !== undefined && { ff: style.fontName }),
    ...(horizontal !== undefined && { ht: horizontals[horizontal] }),
    ...(vertical !== undefined && { vt: verticals[vertical] }),
    ...(style.wrap !== undefined && { tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(indent !== undefined && { pd: horizontal === "Right" ? { r: 2 + indent * indentPixels } : { l: 2 + indent * indentPixels } }),
    ...(style.numberFormat !== undefined && { n: style.numberFormat === "General" ? null : { pattern: style.numberFormat } }),
    ...(Object.keys(bd).length > 0 && { bd }),
  };
}

/** A style read from the grid; keys at their defaults are absent. */
export function fromGridStyle(style: Nullable<IStyleData>): CellStyle {
  if (!style) return {};
  const horizontal = keyOf(horizontals, style.ht);
  const vertical = keyOf(verticals, style.vt);
  const padding = style.ht === HorizontalAlign.RIGHT ? style.pd?.r : style.pd?.l;
  const indent = padding === undefined ? 0 : Math.max(0, Math.round((padding - 2) / indentPixels));
  return {
    ...(style.bg?.rgb && { fill: toHex(style.bg.rgb) }),
    ...(style.cl?.rgb && { color: toHex(style.cl.rgb) }),
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(style.ul?.s === BooleanNumber.TRUE && { underline: true }),
    ...(style.st?.s === BooleanNumber.TRUE && { strikethrough: true }),
    ...(style.fs !== undefined && { fontSize: style.fs }),
    ...(style.ff && { fontName: style.ff }),
    ...(horizontal !== undefined && horizontal !== "General" && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(indent > 0 && { indent }),
    ...(style.n?.pattern && { numberFormat: style.n.pattern }),
    ...borderKeys(style),
  };
}

function borderKeys({ bd }: IStyleData): CellStyle {
  if (!bd) return {};
  const { t, b, l, r } = bd;
  return {
    ...(t && { top: fromGridLine(t) }),
    ...(b && { bottom: fromGridLine(b) }),
    ...(l && { left: fromGridLine(l) }),
    ...(r && { right: fromGridLine(r) }),
  };
}

function toGridLine(line: BorderLine): IBorderStyleData | null {
  if (line.style === "None") return null;
  const exact = `${line.style} ${line.weight}`;
  const s = exact in lines ? lines[exact as keyof typeof lines] : lines[fallbackLine(line.style)]; // `in` says so
  return { s, cl: { rgb: line.color } };
}

function fallbackLine(style: Exclude<BorderLine["style"], "None">): keyof typeof lines {
  switch (style) {
    case "Continuous":
      return "Continuous Thin";
    case "Dash":
      return "Dash Thin";
    case "Dot":
      return "Dot Thin";
    case "Double":
      return "Double Thick";
  }
}

function fromGridLine({ s, cl }: IBorderStyleData): BorderLine {
  const [style, weight] = (keyOf(lines, s) ?? "Continuous Thin").split(" ") as [BorderLine["style"], BorderLine["weight"]]; // keys of `lines`
  return { style, weight, color: cl.rgb ? toHex(cl.rgb) : "#000000" };
}

function keyOf<T extends Keyed<string> | Readonly<Record<string, number>>>(table: T, value: unknown): Extract<keyof T, string> | undefined {
  for (const key in table) if (table[key] === value) return key;
  return undefined;
}

function bit(isSet: boolean): BooleanNumber {
  return isSet ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** "rgb(1, 2, 3)" or "#abc" as "#RRGGBB". */
export function toHex(color: string): string {
  const parts = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(color);
  if (parts !== null) {
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short !== null)
    return `#${short
      .slice(1, 4)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  return color.toUpperCase();
}
