import { tokens } from "@fluentui/react-components";
import type { ValueBucket } from "../../core/feature/valueBucket";
import type { Horizon } from "../../core/horizon/horizon";
import type { Criterion } from "../../core/score/ribs";
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

export const criterionMarks: Readonly<Record<Criterion, string>> = {
  risk: tokens.colorPaletteSteelBorderActive,
  impact: tokens.colorPaletteBlueBorderActive,
  businessValue: tokens.colorPaletteBrassBorderActive,
  scalability: tokens.colorPaletteLavenderBorderActive,
};

export const bucketMarks: Readonly<Record<ValueBucket, string>> = {
  Automation: tokens.colorPaletteSteelBorderActive,
  Augmentation: tokens.colorPaletteBrassBorderActive,
  Transformation: tokens.colorPaletteLilacBorderActive,
};
