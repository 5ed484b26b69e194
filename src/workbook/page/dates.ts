import { oldAfterMonths } from "../../core/assumptions/oldPrice";
import { type Address, columnLetters } from "../../core/sheet/address";
import type { Rule } from "./page";
import { ink } from "./palette";

/** Days as every sheet of ours shows them. */
export const dateFormat = "dd mmm yyyy";

/**
 * A date turns brown with a clock once it is older than six months; the rule counts from today, whenever the sheet is opened.
 *
 * @param guard  what must hold besides, where a column holds other numbers too
 */
export function oldDates(area: Address, guard = "TRUE"): Rule {
  const first = `$${columnLetters(area.column)}${String(area.row + 1)}`;
  return {
    area,
    formula: `=AND(${guard},ISNUMBER(${first}),${first}<EDATE(TODAY(),-${String(oldAfterMonths)}))`,
    text: ink.flag,
    numberFormat: `"◷ "${dateFormat}`,
  };
}
