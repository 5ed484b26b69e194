/** A cell as a sheet holds it. */
type Cell = number | string | null;
export type PlainRow = Readonly<Record<string, Cell>>;
export type PlainTerms = Readonly<Record<string, number | string>>;

/** Steps of a quarter of a month; months of the rows must be multiples of it. */
const step = 0.25;

/**
 * rNPV of one row, worked out step by step of a quarter month, without anything of the product: undefined where the row counts nowhere, or tells no value.
 *
 * Plain arithmetic for a reader who wants to check the product: docs/money.md states each rule.
 */
export function recomputedWorth(row: PlainRow, terms: PlainTerms): { works: number; fails: number; worth: number } | undefined {
  const term = (name: string): number => Number(terms[name]);
  const cell = (name: string): Cell => row[name] ?? null;
  const isBad = (name: string, least: number, most: number): boolean => {
    const value = cell(name);
    return value !== null && (typeof value !== "number" || value < least || value > most);
  };
  const amount = (name: string, blank: number): number => (typeof cell(name) === "number" ? Number(cell(name)) : blank);
  const years = amount("Benefit years", term("benefit_years"));
  if (["Cost", "Run cost", "Spent"].some((name) => isBad(name, 0, Infinity))) return undefined;
  if (["Low", "Likely", "High"].some((name) => isBad(name, -Infinity, Infinity))) return undefined;
  if (isBad("Success probability", 0, 1) || isBad("Months", 0, 1200) || isBad("Benefit years", 1, 100) || years % 1 !== 0) return undefined;
  if (cell("Likely") === null) return undefined;
  const likely = amount("Likely", 0);
  const [low, high] = [amount("Low", likely), amount("High", likely)];
  if (low > likely || likely > high) return undefined;
  const value = (low + 4 * likely + high) / 6;
  const p = amount("Success probability", 1);
  const months = amount("Months", term(`months_h${String(row.Horizon)}`));
  const cost = Math.max(0, amount("Cost", 0) - (terms.count_spent === "yes" ? 0 : amount("Spent", 0)));

  const outcome = (works: boolean): number => {
    const cash: number[] = [];
    const result: number[] = [];
    const add = (list: number[], year: number, money: number): void => {
      while (list.length <= year) list.push(0);
      list[year] = Number(list[year]) + money;
    };
    const spread = terms.cost_timing === "spread" && months > 0;
    const amortized = 12 * term("amortization_years");
    if (!spread) add(cash, 0, -cost);
    if (!spread && amortized === 0) add(result, 0, -cost);
    const last = months + Math.max(12 * years, amortized);
    for (let at = 0; at < last; at += step) {
      const year = Math.floor(at / 12) + 1;
      const age = at - months;
      if (spread && age < 0) add(cash, year, (-cost * step) / months);
      if (spread && age < 0 && amortized === 0) add(result, year, (-cost * step) / months);
      if (age >= 0 && age < amortized) add(result, year, (-cost * step) / amortized);
      if (age < 0 || age >= 12 * years) continue;
      const adopted = age < 12 ? term("adoption_year_1") : age < 24 ? term("adoption_year_2") : 1;
      const gained = works ? value * adopted * (1 + term("value_growth")) ** (year - 1) * (step / 12) : 0;
      const paid =
        works || terms.on_failure === "runs on" ? amount("Run cost", 0) * (1 + term("cost_inflation")) ** (year - 1) * (step / 12) : 0;
      add(cash, year, gained - paid);
      add(result, year, gained - paid);
    }
    let [total, loss] = [0, 0];
    for (let year = 0; year < Math.max(cash.length, result.length); year += 1) {
      const earned = result[year] ?? 0;
      let taxable = earned;
      if (terms.loss_relief === "no") {
        taxable = Math.max(0, earned - loss);
        loss = Math.max(0, loss - earned);
      }
      const net = (cash[year] ?? 0) - term("tax_rate") * taxable;
      total += year === 0 ? net : net / (1 + term("discount_rate")) ** (year - 1 + term("flow_timing"));
    }
    return total;
  };
  const [works, fails] = [outcome(true), outcome(false)];
  return { works, fails, worth: p * works + (1 - p) * fails };
}
