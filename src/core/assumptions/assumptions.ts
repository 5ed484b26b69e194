import type { HorizonNames } from "../horizon/horizon";
import type { VocabularyTerm } from "../horizon/vocabulary";
import type { Criterion } from "../score/criteria";
import type { RibsWeights } from "../score/ribs";
import type { Scale } from "../score/scale";
import type { Rung } from "../strategy/ladder";
import type { Strategy, StrategyCriteria, StrategyGates } from "../strategy/strategy";

export const costTimings = ["start", "spread"] as const;
export type CostTiming = (typeof costTimings)[number];

/** What happens to a feature that turns out not to work. */
export const failureRules = ["stop", "runs on"] as const;
export type OnFailure = (typeof failureRules)[number];

/**
 * Every number that shapes a result and is not a feature's own. One place in the workbook, the sheet Assumptions; one type here.
 */
export interface Assumptions {
  readonly weights: RibsWeights;
  /** The table Criteria, 2 to 12 rows; absent while it holds the four of RIBS, which weigh and run as the cells above say. */
  readonly scoreCriteria?: readonly Criterion[];
  /** "criteria", a method such as RICE, or the header of a column that holds the score. */
  readonly scoreBy: string;
  readonly scale: Scale;
  /** Commit, Plan, Explore from; points. */
  readonly bands: readonly [number, number, number];
  /** H1 ends before, H2 ends before; months. */
  readonly windows: readonly [number, number];
  /** Plain names of H1, H2 and H3. */
  readonly horizonNames: HorizonNames;
  /** Whether the milestones are also shown by quarter, as an estimate. */
  readonly showQuarters: boolean;
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
  /** Excel serial date at which plan year 1 begins; where it is absent, whoever shows dates takes the first day of the present month. */
  readonly planStart?: number;
  /** When within its plan year a flow comes: 1 at its end, 0.5 in its middle. */
  readonly flowTiming: number;
  /** Share of its value that a feature brings in its first and second operating year. */
  readonly adoption: readonly [number, number];
  /** By how much values, and run costs, grow a plan year; fractions. */
  readonly valueGrowth: number;
  readonly costInflation: number;
  readonly costTiming: CostTiming;
  /** Whether what is spent already counts, for a look back. */
  readonly countSpent: boolean;
  /** Over how many plan years cost is deducted; 0 when it is spent. */
  readonly amortizationYears: number;
  /** Whether a loss is set off at once against other profits, or carried forward within the feature. */
  readonly lossRelief: boolean;
  readonly onFailure: OnFailure;
  /** Months until a feature works where its own are blank, by horizon. */
  readonly monthsByHorizon: readonly [number, number, number];
  /** How strongly successes go together, for every pair. */
  readonly successCorrelation: number;
  /** Rate of return below which a feature is flagged, by horizon; never a discount rate. */
  readonly hurdles: readonly [number, number, number];
  /** Share by which an input without a range is varied. */
  readonly sensitivityChange: number;
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
