import { horizonFromMonths } from "../horizon/horizon";
import { readHorizon } from "../horizon/readHorizon";
import { rounded } from "../score/rounded";
import { type Cell, isBlank } from "../sheet/cell";
import { headerText } from "./block";
import { readAmount } from "./amount";
import {
  type ColumnReader,
  onceEach,
  type ListColumn,
  type ReadingContext,
  type Refused,
  asItStands,
  shownFactor,
  sprintWeeks,
} from "./columnReader";
import { headerUnit, type TimeUnit, timeUnit } from "./headerUnit";
import { horizonOfWord } from "./horizonWords";
import { periodIn } from "./periods";
import { plain } from "./plain";
import { dayOrder, type DayOrder } from "./textDates";

const mostly = 0.5;
/** Excel serial dates of about 1990 to 2100. */
const [firstSerial, lastSerial] = [32_874, 73_415];
const daysPerMonth = 365 / 12;
/** Months of a T-shirt size, ours. */
export const sizeMonths: Readonly<Record<string, number>> = { xs: 0.5, s: 1, m: 3, l: 6, xl: 12 };
/** Beyond this a number without unit is hardly months. */
const mostMonths = 60;

/** The day from which dates and quarters are counted. */
export function planStart({ assumptions, today }: ReadingContext): number | undefined {
  return assumptions.planStart ?? today;
}

/** The last day of the time that a cell names. */
function endOf(cell: Cell, context: ReadingContext, order: DayOrder): number | undefined {
  const start = planStart(context);
  if (start === undefined) return undefined;
  if (isSerial(cell)) return cell;
  if (typeof cell === "number") return periodIn(String(cell), start, order)?.end;
  return typeof cell === "string" ? periodIn(cell, start, order)?.end : undefined;
}

/**
 * Read a column as months: by the unit in its header or its cells, T-shirt sizes, quarters and dates from the start of the plan.
 *
 * Faults   refused where the header says money, a scale or people's time, where large numbers have no unit, or where words tell no time
 */
export function readMonths(column: ListColumn, context: ReadingContext, isExact: boolean): ColumnReader | Refused {
  const unit = headerUnit(column.header, sprintWeeks);
  if (unit.money !== undefined) return { refused: "is money, no time" };
  if (unit.bounds !== undefined && unit.time === undefined) return { refused: "is a rating, no time" };
  const texts = column.cells.filter((cell): cell is string => typeof cell === "string" && !isBlank(cell));
  const numbers = column.cells.filter((cell) => typeof cell === "number");
  const order = dayOrder(column.cells);
  const monthsOf = onceEach((text) => monthsIn(text, unit.time, context, order));
  const read = texts.map(monthsOf);
  const understood = read.filter((each) => each !== undefined).length;
  if (texts.length > 0 && numbers.length + understood < (texts.length + numbers.length) * mostly)
    return { refused: "tells no number of months" };
  if (numbers.length > 0 && numbers.every(isSerial)) return fromDates(column, context, order);
  const time = unit.time ?? (isExact ? months : undefined);
  if (time === undefined && numbers.some((number) => number > mostMonths))
    return {
      refused: `has no unit, and numbers up to ${String(Math.max(...numbers))}: write it in the header, such as ${column.header.slice(0, 30)} (days)`,
    };
  const factor = time ?? months;
  const cellUnits = [...new Set(read.flatMap((each) => (each === undefined ? [] : [each.rule])))];
  const rules = [
    ...(numbers.length > 0 && factor.perMonth !== 1 ? [ruleOf(factor)] : []),
    ...cellUnits.filter((rule) => rule !== ruleOf(factor) && rule !== ruleOf(months)),
  ];
  const isGuess = time === undefined && numbers.length > 0;
  if (rules.length === 0 && texts.length === 0 && !isGuess) return asItStands;
  const how =
    rules.length > 0 ? rules.slice(0, 3).join(", ") : isGuess ? "taken as months" : texts.length > 0 ? "months in the cells" : undefined;
  return {
    ...(how === undefined ? {} : { how }),
    ...(isGuess || factor.name === "hours" ? { isGuess: true } : {}),
    read: (cell) => {
      if (typeof cell === "number") return rounded(cell / factor.perMonth);
      return typeof cell === "string" ? (monthsOf(cell)?.value ?? cell) : cell;
    },
    ...(factor.perMonth === 1
      ? {}
      : { formula: (reference) => `IF(ISNUMBER(${reference}),${reference}/${String(factor.perMonth)},${reference}&"")` }),
  };
}

const months: TimeUnit = { name: "months", perMonth: 1 };

/** "weeks ÷ 4.33", "years × 12" */
function ruleOf({ name, perMonth }: TimeUnit): string {
  if (perMonth === 1) return "months";
  return perMonth < 1 ? `${name} × ${shownFactor(1 / perMonth)}` : `${name} ÷ ${shownFactor(perMonth)}`;
}

/** Whether a number is a date as Excel keeps it. */
export function isSerial(cell: Cell): cell is number {
  return typeof cell === "number" && cell >= firstSerial && cell <= lastSerial;
}

interface Months {
  readonly value: number;
  readonly rule: string;
}

const longestTime = 60;

