import type { Horizon } from "../horizon/horizon";
import type { GateStatus } from "../measure/gate";
import { type HorizonShare } from "./balance";
import type { Roadmap, ScheduledEntry, UnscheduledEntry } from "./roadmap";
import { costBalance } from "./subtotals";

/** What a board groups its lanes by. */
export const laneKinds = ["team", "theme", "strategy"] as const;
export type LaneKind = (typeof laneKinds)[number];

/** A gate's status in one short word: MORE is not enough data, none is no evidence yet. */
export type GateWord = "PASS" | "FAIL" | "MORE" | "none" | "Done";

/** A feature as its card says it. */
export interface BoardCard {
  readonly entry: ScheduledEntry;
  readonly milestone: string;
  readonly owner: string;
  readonly gate: GateWord;
}

export interface BoardColumn {
  readonly horizon: Horizon;
  /** Open features in order of rank, then what is delivered. */
  readonly cards: readonly BoardCard[];
  readonly open: number;
  readonly done: number;
}

export interface BoardLane {
  /** "" where the features name none. */
  readonly name: string;
  /** Whether it holds what has one card in a lane of its own. */
  readonly isShared: boolean;
  readonly count: number;
  /** The lane's cards of each horizon, H1 first. */
  readonly columns: readonly (readonly BoardCard[])[];
}

/** The roadmap on one page. */
export interface Board {
  readonly columns: readonly BoardColumn[];
  readonly lanes: readonly BoardLane[];
  /** How the cost still to spend spreads over the horizons; absent where nothing costs anything. */
  readonly shares?: readonly HorizonShare[];
  readonly costToGo: number;
  readonly notScheduled: readonly UnscheduledEntry[];
}

const words: Readonly<Record<GateStatus, GateWord>> = { PASS: "PASS", FAIL: "FAIL", "NOT ENOUGH DATA": "MORE" };

/**
 * The board of a roadmap: horizons as columns, lanes by team, theme or strategy, a card for each scheduled feature.
 *
 * Lanes stand by their number of cards, ties by the best score. Lanes of one card each share the last one.
 *
 * Cost   O(n log n)
 */
export function boardOf(roadmap: Roadmap, targetMix: readonly [number, number, number], laneKind: LaneKind = "team"): Board {
  const columns = roadmap.horizons.map(({ horizon, entries }): BoardColumn => {
    const cards = [...entries.filter(({ isDone }) => !isDone), ...entries.filter(({ isDone }) => isDone)].map(cardOf);
    const done = cards.filter(({ entry }) => entry.isDone).length;
    return { horizon, cards, open: cards.length - done, done };
  });
  const shares = costBalance(roadmap, targetMix);
  return {
    columns,
    lanes: lanesOf(columns, laneKind),
    ...(shares === undefined ? {} : { shares }),
    costToGo: columns.flatMap(({ cards }) => cards).reduce((sum, { entry }) => sum + entry.costToGo, 0),
    notScheduled: roadmap.notScheduled,
  };
}

function cardOf(entry: ScheduledEntry): BoardCard {
  const gate = entry.isDone ? "Done" : entry.gate === undefined ? "none" : words[entry.gate];
  return { entry, milestone: entry.milestone ?? "", owner: entry.feature.owner ?? "", gate };
}

function lanesOf(columns: readonly BoardColumn[], kind: LaneKind): readonly BoardLane[] {
  const names = new Map<string, BoardCard[]>();
  for (const card of columns.flatMap(({ cards }) => cards)) {
    const name = laneOf(card, kind);
    names.set(name, [...(names.get(name) ?? []), card]);
  }
  const groups = [...names].map(([name, cards]) => ({ name, cards }));
  const isAlone = ({ name, cards }: { name: string; cards: readonly BoardCard[] }): boolean => name !== "" && cards.length === 1;
  const alone = groups.filter(isAlone);
  const own = groups.filter((group) => alone.length < 2 || !isAlone(group)).sort((one, other) => compareLanes(one, other));
  const lanes = own.map(({ name, cards }) => laneOver(columns, name, false, cards));
  if (alone.length < 2) return lanes;
  return [
    ...lanes,
    laneOver(
      columns,
      "",
      true,
      alone.flatMap(({ cards }) => cards),
    ),
  ];
}

function laneOver(columns: readonly BoardColumn[], name: string, isShared: boolean, members: readonly BoardCard[]): BoardLane {
  const inLane = new Set(members);
  return { name, isShared, count: members.length, columns: columns.map(({ cards }) => cards.filter((card) => inLane.has(card))) };
}

/** Most cards first, then the best score, then by name; features without a lane last. */
function compareLanes(one: { name: string; cards: readonly BoardCard[] }, other: { name: string; cards: readonly BoardCard[] }): number {
  if ((one.name === "") !== (other.name === "")) return one.name === "" ? 1 : -1;
  const best = (cards: readonly BoardCard[]): number => Math.max(...cards.map(({ entry }) => entry.score ?? -1));
  return other.cards.length - one.cards.length || best(other.cards) - best(one.cards) || (one.name < other.name ? -1 : 1);
}

function laneOf({ entry }: BoardCard, kind: LaneKind): string {
  return (kind === "strategy" ? entry.strategy : entry.feature[kind]) ?? "";
}
