import { pertMean } from "../doubt/threePoint";
import type { Feature } from "../feature/feature";
import { meaningOfStatus } from "../feature/status";
import type { FeatureEvidence } from "./featureEvidence";
import { type Forecast, outcomeOf } from "./forecast";

/** What a snapshot said of the features, as the workbook keeps it. */
export interface ForecastSnapshot {
  readonly label: string;
  readonly features: readonly { readonly id: string; readonly inputs: Readonly<Record<string, string | number | undefined>> }[];
}

/** A decided feature: the probability and value forecast for it, and what came. */
export interface ForecastRecord extends Forecast {
  readonly feature: Feature;
  /** Label of the snapshot the forecast stands in; absent where only the sheet of today has it. */
  readonly madeIn?: string;
  /** Money of a year if it works, as forecast then. */
  readonly value?: number;
  /** Money to date. */
  readonly realized?: number;
}

/**
 * The forecasts that are decided, each by the earliest snapshot that was taken before the outcome; else as the sheet has it today.
 *
 * Domain   snapshots oldest first
 * Source   ours
 */
export function forecastRecords(
  features: readonly Feature[],
  evidence: readonly FeatureEvidence[],
  snapshots: readonly ForecastSnapshot[],
): readonly ForecastRecord[] {
  const product = new Map(evidence.map((each) => [each.feature.id, each.product.flatMap(({ status }) => status ?? [])]));
  return features.flatMap((feature): readonly ForecastRecord[] => {
    const meaning = meaningOfStatus(feature.status);
    const isSuccess = outcomeOf(meaning, product.get(feature.id) ?? []);
    if (isSuccess === undefined) return [];
    const earlier = firstForecast(feature.id, snapshots);
    const forecast = earlier?.probability ?? feature.successProbability;
    if (forecast === undefined) return [];
    const value = earlier?.value ?? (earlier === undefined ? yearlyValue(feature) : undefined);
    const isFinished = meaning === "done" && feature.realized !== undefined;
    return [
      {
        feature,
        owner: feature.owner ?? "Nobody named",
        forecast,
        isSuccess,
        ...(earlier === undefined ? {} : { madeIn: earlier.label }),
        ...(value === undefined ? {} : { value }),
        ...(isFinished ? { realized: feature.realized } : {}),
      },
    ];
  });
}

interface Earlier {
  readonly label: string;
  readonly probability: number;
  readonly value: number | undefined;
}

/** The earliest probability on record that was given while the outcome was open. */
function firstForecast(id: string, snapshots: readonly ForecastSnapshot[]): Earlier | undefined {
  for (const { label, features } of snapshots) {
    const inputs = features.find((feature) => feature.id === id)?.inputs;
    if (typeof inputs?.successProbability !== "number") continue;
    const status = typeof inputs.status === "string" ? inputs.status : undefined;
    if (meaningOfStatus(status) !== undefined) return undefined;
    const [low, likely, high] = [inputs.low, inputs.likely, inputs.high].map((point) => (typeof point === "number" ? point : undefined));
    return { label, probability: inputs.successProbability, value: yearlyValue({ low, likely, high }) };
  }
  return undefined;
}

type Points = Readonly<Partial<Record<"low" | "likely" | "high", number | undefined>>>;

/** Mean of low, likely and high as the money basis has it; likely alone is certain. */
function yearlyValue({ low, likely, high }: Points): number | undefined {
  if (likely !== undefined) return pertMean({ low: low ?? likely, likely, high: high ?? likely });
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Realized over forecast, of the finished features that have both; undefined where none has. */
export function valueBias(records: readonly ForecastRecord[]): { readonly ratio: number; readonly features: number } | undefined {
  const both = records.flatMap(({ value, realized }) =>
    value === undefined || realized === undefined || value <= 0 ? [] : [{ value, realized }],
  );
  if (both.length === 0) return undefined;
  const total = (of: (each: (typeof both)[number]) => number): number => both.reduce((sum, each) => sum + of(each), 0);
  return { ratio: total(({ realized }) => realized) / total(({ value }) => value), features: both.length };
}

/** Forecasts of a range beside how often they came true. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly forecasts: number;
  readonly meanForecast: number;
  readonly succeeded: number;
}

const bins = [0, 0.25, 0.5, 0.75, 1] as const;

/**
 * Calibration in quarters of the scale; empty ones are left out.
 *
 * Source   brier1950
 */
export function calibration(forecasts: readonly Forecast[]): readonly CalibrationBin[] {
  return bins.slice(0, -1).flatMap((from, index): readonly CalibrationBin[] => {
    const to = bins[index + 1] ?? 1;
    const own = forecasts.filter(({ forecast }) => forecast >= from && (forecast < to || to === 1));
    if (own.length === 0) return [];
    const mean = (of: (each: Forecast) => number): number => own.reduce((sum, each) => sum + of(each), 0) / own.length;
    return [
      {
        from,
        to,
        forecasts: own.length,
        meanForecast: mean(({ forecast }) => forecast),
        succeeded: mean(({ isSuccess }) => (isSuccess ? 1 : 0)),
      },
    ];
  });
}

/**
 * What an owner's probabilities are to be multiplied by, pulled towards 1 by `weight` forecasts that would have been right: with few data it changes next to nothing.
 *
 * Domain   weight at least 0
 * Source   ours
 */
export function shrunkenMultiplier(forecasts: readonly Forecast[], weight: number): number {
  const hoped = forecasts.reduce((sum, { forecast }) => sum + forecast, 0);
  if (hoped === 0) return 1;
  const succeeded = forecasts.filter(({ isSuccess }) => isSuccess).length;
  const pull = (weight * hoped) / forecasts.length;
  return (succeeded + pull) / (hoped + pull);
}
