import { catalogue } from "../../../src/functions/catalogue";
import { groupsOf, searchFunctions } from "../../../src/taskpane/functions/search";

const ids = (query: string, group?: Parameters<typeof searchFunctions>[2]): readonly string[] =>
  searchFunctions(catalogue, query, group).map(({ id }) => id);

describe("searchFunctions", () => {
  it("finds every function where nothing is sought", () => {
    expect(ids("  ")).toHaveLength(catalogue.length);
  });

  it("puts functions that are named so before those that only speak of it", () => {
    const found = ids("band");
    expect(found[0]).toBe("RIBS.BAND");
    expect(found.indexOf("RIBS.EXPLAIN")).toBeGreaterThan(0);
  });

  it("asks for every word, whatever its case", () => {
    expect(ids("BUILDBUY fit")).toEqual(["BUILDBUY.FIT"]);
    expect(ids("buildbuy nonsense")).toEqual([]);
  });

  it("stays within the group chosen", () => {
    expect(searchFunctions(catalogue, "", "Measure").every(({ group }) => group === "Measure")).toBe(true);
  });
});

describe("groupsOf", () => {
  it("names each group once", () => {
    const groups = groupsOf(catalogue);
    expect(new Set(groups).size).toBe(groups.length);
    expect(groups).toContain("Score");
  });
});
