/** A number with what stands around it in a cell. */
export interface Amount {
  readonly value: number;
  /** What follows the number: "weeks", "k", "%", "/ 10"; empty where nothing does. */
  readonly unit: string;
  /** What stands before it: "$", "approx". */
  readonly before: string;
}

const longest = 60;
const pattern = /^([^\d+\-−.]*?)([+\-−]?\d[\d., '  ]*|[+\-−]?\.\d+)\s*(.*)$/u;

/**
 * Read a number held as text, with signs and units: "$1,200", "1.234,5 €", "20 weeks", "80 %", "1.5k". Undefined where it holds none.
 *
 * Cost     O(1): texts beyond 60 characters hold no amount
 */
export function readAmount(text: string): Amount | undefined {
  if (text.length > longest) return undefined;
  const [, before = "", digits = "", unit = ""] = pattern.exec(text.trim()) ?? [];
  const value = toNumber(digits.trim());
  return value === undefined ? undefined : { value, unit: unit.trim(), before: before.trim() };
}

/** The last of two kinds of separators is the decimal sign; one kind alone is, unless it stands before three digits or twice. */
function toNumber(digits: string): number | undefined {
  const bare = digits
    .replace(/[\s'  ]/g, "")
    .replace("−", "-")
    .replace(/[.,]$/, "");
  if (bare === "") return undefined;
  const [comma, point] = [bare.lastIndexOf(","), bare.lastIndexOf(".")];
  let plain = bare;
  if (comma >= 0 && point >= 0) plain = comma > point ? bare.replace(/\./g, "").replace(",", ".") : bare.replace(/,/g, "");
  else if (comma >= 0) plain = /^[+-]?\d{1,3}(,\d{3})+$/.test(bare) ? bare.replace(/,/g, "") : bare.replace(",", ".");
  else if (/^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(bare)) plain = bare.replace(/\./g, "");
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
