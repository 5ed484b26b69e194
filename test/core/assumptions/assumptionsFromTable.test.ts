import { assumptionsFromTable } from "../../../src/core/assumptions/assumptionsFromTable";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";

describe("assumptionsFromTable", () => {
  it("reads names and labels, under a heading and among rows of the sheet that hold none", () => {
    const { assumptions, problems } = assumptionsFromTable([
      ["Name", "Value"],
      [null, null],
      ["band_commit", 80],
      ["Plan from", 60],
      ["Bands", null],
      [null, 1],
      ["hourly_cost", null],
    ]);
    expect(problems).toEqual([]);
    expect(assumptions).toEqual({ ...defaultAssumptions, bands: [80, 60, 25] });
  });

  it.each([
    { name: "wieght_risk", severity: "error", consequence: "Write weight_risk." },
    { name: "hourly_cost", severity: "warning", consequence: "It is left alone." },
    { name: "strategy_gates", severity: "error", consequence: "Leave it out here." },
  ])("reports $name as $severity", ({ name, severity, consequence }) => {
    const { assumptions, problems } = assumptionsFromTable([
      ["scale_high", 5],
      [name, 2],
    ]);
    expect(assumptions).toEqual(defaultAssumptions);
    expect(problems).toMatchObject([{ name, severity, consequence, row: 1 }]);
  });

  it("takes only the first row for a heading", () => {
    expect(
      assumptionsFromTable([
        ["tax_rate", 0],
        ["currency", "Value"],
      ]).assumptions.currency,
    ).toBe("Value");
  });

  it("reports a value that is wrong", () => {
    expect(assumptionsFromTable([["tax_rate", "high"]]).problems).toMatchObject([{ severity: "error", name: "tax_rate" }]);
  });
});
