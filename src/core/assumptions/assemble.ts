import type { AssumptionCellName } from "./assumptionRows";
import type { AssumptionProblem } from "./problem";
import type { RibsWeights } from "../score/ribs";
import { type Assumptions, costTimings, failureRules } from "./assumptions";
import type { AssumptionTables } from "./readTables";

/** Numbers and text of the single cells that could be read, by name. */
export type NamedValues = Readonly<Partial<Record<AssumptionCellName, number | string>>>;

interface Assembled {
  readonly assumptions: Assumptions;
  readonly problems: readonly AssumptionProblem[];
}

/** Put single values and tables together; values that contradict each other fall back to their defaults together. */
export function assemble(defaults: Assumptions, values: NamedValues, tables: AssumptionTables): Assembled {
  const problems: AssumptionProblem[] = [];
  const number = (name: keyof NamedValues, fallback: number): number => {
    const value = values[name];
    return typeof value === "number" ? value : fallback;
  };
  const agreed = <T>(given: T, fallback: T, isRight: boolean, name: string, message: string): T => {
    if (isRight) return given;
    problems.push({ severity: "error", name, message, consequence: "Their defaults count until this is fixed." });
    return fallback;
  };

  const weights = weightsOf(values, defaults);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const lo = number("scale_low", defaults.scale.lo);
  const hi = number("scale_high", defaults.scale.hi);
  const bands = [
    number("band_commit", defaults.bands[0]),
    number("band_plan", defaults.bands[1]),
    number("band_explore", defaults.bands[2]),
  ] as const;
  const windows = [number("horizon_1_end", defaults.windows[0]), number("horizon_2_end", defaults.windows[1])] as const;
  const mix = [
    number("target_h1", defaults.targetMix[0]),
    number("target_h2", defaults.targetMix[1]),
    number("target_h3", defaults.targetMix[2]),
  ] as const;
  const share = mix[0] + mix[1] + mix[2];
  const psiWatch = number("psi_watch", defaults.psiWatch);
  const psiShifted = number("psi_shifted", defaults.psiShifted);
  const drift = agreed(
    { psiWatch, psiShifted },
    { psiWatch: defaults.psiWatch, psiShifted: defaults.psiShifted },
    psiWatch < psiShifted,
    "psi_shifted",
    `Drift must be shifted above ${String(psiWatch)}, from which it is watched, received ${String(psiShifted)}.`,
  );
  const assumptions: Assumptions = {
    ...defaults,
    ...tables,
    ...drift,
    weights: agreed(weights, defaults.weights, sum > 0, "weight_risk", "Weights must have a sum above 0, received 0."),
    scale: agreed(
      { lo, hi },
      defaults.scale,
      lo < hi,
      "scale_high",
      `Highest rating must be above the lowest, ${String(lo)}, received ${String(hi)}.`,
    ),
    bands: agreed(
      bands,
      defaults.bands,
      bands[0] >= bands[1] && bands[1] >= bands[2],
      "band_commit",
      `Bands must fall from Commit to Explore, received ${bands.join(", ")}.`,
    ),
    windows: agreed(
      windows,
      defaults.windows,
      windows[0] <= windows[1],
      "horizon_2_end",
      `H2 must not end before H1, at ${String(windows[0])} months, received ${String(windows[1])}.`,
    ),
    showQuarters: values.show_quarters === undefined ? defaults.showQuarters : values.show_quarters === "yes",
    horizonNames: [
      String(values.horizon_1_name ?? defaults.horizonNames[0]),
      String(values.horizon_2_name ?? defaults.horizonNames[1]),
      String(values.horizon_3_name ?? defaults.horizonNames[2]),
    ],
    targetMix: agreed(
      mix,
      defaults.targetMix,
      Math.abs(share - 1) <= sumTolerance,
      "target_h1",
      `Target shares must sum to 100 %, received ${String(Math.round(share * 1e4) / 100)} %.`,
    ),
    scoreBy: String(values.score_by ?? defaults.scoreBy),
    gateConfidence: number("gate_confidence", defaults.gateConfidence),
    taxRate: number("tax_rate", defaults.taxRate),
    benefitYears: number("benefit_years", defaults.benefitYears),
    ...planTerms(values, defaults),
    currency: String(values.currency ?? defaults.currency),
    currencyUnit: number("currency_unit", defaults.currencyUnit),
    firstFiscalMonth: number("fiscal_month", defaults.firstFiscalMonth),
    monthsCompared: number("months_compared", defaults.monthsCompared),
    priceDecline: number("price_decline", defaults.priceDecline),
  };
  return { assumptions, problems };
}

/** Time, tax and failure. A hurdle that is not told is the discount rate. */
function planTerms(values: NamedValues, defaults: Assumptions) {
  const number = (name: keyof NamedValues, fallback: number): number => Number(values[name] ?? fallback);
  const isYes = (name: keyof NamedValues, fallback: boolean): boolean => (values[name] === undefined ? fallback : values[name] === "yes");
  const discountRate = number("discount_rate", defaults.discountRate);
  const [first, second, third] = defaults.monthsByHorizon;
  return {
    discountRate,
    ...(values.plan_start === undefined ? {} : { planStart: Math.floor(Number(values.plan_start)) }),
    flowTiming: number("flow_timing", defaults.flowTiming),
    adoption: [number("adoption_year_1", defaults.adoption[0]), number("adoption_year_2", defaults.adoption[1])],
    valueGrowth: number("value_growth", defaults.valueGrowth),
    costInflation: number("cost_inflation", defaults.costInflation),
    costTiming: costTimings.find((word) => word === values.cost_timing) ?? defaults.costTiming,
    countSpent: isYes("count_spent", defaults.countSpent),
    amortizationYears: number("amortization_years", defaults.amortizationYears),
    lossRelief: isYes("loss_relief", defaults.lossRelief),
    onFailure: failureRules.find((word) => word === values.on_failure) ?? defaults.onFailure,
    monthsByHorizon: [number("months_h1", first), number("months_h2", second), number("months_h3", third)],
    successCorrelation: number("success_correlation", defaults.successCorrelation),
    hurdles: [number("hurdle_h1", discountRate), number("hurdle_h2", discountRate), number("hurdle_h3", discountRate)],
    sensitivityChange: number("sensitivity_change", defaults.sensitivityChange),
  } as const;
}

/** Shares typed as decimals, such as 0.7, 0.2 and 0.1, need not sum to 1 to the last bit. */
const sumTolerance = 1e-9;

const weightNames = ["weight_risk", "weight_impact", "weight_business_value", "weight_scalability"] as const;

/** Weights are relative: where only some are given, the others keep their default share of 100 %. */
function weightsOf(values: NamedValues, defaults: Assumptions): RibsWeights {
  if (weightNames.every((name) => values[name] === undefined)) return defaults.weights;
  const sum = defaults.weights.reduce((total, weight) => total + weight, 0);
  const weight = (index: 0 | 1 | 2 | 3): number => {
    const value = values[weightNames[index]];
    return typeof value === "number" ? value : defaults.weights[index] / sum;
  };
  return [weight(0), weight(1), weight(2), weight(3)];
}
