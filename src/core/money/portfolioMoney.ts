import type { Assumptions } from "../assumptions/assumptions";
import { deriveBucket, type ValueBucket, valueBuckets } from "../feature/valueBucket";
import { type Horizon, horizons } from "../horizon/horizon";
import type { MoneyFault } from "../feature/feature";
import { type FeatureMoney, moneyOf } from "./featureMoney";
import { costToGo, moneyTold } from "./moneyBasis";
import { isInScope, type PlannedFeature, type Scope } from "../feature/scope";

/** A feature that counts, with its money. */
export interface CountedFeature extends PlannedFeature {
  readonly bucket: ValueBucket | undefined;
  readonly money: FeatureMoney;
}

/** A feature that counts nowhere, and why. */
export interface InvalidFeature extends PlannedFeature {
  readonly faults: readonly MoneyFault[];
}

/** Sums over features in scope. */
export interface MoneySum {
  /** Features in scope whose inputs can be used. */
  readonly features: number;
  /** Of those, the ones that say no value a year: their cost counts, their value is unknown. */
  readonly untold: number;
  readonly annualValue: number;
  /** Still to spend. */
  readonly cost: number;
  readonly people: number;
  readonly riskAdjustedValue: number;
  /** rNPV if every feature works, and if every one fails. */
  readonly allWork: number;
  readonly allFail: number;
}

/** The money of a portfolio in one scope. */
export interface PortfolioMoney {
  readonly scope: Scope;
  /** In the order of the sheet. */
  readonly counted: readonly CountedFeature[];
  /** In scope, and without a value a year. */
  readonly untold: readonly PlannedFeature[];
  /** Open, and with an input that can't be used; whatever the scope. */
  readonly invalid: readonly InvalidFeature[];
  readonly delivered: readonly PlannedFeature[];
  /** Open and valid, but not in the scope. */
  readonly outside: readonly PlannedFeature[];
  readonly dropped: readonly PlannedFeature[];
  /** Of those counted, the ones whose blank probability counts as certain. */
  readonly certain: readonly CountedFeature[];
  readonly total: MoneySum;
}

/**
 * Money of the features in a scope. Dropped, delivered and invalid features count in no sum.
 *
 * Unit     money in the currency unit of the assumptions
 * Cost     O(features · plan years)
 */
export function portfolioMoney(planned: readonly PlannedFeature[], assumptions: Assumptions, scope: Scope): PortfolioMoney {
  const counted: CountedFeature[] = [];
  const untold: PlannedFeature[] = [];
  const invalid: InvalidFeature[] = [];
  const outside: PlannedFeature[] = [];
  for (const each of planned) {
    if (each.standing !== "open") continue;
    const told = moneyTold(each.feature, assumptions, each.horizon);
    if (told.kind === "invalid") invalid.push({ ...each, faults: told.faults });
    else if (!isInScope(each, scope)) outside.push(each);
    else if (told.kind === "untold") untold.push(each);
    else counted.push({ ...each, bucket: bucketOf(each), money: moneyOf(told.basis, assumptions) });
  }
  return {
    scope,
    counted,
    untold,
    invalid,
    outside,
    delivered: planned.filter(({ standing }) => standing === "delivered"),
    dropped: planned.filter(({ standing }) => standing === "dropped"),
    certain: counted.filter(({ money }) => money.basis.isCertain),
    total: sumOfMoney(counted, untold, assumptions),
  };
}

/** The bucket a feature states, or that its answers tell. */
export function bucketOf({ feature }: Pick<PlannedFeature, "feature">): ValueBucket | undefined {
  return feature.valueBucket ?? deriveBucket(feature.possibleToday, feature.personDecides);
}

/** Sums of counted features, and of those that say no value a year. */
export function sumOfMoney(counted: readonly CountedFeature[], untold: readonly PlannedFeature[], assumptions: Assumptions): MoneySum {
  const sum = (amountOf: (money: FeatureMoney) => number): number => counted.reduce((total, { money }) => total + amountOf(money), 0);
  return {
    features: counted.length + untold.length,
    untold: untold.length,
    annualValue: sum(({ annualValue }) => annualValue),
    cost: sum(({ cost }) => cost) + untold.reduce((total, { feature }) => total + costToGo(feature, assumptions), 0),
    people: [...counted, ...untold].reduce((total, { feature }) => total + (feature.people ?? 0), 0),
    riskAdjustedValue: sum(({ riskAdjustedValue }) => riskAdjustedValue),
    allWork: sum(({ works }) => works.presentValue),
    allFail: sum(({ fails }) => fails.presentValue),
  };
}

/** Sums by value bucket; features without a bucket, stated or derived, stand under undefined. */
export function moneyByBucket(
  { counted, untold }: PortfolioMoney,
  assumptions: Assumptions,
): ReadonlyMap<ValueBucket | undefined, MoneySum> {
  return grouped([...valueBuckets, undefined], counted, untold, bucketOf, assumptions);
}

/** Sums by horizon; features that no horizon holds stand under undefined. */
export function moneyByHorizon({ counted, untold }: PortfolioMoney, assumptions: Assumptions): ReadonlyMap<Horizon | undefined, MoneySum> {
  return grouped([...horizons, undefined], counted, untold, ({ horizon }) => horizon, assumptions);
}

function grouped<Key>(
  keys: readonly Key[],
  counted: readonly CountedFeature[],
  untold: readonly PlannedFeature[],
  keyOf: (each: PlannedFeature) => Key,
  assumptions: Assumptions,
): ReadonlyMap<Key, MoneySum> {
  return new Map(
    keys.map((key) => [
      key,
      sumOfMoney(
        counted.filter((each) => keyOf(each) === key),
        untold.filter((each) => keyOf(each) === key),
        assumptions,
      ),
    ]),
  );
}
