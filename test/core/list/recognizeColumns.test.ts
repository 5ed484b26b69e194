import fc from "fast-check";

import { fields } from "../../../src/core/feature/fields";
import { columnOf } from "../../../src/core/feature/columnMap";
import { recognizeColumns } from "../../../src/core/list/recognizeColumns";
import { synonyms, toolHeaders, tools } from "../../../src/core/list/headerWords";

describe("recognizeColumns", () => {
  it.each([
    { header: "Feature", field: "feature", matchedBy: "same name" },
    { header: "  BUSINESS_value ", field: "businessValue", matchedBy: "same name" },
    { header: "Depends-on", field: "dependsOn", matchedBy: "same name" },
    { header: "Pain (1–5)", field: "impact", matchedBy: "synonym" },
    { header: "ROI rating", field: "businessValue", matchedBy: "synonym" },
    { header: "Risk score", field: "risk", matchedBy: "same name" },
    { header: "Key", field: "id", matchedBy: "Jira name" },
    { header: "Summary", field: "feature", matchedBy: "Jira name" },
    { header: "Custom field (Business Value)", field: "businessValue", matchedBy: "same name" },
    { header: "Inward issue link (Blocks)", field: "dependsOn", matchedBy: "Jira name" },
    { header: "Feature reference #", field: "id", matchedBy: "Aha! name" },
    { header: "Name", field: "feature", matchedBy: "Productboard name" },
    { header: "Assigned To", field: "owner", matchedBy: "Azure DevOps name" },
    { header: "Area Path", field: "team", matchedBy: "Azure DevOps name" },
    { header: "Cost $k", field: "cost", matchedBy: "same name" },
    { header: "Cost [€]", field: "cost", matchedBy: "same name" },
    { header: "Chance of success", field: "successProbability", matchedBy: "synonym" },
    { header: "#", field: "id", matchedBy: "synonym" },
    { header: "Réalized", field: "realized", matchedBy: "same name" },
    { header: "Jira link", field: undefined, matchedBy: undefined },
    { header: "Risky", field: undefined, matchedBy: undefined },
    { header: "Owner score", field: undefined, matchedBy: undefined },
  ])("reads the header $header as $field by $matchedBy", ({ header, field, matchedBy }) => {
    const { matches, leftAlone } = recognizeColumns([header]);
    expect(Object.values(matches).map((match) => [match.field, match.matchedBy])).toEqual(field === undefined ? [] : [[field, matchedBy]]);
    expect(leftAlone).toEqual(field === undefined ? [{ column: 0, header }] : []);
  });

  it("requires a name column and nothing else", () => {
    expect(recognizeColumns(["Feature"]).problems).toEqual([]);
    expect(recognizeColumns(["Risk", "Impact"]).problems).toMatchObject([{ severity: "error", field: "feature" }]);
  });

  it("reports the second of two equal headers and reads the first", () => {
    const { matches, leftAlone, problems } = recognizeColumns(["Feature", "Risk", "risk"]);
    expect(matches.risk?.column).toBe(1);
    expect(leftAlone).toEqual([{ column: 2, header: "risk" }]);
    expect(problems).toMatchObject([
      { severity: "warning", column: 2, field: "risk", message: 'Two columns fit Risk: "Risk" and "risk".' },
    ]);
  });

  it("prefers the plain name to one that says it is a rating, wherever it stands", () => {
    expect(recognizeColumns(["Feature", "Risk score", "Risk"]).matches.risk?.column).toBe(2);
  });

  it("prefers our own name to a tool's, without a word", () => {
    const { matches, problems } = recognizeColumns(["Summary", "Feature"]);
    expect(matches.feature?.column).toBe(1);
    expect(problems).toEqual([]);
  });

  it("lets a column chosen by hand win, and frees the one it had", () => {
    const headers = ["Feature", "Risk", "Hazard"];
    const columns = recognizeColumns(headers, { risk: 2 });
    expect(columns.matches.risk).toEqual({ field: "risk", column: 2, header: "Hazard", matchedBy: "chosen by hand" });
    expect(columns.leftAlone).toEqual([{ column: 1, header: "Risk" }]);
    expect(columnOf(recognizeColumns(headers, { risk: null }), "risk")).toBeUndefined();
    expect(columnOf(recognizeColumns(headers, { impact: 1 }), "risk")).toBeUndefined();
  });

  it("gives every field its own label, tool names and synonyms, none to two fields", () => {
    for (const { key, label } of fields) {
      const known = [label, ...tools.flatMap((tool) => toolHeaders[tool][key] ?? []), ...(synonyms[key] ?? [])];
      // What some call their rows others call a theme or an approach: beside a name it is told.
      const beside = key === "feature" ? [] : ["Feature"];
      for (const header of known) {
        const { matches } = recognizeColumns([...beside, header]);
        expect([header, Object.keys(matches).at(-1)]).toEqual([header, key]);
      }
    }
  });

  it("finds the same fields whatever the order of the columns", () => {
    const headers = fields.map(({ label }) => label);
    fc.assert(
      fc.property(fc.shuffledSubarray(headers, { minLength: headers.length }), (shuffled) => {
        const { matches, leftAlone } = recognizeColumns(shuffled);
        expect(leftAlone).toEqual([]);
        for (const { key, label } of fields) expect(matches[key]?.column).toBe(shuffled.indexOf(label));
      }),
    );
  });

  it("never lets a column hold two fields", () => {
    const any = fc.oneof(fc.constantFrom(...fields.map(({ label }) => label), "Name", "Key", "Title", ""), fc.string());
    fc.assert(
      fc.property(fc.array(any), (headers) => {
        const { matches, leftAlone } = recognizeColumns(headers);
        const used = [
          ...Object.values(matches).flatMap(({ column, also = [] }) => [column, ...also]),
          ...leftAlone.map(({ column }) => column),
        ];
        expect(new Set(used).size).toBe(used.length);
        expect(used.length).toBe(headers.filter((header) => header.trim() !== "").length);
      }),
    );
  });
});
