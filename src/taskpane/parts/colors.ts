import { tokens } from "@fluentui/react-components";
import type { ValueBucket } from "../../core/feature/valueBucket";
import type { Horizon } from "../../core/horizon/horizon";
import type { Strategy } from "../../core/strategy/strategy";

/** A hue for marks (bars, lines, dots) and the pair for bands and chips that carry text. */
export interface Hue {
  readonly mark: string;
  readonly band: string;
  readonly text: string;
}

export const horizonHues: Readonly<Record<Horizon, Hue>> = {
  1: { mark: tokens.colorPaletteTealBorderActive, band: tokens.colorPaletteTealBackground2, text: tokens.colorPaletteTealForeground2 },
  2: {
    mark: tokens.colorPaletteCornflowerBorderActive,
    band: tokens.colorPaletteCornflowerBackground2,
    text: tokens.colorPaletteCornflowerForeground2,
  },
  3: { mark: tokens.colorPaletteLilacBorderActive, band: tokens.colorPaletteLilacBackground2, text: tokens.colorPaletteLilacForeground2 },
};

export const notScheduledHue: Hue = {
  mark: tokens.colorPalettePlatinumBorderActive,
  band: tokens.colorNeutralBackground6,
  text: tokens.colorNeutralForeground2,
};

/** A strategy shares the hue of the horizon it usually leads to. */
export const strategyMarks: Readonly<Record<Strategy, string>> = {
  Rule: tokens.colorPalettePlatinumBorderActive,
  Buy: tokens.colorPaletteTealBorderActive,
  Partner: tokens.colorPaletteRoyalBlueBorderActive,
  "Fine-tune": tokens.colorPaletteCornflowerBorderActive,
  Build: tokens.colorPaletteLilacBorderActive,
};

/** The mark is too weak for text in the dark theme. */
export const strategyTexts: Readonly<Record<Strategy, string>> = {
  Rule: tokens.colorPalettePlatinumForeground2,
  Buy: tokens.colorPaletteTealForeground2,
  Partner: tokens.colorPaletteRoyalBlueForeground2,
  "Fine-tune": tokens.colorPaletteCornflowerForeground2,
  Build: tokens.colorPaletteLilacForeground2,
};

/** Hues of criteria in their order; from the eighth they begin again. */
const criterionHues = [
  tokens.colorPaletteSteelBorderActive,
  tokens.colorPaletteBlueBorderActive,
  tokens.colorPaletteBrassBorderActive,
  tokens.colorPaletteLavenderBorderActive,
  tokens.colorPaletteBerryBorderActive,
  tokens.colorPaletteForestBorderActive,
  tokens.colorPaletteMinkBorderActive,
] as const;

/** The hue of a criterion by its place, from 0. */
export function criterionMark(place: number): string {
  return criterionHues[place % criterionHues.length] ?? tokens.colorPaletteSteelBorderActive;
}

const stripe = `color-mix(in srgb, ${tokens.colorNeutralBackground1} 45%, transparent)`;
const diagonal = `repeating-linear-gradient(45deg, ${stripe} 0 2px, transparent 2px 6px)`;
const dots = `radial-gradient(${stripe} 1.2px, transparent 1.4px) 0 0 / 5px 5px`;
const lines = `repeating-linear-gradient(0deg, ${stripe} 0 2px, transparent 2px 5px)`;
const crosshatch = `${diagonal}, repeating-linear-gradient(-45deg, ${stripe} 0 2px, transparent 2px 6px)`;

/** What tells criteria apart beside the hue, from the fifth on. */
export function criterionTexture(place: number): string | undefined {
  if (place >= criterionHues.length) return crosshatch;
  return [undefined, undefined, undefined, undefined, diagonal, dots, lines][place];
}

export const bucketMarks: Readonly<Record<ValueBucket, string>> = {
  Automation: tokens.colorPaletteSteelBorderActive,
  Augmentation: tokens.colorPaletteBrassBorderActive,
  Transformation: tokens.colorPaletteLilacBorderActive,
};
