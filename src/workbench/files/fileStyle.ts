import type { Alignment, Border, BorderStyle, Borders, Color, Fill, Font, Style } from "exceljs";
import type { BorderLine, CellStyle } from "../grid/grid";

/** Colors that a file names by place: background and text, each light and dark, then the accents. */
export type Theme = readonly string[];

/** The theme that Excel used from 2013 on. */
export const officeTheme: Theme = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];

/** Read the theme part of a file; places it lacks keep Excel's own colors. */
export function readTheme(xml: string | undefined): Theme {
  const order = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
  return order.map((place, index) => {
    const found = new RegExp(`<a:${place}>\\s*<a:(?:srgbClr val|sysClr val="[^"]*" lastClr)="([0-9A-Fa-f]{6})"`).exec(xml ?? "");
    return found?.[1] === undefined ? (officeTheme[index] ?? "#000000") : `#${found[1].toUpperCase()}`;
  });
}

/** A cell's style as the grid takes it. */
export function fromFileStyle(style: Partial<Style>, theme: Theme): CellStyle {
  const { font, alignment, numFmt, protection } = style;
  return {
    ...fillOf(style.fill, theme),
    ...(font === undefined ? {} : fontOf(font, theme)),
    ...(alignment === undefined ? {} : alignmentOf(alignment)),
    ...(numFmt !== undefined && numFmt !== "General" && { numberFormat: numFmt }),
    ...(protection?.locked === false && { locked: false }),
    ...bordersOf(style.border, theme),
  };
}

function fillOf(fill: Fill | undefined, theme: Theme): CellStyle {
  const color = fill?.type === "pattern" && fill.pattern === "solid" ? toHexColor(fill.fgColor, theme) : undefined;
  return color === undefined ? {} : { fill: color };
}

function fontOf(font: Partial<Font>, theme: Theme): CellStyle {
  const color = toHexColor(font.color, theme);
  const isPlain = color === "#000000";
  return {
    ...(font.bold === true && { bold: true }),
    ...(font.italic === true && { italic: true }),
    ...(font.underline !== undefined && font.underline !== false && font.underline !== "none" && { underline: true }),
    ...(font.strike === true && { strikethrough: true }),
    ...(font.size !== undefined && { fontSize: font.size }),
    ...(font.name !== undefined && { fontName: font.name }),
    ...(color !== undefined && !isPlain && { color }),
  };
}

const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
const verticals = { top: "Top", middle: "Center", bottom: "Bottom" } as const;

function alignmentOf({ horizontal, vertical, wrapText, indent }: Partial<Alignment>): CellStyle {
  return {
    ...(horizontal !== undefined && horizontal in horizontals && { horizontal: horizontals[horizontal as keyof typeof horizontals] }), // `in` says so
    ...(vertical !== undefined && vertical in verticals && { vertical: verticals[vertical as keyof typeof verticals] }), // `in` says so
    ...(wrapText === true && { wrap: true }),
    ...(indent !== undefined && indent > 0 && { indent }),
  };
}

const lines: Readonly<Record<BorderStyle, Pick<BorderLine, "style" | "weight">>> = {
  thin: { style: "Continuous", weight: "Thin" },
  hair: { style: "Continuous", weight: "Hairline" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "Dash", weight: "Thin" },
  dashDotDot: { style: "Dash", weight: "Thin" },
  slantDashDot: { style: "Dash", weight: "Medium" },
  mediumDashDot: { style: "Dash", weight: "Medium" },
  mediumDashDotDot: { style: "Dash", weight: "Medium" },
};
const sides = ["top", "bottom", "left", "right"] as const;

function bordersOf(borders: Partial<Borders> | undefined, theme: Theme): CellStyle {
  const found = sides.flatMap((side) => {
    const border = borders?.[side];
    const line = border?.style === undefined ? undefined : lines[border.style];
    return line === undefined ? [] : [[side, { ...line, color: toHexColor(border?.color, theme) ?? "#000000" }]];
  });
  return Object.fromEntries(found) as CellStyle; // entries by the names of sides
}

/** "#RRGGBB" of a color given directly or by its place in the theme. */
export function toHexColor(color: (Partial<Color> & { readonly tint?: number }) | undefined, theme: Theme): string | undefined {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  const base = color?.theme === undefined ? undefined : theme[color.theme];
  return base === undefined ? undefined : tinted(base, color?.tint ?? 0);
}

/** Lighter for a positive tint, darker for a negative one. */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round(tint > 0 ? channel + (255 - channel) * tint : channel * (1 + tint)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** A cell's style as a file stores it. */
export function toFileStyle(style: CellStyle): Partial<Style> {
  const { fill, horizontal, vertical, wrap, indent, numberFormat } = style;
  const isAligned = horizontal !== undefined || vertical !== undefined || wrap === true || indent !== undefined;
  const borders = sides.flatMap((side) => {
    const line = style[side];
    return line === undefined ? [] : [[side, toFileBorder(line)]];
  });
  return {
    font: toFileFont(style),
    ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: argb(fill) } }),
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(isAligned && { alignment: toFileAlignment(style) }),
    ...(borders.length > 0 && { border: Object.fromEntries(borders) as Partial<Borders> }),
    ...(style.locked === false && { protection: { locked: false } }),
  };
}

function toFileFont(style: CellStyle): Partial<Font> {
  return {
    name: style.fontName ?? "Calibri",
    size: style.fontSize ?? 11,
    ...(style.bold === true && { bold: true }),
    ...(style.italic === true && { italic: true }),
    ...(style.underline === true && { underline: true }),
    ...(style.strikethrough === true && { strike: true }),
    ...(style.color !== undefined && { color: argb(style.color) }),
  };
}

function toFileAlignment({ horizontal, vertical, wrap, indent }: CellStyle): Partial<Alignment> {
  return {
    ...(horizontal !== undefined && horizontal !== "General" && { horizontal: lowerCased(horizontal) }),
    ...(vertical !== undefined && { vertical: vertical === "Center" ? "middle" : lowerCased(vertical) }),
    ...(wrap === true && { wrapText: true }),
    ...(indent !== undefined && { indent }),
  };
}

function lowerCased<T extends string>(text: T): Lowercase<T> {
  return text.toLowerCase() as Lowercase<T>; // what lower case is
}

function toFileBorder({ style, weight, color }: BorderLine): Partial<Border> {
  const entry = Object.entries(lines).find(([, line]) => line.style === style && line.weight === weight);
  return { style: (entry?.[0] ?? "thin") as BorderStyle, color: argb(color) }; // a key of `lines`
}

/** A color as a file stores it. */
export function argb(color: string): Partial<Color> {
  return { argb: `FF${color.replace("#", "").toUpperCase()}` };
}
