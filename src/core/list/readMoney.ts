import { type Cell, isBlank } from "../sheet/cell";
import { readAmount } from "./amount";
import { asItStands, type ColumnReader, onceEach, type ListColumn, type ReadingContext, type Refused, sprintWeeks } from "./columnReader";
import { currencyIn, headerUnit } from "./headerUnit";
import { plain } from "./plain";

const mostly = 0.5;
const times: Readonly<Record<string, number>> = {
  ...{ "": 1, k: 1000, t: 1000, tsd: 1000, thousand: 1000, keur: 1000, kusd: 1000, teur: 1000, m: 1_000_000, mm: 1_000_000, mn: 1_000_000 },
  ...{ mio: 1_000_000, mln: 1_000_000, million: 1_000_000, millions: 1_000_000, b: 1_000_000_000, bn: 1_000_000_000 },
};
const unitNames: Readonly<Record<number, string>> = { 1: "", 1000: "thousands", 1_000_000: "millions" };

/**
 * Read a column as money: by the thousands and millions in its header or its cells, against the unit of the assumptions.
 *
 * Unit     → the currency unit of the assumptions; currencies are not exchanged, which is said
 * Faults   refused where the header says a scale or a time, or where words stand instead of amounts
 */
export function readMoney(column: ListColumn, { assumptions }: ReadingContext): ColumnReader | Refused {
  const unit = headerUnit(column.header, sprintWeeks);
  if (unit.bounds !== undefined && unit.money === undefined) return { refused: "is a rating, no money" };
  if (unit.time !== undefined && unit.money === undefined && !isPerTime(column.header))
    return { refused: `counts ${unit.time.name}, no money` };
  if (unit.isPercent === true) return { refused: "is a share, no money" };
  const texts = column.cells.filter((cell): cell is string => typeof cell === "string" && !isBlank(cell));
  const numbers = column.cells.filter((cell) => typeof cell === "number").length;
  const amountOf = onceEach(amountIn);
  const amounts = texts.map(amountOf);
  const read = amounts.filter((amount) => amount !== undefined).length;
  // A column of numbers with a few texts is not written that way: those cells are mistakes, and are named where money is counted.
  const isWritten = read > 0 && read >= numbers;
  if (texts.length > 0 && numbers + read < (numbers + texts.length) * mostly) return { refused: "holds words, no amounts" };
  const scale = unit.money?.times ?? 1;
  const factor = scale / assumptions.currencyUnit;
  const stated = scale !== 1;
  const isScaled = stated && factor !== 1;
  const other = unit.money?.currency ?? texts.map(onceEach(currencyIn)).find((found) => found !== undefined);
  const own = currencyIn(assumptions.currency) ?? assumptions.currency.toUpperCase();
  const isForeign = other !== undefined && other !== own;
  const hasUnits = amounts.some((amount) => amount !== undefined && amount.times !== 1);
  const how = [
    ...(isScaled ? [`${unitNames[scale] ?? ""} × ${shown(factor)}`.trim()] : []),
    ...(isWritten ? [hasUnits ? "k and M in the cells" : "amounts held as text"] : []),
    ...(isForeign ? [`${other} as ${own}, not exchanged`] : []),
  ].join(", ");
  if (how === "") return asItStands;
  return {
    how,
    read: (cell) => {
      if (typeof cell === "number") return isScaled ? cell * factor : cell;
      const amount = isWritten && typeof cell === "string" ? amountOf(cell) : undefined;
      if (amount === undefined) return cell;
      return (
        (amount.value * (amount.times === 1 && stated ? scale : amount.times)) /
        (amount.times === 1 && !stated ? 1 : assumptions.currencyUnit)
      );
    },
    ...(isScaled ? { formula: (reference) => `IF(ISNUMBER(${reference}),${reference}*${String(factor)},${reference}&"")` } : {}),
  };
}

/** "Cost per year" and "Run cost a month" count money, whatever the time. */
function isPerTime(header: string): boolean {
  return (
    /\b(cost|costs|kosten|cout|coste|custo|value|savings?|budget|benefit|revenue)\b/i.test(plain(header)) &&
    /\b(a|per|each|pro|par|por|annual|yearly|\/)\b|\//i.test(header)
  );
}

function shown(factor: number): string {
  return factor >= 1 ? factor.toLocaleString("en-US") : String(factor);
}

function amountIn(text: string): { readonly value: number; readonly times: number } | undefined {
  const amount = readAmount(text);
  if (amount === undefined) return undefined;
  const bare = (part: string): string =>
    plain(
      part.replace(/€|\$|£|¥|₹/g, " ").replace(/\b(usd|eur|gbp|chf|cad|aud|inr|brl|jpy|euros?|dollars?|approx|about|ca|est)\b\.?/gi, " "),
    );
  const [before, unit] = [bare(amount.before), bare(amount.unit)];
  const factor = times[unit];
  return factor === undefined || (before !== "" && times[before] === undefined) ? undefined : { value: amount.value, times: factor };
}

/**
 * Read a column as shares: percent signs, and numbers from 0 to 100, become fractions.
 *
 * Faults   refused where most cells are neither
 */
export function readShares(column: ListColumn): ColumnReader | Refused {
  const values = column.cells.filter((cell) => !isBlank(cell)).map(shareIn);
  const read = values.flatMap((value) => (value === undefined ? [] : [value]));
  if (values.length > 0 && read.length < values.length * mostly) return { refused: "holds words, no shares" };
  const isHundreds = read.some(({ value, isPercent }) => !isPercent && value > 1) && read.every(({ value }) => value <= 100);
  if (isHundreds && read.every(({ value }) => value <= 10)) return { refused: "holds small whole numbers, no shares" };
  const hasPercent = read.some(({ isPercent }) => isPercent);
  if (!isHundreds && !hasPercent) return asItStands;
  return {
    how: "80 % = 0.8",
    read: (cell) => {
      const share = shareIn(cell);
      return share === undefined ? cell : share.isPercent || isHundreds ? share.value / 100 : share.value;
    },
    ...(isHundreds ? { formula: (reference) => `IF(ISNUMBER(${reference}),${reference}/100,${reference}&"")` } : {}),
  };
}

function shareIn(cell: Cell): { readonly value: number; readonly isPercent: boolean } | undefined {
  if (typeof cell === "number") return { value: cell, isPercent: false };
  const amount = typeof cell === "string" ? readAmount(cell) : undefined;
  if (amount?.before !== "" || (amount.unit !== "" && amount.unit !== "%")) return undefined;
  return { value: amount.value, isPercent: amount.unit === "%" };
}

/** Numbers of other fields held as text, with a word behind them: "2 FTE". */
export function readNumbers(column: ListColumn): ColumnReader | Refused {
  const texts = column.cells.filter((cell): cell is string => typeof cell === "string" && !isBlank(cell));
  const numbers = column.cells.filter((cell) => typeof cell === "number").length;
  const read = texts.filter((text) => numberIn(text) !== undefined).length;
  if (texts.length > 0 && numbers + read < (texts.length + numbers) * mostly) return { refused: "holds words, no numbers" };
  if (read === 0) return asItStands;
  return { how: "numbers held as text", read: (cell) => (typeof cell === "string" ? (numberIn(cell) ?? cell) : cell) };
}

function numberIn(text: string): number | undefined {
  const amount = readAmount(text);
  return amount?.before === "" && !amount.unit.includes("%") && /^(\p{L}+\.?)?$/u.test(amount.unit) ? amount.value : undefined;
}
