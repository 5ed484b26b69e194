/** Steps after which even halving alone has exhausted the digits of a double. */
const mostSteps = 120;

/**
 * Root of a continuous function between two points at which it differs in sign, to the last digits.
 *
 * Inverse quadratic interpolation where the last three points promise that it converges, halving elsewhere.
 *
 * Domain   high at most a few times low
 * Source   chandrupatla1997
 */
export function bracketedRoot(valueAt: (x: number) => number, low: number, high: number): number {
  let [near, far, last] = [high, low, low];
  let [nearValue, farValue, lastValue] = [valueAt(high), valueAt(low), valueAt(low)];
  let share = 0.5;
  for (let step = 0; step < mostSteps; step += 1) {
    const x = near + share * (far - near);
    const value = valueAt(x);
    if (value === 0) return x;
    if (Math.sign(value) === Math.sign(nearValue)) [last, lastValue] = [near, nearValue];
    else [last, lastValue, far, farValue] = [far, farValue, near, nearValue];
    [near, nearValue] = [x, value];
    const smallest = (2 * Number.EPSILON * Math.abs(near)) / Math.abs(far - near);
    if (smallest > 0.5) break;
    share = Math.min(1 - smallest, Math.max(smallest, nextShare([near, nearValue], [far, farValue], [last, lastValue])));
  }
  return Math.abs(nearValue) < Math.abs(farValue) ? near : far;
}

type Point = readonly [number, number];

/** Where between near, 0, and far, 1, to look next. */
function nextShare([near, nearValue]: Point, [far, farValue]: Point, [last, lastValue]: Point): number {
  const xi = (near - far) / (last - far);
  const phi = (nearValue - farValue) / (lastValue - farValue);
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5;
  const first = (nearValue / (farValue - nearValue)) * (lastValue / (farValue - lastValue));
  const second = ((last - near) / (far - near)) * (nearValue / (lastValue - nearValue)) * (farValue / (lastValue - farValue));
  return first + second;
}
