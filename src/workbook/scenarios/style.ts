import { aims } from "../../core/portfolio/scenario";
import { type ScenarioField, scenarioFields, type ScenarioKey } from "../../core/portfolio/scenarioField";
import { type Address, filled, formatAddress } from "../../core/sheet/address";
import { setUpPrint } from "../page/printSetup";
import { ink } from "../page/palette";

/** Inputs are blue on cream, as on Assumptions. */
const input = { text: "#0027B4", fill: "#FFFBE6", border: "#C8B568" } as const;
const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"] as const;

const formats: Readonly<Record<ScenarioField["format"], string>> = {
  text: "General",
  number: "[<100]General;#,##0",
  share: "0.0%",
  factor: "0.00",
};
const widths: Readonly<Partial<Record<ScenarioKey, number>>> = { name: 120, teams: 110, resources: 100, rules: 210, aim: 86, budget: 72 };
const usualWidth = 62;

/** Title, explanation, header, widths and print setup of a new sheet. */
export function styleScenarioTop(sheet: Excel.Worksheet, area: Address): void {
  sheet.getRange("A1:A2").values = [
    ["Scenarios"],
    ["One row a scenario: limits, factors and rules. The first row is the plan that Select opens with. Blank is no limit and no change."],
  ];
  sheet.getRange("A1").format.font.size = 20;
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A2").format.font.color = ink.secondary;
  sheet.tables.getItemAt(0).style = "TableStyleLight1";
  const header = sheet.getRange(formatAddress({ ...area, rows: 1 }));
  header.format.wrapText = true;
  header.format.verticalAlignment = "Center";
  header.format.font.bold = true;
  const rule = header.format.borders.getItem("EdgeBottom");
  rule.style = "Continuous";
  rule.weight = "Medium";
  rule.color = ink.secondary;
  for (const [column, { key, help, label, format }] of scenarioFields.entries()) {
    const cell = sheet.getRangeByIndexes(area.row, area.column + column, 1, 1);
    if (format !== "text") cell.format.horizontalAlignment = "Right";
    cell.format.columnWidth = widths[key] ?? usualWidth;
    cell.dataValidation.rule = { custom: { formula: "=TRUE" } };
    cell.dataValidation.prompt = { title: label, message: `${help}.`, showPrompt: true };
  }
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, area.row + 1, 1));
  sheet.showGridlines = false;
  setUpPrint(sheet, "Landscape", `$1:$${String(area.row + 1)}`);
}

/** The cells of the table's fields look like inputs; other columns stay as they are. */
export function styleScenarioRows(sheet: Excel.Worksheet, body: Address, columns: ReadonlyMap<ScenarioKey, number>): void {
  for (const { key, format } of scenarioFields) {
    const column = columns.get(key);
    if (column === undefined) continue;
    const area = { ...body, column: body.column + column, columns: 1 };
    const cells = sheet.getRange(formatAddress(area));
    cells.numberFormat = filled(area, formats[format]);
    cells.format.font.color = input.text;
    cells.format.fill.color = input.fill;
    cells.format.verticalAlignment = "Center";
    for (const edge of edges) {
      const line = cells.format.borders.getItem(edge);
      line.style = "Continuous";
      line.color = input.border;
    }
    if (format === "text") cells.format.wrapText = true;
    if (key === "name") cells.format.font.bold = true;
    if (key === "aim") cells.dataValidation.rule = { list: { inCellDropDown: true, source: aims.join(",") } };
  }
}
