import { capitalized, counted, listed } from "../../core/sheet/words";
import type { RankConfidence } from "../../core/doubt/rankConfidence";
import type { Criterion } from "../../core/score/criteria";
import { type Band, bands } from "../../core/score/band";
import { shownQuantity } from "../../core/score/rounded";
import { formatScore, formatShare } from "../../core/sheet/numbers";
import { chanceDraws, type Chances, type WeightTrust } from "./chances";
import { spokenName } from "./criterionNames";
import type { RankChange, Ranked } from "./ranking";

/** Leaders closer than this lead together. */
const same = 1e-9;
/** Scores this near count as close: less than one step of one rating at equal weights. */
const close = 5;

export const strings = {
  /** Counts the draws in which the first is first. */
  headline(ranking: readonly Ranked[], chances: Chances | undefined): string {
    const [first, second] = ranking;
    if (first === undefined) return "No feature has a score yet";
    if (second === undefined) return `${first.feature.name} scores ${formatScore(first.score)}`;
    const lead = first.score - second.score;
    if (lead < same) {
      const tied = ranking.filter(({ score }) => first.score - score < same).length;
      return `${counted(tied, "feature")} lead together with ${formatScore(first.score)}`;
    }
    const chance = chances?.first.get(first.feature.id);
    if (chance === undefined) return `${first.feature.name} leads by ${formatScore(lead)} points`;
    const draws = Math.round(100 * chance);
    return chance > 0.5
      ? `${first.feature.name} leads in ${String(draws)} of 100 draws`
      : `${first.feature.name} is ahead, first in ${String(draws)} of 100 draws`;
  },
  evidence(ranking: readonly Ranked[], unscored: number, chances: Chances | undefined, criteria: readonly Criterion[]): string {
    const perBand = bands
      .map((band) => ({ band, amount: ranking.filter((entry) => entry.band === band).length }))
      .filter(({ amount }) => amount > 0)
      .map(({ band, amount }) => `${String(amount)} ${band.toLowerCase()}`);
    return [
      leaderChance(ranking, chances),
      closeRun(ranking, chances),
      ranking.length === 0
        ? `A score needs ${counted(criteria.length, "rating")}: ${listed(criteria.map(spokenName))}.`
        : perBand.length === 0
          ? ""
          : `${capitalized(perBand.join(", "))}.`,
      unscored === 0 || ranking.length === 0
        ? ""
        : `${counted(unscored, "feature waits", "features wait")} for ratings; Start shows which.`,
    ]
      .filter((sentence) => sentence !== "")
      .join(" ");
  },
  weights: "Weights",
  equal: "Equal",
  byPairs: "By pairs…",
  criterion: ({ name, isLowBetter }: Criterion) => (isLowBetter ? `${name} (low is good)` : name),
  lowIsGood: "low is good",
  criteriaCount: (amount: number, most: number) => `${String(amount)} of ${String(most)} criteria; names, direction and bounds stand in`,
  byMethod: "Its score follows no criteria.",
  rankedBy: (name: string) => `The score is ${name}, as chosen in`,
  percent: (value: number) => `${String(value)} percent`,
  shownPercent: (value: number) => `${String(value)}\u00a0%`,
  savedEqual: (each: string) => `Sum 100\u00a0%. Saved weights are ${each} each, in`,
  saved: (list: string) => `Sum 100\u00a0%. Saved weights are ${list}, in`,
  savedNowhere: "Sum 100\u00a0%. Weights are equal until they stand on the sheet Assumptions.",
  ranking: "Ranking",
  columns: { rank: "#", move: "Move", feature: "Feature", score: "Score", band: "Band" },
  topColumn: (places: number) => (places === 1 ? "First" : `Top ${String(places)}`),
  chanceOfTop: "Top",
  withWeights: "weights",
  trust: { around: "near the sliders", order: "only in order", nothing: "unknown" } satisfies Record<WeightTrust, string>,
  drawing: "Drawing ranks…",
  rankChances: "Chance of each rank",
  asTable: "As table",
  asPicture: "As picture",
  firstRank: "Rank 1",
  rank: "Rank",
  chance: "Chance",
  /** Share of draws that the ranks told cover. */
  likelyShare: 0.9,
  rankChance: (from: number, to: number, chance: number) =>
    `${from === to ? `Rank ${String(from)}` : `Ranks ${String(from)} to ${String(to)}`}: ${formatShare(chance)}`,
  ranks: (
    { best, worst }: { readonly best: number; readonly worst: number },
    likeliest: { readonly rank: number; readonly chance: number },
  ) =>
    best === worst
      ? `In 9 of 10 draws it ranks ${String(best)}.`
      : `In 9 of 10 draws it ranks ${String(best)} to ${String(worst)}; ${String(likeliest.rank)} is likeliest, ${formatShare(likeliest.chance)}.`,
  favor(favor: RankConfidence["favor"], names: readonly string[]): string {
    if (favor === undefined) return "Never first, whatever the weights drawn.";
    const weights = names.map((name, index) => `${name} ${formatShare(favor.centralWeights[index] ?? 0)}`);
    return `First for people who weigh ${listed(weights)}; with just these weights, in ${formatShare(favor.confidenceFactor)} of draws.`;
  },
  drawError: (draws: number, error: number) =>
    `${draws.toLocaleString("en-US")} draws; standard error of a chance at most ${(100 * error).toFixed(1)} points.`,
  ticks: ([commit, plan, explore]: readonly [number, number, number]) =>
    `Ticks at ${[explore, plan, commit].map(shownQuantity).join(", ")}: Explore, Plan, Commit`,
  parts: (entry: Ranked, most: readonly number[], names: readonly string[]) =>
    names
      .filter((_, index) => index < entry.parts.length)
      .map((name, index) => `${name} ${formatScore(entry.parts[index] ?? 0)} of ${shownQuantity(most[index] ?? 0)}`)
      .join(", "),
  up: (places: number) => `up ${counted(places, "place")}`,
  down: (places: number) => `down ${counted(places, "place")}`,
  of: (most: number) => `of ${shownQuantity(most)}`,
  weakest: (criterion: string, rating: number) => `Weakest: ${criterion} ${shownQuantity(rating)}.`,
  nothingLost: "No criterion loses points.",
  rankChange: (criterion: string, { from, to, rank }: RankChange, now: number) =>
    `${capitalized(criterion)} from ${shownQuantity(from)} to ${shownQuantity(to)} would move it from ${String(now)} to ${String(rank)}.`,
  noRankChange: "No single step of one rating moves it.",
  nextBand: (criterion: string, to: number, band: Band) => `${band} needs ${criterion} ${shownQuantity(to)}.`,
  goToRow: (row: string) => `Go to row ${row}`,
  save: "Save weights",
  reset: "Reset",
  untouched: "Weights as saved. Move a slider to try others; nothing is written until you save.",
  trying: (moves: number) =>
    moves === 0
      ? "Trying other weights. Nothing is written yet; no rank would move."
      : `Trying other weights. Nothing is written yet; ${counted(moves, "rank")} would move.`,
  addFirst: "Saving adds the sheet Assumptions first.",
  moved: (name: string, rank: number, was: number) => `${name} is now ${String(rank)}, was ${String(was)}.`,
} as const;

