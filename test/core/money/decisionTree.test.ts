import { bestPolicy, type DecisionTree, rollBack, treeProfile } from "../../../src/core/money/decisionTree";
import { readTree } from "../../../src/core/money/readTree";
import { lossChance, meanOf } from "../../../src/core/money/riskProfile";
import type { Cell } from "../../../src/core/sheet/cell";
import { sentenceOf, valueOf } from "./valueOf";

const header = ["ID", "Parent", "Kind", "Label", "Probability", "Cash"];

function tree(...rows: readonly (readonly Cell[])[]): DecisionTree {
  return valueOf(readTree([header, ...rows]));
}

/** A candidate drug: phases I to III for depression, weight loss or both, then launch; millions (ruback2000). */
const licensing = tree(
  ["license", "", "decision", "", "", 0],
  ["decline", "license", "end", "", "", 0],
  ["phase 1", "license", "chance", "", "", -30],
  ["fails 1", "phase 1", "end", "", 0.4, 0],
  ["phase 2?", "phase 1", "decision", "", 0.6, 0],
  ["stop 2", "phase 2?", "end", "", "", 0],
  ["phase 2", "phase 2?", "chance", "", "", -40],
  ["fails 2", "phase 2", "end", "", 0.7, 0],
  ["depression?", "phase 2", "decision", "", 0.1, 0],
  ["stop depression", "depression?", "end", "", "", 0],
  ["depression", "depression?", "chance", "", "", -200],
  ["depression works", "depression", "end", "", 0.85, 1200 - 250],
  ["depression fails", "depression", "end", "", 0.15, 0],
  ["weight?", "phase 2", "decision", "", 0.15, 0],
  ["stop weight", "weight?", "end", "", "", 0],
  ["weight", "weight?", "chance", "", "", -150],
  ["weight works", "weight", "end", "", 0.75, 345 - 100],
  ["weight fails", "weight", "end", "", 0.25, 0],
  ["both?", "phase 2", "decision", "", 0.05, 0],
  ["stop both", "both?", "end", "", "", 0],
  ["both", "both?", "chance", "", "", -500],
  ["both work", "both", "end", "", 0.7, 2250 - 400],
  ["only depression", "both", "end", "", 0.15, 1200 - 250],
  ["only weight", "both", "end", "", 0.05, 345 - 100],
  ["both fail", "both", "end", "", 0.1, 0],
);

/** The oil wildcatter who may sound first; thousands (raiffa1968). The chances after each sounding follow from Bayes' rule. */
const wildcatter = tree(
  ["sound?", "", "decision", "", "", 0],
  ["at once?", "sound?", "decision", "", "", 0],
  ["leave", "at once?", "end", "", "", 0],
  ["drill", "at once?", "chance", "", "", -70],
  ["dry", "drill", "end", "", 0.5, 0],
  ["wet", "drill", "end", "", 0.3, 120],
  ["soaking", "drill", "end", "", 0.2, 270],
  ["sounding", "sound?", "chance", "", "", -10],
  ...[
    ["none", 0.41, 0.3 / 0.41, 0.09 / 0.41, 0.02 / 0.41] as const,
    ["open", 0.35, 0.15 / 0.35, 0.12 / 0.35, 0.08 / 0.35] as const,
    ["closed", 0.24, 0.05 / 0.24, 0.09 / 0.24, 0.1 / 0.24] as const,
  ].flatMap(([name, chance, dry, wet, soaking]): readonly (readonly Cell[])[] => [
    [`${name}?`, "sounding", "decision", "", chance, 0],
    [`${name} leave`, `${name}?`, "end", "", "", 0],
    [`${name} drill`, `${name}?`, "chance", "", "", -70],
    [`${name} dry`, `${name} drill`, "end", "", dry, 0],
    [`${name} wet`, `${name} drill`, "end", "", wet, 120],
    [`${name} soaking`, `${name} drill`, "end", "", soaking, 270],
  ]),
);

