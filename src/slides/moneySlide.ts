import { formatShare, grouped } from "../core/sheet/numbers";
import { type MoneyWords, moneyInWords, moniesInWords, unitInWords } from "../core/sheet/moneyWords";
import type { Bin } from "../core/doubt/histogram";
import { reportedPercentiles, type Summary } from "../core/doubt/statistics";
import type { Horizon } from "../core/horizon/horizon";
import { colors, fitted, horizonColors, inner, margin, rectangle, rule, text } from "./look";
import type { Shape, Slide } from "./shapes";

/** What knowing beforehand whether a feature succeeds is worth. */
export interface Lesson {
  readonly name: string;
  readonly horizon: Horizon | undefined;
  readonly worth: number;
}

export interface MoneyStory {
  /** "16 selected features". */
  readonly scope: string;
  readonly money: MoneyWords;
  /** rNPV by formula. */
  readonly worth: number;
  readonly costToGo: number;
  readonly trials: number;
  readonly seed: number;
  readonly summary: Summary;
  readonly bins: readonly Bin[];
  /** Chance of a loss if nothing failed together; absent where that is how it was drawn. */
  readonly lossApart?: number;
  /** Greatest first. */
  readonly lessons: readonly Lesson[];
}

const top = 1.72;
const chart = { x: margin, y: top + 0.42, width: 7.2, height: 3.75 } as const;
/** Shares of the chart; the rules of the percentiles are placed by it. */
const plot = { x: 0.07, y: 0.04, width: 0.92, height: 0.84 } as const;
const right = 8.14;
const rightWidth = margin + inner - right;
const mostLessons = 5;
const lossColor = "#8A8886";

/** What the portfolio is worth, how sure that is, and what to learn first; nothing where no trial was drawn. */
export function moneySlide(story: MoneyStory): readonly Slide[] {
  if (story.bins.length === 0) return [];
  return [
    {
      title: titleOf(story),
      subtitle: subtitleOf(story),
      shapes: [...distribution(story), ...lessonShapes(story)],
      basis: [`Trials: seed ${String(story.seed)}, the same draws in every run.`],
    },
  ];
}

function titleOf({ summary, money, lessons, costToGo, trials }: MoneyStory): string {
  const doubt =
    summary.lossChance === 0
      ? `and none of ${grouped(trials, 0)} trials is a loss`
      : `with a chance of a loss ${summary.lossChance < 0.005 ? "below 1 %" : `of ${formatShare(summary.lossChance)}`}`;
  const worth = `Worth ${moneyInWords(summary.mean, money)} today, ${doubt}`;
  const heavy = lessons.filter(({ worth: each }) => each > 0.02 * Math.max(costToGo, 1)).length;
  return heavy === 0
    ? worth
    : `${worth}: ${heavy === 1 ? "learn about one bet first" : `learn about ${String(Math.min(heavy, mostLessons))} bets first`}`;
}

function subtitleOf({ scope, costToGo, worth, money, summary, lossApart }: MoneyStory): string {
  const apart =
    lossApart === undefined
      ? ""
      : ` If nothing failed together the chance of a loss would be ${formatShare(lossApart)}, not ${formatShare(summary.lossChance)}.`;
  return `${scope}, ${moneyInWords(costToGo, money)} to go. By formula ${moneyInWords(worth, money)}.${apart}`;
}

