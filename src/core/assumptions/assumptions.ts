import type { VocabularyTerm } from "../horizon/vocabulary";
import type { RibsWeights } from "../score/ribs";
import type { Scale } from "../score/scale";
import type { Rung } from "../strategy/ladder";
import type { Strategy, StrategyCriteria, StrategyGates } from "../strategy/strategy";

/**
 * Every number that shapes a result and is not a feature's own. One place in the workbook, the sheet Assumptions; one type here.
 */
export interface Assumptions {
  readonly weights: RibsWeights;
  readonly scale: Scale;
  /** Commit, Plan, Explore from; points. */
  readonly bands: readonly [number, number, number];
  /** H1 ends before, H2 ends before; months. */
  readonly windows: readonly [number, number];
  /** Share of cost per horizon. */
  readonly targetMix: readonly [number, number, number];
  readonly vocabulary: readonly VocabularyTerm[];
  readonly criteria: StrategyCriteria;
  readonly gates: StrategyGates;
  readonly ladders: Readonly<Record<Strategy, readonly Rung[]>>;
  readonly gateConfidence: number;
  readonly psiWatch: number;
  readonly psiShifted: number;
  /** Per year, a fraction. */
  readonly discountRate: number;
  readonly taxRate: number;
  readonly benefitYears: number;
  /** ISO code or symbol, and how much one unit of the sheet's money is worth: 1, 1,000 or 1,000,000. */
  readonly currency: string;
  readonly currencyUnit: number;
  /** 1 to 12. */
  readonly firstFiscalMonth: number;
  /** How far ahead the costs of strategies are compared. */
  readonly monthsCompared: number;
  /** By how much the market's prices fall, a year; a fraction. */
  readonly priceDecline: number;
}
