import * as fc from "fast-check";
import { defaultVocabulary } from "../../../src/core/horizon/vocabulary";
import { type Answer, call, isFailure } from "../../../src/functions/door/call";
import { BUILDBUY } from "../../../src/functions/catalogue/place/buildbuy";
import { HORIZON } from "../../../src/functions/catalogue/place/horizon";
import { RIBS } from "../../../src/functions/catalogue/score/ribs";
import { RIBS_BAND } from "../../../src/functions/catalogue/score/ribsBand";
import type { AnyFunctionSpec } from "../../../src/functions/define";
import { shortNames } from "../../../src/functions/shortNames/shortNames";
import type { Grid } from "../../../src/workbench/grid/grid";
import { createHeadlessGrid } from "../../../src/workbench/grid/headless";

type Content = number | string | boolean;
type Rows = readonly (readonly Content[])[];

/** Sums in another order differ in the last digits. */
const decimals = 9;
const samples = 80;
const seed = 20_261_124;

interface Assumed {
  readonly weights: readonly number[];
  readonly scale: readonly number[];
  readonly bands: readonly number[];
  readonly windows: readonly number[];
  readonly vocabulary: Rows;
  readonly criteria: readonly (readonly number[])[];
  readonly gates: readonly number[];
}

const defaults: Assumed = {
  weights: [1, 1, 1, 1],
  scale: [1, 5],
  bands: [75, 50, 25],
  windows: [6, 12],
  vocabulary: defaultVocabulary.map(({ term, horizon }) => [term, horizon]),
  criteria: [
    [-1, -2, 3, -2, -2, 0, 0],
    [1, 1, 1, 3, 2, 1, 0],
    [1, 1, 1, 3, 2, 1, 0],
    [0, 4, -1, 0, 0, 2, 3],
  ],
  gates: [4, 2, 4, 3, 3, 5, 2, 3],
};

const others: Assumed = {
  weights: [40, 30, 20, 10],
  scale: [0, 10],
  bands: [70, 40, 10],
  windows: [3, 9],
  vocabulary: [
    ["Rule-based", 1],
    ["fine tun", 2],
    ["from the very ground", 3],
    ["", ""],
    ["Über", 2],
  ],
  criteria: [
    [-2, -1, 2, -3, -1, 1, 0],
    [2, 1, 0, 2, 3, 1, -1],
    [1, 0, 2, 3, 1, 1, 2],
    [1, 3, -2, 1, 0, 3, 2],
  ],
  gates: [3, 3, 3, 2, 3.5, 4.5, 1.5, 2],
};

/** The engine calculates a spill of hundreds of rows in a second; the margin is for busy machines. */
jest.setTimeout(120_000);

/** Where the arguments and the formulas stand, away from the assumptions. */
const argumentsColumn = 10;
const formulaColumn = 20;

let grid: Grid;

async function write(row: number, column: number, rows: Rows): Promise<void> {
  const area = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  const cells = rows.map((line) =>
    line.map((value) => (typeof value === "string" && value.startsWith("=") ? { formula: value } : { value })),
  );
  grid.write(grid.activeSheet(), area, cells);
  await grid.settled();
}

/** A workbook with the short names, over these assumptions. */
async function open(assumed: Assumed): Promise<void> {
  grid = createHeadlessGrid(undefined, []);
  for (const { name, formula, comment } of shortNames) grid.setName({ name, formula, comment, isVisible: true });
  const { weights, scale, bands, windows } = assumed;
  const scalars = [...weights, ...scale, ...bands, ...windows].map((value) => [value]);
  const scalarNames = ["weight_risk", "weight_impact", "weight_business_value", "weight_scalability", "scale_low", "scale_high"].concat([
    "band_commit",
    "band_plan",
    "band_explore",
    "horizon_1_end",
    "horizon_2_end",
  ]);
  await write(0, 0, scalars);
  await write(0, 1, assumed.vocabulary);
  await write(50, 1, assumed.criteria);
  await write(
    60,
    1,
    assumed.gates.map((gate) => [gate]),
  );
  const sheet = grid.sheets()[0]?.name ?? "";
  const refer = (name: string, reference: string): void => {
    grid.setName({ name, formula: `=${sheet}!${reference}`, comment: "", isVisible: true });
  };
  for (const [index, name] of scalarNames.entries()) refer(name, `$A$${String(index + 1)}`);
  refer("approach_vocabulary", `$B$1:$C$${String(assumed.vocabulary.length)}`);
  refer("strategy_criteria", "$B$51:$H$54");
  refer("strategy_gates", "$B$61:$B$68");
  await grid.settled();
}