describe("rollBack", () => {
  it("values a license with the right to abandon each phase at 13.98 (ruback2000)", () => {
    expect(rollBack(licensing).value).toBeCloseTo(13.98, 9);
  });

  it("values the oil wildcatter with soundings at 22.5 (raiffa1968)", () => {
    expect(rollBack(wildcatter).value).toBeCloseTo(22.5, 9);
  });

  it("of a tree with one branch is its payoff, cash added along the path", () => {
    expect(rollBack(tree(["a", "", "decision", "", "", 5], ["b", "a", "chance", "", "", -2], ["c", "b", "end", "", 1, 10])).value).toBe(13);
  });

  it("does not fear 300,000 branches", () => {
    const branches = 300_000;
    const rows = Array.from({ length: branches }, (_, index): readonly Cell[] => [
      `end ${String(index)}`,
      "all",
      "end",
      "",
      1 / branches,
      index,
    ]);
    const wide = valueOf(readTree([header, ["all", "", "chance", "", "", 0], ...rows]));
    expect(rollBack(wide).value).toBeCloseTo((branches - 1) / 2, 3);
    expect(treeProfile(wide)).toHaveLength(branches);
  });

  it("reads a parent of 0 as the blank of the root where no node is called 0", () => {
    expect(rollBack(tree(["a", 0, "decision", 0, 0, 0], ["b", "a", "end", 0, 0, 7], [0, 0, 0, 0, 0, 0])).value).toBe(7);
  });

  it("does not fear depth", () => {
    const depth = 20_000;
    const rows = Array.from({ length: depth }, (_, index): readonly Cell[] => [
      index,
      index === 0 ? "" : index - 1,
      index === depth - 1 ? "end" : "decision",
      "",
      "",
      1,
    ]);
    expect(rollBack(tree(...rows)).value).toBe(depth);
  });
});

describe("bestPolicy", () => {
  it("sounds, and drills unless there is no structure (raiffa1968)", () => {
    const policy = new Map(bestPolicy(wildcatter).map(({ decision, branch }) => [decision, branch]));
    expect(policy.get("sound?")).toBe("sounding");
    expect(policy.get("none?")).toBe("none leave");
    expect(policy.get("open?")).toBe("open drill");
    expect(policy.get("closed?")).toBe("closed drill");
  });

  it("takes the first listed among equal branches", () => {
    expect(bestPolicy(tree(["a", "", "decision", "", "", 0], ["b", "a", "end", "", "", 1], ["c", "a", "end", "", "", 1]))).toEqual([
      { decision: "a", branch: "b" },
    ]);
  });

  it.each([
    { name: "0.3 listed before 0.1 + 0.2", first: 0.3, second: 0.1 + 0.2, chosen: "b" },
    { name: "1,000 before a millionth more", first: 1000, second: 1000 + 1e-6, chosen: "b" },
    { name: "1,000 before a thousandth more, which is better", first: 1000, second: 1000.001, chosen: "c" },
  ])("takes $chosen of $name", ({ first, second, chosen }) => {
    const given = tree(["a", "", "decision", "", "", 0], ["b", "a", "end", "", "", first], ["c", "a", "end", "", "", second]);
    expect(bestPolicy(given)).toEqual([{ decision: "a", branch: chosen }]);
  });

  it("measures ties by the largest payoff, cash added along the path", () => {
    const given = tree(
      ["root", "", "decision", "", "", 1e9],
      ["a", "root", "decision", "", "", 0],
      ["b", "a", "end", "", "", 1],
      ["c", "a", "end", "", "", 1.5],
    );
    expect(bestPolicy(given).find(({ decision }) => decision === "a")?.branch).toBe("b");
  });
});

