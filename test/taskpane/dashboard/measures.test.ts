import fc from "fast-check";
import type { MetricAssessment } from "../../../src/core/evidence/assessMetric";
import { formatInterval, formatMeasure, formatTarget, trackOf } from "../../../src/taskpane/dashboard/measures";

const rate = { measured: "rate", better: "higher", unit: "" } as const;
const minutes = { measured: "amount", better: "higher", unit: "minutes" } as const;

function assessed(value: number, over: Partial<MetricAssessment> = {}): MetricAssessment {
  return { latest: { feature: "F01", name: "M", side: "Model", metric: rate, period: 0, value }, earlier: [], value, ...over };
}

describe("formatMeasure", () => {
  it.each([
    [0.974, rate, "97.4\u00a0%"],
    [1, rate, "100.0\u00a0%"],
    [-4.25, minutes, "\u22124.25\u00a0minutes"],
    [12_345.6, minutes, "12,346\u00a0minutes"],
  ])("shows %s", (value, metric, expected) => {
    expect(formatMeasure(value, metric)).toBe(expected);
  });
});

describe("formatTarget", () => {
  it.each([
    [0.95, "95\u00a0%"],
    [0.995, "99.5\u00a0%"],
  ])("leaves out decimals it does not need: %s", (target, expected) => {
    expect(formatTarget(target, rate)).toBe(expected);
  });
});

describe("formatInterval", () => {
  it("shares the unit", () => {
    expect(formatInterval(assessed(0.974, { interval: { low: 0.966, high: 0.98 } }))).toBe("96.6 to 98.0\u00a0%");
    expect(formatInterval(assessed(0.974))).toBeUndefined();
  });
});

describe("trackOf", () => {
  it("keeps every mark on the track, in order", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (a, b, c, target) => {
        const [low = 0, value = 0, high = 0] = [a, b, c].sort((one, other) => one - other);
        const track = trackOf(assessed(value, { interval: { low, high }, target }));
        for (const at of [track.low, track.rate, track.high, track.target]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1);
        }
        expect(track.low).toBeLessThanOrEqual(track.rate);
        expect(track.rate).toBeLessThanOrEqual(track.high ?? 1);
      }),
    );
  });
});
