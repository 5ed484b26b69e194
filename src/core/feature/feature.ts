import type { ValueBucket } from "../bucket/valueBucket";
import type { Horizon } from "../horizon/horizon";
import type { Rating } from "../score/rating";
import type { Strategy } from "../strategy/strategy";
import type { FieldKey, FieldKeyOf } from "./field";

export type Stage = "Idea" | "MVP" | "Growth" | "Scale";

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
  /** Keys of its prerequisites, in the order typed; unknown ones are dropped and reported. */
  readonly dependsOn: readonly string[];
} & Readonly<Partial<Record<RatingKey, Rating>>> &
  Readonly<Partial<Record<NumberKey, number>>> &
  Readonly<Partial<Record<TextKey, string>>> &
  Readonly<Partial<Record<YesNoKey, boolean>>>;

/** What is wrong in the sheet, or was decided because of it: what, where, and its consequence. */
export interface Problem {
  readonly severity: "error" | "warning";
  /** 0-based row below the header; absent where the whole sheet is meant. */
  readonly row?: number;
  /** 0-based column of the table, where one cell is meant. */
  readonly column?: number;
  readonly field?: FieldKey;
  /** "Impact must be from 1 to 5, received 7." */
  readonly message: string;
  /** "Claims triage has no score until this is fixed." */
  readonly consequence?: string;
}
