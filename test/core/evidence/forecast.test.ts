import { biasByOwner, brierScore, type Forecast } from "../../../src/core/evidence/forecast";

const forecasts: readonly Forecast[] = [
  { owner: "Finance", forecast: 0.9, isSuccess: true },
  { owner: "Support", forecast: 0.8, isSuccess: false },
  { owner: "Finance", forecast: 0.7, isSuccess: true },
];

describe("brierScore", () => {
  it.each<[string, readonly Forecast[], number]>([
    ["perfect foresight", [{ owner: "", forecast: 1, isSuccess: true }], 0],
    ["a shrug", [{ owner: "", forecast: 0.5, isSuccess: false }], 0.25],
    ["the worst", [{ owner: "", forecast: 1, isSuccess: false }], 1],
    ["a mix", forecasts, (0.01 + 0.64 + 0.09) / 3],
  ])("scores %s", (_, given, expected) => {
    const score = brierScore(given);
    expect(score.ok && score.value).toBeCloseTo(expected, 12);
  });

  it("has no answer before anything is decided", () => {
    expect(brierScore([])).toMatchObject({ ok: false, error: { code: "division-by-zero" } });
  });
});

describe("biasByOwner", () => {
  it("puts the most biased owner first, hope above 0", () => {
    expect(biasByOwner(forecasts)).toEqual([
      { owner: "Support", forecasts: 1, bias: 0.8, brier: expect.closeTo(0.64, 12) as number },
      { owner: "Finance", forecasts: 2, bias: expect.closeTo(-0.2, 12) as number, brier: expect.closeTo(0.05, 12) as number },
    ]);
  });
});
