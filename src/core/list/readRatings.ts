import { isBlank } from "../sheet/cell";
import type { Cell } from "../sheet/cell";
import { rounded } from "../score/rounded";
import type { Scale } from "../score/scale";
import { readAmount } from "./amount";
import { asItStands, type ColumnReader, type ListColumn, type Refused, sprintWeeks } from "./columnReader";
import { headerUnit } from "./headerUnit";
import { familyOf, type RatingFamily } from "./ratingWords";

/** How much of what a column holds must be ratings. */
const mostly = 0.5;
/** A column whose numbers leave the scale this often is on another; fewer are mistakes in their cells. */
const offScale = 0.25;
const highest = 100;
const tens = 10;
/** Two ratings from 1 to 5 multiplied, or a scale to 20: a header has to say which. */
const unclear = 25;

/** The cells of a column by what they are. */
interface Sorted {
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
  readonly isPercent: boolean;
}

function sorted({ cells }: ListColumn): Sorted {
  const numbers: number[] = [];
  const texts: string[] = [];
  let percents = 0;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (typeof cell === "number") numbers.push(cell);
    else if (typeof cell === "string") {
      const level = levelIn(cell);
      if (level === undefined) texts.push(cell.trim());
      else {
        numbers.push(level);
        if (cell.includes("%")) percents += 1;
      }
    }
  }
  return { numbers, texts, isPercent: percents > 0 && percents * 2 > numbers.length };
}

/** "3", "4/5", "80 %": a number, alone or of its highest. */
function levelIn(text: string): number | undefined {
  const amount = readAmount(text.replace(/[–—]/g, "-"));
  if (amount?.before !== "") return undefined;
  return amount.unit === "" || amount.unit === "%" || /^\/\s*\d+$/.test(amount.unit) ? amount.value : undefined;
}

/**
 * The scale that the rating columns without a stated one share, where their numbers leave the scale of the assumptions together:
 * from 0 to 10. Undefined where they do not.
 */
export function sharedScale(columns: readonly ListColumn[], scale: Scale): Scale | undefined {
  const numbers = columns
    .filter(({ header }) => headerUnit(header, sprintWeeks).bounds === undefined)
    .map((column) => sorted(column).numbers)
    .filter((column) => Math.max(...column) <= tens)
    .flat();
  const off = numbers.filter((number) => number > scale.hi);
  return off.length > 1 && off.length >= numbers.length * offScale ? { lo: 0, hi: tens } : undefined;
}

/**
 * Read a column as ratings: numbers on the scale that its header or its cells tell, words, letters, sizes, MoSCoW, priorities, stars and balls.
 *
 * Faults   refused where the header or the cells say something else: money, time, sentences, large numbers
 */
export function readRatings(column: ListColumn, scale: Scale, shared: Scale | undefined): ColumnReader | Refused {
  const unit = headerUnit(column.header, sprintWeeks);
  if (unit.bounds === undefined && unit.money !== undefined) return { refused: "is money, no rating" };
  if (unit.bounds === undefined && unit.time !== undefined) return { refused: `counts ${unit.time.name}, no rating` };
  const { numbers, texts, isPercent } = sorted(column);
  const words = familyOf(texts);
  const filled = numbers.length + texts.length;
  const ranges = texts.filter((text) => rangeOf(text) !== undefined).length;
  if (texts.length > 0 && numbers.length + (words?.read ?? 0) + ranges < filled * mostly) return { refused: sentenceOf(texts) };
  const large = numbers.filter((number) => number > highest || number < 0);
  if (large.length > numbers.length * mostly && !numbers.every(isSerial)) return { refused: "holds large numbers, no ratings" };
  const most = Math.max(...numbers);
  if (unit.bounds === undefined && isOff(numbers, scale) && most > tens && most <= unclear)
    return { refused: `runs to ${String(most)}, and its scale is not told: write it in the header, such as (0–20)` };
  const bounds = boundsOf(unit.bounds, unit.isPercent === true || isPercent, numbers, scale, shared);
  const from = (level: number): number => rounded(scale.lo + ((level - bounds.lo) / (bounds.hi - bounds.lo)) * (scale.hi - scale.lo));
  const isSame = bounds.lo === scale.lo && bounds.hi === scale.hi;
  const how = [
    ...(isSame && unit.bounds === undefined ? [] : [shownScale(bounds)]),
    ...(words === undefined ? [] : [words.family.name]),
  ].join(", ");
  if (how === "" && ranges === 0)
    return numbersAsText(column) ? { how: "numbers held as text", read: readLevel(from, undefined, scale) } : asItStands;
  const read = readLevel(from, words?.family, scale);
  const formula = isSame ? undefined : linear(bounds, scale);
  const note = isSame ? undefined : `runs from ${String(bounds.lo)} to ${String(bounds.hi)}: read on that scale`;
  return {
    ...(how === "" ? {} : { how }),
    ...(unit.bounds === undefined && !isSame && most <= scale.hi ? { isGuess: true } : {}),
    read: bounds.hi === 1 ? readLevel(from, words?.family, scale) : read,
    ...(formula === undefined ? {} : { formula }),
    ...(note === undefined ? {} : { note }),
  };
}

