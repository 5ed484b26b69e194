/** A bucket longer than this is sorted by the library, not by insertion. */
const longBucket = 24;
const bucketsPerEntry = 2;

/**
 * A reusable sorter of score columns: the rows of the best places in descending order of score, in expected linear time. Rows as good as the
 * last of them are there too; further rows may be.
 *
 * Scores are spread over buckets between their extremes, then put in order within each bucket; a comparison sort of every draw would dominate
 * the whole ranking.
 *
 * Cost     O(n) expected, O(n log n) where scores crowd
 */
export function descendingOrder(count: number): (scores: Float64Array, places?: number) => Int32Array {
  const order = new Int32Array(count);
  const bucketOf = new Int32Array(count);
  const ends = new Int32Array(bucketsPerEntry * count + 1);
  return (scores, places = count) => {
    const buckets = spread(scores, bucketOf, ends);
    const filled = sumUntil(ends, buckets, Math.min(places, count));
    const placed = ends[filled - 1] ?? 0;
    for (let row = count - 1; row >= 0; row -= 1) {
      const bucket = bucketOf[row] ?? 0;
      if (bucket >= filled) continue;
      const position = (ends[bucket] ?? 0) - 1;
      ends[bucket] = position;
      order[position] = row;
    }
    for (let bucket = 0; bucket < filled; bucket += 1) {
      const start = ends[bucket] ?? 0;
      const end = bucket + 1 < filled ? (ends[bucket + 1] ?? placed) : placed;
      if (end - start > 1) sortWithin(order, start, end, scores);
    }
    return placed === count ? order : order.subarray(0, placed);
  };
}

/** Turn counts into ends, bucket by bucket, until there are enough rows; returns the number of buckets that takes. */
function sumUntil(counts: Int32Array, buckets: number, rows: number): number {
  let bucket = 1;
  for (; bucket < buckets && (counts[bucket - 1] ?? 0) < rows; bucket += 1)
    counts[bucket] = (counts[bucket] ?? 0) + (counts[bucket - 1] ?? 0);
  return bucket;
}

/** Assign rows to buckets, the highest scores first, and count each bucket; returns the number of buckets. */
function spread(scores: Float64Array, bucketOf: Int32Array, counts: Int32Array): number {
  let least = Infinity;
  let most = -Infinity;
  for (const score of scores) {
    if (score < least) least = score;
    if (score > most) most = score;
  }
  const buckets = counts.length - 1;
  const width = (buckets - 1) / (most - least);
  // Equal scores, or scores a denormal apart, all go to one bucket.
  const scale = Number.isFinite(width) ? width : 0;
  counts.fill(0);
  for (let row = 0; row < scores.length; row += 1) {
    const bucket = Math.floor((most - (scores[row] ?? 0)) * scale);
    bucketOf[row] = bucket;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return buckets;
}

function sortWithin(order: Int32Array, start: number, end: number, scores: Float64Array): void {
  if (end - start > longBucket) {
    order.subarray(start, end).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    return;
  }
  for (let index = start + 1; index < end; index += 1) {
    const row = order[index] ?? 0;
    const score = scores[row] ?? 0;
    let hole = index;
    while (hole > start && (scores[order[hole - 1] ?? 0] ?? 0) < score) {
      order[hole] = order[hole - 1] ?? 0;
      hole -= 1;
    }
    order[hole] = row;
  }
}
