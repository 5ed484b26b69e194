import type { TableField } from "../sheet/field";

export type VolumeKey =
  | "feature"
  | "name"
  | "unit"
  | "low"
  | "likely"
  | "high"
  | "growth"
  | "tokensIn"
  | "tokensOut"
  | "cachedShare"
  | "bought"
  | "hosted"
  | "source"
  | "date";

const amount = { from: 0 } as const;

/**
 * Every column of the table Volumes, in order: one row a feature, what is asked of it and what a unit of that costs.
 *
 * Source   ours
 */
export const volumeFields: readonly TableField<VolumeKey>[] = [
  { key: "feature", label: "ID", help: "ID of a feature of the sheet" },
  { key: "name", label: "Feature", help: "Its name, looked up" },
  { key: "unit", label: "Unit", help: "What is counted: answers, invoices, pages" },
  { key: "low", label: "Low a month", help: "Units in the first month if few come", domain: amount },
  { key: "likely", label: "Likely a month", help: "Units in the first month as you expect them", domain: amount },
  { key: "high", label: "High a month", help: "Units in the first month if many come", domain: amount },
  { key: "growth", label: "Growth a month", help: "By how much volume grows each month, such as 2 %", domain: { above: -1 } },
  { key: "tokensIn", label: "Tokens in", help: "Tokens read for a unit", domain: amount },
  { key: "tokensOut", label: "Tokens out", help: "Tokens written for a unit", domain: amount },
  { key: "cachedShare", label: "Cached share", help: "Share of the tokens in that come from the cache", domain: { from: 0, to: 1 } },
  { key: "bought", label: "Bought a unit", help: "A unit from a bought model, as COST.API counts it", domain: amount },
  { key: "hosted", label: "Hosted a unit", help: "A unit on accelerators of one's own, as COST.PERMILLION counts it", domain: amount },
  { key: "source", label: "Source", help: "Where the numbers come from" },
  { key: "date", label: "Date", help: "When they were looked up" },
];

export type CostKey =
  "feature" | "name" | "strategy" | "training" | "oneOff" | "fixed" | "unitCost" | "declines" | "today" | "source" | "date";

/**
 * Every column of the table Costs, in order: one row a feature and strategy.
 *
 * Source   ours
 */
export const costFields: readonly TableField<CostKey>[] = [
  { key: "feature", label: "ID", help: "ID of a feature of the sheet" },
  { key: "name", label: "Feature", help: "Its name, looked up" },
  { key: "strategy", label: "Strategy", help: "Rule, Buy, Partner, Fine-tune or Build" },
  { key: "training", label: "Training", help: "Labels and accelerator time, once", domain: amount },
  { key: "oneOff", label: "One-off", help: "Before the first month: set-up and training", domain: amount },
  { key: "fixed", label: "Fixed a month", help: "Whatever the volume: upkeep, fees, what stands idle, training again", domain: amount },
  { key: "unitCost", label: "Unit cost", help: "A unit of volume at today's prices", domain: amount },
  { key: "declines", label: "Price falls", help: "yes where the unit cost falls as the market's prices do" },
  { key: "today", label: "Month today", help: "Fixed and the likely volume at today's prices", domain: amount },
  { key: "source", label: "Source", help: "Where the numbers come from" },
  { key: "date", label: "Date", help: "When they were looked up" },
];

/** Columns without which a table of volumes, or of costs, can't be read. */
export const neededForVolumes: readonly VolumeKey[] = ["feature", "likely"];
export const neededForCosts: readonly CostKey[] = ["feature", "strategy", "fixed", "unitCost"];
