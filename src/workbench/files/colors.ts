import { type XmlNode, numberOf } from "./xml";

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

/** The palette of 56 colors that old files count through from 8; 0 to 7 repeat its first eight. */
const palette =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF
  660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
  3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** "#RRGGBB" of a color element: given directly, by its place in the theme, or by its number in the palette. */
export function readColor(node: XmlNode | undefined, theme: Theme): string | undefined {
  const { rgb, theme: place, indexed, tint } = node?.attributes ?? {};
  const base = rgb === undefined ? (theme[numberOf(place) ?? -1] ?? indexedColor(numberOf(indexed))) : directColor(rgb);
  return base === undefined ? undefined : tinted(base, numberOf(tint) ?? 0);
}

function directColor(rgb: string): string | undefined {
  return /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
}

function indexedColor(index: number | undefined): string | undefined {
  if (index === undefined || index < 0 || index > 63) return undefined;
  const found = palette[index < 8 ? index : index - 8];
  return found === undefined ? undefined : `#${found}`;
}

/** Lighter for a positive tint, darker for a negative one. */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round(tint > 0 ? channel + (255 - channel) * tint : channel * (1 + tint)));
  return `#${mixed.map((channel) => Math.min(255, Math.max(0, channel)).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** A color as a file stores it. */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}
