import { ribsHeaders } from "../score/criteria";
import { mostPoints } from "../score/ribs";
import { strategies, weighedStrategies } from "../strategy/strategy";
import { type AssumptionCheck, type AssumptionSection, cell, check, table } from "./assumptionRow";
import { costSections } from "./costRows";
import { defaultAssumptions as defaults } from "./defaults";
import { moneySections } from "./moneyRows";

const article = "Article";
const ours = "Ours";
const noSource = "Ours: the article gives none";

const weight = { unit: "share", format: "share", domain: { from: 0, to: 1e6 }, usedBy: ["RIBS", "TOPCHANCE"] } as const;
const weights = mostPoints(defaults.weights).map((points) => points / 100);
const level = { unit: "rating", format: "level", domain: { from: -1e6, to: 1e6 }, source: article, usedBy: ["RIBS", "BUILDBUY"] } as const;
const band = { unit: "points", format: "points", domain: { from: 0, to: 100 }, source: ours, usedBy: ["RIBS.BAND"] } as const;
const horizonEnd = { unit: "months", format: "months", domain: { above: 0 }, source: article, usedBy: ["HORIZON"] } as const;
const horizonName = { unit: "a word of yours", format: "text", source: ours, usedBy: ["Roadmap", "Board"] } as const;
const target = {
  unit: "share of cost",
  format: "share",
  domain: { from: 0, to: 1 },
  source: "Nagji and Tuff 2012",
  usedBy: ["BALANCE"],
} as const;
const drift = {
  unit: "index",
  format: "index",
  domain: { above: 0 },
  source: "Industry practice (Siddiqi 2006)",
  usedBy: ["PSI"],
} as const;

const gateRows = [
  "Build: unique data at least",
  "Build: model fit at most",
  "Build: differentiation at least",
  "Build: ML talent at least",
  "ML talent from which Partner is out, below which Fine-tune is",
  "Buy is out from data privacy",
  "Buy is out below model fit",
  "Validate first from model fit",
];

/**
 * The sheet Assumptions, described once: sections in order, and every row with its name, default, unit, source and use.
 *
 * Writing the sheet, reading it back, and the argument `assumptions` of custom functions all follow from it.
 */
