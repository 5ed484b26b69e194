/** Numbers in [0, 1) from a seed: mulberry32, enough to draw a sample. */
export function drawsFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `size` of the items, each with the same chance, in the order drawn. */
export function sampleOf<T>(items: readonly T[], size: number, draw: () => number): readonly T[] {
  const rest = [...items];
  for (let i = 0; i < Math.min(size, rest.length); i += 1) {
    const j = i + Math.floor(draw() * (rest.length - i));
    const [one, other] = [rest[i], rest[j]];
    if (one !== undefined && other !== undefined) [rest[i], rest[j]] = [other, one];
  }
  return rest.slice(0, size);
}
