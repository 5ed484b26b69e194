import { formatMoney } from "../../core/sheet/money";
import { formatWindow } from "../../core/horizon/formatWindow";
import { counted, listedOr } from "../../core/sheet/words";
import type { Assumptions } from "../../core/assumptions/assumptions";
import { waysOut } from "../../core/roadmap/failedGate";
import type { Roadmap, RoadmapEntry, ScheduledEntry, UnscheduledEntry } from "../../core/roadmap/roadmap";
import { type Subtotal, subtotals, type Totals } from "../../core/roadmap/subtotals";
import { horizonGoals, type Horizon } from "../../core/horizon/horizon";
import type { Content } from "../excel/content";
import type { ColumnKey, SectionKey } from "./columns";

/** A row to be written: the feature's key and what its cells hold. */
export interface Line {
  readonly id: string;
  readonly values: Readonly<Record<ColumnKey, Content>>;
}

/** The band above a table: name and goal at the start, totals at the end. */
export interface BandText {
  readonly title: string;
  readonly totals: string;
}

export interface TeamLine {
  readonly team: string;
  readonly place: string;
  readonly features: number;
  readonly cost: number;
  readonly people: number;
}

/** Everything the sheet is to say, before what people typed is put back. */
export interface RoadmapPlan {
  readonly bands: Readonly<Record<SectionKey, BandText>>;
  readonly lines: Readonly<Record<SectionKey, readonly Line[]>>;
  readonly teams: readonly TeamLine[];
}

const sectionOf = { 1: "h1", 2: "h2", 3: "h3" } as const;
const names: Readonly<Record<SectionKey, string>> = {
  h1: "H1 Deterministic",
  h2: "H2 Optimization",
  h3: "H3 Transformative",
  notScheduled: "Not scheduled",
};

/** Say what the roadmap says, row by row. */
export function planRoadmap(roadmap: Roadmap, assumptions: Assumptions): RoadmapPlan {
  const all = subtotals(roadmap);
  const totalsOf = (place: Subtotal["horizon"]): string => {
    const subtotal = all.find(({ horizon }) => horizon === place);
    return subtotal === undefined ? "" : totalsText(subtotal, assumptions) + (place === "Not scheduled" ? "" : `. ${gatesText(subtotal)}`);
  };
  const band = (horizon: Horizon): BandText => ({
    title: `${names[sectionOf[horizon]]}   ${formatWindow(horizon, assumptions.windows)}. ${horizonGoals[horizon]}`,
    totals: totalsOf(horizon),
  });
  const lines = (horizon: Horizon): readonly Line[] =>
    roadmap.horizons.flatMap((group) => (group.horizon === horizon ? group.entries.map(scheduledLine) : []));
  return {
    bands: {
      h1: band(1),
      h2: band(2),
      h3: band(3),
      notScheduled: {
        title: `${names.notScheduled}   Waiting for an approach, months, a strategy or another feature`,
        totals: totalsOf("Not scheduled"),
      },
    },
    lines: {
      h1: lines(1),
      h2: lines(2),
      h3: lines(3),
      notScheduled: roadmap.notScheduled.map((entry, index) => unscheduledLine(entry, index + 1)),
    },
    teams: teamLines(all),
  };
}

function scheduledLine(entry: ScheduledEntry): Line {
  const shared = sharedValues(entry);
  return {
    id: entry.feature.id,
    values: { ...shared, rank: entry.rank, exitCriterion: entry.exitCriterion ?? "", why: sentence(entry.why) },
  };
}

function unscheduledLine(entry: UnscheduledEntry, rank: number): Line {
  return { id: entry.feature.id, values: { ...sharedValues(entry), rank, exitCriterion: sentence(entry.reason), why: "" } };
}

/** What stands where a thing cannot be told. */
const untold = "—";

const gateGlyphs = { PASS: "✔", FAIL: "✖", "NOT ENOUGH DATA": "◔" } as const;

function sharedValues(entry: RoadmapEntry): Omit<Line["values"], "rank" | "exitCriterion" | "why"> {
  const { feature, gate } = entry;
  return {
    id: feature.id === feature.name ? "" : feature.id,
    feature: feature.name,
    valueBucket: entry.valueBucket ?? untold,
    score: entry.score ?? "",
    band: entry.band ?? untold,
    strategy: entry.strategy ?? untold,
    milestone: entry.isDone ? "✔ Done" : (entry.milestone ?? untold),
    gate: gate === undefined ? "" : `${gateGlyphs[gate]} ${gate}${gateText(entry)}`,
    owner: feature.owner ?? "",
    flags: entry.flags.length === 0 ? "" : `⚑ ${sentence(entry.flags.join("; "))}`,
    notes: feature.notes ?? "",
  };
}

/** What follows from a gate: the next milestone, what else could be done, or what is still needed. */
function gateText({ gate, gateNeeded, gateReopenedBy, nextMilestone, isDone, strategy }: RoadmapEntry): string {
  if (isDone || gate === undefined) return "";
  switch (gate) {
    case "PASS":
      return nextMilestone === undefined ? "" : `, next: ${nextMilestone}`;
    case "FAIL":
      return `: ${listedOr(waysOut(strategy))}`;
    case "NOT ENOUGH DATA": {
      const shifted = gateReopenedBy === undefined ? "" : `, open again: ${gateReopenedBy}, data shifted`;
      return gateNeeded === undefined ? shifted : `${shifted}, needs ${gateNeeded.toLocaleString("en-US")} more`;
    }
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function totalsText({ count, cost, people }: Totals, { currency, currencyUnit }: Assumptions): string {
  const parts = [counted(count, "feature")];
  if (cost > 0) parts.push(formatMoney(cost, { currency, currencyUnit }));
  if (people > 0) parts.push(people === 1 ? "1 person" : `${people.toLocaleString("en-US", { maximumFractionDigits: 1 })} people`);
  return parts.join(", ");
}

function gatesText({ gates }: Totals): string {
  return `Gates: ${String(gates.PASS)} pass, ${String(gates.FAIL)} fail, ${String(gates["NOT ENOUGH DATA"])} not enough data`;
}

/** One line per team and place, by team, where any feature names a team. */
function teamLines(all: readonly Subtotal[]): readonly TeamLine[] {
  const lines = all.flatMap(({ horizon, teams }) =>
    teams.map(({ team, count, cost, people }) => ({
      team,
      place: horizon === "Not scheduled" ? horizon : `H${String(horizon)}`,
      features: count,
      cost,
      people,
    })),
  );
  if (lines.every(({ team }) => team === "")) return [];
  return lines
    .map((line) => (line.team === "" ? { ...line, team: "No team" } : line))
    .sort((one, other) =>
      one.team === other.team ? 0 : one.team === "No team" || (other.team !== "No team" && one.team > other.team) ? 1 : -1,
    );
}
