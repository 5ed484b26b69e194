import { plannedFeatures } from "../../../src/core/roadmap/plannedFeatures";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { defaultScope, isInScope, type Scope, scopeNamed, scopes } from "../../../src/core/feature/scope";

function feature(id: string, rest: Partial<Feature>): Feature {
  return { id, name: id, row: 0, dependsOn: [], ...rest };
}

const features = [
  feature("yes", { selected: true, months: 3 }),
  feature("no", { selected: false, months: 3 }),
  feature("blank", { months: 3 }),
  feature("nowhere", {}),
  feature("yes, nowhere", { selected: true }),
  feature("done", { selected: true, months: 3, status: "Done" }),
  feature("dropped", { selected: true, months: 3, status: "Dropped" }),
];

function idsIn(scope: Scope): readonly string[] {
  return plannedFeatures(features, defaultAssumptions).flatMap((each) => (isInScope(each, scope) ? [each.feature.id] : []));
}

describe("isInScope", () => {
  it.each<{ scope: Scope; ids: readonly string[] }>([
    { scope: "Selected", ids: ["yes", "blank", "yes, nowhere"] },
    { scope: "Scheduled", ids: ["yes", "no", "blank"] },
    { scope: "All", ids: ["yes", "no", "blank", "nowhere", "yes, nowhere"] },
  ])("counts for $scope: $ids", ({ scope, ids }) => {
    expect(idsIn(scope)).toEqual(ids);
  });
});

describe("plannedFeatures", () => {
  it("gives a feature that was left out, and what depends on it, the horizon they would have", () => {
    const planned = plannedFeatures(
      [feature("A", { selected: false, months: 8 }), feature("B", { months: 1, dependsOn: ["A"] })],
      defaultAssumptions,
    );
    expect(planned.map(({ horizon }) => horizon)).toEqual([2, 2]);
  });
});

describe("defaultScope", () => {
  it.each<{ name: string; features: readonly Feature[]; scope: Scope }>([
    { name: "a selection", features: [feature("A", { selected: false }), feature("B", { months: 1 })], scope: "Selected" },
    { name: "horizons only", features: [feature("A", { months: 1 }), feature("B", {})], scope: "Scheduled" },
    { name: "neither", features: [feature("A", {}), feature("B", {})], scope: "All" },
  ])("is $scope where there is $name", ({ features: given, scope }) => {
    expect(defaultScope(plannedFeatures(given, defaultAssumptions))).toBe(scope);
  });
});

describe("scopeNamed", () => {
  it("knows its words however they are written", () => {
    expect(scopes.map((scope) => scopeNamed(` ${scope.toUpperCase()} `))).toEqual(scopes);
    expect(scopeNamed("Plan B")).toBeUndefined();
  });
});
