import type { Horizon } from "../core/horizon/horizon";
import type { GateWord } from "../core/roadmap/board";
import { ink, sectionPalettes } from "../workbook/page/palette";
import type { Box, LineShape, RectangleShape, Run, TextShape } from "./shapes";

export const slideWidth = 13.33;
export const slideHeight = 7.5;
export const margin = 0.42;
export const inner = slideWidth - 2 * margin;

export const colors = {
  text: "#242424",
  secondary: "#616161",
  rule: "#D1D1D1",
  heavyRule: "#616161",
  track: "#F0F0F0",
  bar: "#0F6CBD",
} as const;

const palettes = { 1: sectionPalettes.h1, 2: sectionPalettes.h2, 3: sectionPalettes.h3 } as const;

/** The colors of a horizon, the same as on the sheets. */
export function horizonColors(horizon: Horizon): (typeof palettes)[Horizon] {
  return palettes[horizon];
}

/** A gate's word with its sign; color alone says nothing. */
export const gateLooks: Readonly<Record<GateWord, { readonly text: string; readonly color: string; readonly fill: string }>> = {
  PASS: { text: "✔ PASS", color: ink.pass.text, fill: ink.pass.fill },
  FAIL: { text: "✖ FAIL", color: ink.fail.text, fill: ink.fail.fill },
  MORE: { text: "◔ MORE", color: ink.open.text, fill: ink.open.fill },
  none: { text: "– none", color: colors.secondary, fill: "#FFFFFF" },
  Done: { text: "✔ Done", color: colors.secondary, fill: "#FFFFFF" },
};

interface TextOptions {
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly align?: TextShape["align"];
  readonly fill?: string;
  readonly wraps?: boolean;
}

export function text(name: string, box: Box, words: string | readonly Run[], options: TextOptions = {}): TextShape {
  const { size = 11, color = colors.text, bold = false, align, fill, wraps } = options;
  const runs = typeof words === "string" ? [{ text: words, bold }] : words;
  return {
    kind: "text",
    name,
    ...box,
    runs,
    size,
    color,
    ...(align === undefined ? {} : { align }),
    ...(fill === undefined ? {} : { fill }),
    ...(wraps === undefined ? {} : { wraps }),
  };
}

export function rectangle(name: string, box: Box, fill: string, outline?: string): RectangleShape {
  return { kind: "rectangle", name, ...box, fill, ...(outline === undefined ? {} : { outline }) };
}

/** A rule from left to right. */
export function rule(name: string, x: number, y: number, width: number, color: string = colors.rule, weight = 0.75): LineShape {
  return { kind: "line", name, x, y, width, height: 0, color, weight };
}

/** Words that fit a width at a size, the rest cut with an ellipsis. Unit: inches, points. */
export function fitted(words: string, width: number, size: number, lines = 1): string {
  const most = ((width * 72) / size) * lines * (lines > 1 ? wrapLoss : 1);
  if (widthOf(words) <= most) return words;
  let cut = words;
  while (cut !== "" && widthOf(cut) + widthOf("…") > most) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** Lines break at words, so that about a tenth of each stays empty. */
const wrapLoss = 0.9;

/** Width of words in Calibri, in ems; bold is a little wider, and so is the estimate. */
export function widthOf(words: string): number {
  let width = 0;
  for (const letter of words)
    width += /[iljtfrI.,:;'|! ()]/.test(letter) ? 0.3 : /[mwMW@%—…]/.test(letter) ? 0.8 : /[A-Z0-9]/.test(letter) ? 0.56 : 0.5;
  return width;
}
