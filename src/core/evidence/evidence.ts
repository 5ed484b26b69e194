import type { RowProblem } from "../sheet/readTable";
import type { Interval } from "../measure/interval";
import type { EvidenceKey } from "./evidenceField";
import type { Metric, Side } from "./metric";

/** What one period says about one metric of one feature. */
export interface Observation {
  /** Key of the feature. */
  readonly feature: string;
  /** As typed. */
  readonly name: string;
  readonly side: Side;
  readonly metric: Pick<Metric, "measured" | "better" | "unit" | "leads" | "caution">;
  /** Serial date of the period's first day; without a column of periods, the row. */
  readonly period: number;
  readonly value: number;
  /** Trials of a rate, sample size of an amount. */
  readonly sample?: number;
  /** Of a rate. */
  readonly successes?: number;
  /** Standard deviation of an amount. */
  readonly spread?: number;
  readonly target?: number;
  readonly source?: string;
  /** 0-based row below the header; absent where the feature's own gate columns say it. */
  readonly row?: number;
}

/** What is wrong in the evidence table. */
export type EvidenceProblem = RowProblem<EvidenceKey>;

/** A value with the interval it may lie in; absent where the sample does not tell one. */
export interface Estimate {
  readonly value: number;
  readonly interval?: Interval;
}
