import { formatScore, formatShare } from "../core/sheet/numbers";
import { capitalized, counted } from "../core/sheet/words";
import { type MoneyWords, moneyInWords } from "../core/sheet/moneyWords";
import type { Horizon } from "../core/horizon/horizon";
import type { Board, BoardCard, BoardColumn } from "../core/roadmap/board";
import { colors, fitted, gateLooks, horizonColors, margin, rectangle, text } from "./look";
import type { Box, Shape, Slide } from "./shapes";

/** What the slides call a horizon, and what it is for. */
export interface HorizonWords {
  readonly name: string;
  readonly goal: string;
}

export interface BoardStory {
  readonly board: Board;
  /** H1 first. */
  readonly horizons: readonly HorizonWords[];
  readonly money: MoneyWords;
}

const top = 1.13;
const bandHeight = 0.54;
const firstCard = top + bandHeight + 0.11;
const gap = 0.11;
/** Cards with their owner and gate; where more rows are needed, without the owner. */
const full = { height: 0.82, pitch: 0.925, rows: 5 } as const;
const compact = { height: 0.53, pitch: 0.61, rows: 8 } as const;
type Size = typeof full | typeof compact;

/** Now and Next are two cards wide, Later one. */
const columnsWide: readonly number[] = [2, 2, 1];
const cardWidth = 2.39;
const columnGap = 0.16;

/** The board as one slide, or as several where one does not hold its cards. */
export function boardSlides(story: BoardStory): readonly Slide[] {
  const { board } = story;
  const rows = Math.max(...board.columns.map((column, index) => rowsOf(column, columnsWide[index] ?? 1)));
  const size = rows <= full.rows ? full : compact;
  const pages = Math.max(1, Math.ceil(rows / size.rows));
  return Array.from({ length: pages }, (_, page) => boardSlide(story, size, page, pages));
}

function boardSlide(story: BoardStory, size: Size, page: number, pages: number): Slide {
  const { board, horizons, money } = story;
  let x = margin;
  const shapes: Shape[] = [];
  const free: Box[] = [];
  for (const [index, column] of board.columns.entries()) {
    const wide = columnsWide[index] ?? 1;
    const width = wide * cardWidth + (wide - 1) * gap;
    shapes.push(...bandShapes(column, horizons[index], { x, y: top, width, height: bandHeight }));
    const cells = cellsOf(column).slice(page * size.rows * wide, (page + 1) * size.rows * wide);
    for (const [place, cell] of cells.entries()) {
      const box = {
        x: x + (place % wide) * (cardWidth + gap),
        y: firstCard + Math.floor(place / wide) * size.pitch,
        width: cardWidth,
        height: size.height,
      };
      shapes.push(...(cell.kind === "card" ? cardShapes(cell.card, box, size) : deliveredShapes(cell.cards, box, size)));
    }
    const y = firstCard + Math.ceil(cells.length / wide) * size.pitch;
    free.push({ x, y, width, height: Math.max(0, 6.6 - y) });
    x += width + columnGap;
  }
  if (page === pages - 1) shapes.push(...footShapes(story, free));
  const part = pages === 1 ? "" : ` (${String(page + 1)} of ${String(pages)})`;
  return {
    title: titleOf(story) + part,
    subtitle: subtitleOf(board, horizons, money),
    shapes: [...shapes, legend()],
    basis: basisOf(board),
  };
}

type Cell = { readonly kind: "card"; readonly card: BoardCard } | { readonly kind: "delivered"; readonly cards: readonly BoardCard[] };

function cellsOf({ cards }: BoardColumn): readonly Cell[] {
  const done = cards.filter(({ entry }) => entry.isDone);
  return [
    ...cards.filter(({ entry }) => !entry.isDone).map((card): Cell => ({ kind: "card", card })),
    ...(done.length === 0 ? [] : [{ kind: "delivered" as const, cards: done }]),
  ];
}

function rowsOf(column: BoardColumn, wide: number): number {
  return Math.ceil(cellsOf(column).length / wide);
}

