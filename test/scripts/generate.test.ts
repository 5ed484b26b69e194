import { catalogueIndex } from "../../scripts/generate/catalogueIndex";
import { functionIndex, functionPage } from "../../scripts/generate/functionPage";
import { functionsJson } from "../../scripts/generate/functionsJson";
import { groups, readCatalogue } from "../../scripts/generate/readCatalogue";
import { cite } from "../../scripts/generate/references";
import { fail, ok } from "../../src/core/result";
import { catalogue } from "../../src/functions/catalogue";
import { defineFunction } from "../../src/functions/define";
import { number, numbers, optional } from "../../src/functions/arguments/parameters";

const ratio = defineFunction({
  id: "SHARE.OF",
  group: "Measure",
  summary: "Gives a part as a share of a whole.",
  notes: ["Negative parts are refused."],
  parameters: [number("part", "What is counted", { from: 0 }), optional(numbers("wholes", "What it is part of"), undefined, "100")],
  returns: { shape: "lifted", description: "The share", unit: "fraction" },
  faults: ["`#DIV/0!` where the whole is 0"],
  sources: ["known", "unknown"],
  examples: [
    { given: [25, null], gives: 0.25, shows: "a default" },
    { given: [[[1], [2]], [[4, 8]]], gives: [[0.25], [{ error: "#N/A" }]] },
    { given: ['say "a|b"', true], gives: { error: "#VALUE!" } },
  ],
  evaluate: (part) => (part < 0 ? fail({ code: "no-answer", reason: "none" }) : ok(part)),
});

const known = { authors: "Author, A.", title: "On shares.", year: 1999, where: "Journal of Shares 1(2), 3–4" };

describe("functionPage", () => {
  const page = functionPage(ratio, { known });

  it.each([
    ["the signature", "=PORTFOLIO.SHARE.OF(part, [wholes])"],
    ["the notes", "Negative parts are refused."],
    ["a required argument", "| `part` | cells | a number, 0 or more | required | What is counted |"],
    ["a default", "| `wholes` | an array | a number | 100 | What it is part of |"],
    ["the unit", "The share. Unit: fraction."],
    ["its own faults", "- `#DIV/0!` where the whole is 0."],
    ["an example without trailing blanks", "| `=PORTFOLIO.SHARE.OF(25)` | `0.25` | a default |"],
    ["an example with array constants", "| `=PORTFOLIO.SHARE.OF({1;2}, {4,8})` | `{0.25;#N/A}` |  |"],
    ["quotes doubled and bars escaped", '| `=PORTFOLIO.SHARE.OF("say ""a\\|b""", TRUE)` | `#VALUE!` |  |'],
    ["a source in full", "- Author, A. (1999). On shares. Journal of Shares 1(2), 3–4."],
  ])("shows %s", (_what, text) => {
    expect(page).toContain(text);
  });
});

describe("functionIndex", () => {
  it("links every function once, under its group", () => {
    const index = functionIndex(catalogue);
    for (const { id } of catalogue) expect(index.split(`](${id}.md)`)).toHaveLength(2);
    expect(index.match(/^## .+$/gm)).toEqual(
      groups.filter((group) => catalogue.some((spec) => spec.group === group)).map((group) => `## ${group}`),
    );
  });
});

describe("functionsJson", () => {
  const [described] = functionsJson([ratio]).functions as readonly [Record<string, unknown>];

  it("keeps to what Excel's metadata allows", () => {
    expect(described).toEqual({
      id: "SHARE.OF",
      name: "SHARE.OF",
      description: "Gives a part as a share of a whole.",
      helpUrl: "https://localhost:3000/help/SHARE.OF.html",
      parameters: [
        { name: "part", description: "What is counted. A number, 0 or more.", type: "any", dimensionality: "matrix" },
        { name: "wholes", description: "What it is part of. A number.", type: "any", dimensionality: "matrix", optional: true },
      ],
      result: { type: "any", dimensionality: "matrix" },
    });
  });

  it("lets error cells through to the door", () => {
    expect(functionsJson([]).allowErrorForDataTypeAny).toBe(true);
  });
});

describe("readCatalogue", () => {
  it("finds the specs that the index lists, by group and then by id", async () => {
    const listed = await readCatalogue("src/functions/catalogue");
    expect(listed.map(({ spec }) => spec.id)).toEqual(catalogue.map(({ id }) => id));
    const places = listed.map(({ spec }) => [groups.indexOf(spec.group), spec.id] as const);
    expect([...places].sort(([one, a], [other, b]) => one - other || (a < b ? -1 : 1))).toEqual(places);
  });
});

describe("catalogueIndex", () => {
  it("imports each export from its file", () => {
    const text = catalogueIndex([{ spec: ratio, exportName: "SHARE_OF", importPath: "./measure/shareOf" }]);
    expect(text).toContain('import { SHARE_OF } from "./measure/shareOf";');
    expect(text).toContain("readonly AnyFunctionSpec[] = [SHARE_OF];");
  });
});

describe("cite", () => {
  it("ends in one stop and doubles none", () => {
    expect(cite(known)).toBe("Author, A. (1999). On shares. Journal of Shares 1(2), 3–4.");
  });
});
