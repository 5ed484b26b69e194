/**
 * Whether two plain values (numbers, texts, arrays, records) say the same.
 *
 * Cost     O(size), nothing is copied; ends at the first difference
 */
export function sameContent(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((each, index) => sameContent(each, other[index]));
  }
  const entries = Object.entries(one);
  const others = new Map<string, unknown>(Object.entries(other));
  return entries.length === others.size && entries.every(([key, each]) => others.has(key) && sameContent(each, others.get(key)));
}
