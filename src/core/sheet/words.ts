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
