import { capitalized, counted, listed } from "../../core/sheet/words";
import { criterionNames } from "../../core/score/ribs";
import { shownQuantity } from "../../core/score/rounded";
import type { Agreement, ContestedRank, Merging, ScorerComparison } from "../../core/score/scorers";

const nameOf = (on: Agreement["on"]): string => capitalized(on === "score" ? "score" : criterionNames[on]);

/** Kendall's W in words; the steps are customary. */
function inWords(w: number): string {
  if (w >= 0.9) return "very strong";
  if (w >= 0.7) return "strong";
  if (w >= 0.5) return "moderate";
  if (w >= 0.3) return "weak";
  return "hardly any";
}

export const scorerStrings = {
  title: "Several scorers",
  reading: "Reading the ratings…",
  none: "Let several people rate without seeing each other, and find which ranks their disagreement really changes.",
  add: "Add a scores sheet",
  found: (compared: ScorerComparison) => `${listed(compared.scorers)} rated ${counted(compared.shared.length, "feature")} in full, in`,
  tooFew: "Agreement needs two people and two features that both rated in full.",
  on: "On",
  w: "W",
  agreement: "Agreement",
  legend: "W from 0 to 1 is Kendall's; p is the chance of so much agreement between people who order by chance.",
  name: nameOf,
  reads: ({ w, chance }: Agreement) =>
    w === undefined ? "nobody tells features apart" : `${inWords(w)}${chance === undefined ? "" : `, p\u00a0${shownChance(chance)}`}`,
  shownW: (w: number | undefined) => (w === undefined ? "–" : w.toFixed(2)),
  widest: ({ criterion, low, high, steps }: NonNullable<ScorerComparison["widest"]>, feature: string) =>
    `Widest apart: ${feature}, ${criterionNames[criterion]}, where ${low} says ${shownQuantity(steps)} less than ${high}.`,
  farthest: ({ scorer, steps }: NonNullable<ScorerComparison["farthest"]>) =>
    `${scorer} lies farthest from the others: ${shownQuantity(steps)} steps on average.`,
  contested: (places: number) => `Ranks that their disagreement changes, top ${String(places)} first`,
  nothingContested: "Their disagreement changes no rank.",
  moves: (entry: ContestedRank) => `rank ${String(entry.rank)}, ${String(entry.best)} to ${String(entry.worst)}`,
  topFor: (people: readonly string[], places: number) => `top ${String(places)} only for ${listed(people)}`,
  problem: (message: string, consequence: string) => `${capitalized(message)} ${consequence}`,
  merge: "Fill the feature ratings with",
  merging: { range: "the range they span", mean: "their mean" } satisfies Record<Merging, string>,
  blanksOnly: "Only blank cells",
  all: "Replace ratings that stand there",
  writesBlanks: "Ratings that stand in the feature table stay.",
  writesAll: (typed: number) =>
    `${counted(typed, "rating that stands", "ratings that stand")} in the feature table may be replaced; Undo takes it back.`,
  write: "Write ratings",
} as const;

function shownChance(chance: number): string {
  return chance < 0.001 ? "<\u00a00.001" : `=\u00a0${chance.toFixed(3)}`;
}
