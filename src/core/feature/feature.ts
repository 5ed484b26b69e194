import type { Problem } from "../sheet/problem";
import type { ValueBucket } from "./valueBucket";
import type { Horizon } from "../horizon/horizon";
import type { Rating } from "../score/rating";
import type { Stage, Strategy } from "../strategy/strategy";
import type { FieldKey, FieldKeyOf } from "./fields";

/** Fields that hold ratings, in the order of the sheet. */
export type RatingKey = FieldKeyOf<"rating">;

/** A review date is an Excel serial number. */
export type NumberKey = FieldKeyOf<"number" | "date">;

export type TextKey = Exclude<FieldKeyOf<"text">, "id" | "feature">;

export type YesNoKey = FieldKeyOf<"yesNo">;

/**
 * One row of the feature sheet, parsed. A field that is blank, absent or wrong is absent here; what was wrong stands in the problems.
 *
 * Unit   months; money in the currency unit of the assumptions; `successProbability` a fraction; `reviewBy` an Excel serial date
 */
export type Feature = {
  /** Key for refresh and dependencies: the ID, else the name; unique after parsing. */
  readonly id: string;
  readonly name: string;
  /** 0-based row below the header. */
  readonly row: number;
  readonly valueBucket?: ValueBucket;
  readonly strategy?: Strategy;
  readonly horizon?: Horizon;
  readonly stage?: Stage;
  /** What the months were told from, where a date told them: "due 30 Jun 2027". */
  readonly due?: string;
  /** Keys of its prerequisites, in the order typed; unknown ones are dropped and reported. */
  readonly dependsOn: readonly string[];
  /** Its ratings on criteria of one's own, in their order; absent where one is missing, or the score stands on RIBS' four. */
  readonly ownRatings?: readonly Rating[];
  /** Its score where that follows no criteria: RICE and its like, or the number of a column. */
  readonly ownScore?: number;
  /** Inputs of its money that can't be used; while there is one, the feature counts in no total of money. Absent where there is none. */
  readonly moneyFaults?: readonly MoneyFault[];
} & Readonly<Partial<Record<RatingKey, Rating>>> &
  Readonly<Partial<Record<NumberKey, number>>> &
  Readonly<Partial<Record<TextKey, string>>> &
  Readonly<Partial<Record<YesNoKey, boolean>>>;

/** What is wrong in the feature sheet. */
export type FeatureProblem = Problem<FieldKey>;

/** An input of money that can't be used. */
export interface MoneyFault {
  readonly field: FieldKey;
  /** What its cell says. */
  readonly says: string;
  readonly message: string;
}
