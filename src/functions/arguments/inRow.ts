import type { Fault } from "../../core/fault";

/** The same fault with the row of its argument named, before the place inside the row where it has one. */
export function inRow(fault: Fault, row: number): Fault {
  if (fault.code !== "out-of-domain" && fault.code !== "blank" && fault.code !== "text-number") return fault;
  const where = `row ${String(row)}`;
  return { ...fault, where: fault.where === undefined ? where : `${where}, ${fault.where}` };
}
