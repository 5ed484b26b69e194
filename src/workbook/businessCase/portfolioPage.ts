import { columnLetters } from "../../core/sheet/address";
import type { Contents } from "../excel/content";
import type { FeatureColumns } from "./inputs";
import { formula, PageDraft, type Page, span } from "../page/page";
import { portfolioCharts } from "./charts";
import { putGroups } from "./portfolioGroups";
import { portfolioWidths, rows } from "./portfolioLayout";
import { putResults, putSimulation } from "./portfolioResults";
import { caseColumns, caseFormats, caseFormulas, caseTable, printedColumns } from "./portfolioTable";
import { putYears } from "./portfolioYears";

/** Rows of the section of years that are no year after year 0, with the blank ones below. */
const yearsMargin = 6;
const featuresTitle = "Features";

/** Years after year 0 that a standing page has room for; 0 where there is none. */
export function yearsOf(cells: Contents): number {
  const row = cells.findIndex(([first], index) => index > rows.years && first === featuresTitle);
  return Math.max(0, row - rows.years - yearsMargin);
}

/** @param years  lines of the table of years after year 0 */
export function portfolioPage(
  columns: FeatureColumns,
  ids: readonly (string | number)[],
  { years, today, sentence }: { readonly years: number; readonly today: number; readonly sentence: string },
): Page {
  const draft = new PageDraft();
  const featuresRow = rows.years + years + yearsMargin;
  draft.put(0, 0, [["Business case: the portfolio"]], "title");
  draft.put(1, 0, [[sentence]], "sentence");
  putAssumptions(draft, today);
  putGroups(draft);
  putSimulation(draft);
  const table = putYears(draft, years);
  putResults(draft, table);
  draft.section(featuresRow, 0, featuresTitle, printedColumns);
  const formulas = caseFormulas(columns);
  const header = featuresRow + 1;
  draft.put(header, 0, [[...caseColumns]], "head");
  const contents = ids.map((id) => caseColumns.map((column) => (column === "ID" ? id : (formulas.get(column) ?? ""))));
  draft.put(header + 1, 0, contents, "number");
  for (const [index, column] of caseColumns.entries()) {
    const format = caseFormats[column];
    const area = { row: header + 1, column: index, rows: ids.length, columns: 1 };
    if (format !== undefined) draft.look(area, "number", format);
    else if (index < 7) draft.look(area, "label");
    else if (index >= printedColumns) draft.look(area, "note", "#,##0");
  }
  const area = { row: header, column: 0, rows: ids.length + 1, columns: caseColumns.length };
  draft.asTable(caseTable, area);
  const charts = portfolioCharts({
    ...table,
    cell: (column) => span(header + 1, header + ids.length, caseColumns.indexOf(column)),
    from: rows.simulation + 1,
  });
  for (const chart of charts) draft.chart(chart);
  draft.setWidths(caseColumns.map((_, column) => portfolioWidths[column] ?? (column < printedColumns ? 72 : 60)));
  draft.freeze(4);
  draft.setPrint({
    orientation: "Landscape",
    titleRows: "$1:$3",
    area: `A1:${columnLetters(printedColumns - 1)}${String(header + ids.length + 1)}`,
  });
  return draft.finish();
}

function putAssumptions(draft: PageDraft, today: number): void {
  draft.section(rows.assumptions, 0, "Assumptions", 6);
  draft.put(rows.assumptions + 1, 0, [["Assumption", "", "", "Value", "Cell", ""]], "head");
  const lines: readonly (readonly [string, string, string])[] = [
    ["Discount rate", "discount_rate", "0.0 %"],
    ["Tax rate, on a yearly gain", "tax_rate", "0.0 %"],
    ["Benefit years, where a feature says none", "benefit_years", "0"],
    ["First fiscal month", "fiscal_month", "0"],
    ["Money is in", 'IF(currency_unit=1,currency,currency&" × "&TEXT(currency_unit,"#,##0"))', "General"],
  ];
  for (const [index, [label, name, format]] of lines.entries()) {
    const row = rows.assumptions + 2 + index;
    draft.put(row, 0, [[label]], "label");
    draft.put(row, 3, [[formula(name)]], "strong", format);
    draft.put(row, 4, [[index < 4 ? name : "currency, currency_unit"]], "note");
  }
  draft.put(rows.assumptions + 7, 0, [["Year 0 begins"]], "label");
  draft.input(rows.assumptions + 7, 3, [[today]], "dd mmm yyyy");
  draft.put(rows.assumptions + 7, 4, [["yours to change"]], "note");
}
