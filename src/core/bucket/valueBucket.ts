/** Where the value of a feature comes from. Source: article. */
export const valueBuckets = ["Automation", "Augmentation", "Transformation"] as const;
export type ValueBucket = (typeof valueBuckets)[number];
