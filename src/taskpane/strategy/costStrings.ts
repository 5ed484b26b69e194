import { capitalized, counted } from "../../core/sheet/words";
import type { CostDuel } from "../../core/money/compareCosts";
import type { Strategy } from "../../core/strategy/strategy";
import type { CostView } from "./costChart";
import { formatCost, formatRate, formatVolume } from "./costFormat";
import type { CostedFeature } from "./featureCosts";

const doing: Readonly<Record<Strategy, string>> = {
  Rule: "a rule",
  Buy: "buying",
  Partner: "partnering",
  "Fine-tune": "fine-tuning",
  Build: "building",
};

/** Every text about the costs of strategies. */
export const costStrings = {
  titles: { volume: "Cost a month by volume", months: "Cost in all by month" } satisfies Readonly<Record<CostView, string>>,
  views: { volume: "By volume", months: "By month" } satisfies Readonly<Record<CostView, string>>,
  viewLabel: "What the chart is over",
  asTable: "Show as table",
  asChart: "Show as chart",
  setUp: "Set up costs",
  setUpAll: "Set up for all features",
  none: "No costs yet. Set up costs writes a row for each strategy that is in, with formulas over the dated prices on Assumptions; type your volume and your offers over them.",
  example: "For example: Buy, 1,500 fixed a month, 0.021 an answer; Partner, 21,000 fixed, 0.0032 an answer.",
  noVolume: "The costs wait for the likely volume of a month, in",
  noVolumeRow: "The costs wait for a row of this feature in the table Volumes. Set up costs adds it.",
  reading: "Reading the costs…",
  today({ options, comparison }: CostedFeature, currency: string): string {
    const { duel, today } = comparison;
    const [only] = options;
    if (duel === undefined)
      return only === undefined
        ? ""
        : `${capitalized(doing[only.strategy])} costs ${formatCost(today[0] ?? 0, currency)} a month today. Add a row for another strategy to compare.`;
    const [a, b] = [nameAt(options, duel.a), nameAt(options, duel.b)];
    if (duel.difference < 0.5) return `${capitalized(a)} and ${b} cost the same a month today.`;
    const than = options.length > 2 ? ` than ${b}` : "";
    return `${capitalized(a)} is ${formatCost(duel.difference, currency)} a month cheaper today${than}.`;
  },
  outlook(costed: CostedFeature): string {
    const { comparison, options, outlook, volume } = costed;
    const { duel } = comparison;
    if (duel === undefined) return "";
    const b = nameAt(options, duel.b);
    const falls = outlook.priceDecline > 0 && [duel.a, duel.b].some((index) => options[index]?.declines === true);
    if (duel.monthCheaper !== undefined) {
      const prices = falls ? ` and prices falling ${formatRate(outlook.priceDecline)} a year` : "";
      const when = `in month ${String(duel.monthCheaper)}`;
      return falls || duel.breakEven === undefined
        ? `At ${formatRate(outlook.growth)} growth a month${prices}, ${b} becomes cheaper ${when}.`
        : `At ${formatRate(outlook.growth)} growth a month, volume reaches the break-even ${when}.`;
    }
    if (duel.breakEven === undefined) return `${capitalized(b)} costs more at every volume.`;
    const prices = falls ? " with falling prices" : "";
    return `The break-even is ${formatVolume(duel.breakEven)} ${volume.unit} a month;${prices} it is not reached within ${String(outlook.months)} months.`;
  },
  crossing({ comparison, options, outlook }: CostedFeature): string {
    const { duel, paths } = comparison;
    if (duel === undefined) return "";
    const b = nameAt(options, duel.b);
    if (duel.crossing === 1 && (paths[duel.b]?.[0] ?? 0) < (paths[duel.a]?.[0] ?? 0))
      return `${capitalized(b)} costs less from the first month.`;
    return duel.crossing === undefined
      ? `One-off cost included, ${nameAt(options, duel.a)} costs less over all ${String(outlook.months)} months.`
      : `One-off cost included, ${b} has cost less in all from month ${String(duel.crossing)} on.`;
  },
  /** Money and fit need not agree; both are said. */
  fit({ comparison, favorite, options, outlook }: CostedFeature, isTyped: boolean, currency: string): string | undefined {
    if (favorite === undefined || options.length < 2) return undefined;
    const [own, best] = [options[favorite]?.strategy, options[comparison.cheapest]?.strategy];
    if (own === undefined || best === undefined) return undefined;
    const who = isTyped ? "The sheet" : "Fit";
    const over = `over ${String(outlook.months)} months`;
    if (own === best) return `${who} and money agree: ${own} costs least ${over}.`;
    const likely = comparison.totals[1] ?? [];
    const more = (likely[favorite] ?? 0) - (likely[comparison.cheapest] ?? 0);
    return `${who} says ${own}, money says ${best}: it costs ${formatCost(more, currency)} less ${over}.`;
  },
  flips: "What flips the cost:",
  flip({ flip, options }: CostedFeature, currency: string): string | undefined {
    if (flip === undefined) return undefined;
    const { input, from, to } = flip;
    const change = `(${to > from ? "+" : "\u2212"}${formatRate(Math.abs(to / from - 1))})`;
    if (input.of === "outlook") {
      if (input.key === "volume") return `volume from ${formatVolume(from)} to ${formatVolume(to)} a month ${change}`;
      const name = input.key === "growth" ? "growth a month" : "the fall of prices a year";
      return `${name} from ${formatRate(from)} to ${formatRate(to)}`;
    }
    const names = { unitCost: "unit cost", fixedPerMonth: "fixed cost a month", oneOff: "one-off cost" } as const;
    const strategy = options[input.index]?.strategy ?? "";
    return `the ${names[input.key]} of ${strategy} from ${formatCost(from, currency)} to ${formatCost(to, currency)} ${change}`;
  },
  flipIn: "in",
  flipGives: ({ flip, options }: CostedFeature) => `makes ${flip === undefined ? "" : (options[flip.gives]?.strategy ?? "")} cheapest.`,
  noFlip: "no single input between a tenth and tenfold makes another strategy cheapest.",
  regret: (months: number) => `Regret over ${String(months)} months`,
  regretNote: "above the best choice",
  scenarios: ["Low", "Likely", "High"],
  worst: "Worst",
  strategy: "Strategy",
  volumeOf: (unit: string) => `${capitalized(unit)} a month`,
  month: "Month",
  safest({ comparison: { regret }, options }: CostedFeature, currency: string): string {
    const name = options[regret.safest]?.strategy ?? "";
    const worst = regret.worst[regret.safest] ?? 0;
    return worst < 0.5
      ? `${name} costs least at low, likely and high volume alike.`
      : `Safest: ${name}, at worst ${formatCost(worst, currency)} more than the best choice.`;
  },
  old: (amount: number) => `◷ ${counted(amount, "date is", "dates are")} older than 6 months; check the source, first in`,
  chart(costed: CostedFeature, view: CostView, currency: string): string {
    const { options, comparison } = costed;
    const amounts = view === "volume" ? comparison.today : (comparison.totals[1] ?? []);
    const told = options.map(({ strategy }, index) => `${strategy} ${formatCost(amounts[index] ?? 0, currency)}`).join(", ");
    return `${view === "volume" ? "Cost a month at today's volume" : `Cost over ${String(costed.outlook.months)} months`}: ${told}.`;
  },
} as const;

function nameAt(options: CostedFeature["options"], index: CostDuel["a"]): string {
  const strategy = options[index]?.strategy;
  return strategy === undefined ? "" : doing[strategy];
}