function read(row: number, column: number, rows: number): readonly (Content | { readonly error: unknown })[] {
  return grid
    .read(grid.activeSheet(), { row, column, rows, columns: 1 })
    .map(([cell]) => (cell?.isError === true ? { error: cell.value } : (cell?.value ?? "")));
}

const letter = (column: number): string => String.fromCharCode("A".charCodeAt(0) + column);

function reference(column: number, rows: number, index?: number): string {
  const name = letter(argumentsColumn + column);
  return index === undefined ? `${name}1:${name}${String(rows)}` : `${name}${String(index + 1)}`;
}

function rounded(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(decimals)) : value;
}

function shown(answer: Answer | undefined): unknown {
  return answer !== undefined && isFailure(answer) ? { error: answer.code } : rounded(answer);
}

/** One spill over all rows, then single cells over the first few; both must agree with the add-in's function. */
async function expectAgreement(name: string, spec: AnyFunctionSpec, rows: Rows, assumed: readonly unknown[]): Promise<void> {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => [row[column] ?? ""]));
  const expected = call(spec, [...columns, ...assumed]).map(([answer]) => shown(answer));
  const formula = (index?: number): string => `=${name}(${columns.map((_, column) => reference(column, rows.length, index)).join(",")})`;
  await write(0, argumentsColumn, rows);
  await write(0, formulaColumn, [[formula()]]);
  expect(read(0, formulaColumn, rows.length).map(rounded)).toEqual(expected);
  const single = rows.slice(0, 12).map((_, index) => [formula(index)]);
  await write(0, formulaColumn + 1, single);
  expect(read(0, formulaColumn + 1, single.length).map(rounded)).toEqual(expected.slice(0, single.length));
}

function sampled<T>(arbitrary: fc.Arbitrary<T>): readonly T[] {
  return fc.sample(arbitrary, { numRuns: samples, seed });
}

function ratingOn(scale: readonly number[]): fc.Arbitrary<Content> {
  const [low = 1, high = 5] = scale;
  const level = fc.integer({ min: low * 4, max: high * 4 }).map((quarters) => quarters / 4);
  const range = fc.tuple(level, level).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
  const separator = fc.constantFrom("..", " to ", "–", "-", " .. ", "to");
  return fc.oneof(
    { weight: 12, arbitrary: level },
    { weight: 4, arbitrary: fc.tuple(range, separator).map(([[one, other], between]) => `${String(one)}${between}${String(other)}`) },
    { weight: 2, arbitrary: fc.constantFrom("very low", "Low", "MEDIUM", " high ", "very  high") },
    { weight: 1, arbitrary: level.map(String) },
    { weight: 1, arbitrary: fc.constantFrom<Content>("", "", "  ", 0) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Content>(
        high + 1,
        -1,
        "urgent",
        "4..2",
        "9..12",
        "*",
        "1e0",
        "50%",
        "2 5",
        "..",
        "3..",
        true,
        false,
        46057,
      ),
    },
  );
}

