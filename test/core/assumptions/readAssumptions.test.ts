import fc from "fast-check";

import { asItStands } from "../../../src/core/assumptions/assumptionRow";
import { assumptionRows } from "../../../src/core/assumptions/assumptionRows";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { assumptionCells, assumptionNames, readAssumptions } from "../../../src/core/assumptions/readAssumptions";
import { certain } from "../../../src/core/score/rating";
import { scoreOf } from "../../../src/core/score/ribs";
import type { Cell, Cells } from "../../../src/core/sheet/cell";

const ratings = { risk: certain(2), impact: certain(3), businessValue: certain(4), scalability: certain(5) };

/** The sheet as we write it, by workbook name. */
const written: Readonly<Record<string, Cells>> = Object.fromEntries(
  assumptionRows
    .flatMap((section): readonly (typeof section.rows)[number][] => section.rows)
    .flatMap((row) => (row.kind === "check" ? [] : [[row.name, row.kind === "cell" ? [[row.default]] : row.default]])),
);

function changed(values: Readonly<Record<string, Cell | Cells>>) {
  const cells = Object.entries(values).map(([name, value]): readonly [string, Cells] => [
    name,
    Array.isArray(value) ? value : [[value as Cell]],
  ]); // not an array, so a cell
  return readAssumptions(Object.fromEntries(cells));
}

describe("assumptionRows", () => {
  it("names every assumption once, in names that Excel allows", () => {
    expect(new Set(assumptionNames).size).toBe(assumptionNames.length);
    for (const name of assumptionNames) expect(name).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
  });

  it("sums only cells it holds", () => {
    const cells = new Set<string>(assumptionCells.map(({ name }) => name));
    const sums = assumptionRows.flatMap((section) => section.rows.flatMap((row) => (row.kind === "check" ? [row.sums] : [])));
    expect(sums.length).toBe(2);
    for (const name of sums.flat()) expect(cells.has(name)).toBe(true);
  });

  it("gives every row a unit, a source and a use", () => {
    for (const row of assumptionRows.flatMap((section): readonly (typeof section.rows)[number][] => section.rows)) {
      expect(row.unit).not.toBe("");
      if (row.kind === "check") continue;
      expect(row.source).not.toBe("");
      expect(row.usedBy.length).toBeGreaterThan(0);
    }
  });
});

