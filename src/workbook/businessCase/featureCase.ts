import type { Horizon } from "../../core/horizon/horizon";
import type { FeatureColumns } from "./inputs";

/** What the page of a feature's business case is written from. */
export interface FeatureCase {
  readonly columns: FeatureColumns;
  /** What tells the row apart, as it stands in its cell. */
  readonly key: string | number;
  readonly id: string;
  readonly name: string;
  readonly years: number;
  readonly horizon: Horizon | undefined;
  /** "thousand dollars". */
  readonly unit: string;
  readonly written: string;
  /** Mean, P10, P50, P90 and the mean of the worst 5 %, as last simulated. */
  readonly kept: readonly number[];
}
