import type {
  AssumptionCell,
  AssumptionCheck,
  AssumptionFormat,
  AssumptionSection,
  AssumptionTable,
} from "../../core/assumptions/assumptionRow";
import { assumptionRows } from "../../core/assumptions/assumptionRows";
import { isCellError } from "../../core/sheet/cell";
import { type Address, columnLetters, formatAddress } from "../../core/sheet/address";
import type { Content } from "../excel/content";
import { firstOfMonth } from "../../core/money/planYears";
import { PageDraft, type Styled } from "../page/page";
import { dateFormat, oldDates } from "../page/dates";
import { dateColumn } from "./dateColumn";

/** Columns of the sheet, in their order. */
export const sheetColumns = ["Assumption", "Name", "Value", "Unit", "Source", "Date", "Used by"] as const;
/** Points: the seven columns, then those that only the wide blocks use. */
export const sheetWidths: readonly number[] = [210, 150, 90, 120, 200, 90, 150, 90, 90];

const valueColumn = 2;
const usedByColumn = 6;

/** Rows of the sheet, on the page they are put on. */
export interface AssumptionsDraft {
  readonly page: PageDraft;
  /** How many rows. */
  readonly rows: number;
  /** Cell or block of each assumption that is added. */
  readonly names: ReadonlyMap<string, Address>;
}

const formats: Readonly<Record<AssumptionFormat, string>> = {
  share: "0 %",
  rate: "0.0 %",
  points: "0",
  level: "General",
  months: "General",
  index: "0.00",
  years: "0",
  whole: "#,##0",
  price: "#,##0.00##",
  date: dateFormat,
  text: "@",
};

/** Names that cover several cells at once, as formulas want them. */
export const groups: Readonly<Record<string, readonly string[]>> = {
  weights: ["weight_risk", "weight_impact", "weight_business_value", "weight_scalability"],
  scale: ["scale_low", "scale_high"],
  bands: ["band_commit", "band_plan", "band_explore"],
  windows: ["horizon_1_end", "horizon_2_end"],
};

/**
 * Put the rows of Assumptions that are not there yet on a page, from a row of the sheet on.
 *
 * @param isThere  whether the workbook has the name already
 * @param today    Excel serial date, written beside every value
 */
export function draftAssumptions(isThere: (name: string) => boolean, startRow: number, today: number): AssumptionsDraft {
  const draft = new Drafting(startRow, today);
  for (const section of assumptionRows as readonly AssumptionSection[]) draft.addSection(section, isThere);
  return draft.finish();
}

class Drafting {
  private readonly page = new PageDraft();
  private readonly contents: Content[][] = [];
  private readonly looks: Styled[] = [];
  private readonly names = new Map<string, Address>();

  constructor(
    private readonly startRow: number,
    private readonly today: number,
  ) {}

  addSection(section: AssumptionSection, isThere: (name: string) => boolean): void {
    const rows = section.rows.filter((row) => row.kind !== "check" && !isThere(row.name));
    if (rows.length === 0) return;
    this.looks.push({ area: { row: this.push([section.title]), column: 0, rows: 1, columns: sheetColumns.length }, look: "section" });
    for (const row of section.rows) {
      if (row.kind === "check") this.addCheck(row);
      else if (isThere(row.name)) continue;
      else if (row.kind === "cell") this.addCell(row);
      else this.addTable(row);
    }
  }

  finish(): AssumptionsDraft {
    const { page, contents, names, startRow } = this;
    const rows = contents.length;
    if (rows === 0) return { page, rows, names };
    const column = (index: number): Address => ({ row: startRow, column: index, rows, columns: 1 });
    page.put(startRow, 0, contents, "label");
    page.look(column(1), "code");
    page.look(column(usedByColumn), "note");
    page.look(column(dateColumn), "number", dateFormat);
    // The rows of a block have no name; what stands in their date column is no date.
    page.rule(oldDates(column(dateColumn), `$B${String(startRow + 1)}<>""`));
    for (const { area, look, format } of this.looks) page.look(area, look, format);
    for (const [name, area] of names) page.name(name, area);
    return { page, rows, names };
  }

  /** Append a row and tell its row of the sheet. */
  private push(row: readonly Content[]): number {
    this.contents.push(sheetWidths.map((_, column) => row[column] ?? ""));
    return this.startRow + this.contents.length - 1;
  }

  private addCell(cell: AssumptionCell): void {
    const { label, name, unit, source, usedBy, format, isDated } = cell;
    const row = this.push([label, name, this.firstContent(cell), unit, source, this.today, usedBy.join(", ")]);
    this.addInput(name, { row, column: valueColumn, rows: 1, columns: 1 }, formats[format]);
    if (isDated === true) this.looks.push({ area: { row, column: dateColumn, rows: 1, columns: 1 }, look: "input", format: dateFormat });
  }

  private firstContent({ default: value, follows, startsThisMonth }: AssumptionCell): Content {
    if (follows !== undefined) return { formula: `=${follows}` };
    return startsThisMonth === true ? firstOfMonth(this.today) : value;
  }

  private addTable(table: AssumptionTable): void {
    this.push([table.label, table.name, "", table.unit, table.source, this.today, table.usedBy.join(", ")]);
    const heading = this.push(["", "", ...table.columns]);
    this.looks.push({
      area: { row: heading, column: valueColumn, rows: 1, columns: table.columns.length },
      look: "heading",
      format: "General",
    });
    for (const [index, cells] of table.default.entries()) {
      this.push([table.rowLabels?.[index] ?? "", "", ...cells.map((cell) => (cell === null || isCellError(cell) ? "" : cell))]);
    }
    const area = { row: heading + 1, column: valueColumn, rows: table.default.length, columns: table.columns.length };
    this.names.set(table.name, area);
    this.looks.push({ area, look: "inputText", format: "General" });
  }

  private addInput(name: string, area: Address, format: string): void {
    this.names.set(name, area);
    this.looks.push({ area, look: "input", format });
  }

  /** The sum of cells that this draft holds; where some stand elsewhere already, their sum does too. */
  private addCheck({ label, sums, unit }: AssumptionCheck): void {
    const cells = sums.flatMap((name) => this.names.get(name) ?? []);
    const block = unite(cells);
    if (block === undefined || cells.length < sums.length) return;
    const row = this.startRow + this.contents.length;
    const sum = `=SUM(${formatAddress(block)})`;
    const cell = `${columnLetters(valueColumn)}${String(row + 1)}`;
    const words = `=IF(ABS(${cell}-1)<0.000001,"✔ sums to 100 %","✖ sums to "&ROUND(100*${cell},1)&" %, must be 100 %")`;
    this.push([label, "", { formula: sum }, unit, sum, "", { formula: words }]);
    this.looks.push({ area: { row, column: valueColumn, rows: 1, columns: 1 }, look: "strong", format: formats.share });
    this.looks.push({ area: { row, column: usedByColumn, rows: 1, columns: 1 }, look: "check", format: "General" });
  }
}

/** One block from cells below each other; undefined where they do not touch. */
export function unite(cells: readonly Address[]): Address | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  const touch = cells.every(
    (cell, index) => cell.row === first.row + index && cell.column === first.column && cell.rows === 1 && cell.columns === 1,
  );
  return touch ? { ...first, rows: cells.length } : undefined;
}
