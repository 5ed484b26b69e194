import fc from "fast-check";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { featureEvidence } from "../../../src/core/evidence/featureEvidence";
import type { Forecast } from "../../../src/core/evidence/forecast";
import {
  calibration,
  type ForecastRecord,
  forecastRecords,
  type ForecastSnapshot,
  shrunkenMultiplier,
  valueBias,
} from "../../../src/core/evidence/forecastRecord";
import type { Feature } from "../../../src/core/feature/feature";

const base: Feature = {
  id: "F01",
  name: "A",
  row: 0,
  dependsOn: [],
  successProbability: 0.8,
  owner: "Finance",
  gateMetric: "Accepted",
  gateTarget: 0.5,
};

function recordsOf(over: Partial<Feature>, snapshots: readonly ForecastSnapshot[] = []): readonly ForecastRecord[] {
  const features = [{ ...base, ...over }];
  return forecastRecords(
    features,
    featureEvidence(features, [], () => undefined, defaultAssumptions),
    snapshots,
  );
}

const said = (label: string, inputs: ForecastSnapshot["features"][number]["inputs"]): ForecastSnapshot => ({
  label,
  features: [{ id: "F01", inputs }],
});

describe("forecastRecords", () => {
  it.each<[string, Partial<Feature>, boolean | undefined]>([
    ["a passed product gate", { gateSuccesses: 90, gateTrials: 100 }, true],
    ["a failed one", { gateSuccesses: 10, gateTrials: 100 }, false],
    ["one with too little data", { gateSuccesses: 5, gateTrials: 10 }, undefined],
    ["a dropped feature", { gateSuccesses: 90, gateTrials: 100, status: "Dropped" }, false],
    ["a shipped one", { gateSuccesses: 5, gateTrials: 10, status: "Shipped" }, true],
    ["a shipped one that nobody measured", { status: "Shipped" }, true],
    ["a model metric alone", { gateMetric: "Recall", gateSuccesses: 90, gateTrials: 100 }, undefined],
  ])("decides by %s", (_, over, expected) => {
    expect(recordsOf(over).map(({ owner, forecast, isSuccess }) => ({ owner, forecast, isSuccess }))).toEqual(
      expected === undefined ? [] : [{ owner: "Finance", forecast: 0.8, isSuccess: expected }],
    );
  });

  it("takes the earliest forecast on record, not what was made of it later", () => {
    const snapshots = [
      said("March", { successProbability: 0.5, low: 100, likely: 200, high: 300 }),
      said("June", { successProbability: 0.7 }),
    ];
    expect(recordsOf({ status: "Done", realized: 90 }, snapshots)).toMatchObject([
      { forecast: 0.5, madeIn: "March", value: 200, realized: 90 },
    ]);
  });

  it("takes no number for a forecast that was written when the outcome was known", () => {
    const [record] = recordsOf({ status: "Done" }, [said("Late", { successProbability: 1, status: "Done" })]);
    expect(record).toMatchObject({ forecast: 0.8 });
    expect(record).not.toHaveProperty("madeIn");
  });

  it("leaves out a feature without a probability", () => {
    const silent: Feature = { id: "F01", name: "A", row: 0, dependsOn: [], owner: "Finance", status: "Done" };
    expect(forecastRecords([silent], [], [])).toEqual([]);
  });
});

describe("valueBias", () => {
  it("sets the money that came against the year that was forecast, of finished features only", () => {
    const all = [
      ...recordsOf({ status: "Done", realized: 90, likely: 200 }),
      ...recordsOf({ status: "Done", realized: 60, likely: 100 }),
      ...recordsOf({ status: "Dropped", realized: 5, likely: 100 }),
    ];
    expect(valueBias(all)).toEqual({ ratio: 0.5, features: 2 });
    expect(valueBias([])).toBeUndefined();
  });
});

const forecasts = fc.array(
  fc.record({ owner: fc.constant("A"), forecast: fc.double({ min: 0.01, max: 1, noNaN: true }), isSuccess: fc.boolean() }),
  {
    minLength: 1,
  },
);

describe("calibration", () => {
  it("puts every forecast into one bin", () => {
    fc.assert(
      fc.property(forecasts, (given) => {
        expect(calibration(given).reduce((sum, bin) => sum + bin.forecasts, 0)).toBe(given.length);
      }),
    );
  });
});

describe("shrunkenMultiplier", () => {
  const hopeful: Forecast = { owner: "A", forecast: 0.8, isSuccess: false };

  it("changes little with one forecast and much with a hundred", () => {
    expect(shrunkenMultiplier([hopeful], 10)).toBeCloseTo(10 / 11, 12);
    expect(
      shrunkenMultiplier(
        Array.from({ length: 100 }, () => hopeful),
        10,
      ),
    ).toBeCloseTo(10 / 110, 12);
  });

  it("lies between 1 and the plain share of successes to hopes", () => {
    fc.assert(
      fc.property(forecasts, fc.double({ min: 0, max: 100, noNaN: true }), (given, weight) => {
        const plain = shrunkenMultiplier(given, 0);
        const shrunken = shrunkenMultiplier(given, weight);
        expect(shrunken).toBeGreaterThanOrEqual(Math.min(1, plain) - 1e-9);
        expect(shrunken).toBeLessThanOrEqual(Math.max(1, plain) + 1e-9);
      }),
    );
  });
});
