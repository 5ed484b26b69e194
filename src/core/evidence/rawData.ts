import { readChoice, readNumber, readYesNo } from "../sheet/readCell";
import { type ClassificationReport, classificationReport, type Confusion, confusion, type Label } from "../measure/classification";
import { editDistanceShare } from "../measure/editDistance";
import { customerSatisfaction, netPromoterError, netPromoterScore } from "../measure/trust";
import { type Cell, type Cells, isBlank, isCellError } from "../sheet/cell";
import { fail, ok, type Result } from "../result";
import { rawFields } from "./rawColumns";
import { type RawRead, readRaw } from "./rawReader";

/**
 * Precision, recall and F1 per label from a column of true and one of predicted labels. With `labels`, any other label is reported.
 *
 * Source   pedregosa2011
 */
export function reportLabels(rows: Cells, labels?: readonly string[]): RawRead<ClassificationReport> {
  const { value, problems } = countLabels(rows, labels);
  return value === undefined ? { problems } : { value: classificationReport(value), problems };
}

/** Confusion matrix from a column of true and one of predicted labels; a row with either blank is reported. */
export function countLabels(given: Cells, labels?: readonly string[]): RawRead<Confusion> {
  const label = (cell: Cell | undefined, parameter: string): Result<Label> =>
    labels === undefined ? anyLabel(cell, parameter) : readChoice(cell, parameter, labels);
  const { rows, problems } = readRaw(rawFields.labels, given, { label });
  const actual = rows.flatMap(({ values }) => values.actual ?? []);
  const predicted = rows.flatMap(({ values }) => values.predicted ?? []);
  return actual.length === 0 ? { problems } : { value: confusion(actual, predicted), problems };
}

function anyLabel(cell: Cell | undefined, parameter: string): Result<Label> {
  if (isBlank(cell)) return fail({ code: "blank", parameter });
  return isCellError(cell) ? fail({ code: "out-of-domain", parameter, expected: "a label", received: cell.error }) : ok(cell);
}

/** What a log of suggestions says about how people take them. */
export interface SuggestionSummary {
  readonly shown: number;
  readonly accepted: number;
  /** Mean and standard deviation of the share of the text that was changed, over accepted suggestions with both texts; 0 for none. */
  readonly edits: MeanAndSpread;
  /** Accepted suggestions of which less than a fifth was changed. */
  readonly keptWithFewEdits: number;
}

export interface MeanAndSpread {
  readonly mean: number;
  /** Standard deviation with divisor n − 1; 0 for fewer than two. */
  readonly spread: number;
  readonly count: number;
}

/** Up to which share of changes a suggestion counts as kept. Source: ours. */
const fewEdits = 0.2;

/** How many rows of a log are read between two reports. */
const stride = 100;

/**
 * Acceptance and edits from a log with the columns suggested, final, accepted and, where there is one, shown; accepted and shown are yes or no, or counts.
 *
 * Yields    rows read so far
 * Faults    reported with their cells: more accepted than shown, text that is no count
 * Source    levenshtein1966
 */
export function* suggestionSummary(given: Cells): Generator<number, RawRead<SuggestionSummary>> {
  const { rows, problems, refuse } = readRaw(rawFields.suggestions, given, { tally: readTally });
  const shares: number[] = [];
  let shown = 0;
  let accepted = 0;
  for (const [index, { row, values }] of rows.entries()) {
    if (index % stride === stride - 1) yield row;
    const { suggested, final, accepted: taken = 0, shown: seen = 1 } = values;
    if (taken > seen) {
      refuse(row, "accepted", `Accepted must be at most the ${String(seen)} shown, received ${String(taken)}.`);
      continue;
    }
    shown += seen;
    accepted += taken;
    if (taken > 0 && typeof suggested === "string" && typeof final === "string") shares.push(editDistanceShare(suggested, final));
  }
  if (shown === 0) return { problems };
  return {
    value: { shown, accepted, edits: meanAndSpread(shares), keptWithFewEdits: shares.filter((share) => share < fewEdits).length },
    problems,
  };
}

/** A count, or yes for 1 and no for 0. */
function readTally(cell: Cell | undefined, parameter: string): Result<number> {
  if (typeof cell === "number") return readNumber(cell, parameter, { from: 0, whole: true });
  const answer = readYesNo(cell, parameter);
  return answer.ok ? ok(answer.value ? 1 : 0) : answer;
}

/** The summary of a log of suggestions in one go. */
export function summarizeSuggestions(rows: Cells): RawRead<SuggestionSummary> {
  const running = suggestionSummary(rows);
  let step = running.next();
  while (step.done !== true) step = running.next();
  return step.value;
}

/** Satisfaction of a list of ratings, on their own scale. */
export interface RatingSummary {
  readonly count: number;
  /** Share of ratings in the two highest steps of the scale; the count behind it. */
  readonly satisfied: number;
  readonly satisfaction: number;
  /** On a scale from 0 to 10 only. */
  readonly promoters?: { readonly score: number; readonly error: number };
}

/** Satisfaction, and on a scale from 0 to 10 the net promoter score with its error, from a column of ratings; one outside the scale is reported. */
export function summarizeRatings(given: Cells, scale: { readonly lo: number; readonly hi: number }): RawRead<RatingSummary> {
  const onScale = (cell: Cell | undefined, parameter: string): Result<number> =>
    readNumber(cell, parameter, { from: scale.lo, to: scale.hi });
  const { rows, problems } = readRaw(rawFields.ratings, given, { onScale });
  const ratings = rows.flatMap(({ values }) => values.rating ?? []);
  if (ratings.length === 0) return { problems };
  const satisfaction = customerSatisfaction(ratings, scale.hi - 1);
  const promoters = { score: netPromoterScore(ratings), error: netPromoterError(ratings) };
  return {
    value: {
      count: ratings.length,
      satisfied: Math.round(satisfaction * ratings.length),
      satisfaction,
      ...(scale.lo === 0 && scale.hi === 10 ? { promoters } : {}),
    },
    problems,
  };
}

/** Minutes saved per task, net of debugging, from the columns minutes without, minutes with and, where there is one, minutes debugging; negative where people lost time. */
export function summarizeTimes(given: Cells): RawRead<MeanAndSpread> {
  const { rows, problems } = readRaw(rawFields.times, given, {});
  const saved = rows.map(({ values: { without = 0, with: taken = 0, debugging = 0 } }) => without - taken - debugging);
  return saved.length === 0 ? { problems } : { value: meanAndSpread(saved), problems };
}

function meanAndSpread(values: readonly number[]): MeanAndSpread {
  const count = values.length;
  if (count === 0) return { mean: 0, spread: 0, count };
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, spread: count < 2 ? 0 : Math.sqrt(squares / (count - 1)), count };
}
