import type { IRangeThemeStyleJSON } from "@univerjs/sheets";

/** A table style as Excel names it, with or without banded rows. */
export interface TableTheme {
  readonly style: string;
  readonly showsBands: boolean;
}

export type TableThemeStyle = Omit<IRangeThemeStyleJSON, "name">;

/** Black and the six accents of the theme that Excel used from 2013; table styles run through them in this order. */
export const themeColors = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

const bandless = " without bands";

/** The name under which the grid knows a table style. */
export function themeName({ style, showsBands }: TableTheme): string {
  const known = /^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/.test(style) ? style : "None";
  return showsBands ? known : `${known}${bandless}`;
}

/** Every built-in table style of Excel, drawn closely enough to recognize it. */
export function tableThemes(): { readonly name: string; readonly style: TableThemeStyle }[] {
  const numbered = (family: "Light" | "Medium" | "Dark", count: number): string[] =>
    Array.from({ length: count }, (_, index) => `TableStyle${family}${String(index + 1)}`);
  const styles = ["None", ...numbered("Light", 21), ...numbered("Medium", 28), ...numbered("Dark", 11)];
  return styles.flatMap((style) =>
    [true, false].map((showsBands) => ({ name: themeName({ style, showsBands }), style: themeStyle(style, showsBands) })),
  );
}

function themeStyle(style: string, showsBands: boolean): TableThemeStyle {
  const parts = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (parts === null) return {};
  const number = Number(parts[2]) - 1;
  const color = themeColors[number % themeColors.length] ?? themeColors[0];
  const variant = Math.floor(number / themeColors.length);
  if (parts[1] === "Light") return lightStyle(color, variant, showsBands);
  if (parts[1] === "Medium") return mediumStyle(color, variant, showsBands);
  return { ...filled(color, "#000000", shaded(color, 0.75), shaded(color, 0.5), showsBands), wholeStyle: { cl: { rgb: "#FFFFFF" } } };
}

function lightStyle(color: string, variant: number, showsBands: boolean): TableThemeStyle {
  const band = tinted(color, 0.8);
  const line = { s: 1, cl: { rgb: color } };
  const rows = showsBands && variant !== 1 ? { firstRowStyle: { bg: { rgb: band } } } : {};
  if (variant === 1) return { headerRowStyle: { bg: { rgb: color }, cl: { rgb: "#FFFFFF" }, bl: 1 }, lastRowStyle: { bd: { b: line } } };
  return { ...rows, headerRowStyle: { bl: 1, bd: { t: line, b: line } }, lastRowStyle: { bd: { b: line } } };
}

function mediumStyle(color: string, variant: number, showsBands: boolean): TableThemeStyle {
  const pale = tinted(color, 0.8);
  if (variant === 0) return filled(color, color, pale, undefined, showsBands);
  if (variant === 1) return filled(color, "#FFFFFF", tinted(color, 0.6), pale, showsBands);
  if (variant === 2) return filled(color, "#000000", "#D9D9D9", undefined, showsBands);
  return { ...filled(tinted(color, 0.8), color, tinted(color, 0.6), pale, showsBands), headerRowStyle: { bg: { rgb: pale }, bl: 1 } };
}

/** Rows alternate from the first one below the header. */
function filled(header: string, line: string, first: string, second: string | undefined, showsBands: boolean): TableThemeStyle {
  const rest = second === undefined ? {} : { bg: { rgb: second } };
  return {
    headerRowStyle: { bg: { rgb: header }, cl: { rgb: "#FFFFFF" }, bl: 1 },
    firstRowStyle: showsBands ? { bg: { rgb: first } } : rest,
    secondRowStyle: rest,
    lastRowStyle: { bd: { b: { s: 1, cl: { rgb: line } } } },
  };
}

/** Toward white by this share. */
function tinted(color: string, share: number): string {
  return mixed(color, 255, share);
}

/** Toward black, keeping this share. */
function shaded(color: string, share: number): string {
  return mixed(color, 0, 1 - share);
}

function mixed(color: string, toward: number, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `#${channels
    .map((channel) =>
      Math.round(channel + (toward - channel) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`.toUpperCase();
}
