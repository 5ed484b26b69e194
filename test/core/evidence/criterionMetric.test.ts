import { asksFor, unmeasuredMetric } from "../../../src/core/evidence/criterionMetric";

describe("asksFor", () => {
  it.each([
    ["80 % go straight through for 4 weeks", "Straight-through rate", true],
    ["80 % go straight through for 4 weeks", "Field precision", false],
    ["Pilot users accept the agreed share of results over four weeks", "Suggestions accepted", true],
    ["Pilot users accept the agreed share of results over four weeks", "Clause recall", false],
    ["Cost per task and P95 latency are within target", "Latency P95", true],
    ["Dock doors wait less than 5 minutes", "Dock waiting", true],
    ["Dock doors wait less than 5 minutes", "Gate waiting", false],
    ["All intended users work with it", "Rate of the share", false],
  ])("%s, %s: %s", (criterion, metric, expected) => {
    expect(asksFor(criterion, metric)).toBe(expected);
  });
});

describe("unmeasuredMetric", () => {
  it.each([
    ["another known metric", { exitCriterion: "80 % go straight through", gateMetric: "Field precision" }, "Straight-through rate"],
    ["the same metric", { exitCriterion: "80 % go straight through", gateMetric: "Straight-through share" }, undefined],
    ["a metric of the team's own", { exitCriterion: "80 % go straight through", gateMetric: "Clerk minutes" }, undefined],
    ["a criterion that names none", { exitCriterion: "Signed off", gateMetric: "Precision" }, undefined],
    ["no criterion", { gateMetric: "Precision" }, undefined],
  ])("%s", (_, feature, expected) => {
    expect(unmeasuredMetric(feature)).toBe(expected);
  });
});
