import type { Rating } from "../score/rating";
import { type DrawKey, greatestDrawNumber } from "./hdr";

/** One uncertain or certain rating as a ranking uses it: weight · (base + width · draw). */
export interface ScoreTerm {
  readonly base: number;
  readonly width: number;
  /** The greatest that base + width · draw may be. */
  readonly greatest: number;
  /** Absent where the rating is certain. */
  readonly key: DrawKey | undefined;
}

/** Ratings have an entity of their own, apart from values (1) and weights (2). */
const ratingEntity = 3;

/**
 * The terms of every row, in the order of the criteria; where less is better they are negative.
 *
 * A row's draws are keyed by its own ratings, so deleting or sorting other rows changes no draw of it; equal rows are told apart by their order.
 *
 * Shape    n × m ratings → n × m terms
 */
export function scoreTerms(
  ratings: readonly (readonly Rating[])[],
  isLessBetter: readonly boolean[],
  seed: number,
): readonly (readonly ScoreTerm[])[] {
  const keys = rowKeys(ratings);
  return ratings.map((line, row) =>
    line.map(({ low, high }, criterion) => {
      const sign = isLessBetter[criterion] === true ? -1 : 1;
      const key = low === high ? undefined : { entity: ratingEntity, variable: keys[row] ?? 0, seed3: seed, seed4: criterion + 1 };
      return { base: sign * low, width: sign * (high - low), greatest: sign > 0 ? high : -low, key };
    }),
  );
}

/** A number per row made of its ratings alone; equal rows count on. */
function rowKeys(ratings: readonly (readonly Rating[])[]): readonly number[] {
  const seen = new Map<number, number>();
  return ratings.map((row) => {
    let hash = 2_166_136_261;
    for (const { low, high } of row) {
      for (const bound of [low, high]) hash = Math.imul(hash ^ Math.round(bound * 65_536), 16_777_619);
    }
    const key = (hash >>> 0) % greatestDrawNumber;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return (key + before * 7919) % greatestDrawNumber;
  });
}