function bandShapes({ horizon, open, done }: BoardColumn, words: HorizonWords | undefined, box: Box): readonly Shape[] {
  const { band, bandText, mark } = horizonColors(horizon);
  const name = words?.name ?? `H${String(horizon)}`;
  const state = `${String(open)} open${done === 0 ? "" : `, ${String(done)} done`}`;
  const line = { ...box, x: box.x + 0.1, width: box.width - 0.2 };
  return [
    rectangle(`${name} band`, box, band),
    rectangle(`${name} rule`, { ...box, y: box.y + box.height - 0.03, height: 0.03 }, mark),
    text(`${name} name`, { ...line, height: 0.3 }, name, { size: 15, bold: true, color: bandText }),
    text(`${name} count`, { ...line, height: 0.3 }, state, { size: 11, color: bandText, align: "right" }),
    text(`${name} goal`, { ...line, y: box.y + 0.27, height: 0.23 }, fitted(words?.goal ?? "", line.width, 10.5), {
      size: 10.5,
      color: bandText,
    }),
  ];
}

function cardShapes({ entry, milestone, owner, gate }: BoardCard, box: Box, size: Size): readonly Shape[] {
  const { feature, horizon, score } = entry;
  const look = gateLooks[gate];
  const inside = { x: box.x + 0.12, width: box.width - 0.2, height: 0.22 };
  const name = feature.name;
  const last = size === full ? box.y + 0.45 : box.y + 0.26;
  const gateWidth = 0.66;
  return [
    rectangle(`${name} card`, box, "#FFFFFF", colors.rule),
    rectangle(`${name} horizon`, { ...box, width: 0.05 }, horizonColors(horizon).mark),
    text(`${name} name`, { ...inside, y: box.y + 0.04, width: inside.width - 0.38 }, fitted(name, inside.width - 0.38, 11), {
      size: 11,
      bold: true,
    }),
    text(`${name} score`, { ...inside, y: box.y + 0.04 }, score === undefined ? "" : formatScore(score), {
      size: 11,
      bold: true,
      align: "right",
    }),
    text(
      `${name} milestone`,
      { ...inside, y: box.y + 0.25, width: size === full ? inside.width : inside.width - gateWidth },
      fitted(milestone, size === full ? inside.width : inside.width - gateWidth, 10.5),
      { size: 10.5 },
    ),
    ...(size === full
      ? [
          text(`${name} owner`, { ...inside, y: last, width: inside.width - gateWidth }, fitted(owner, inside.width - gateWidth, 10.5), {
            size: 10.5,
            color: colors.secondary,
          }),
        ]
      : []),
    text(`${name} gate`, { x: box.x + box.width - 0.08 - gateWidth, y: last, width: gateWidth, height: 0.21 }, look.text, {
      size: 10.5,
      bold: gate !== "none",
      color: look.color,
      fill: look.fill,
      align: "center",
    }),
  ];
}

function deliveredShapes(cards: readonly BoardCard[], box: Box, size: Size): readonly Shape[] {
  const names = cards.map(({ entry }) => entry.feature.name).join(", ");
  const lines = size === full ? 2 : 1;
  const inside = { x: box.x + 0.12, width: box.width - 0.2 };
  return [
    rectangle("Delivered card", box, "#F5F5F5", colors.rule),
    rectangle("Delivered mark", { ...box, width: 0.05 }, "#BDBDBD"),
    text("Delivered count", { ...inside, y: box.y + 0.04, height: 0.22 }, `✔ ${String(cards.length)} delivered`, {
      size: 11,
      bold: true,
      color: colors.secondary,
    }),
    text("Delivered names", { ...inside, y: box.y + 0.25, height: 0.2 * lines + 0.05 }, fitted(names, inside.width, 10.5, lines), {
      size: 10.5,
      color: colors.secondary,
      wraps: true,
    }),
  ];
}

/** Shares of the cost and what waits stand where the cards leave room. */
function footShapes({ board, horizons }: BoardStory, free: readonly Box[]): readonly Shape[] {
  const needed = 0.85;
  const shareRoom = board.shares === undefined ? undefined : free.slice(0, 2).find(({ height }) => height >= needed);
  const waitRoom = [...free].reverse().find((box) => box.height >= 0.6 && box !== shareRoom);
  return [
    ...(shareRoom === undefined || board.shares === undefined ? [] : shareShapes(board.shares, horizons, shareRoom)),
    ...(waitRoom === undefined || board.notScheduled.length === 0 ? [] : waitingShapes(board, waitRoom)),
  ];
}