function shownScale({ lo, hi }: Scale): string {
  return `${String(lo)}–${String(hi)}`;
}

function boundsOf(
  stated: Scale | undefined,
  isPercent: boolean,
  numbers: readonly number[],
  scale: Scale,
  shared: Scale | undefined,
): Scale {
  if (stated !== undefined) return stated.lo === 1 && numbers.includes(0) ? { ...stated, lo: 0 } : stated;
  const most = Math.max(...numbers, -Infinity);
  if (isPercent) return { lo: 0, hi: most <= 1 ? 1 : highest };
  const isShare = numbers.length > 1 && most <= 1 && numbers.some((number) => number > 0 && number < 1);
  if (isShare) return { lo: 0, hi: 1 };
  if (most > unclear && isOff(numbers, scale)) return { lo: 0, hi: highest };
  if (most > scale.hi && most <= tens && numbers.length > 1 && isOff(numbers, scale)) return { lo: 0, hi: tens };
  return most <= tens ? (shared ?? scale) : scale;
}

/** Numbers where Excel keeps its dates: a typed 2-4 became one, which is told cell by cell. */
function isSerial(number: number): boolean {
  return Number.isInteger(number) && number > 10_000 && number < 80_000;
}

/** More numbers leave the scale than mistakes in their cells would. */
function isOff(numbers: readonly number[], scale: Scale): boolean {
  const off = numbers.filter((number) => number > scale.hi && number <= highest).length;
  return off > 1 && off >= numbers.length * offScale;
}

function numbersAsText({ cells }: ListColumn): boolean {
  return cells.some(
    (cell) =>
      typeof cell === "string" && levelIn(cell) !== undefined && rangeOf(cell) === undefined && cell.trim() !== String(levelIn(cell)),
  );
}

function sentenceOf(texts: readonly string[]): string {
  return texts.some((text) => text.length > 25) ? "holds sentences, no ratings" : `holds ${quoted(texts)}, no ratings`;
}

function quoted(texts: readonly string[]): string {
  return [...new Set(texts)]
    .slice(0, 2)
    .map((text) => `"${text.slice(0, 20)}"`)
    .join(", ");
}

const longestRating = 60;

/** "2..4", "2 to 4", "2-4": a range of levels. */
function rangeOf(text: string): readonly [number, number] | undefined {
  if (text.length > longestRating) return undefined;
  const [, low, high] = /^\s*(\d+(?:\.\d+)?)\s*(?:\.\.|to|–|-)\s*(\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  return low === undefined || high === undefined ? undefined : [Number(low), Number(high)];
}

/** Blank where the scale begins above 0 stays blank; a 0 of a scale from 0 is its lowest level. */
function readLevel(from: (level: number) => number, family: RatingFamily | undefined, scale: Scale): (cell: Cell) => Cell {
  return (cell) => {
    if (typeof cell === "number") return isSerial(cell) ? cell : from(cell);
    if (typeof cell !== "string" || cell.length > longestRating) return cell;
    const range = rangeOf(cell);
    if (range !== undefined) return `${String(from(range[0]))}..${String(from(range[1]))}`;
    const share = family?.read(cell);
    if (share !== undefined) return rounded(scale.lo + share * (scale.hi - scale.lo));
    const level = levelIn(cell);
    return level === undefined ? cell : from(level);
  };
}

function linear(bounds: Scale, scale: Scale): (reference: string) => string {
  const step = rounded((scale.hi - scale.lo) / (bounds.hi - bounds.lo));
  return (reference) =>
    `IF(ISNUMBER(${reference}),${String(scale.lo)}+(${reference}-${String(bounds.lo)})*${String(step)},${reference}&"")`;
}
