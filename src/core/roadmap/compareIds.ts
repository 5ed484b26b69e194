/**
 * Order of keys as Excel sorts a column: numbers by size, then text without regard to case.
 *
 * Total: only equal keys tie, so a shuffled sheet gives the same roadmap.
 */
export function compareIds(one: string, other: string): number {
  const [first, second] = [numberOf(one), numberOf(other)];
  if (first !== undefined && second !== undefined && first !== second) return first - second;
  if ((first === undefined) !== (second === undefined)) return first === undefined ? 1 : -1;
  return compareText(one.toLowerCase(), other.toLowerCase()) || compareText(one, other);
}

function numberOf(id: string): number | undefined {
  return /^\d+(\.\d+)?$/.test(id) ? Number(id) : undefined;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
