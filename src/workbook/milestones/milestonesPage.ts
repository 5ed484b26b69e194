import { calendarDay, serialOf } from "../../core/sheet/serialDate";
import { formatWindow } from "../../core/horizon/formatWindow";
import { counted } from "../../core/sheet/words";
import { type Horizon, horizonName, horizons } from "../../core/horizon/horizon";
import type { Assumptions } from "../../core/assumptions/assumptions";
import { type MilestoneStep, milestoneSteps, type MilestoneSteps } from "../../core/roadmap/milestoneSteps";
import type { Roadmap, ScheduledEntry } from "../../core/roadmap/roadmap";
import { type Address, formatAddress } from "../../core/sheet/address";
import type { Contents } from "../excel/content";
import { at, type Page, PageDraft } from "../page/page";
import { ink, type SectionPalette, sectionPalettes } from "../page/palette";

/** What the sheet Milestones shows. */
export interface MilestonesReport {
  readonly roadmap: Roadmap;
  readonly assumptions: Assumptions;
  readonly title: string;
  readonly stamp: string;
  /** Excel serial date that months count from, where quarters are shown. */
  readonly planStart: number;
}

const palettes: Readonly<Record<Horizon, SectionPalette>> = { 1: sectionPalettes.h1, 2: sectionPalettes.h2, 3: sectionPalettes.h3 };
const headRow = 4;
const [rank, name, strategy, step, gap, wait] = [24, 138, 60, 152, 4, 200] as const;
const firstStep = 3;
const spacer = 2.25;
const next = "#0F6CBD";

/** The milestones as a sheet: a row a feature, a cell a rung, done, next and later; then the months as an estimate, where they are asked for. */
export function milestonesPage(report: MilestonesReport): Page {
  const page = new PageDraft();
  const { roadmap, assumptions } = report;
  const rows = roadmap.horizons.flatMap(({ entries }) =>
    entries.map((entry) => ({ entry, steps: milestoneSteps(entry, assumptions.ladders) })),
  );
  const most = Math.max(1, ...rows.map(({ steps }) => steps.steps.length));
  const waits = firstStep + 2 * most;
  page.title(report.title, report.stamp);
  page.put(
    2,
    0,
    [["A row is a feature, a step a rung of its strategy’s ladder: ✔ done, framed next with the sign of its gate, gray later."]],
    { text: ink.secondary },
  );
  head(page, most, waits);
  let row = headRow + 1;
  for (const horizon of horizons) {
    const here = rows.filter(({ entry }) => entry.horizon === horizon);
    row = band(page, horizon, here, row, waits, assumptions);
    for (const each of here) row = featureRow(page, each, row, waits);
  }
  row = summary(page, report, rows, row + 1);
  if (assumptions.showQuarters) row = estimates(page, report, row + 1, waits);
  page.setWidths([rank, name, strategy, ...Array.from({ length: most }, () => [step, gap]).flat(), wait]);
  page.freeze(headRow + 1, 2);
  page.setPrint({
    orientation: "Landscape",
    titleRows: `$1:$${String(headRow + 1)}`,
    area: formatAddress({ row: 0, column: 0, rows: row, columns: waits + 1 }),
  });
  return page.finish();
}

interface Row {
  readonly entry: ScheduledEntry;
  readonly steps: MilestoneSteps;
}

function head(page: PageDraft, most: number, waits: number): void {
  const steps = Array.from({ length: most }, (_, index) => [`Step ${String(index + 1)}`, ""]).flat();
  page.put(headRow, 0, [["#", "Feature", "Strategy", ...steps, "What the next step waits for"]], "head");
  page.look({ row: headRow, column: 0, rows: 1, columns: 1 }, { align: "Right" });
  page.look({ row: headRow, column: 0, rows: 1, columns: waits + 1 }, { height: 20 });
}

function band(page: PageDraft, horizon: Horizon, rows: readonly Row[], row: number, waits: number, assumptions: Assumptions): number {
  const { band: fill, bandText, mark } = palettes[horizon];
  const all = rows.flatMap(({ steps: { steps } }) => steps);
  const done = all.filter(({ state }) => state === "done").length;
  const words = `${horizonName(horizon, assumptions.horizonNames)}   H${String(horizon)}, ${formatWindow(horizon, assumptions.windows)}`;
  const blank = Array.from({ length: waits - 1 }, () => "");
  page.put(row, 0, [[words, ...blank, `${String(done)} of ${counted(all.length, "step")} done`]], {
    fill,
    text: bandText,
    isBold: true,
    height: 18,
    bar: mark,
  });
  page.look({ row, column: waits, rows: 1, columns: 1 }, { align: "Right" });
  page.look({ row: row + 1, column: 0, rows: 1, columns: waits + 1 }, { height: 4 });
  return row + 2;
}

const signs = { PASS: "✔", FAIL: "✖", "NOT ENOUGH DATA": "◔" } as const;

function featureRow(page: PageDraft, { entry, steps }: Row, row: number, waits: number): number {
  const { feature, isDone } = entry;
  const text = isDone ? ink.secondary : ink.text;
  page.put(row, 0, [[entry.rank, feature.name, entry.strategy ?? ""]], { text, height: 15 });
  page.look({ row, column: 1, rows: 1, columns: 1 }, { isBold: true, indent: 1 });
  for (const [index, each] of steps.steps.entries()) stepCell(page, each, index, entry, steps.isOffLadder, row);
  const words = waitsFor(entry, steps.isOffLadder);
  page.put(row, waits, [[words]], { text: entry.gate === "FAIL" && !isDone ? ink.fail.text : text, size: 9.5 });
  page.look({ row: row + 1, column: 0, rows: 1, columns: waits + 1 }, { height: spacer });
  return row + 2;
}

