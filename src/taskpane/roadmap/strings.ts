import { formatMoment } from "../../core/sheet/moment";
import { counted, listed } from "../../core/sheet/words";
import { horizonName, type HorizonNames } from "../../core/horizon/horizon";
import type { HorizonShare } from "../../core/roadmap/balance";
import { type RoadmapChange } from "../../core/roadmap/compareRoadmaps";
import { previewOfChanges } from "../../core/roadmap/describeChange";
import { type WayOut, waysOut } from "../../core/roadmap/failedGate";
import type { Roadmap, RoadmapEntry } from "../../core/roadmap/roadmap";
import type { FeatureEdit } from "../../workbook/features/featureCells";
import type { RoadmapState } from "../../workbook/portfolio";
import type { Snapshot } from "../../workbook/snapshots/snapshots";
import type { FilterKey } from "./filters";
import { formatShare, formatSigned } from "../../core/sheet/numbers";

/** A choice that a gate leaves, with the cell it writes. */
export interface Decision {
  readonly label: string;
  readonly title: string;
  readonly edit: FeatureEdit;
}

/** What may be decided on a gate: a passed one offers the next milestone, a failed one the other ways. */
export function decisionsOf({ feature: { id }, gate, gateMetric, nextMilestone, strategy }: RoadmapEntry): readonly Decision[] {
  if (gate === "PASS" && nextMilestone !== undefined) {
    const edit: FeatureEdit = { id, field: "milestone", text: nextMilestone, how: "replace" };
    return [{ label: `Go on to ${nextMilestone}`, title: "Writes the Milestone cell", edit }];
  }
  if (gate !== "FAIL") return [];
  const note = `Redesign: ${gateMetric ?? "the gate"} misses its target`;
  const decisions: Readonly<Record<WayOut, Decision>> = {
    redesign: { label: "Redesign", title: "Adds a line to Notes", edit: { id, field: "notes", text: note, how: "append" } },
    "buy instead": {
      label: "Buy instead",
      title: "Writes Buy into Strategy",
      edit: { id, field: "strategy", text: "Buy", how: "replace" },
    },
    stop: { label: "Stop", title: "Writes Dropped into Status", edit: { id, field: "status", text: "Dropped", how: "replace" } },
  };
  return waysOut(strategy).map((way) => decisions[way]);
}

