import fc from "fast-check";

import type { Feature } from "../../../src/core/feature/feature";
import type { Horizon } from "../../../src/core/horizon/horizon";
import type { Limits } from "../../../src/core/portfolio/limits";
import { aims, freeName, plainScenario, type Scenario } from "../../../src/core/portfolio/scenario";
import { scenarioFields } from "../../../src/core/portfolio/scenarioField";
import { readScenarios, scenarioCells } from "../../../src/core/portfolio/scenarioRow";

const features: readonly Feature[] = ["F1", "F2", "F3"].map((id, row) => ({ id, name: `Feature ${id}`, row, dependsOn: [] }));
const headers = scenarioFields.map(({ label }) => label);

const amount = fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true });
const maybe = <T>(given: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(given, { nil: undefined });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const range = fc.record({ least: share, most: share }, { requiredKeys: [] });
const shares: fc.Arbitrary<Record<Horizon, { least?: number; most?: number }>> = fc.record({ 1: range, 2: range, 3: range });
const limits: fc.Arbitrary<Limits> = fc
  .record({
    budget: maybe(amount),
    people: maybe(amount),
    atMost: maybe(fc.nat(30)),
    shares,
    team: maybe(fc.nat(9)),
    force: fc.constantFrom(0 as const, 1 as const),
  })
  .map(({ budget, people, atMost, shares: bounds, team, force }) => ({
    ...(budget === undefined ? {} : { budget }),
    ...(people === undefined ? {} : { people }),
    ...(atMost === undefined ? {} : { atMost }),
    shares: bounds,
    teams: new Map(team === undefined ? [] : [["Claims", team]]),
    resources: new Map(team === undefined ? [] : [["GPUs", team + 1]]),
    forced: new Map([["F1", force]]),
    rules: team === undefined ? [] : [{ kind: "needs", id: "F2", needs: "F3" }],
  }));
const scenario: fc.Arbitrary<Scenario> = fc
  .record({ limits, value: amount, cost: amount, success: share, rate: maybe(share), aim: fc.constantFrom(...aims) })
  .map(({ rate, value, cost, success, ...rest }) => ({
    name: "Lean",
    factors: { value, cost, success },
    ...(rate === undefined ? {} : { discountRate: rate }),
    ...rest,
  }));

describe("readScenarios", () => {
  it("reads what scenarioCells gave", () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const cells = scenarioCells(given);
        const read = readScenarios(headers, [scenarioFields.map(({ key }) => cells[key])], features);
        expect(read).toEqual({ scenarios: [{ row: 0, scenario: given }], problems: [] });
      }),
    );
  });

  it("takes a row with a name alone as a scenario that changes nothing, and skips rows without one", () => {
    const read = readScenarios(
      ["Notes", "Scenario"],
      [
        ["x", null],
        [null, "Base"],
      ],
      features,
    );
    expect(read).toEqual({ scenarios: [{ row: 1, scenario: plainScenario("Base") }], problems: [] });
  });

  it.each([
    { header: "Budget", cell: -5, message: /Budget must be a number, 0 or more, received -5/ },
    { header: "H1 at least", cell: 70, message: /must be from 0 to 1, received 70/ },
    { header: "Team people", cell: "Claims", message: /"Claims" is no amount; write a name, a colon and a number/ },
    { header: "Rules", cell: "F9 in", message: /"F9 in" is no rule, or names no feature/ },
    { header: "Maximize", cell: "Profit", message: /Maximize must be one of Value a year, NPV/ },
  ])("reports $header with its cell", ({ header, cell, message }) => {
    const { problems } = readScenarios(["Scenario", header], [["Base", cell]], features);
    expect(problems).toMatchObject([{ row: 0, column: 1, message: expect.stringMatching(message) }]);
  });

  it("takes the upper of two rows with one name", () => {
    const { scenarios, problems } = readScenarios(
      ["Scenario", "Budget"],
      [
        ["Base", 1],
        ["base", 2],
      ],
      features,
    );
    expect(scenarios.map((each) => each.scenario.limits.budget)).toEqual([1]);
    expect(problems).toMatchObject([{ row: 1, column: 0, message: "base is there twice.", consequence: "The upper row counts." }]);
  });
});

describe("freeName", () => {
  it.each([
    { name: "Plan", taken: [], free: "Plan" },
    { name: "Plan", taken: ["plan", "Plan 2"], free: "Plan 3" },
    { name: "Plan 2", taken: ["Plan 2"], free: "Plan 3" },
  ])("gives $free for $name beside $taken", ({ name, taken, free }) => {
    expect(
      freeName(
        name,
        taken.map((each) => plainScenario(each)),
      ),
    ).toBe(free);
  });
});
