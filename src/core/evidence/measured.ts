import type { Fault } from "../fault";
import { expectedNumber, isInDomain } from "../sheet/numberDomain";
import type { FieldFault } from "../sheet/readTable";
import { fail, ok, type Result } from "../result";
import type { Observation } from "./evidence";
import { evidenceFieldOf, type EvidenceKey } from "./evidenceField";
import type { Metric } from "./metric";

/** The numbers of one row; absent where blank. */
export interface Numbers {
  readonly successes?: number | undefined;
  readonly trials?: number | undefined;
  readonly value?: number | undefined;
  readonly sample?: number | undefined;
  readonly spread?: number | undefined;
  readonly target?: number | undefined;
}

type EvidenceFault = FieldFault<EvidenceKey>;

type Measurement = Pick<Observation, "metric" | "value" | "sample" | "successes" | "spread" | "target">;

/** What a row measured: a rate from successes and trials, or from a value of a rate and its n; else an amount. Undefined where nothing is measured yet. */
export function measured(numbers: Numbers, metric: Metric | undefined): Result<Measurement | undefined, EvidenceFault> {
  if (numbers.successes !== undefined || numbers.trials !== undefined) return fromCounts(numbers, metric);
  const { value, sample, spread, target } = numbers;
  if (value === undefined) return ok(undefined);
  if (sample === 0) return outside("sample", "a whole number, 1 or more", 0);
  if (metric?.measured === "rate") {
    if (!isInDomain(value, { from: 0, to: 1 })) return outside("value", expectedNumber({ from: 0, to: 1 }), value);
    const counts = sample === undefined ? {} : { sample, successes: value * sample };
    return withTarget({ metric: described(metric), value, ...counts }, target);
  }
  const amount = { metric: described(metric ?? ownAmount), value };
  return withTarget({ ...amount, ...(sample === undefined ? {} : { sample }), ...(spread === undefined ? {} : { spread }) }, target);
}

function fromCounts({ successes, trials, target }: Numbers, metric: Metric | undefined): Result<Measurement, EvidenceFault> {
  if (successes === undefined) return wrong("successes", { code: "blank", parameter: "Successes" });
  if (trials === undefined) return wrong("trials", { code: "blank", parameter: "Trials" });
  if (trials === 0) return outside("trials", "a whole number, 1 or more", 0);
  if (successes > trials) return outside("successes", `at most the ${String(trials)} trials`, successes);
  const rate = metric?.measured === "rate" ? metric : { ...ownRate, better: metric?.better ?? ownRate.better };
  return withTarget({ metric: described(rate), value: successes / trials, successes, sample: trials }, target);
}

/** A metric of the team's own: more is taken to be better. */
const ownRate = { measured: "rate", better: "higher", unit: "" } as const;
const ownAmount = { measured: "amount", better: "higher", unit: "" } as const;

function described({ measured: kind, better, unit, leads, caution }: Measurement["metric"]): Measurement["metric"] {
  return { measured: kind, better, unit, ...(leads === undefined ? {} : { leads }), ...(caution === undefined ? {} : { caution }) };
}

function withTarget(found: Measurement, target: number | undefined): Result<Measurement, EvidenceFault> {
  if (target === undefined) return ok(found);
  if (found.metric.measured === "rate" && !isInDomain(target, { from: 0, to: 1 }))
    return outside("target", expectedNumber({ from: 0, to: 1 }), target);
  return ok({ ...found, target });
}

function outside(field: EvidenceKey, expected: string, received: number): Result<never, EvidenceFault> {
  return wrong(field, { code: "out-of-domain", parameter: evidenceFieldOf(field).label, expected, received });
}

function wrong(field: EvidenceKey, fault: Fault): Result<never, EvidenceFault> {
  return fail({ field, fault });
}
