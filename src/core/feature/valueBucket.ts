/** Where the value of a feature comes from. Source: article. */
export const valueBuckets = ["Automation", "Augmentation", "Transformation"] as const;
export type ValueBucket = (typeof valueBuckets)[number];

/**
 * The bucket of a feature that states none: what is not possible today transforms; what a person still decides is augmented; the rest is automated.
 *
 * A blank `possibleToday` counts as possible and a blank `personDecides` as no, but both blank tell nothing.
 *
 * Source   article
 */
export function deriveBucket(possibleToday: boolean | undefined, personDecides: boolean | undefined): ValueBucket | undefined {
  if (possibleToday === undefined && personDecides === undefined) return undefined;
  if (possibleToday === false) return "Transformation";
  return personDecides === true ? "Augmentation" : "Automation";
}