/** "It is first in 62 % and in the top 5 in 85 % of 10,000 draws." */
function leaderChance([first]: readonly Ranked[], chances: Chances | undefined): string {
  const [top, leads] = [chances?.top.get(first?.feature.id ?? ""), chances?.first.get(first?.feature.id ?? "")];
  if (chances === undefined || top === undefined || leads === undefined) return "";
  const inTop = chances.places === 1 ? "" : ` and in the top ${String(chances.places)} in ${formatShare(top)}`;
  return `It is first in ${formatShare(leads)}${inTop} of ${chanceDraws.toLocaleString("en-US")} draws.`;
}

/** "Ranks 2 to 7 are close: 5 points apart, with chances of 43 to 59 %." */
function closeRun(ranking: readonly Ranked[], chances: Chances | undefined): string {
  const second = ranking[1];
  if (second === undefined) return "";
  const run = ranking.filter(({ score, rank }) => rank >= 2 && second.score - score <= close);
  const last = run.at(-1);
  if (last === undefined || last.rank < 4) return "";
  const apart = second.score - last.score;
  const tops = chances === undefined ? [] : run.map(({ feature }) => chances.top.get(feature.id) ?? 0);
  const range = tops.length === 0 ? "" : `, with chances of ${formatShare(Math.min(...tops))} to ${formatShare(Math.max(...tops))}`;
  return apart < same
    ? `Ranks 2 to ${String(last.rank)} are level${range}.`
    : `Ranks 2 to ${String(last.rank)} are close: ${formatScore(apart)} points apart${range}.`;
}
