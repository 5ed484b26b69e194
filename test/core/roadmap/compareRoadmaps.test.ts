import fc from "fast-check";

import type { Assumptions } from "../../../src/core/assumptions/assumptions";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { builtFeatures } from "../../../src/core/roadmap/builtFeature";
import { buildRoadmap } from "../../../src/core/roadmap/buildRoadmap";
import { compareRoadmaps } from "../../../src/core/roadmap/compareRoadmaps";
import { describeChange, previewOfChanges, summaryOfChanges } from "../../../src/core/roadmap/describeChange";
import { anySheet, featuresOf, rated, type StatedRow } from "./sheets";

function built(rows: readonly StatedRow[], assumptions: Assumptions = defaultAssumptions) {
  return builtFeatures(buildRoadmap(featuresOf(rows, assumptions), assumptions));
}

const before: readonly StatedRow[] = [
  { ID: "F1", Feature: "Invoices", Months: 3, ...rated(5) },
  { ID: "F2", Feature: "Fraud scoring", Months: 5, ...rated(4) },
  { ID: "F3", Feature: "RAG answers", Months: 8, ...rated(4) },
  { ID: "F4", Feature: "Triage", Months: 8, ...rated(3) },
  { ID: "F5", Feature: "Clauses", Months: 8, ...rated(2) },
];

function change(id: string, cells: StatedRow): readonly StatedRow[] {
  return before.map((row) => (row.ID === id ? { ...row, ...cells } : row));
}

function told(after: readonly StatedRow[], assumptions?: Assumptions) {
  return compareRoadmaps(built(before), built(after, assumptions)).map((each) => [
    describeChange(each),
    ...each.causes.map(({ message, field }) => (field === undefined ? message : `${message} [${field}]`)),
  ]);
}

