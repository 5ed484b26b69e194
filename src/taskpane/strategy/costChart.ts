import { capitalized } from "../../core/sheet/words";
import type { Strategy } from "../../core/strategy/strategy";
import { axisOver } from "../parts/axis";
import { axisUnit, formatVolume, roundedUp } from "./costFormat";
import type { CostedFeature } from "./featureCosts";

export type CostView = "volume" | "months";

/** A line of the chart: straight pieces between its points. */
export interface CostLine {
  readonly strategy: Strategy;
  readonly points: readonly (readonly [number, number])[];
}

/** A chart of costs, ready to be drawn. */
export interface CostChart {
  readonly lines: readonly CostLine[];
  readonly x: { readonly to: number; readonly ticks: readonly number[]; readonly title: string; readonly label: (tick: number) => string };
  readonly y: { readonly to: number; readonly ticks: readonly number[] };
  readonly rule: { readonly at: number; readonly label: string } | undefined;
  readonly ring: { readonly x: number; readonly y: number; readonly label: string } | undefined;
}

/** A break-even farther off than this many times the highest volume would flatten everything else. */
const farthest = 3;

/** Cost a month over volume, or cost in all over months. */
export function costChart(costed: CostedFeature, view: CostView): CostChart {
  return view === "volume" ? byVolume(costed) : byMonth(costed);
}

function byVolume({ options, volume, comparison: { duel } }: CostedFeature): CostChart {
  const breakEven = duel?.breakEven;
  const isNear = breakEven !== undefined && breakEven <= farthest * volume.high;
  const to = roundedUp(Math.max(1, volume.high, isNear ? 1.25 * breakEven : 0));
  const unit = axisUnit(to);
  const lines = options.map(({ strategy, fixedPerMonth, unitCost }) => ({
    strategy,
    points: [[0, fixedPerMonth] as const, [to, fixedPerMonth + unitCost * to] as const],
  }));
  const against = duel === undefined ? undefined : options[duel.a];
  return {
    lines,
    x: {
      to,
      ticks: axisOver(0, to).ticks,
      title: `${capitalized(volume.unit)} a month${unit.word}`,
      label: (tick) => Number((tick / unit.size).toPrecision(6)).toLocaleString("en-US"),
    },
    y: yAxis(lines),
    rule: { at: volume.likely, label: `today ${formatVolume(volume.likely)}` },
    ring:
      against === undefined || !isNear
        ? undefined
        : { x: breakEven, y: against.fixedPerMonth + against.unitCost * breakEven, label: `break-even ${formatVolume(breakEven)}` },
  };
}

function byMonth({ options, outlook, comparison: { paths, duel } }: CostedFeature): CostChart {
  const lines = options.map(({ strategy, oneOff }, index) => ({
    strategy,
    points: [[0, oneOff] as const, ...(paths[index] ?? []).map((amount, month) => [month + 1, amount] as const)],
  }));
  const crossing = duel?.crossing;
  const height = duel === undefined || crossing === undefined ? undefined : paths[duel.b]?.[crossing - 1];
  return {
    lines,
    x: { to: outlook.months, ticks: monthTicks(outlook.months), title: "Months", label: String },
    y: yAxis(lines),
    rule: undefined,
    ring: crossing === undefined || height === undefined ? undefined : { x: crossing, y: height, label: `month ${String(crossing)}` },
  };
}

function yAxis(lines: readonly CostLine[]): CostChart["y"] {
  const to = roundedUp(Math.max(1, ...lines.flatMap(({ points }) => points.map(([, amount]) => amount))));
  return { to, ticks: axisOver(0, to).ticks };
}

/** Steps people count months in. */
const monthSteps = [1, 2, 3, 6, 12, 24] as const;

function monthTicks(months: number): readonly number[] {
  const step = monthSteps.find((each) => months / each <= 6) ?? 24;
  return Array.from({ length: Math.floor(months / step) + 1 }, (_, index) => index * step);
}

/** The chart as rows: what each option costs at each tick, and today. */
export function costRows(
  { lines, x, rule }: CostChart,
  options: CostedFeature["options"],
  view: CostView,
): readonly { readonly at: number; readonly amounts: readonly number[] }[] {
  const marks = [...new Set([...x.ticks, ...(rule === undefined ? [] : [rule.at])])].sort((a, b) => a - b);
  return marks.map((at) => ({
    at,
    amounts:
      view === "volume"
        ? options.map(({ fixedPerMonth, unitCost }) => fixedPerMonth + unitCost * at)
        : lines.map(({ points }) => points[at]?.[1] ?? 0),
  }));
}
