import { type Address, columnLetters } from "../../core/sheet/address";
import type { Content, Contents } from "../excel/content";
import type { NativeChart } from "./nativeChart";
import type { Print } from "./print";
import type { Look, Paint } from "./style";

/** Cells that are written together. */
export interface Block {
  readonly area: Address;
  readonly contents: Contents;
}

export interface Styled {
  readonly area: Address;
  readonly look: Look | Paint;
  readonly format?: string;
}

/** A text that a later refresh finds the page by. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A conditional format: while the formula holds for a cell, it has these colors. References count from the first cell of the area. */
export interface Rule {
  readonly area: Address;
  readonly formula: string;
  readonly fill?: string;
  readonly text?: string;
  readonly bold?: boolean;
  readonly numberFormat?: string;
}

/** What a person may type, and what the cell says when it is selected. */
export interface Check {
  readonly area: Address;
  /** Choices to pick from; absent: anything goes. */
  readonly list?: readonly string[];
  readonly title: string;
  readonly message: string;
  /** Excel asks before it takes something that is not on the list. */
  readonly asks?: boolean;
}

/** A column of a table. */
export interface TableColumn {
  readonly header: string;
  /** Points. */
  readonly width?: number;
  readonly format?: string;
  /** Numbers: both head and cells at the right. */
  readonly isNumber?: boolean;
  /** How the cells look; absent: plain. */
  readonly look?: Look;
  /** Choices to pick from. */
  readonly list?: readonly string[];
  /** Shown when one of its cells is selected. */
  readonly help?: string;
  readonly asks?: boolean;
}

/** An Excel table of the page. */
export interface PageTable {
  readonly name: string;
  /** With the header row. */
  readonly area: Address;
  readonly hasFilter: boolean;
  readonly style: string;
}

/** A sheet before it is written: everything it holds and how it looks, as data. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly tables: readonly PageTable[];
  /** Names of the workbook for cells of the page. */
  readonly names: readonly { readonly name: string; readonly area: Address }[];
  /** Blocks that are the user's: what stands in them stays when the page is written again. */
  readonly inputs: readonly Address[];
  readonly anchors: readonly Anchor[];
  readonly looks: readonly Styled[];
  readonly rules: readonly Rule[];
  readonly checks: readonly Check[];
  readonly charts: readonly NativeChart[];
  /** Points, of the columns from A on. */
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly { readonly column: number; readonly columns: number }[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: Print;
  /** The cell that is selected when the page is shown. */
  readonly start: Address;
  /** Whether the sheet is the user's own from now on, so that it may hold features. */
  readonly isTheirs: boolean;
  /** Last row and number of columns in use. */
  readonly rows: number;
  readonly columns: number;
}

/** Collects a page; rows and columns from 0. */
export class PageDraft {
  private readonly blocks: Block[] = [];
  private readonly tables: PageTable[] = [];
  private readonly names: { readonly name: string; readonly area: Address }[] = [];
  private readonly inputs: Address[] = [];
  private readonly anchors: Anchor[] = [];
  private readonly looks: Styled[] = [];
  private readonly rules: Rule[] = [];
  private readonly checks: Check[] = [];
  private readonly charts: NativeChart[] = [];
  private readonly hidden: { readonly column: number; readonly columns: number }[] = [];
  private widths: readonly number[] = [];
  private frozen = { rows: 0, columns: 0 };
  private print: Print = { orientation: "Landscape" };
  private isTheirs = false;
  private start: Address = { row: 0, column: 0, rows: 1, columns: 1 };

  /** Title in A1 and the sentence below it, with further sentences of explanation. */
  title(text: string, ...sentences: readonly Content[]): void {
    this.put(0, 0, [[text]], "title");
    for (const [index, sentence] of sentences.entries()) this.put(1 + index, 0, [[sentence]], "sentence");
  }

  /** Put a block of cells with one look. */
  put(row: number, column: number, contents: Contents, look: Look | Paint, format?: string): Address {
    const area = { row, column, rows: contents.length, columns: contents[0]?.length ?? 1 };
    if (area.rows === 0) return area;
    this.blocks.push({ area, contents });
    this.look(area, look, format);
    return area;
  }

  /** A further look over cells that are there. */
  look(area: Address, look: Look | Paint, format?: string): void {
    this.looks.push({ area, look, ...(format === undefined ? {} : { format }) });
  }