function stepCell(
  page: PageDraft,
  { text, state }: MilestoneStep,
  index: number,
  entry: ScheduledEntry,
  isOffLadder: boolean,
  row: number,
): void {
  const column = firstStep + 2 * index;
  const cell: Address = { row, column, rows: 1, columns: 1 };
  if (state === "done") page.put(row, column, [[`✔ ${text}`]], { fill: palettes[entry.horizon].mark, text: "#FFFFFF", size: 9.5 });
  else if (state === "later") page.put(row, column, [[text]], { fill: "#F0F0F0", text: ink.secondary, size: 9.5 });
  else {
    const sign = isOffLadder && index === 0 ? "△" : entry.gate === undefined ? "–" : signs[entry.gate];
    const fill = entry.gate === "FAIL" ? ink.fail.fill : entry.gate === "PASS" ? ink.pass.fill : "#FFFFFF";
    page.put(row, column, [[`${sign} ${text}`]], { fill, isBold: true, size: 9.5, frame: next });
  }
  page.look(cell, { indent: 0 });
}

/** What keeps the next step from being done, in a few words. */
function waitsFor(entry: ScheduledEntry, isOffLadder: boolean): string {
  const { isDone, gate, gateMetric, gateNeeded, nextMilestone, exitCriterion } = entry;
  if (isDone) return "✔ Done, delivered";
  if (isOffLadder) return "△ The milestone is none of the ladder";
  switch (gate) {
    case "PASS":
      return nextMilestone === undefined ? "The gate passes: close the milestone" : `The gate passes: decide on “${nextMilestone}”`;
    case "FAIL":
      return gateMetric === undefined ? "The gate fails: mend, change or stop" : `${gateMetric} misses its target`;
    case "NOT ENOUGH DATA":
      return gateNeeded === undefined ? "More evidence" : counted(gateNeeded, "more trial");
    case undefined:
    default: // the compiler wants an end, the linter every case
      return exitCriterion ?? "A milestone with an exit criterion";
  }
}

function summary(page: PageDraft, { roadmap }: MilestonesReport, rows: readonly Row[], row: number): number {
  const all = rows.flatMap(({ steps: { steps } }) => steps);
  const done = all.filter(({ state }) => state === "done").length;
  const left = roadmap.notScheduled.map(({ feature, reason }) => `${feature.name} (${reason})`);
  const waiting =
    left.length === 0
      ? ""
      : ` Not scheduled: ${left.slice(0, 4).join(", ")}${left.length > 4 ? ` and ${String(left.length - 4)} more` : ""}.`;
  const words = `${String(done)} of ${counted(all.length, "step")} done in ${counted(rows.length, "feature")}.${waiting} A step is done when it lies behind the milestone of its feature; the ladders stand on Assumptions.`;
  page.put(row, 0, [[words]], { text: ink.secondary });
  return row + 1;
}

/** Months of the open features as a table and a bar each: an estimate, and it says so. */
function estimates(page: PageDraft, { roadmap, assumptions, planStart }: MilestonesReport, start: number, waits: number): number {
  const rows = roadmap.horizons
    .flatMap(({ entries }) => entries.filter(({ isDone }) => !isDone))
    .map((entry): Contents[number] => {
      const own = entry.feature.months ?? assumptions.monthsByHorizon[entry.horizon - 1] ?? 0;
      const low = Math.min(own, entry.feature.monthsLow ?? own);
      const high = Math.max(own, entry.feature.monthsHigh ?? own);
      const worst = high > own ? `, ${quarter(planStart, high)} at worst` : "";
      return [entry.feature.name, own, low, "", high - low, "", `works from ${quarter(planStart, own)}${worst}`];
    });
  const title = "△ By quarter: an estimate, not a promise. A bar runs from the plan’s start to Months low, its pale end to Months high.";
  page.put(start, 0, [[title, ...Array.from({ length: waits }, () => "")]], { fill: "#FFF9F5", text: ink.flag, isBold: true, height: 18 });
  if (rows.length === 0) return start + 1;
  page.put(start + 1, 1, [["Feature", "Months", "Until Months low", "", "From low to high", "", "Estimate"]], "tableHead");
  page.put(start + 2, 1, rows, { size: 9.5 });
  page.look({ row: start + 1, column: 2, rows: rows.length + 1, columns: 4 }, "number", "0.0");
  const last = start + 1 + rows.length;
  const cells = (column: number): string => `${at(start + 2, column)}:${at(last, column)}`;
  page.chart({
    name: "Estimate by month",
    kind: "BarStacked",
    title: "Months from the plan’s start: an estimate, not a promise",
    from: at(start + 1, 8),
    to: at(Math.max(last, start + 12), waits),
    series: [
      { name: "Until Months low", values: cells(3), categories: cells(1), color: palettes[2].mark },
      { name: "From low to high", values: cells(5), categories: cells(1), color: palettes[2].band },
    ],
    valueAxis: { title: "Months", numberFormat: "0", minimum: 0, majorUnit: 3 },
    gapWidth: 40,
  });
  return Math.max(last, start + 12) + 1;
}

/** "Q1 2027": the quarter in which so many months after a day end. */
function quarter(serial: number, months: number): string {
  const start = calendarDay(serial);
  const { year, month } = calendarDay(serialOf({ ...start, month: start.month + Math.ceil(months) }));
  return `Q${String(Math.floor((month - 1) / 3) + 1)} ${String(year)}`;
}
