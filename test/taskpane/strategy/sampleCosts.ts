import type { Feature } from "../../../src/core/feature/feature";
import type { FeatureVolume, StrategyCost } from "../../../src/core/money/readCosts";
import { certain } from "../../../src/core/score/rating";
import type { CostsSheet } from "../../../src/workbook/costs/costsSheet";

/** Fits Partner best, with Buy still in. */
export const supportAnswers: Feature = {
  id: "F02",
  name: "Support answers",
  row: 1,
  dependsOn: [],
  stage: "Growth",
  differentiation: certain(4),
  modelFit: certain(3),
  domainAccuracy: certain(5),
  dataPrivacy: certain(4),
  uniqueData: certain(4),
  mlTalent: certain(2),
};

const answers: FeatureVolume = { feature: "F02", unit: "answers", low: 310_000, likely: 620_000, high: 1_240_000, growth: 0.06, row: 0 };

export const buy: StrategyCost = {
  name: "Buy",
  strategy: "Buy",
  feature: "F02",
  oneOff: 0,
  fixedPerMonth: 1500,
  unitCost: 0.020994,
  declines: false,
  row: 0,
};

export const partner: StrategyCost = {
  ...buy,
  name: "Partner",
  strategy: "Partner",
  oneOff: 40_000,
  fixedPerMonth: 21_000,
  unitCost: 0.0032,
  row: 1,
};

/** The sheets Volumes and Costs as read, with one feature. */
export function costsSheet(changes: Partial<CostsSheet> = {}): CostsSheet {
  return {
    volumes: [answers],
    costs: [buy, partner],
    problems: [],
    old: [],
    waitingRow: () => 0,
    linkToVolume: (row, key) => ({ sheet: "Volumes", address: `${key === "likely" ? "E" : "G"}${String(row + 6)}` }),
    linkToCost: (row, key) => ({ sheet: "Costs", address: `${key === "unitCost" ? "G" : "F"}${String(row + 6)}` }),
    ...changes,
  };
}
