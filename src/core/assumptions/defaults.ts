import { defaultHorizonNames, defaultWindows } from "../horizon/horizon";
import { defaultVocabulary } from "../horizon/vocabulary";
import { defaultBands } from "../score/band";
import { defaultWeights } from "../score/ribs";
import { defaultScale } from "../score/scale";
import { defaultLadders } from "../strategy/ladder";
import { defaultCriteria, defaultGates } from "../strategy/strategy";
import type { Assumptions } from "./assumptions";

/**
 * What a workbook assumes that states nothing itself.
 *
 * Source   article (windows, vocabulary), nagji2012 (target mix), siddiqi2006 (drift); the others are ours
 */
export const defaultAssumptions: Assumptions = {
  weights: defaultWeights,
  scale: defaultScale,
  scoreBy: "criteria",
  bands: defaultBands,
  windows: defaultWindows,
  horizonNames: defaultHorizonNames,
  showQuarters: false,
  targetMix: [0.7, 0.2, 0.1],
  vocabulary: defaultVocabulary,
  criteria: defaultCriteria,
  gates: defaultGates,
  ladders: defaultLadders,
  gateConfidence: 0.95,
  psiWatch: 0.1,
  psiShifted: 0.25,
  discountRate: 0.1,
  taxRate: 0,
  benefitYears: 3,
  flowTiming: 1,
  adoption: [1, 1],
  valueGrowth: 0,
  costInflation: 0,
  costTiming: "start",
  countSpent: false,
  amortizationYears: 0,
  lossRelief: true,
  onFailure: "stop",
  monthsByHorizon: [3, 9, 18],
  successCorrelation: 0,
  hurdles: [0.1, 0.1, 0.1],
  sensitivityChange: 0.2,
  currency: "USD",
  currencyUnit: 1,
  firstFiscalMonth: 1,
  monthsCompared: 36,
  priceDecline: 0.2,
};
