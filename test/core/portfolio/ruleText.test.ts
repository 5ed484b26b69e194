import fc from "fast-check";

import { directoryOf } from "../../../src/core/sheet/directory";
import type { Feature } from "../../../src/core/feature/feature";
import { readAmounts, readRules, writeAmounts, writeRules } from "../../../src/core/portfolio/ruleText";
import type { Rule } from "../../../src/core/portfolio/limits";

function feature(id: string, name: string, row: number): Feature {
  return { id, name, row, dependsOn: [] };
}

const features = [
  feature("F01", "Voice agent", 0),
  feature("F02", "Search, in-house", 1),
  feature("Fraud; in", 'The "old" one', 2),
  feature("in", "or", 3),
];
const known = directoryOf(features);

describe("readRules", () => {
  it.each<{ readonly text: string; readonly forced?: readonly (readonly [string, 0 | 1])[]; readonly rules?: readonly Rule[] }>([
    { text: "" },
    {
      text: "F01 in; f02 OUT",
      forced: [
        ["F01", 1],
        ["F02", 0],
      ],
    },
    { text: "Voice agent in", forced: [["F01", 1]] },
    { text: "F01 or F02", rules: [{ kind: "atMost", most: 1, ids: ["F01", "F02"] }] },
    { text: 'at most 2 of F01, F02, "Fraud; in"', rules: [{ kind: "atMost", most: 2, ids: ["F01", "F02", "Fraud; in"] }] },
    { text: "F01 needs F02", rules: [{ kind: "needs", id: "F01", needs: "F02" }] },
    {
      text: "F01\nF99 in;;",
      rules: [
        { kind: "unread", text: "F01" },
        { kind: "unread", text: "F99 in" },
      ],
    },
    { text: "at most two of F01, F02", rules: [{ kind: "unread", text: "at most two of F01, F02" }] },
    { text: "F01 or F01", rules: [{ kind: "unread", text: "F01 or F01" }] },
    { text: 'F01 in "', rules: [{ kind: "unread", text: 'F01 in "' }] },
  ])("reads $text", ({ text, forced = [], rules = [] }) => {
    const read = readRules(text, known);
    expect([[...read.forced], read.rules]).toEqual([forced, rules]);
  });

  it("reads what writeRules wrote, whatever the IDs hold", () => {
    const id = fc.constantFrom(...features.map((each) => each.id));
    const rule: fc.Arbitrary<Rule> = fc.oneof(
      fc.record({ kind: fc.constant("atMost" as const), most: fc.nat(5), ids: fc.uniqueArray(id, { minLength: 2, maxLength: 4 }) }),
      fc
        .uniqueArray(id, { minLength: 2, maxLength: 2 })
        .map(([one = "", other = ""]) => ({ kind: "needs" as const, id: one, needs: other })),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.constantFrom(0 as const, 1 as const))), fc.array(rule, { maxLength: 4 }), (pairs, rules) => {
        const forced = new Map(pairs);
        expect(readRules(writeRules({ forced, rules }), known)).toEqual({ forced, rules });
      }),
    );
  });
});

describe("readAmounts", () => {
  it.each([
    {
      text: "Claims: 4; Search: 5",
      amounts: [
        ["Claims", 4],
        ["Search", 5],
      ],
      unread: [],
    },
    {
      text: "GPUs ≤ 1,200\nA:B: 0.5",
      amounts: [
        ["GPUs", 1200],
        ["A:B", 0.5],
      ],
      unread: [],
    },
    { text: "Claims; Search: many", amounts: [], unread: ["Claims", "Search: many"] },
  ])("reads $text", ({ text, amounts, unread }) => {
    const read = readAmounts(text);
    expect([[...read.amounts], read.unread]).toEqual([amounts, unread]);
  });

  it("reads what writeAmounts wrote", () => {
    const amounts = new Map([
      ["Claims", 4],
      ["Search and find", 0.25],
    ]);
    expect(readAmounts(writeAmounts(amounts)).amounts).toEqual(amounts);
  });
});