/** Every text of the Roadmap panel. */
export const strings = {
  headline: (state: RoadmapState | undefined, changes: readonly RoadmapChange[]) =>
    state === undefined ? "No roadmap yet" : previewOfChanges(changes),
  toBuild({ horizons, notScheduled }: Roadmap, names: HorizonNames): string {
    const placed = horizons.map(({ horizon, entries }) => `${String(entries.length)} in ${horizonName(horizon, names)}`);
    const left =
      notScheduled.length === 0
        ? ""
        : ` ${String(notScheduled.length)} ${notScheduled.length === 1 ? "is" : "are"} not scheduled, with the reason.`;
    return `Building it would place ${listed(placed)}.${left}`;
  },
  evidence({ builtAt, builtFrom, typedNotes, userColumns }: RoadmapState, cells: number, now: Date): string {
    const stays = [
      ...(typedNotes === 0 ? [] : [counted(typedNotes, "note")]),
      ...(userColumns === 0 ? [] : [counted(userColumns, "added column")]),
    ];
    return [
      `Built ${formatMoment(builtAt, now)} from ${counted(builtFrom.length, "feature")}.`,
      ...(cells === 0 ? [] : [`${counted(cells, "cell")} changed since.`]),
      ...(stays.length === 0 ? [] : [`Your ${listed(stays)} stay.`]),
    ].join(" ");
  },
  wouldChange: "What would change",
  compare: "Compare with snapshot…",
  stopComparing: "Back to what would change",
  since: "Changed since the snapshot",
  snapshot: "Snapshot to compare with",
  snapshotName: ({ label, savedAt, features }: Snapshot, now: Date) =>
    `${label === "" ? formatMoment(savedAt, now) : `${label}, ${formatMoment(savedAt, now)}`} (${counted(features.length, "feature")})`,
  noSnapshots: "No snapshot is kept in this workbook yet. Snapshot keeps the plan as it is now, to compare with later.",
  nothing: "Nothing: the roadmap says what the features say.",
  nothingSince: "Nothing changed since this snapshot.",
  inCell: ", in",
  row: (row: string) => `row ${row}`,
  preview: { none: "Roadmap to build", stale: "Roadmap after refresh", fresh: "Roadmap" },
  flag: "reality-check flag",
  flagged: (flags: readonly string[]) => `${counted(flags.length, "flag")}: ${flags.join("; ")}`,
  movedHeadline: (moves: number) => `${counted(moves, "move")} by hand, not written yet`,
  movedByHand: "Moved by hand",
  takeAllBack: "Take all back",
  takeBack: "Take back",
  takeBackOf: (name: string) => `Take back the move of ${name}`,
  movedTo: (name: string, horizon: string | undefined, pin: number | null | undefined) =>
    [
      horizon === undefined ? name : `${name} moves to ${horizon}`,
      ...(typeof pin === "number" ? [horizon === undefined ? `stays at ${String(pin)}` : `at ${String(pin)}`] : []),
      ...(pin === null ? ["follows its score again"] : []),
    ].join(" "),
  willWrite: (key: "horizon" | "pin", value: number | string) =>
    key === "horizon" ? `Horizon ${String(value)} into` : value === "" ? "Pin cleared in" : `Pin ${String(value)} into`,
  newColumn: (key: "horizon" | "pin") => `a new column ${key === "horizon" ? "Horizon" : "Pin"}`,
  writesHere: (horizon: number) => `Writes H${String(horizon)} into its row`,
  slot: (name: string, rank: number) => `${name}, rank ${String(rank)}`,
  grip: (name: string) => `Move ${name}`,
  pinned: "pinned",
  moveTo: (name: string) => `Move to ${name}`,
  pinHere: "Pin here",
  unpin: "Unpin",
  lifted: (name: string) => `${name} lifted. Arrows move it, Space drops it, Escape puts it back.`,
  inFlight: (name: string, horizon: string, rank: number, of: number) => `${name}, ${horizon}, rank ${String(rank)} of ${String(of)}`,
  landed: (name: string, horizon: string, rank: number) => `${name} dropped in ${horizon}, rank ${String(rank)}. Not written yet.`,
  putBack: (name: string) => `${name} put back.`,
  waitsFor: (name: string, horizon: string) => `Can't go before ${horizon}: it waits for ${name}.`,
  keys: "By keyboard",
  keyList: [
    ["Space", "lifts and drops the row"],
    ["← →", "other horizon"],
    ["↑ ↓", "rank, which pins it"],
    ["P", "pins or frees"],
    ["Esc", "puts it back"],
  ] as const,
  writesMoves: "Writes Horizon and Pin, then the sheet Roadmap. Each can be undone.",
  filters: "Show",
  groupBy: "Group by",
  noGroup: "None",
  filterNames: { team: "Team", theme: "Theme", owner: "Owner", strategy: "Strategy" },
  filterLabel: (key: FilterKey, chosen: number, all: number): string =>
    chosen === 0 ? strings.filterNames[key] : `${strings.filterNames[key]}: ${String(chosen)} of ${String(all)}`,
  filterOption: (value: string, amount: number) => `${value === "" ? "None" : value} (${String(amount)})`,
  noValue: "None",
  shownOf: (shown: number, all: number) => `${String(shown)} of ${String(all)} shown`,
  notScheduled: "Not scheduled",
  reasonGiven: "reason given",
  features: (amount: number) => (amount === 1 ? "feature" : "features"),
  noFeatures: "No feature",
  gates: { PASS: "gates passed", FAIL: "gates failed", "NOT ENOUGH DATA": "gates without enough data" },
  more: (amount: number) => `${amount.toLocaleString("en-US")} more`,
  noScore: "–",
  new: "new",
  done: "done",
  placed: (why: string) => `Placed here: ${why}.`,
  next: (milestone: string, exitCriterion: string | undefined) =>
    exitCriterion === undefined ? `Next: ${milestone}.` : `Next: ${milestone}. Done when: ${exitCriterion}.`,
  gateSays({ gate, gateNeeded, gateReopenedBy, gateMetric }: RoadmapEntry): string {
    const named = gateMetric ?? "Gate";
    const shifted = gateReopenedBy === undefined ? "" : ` Open again: ${gateReopenedBy}, the data has shifted.`;
    const needed = gateNeeded === undefined ? "" : ` Needs ${gateNeeded.toLocaleString("en-US")} more at the rate observed.`;
    return `${named}: ${gate ?? ""}.${shifted}${needed}`;
  },
  decide: (name: string) => `Decide on ${name}`,
  undo: "Undo",
  goToRow: (row: string) => `Go to row ${row}`,
  balance: "Share of cost by horizon",
  target: (target: readonly number[]) => `target ${target.map((share) => String(Math.round(share * 100))).join(" / ")}`,
  share: ({ horizon, share }: HorizonShare) => (share < 0.2 ? formatShare(share) : `H${String(horizon)} ${formatShare(share)}`),
  shares: (shares: readonly HorizonShare[]) =>
    shares.map(({ horizon, share, target }) => `H${String(horizon)} ${formatShare(share)}, target ${formatShare(target)}`).join("; "),
  deviation: (shares: readonly HorizonShare[]) =>
    `Thick: this plan; thin: target. ${shares.map(({ horizon, deviation }) => `H${String(horizon)} ${formatSigned(deviation * 100)}`).join(", ")} points.`,
  build: "Build roadmap",
  refresh: "Refresh roadmap",
  takeSnapshot: "Snapshot",
  exports: {
    button: "Export",
    board: "Board sheet",
    boardNote: "One page by horizon and team, to print",
    milestones: "Milestones sheet",
    milestonesNote: "Each feature's steps: done, next, later",
    slides: "PowerPoint",
    slidesNote: "Board, best bets and worth as slides",
    slidesDone: (slides: number, file: string) => `${counted(slides, "slide")} saved as ${file}.`,
  },
  writeToNewSheet: "Write to new sheet",
  note: {
    none: "Adds the sheet Roadmap. Undo in one step.",
    stale: "Writes the sheet Roadmap. What you typed there stays. Undo in one step.",
  },
  upToDate: (builtAt: string, now: Date) => `Up to date since ${formatMoment(builtAt, now)}.`,
} as const;
