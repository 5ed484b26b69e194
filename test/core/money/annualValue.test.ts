import {
  augmentationValue,
  automationValue,
  expectedCommercialValue,
  expectedValue,
  transformationValue,
} from "../../../src/core/money/annualValue";

const work = { volume: 120_000, automationRate: 0.6, minutes: 5, hourlyCost: 40, errorRate: 0, costPerError: 0 };

describe("automationValue", () => {
  it("is the time saved at its cost", () => {
    expect(automationValue(work)).toBe(240_000);
  });

  it("charges the errors of automated cases only, and may be negative", () => {
    expect(automationValue({ ...work, errorRate: 0.1, costPerError: 100 })).toBe(240_000 - 720_000);
  });
});

describe("augmentationValue", () => {
  it("counts accepted suggestions", () => {
    expect(augmentationValue({ users: 200, tasksPerUser: 1000, acceptanceRate: 0.3, minutesSaved: 6, hourlyCost: 50 })).toBe(300_000);
  });
});

describe("transformationValue", () => {
  it("multiplies market, share, margin and success", () => {
    expect(transformationValue({ market: 5e7, share: 0.02, margin: 0.6, successProbability: 0.25 })).toBe(150_000);
  });
});

describe("expectedValue", () => {
  it.each([
    { name: "without drift it is value times success", given: [100, 0.85, 0, 0.9], gives: 85 },
    { name: "with certain drift only success after it counts", given: [100, 0.85, 1, 0.4], gives: 40 },
    { name: "between, both are weighed", given: [100, 0.85, 0.2, 0.5], gives: 78 },
  ])("$name", ({ given: [value = 0, success = 0, drift = 0, after = 0], gives }) => {
    expect(expectedValue(value, success, drift, after)).toBeCloseTo(gives, 12);
  });
});

describe("expectedCommercialValue", () => {
  it("pays for the launch only after technical success (cooper2001)", () => {
    const project = { npv: 1000, commercialProbability: 0.6, launchCost: 200, technicalProbability: 0.5, developmentCost: 100 };
    expect(expectedCommercialValue(project)).toBe(100);
  });
});
