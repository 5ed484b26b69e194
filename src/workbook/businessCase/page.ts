import { type Address, columnLetters } from "../../core/sheet/address";
import type { Content, Contents } from "../excel/content";

/** How a block of the page looks; what it means stands in its words. */
export type Look =
  | "title"
  | "sentence"
  | "answer"
  | "check"
  | "section"
  | "head"
  | "figures"
  | "label"
  | "strong"
  | "number"
  | "input"
  | "link"
  | "note"
  | "total";

/** Cells that are written together. */
export interface Block {
  readonly area: Address;
  readonly contents: Contents;
}

export interface Styled {
  readonly area: Address;
  readonly look: Look;
  readonly format?: string;
}

/** A text that a later refresh finds the page by. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A page of cells and formulas before it is written. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly looks: readonly Styled[];
  /** Blocks that are the user's: what stands in them stays on a refresh. */
  readonly inputs: readonly Address[];
  readonly anchors: readonly Anchor[];
  /** Last row and number of columns in use. */
  readonly rows: number;
  readonly columns: number;
}

/** Collects the blocks of a page; rows and columns from 0. */
export class PageDraft {
  private readonly blocks: Block[] = [];
  private readonly looks: Styled[] = [];
  private readonly inputs: Address[] = [];
  private readonly anchors: Anchor[] = [];

  /** Put a block of cells with one look. */
  put(row: number, column: number, contents: Contents, look: Look, format?: string): Address {
    const area = { row, column, rows: contents.length, columns: contents[0]?.length ?? 1 };
    this.blocks.push({ area, contents });
    this.look(area, look, format);
    return area;
  }

  /** A further look over cells that are there. */
  look(area: Address, look: Look, format?: string): void {
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

  finish(): Page {
    const { blocks, looks, inputs, anchors } = this;
    const rows = blocks.reduce((last, { area }) => Math.max(last, area.row + area.rows), 0);
    const columns = blocks.reduce((last, { area }) => Math.max(last, area.column + area.columns), 0);
    return { blocks, looks, inputs, anchors, rows, columns };
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
