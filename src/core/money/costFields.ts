import { strategies } from "../strategy/strategy";
import type { TableField } from "../sheet/field";

const amount = { kind: "number", domain: { from: 0 } } as const;

/**
 * Every column of the table Volumes, in order: one row a feature, what is asked of it and what a unit of that costs.
 *
 * Source   ours
 */
export const volumeFields = [
  { key: "feature", kind: "feature", isRequired: true, label: "ID", help: "ID of a feature of the sheet" },
  { key: "name", kind: "formula", label: "Feature", help: "Its name, looked up" },
  { key: "unit", kind: "text", label: "Unit", help: "What is counted: answers, invoices, pages" },
  { key: "low", ...amount, label: "Low a month", help: "Units in the first month if few come" },
  { key: "likely", ...amount, label: "Likely a month", help: "Units in the first month as you expect them" },
  { key: "high", ...amount, label: "High a month", help: "Units in the first month if many come" },
  {
    key: "growth",
    kind: "number",
    label: "Growth a month",
    help: "By how much volume grows each month, such as 2 %",
    domain: { above: -1 },
  },
  { key: "tokensIn", ...amount, label: "Tokens in", help: "Tokens read for a unit" },
  { key: "tokensOut", ...amount, label: "Tokens out", help: "Tokens written for a unit" },
  {
    key: "cachedShare",
    kind: "number",
    label: "Cached share",
    help: "Share of the tokens in that come from the cache",
    domain: { from: 0, to: 1 },
  },
  { key: "bought", ...amount, label: "Bought a unit", help: "A unit from a bought model, as COST.API counts it" },
  { key: "hosted", ...amount, label: "Hosted a unit", help: "A unit on accelerators of one's own, as COST.PERMILLION counts it" },
  { key: "source", kind: "text", label: "Source", help: "Where the numbers come from" },
  { key: "date", kind: "date", label: "Date", help: "When they were looked up" },
] as const satisfies readonly TableField[];

export type VolumeKey = (typeof volumeFields)[number]["key"];

/**
 * Every column of the table Costs, in order: one row a feature and strategy.
 *
 * Source   ours
 */
export const costFields = [
  { key: "feature", kind: "feature", isRequired: true, label: "ID", help: "ID of a feature of the sheet" },
  { key: "name", kind: "formula", label: "Feature", help: "Its name, looked up" },
  {
    key: "strategy",
    kind: "choice",
    words: strategies,
    isRequired: true,
    label: "Strategy",
    help: "Rule, Buy, Partner, Fine-tune or Build",
  },
  { key: "training", ...amount, label: "Training", help: "Labels and accelerator time, once" },
  { key: "oneOff", ...amount, label: "One-off", help: "Before the first month: set-up and training" },
  { key: "fixed", ...amount, label: "Fixed a month", help: "Whatever the volume: upkeep, fees, what stands idle, training again" },
  { key: "unitCost", ...amount, isRequired: true, label: "Unit cost", help: "A unit of volume at today's prices" },
  { key: "declines", kind: "yesNo", label: "Price falls", help: "yes where the unit cost falls as the market's prices do" },
  { key: "today", ...amount, label: "Month today", help: "Fixed and the likely volume at today's prices" },
  { key: "source", kind: "text", label: "Source", help: "Where the numbers come from" },
  { key: "date", kind: "date", label: "Date", help: "When they were looked up" },
] as const satisfies readonly TableField[];

export type CostKey = (typeof costFields)[number]["key"];

/** Columns without which a table of volumes, or of costs, can't be read. */
export const neededForVolumes: readonly VolumeKey[] = ["feature", "likely"];
export const neededForCosts: readonly CostKey[] = ["feature", "strategy", "fixed", "unitCost"];
