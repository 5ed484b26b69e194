import { type Criterion, ribsHeaders } from "../../core/score/criteria";

const shortRibs = ["Risk", "Impact", "Value", "Scale"] as const;

/** The four of RIBS stay without numbers and textures; more need both to be told apart. */
export function isNumbered(count: number): boolean {
  return count > ribsHeaders.length;
}

/** Names for legends and parts: those of RIBS in one word each. */
export function shortNames(criteria: readonly Criterion[]): readonly string[] {
  const isRibs = criteria.length === ribsHeaders.length && criteria.every(({ name }, index) => name === ribsHeaders[index]);
  return isRibs ? shortRibs : criteria.map(({ name }) => name);
}

/** The name of a criterion within a sentence: "business value", "ROI". */
export function spokenName({ name }: Pick<Criterion, "name">): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
