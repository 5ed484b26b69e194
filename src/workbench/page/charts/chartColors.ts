/** A color as the sheet around shows it: as it is in light, turned for a dark sheet. */
export type Tone = (color: string) => string;

/** How colors are shown in a theme: in dark, paper and ink change places, and hues are light enough to read. */
export function toneOf(isDark: boolean): Tone {
  return isDark ? darkTone : (color) => color;
}

/** The darkest paper, the lightest ink, and what a hue needs at least, as shares of white. */
const paper = 0.12;
const ink = 0.92;
const lightestNeed = 0.58;
/** Colors with less difference between their channels are grays. */
const grayish = 0.12;

function darkTone(color: string): string {
  const digits = /^#([0-9A-Fa-f]{6})$/.exec(color)?.[1];
  if (digits === undefined) return color;
  const channels = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255);
  const [low, high] = [Math.min(...channels), Math.max(...channels)];
  const lightness = (low + high) / 2;
  if (high - low < grayish) return hex(channels.map(() => paper + (1 - lightness) * (ink - paper)));
  if (lightness >= lightestNeed) return hex(channels.map((channel) => channel * (1 - (lightness - lightestNeed) / 2)));
  const towardsWhite = (lightestNeed - lightness) / (1 - lightness);
  return hex(channels.map((channel) => channel + (1 - channel) * towardsWhite));
}

function hex(channels: readonly number[]): string {
  return `#${channels
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
