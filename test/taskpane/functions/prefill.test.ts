import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { catalogue } from "../../../src/functions/catalogue";
import type { AnyFunctionSpec } from "../../../src/functions/define";
import { prefillFor } from "../../../src/taskpane/functions/prefill";
import { formulaOf, previewOf } from "../../../src/taskpane/functions/preview";
import { sampleSheet } from "../sampleSheet";

function spec(id: string): AnyFunctionSpec {
  const found = catalogue.find((each) => each.id === id);
  if (found === undefined) throw new Error(`the catalogue has no ${id}`);
  return found;
}

describe("prefillFor", () => {
  it("takes the columns of the mapped table", () => {
    const { typed, from } = prefillFor(spec("RIBS"), sampleSheet());
    expect(from).toBe("table");
    expect(typed).toEqual(["Features[Risk]", "Features[Pain (1–5)]", "Features[ROI rating]", "Features[Scalability]", "", ""]);
  });

  it("takes the weights, scale and bands saved in the workbook, so that the result is that of the score columns", () => {
    const assumptions = { ...defaultAssumptions, weights: [0.7, 0.1, 0.1, 0.1] } as const;
    const cell = { sheet: "Assumptions", address: "C5" };
    const saved = { assumptions, assumptionLinks: { weight_risk: cell, scale_low: cell } };
    const { typed, known } = prefillFor(spec("RIBS"), sampleSheet(), saved);
    expect(typed.slice(4)).toEqual(["weights", "scale"]);
    const byDefault = prefillFor(spec("RIBS"), sampleSheet());
    expect(previewOf(spec("RIBS"), typed, known)).not.toEqual(previewOf(spec("RIBS"), byDefault.typed, byDefault.known));
    expect(prefillFor(spec("RIBS"), sampleSheet(), { assumptions, assumptionLinks: {} }).typed.slice(4)).toEqual(["", ""]);
    expect(prefillFor(spec("WILSON"), sampleSheet(), saved).from).toBe("example");
  });

  it("takes cells of a plain range by their addresses", () => {
    const sheet = sampleSheet();
    const { typed } = prefillFor(spec("RIBS"), { ...sheet, source: { ...sheet.source, kind: "range" } });
    expect(typed[0]).toBe("'AI portfolio'!C5:C8");
  });

  it("falls back on the first example, which then gives its result", () => {
    const wilson = spec("WILSON");
    const { typed, known, from } = prefillFor(wilson, sampleSheet());
    expect(from).toBe("example");
    expect(previewOf(wilson, typed, known).status).toBe("answered");
  });

  it.each(catalogue.map((each) => [each.id, each] as const))(
    "%s begins with arguments that give a result, or wait for the solver",
    (_, each) => {
      const { typed, known } = prefillFor(each, undefined);
      expect(previewOf(each, typed, known).status).toBe(each.needsSolver === true ? "fetching" : "answered");
    },
  );
});

describe("previewOf", () => {
  it("calls through the checked door: a bad row spoils its own cell only", () => {
    const { typed, known } = prefillFor(
      spec("RIBS"),
      sampleSheet([
        ["F01", "Good", 2, 5, 5, 4],
        ["F02", "Blank"],
      ]),
    );
    expect(previewOf(spec("RIBS"), typed, known)).toEqual({ status: "answered", answers: [[87.5], [""]] });
  });

  it("asks for a required argument", () => {
    expect(previewOf(spec("RIBS"), ["2"], new Map())).toEqual({ status: "incomplete", parameter: "impact" });
  });

  it("leaves a cell reference to the sheet", () => {
    expect(previewOf(spec("RIBS"), ["B2", "1", "1", "1"], new Map())).toEqual({ status: "inSheet", reference: "B2" });
  });
});

describe("formulaOf", () => {
  it("leaves out what is omitted at the end and keeps gaps", () => {
    expect(formulaOf(spec("RIBS"), ["1", "2", "3", "4", "", " {1,5} "])).toBe("=PORTFOLIO.RIBS(1, 2, 3, 4, , {1,5})");
    expect(formulaOf(spec("RIBS"), ["1", "2", "3", "4", "", ""])).toBe("=PORTFOLIO.RIBS(1, 2, 3, 4)");
  });
});