  /** A band with the name of a section, by which a refresh knows the page again. */
  section(row: number, column: number, text: string, columns: number): void {
    this.put(row, column, [[text]], "section");
    this.look({ row, column, rows: 1, columns }, "section");
    this.anchors.push({ row, column, text });
  }

  /** Cells that the user may write over, with what stands there at first. */
  input(row: number, column: number, contents: Contents, format: string): void {
    this.inputs.push(this.put(row, column, contents, "input", format));
  }

  /** An Excel table from its header row on; a table has one row at least, which may be blank. */
  table(
    name: string,
    { row, column = 0 }: { readonly row: number; readonly column?: number },
    columns: readonly TableColumn[],
    rows: Contents,
    { hasFilter = false, style = "TableStyleLight1" }: { readonly hasFilter?: boolean; readonly style?: string } = {},
  ): Address {
    const body: Contents = rows.length > 0 ? rows : [columns.map(() => "")];
    const area = { row, column, rows: body.length + 1, columns: columns.length };
    this.tables.push({ name, area, hasFilter, style });
    this.blocks.push({ area: { ...area, rows: 1 }, contents: [columns.map(({ header }) => header)] });
    this.blocks.push({ area: { ...area, row: row + 1, rows: body.length }, contents: body });
    if (style === "TableStyleLight1") this.look({ ...area, rows: 1 }, "head");
    for (const [index, each] of columns.entries()) this.columnLook({ ...area, column: column + index, columns: 1 }, each, hasFilter);
    return area;
  }

  /** Make a table of cells that were put, the first row its head. */
  asTable(name: string, area: Address): void {
    this.tables.push({ name, area, hasFilter: false, style: "TableStyleLight1" });
  }

  /** How a column of a table looks, from its header on, and what may be typed. */
  columnLook(area: Address, { format, isNumber, look, list, help, asks, header }: TableColumn, hasFilter = false): void {
    const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
    if (look !== undefined || format !== undefined) this.look(body, look ?? "plain", format);
    if (isNumber !== true && look === "label") this.look({ ...area, rows: 1 }, "label");
    if (isNumber === true) this.look(area, hasFilter ? "numberWithButton" : "number");
    if (list !== undefined || help !== undefined)
      this.check({
        area: body,
        title: header,
        message: help ?? "",
        ...(list === undefined ? {} : { list }),
        ...(asks === undefined ? {} : { asks }),
      });
  }

  /** Name cells for formulas. */
  name(name: string, area: Address): void {
    this.names.push({ name, area });
  }

  rule(rule: Rule): void {
    this.rules.push(rule);
  }

  check(check: Check): void {
    this.checks.push(check);
  }

  chart(chart: NativeChart): void {
    this.charts.push(chart);
  }

  /** Widths in points, of the columns from A on. */
  setWidths(widths: readonly number[]): void {
    this.widths = widths;
  }

  hide(column: number, columns: number): void {
    this.hidden.push({ column, columns });
  }

  /** Rows above and columns left of the scrolled part. */
  freeze(rows: number, columns = 0): void {
    this.frozen = { rows, columns };
  }

  setPrint(print: Print): void {
    this.print = print;
  }

  startAt(row: number, column: number): void {
    this.start = { row, column, rows: 1, columns: 1 };
  }

  /** The sheet is only set up for the user, who goes on with it. */
  handOver(): void {
    this.isTheirs = true;
  }

  finish(): Page {
    const { blocks, tables, names, inputs, anchors, looks, rules, checks, charts, widths, frozen, print, start } = this;
    const areas = [...blocks, ...tables].map(({ area }) => area);
    const rows = areas.reduce((last, area) => Math.max(last, area.row + area.rows), 0);
    const columns = areas.reduce((last, area) => Math.max(last, area.column + area.columns), 0);
    return {
      blocks,
      tables,
      names,
      inputs,
      anchors,
      looks,
      rules,
      checks,
      charts,
      widths,
      hiddenColumns: this.hidden,
      frozen,
      print,
      start,
      isTheirs: this.isTheirs,
      rows,
      columns,
    };
  }
}

/** The absolute address of a cell: `at(7, 1)` is "$B$8". */
export function at(row: number, column: number): string {
  return `$${columnLetters(column)}$${String(row + 1)}`;
}

/** An absolute block in one column. */
export function span(firstRow: number, lastRow: number, column: number): string {
  return `${at(firstRow, column)}:${at(lastRow, column)}`;
}

export function formula(text: string): Content {
  return { formula: `=${text}` };
}
