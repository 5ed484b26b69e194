/** Texts of the parts that every panel uses. */
export const strings = {
  showAll: (total: number) => `Show all ${total.toLocaleString("en-US")}`,
  showMore: (more: number) => `Show ${more.toLocaleString("en-US")} more`,
} as const;
