import { formatScore, formatShare, grouped } from "../core/sheet/numbers";
import { capitalized, counted } from "../core/sheet/words";
import { shownDate } from "../core/sheet/serialDate";
import { type MoneyWords, moniesInWords, unitInWords } from "../core/sheet/moneyWords";
import type { GateStatus } from "../core/measure/gate";
import { meaningOfStatus } from "../core/feature/status";
import type { ScheduledEntry } from "../core/roadmap/roadmap";
import type { HorizonWords } from "./boardSlide";
import { colors, fitted, gateLooks, horizonColors, inner, margin, rectangle, rule, text } from "./look";
import type { Shape, Slide } from "./shapes";

/** A feature that may be bet on, with what it is worth today where its money is told. */
export interface Bet {
  readonly entry: ScheduledEntry;
  /** rNPV, in the unit of the sheet. */
  readonly worth?: number;
}

export interface BetsStory {
  /** What is open and in scope, with what the scope is called: "16 selected features". */
  readonly bets: readonly Bet[];
  readonly scope: string;
  readonly scoreName: string;
  /** The bands' lowest scores, best first, with their names. */
  readonly bands: readonly { readonly name: string; readonly from: number }[];
  readonly horizons: readonly HorizonWords[];
  readonly money: MoneyWords;
  /** How worth is computed: "rNPV at 10 % and 25 % tax". */
  readonly worthBasis: string;
}

const shown = 5;
const top = 1.68;
const rowHeight = 0.9;
const columns = { rank: margin, name: 0.76, score: 4.26, worth: 6.1, strategy: 7.2, gate: 8.85, next: 10.83 } as const;
const barWidth = 1.36;

/** The bets with the best scores, and why each; nothing where no open feature has a score. */
export function betsSlide(story: BetsStory): readonly Slide[] {
  const best = story.bets
    .filter(({ entry }) => entry.score !== undefined)
    .sort(
      (one, other) =>
        (other.entry.score ?? 0) - (one.entry.score ?? 0) || one.entry.horizon - other.entry.horizon || one.entry.rank - other.entry.rank,
    )
    .slice(0, shown);
  if (best.length === 0) return [];
  const shapes = [...heads(story), ...best.flatMap((bet, index) => row(story, bet, index)), ...totals(story, best)];
  const basis = [`Score: ${story.scoreName}. Worth: ${story.worthBasis}.`];
  return [{ ...wordsOf(story, best), shapes, basis }];
}

function wordsOf({ bets, scope, money }: BetsStory, best: readonly Bet[]): Pick<Slide, "title" | "subtitle"> {
  const worth = sum(bets, ({ worth: each = 0 }) => each);
  const cost = sum(bets, ({ entry }) => entry.costToGo);
  const [ours, spent] = [sum(best, ({ worth: each = 0 }) => each), sum(best, ({ entry }) => entry.costToGo)];
  const count = best.length === 1 ? "one feature carries" : `${numbers[best.length] ?? String(best.length)} features carry`;
  const subtitle = `The ${best.length === 1 ? "best open score" : `${numbers[best.length] ?? ""} best open scores`} among ${scope}.`;
  if (!(worth > 0 && ours > 0))
    return {
      title: `What we bet on and why: the ${best.length === 1 ? "best score" : `${numbers[best.length] ?? ""} best scores`}`,
      subtitle,
    };
  const price = cost > 0 ? ` for ${formatShare(spent / cost)} of the cost to go` : "";
  return {
    title: `What we bet on and why: ${count} ${formatShare(ours / worth)} of the worth${price}`,
    subtitle: `${subtitle} Worth ${moniesInWords([ours, worth], " of ", money)}.`,
  };
}

const numbers: readonly string[] = ["", "one", "two", "three", "four", "five"];