function distribution({ trials, summary, bins, money }: MoneyStory): readonly Shape[] {
  const scaled = scaleOf(bins, money);
  const figure = (amount: number): string => steps.format((amount * money.currencyUnit) / scaled.currencyUnit).replace("-", "−");
  const [from, to] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1];
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  const placeOf = (value: number): number => chart.x + chart.width * (plot.x + (plot.width * (value - from)) / (to - from));

  return [
    text(
      "Trials title",
      { x: margin, y: top, width: 7, height: 0.24 },
      `What ${grouped(trials, 0)} trials give, ${unitInWords(scaled)} today`,
      { size: 13, bold: true },
    ),
    text("Trials note", { x: margin, y: top + 0.23, width: 7, height: 0.2 }, "Share of trials in each step; gray: a loss", {
      size: 10.5,
      color: colors.secondary,
    }),
    {
      kind: "bars",
      name: "Trials by worth",
      ...chart,
      direction: "column",
      isStacked: false,
      labels: bins.map(({ from: start }) => figure(start)),
      series: [{ name: "Share of trials", values: bins.map(({ count }) => count / all) }],
      colors: bins.map(({ to: end }) => (end <= 0 ? lossColor : colors.bar)),
      numberFormat: "0%",
      showsValues: false,
      showsValueAxis: true,
      plot,
    },
    ...([0.1, 0.5, 0.9] as const)
      .map((share) => [`P${String(share * 100)}`, percentileOf(summary, share)] as const)
      .flatMap(([name, value]): readonly Shape[] => [
        {
          kind: "line",
          name: `${name} line`,
          x: placeOf(value),
          y: chart.y + 0.1,
          width: 0,
          height: chart.height * plot.height,
          color: colors.text,
          weight: 1,
          isDashed: true,
        },
        text(`${name} value`, { x: placeOf(value) + 0.04, y: chart.y + 0.02, width: 1.1, height: 0.2 }, `${name} ${figure(value)}`, {
          size: 10.5,
          bold: true,
        }),
      ]),
    text("Trials words", { x: margin, y: chart.y + chart.height + 0.1, width: 7.2, height: 0.5 }, spreadOf({ summary, money }), {
      size: 12,
      wraps: true,
    }),
  ];
}

const steps = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1, useGrouping: false });

/** The unit that leaves few digits on the axis. */
function scaleOf(bins: readonly Bin[], { currency, currencyUnit }: MoneyWords): MoneyWords {
  const most = Math.max(...bins.map(({ from, to }) => Math.max(Math.abs(from), Math.abs(to)))) * currencyUnit;
  return { currency, currencyUnit: [1e6, 1e3].find((unit) => most >= 2 * unit) ?? 1 };
}

function spreadOf({ summary, money }: Pick<MoneyStory, "summary" | "money">): string {
  const worst = summary.tailMean;
  const end = worst < 0 ? `a loss of ${moneyInWords(-worst, money)}` : `still ${moneyInWords(worst, money)}`;
  return `Half of the trials end between ${moniesInWords([percentileOf(summary, 0.25), percentileOf(summary, 0.75)], " and ", money)}. The mean of the worst 5 % is ${end}.`;
}

function lessonShapes({ lessons, money }: MoneyStory): readonly Shape[] {
  const shown = lessons.filter(({ worth }) => worth > 0).slice(0, mostLessons);
  const [first] = shown;
  const most = first?.worth ?? 1;
  const y = top + 0.56;
  return [
    text("Lessons title", { x: right, y: top, width: rightWidth, height: 0.24 }, "What to learn first", { size: 13, bold: true }),
    text(
      "Lessons note",
      { x: right, y: top + 0.23, width: rightWidth, height: 0.2 },
      `The most that knowing success beforehand is worth, ${unitInWords(money)}`,
      { size: 10.5, color: colors.secondary },
    ),
    ...shown.flatMap(({ name, horizon, worth }, index): readonly Shape[] => {
      const line = y + index * 0.34;
      const width = Math.max(0.02, (1.95 * worth) / most);
      return [
        text(`${name} lesson`, { x: right, y: line, width: 2.05, height: 0.24 }, fitted(name, 2.05, 11.5), { size: 11.5 }),
        rectangle(
          `${name} lesson bar`,
          { x: right + 2.12, y: line + 0.03, width, height: 0.18 },
          horizon === undefined ? lossColor : horizonColors(horizon).mark,
        ),
        text(`${name} lesson worth`, { x: right + 2.18 + width, y: line, width: 0.8, height: 0.24 }, grouped(worth, 0), {
          size: 11.5,
          bold: true,
        }),
      ];
    }),
    ...(first === undefined
      ? [
          text("No lesson", { x: right, y, width: rightWidth, height: 0.4 }, "No pilot would change the decision on any feature.", {
            size: 12,
            wraps: true,
          }),
        ]
      : [
          rule("Lessons end", right, y + shown.length * 0.34 + 0.08, rightWidth),
          text(
            "First lesson",
            { x: right, y: y + shown.length * 0.34 + 0.16, width: rightWidth, height: 0.45 },
            `Pilot ${first.name} first; spend at most ${moneyInWords(first.worth, money)} on it.`,
            { size: 12, wraps: true },
          ),
        ]),
  ];
}

function percentileOf({ percentiles }: Summary, share: (typeof reportedPercentiles)[number]): number {
  return percentiles[reportedPercentiles.indexOf(share)] ?? NaN;
}
