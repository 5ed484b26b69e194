import { strategies } from "../strategy/strategy";
import { type AssumptionSection, cell, table } from "./assumptionRow";
import { defaultAssumptions as defaults } from "./defaults";

const source = "Ours: placeholder, put your price list's here";
const guess = "Ours: placeholder, put your own here";

const price = {
  format: "price",
  domain: { from: 0 },
  source,
  usedBy: ["Volumes", "COST.API"],
  isForFormulas: true,
  isDated: true,
} as const;
const hosting = { ...price, usedBy: ["Volumes", "Costs", "COST.SELFHOST"] } as const;
const training = { ...price, format: "whole", source: guess, usedBy: ["Costs", "COST.TRAINING"] } as const;
const work = { ...price, source: guess, usedBy: ["Costs"] } as const;
const outlook = { source: guess, usedBy: ["Volumes"], isForFormulas: true } as const;
const share = { format: "share", domain: { from: 0, to: 1 } } as const;

/** Engineer months to set up, engineers to keep it up, labeled examples, accelerator hours of a tuning run; a row a strategy. */
const effort: Readonly<Record<(typeof strategies)[number], readonly [number, number, number, number]>> = {
  Rule: [1, 0.1, 0, 0],
  Buy: [1, 0.2, 0, 0],
  Partner: [2, 0.2, 2000, 0],
  "Fine-tune": [5, 0.5, 5000, 200],
  Build: [18, 2, 20000, 0],
};

/**
 * What the costs of strategies stand on: prices with their dates, the work a strategy takes, and how far ahead to look.
 *
 * Money is in whole units of the currency, not in the unit of the feature sheet: a price of a million tokens in thousands could not be read.
 */
export const costSections = [
  {
    title: "Model and hosting prices, in whole currency",
    rows: [
      cell("price_in", "Tokens in, bought", 2.5, { ...price, unit: "a million tokens" }),
      cell("cached_price", "Tokens in from the cache, bought", 0.25, { ...price, unit: "a million tokens" }),
      cell("price_out", "Tokens out, bought", 15, { ...price, unit: "a million tokens" }),
      cell("retry_rate", "Calls made again", 0, { ...price, format: "share", unit: "of calls", source: guess }),
      cell("batch_discount", "Discount for batches", 0, { ...price, ...share, unit: "of the price" }),
      cell("price_decline", "Prices fall", defaults.priceDecline, {
        ...price,
        ...share,
        unit: "a year",
        source: "Ours: placeholder; published estimates differ widely",
        usedBy: ["Strategy", "COST.COMPARE"],
      }),
      cell("accelerator_price", "Accelerator", 2.5, { ...hosting, unit: "an hour" }),
      cell("tokens_per_second", "Throughput of an accelerator", 1000, {
        ...hosting,
        format: "whole",
        domain: { above: 0 },
        unit: "tokens a second",
        source: guess,
      }),
      cell("utilization", "Share of its time at work", 0.5, {
        ...hosting,
        format: "share",
        domain: { above: 0, to: 1 },
        unit: "of the time",
        source: guess,
      }),
      cell("spare_accelerators", "Accelerators that stand idle", 1, {
        ...hosting,
        format: "index",
        unit: "on average; whole ones are rented",
        source: "Ours: at most one is idle",
      }),
      cell("partner_margin", "Partner's margin on hosting", 0.3, {
        ...hosting,
        format: "share",
        unit: "of the hosting cost",
        source: guess,
      }),
    ],
  },
  {
    title: "Work of a strategy, in whole currency",
    rows: [
      cell("engineer_month", "Engineer, loaded", 12_000, { ...work, format: "whole", unit: "a month" }),
      cell("partner_fee", "Partner's fee", 8000, { ...work, format: "whole", unit: "a month" }),
      cell("label_price", "A labeled example", 0.8, { ...work, unit: "an example" }),
      cell("retrainings", "Trained again", 1, { ...work, format: "index", unit: "times a year" }),
      cell("training_parameters", "Build: parameters of the model", 1e9, { ...training, unit: "parameters" }),
      cell("training_tokens", "Build: tokens it is trained on", 2e10, { ...training, unit: "tokens" }),
      cell("accelerator_flops", "Peak of an accelerator", 4e14, { ...training, domain: { above: 0 }, unit: "operations a second" }),
      cell("flop_utilization", "Share of the peak reached", 0.4, {
        ...training,
        format: "share",
        domain: { above: 0, to: 1 },
        unit: "of the peak",
      }),
      cell("training_runs", "Failed and exploratory runs", 3, { ...training, format: "index", unit: "multiple of one clean run" }),
      table("strategy_effort", {
        label: "Work by strategy",
        columns: ["Set-up, engineer months", "Upkeep, engineers", "Labels", "Accelerator hours"],
        rowLabels: strategies,
        default: strategies.map((strategy) => effort[strategy]),
        unit: "0 or more",
        source: guess,
        usedBy: ["Costs"],
      }),
    ],
  },
  {
    title: "Cost comparison",
    rows: [
      cell("months_compared", "Months compared", defaults.monthsCompared, {
        unit: "months",
        format: "whole",
        domain: { from: 1, to: 120, whole: true },
        source: "Ours",
        usedBy: ["Strategy"],
      }),
      cell("volume_low", "Low volume", 0.5, { ...outlook, format: "share", domain: { from: 0, to: 1 }, unit: "of the likely one" }),
      cell("volume_high", "High volume", 2, { ...outlook, format: "share", domain: { from: 1 }, unit: "of the likely one" }),
      cell("volume_growth", "Growth of volume", 0.02, { ...outlook, format: "rate", domain: { above: -1 }, unit: "a month" }),
      cell("tokens_in", "Tokens in", 2000, { ...outlook, format: "whole", domain: { from: 0 }, unit: "a unit of volume" }),
      cell("tokens_out", "Tokens out", 500, { ...outlook, format: "whole", domain: { from: 0 }, unit: "a unit of volume" }),
      cell("cached_share", "Tokens in from the cache", 0, { ...outlook, ...share, unit: "of tokens in" }),
    ],
  },
] as const satisfies readonly AssumptionSection[];
