import type { TableField } from "../sheet/field";

const factor = { kind: "number", domain: { from: 0, to: 100 } } as const;

/**
 * Every column of the table Risks, in order: one row an event that hits every feature it applies to at once.
 *
 * Source   ours
 */
export const riskFields = [
  { key: "name", kind: "text", label: "Risk", help: "What may happen, once and for all it applies to" },
  {
    key: "probability",
    kind: "number",
    isRequired: true,
    label: "Probability",
    help: "Chance that it happens, from 0 to 1",
    domain: { from: 0, to: 1 },
  },
  {
    key: "appliesTo",
    kind: "target",
    isRequired: true,
    label: "Applies to",
    help: "IDs with commas, Strategy=Buy, Team=…, Theme=…, Horizon=2, or all",
  },
  { key: "valueFactor", ...factor, label: "Value factor", help: "What it makes of a year's value; 1 changes nothing" },
  { key: "runCostFactor", ...factor, label: "Run cost factor", help: "What it makes of the run cost; 2 doubles it" },
  { key: "costFactor", ...factor, label: "Cost factor", help: "What it makes of the cost still to spend" },
  {
    key: "delay",
    kind: "number",
    label: "Delay months",
    help: "Months by which it delays the benefits; 0 changes nothing",
    synonyms: ["Delay"],
    domain: { from: 0, to: 1200 },
  },
  { key: "owner", kind: "text", label: "Owner", help: "Who watches it" },
  { key: "response", kind: "text", label: "Response", help: "What is done about it" },
] as const satisfies readonly TableField[];

export type RiskKey = (typeof riskFields)[number]["key"];