describe("shortNames", () => {
  it("holds native formulas that fit into a name", () => {
    for (const { name, formula, comment } of shortNames) {
      expect(formula).toMatch(/^=LAMBDA\(/);
      expect(formula.length).toBeLessThan(8192);
      expect(formula).not.toMatch(/PORTFOLIO|ISOMITTED|\n/);
      expect(comment.length).toBeLessThanOrEqual(255);
      expect(name).toMatch(/^[A-Z]+(\.[A-Z]+)?$/);
    }
  });

  it("defines every name before another uses it", () => {
    const names = shortNames.map(({ name }) => name);
    for (const [index, { formula }] of shortNames.entries()) {
      const used = names.filter((name) => new RegExp(`(?<![A-Z.])${name.replace(".", "\\.")}\\(`).test(formula));
      expect(used.filter((name) => names.indexOf(name) >= index)).toEqual([]);
    }
  });

  it("names parameters so that neither engine takes them for a cell or a function [name-equals-old-macro-function]", () => {
    const single = shortNames.flatMap(
      ({ formula }) => formula.replace(/"[^"]*"/g, "").match(/(?<![A-Za-z_.])[a-z][a-z0-9_]*(?![A-Za-z0-9_.(])/g) ?? [],
    );
    expect(single.filter((name) => name.length < 4 || /^[a-z]{1,3}[0-9]+$/.test(name) || /^(value|text|row|column)$/.test(name))).toEqual(
      [],
    );
  });

  describe.each([
    ["default assumptions", defaults],
    ["other assumptions", others],
  ])("with %s", (_, assumed) => {
    beforeAll(async () => {
      await open(assumed);
    });
    afterEach(async () => {
      grid.clear(grid.activeSheet(), { row: 0, column: argumentsColumn, rows: 2 * samples + 50, columns: 14 }, "All");
      await grid.settled();
    });
    afterAll(() => {
      grid.dispose();
    });

    it("scores as RIBS does", async () => {
      const rating = ratingOn(assumed.scale);
      const rows = [["", "", "", ""], ...sampled(fc.tuple(rating, rating, rating, rating))];
      await expectAgreement("RIBS", RIBS, rows, [[assumed.weights], [assumed.scale]]);
    });

    it("bands as RIBS.BAND does", async () => {
      const points = fc.oneof(
        fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
        fc.constantFrom<Content>("", "abc", -0.5, 101, 0, 25, 50, 75, 100),
      );
      await expectAgreement(
        "RIBS.BAND",
        RIBS_BAND,
        sampled(points).map((one) => [one]),
        [[assumed.bands]],
      );
    });

    it("places as HORIZON does", async () => {
      const phrases = [
        "off-the-shelf API",
        "RAG",
        "fine-tuning, Llama 3",
        "finely tuned",
        "(LoRA)",
        "storage",
        "rule based",
        "from the very ground up",
        "from the ground",
        "off the record",
        "from the top ground",
        "from the very top",
        "quantum",
        "multi-agent",
        "PRE-TRAINING",
        "Übersetzung",
        "novel",
        "a very long description of nothing in particular",
        "—",
      ];
      const approach = fc.oneof(
        { weight: 8, arbitrary: fc.array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 3 }).map((chosen) => chosen.join(", ")) },
        { weight: 2, arbitrary: fc.constantFrom("", " ") },
      );
      const months = fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 0, max: 60 }).map((quarters) => quarters / 4) },
        { weight: 4, arbitrary: fc.constant<Content>("") },
        { weight: 1, arbitrary: fc.constantFrom<Content>(-1, "soon") },
      );
      await expectAgreement(
        "HORIZON",
        HORIZON,
        [["", ""], ...phrases.map((phrase) => [phrase, ""]), ...sampled(fc.tuple(approach, months))],
        [assumed.vocabulary, [assumed.windows]],
      );
    });

    it("chooses as BUILDBUY does", async () => {
      const stage = fc.constantFrom<Content>("Idea", "MVP", "growth", "Scale", " Growth ", "SCALE", "Growth", "Scale", "MVP", "", "Beta");
      const [low = 1, high = 5] = assumed.scale;
      const sure = fc.integer({ min: low * 2, max: high * 2 }).map((halves) => halves / 2);
      const level = fc.oneof({ weight: 30, arbitrary: sure }, { weight: 1, arbitrary: ratingOn(assumed.scale) });
      const extreme = fc.constantFrom(low, high, (low + 3 * high) / 4);
      const rows = [
        ["", "", "", "", "", "", ""],
        ...sampled(fc.tuple(stage, level, level, level, level, level, level)),
        ...sampled(fc.tuple(stage, extreme, extreme, extreme, extreme, extreme, extreme)),
      ];
      await expectAgreement("BUILDBUY", BUILDBUY, rows, [null, assumed.criteria, [assumed.gates], [assumed.scale]]);
    });

    it("broadcasts arguments of different shapes as native formulas do", async () => {
      await write(0, argumentsColumn, [[2], [3], ["low"]]);
      await write(0, formulaColumn, [["=RIBS(K1:K3,4,K1:K2,3)"]]);
      const expected = call(RIBS, [[[2], [3], ["low"]], 4, [[2], [3]], 3, [assumed.weights], [assumed.scale]]).map(([answer]) =>
        shown(answer),
      );
      expect(read(0, formulaColumn, 3).map(rounded)).toEqual(expected);
      await write(0, formulaColumn + 1, [['=HORIZON("RAG",K1:K2)']]);
      expect(read(0, formulaColumn + 1, 2)).toEqual(
        call(HORIZON, ["RAG", [[2], [3]], assumed.vocabulary, [assumed.windows]]).map(([answer]) => shown(answer)),
      );
    });

    it("passes an error on", async () => {
      await write(0, argumentsColumn, [["=NA()"], ["=1/0"]]);
      await write(0, formulaColumn, [["=RIBS(K1:K2,4,4,3)"]]);
      expect(read(0, formulaColumn, 2)).toEqual([{ error: "#N/A" }, { error: "#DIV/0!" }]);
      await write(0, formulaColumn + 1, [["=HORIZON(K1:K2,3)"]]);
      expect(read(0, formulaColumn + 1, 2)).toEqual([{ error: "#N/A" }, { error: "#DIV/0!" }]);
    });
  });
});