describe("treeProfile", () => {
  it("has the value as its mean, and probabilities of 1 in total", () => {
    for (const given of [licensing, wildcatter]) {
      const profile = treeProfile(given);
      expect(meanOf(profile)).toBeCloseTo(rollBack(given).value, 9);
      expect(profile.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
    }
  });

  it("shows how likely a loss is", () => {
    expect(lossChance(treeProfile(licensing))).toBeCloseTo(0.4 + 0.6 * (0.7 + 0.1 * 0.15 + 0.15 * 0.25 + 0.05 * 0.15), 9);
  });
});

describe("readTree", () => {
  it("finds its columns by header in any order and case, and skips blank rows", () => {
    const cells = [
      ["cash", "PROBABILITY", "kind", "parent", "id"],
      [5, "", "END", "", "a"],
      ["", "", "", "", ""],
    ];
    expect(rollBack(valueOf(readTree(cells))).value).toBe(5);
  });

  it.each<{ name: string; rows: readonly (readonly Cell[])[]; says: string }>([
    { name: "no rows", rows: [], says: "nodes must be a header row and at least one node, received none" },
    {
      name: "a duplicate ID",
      rows: [
        ["a", "", "decision", "", "", 0],
        ["b", "a", "end", "", "", 1],
        ["b", "a", "end", "", "", 2],
      ],
      says: 'ID must be unique, received "b" (row 4)',
    },
    { name: "a blank ID", rows: [["", "", "end", "", "", 1]], says: "ID is blank (row 2)" },
    {
      name: "an unknown parent",
      rows: [
        ["a", "", "decision", "", "", 0],
        ["b", "z", "end", "", "", 1],
      ],
      says: 'Parent must be the ID of another row, received "z" (row 3)',
    },
    {
      name: "two roots",
      rows: [
        ["a", "", "end", "", "", 0],
        ["b", "", "end", "", "", 1],
      ],
      says: 'Parent must be blank at one root only, received "" (row 3): name the node it hangs from',
    },
    {
      name: "a circle without a root",
      rows: [
        ["a", "b", "decision", "", "", 0],
        ["b", "a", "decision", "", "", 1],
      ],
      says: 'Parent must be blank at the root, received "b" (row 2): no row has a blank Parent, so the tree goes in a circle',
    },
    {
      name: "a circle beside the root",
      rows: [
        ["r", "", "end", "", "", 0],
        ["a", "b", "decision", "", "", 0],
        ["b", "a", "decision", "", "", 1],
      ],
      says: 'Parent must be a node on a path from the root, received "b" (row 3): a is its own ancestor or hangs below one that is',
    },
    {
      name: "a node that is its own parent",
      rows: [
        ["r", "", "end", "", "", 0],
        ["a", "a", "decision", "", "", 0],
      ],
      says: 'Parent must be a node on a path from the root, received "a" (row 3): a is its own ancestor or hangs below one that is',
    },
    {
      name: "an unknown kind",
      rows: [["a", "", "choice", "", "", 0]],
      says: 'Kind must be one of decision, chance, end, received "choice" (row 2)',
    },
    {
      name: "a decision without branches",
      rows: [["a", "", "decision", "", "", 0]],
      says: 'Kind must be end where no branch follows, received "decision" (row 2)',
    },
    {
      name: "an end with branches",
      rows: [
        ["a", "", "end", "", "", 0],
        ["b", "a", "end", "", "", 0],
      ],
      says: 'Kind must be decision or chance where branches follow, received "end" (row 2)',
    },
    {
      name: "probabilities that do not add up",
      rows: [
        ["a", "", "chance", "", "", 0],
        ["b", "a", "end", "", 0.5, 0],
        ["c", "a", "end", "", 0.4, 0],
      ],
      says: "Probability must be 1 in total over the branches of a, received 0.9 (row 2)",
    },
    {
      name: "a missing probability",
      rows: [
        ["a", "", "chance", "", "", 0],
        ["b", "a", "end", "", "", 0],
      ],
      says: "Probability is blank (row 3)",
    },
    {
      name: "a negative probability",
      rows: [
        ["a", "", "chance", "", "", 0],
        ["b", "a", "end", "", -0.5, 0],
      ],
      says: "Probability must be from 0 to 1, received -0.5 (row 3)",
    },
    { name: "cash that is no number", rows: [["a", "", "end", "", "", "lots"]], says: 'Cash must be a number, received "lots" (row 2)' },
    {
      name: "cash written as text",
      rows: [["a", "", "end", "", "", "1,500"]],
      says: "Cash is text, not a number: write 1,500 without quotes, or VALUE() (row 2)",
    },
  ])("refuses $name", ({ rows, says }) => {
    expect(sentenceOf(readTree([header, ...rows]))).toBe(says);
  });

  it("refuses a table without its headers", () => {
    expect(
      sentenceOf(
        readTree([
          ["ID", "Parent", "Kind"],
          ["a", "", "end"],
        ]),
      ),
    ).toBe("nodes must be a table with the header ID, Parent, Kind, Label, Probability, Cash, received no column Probability");
  });
});