function monthsIn(text: string, unit: TimeUnit | undefined, context: ReadingContext, order: DayOrder): Months | undefined {
  if (text.length > longestTime) return undefined;
  const size = sizeMonths[plain(text)];
  if (size !== undefined) return { value: size, rule: "XS to XL by the table of sizes" };
  const range = /^\D{0,8}?(\d+(?:[.,]\d+)?)\s*(?:-|–|—|to|bis|à|\.\.)\s*(\d+(?:[.,]\d+)?)\s*(\p{L}*)\.?$/u.exec(text.trim());
  if (range !== null) {
    const [, low = "", high = "", word = ""] = range;
    const each = word === "" ? unit : timeUnit(word, sprintWeeks);
    const middle = (Number(low.replace(",", ".")) + Number(high.replace(",", "."))) / 2;
    if (each !== undefined)
      return { value: rounded(middle / each.perMonth), rule: `the middle of ranges${each.perMonth === 1 ? "" : `, ${ruleOf(each)}`}` };
  }
  const amount = readAmount(text);
  if (amount !== undefined && /^(|~|ca|approx|about|circa|etwa|env|aprox|<|>|≤|≥)\.?$/i.test(amount.before)) {
    const each = amount.unit === "" ? unit : timeUnit(amount.unit, sprintWeeks);
    if (each !== undefined) return { value: rounded(amount.value / each.perMonth), rule: ruleOf(each) };
    if (amount.unit === "" && unit === undefined && amount.value <= mostMonths)
      return { value: amount.value, rule: "numbers held as text" };
  }
  const end = endOf(text, context, order);
  return end === undefined ? undefined : { value: monthsUntil(end, context), rule: "months from the start of the plan" };
}

/** Months from the start of the plan to a day; a day before it is now. */
export function monthsUntil(serial: number, context: ReadingContext): number {
  return Math.max(0, Math.round(((serial - (planStart(context) ?? serial)) / daysPerMonth) * 100) / 100);
}

/**
 * Read a column of dates as months from the start of the plan.
 *
 * Faults   refused where most cells are no dates, or where day and month could be either
 */
export function fromDates(column: ListColumn, context: ReadingContext, order: DayOrder = dayOrder(column.cells)): ColumnReader | Refused {
  const filled = column.cells.filter((cell) => !isBlank(cell));
  const endOfText = onceEach((text) => endOf(text, context, order));
  const end = (cell: Cell): number | undefined => (typeof cell === "string" ? endOfText(cell) : endOf(cell, context, order));
  const dated = filled.filter((cell) => end(cell) !== undefined).length;
  if (dated < filled.length * mostly || filled.length === 0) {
    const isEither = filled.some(
      (cell) => typeof cell === "string" && cell.length < longestTime && /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(cell.trim()),
    );
    return { refused: isEither ? "holds dates whose day and month could be either: write one as 2027-03-31" : "holds no dates" };
  }
  return {
    how: order === undefined ? "date, months from the start of the plan" : `date, ${order}, months from the start of the plan`,
    read: (cell) => {
      const day = end(cell);
      return day === undefined ? null : monthsUntil(day, context);
    },
  };
}

interface HorizonRead {
  readonly horizon: number;
  readonly rule: string;
}

/**
 * Read a column as horizons: 1 to 3, now, next, later, terms, and quarters, years or dates by the months until them.
 *
 * Faults   refused where most cells name no time
 */
export function readHorizons(column: ListColumn, context: ReadingContext): ColumnReader | Refused {
  const order = dayOrder(column.cells);
  const { windows } = context.assumptions;
  const unit = headerUnit(column.header, sprintWeeks);
  if (unit.money !== undefined || unit.time !== undefined || (unit.bounds !== undefined && unit.bounds.hi !== 3))
    return { refused: "names no horizon" };
  const used = new Set<string>();
  const horizon = (cell: Cell): HorizonRead | undefined => (typeof cell === "string" ? textHorizon(cell) : horizonIn(cell));
  const horizonIn = (cell: Cell): HorizonRead | undefined => {
    const own = readHorizon(cell, "Horizon");
    if (own.ok) return { horizon: own.value, rule: "" };
    if (typeof cell === "string") {
      const word = horizonOfWord(cell);
      if (word !== undefined) return { horizon: word, rule: `${cell.trim().slice(0, 20)} = H${String(word)}` };
    }
    const end = endOf(cell, context, order);
    return end === undefined
      ? undefined
      : { horizon: horizonFromMonths(monthsUntil(end, context), windows), rule: "dates from the start of the plan" };
  };
  const textHorizon = onceEach<HorizonRead | undefined>(horizonIn);
  const filled = column.cells.filter((cell) => !isBlank(cell) && cell !== 0);
  const read = filled.map(horizon);
  const understood = read.filter((each) => each !== undefined).length;
  if (filled.length > 0 && understood < filled.length * mostly) {
    const words = [...new Set(filled.map(headerText).filter((word) => horizonOfWord(word) === undefined))].slice(0, 2);
    return { refused: `names no horizon (${words.map((word) => `"${word.slice(0, 20)}"`).join(", ")}): write Now, Next or Later` };
  }
  for (const each of read) if (each !== undefined && each.rule !== "") used.add(each.rule);
  if (used.size === 0) return asItStands;
  const isGuess = filled.some(
    (cell) =>
      typeof cell === "string" &&
      /^\s*(q[1-4]|\p{L}{3,9})\s*$/iu.test(cell) &&
      used.has("dates from the start of the plan") &&
      periodIn(cell, 0, order)?.isNext === true,
  );
  return {
    how: [...used].slice(0, 3).join(", "),
    ...(isGuess ? { isGuess: true } : {}),
    read: (cell) => horizon(cell)?.horizon ?? cell,
  };
}
