import type { Address } from "../../core/sheet/address";
import type { Catalog } from "../excel/catalog";
import { type Content, type Contents, isBlankContent, toContents } from "../excel/content";
import { dashboardColumns, type DashboardHeader, dashboardTable } from "./columns";

/** The dashboard as it stands in the workbook. */
export interface StandingDashboard {
  readonly sheet: string;
  readonly isProtected: boolean;
  /** With the header row. */
  readonly area: Address;
  readonly headers: readonly string[];
  /** Our columns that someone deleted or renamed. */
  readonly missing: readonly DashboardHeader[];
  /** Below the header. */
  readonly body: Contents;
  readonly values: Contents;
  /** The cells above the table, in column A. */
  readonly top: readonly Content[];
}

/** Queue the reading of the dashboard; the result is called after the next round trip. Undefined where there is none. */
export function queueDashboard(context: Excel.RequestContext, catalog: Catalog): (() => StandingDashboard) | undefined {
  const entry = catalog.tables.find(({ name }) => name === dashboardTable);
  if (entry?.headers.some((header) => header === "Verdict" || header === "Model gate") !== true) return undefined;
  const { sheet, area, headers } = entry;
  const body = context.workbook.tables.getItem(dashboardTable).getDataBodyRange().load("values,formulas");
  const place = context.workbook.worksheets.getItem(sheet);
  const top = place.getRangeByIndexes(0, 0, Math.max(1, area.row), 1).load("values");
  return () => ({
    sheet,
    isProtected: catalog.sheets.some(({ name, isProtected }) => name === sheet && isProtected),
    area,
    headers,
    missing: dashboardColumns.map(({ header }) => header).filter((header) => !headers.includes(header)),
    body: toContents(body.values, body.formulas),
    values: toContents(body.values, []),
    top: toContents(top.values, []).map(([cell]) => cell ?? ""),
  });
}

/** Columns that are not ours. */
export function extraHeaders(headers: readonly string[]): readonly string[] {
  const ours = new Set<string>(dashboardColumns.map(({ header }) => header));
  return headers.filter((header) => !ours.has(header));
}

/** A row as it stands, with what people typed in it. */
export interface StandingRow {
  readonly key: string;
  readonly id: Content;
  readonly feature: Content;
  readonly notes: Content;
  readonly extras: ReadonlyMap<string, Content>;
}

/** What tells a row from another: its feature and what it measures. */
export function rowKey(id: Content, model: Content, product: Content): string {
  return JSON.stringify([id, model, product]);
}

/** The rows that stand, each with its typed text. */
export function standingRows({ headers, body, values }: StandingDashboard): readonly StandingRow[] {
  const at = (cells: readonly Content[] | undefined, header: string): Content => cells?.[headers.indexOf(header)] ?? "";
  return body.map((cells, index) => {
    const shown = values[index];
    return {
      key: rowKey(at(shown, "ID"), at(shown, "Model metric"), at(shown, "Product metric")),
      id: at(shown, "ID"),
      feature: at(shown, "Feature"),
      notes: at(cells, "Your notes"),
      extras: new Map(extraHeaders(headers).map((header) => [header, at(cells, header)])),
    };
  });
}

/** Whether a person typed anything in the row; a formula filled down a column is no text of its own. */
export function hasTypedText({ notes, extras }: StandingRow): boolean {
  return !isBlankContent(notes) || [...extras.values()].some((content) => typeof content !== "object" && !isBlankContent(content));
}