export const assumptionRows = [
  {
    title: "Score weights",
    rows: [
      cell("weight_risk", "Risk", weights[0] ?? 0, { ...weight, source: noSource }),
      cell("weight_impact", "Impact", weights[1] ?? 0, { ...weight, source: ours }),
      cell("weight_business_value", "Business value", weights[2] ?? 0, { ...weight, source: ours }),
      cell("weight_scalability", "Scalability", weights[3] ?? 0, { ...weight, source: ours }),
      check("Sum of weights", ["weight_risk", "weight_impact", "weight_business_value", "weight_scalability"]),
    ],
  },
  {
    title: "Rating scale",
    rows: [cell("scale_low", "Lowest rating", defaults.scale.lo, level), cell("scale_high", "Highest rating", defaults.scale.hi, level)],
  },
  {
    title: "Bands",
    rows: [
      cell("band_commit", "Commit from", defaults.bands[0], band),
      cell("band_plan", "Plan from", defaults.bands[1], band),
      cell("band_explore", "Explore from", defaults.bands[2], band),
    ],
  },
  {
    title: "Horizons",
    rows: [
      cell("horizon_1_end", "H1 ends before", defaults.windows[0], horizonEnd),
      cell("horizon_2_end", "H2 ends before", defaults.windows[1], horizonEnd),
      cell("horizon_1_name", "Name of H1", defaults.horizonNames[0], horizonName),
      cell("horizon_2_name", "Name of H2", defaults.horizonNames[1], horizonName),
      cell("horizon_3_name", "Name of H3", defaults.horizonNames[2], horizonName),
      cell("show_quarters", "Show quarters", "no", {
        unit: "yes adds an estimate to Milestones",
        format: "text",
        words: ["yes", "no"],
        source: ours,
        usedBy: ["Milestones"],
      }),
      cell("target_h1", "Target share H1", defaults.targetMix[0], target),
      cell("target_h2", "Target share H2", defaults.targetMix[1], target),
      cell("target_h3", "Target share H3", defaults.targetMix[2], target),
      check("Sum of target shares", ["target_h1", "target_h2", "target_h3"]),
    ],
  },
  {
    title: "Gates",
    rows: [
      cell("gate_confidence", "Confidence", defaults.gateConfidence, {
        unit: "two-sided",
        format: "share",
        domain: { above: 0, below: 1 },
        source: ours,
        usedBy: ["GATE", "WILSON"],
      }),
      cell("psi_watch", "Drift: watch from", defaults.psiWatch, drift),
      cell("psi_shifted", "Drift: shifted from", defaults.psiShifted, drift),
    ],
  },
  ...moneySections,
  ...costSections,
  {
    title: "Strategy",
    rows: [
      table("strategy_criteria", {
        label: "Signed weights of the strategy criteria",
        columns: ["Stage", "Differentiation", "Model fit", "Domain accuracy", "Data privacy", "Unique data", "ML talent"],
        rowLabels: weighedStrategies,
        default: weighedStrategies.map((strategy) => defaults.criteria[strategy]),
        unit: "weight; below 0 asks for a low level",
        source: "Ours, from the article's conditions",
        usedBy: ["BUILDBUY"],
      }),
      table("strategy_gates", {
        label: "Thresholds of the strategy gates",
        columns: ["From 1 to 5"],
        rowLabels: gateRows,
        default: defaults.gates.map((threshold) => [threshold]),
        unit: "rating on 1 to 5",
        source: "Ours, from the article's conditions",
        usedBy: ["BUILDBUY"],
      }),
    ],
  },
  {
    title: "Approach vocabulary",
    rows: [
      table("approach_vocabulary", {
        label: "Beginnings of words in Approach and the horizon they tell; the latest that matches counts",
        columns: ["Term", "Horizon"],
        default: defaults.vocabulary.map(({ term, horizon }) => [term, horizon]),
        unit: "1, 2 or 3",
        source: article,
        usedBy: ["HORIZON"],
      }),
    ],
  },
  {
    title: "Milestone ladders",
    rows: [
      table("milestone_ladders", {
        label: "Milestones of each strategy in order",
        columns: ["Strategy", "Milestone", "Exit criterion"],
        default: strategies.flatMap((strategy) =>
          defaults.ladders[strategy].map(({ milestone, exitCriterion }) => [strategy, milestone, exitCriterion]),
        ),
        unit: "text",
        source: ours,
        usedBy: ["MILESTONE", "ROADMAP"],
      }),
    ],
  },
  {
    title: "Score",
    rows: [
      cell("score_by", "Score by", defaults.scoreBy, {
        unit: "criteria, RICE, ICE, WSJF, CD3, or the header of a column",
        format: "text",
        source: ours,
        usedBy: ["Score", "Roadmap", "Select"],
      }),
      table("score_criteria", {
        label: "Criteria of the score, 2 to 12 rows; a blank weight or bound of the first four is the cell above",
        columns: ["Criterion", "Header", "Better", "Lowest", "Highest", "Weight"],
        default: ribsHeaders.map((name, index) => [name, name, index === 0 ? "low" : "high", "", "", ""]),
        unit: "ratings; weights of any sum",
        source: article,
        usedBy: ["SCORE", "Score", "Roadmap"],
      }),
    ],
  },
] as const satisfies readonly AssumptionSection[];

type AnyRow = (typeof assumptionRows)[number]["rows"][number];

/** Workbook names of single cells, and of all assumptions. */
export type AssumptionCellName = Extract<AnyRow, { readonly kind: "cell" }>["name"];
export type AssumptionName = Exclude<AnyRow, AssumptionCheck>["name"];
