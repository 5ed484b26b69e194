import { cd3, rice, wsjf } from "../../../src/core/score/backlogScores";

describe("rice", () => {
  it("multiplies reach, impact and confidence, and divides by effort", () => {
    expect(rice(2000, 2, 0.8, 4)).toEqual({ ok: true, value: 800 });
  });

  it("has no answer in numbers where effort is 0", () => {
    expect(rice(1, 1, 1, 0)).toEqual({ ok: false, error: { code: "division-by-zero", reason: "effort must be above 0, received 0" } });
  });
});

describe("wsjf", () => {
  it("adds value, time criticality and risk reduction, and divides by size", () => {
    expect(wsjf(8, 5, 3, 2)).toEqual({ ok: true, value: 8 });
    expect(wsjf(1, 1, 1, 0)).toMatchObject({ ok: false, error: { code: "division-by-zero" } });
  });
});

describe("cd3", () => {
  it("divides cost of delay by duration", () => {
    expect(cd3(12000, 4)).toEqual({ ok: true, value: 3000 });
    expect(cd3(12000, 0)).toMatchObject({ ok: false, error: { code: "division-by-zero" } });
  });
});
