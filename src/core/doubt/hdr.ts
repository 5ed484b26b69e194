/** What names a stream of draws; every trial is a counter within it. */
export interface DrawKey {
  readonly entity: number;
  readonly variable: number;
  readonly seed3: number;
  readonly seed4: number;
}

/** Greatest counter, entity, variable or seed: below it plain doubles are exact throughout. */
export const greatestDrawNumber = 100_000_000;

const twoTo32 = 4_294_967_296;
const numerator = 999_999_999_999_989;
const firstModulus = 7_450_589;
const secondModulus = 7_450_987;
const firstStep = 2_499_997;
const secondStep = 2_246_527;

/** Remainder of whole numbers below 2^53, exact: the quotient of such numbers never rounds up to the next whole number. */
function remainder(dividend: number, divisor: number): number {
  return dividend - Math.floor(dividend / divisor) * divisor;
}

/** Uniform draw from both congruences, in steps of 2^−32 and never 0 or 1. */
function mix(first: number, second: number): number {
  const a = remainder(remainder(numerator, first * 4658 + 7_450_581) * 383, 99_991);
  const b = remainder(remainder(numerator, second * 7580 + 7_560_584) * 17_669, 7_440_893);
  return (remainder((a * 7_440_893 + b) * 1343, twoTo32) + 0.5) / twoTo32;
}

function firstState(counter: number, key: DrawKey): number {
  return remainder(
    counter * firstStep + key.variable * 1_800_451 + key.entity * 2_000_371 + key.seed3 * 1_796_777 + key.seed4 * 2_299_603,
    firstModulus,
  );
}

function secondState(counter: number, key: DrawKey): number {
  return remainder(
    counter * secondStep + key.variable * 2_399_993 + key.entity * 2_100_869 + key.seed3 * 1_918_303 + key.seed4 * 1_624_729,
    secondModulus,
  );
}

/**
 * Uniform draw of the HDR counter generator: a function of its arguments alone, which one native formula can repeat.
 *
 * Domain   whole numbers from 0 to `greatestDrawNumber`; result in (0, 1)
 * Source   hubbard2019, sipmath3
 */
export function hdr(counter: number, key: DrawKey): number {
  return mix(firstState(counter, key), secondState(counter, key));
}

/**
 * The draws of consecutive counters, bit for bit those of `hdr`, with the congruences advanced by addition.
 *
 * Cost     O(target)
 */
export function fillDraws(target: Float64Array, firstCounter: number, length: number, key: DrawKey): void {
  let first = firstState(firstCounter, key);
  let second = secondState(firstCounter, key);
  for (let index = 0; index < length; index += 1) {
    target[index] = mix(first, second);
    first += firstStep;
    if (first >= firstModulus) first -= firstModulus;
    second += secondStep;
    if (second >= secondModulus) second -= secondModulus;
  }
}

/**
 * The draws of the counters that are wanted, bit for bit those of `hdr`; the others stay as they are.
 *
 * @param wanted positions of the wanted counters, ascending, of which `count` are filled
 * Cost     O(count), less a draw than `hdr`
 */
export function fillWantedDraws(target: Float64Array, firstCounter: number, wanted: Uint8Array, count: number, key: DrawKey): void {
  const first = firstState(firstCounter, key);
  const second = secondState(firstCounter, key);
  for (let index = 0; index < count; index += 1) {
    const step = wanted[index] ?? 0;
    target[step] = mix(remainder(first + step * firstStep, firstModulus), remainder(second + step * secondStep, secondModulus));
  }
}
