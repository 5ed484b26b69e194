import { aims } from "../../core/portfolio/scenario";
import { type ScenarioField, scenarioFields, type ScenarioKey } from "../../core/portfolio/scenarioField";
import type { Address } from "../../core/sheet/address";
import type { Contents } from "../excel/content";
import type { Write } from "../excel/write";
import { type Page, PageDraft, type TableColumn } from "../page/page";
import { dressRows } from "../page/writePage";
import { scenariosTable } from "./read";

export const headerRow = 3;

const formats: Readonly<Record<ScenarioField["format"], string>> = {
  text: "General",
  number: "[<100]General;#,##0",
  share: "0.0%",
  factor: "0.00",
};
const widths: Readonly<Partial<Record<ScenarioKey, number>>> = { name: 120, teams: 110, resources: 100, rules: 210, aim: 86, budget: 72 };
const usualWidth = 62;

/** The sheet of a new table, a row a scenario in the order of the fields. */
export function scenarioPage(rows: Contents): Page {
  const page = new PageDraft();
  page.title(
    "Scenarios",
    "One row a scenario: limits, factors and rules. The first row is the plan that Select opens with. Blank is no limit and no change.",
  );
  page.table(scenariosTable, { row: headerRow }, scenarioFields.map(columnOf), rows);
  page.setWidths(scenarioFields.map(({ key }) => widths[key] ?? usualWidth));
  page.freeze(headerRow + 1, 1);
  page.setPrint({ orientation: "Landscape", titleRows: `$1:$${String(headerRow + 1)}` });
  return page.finish();
}

function columnOf({ key, label, help, format }: ScenarioField): TableColumn {
  return {
    header: label,
    help: `${help}.`,
    look: format === "text" ? "inputText" : "input",
    format: formats[format],
    ...(format === "text" ? {} : { isNumber: true }),
    ...(key === "aim" ? { list: aims } : {}),
  };
}

/** The cells of the table's fields look like inputs; other columns stay as they are. */
export function dressScenarioRows(sheet: string, body: Address, columns: ReadonlyMap<ScenarioKey, number>): readonly Write[] {
  const page = new PageDraft();
  for (const field of scenarioFields) {
    const column = columns.get(field.key);
    if (column !== undefined)
      page.columnLook({ ...body, row: body.row - 1, rows: body.rows + 1, column: body.column + column, columns: 1 }, columnOf(field));
  }
  return dressRows(sheet, page.finish());
}
