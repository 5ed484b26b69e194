/** How a capability is obtained, cheapest step first: ties go to the earlier one. */
export const strategies = ["Rule", "Buy", "Partner", "Fine-tune", "Build"] as const;
export type Strategy = (typeof strategies)[number];