function heads({ money }: BetsStory): readonly Shape[] {
  const head = (name: string, x: number, width: number, align: "left" | "right" = "left"): Shape =>
    text(`${name} head`, { x, y: top, width, height: 0.22 }, name, { size: 11, bold: true, align });
  return [
    head("Bet, and why", columns.name, 3.4),
    head("Score, 0 to 100", columns.score, 1.7),
    head("Worth", columns.worth, 0.87, "right"),
    head("Strategy", columns.strategy, 1.5),
    head("Gate of the next step", columns.gate, 1.9),
    head("Next decision", columns.next, 2.1),
    rule("Heads", margin, top + 0.26, inner, colors.heavyRule, 1.5),
    text("Unit", { x: columns.worth - 1, y: top - 0.2, width: 1.87, height: 0.2 }, unitInWords(money), {
      size: 10.5,
      color: colors.secondary,
      align: "right",
    }),
  ];
}

function row({ horizons, bands }: BetsStory, { entry, worth }: Bet, index: number): readonly Shape[] {
  const { feature, horizon, score = 0, strategy } = entry;
  const { mark, band, bandText } = horizonColors(horizon);
  const y = top + 0.36 + index * rowHeight;
  const name = fitted(feature.name, 2.65, 13.5);
  const at = (x: number, width: number, line: number, height = 0.22): { x: number; y: number; width: number; height: number } => ({
    x,
    y: y + line,
    width,
    height,
  });
  const from = bands.find(({ from: least }) => score >= least);
  const decision = decisionOf(entry);
  return [
    text(`${name} rank`, at(columns.rank, 0.3, 0, 0.3), String(index + 1), { size: 18, bold: true, color: mark }),
    text(`${name} name`, at(columns.name, 2.75, 0, 0.28), name, { size: 13.5, bold: true }),
    text(`${name} horizon`, at(columns.name + 2.8, 0.55, 0.05, 0.18), horizons[horizon - 1]?.name ?? "", {
      size: 10.5,
      color: bandText,
      fill: band,
      align: "center",
    }),
    text(`${name} why`, at(columns.name, 3.35, 0.29, 0.4), fitted(feature.jobToBeDone ?? "No job to be done is written yet", 3.35, 11, 2), {
      size: 11,
      wraps: true,
    }),
    rectangle(`${name} track`, at(columns.score, barWidth, 0.06, 0.2), colors.track),
    rectangle(`${name} bar`, at(columns.score, Math.max(0.01, (barWidth * score) / 100), 0.06, 0.2), mark),
    text(`${name} score`, at(columns.score + barWidth + 0.06, 0.45, 0.05), formatScore(score), { size: 12, bold: true }),
    text(`${name} band`, at(columns.score, 1.7, 0.3), from === undefined ? "" : `${from.name} from ${grouped(from.from, 0)}`, {
      size: 10.5,
      color: colors.secondary,
    }),
    text(`${name} worth`, at(columns.worth, 0.87, 0.03), worth === undefined ? "–" : grouped(worth, 0), {
      size: 12.5,
      bold: true,
      align: "right",
    }),
    text(`${name} strategy`, at(columns.strategy, 1.5, 0.02), strategy ?? "–", { size: 12 }),
    text(`${name} approach`, at(columns.strategy, 1.5, 0.24), fitted(feature.approach ?? "", 1.5, 10.5), {
      size: 10.5,
      color: colors.secondary,
    }),
    ...gateShapes(entry, at),
    text(`${name} decision`, at(columns.next, 2.08, 0.02, 0.4), fitted(decision, 2.08, 11, 2), { size: 11, bold: true, wraps: true }),
    text(`${name} review`, at(columns.next, 2.08, 0.44), reviewOf(entry), { size: 10.5, color: colors.secondary }),
    rule(`${name} end`, margin, y + rowHeight - 0.1, inner),
  ];
}

type Place = (x: number, width: number, line: number, height?: number) => { x: number; y: number; width: number; height: number };