describe("compareRoadmaps", () => {
  it("finds nothing between a roadmap and itself", () => {
    expect(compareRoadmaps(built(before), built(before))).toEqual([]);
  });

  it.each<{ name: string; after: readonly StatedRow[]; changes: readonly (readonly string[])[] }>([
    {
      name: "a move, with the cell that caused it",
      after: change("F2", { Months: 7 }),
      changes: [["Fraud scoring moves from H1 to H2", "Months went from 5 to 7 [months]"]],
    },
    {
      name: "a rise, but not those it passed",
      after: change("F5", { "Business value": 5, Impact: 5, Scalability: 5, Risk: 1 }),
      changes: [
        [
          "Clauses rises from 3 to 1 in H2",
          "Risk went from 4 to 1 [risk]",
          "Impact went from 2 to 5 [impact]",
          "Business value went from 2 to 5 [businessValue]",
          "Scalability went from 2 to 5 [scalability]",
        ],
      ],
    },
    {
      name: "a fall",
      after: change("F3", { ...rated(1) }),
      changes: [["RAG answers falls from 1 to 3 in H2", expect.any(String), expect.any(String), expect.any(String), expect.any(String)]],
    },
    {
      name: "a fall behind a prerequisite",
      after: change("F3", { "Depends on": "F5" }),
      changes: [["RAG answers falls from 1 to 3 in H2", "Depends on was blank, now F5 [dependsOn]"]],
    },
    {
      name: "a new feature that nothing places",
      after: [...before, { ID: "F6", Feature: "Chatbot" }],
      changes: [["Chatbot is new, not scheduled", "No approach, months or strategy"]],
    },
    {
      name: "a new feature",
      after: [...before, { ID: "F6", Feature: "Chatbot", Months: 1 }],
      changes: [["Chatbot is new in H1", "1 month says H1"]],
    },
    { name: "one that is gone", after: before.slice(0, -1), changes: [["Clauses is gone from H2", "No longer in the sheet"]] },
    {
      name: "one no longer scheduled, and one that waits for it",
      after: change("F5", { Months: null }),
      changes: [["Clauses is no longer scheduled, it was in H2", "Months was 8, now blank [months]"]],
    },
    {
      name: "a move caused by a prerequisite",
      after: change("F1", { "Depends on": "F3" }),
      changes: [["Invoices moves from H1 to H2", "Depends on was blank, now F3 [dependsOn]"]],
    },
    {
      name: "another name",
      after: change("F4", { Feature: "Claims triage" }),
      changes: [["Claims triage changes in place", "Feature went from Triage to Claims triage [feature]"]],
    },
    {
      name: "a cell that moves nothing",
      after: change("F4", { Owner: "Finance", Risk: 3.1 }),
      changes: [["Triage changes in place", "Risk went from 3 to 3.1 [risk]", "Owner was blank, now Finance [owner]"]],
    },
  ])("finds $name", ({ after, changes }) => {
    expect(told(after)).toEqual(changes);
  });

  it("names the prerequisite that moved a feature whose own row did not change", () => {
    const linked = [...before.slice(0, 1), { ...before[1], "Depends on": "F1" }];
    const after = [{ ...before[0], Months: 8 }, linked[1] ?? {}];
    const changes = compareRoadmaps(built(linked), built(after));
    expect(changes.map((each) => [describeChange(each), each.causes[0]?.message])).toEqual([
      ["Invoices moves from H1 to H2", "Months went from 3 to 8"],
      ["Fraud scoring moves from H1 to H2", "Moved from H1: depends on Invoices, H2"],
    ]);
  });

  it("tells a fall taken along by a prerequisite", () => {
    const linked = before.map((row) => (row.ID === "F3" ? { ...row, "Depends on": "F4" } : row));
    const after = linked.map((row) => (row.ID === "F4" ? { ...row, ...rated(1) } : row));
    const changes = compareRoadmaps(built(linked), built(after)).map((each) => [describeChange(each), each.causes.at(-1)?.message]);
    expect(changes).toContainEqual(["RAG answers falls from 2 to 3 in H2", "What it depends on moved"]);
    expect(changes).toContainEqual(["Triage falls from 1 to 2 in H2", "Scalability went from 3 to 1"]);
    expect(changes).toHaveLength(2);
  });

  it("names the one that rose when it no longer waits, not the one it passed", () => {
    const linked = before.map((row) => (row.ID === "F3" ? { ...row, "Depends on": "F5" } : row));
    const changes = compareRoadmaps(built(linked), built(before)).map((each) => [describeChange(each), each.causes[0]?.message]);
    expect(changes).toEqual([["RAG answers rises from 3 to 1 in H2", "Depends on was F5, now blank"]]);
  });

  it("does not call it a move when a newcomer takes the place that was won", () => {
    const after = [...change("F4", { ...rated(5) }), { ID: "F6", Feature: "Newcomer", Months: 8, ...rated(5), Risk: 1 }];
    const changes = compareRoadmaps(built(before), built(after.map((row) => (row.ID === "F4" ? { ...row, Risk: 2 } : row))));
    expect(changes.map((each) => describeChange(each))).toEqual(["Newcomer is new in H2", "Triage changes in place"]);
  });

  it("blames the assumptions where no cell changed", () => {
    expect(told(before, { ...defaultAssumptions, windows: [4, 12] })).toEqual([["Fraud scoring moves from H1 to H2", "5 months say H2"]]);
    const rows = [
      { ID: "A", Horizon: 1, ...rated(3), Risk: 1 },
      { ID: "B", Horizon: 1, ...rated(3), Impact: 4 },
    ];
    const changes = compareRoadmaps(built(rows), built(rows, { ...defaultAssumptions, weights: [0, 1, 1, 1] }));
    expect(changes.map((each) => [describeChange(each), each.causes])).toEqual([
      ["B rises from 2 to 1 in H1", [{ message: "Score went from 56.3 to 58.3, as the assumptions changed" }]],
      ["A falls from 1 to 2 in H1", [{ message: "Score went from 62.5 to 50.0, as the assumptions changed" }]],
    ]);
  });

  it("says what is shown otherwise where only the assumptions or the date changed", () => {
    const late = (today: number) =>
      builtFeatures(buildRoadmap(featuresOf([{ ID: "A", Horizon: 1, "Review by": 46000 }]), defaultAssumptions, { today }));
    expect(compareRoadmaps(late(46000), late(46001)).map(({ kind, causes }) => [kind, causes[0]?.message])).toEqual([
      ["updated", expect.stringMatching(/^Flags went from .+ to .+review date has passed$/)],
    ]);
    const bands: Assumptions = { ...defaultAssumptions, bands: [101, 50, 25] };
    expect(
      compareRoadmaps(built([{ ID: "A", Horizon: 1, ...rated(5) }]), built([{ ID: "A", Horizon: 1, ...rated(5) }], bands)),
    ).toMatchObject([{ kind: "updated", causes: [{ message: "Band went from Commit to Plan" }] }]);
  });

  it("tells the way back from not scheduled", () => {
    const changes = compareRoadmaps(built([{ ID: "F1" }]), built([{ ID: "F1", Months: 2 }]));
    expect(changes).toMatchObject([{ kind: "scheduled", to: 1, causes: [{ field: "months", message: "Months was blank, now 2" }] }]);
  });

  it("survives JSON, as the workbook keeps it", () => {
    fc.assert(
      fc.property(anySheet, (rows) => {
        const records = built(rows);
        expect(JSON.parse(JSON.stringify(records))).toEqual(records);
      }),
    );
  });

  it("finds nothing exactly when the records are equal, and names each feature at most once", () => {
    fc.assert(
      fc.property(anySheet, anySheet, (one, other) => {
        const [was, now] = [built(one), built(other)];
        const changes = compareRoadmaps(was, now);
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
        expect(compareRoadmaps(now, now)).toEqual([]);
        for (const each of changes) expect(each.causes.length).toBeGreaterThan(0);
        const moved = now.filter((feature) => was.some(({ id, horizon }) => id === feature.id && horizon !== feature.horizon));
        const named = new Set(changes.map(({ id }) => id));
        for (const { id } of moved) expect(named.has(id)).toBe(true);
      }),
    );
  });
});

describe("previewOfChanges", () => {
  it.each<{ after: readonly StatedRow[]; preview: string; summary: string }>([
    { after: before, preview: "The roadmap is up to date", summary: "nothing changed" },
    { after: change("F2", { Months: 7 }), preview: "Refresh would move 1 feature", summary: "1 feature moved" },
    {
      after: [...change("F2", { Months: 7 }).slice(1), { ID: "F8" }, { ID: "F9" }],
      preview: "Refresh would move 1 feature, add 2 and remove 1",
      summary: "1 feature moved, 2 added, 1 removed",
    },
    { after: [...before, { ID: "F8" }, { ID: "F9" }], preview: "Refresh would add 2 features", summary: "2 features added" },
  ])("says $preview", ({ after, preview, summary }) => {
    const changes = compareRoadmaps(built(before), built(after));
    expect(previewOfChanges(changes)).toBe(preview);
    expect(summaryOfChanges(changes)).toBe(summary);
  });
});