function shareShapes(shares: NonNullable<Board["shares"]>, horizons: readonly HorizonWords[], box: Box): readonly Shape[] {
  const names = shares.map(({ horizon }) => nameOf(horizons, horizon));
  const chart = {
    kind: "bars",
    name: "Share of cost to go",
    x: box.x - 0.05,
    y: box.y + 0.24,
    width: box.width + 0.05,
    height: 0.78,
    direction: "bar",
    isStacked: true,
    // A bar chart counts from below.
    labels: ["Target", "Plan"],
    series: shares.map(({ share, target }, index) => ({ name: names[index] ?? "", values: [target, share] })),
    colors: shares.map(({ horizon }) => horizonColors(horizon).mark),
    numberFormat: "0%;;",
    showsValues: true,
    showsValueAxis: false,
  } as const;
  return [
    text("Share title", { ...box, height: 0.24 }, `Share of cost to go: ${names.join(", ").toLowerCase()}`, { size: 11.5, bold: true }),
    chart,
  ];
}

function waitingShapes({ notScheduled }: Board, box: Box): readonly Shape[] {
  const shown = notScheduled.slice(0, 2).map(({ feature, reason }) => `${feature.name}: ${reason}`);
  const more = notScheduled.length - shown.length;
  const words = [...shown, ...(more === 0 ? [] : [`and ${String(more)} more`])].join("; ");
  return [
    text("Not scheduled", { ...box, height: 0.22 }, "Not scheduled", { size: 11, bold: true }),
    text("Not scheduled names", { ...box, y: box.y + 0.21, height: 0.45 }, fitted(words, box.width, 10.5, 2), {
      size: 10.5,
      color: colors.text,
      wraps: true,
    }),
  ];
}

function legend(): Shape {
  const { PASS, FAIL, MORE } = gateLooks;
  const runs = [
    { text: "Gate of the next milestone: " },
    { text: PASS.text, color: PASS.color, bold: true },
    { text: "   " },
    { text: FAIL.text, color: FAIL.color, bold: true },
    { text: "   " },
    { text: MORE.text, color: MORE.color, bold: true },
    { text: " not enough data to tell   – none, no evidence yet. Score 0 to 100." },
  ];
  return text("Legend", { x: margin, y: 6.88, width: 10, height: 0.22 }, runs, { size: 10.5, color: colors.secondary });
}

function titleOf({ board, horizons }: BoardStory): string {
  const off = [...(board.shares ?? [])].sort((one, other) => Math.abs(other.deviation) - Math.abs(one.deviation))[0];
  if (off !== undefined && Math.abs(off.deviation) >= 0.05)
    return `${formatShare(off.share)} of the money still to spend goes to ${nameOf(horizons, off.horizon)}; the target is ${formatShare(off.target)}`;
  if (off !== undefined) return "The money still to spend is spread over the horizons as planned";
  const places = board.columns
    .filter(({ cards }) => cards.length > 0)
    .map(({ horizon, cards }) => `${String(cards.length)} ${nameOf(horizons, horizon).toLowerCase()}`);
  return places.length === 0 ? "Nothing is scheduled yet" : `${counted(total(board), "feature")}: ${places.join(", ")}`;
}

function subtitleOf(board: Board, horizons: readonly HorizonWords[], money: MoneyWords): string {
  const features = `${counted(total(board), "feature")} by horizon, with the next milestone of each.`;
  const cost = board.costToGo > 0 ? ` ${capitalized(moneyInWords(board.costToGo, money))} to go.` : "";
  const failed = board.columns.map(({ horizon, cards }) => ({ horizon, count: cards.filter(({ gate }) => gate === "FAIL").length }));
  const fails = failed.reduce((sum, { count }) => sum + count, 0);
  const places = failed.filter(({ count }) => count > 0).map(({ horizon }) => nameOf(horizons, horizon));
  const gates = fails === 0 ? "" : ` ${counted(fails, "gate")} ${fails === 1 ? "fails" : "fail"}, in ${places.join(" and ")}.`;
  return features + cost + gates;
}

function basisOf({ shares }: Board): readonly string[] {
  return shares === undefined
    ? []
    : ["Target shares: the sheet Assumptions (Nagji and Tuff 2012 unless changed). Cost to go = cost less spent."];
}

function total({ columns }: Board): number {
  return columns.reduce((sum, { cards }) => sum + cards.length, 0);
}

function nameOf(horizons: readonly HorizonWords[], horizon: Horizon): string {
  return horizons[horizon - 1]?.name ?? `H${String(horizon)}`;
}
