import type { RankQuestion } from "../../core/doubt/rankDraws";
import type { WeightKnowledge } from "../../core/doubt/weightDraws";
import { mostTrials } from "../../core/doubt/simulation";
import { fail, ok, type Result } from "../../core/result";
import { type Rating, ratingWords, readRating } from "../../core/score/rating";
import { defaultScale, type Scale } from "../../core/score/scale";
import type { Cells } from "../../core/sheet/cell";
import type { ArrayParameter, CellParameter } from "../define";
import { list, number, optional } from "./parameters";
import { scaleBounds } from "./ratings";

/** Ratings are compared, not rescaled: without a scale any number will do, and words are read on 1 to 5. */
const anyScale: Scale = { lo: -Infinity, hi: Infinity };
/** Row readings that a cell may ask for: about two seconds. */
const mostStepsInCell = 40_000_000;
const ribsCriteria = 4;

type RatingRows = readonly (readonly Rating[])[];

/** Ratings of n features on m criteria, each a number, a word or a range. */
export function ratingRows(): ArrayParameter<Cells> {
  return {
    takes: "array",
    name: "ratings",
    description:
      "One row a feature, one column a criterion; more is better, but for the first column where there are four, which is read as risk.",
    domain:
      "ratings: numbers, words from very low to very high, or ranges such as 2..4; on the scale where there are four columns or a scale is given",
    optional: false,
    accept: ok,
  };
}

function readRatingRows(cells: Cells, given: Scale | undefined): Result<RatingRows> {
  const scale = given ?? (cells[0]?.length === ribsCriteria ? defaultScale : undefined);
  const rows: Rating[][] = [];
  for (const [index, line] of cells.entries()) {
    const ratings: Rating[] = [];
    for (const cell of line) {
      const isWord = ratingWords.some((word) => typeof cell === "string" && cell.trim().toLowerCase() === word);
      const rating = readRating(cell, scale ?? (isWord ? defaultScale : anyScale), "ratings");
      if (!rating.ok) return fail({ ...rating.error, where: `row ${String(index + 1)}` });
      ratings.push(rating.value);
    }
    rows.push(ratings);
  }
  return ok(rows);
}

/** What is known of the weights: nothing, an order of importance, or weights to keep near. */
export function weightsKnown(): ArrayParameter<readonly number[] | undefined> {
  const parameter = list(
    "weights_known",
    "Blank: nothing is known. Distinct whole numbers 1, 2, …: order of importance, 1 is most. Other numbers: weights to keep near, any sum above 0.",
    undefined,
    { from: 0 },
  );
  return optional(parameter, undefined, "nothing known");
}

/** Bounds of every rating, checked as RIBS does; without it, only four columns are checked, on 1 to 5. */
export function ratingScale(): ArrayParameter<Scale | undefined> {
  return optional(scaleBounds(), undefined, "{1,5} for four columns, else unchecked");
}

export function trials(): CellParameter<number> {
  return optional(number("trials", "Number of draws.", { from: 1, to: mostTrials, whole: true }), 10_000, "10000");
}

export function seed(): CellParameter<number> {
  return optional(
    number("seed", "Number that names the draws: the same seed repeats them.", { from: 0, to: 100_000_000, whole: true }),
    1,
    "1",
  );
}

/** The question that TOPCHANCE and RANKCHANCE put to the core. */
export function rankQuestion(
  cells: Cells,
  known: readonly number[] | undefined,
  draws: number,
  seedNumber: number,
  scaleGiven: Scale | undefined,
): Result<RankQuestion> {
  const read = readRatingRows(cells, scaleGiven);
  if (!read.ok) return read;
  const ratings = read.value;
  const criteria = ratings[0]?.length ?? 0;
  const weights = knowledgeOf(known, criteria);
  if (!weights.ok) return weights;
  const steps = ratings.length * criteria * draws;
  if (steps > mostStepsInCell) {
    const most = Math.floor(mostStepsInCell / (ratings.length * criteria));
    return fail({
      code: "out-of-domain",
      parameter: "trials",
      expected: `at most ${String(most)} with ${String(ratings.length)} features in a cell`,
      received: draws,
      hint: "the task pane draws more, with progress",
    });
  }
  const isLessBetter = Array.from({ length: criteria }, (_, criterion) => criterion === 0 && criteria === ribsCriteria);
  return ok({ ratings, isLessBetter, weights: weights.value, trials: draws, seed: seedNumber });
}

function knowledgeOf(known: readonly number[] | undefined, criteria: number): Result<WeightKnowledge> {
  if (known === undefined) return ok({ kind: "nothing" });
  if (known.length !== criteria) {
    return fail({
      code: "shape-mismatch",
      parameter: "weights_known",
      expected: `${String(criteria)} numbers, one a criterion`,
      received: String(known.length),
    });
  }
  const isOrder = [...known].sort((a, b) => a - b).every((importance, index) => importance === index + 1);
  if (isOrder) return ok({ kind: "order", importance: known });
  const sum = known.reduce((total, weight) => total + weight, 0);
  if (sum > 0) return ok({ kind: "around", weights: known.map((weight) => weight / sum) });
  return fail({
    code: "out-of-domain",
    parameter: "weights_known",
    expected: `the order of importance 1 to ${String(criteria)}, or weights with a sum above 0`,
    received: known.join(", "),
  });
}
