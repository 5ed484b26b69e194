import type { Criterion } from "../../core/score/ribs";
import { criterionNames } from "../../core/score/ribs";
import { type Band, bands } from "../../core/score/band";
import { shownQuantity } from "../../core/score/rounded";
import { capitalized, count, formatScore, formatShare } from "../frame/format";
import { chanceDraws, topPlaces } from "./chances";
import type { RankChange, Ranked } from "./ranking";

/** Leaders closer than this lead together. */
const same = 1e-9;
/** Scores this near count as close: less than one step of one rating at equal weights. */
const close = 5;

export const strings = {
  headline(ranking: readonly Ranked[]): string {
    const [first, second] = ranking;
    if (first === undefined) return "No feature has a score yet";
    if (second === undefined) return `${first.feature.name} scores ${formatScore(first.score)}`;
    const lead = first.score - second.score;
    if (lead < same) {
      const tied = ranking.filter(({ score }) => first.score - score < same).length;
      return `${count(tied, "feature")} lead together with ${formatScore(first.score)}`;
    }
    return `${first.feature.name} leads by ${formatScore(lead)} points`;
  },
  evidence(ranking: readonly Ranked[], unscored: number): string {
    const perBand = bands
      .map((band) => ({ band, amount: ranking.filter((entry) => entry.band === band).length }))
      .filter(({ amount }) => amount > 0)
      .map(({ band, amount }) => `${String(amount)} ${band.toLowerCase()}`);
    return [
      perBand.length === 0
        ? "A score needs the four ratings risk, impact, business value and scalability."
        : `${capitalized(perBand.join(", "))}.`,
      closeRun(ranking),
      unscored === 0 || ranking.length === 0 ? "" : `${count(unscored, "feature waits", "features wait")} for ratings; Start shows which.`,
    ]
      .filter((sentence) => sentence !== "")
      .join(" ");
  },
  leaderChance: (chance: number) =>
    `The leader is in the top ${String(topPlaces)} in ${formatShare(chance)} of ${chanceDraws.toLocaleString("en-US")} draws.`,
  weights: "Weights",
  equal: "Equal",
  criterion: { risk: "Risk (low is good)", impact: "Impact", businessValue: "Business value", scalability: "Scalability" } satisfies Record<
    Criterion,
    string
  >,
  shortCriterion: { risk: "Risk", impact: "Impact", businessValue: "Value", scalability: "Scale" } satisfies Record<Criterion, string>,
  percent: (value: number) => `${String(value)} percent`,
  shownPercent: (value: number) => `${String(value)}\u00a0%`,
  savedEqual: (each: string) => `Sum 100\u00a0%. Saved weights are ${each} each, in`,
  saved: (list: string) => `Sum 100\u00a0%. Saved weights are ${list}, in`,
  savedNowhere: "Sum 100\u00a0%. Weights are equal until they stand on the sheet Assumptions.",
  ranking: "Ranking",
  columns: { rank: "#", move: "Move", feature: "Feature", score: "Score", band: "Band", chance: `Top ${String(topPlaces)}` },
  ticks: ([commit, plan, explore]: readonly [number, number, number]) =>
    `Ticks at ${[explore, plan, commit].map(shownQuantity).join(", ")}: Explore, Plan, Commit`,
  parts: (entry: Ranked, most: readonly number[]) =>
    (["Risk", "Impact", "Value", "Scale"] as const)
      .map((name, index) => `${name} ${formatScore(entry.parts[index] ?? 0)} of ${shownQuantity(most[index] ?? 0)}`)
      .join(", "),
  up: (places: number) => `up ${count(places, "place")}`,
  down: (places: number) => `down ${count(places, "place")}`,
  of: (most: number) => `of ${shownQuantity(most)}`,
  weakest: (criterion: Criterion, rating: number) => `Weakest: ${criterionNames[criterion]} ${shownQuantity(rating)}.`,
  nothingLost: "No criterion loses points.",
  rankChange: ({ criterion, from, to, rank }: RankChange, now: number) =>
    `${capitalized(criterionNames[criterion])} from ${shownQuantity(from)} to ${shownQuantity(to)} would move it from ${String(now)} to ${String(rank)}.`,
  noRankChange: "No single step of one rating moves it.",
  nextBand: (criterion: Criterion, to: number, band: Band) => `${band} needs ${criterionNames[criterion]} ${shownQuantity(to)}.`,
  goToRow: (row: string) => `Go to row ${row}`,
  save: "Save weights",
  reset: "Reset",
  untouched: "Weights as saved. Move a slider to try others; nothing is written until you save.",
  trying: (moves: number) =>
    moves === 0
      ? "Trying other weights. Nothing is written yet; no rank would move."
      : `Trying other weights. Nothing is written yet; ${count(moves, "rank")} would move.`,
  addFirst: "Saving adds the sheet Assumptions first.",
  moved: (name: string, rank: number, was: number) => `${name} is now ${String(rank)}, was ${String(was)}.`,
} as const;

/** "Ranks 2 to 7 are close: 5 points apart." */
function closeRun(ranking: readonly Ranked[]): string {
  const second = ranking[1];
  if (second === undefined) return "";
  const last = ranking.filter(({ score, rank }) => rank >= 2 && second.score - score <= close).at(-1);
  if (last === undefined || last.rank < 4) return "";
  const apart = second.score - last.score;
  return apart < same
    ? `Ranks 2 to ${String(last.rank)} are level.`
    : `Ranks 2 to ${String(last.rank)} are close: ${formatScore(apart)} points apart.`;
}