describe("readAssumptions", () => {
  it("reads the sheet we write as the defaults", () => {
    const { assumptions, problems } = readAssumptions(written);
    expect(problems).toEqual([]);
    expect(assumptions).toEqual({ ...defaultAssumptions, weights: [0.25, 0.25, 0.25, 0.25] });
  });

  it("has defaults for a workbook that names nothing, or only what others named", () => {
    expect(readAssumptions({})).toEqual({ assumptions: defaultAssumptions, problems: [] });
    expect(readAssumptions({ hourly_cost: [[62]] })).toEqual({ assumptions: defaultAssumptions, problems: [] });
  });

  it("reads every single cell into its place", () => {
    const { assumptions, problems } = changed({
      weight_risk: 4,
      weight_impact: 3,
      weight_business_value: 2,
      weight_scalability: 1,
      scale_low: 0,
      scale_high: 10,
      band_commit: 80,
      band_plan: 60,
      band_explore: 40,
      horizon_1_end: 3,
      horizon_2_end: 9,
      target_h1: 0.5,
      target_h2: 0.3,
      target_h3: 0.2,
      gate_confidence: 0.9,
      psi_watch: 0.2,
      psi_shifted: 0.3,
      discount_rate: 0.08,
      tax_rate: 0.25,
      benefit_years: 5,
      currency: "EUR",
      currency_unit: "thousand",
      fiscal_month: 7,
      months_compared: 24,
      price_decline: 0.35,
    });
    expect(problems).toEqual([]);
    expect(assumptions).toEqual({
      ...defaultAssumptions,
      weights: [4, 3, 2, 1],
      scale: { lo: 0, hi: 10 },
      bands: [80, 60, 40],
      windows: [3, 9],
      targetMix: [0.5, 0.3, 0.2],
      gateConfidence: 0.9,
      psiWatch: 0.2,
      psiShifted: 0.3,
      discountRate: 0.08,
      hurdles: [0.08, 0.08, 0.08],
      taxRate: 0.25,
      benefitYears: 5,
      currency: "EUR",
      currencyUnit: 1000,
      firstFiscalMonth: 7,
      monthsCompared: 24,
      priceDecline: 0.35,
    });
  });

  it.each<{ name: string; value: Cell; message: string }>([
    { name: "weight_impact", value: -1, message: "Impact must be from 0 to 1000000, received -1." },
    { name: "weight_impact", value: null, message: "Impact is blank." },
    { name: "discount_rate", value: 10, message: "Discount rate must be a number, 0 or more and below 1, received 10." },
    { name: "gate_confidence", value: 1, message: "Confidence must be a number, above 0 and below 1, received 1." },
    { name: "benefit_years", value: 2.5, message: "Benefit years must be a whole number from 1 to 100, received 2.5." },
    { name: "fiscal_month", value: 13, message: "First fiscal month must be a whole number from 1 to 12, received 13." },
    { name: "currency", value: "", message: "Currency is blank." },
    { name: "currency", value: { error: "#REF!" }, message: "Currency must be text, received #REF!." },
  ])("reports $name when it is $value and keeps the default", ({ name, value, message }) => {
    const { assumptions, problems } = changed({ [name]: value });
    expect(assumptions).toEqual(defaultAssumptions);
    expect(problems).toMatchObject([{ severity: "error", name, message }]);
    expect(problems[0]?.consequence).toMatch(/^The default, .+, counts until this is fixed\.$/);
  });

  it.each<{ name: string; value: Cell | Cells; message: string }>([
    { name: "price_in", value: -2.5, message: "Tokens in, bought must be a number, 0 or more, received -2.5." },
    {
      name: "price_out",
      value: "15",
      message: 'Tokens out, bought must be a number, 0 or more, received "15": it is held as text; type it again as a number.',
    },
    { name: "utilization", value: 0, message: "Share of its time at work must be a number, above 0 and 1 or less, received 0." },
    { name: "volume_high", value: 0.5, message: "High volume must be a number, 1 or more, received 0.5." },
  ])("reports $name when it is $value, which formulas go on using", ({ name, value, message }) => {
    const { assumptions, problems } = changed({ [name]: value });
    expect(assumptions).toEqual(defaultAssumptions);
    expect(problems).toEqual([{ severity: "error", name, message, consequence: asItStands }]);
  });

  it("reports a cell of the work by strategy that is no amount", () => {
    const effort = (written.strategy_effort ?? []).map((row, index) => (index === 2 ? [row[0] ?? null, -1, "x", null] : row));
    expect(changed({ strategy_effort: effort }).problems).toMatchObject([
      { name: "strategy_effort", row: 2, column: 1, consequence: asItStands },
      { name: "strategy_effort", row: 2, column: 2, consequence: asItStands },
      { name: "strategy_effort", row: 2, column: 3, consequence: asItStands },
    ]);
  });

  it.each<{ what: string; values: Readonly<Record<string, Cell>>; name: string; message: RegExp }>([
    {
      what: "weights of 0",
      values: { weight_risk: 0, weight_impact: 0, weight_business_value: 0, weight_scalability: 0 },
      name: "weight_risk",
      message: /sum above 0/,
    },
    {
      what: "a scale upside down",
      values: { scale_low: 5, scale_high: 1 },
      name: "scale_high",
      message: /above the lowest, 5, received 1/,
    },
    {
      what: "bands that rise",
      values: { band_plan: 90 },
      name: "band_commit",
      message: /fall from Commit to Explore, received 75, 90, 25/,
    },
    {
      what: "windows that cross",
      values: { horizon_2_end: 5 },
      name: "horizon_2_end",
      message: /not end before H1, at 6 months, received 5/,
    },
    { what: "a target mix of 110 %", values: { target_h1: 0.8 }, name: "target_h1", message: /sum to 100 %, received 110 %/ },
    { what: "a target mix of 90 %", values: { target_h1: 0.6 }, name: "target_h1", message: /sum to 100 %, received 90 %/ },
    { what: "drift limits that cross", values: { psi_watch: 0.3 }, name: "psi_shifted", message: /above 0.3/ },
  ])("falls back together for $what", ({ values, name, message }) => {
    const { assumptions, problems } = changed(values);
    expect(assumptions).toEqual(defaultAssumptions);
    expect(problems).toMatchObject([
      { name, message: expect.stringMatching(message), consequence: "Their defaults count until this is fixed." },
    ]);
  });

  it("keeps the default share of weights that are not given", () => {
    expect(changed({ weight_risk: 0.5 }).assumptions.weights).toEqual([0.5, 0.25, 0.25, 0.25]);
  });

  it("reads the tables", () => {
    const { assumptions, problems } = changed({
      strategy_criteria: [
        [1, 2, 3, 4, 5, 6, 7],
        [0, 0, 0, 0, 0, 0, 1],
        [-1, 0, 0, 0, 0, 0, 0],
        [0, 1, 0, 0, 0, 0, 0],
      ],
      strategy_gates: [[5], [1], [5], [4], [4], [4], [1], [2]],
      approach_vocabulary: [
        ["agent", 3],
        [null, null],
        ["sql", "H1"],
      ],
      milestone_ladders: [
        ["Buy", "Signed", "The contract is signed"],
        ["buy", "Live", null],
      ],
    });
    expect(problems).toEqual([]);
    expect(assumptions.criteria.Buy).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(assumptions.criteria.Build).toEqual([0, 1, 0, 0, 0, 0, 0]);
    expect(assumptions.gates).toEqual([5, 1, 5, 4, 4, 4, 1, 2]);
    expect(assumptions.vocabulary).toEqual([
      { term: "agent", horizon: 3 },
      { term: "sql", horizon: 1 },
    ]);
    expect(assumptions.ladders.Buy).toEqual([
      { milestone: "Signed", exitCriterion: "The contract is signed" },
      { milestone: "Live", exitCriterion: "" },
    ]);
    expect(assumptions.ladders.Build).toEqual(defaultAssumptions.ladders.Build);
  });

  it("names the cell of a table that is wrong, and leaves out its row or the table", () => {
    const { assumptions, problems } = changed({
      strategy_gates: [[5], ["x"], [5], [4], [4], [4], [1], [2]],
      approach_vocabulary: [
        ["agent", 4],
        ["sql", 1],
      ],
      milestone_ladders: [
        ["Rent", "Signed", ""],
        ["Buy", "Live", ""],
      ],
      strategy_criteria: written.strategy_criteria?.map((row, index) => (index === 2 ? row.map(() => 0) : row)) ?? [],
    });
    expect(assumptions.gates).toEqual(defaultAssumptions.gates);
    expect(assumptions.criteria).toEqual(defaultAssumptions.criteria);
    expect(assumptions.vocabulary).toEqual([{ term: "sql", horizon: 1 }]);
    expect(assumptions.ladders.Buy).toEqual([{ milestone: "Live", exitCriterion: "" }]);
    expect(problems).toMatchObject([
      { name: "strategy_criteria", row: 2, message: "The criteria of Fine-tune must not all be 0." },
      { name: "strategy_gates", row: 1, column: 0, message: 'A gate threshold must be a number, received "x".' },
      { name: "approach_vocabulary", row: 0, column: 1, message: "Horizon must be 1, 2 or 3, received 4." },
      { name: "milestone_ladders", row: 0, column: 0, message: expect.stringContaining('received "Rent"') },
    ]);
  });

  it("falls back where a vocabulary holds no term", () => {
    const { assumptions, problems } = changed({ approach_vocabulary: [[null, null]] });
    expect(assumptions.vocabulary).toEqual(defaultAssumptions.vocabulary);
    expect(problems).toMatchObject([{ message: "The approach vocabulary has no term." }]);
  });

  it("always gives assumptions that can be computed with", () => {
    const any = fc.oneof(fc.double(), fc.string(), fc.constant(null), fc.boolean());
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...assumptionNames), fc.array(fc.array(any, { minLength: 1, maxLength: 7 }), { maxLength: 8 })),
        (named) => {
          const { assumptions } = readAssumptions(named);
          const score = scoreOf(ratings, assumptions.weights, assumptions.scale);
          expect(Number.isFinite(score)).toBe(true);
          expect(assumptions.scale.lo).toBeLessThan(assumptions.scale.hi);
          expect(assumptions.vocabulary.length).toBeGreaterThan(0);
          expect(assumptions.gates.every(Number.isFinite)).toBe(true);
          expect(assumptions.targetMix.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 8);
        },
      ),
    );
  });
});