function gateShapes({ feature, gate, gateMetric }: ScheduledEntry, at: Place): readonly Shape[] {
  const look = gate === undefined ? gateLooks.none : gateLooks[gate === "NOT ENOUGH DATA" ? "MORE" : gate];
  const { gateSuccesses, gateTrials, gateTarget } = feature;
  // What was counted for another metric than the one that decides says nothing here.
  const isCounted =
    gateMetric === feature.gateMetric &&
    gateSuccesses !== undefined &&
    gateTrials !== undefined &&
    gateTrials > 0 &&
    gateTarget !== undefined;
  const evidence = isCounted
    ? `${rate(gateSuccesses / gateTrials)} against ${rate(gateTarget)}`
    : gate === undefined
      ? "no evidence yet"
      : "";
  return [
    text(
      `${feature.name} gate`,
      at(columns.gate, gateWidths[gate ?? "none"], 0.02, 0.2),
      gate === undefined ? look.text : `${look.text.slice(0, 1)} ${gate}`,
      {
        size: 10.5,
        bold: gate !== undefined,
        color: look.color,
        fill: look.fill,
        align: gate === undefined ? "left" : "center",
      },
    ),
    text(`${feature.name} evidence`, at(columns.gate, 1.9, 0.24), evidence, { size: 10.5 }),
    text(`${feature.name} metric`, at(columns.gate, 1.9, 0.43), fitted(gateMetric ?? "", 1.9, 10.5), {
      size: 10.5,
      color: colors.secondary,
    }),
  ];
}

const gateWidths: Readonly<Record<GateStatus | "none", number>> = { PASS: 0.62, FAIL: 0.62, "NOT ENOUGH DATA": 1.5, none: 0.62 };

/** A share with one decimal where it needs one: "81.2 %", "80 %". */
function rate(share: number): string {
  const points = Math.round(share * 1000) / 10;
  return `${String(points)} %`;
}

/** What is decided next, from where the gate stands. */
function decisionOf({ gate, gateNeeded, milestone, nextMilestone, exitCriterion }: ScheduledEntry): string {
  switch (gate) {
    case "PASS":
      return nextMilestone === undefined ? "Passed: close the milestone" : `Passed: go on to “${nextMilestone}”?`;
    case "FAIL":
      return "Missed: mend it, change the strategy or stop?";
    case "NOT ENOUGH DATA":
      return gateNeeded === undefined ? "Gather more evidence, then decide" : `Wait for ${counted(gateNeeded, "more trial")}`;
    case undefined:
    default: // the compiler wants an end, the linter every case
      return exitCriterion ?? (milestone === undefined ? "Agree the first milestone" : `Measure: ${milestone}`);
  }
}

function reviewOf({ feature }: ScheduledEntry): string {
  const { reviewBy, status } = feature;
  if (meaningOfStatus(status) !== undefined || reviewBy === undefined) return "";
  return `Review ${shownDate(reviewBy)}`;
}

function totals({ bets, scope }: BetsStory, best: readonly Bet[]): readonly Shape[] {
  const y = top + 0.36 + best.length * rowHeight - 0.04;
  const worth = sum(best, ({ worth: each = 0 }) => each);
  const all = sum(bets, ({ worth: each = 0 }) => each);
  return [
    rule("Total", margin, y - 0.06, inner, colors.heavyRule, 1.5),
    text(
      "Total name",
      { x: columns.name, y, width: 3, height: 0.26 },
      `${capitalized(numbers[best.length] ?? "")} ${best.length === 1 ? "bet" : "bets"}`,
      { size: 12.5, bold: true },
    ),
    text("Total worth", { x: columns.worth - 0.6, y, width: 1.47, height: 0.26 }, grouped(worth, 0), {
      size: 12.5,
      bold: true,
      align: "right",
    }),
    text("Total of", { x: columns.strategy, y, width: 5.5, height: 0.26 }, `of ${grouped(all, 0)} for ${scope}`, { size: 11 }),
  ];
}

function sum(bets: readonly Bet[], amountOf: (bet: Bet) => number): number {
  return bets.reduce((total, bet) => total + amountOf(bet), 0);
}
