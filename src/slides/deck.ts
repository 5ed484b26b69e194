import { formatShare } from "../core/sheet/numbers";
import { counted } from "../core/sheet/words";
import { shownDate } from "../core/sheet/serialDate";
import { type MoneyWords } from "../core/sheet/moneyWords";
import type { Assumptions } from "../core/assumptions/assumptions";
import { histogram } from "../core/doubt/histogram";
import { learningValue } from "../core/doubt/learning";
import { simulation } from "../core/doubt/simulation";
import { summarize } from "../core/doubt/statistics";
import type { Observation } from "../core/evidence/evidence";
import type { Feature } from "../core/feature/feature";
import { defaultScope } from "../core/feature/scope";
import { type CountedFeature, portfolioMoney, type PortfolioMoney } from "../core/money/portfolioMoney";
import { simulatedFeature } from "../core/money/simulatedMoney";
import { horizonGoals, horizonName, horizons } from "../core/horizon/horizon";
import { boardOf } from "../core/roadmap/board";
import { buildRoadmap } from "../core/roadmap/buildRoadmap";
import { plannedFeatures } from "../core/roadmap/plannedFeatures";
import type { Roadmap } from "../core/roadmap/roadmap";
import { bands } from "../core/score/band";
import { type Bet, betsSlide } from "./betsSlide";
import { boardSlides, type HorizonWords } from "./boardSlide";
import { moneySlide } from "./moneySlide";
import type { Deck, Slide } from "./shapes";

/** What a deck is made from: the portfolio as it was read. */
export interface DeckSource {
  /** What the portfolio is called: the name of its sheet. */
  readonly name: string;
  readonly features: readonly Feature[];
  readonly assumptions: Assumptions;
  readonly observations: readonly Observation[];
  /** Excel serial date. */
  readonly today: number;
}

const trials = 10_000;
const seed = 1;
/** As many columns as stand apart on a slide. */
const mostBins = 18;

/** The plan as slides: the board, the best bets, and what they are worth; a part that nothing is told of is left out. */
export function deckOf(source: DeckSource): Deck {
  const { name, features, assumptions, observations, today } = source;
  const roadmap = buildRoadmap(features, assumptions, { today, observations });
  const words: MoneyWords = { currency: assumptions.currency, currencyUnit: assumptions.currencyUnit };
  const planned = plannedFeatures(features, assumptions);
  const money = portfolioMoney(planned, assumptions, defaultScope(planned));
  const slides: readonly Slide[] = [
    ...boardSlides({ board: boardOf(roadmap, assumptions.targetMix), horizons: horizonWordsOf(assumptions), money: words }),
    ...betsSlide({
      bets: betsOf(roadmap, money),
      scope: scopeOf(money),
      scoreName: "RIBS, from 0 to 100",
      bands: bands.map((band, index) => ({ name: band, from: assumptions.bands[index] ?? 0 })),
      horizons: horizonWordsOf(assumptions),
      money: words,
      worthBasis: `rNPV at ${formatShare(assumptions.discountRate)}${assumptions.taxRate > 0 ? ` and ${formatShare(assumptions.taxRate)} tax` : ", before tax"}`,
    }),
    ...worthSlide(money, assumptions, words),
  ];
  return { name, date: shownDate(today), slides };
}

function horizonWordsOf({ horizonNames }: Assumptions): readonly HorizonWords[] {
  return horizons.map((horizon) => ({ name: horizonName(horizon, horizonNames), goal: horizonGoals[horizon] }));
}

/** Open features of the scope that stand in a horizon. */
function betsOf({ horizons }: Roadmap, { counted: told, untold }: PortfolioMoney): readonly Bet[] {
  const worth = new Map(told.map(({ feature, money }) => [feature.id, money.riskAdjustedValue]));
  const inScope = new Set([...told, ...untold].map(({ feature }) => feature.id));
  return horizons
    .flatMap(({ entries }) => entries)
    .filter(({ isDone, feature }) => !isDone && inScope.has(feature.id))
    .map((entry) => {
      const each = worth.get(entry.feature.id);
      return each === undefined ? { entry } : { entry, worth: each };
    });
}

/** "16 selected features". */
function scopeOf({ scope, total }: PortfolioMoney): string {
  const kind = scope === "All" ? "open" : scope.toLowerCase();
  return counted(total.features, `${kind} feature`);
}

function worthSlide(money: PortfolioMoney, assumptions: Assumptions, words: MoneyWords): readonly Slide[] {
  if (money.counted.length === 0) return [];
  const items = money.counted.map((each) => itemOf(each, assumptions));
  const { successCorrelation } = assumptions;
  const totals = drawn(items, successCorrelation);
  return moneySlide({
    scope: scopeOf(money),
    money: words,
    worth: money.total.riskAdjustedValue,
    costToGo: money.total.cost,
    trials,
    seed,
    summary: summarize(totals),
    bins: histogram(totals.toSorted(), mostBins),
    ...(successCorrelation === 0 ? {} : { lossApart: summarize(drawn(items, 0)).lossChance }),
    lessons: money.counted
      .map((each, index) => ({ name: each.feature.name, horizon: each.horizon, worth: lessonOf(items[index]) }))
      .sort((one, other) => other.worth - one.worth),
  });
}

type Item = ReturnType<typeof simulatedFeature>;

function itemOf({ feature, money }: CountedFeature, assumptions: Assumptions): Item {
  return simulatedFeature(money.basis, feature.row + 1, assumptions);
}

function lessonOf(item: Item | undefined): number {
  return item === undefined ? 0 : learningValue(item).success;
}

/** Worth of the plan in each trial, successes going together so much. */
function drawn(items: readonly Item[], successCorrelation: number): Float64Array {
  const running = simulation({
    items,
    trials,
    seed,
    correlation: { kind: "common", coefficient: 0 },
    successCorrelation,
    withContributions: false,
  });
  let step = running.next();
  while (step.done !== true) step = running.next(false);
  return step.value.totals;
}
