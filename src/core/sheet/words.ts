import { grouped } from "./numbers";

const longestName = 60;

/** A name as a sentence shows it: on one line and not too long. */
export function shownName(name: string): string {
  const line = name.replace(/\s+/g, " ").trim();
  const characters = Array.from(line);
  return characters.length > longestName ? `${characters.slice(0, longestName).join("")}…` : line;
}

const conjunction = new Intl.ListFormat("en-GB", { type: "conjunction" });
const disjunction = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  return conjunction.format(parts);
}

/** "a, b or c". */
export function listedOr(parts: readonly string[]): string {
  return disjunction.format(parts);
}

/** "1 feature", "24 features", "1,200 people". */
export function counted(amount: number, one: string, many = `${one}s`): string {
  return `${grouped(amount, 0)} ${amount === 1 ? one : many}`;
}

/** A sentence begins with a capital. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
