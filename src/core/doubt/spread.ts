/** Running sums behind the items' covariances with the total, taken about the first trial so that large means cost no digits. */
export interface Spread {
  readonly reference: Float64Array;
  readonly sums: Float64Array;
  readonly products: Float64Array;
  total: { count: number; reference: number; sum: number; squares: number };
}

export function newSpread(items: number): Spread {
  return {
    reference: new Float64Array(items),
    sums: new Float64Array(items),
    products: new Float64Array(items),
    total: { count: 0, reference: 0, sum: 0, squares: 0 },
  };
}

/** Take a block of trials in: the items' values and their totals. */
export function addToSpread(spread: Spread, nets: readonly Float64Array[], totals: Float64Array): void {
  const { total } = spread;
  if (total.count === 0) {
    total.reference = totals[0] ?? 0;
    for (const [item, net] of nets.entries()) spread.reference[item] = net[0] ?? 0;
  }
  for (const value of totals) {
    total.sum += value - total.reference;
    total.squares += (value - total.reference) ** 2;
  }
  total.count += totals.length;
  for (const [item, net] of nets.entries()) {
    const reference = spread.reference[item] ?? 0;
    let [sum, product] = [0, 0];
    for (let trial = 0; trial < totals.length; trial += 1) {
      const deviation = (net[trial] ?? 0) - reference;
      sum += deviation;
      product += deviation * ((totals[trial] ?? 0) - total.reference);
    }
    spread.sums[item] = (spread.sums[item] ?? 0) + sum;
    spread.products[item] = (spread.products[item] ?? 0) + product;
  }
}

/** Share of the total's variance that each item brings: its covariance with the total over the variance. All 0 where nothing spreads. */
export function sharesOf({ sums, products, total }: Spread): readonly number[] {
  const variance = total.squares - (total.sum * total.sum) / total.count;
  return Array.from(sums, (sum, item) => (variance > 0 ? ((products[item] ?? 0) - (sum * total.sum) / total.count) / variance : 0));
}
