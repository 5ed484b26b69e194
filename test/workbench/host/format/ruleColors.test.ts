import type { ConditionalFormat } from "../../../../src/workbench/host/extras";
import { colorsOf, readColorRules } from "../../../../src/workbench/host/format/ruleColors";

function format(formula: string, fill: string, text?: string): ConditionalFormat {
  const looks = { fill: { color: fill }, ...(text !== undefined && { font: { color: text } }) };
  const areas = [{ row: 4, column: 1, rows: 3, columns: 2 }];
  return { id: formula, type: "Custom", areas, stopIfTrue: false, rule: { rule: { formula }, format: looks } };
}

const sheet: Readonly<Record<string, unknown>> = { "4,2": "✔ PASS", "5,2": "✖ FAIL", "4,0": 1, "5,0": 2 };
const valueAt = (row: number, column: number): unknown => sheet[`${String(row)},${String(column)}`];

describe("colorsOf", () => {
  it.each([
    ["how a text begins, of a fixed column", '=LEFT($C5,1)="✔"', 4, 1, true],
    ["how a text begins, in another row", '=LEFT($C5,1)="✔"', 5, 1, false],
    ["how a text begins, of a column that moves along [cf-relative-to-first-cell]", '=LEFT(B5,1)="✔"', 4, 2, true],
    ["an even number", "=AND(ISNUMBER($A5),ISEVEN(N($A5)))", 5, 1, true],
    ["an odd number", "=AND(ISNUMBER($A5),ISEVEN(N($A5)))", 4, 1, false],
    ["a number, where the cell is blank", "=$A5=0", 6, 1, true],
    ["a cell outside the rule", '=LEFT($C5,1)="✔"', 7, 1, false],
    ["a custom function [cf-custom-function-never-true] [fn-async-in-rules-and-evaluate]", "=PORTFOLIO.RIBS($A5,1,1,1)>0", 4, 1, false],
    ["a formula that is not understood", "=ISODD(SUM($A$5:$A5))", 4, 1, false],
  ])("asks for %s", (_, formula, row, column, isColored) => {
    const colors = colorsOf(readColorRules([format(formula, "#F1FAF1")]), row, column, valueAt);
    expect(colors).toEqual(isColored ? { fill: "#F1FAF1" } : undefined);
  });

  it("takes fill and text each from the first rule that holds and has one", () => {
    const rules = readColorRules([format('=LEFT($C5,1)="✔"', "#F1FAF1"), format('=LEFT($C5,1)="✔"', "#000000", "#0E700E")]);
    expect(colorsOf(rules, 4, 1, valueAt)).toEqual({ fill: "#F1FAF1", text: "#0E700E" });
  });
});
