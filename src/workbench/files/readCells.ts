import { CellValueType, type ICellData, isBooleanString, isRealNum } from "@univerjs/core";
import { parseArea, sheetColumns, sheetRows } from "../host/range/address";
import { counted, type Deadline, FileRefusal, limits } from "./limits";
import { createTextReader, type SharedStrings } from "./readStrings";
import { movedFormula } from "./sharedFormula";
import { fromStored } from "./storedFormula";
import { isOn, numberOf, unescapeText, type XmlListener } from "./xml";

/** What cells of a file are read with. */
export interface CellContext {
  readonly sheetName: string;
  readonly strings: SharedStrings;
  /** Ids of the grid's styles, by the number of a look in the file; undefined for plain ones. */
  readonly styleIds: readonly (string | undefined)[];
  readonly isUnlocked: (look: number) => boolean;
  readonly isDate: (look: number) => boolean;
  /** Whether the file counts days from 1904. */
  readonly from1904: boolean;
  readonly budget: Budget;
  readonly deadline: Deadline;
}

/** Cells that the workbook may still hold. */
export interface Budget {
  cells: number;
}

export interface FileRow {
  readonly height?: number;
  readonly isHidden: boolean;
  readonly look?: number;
}

/** The cells of one sheet, sparse. */
export interface FileCells {
  readonly cells: Record<number, Record<number, ICellData>>;
  readonly rows: ReadonlyMap<number, FileRow>;
  /** Looks by cell, where no height is given: rows are fitted to them. */
  readonly unfitted: readonly UnfittedCell[];
  /** The last row and column with content, from 0; -1 where there is none. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly mixed: number;
  readonly dataTables: number;
}

export interface UnfittedCell {
  readonly row: number;
  readonly column: number;
  readonly look: number;
  readonly text: string;
  readonly isNumber: boolean;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface Spill {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A cell that is being read. */
interface OpenCell {
  row: number;
  column: number;
  look: number;
  type: string;
  value: string;
  formula: string | undefined;
  formulaKind: string;
  formulaArea: string | undefined;
  sharedId: string | undefined;
}

const longestFormula = 8192;
const daysFrom1900To1904 = 1462;

/** Hears the rows and cells of a sheet's data and keeps those that say something. */
export class CellReader implements XmlListener {
  private readonly cells: Record<number, Record<number, ICellData>> = {};
  private readonly rows = new Map<number, FileRow>();
  private readonly unfitted: UnfittedCell[] = [];
  private readonly shared = new Map<string, SharedFormula>();
  private readonly spills: Spill[] = [];
  private readonly inline = createTextReader();
  private readonly bounds = { firstRow: Infinity, firstColumn: Infinity, lastRow: -1, lastColumn: -1 };
  private readonly counts = { mixed: 0, dataTables: 0 };
  private row = -1;
  private column = -1;
  private open_: OpenCell | undefined;
  private within: "v" | "f" | "is" | undefined;
  private hasHeight = false;
  private spilled = 0;

  constructor(
    private readonly context: CellContext,
    private readonly isTall: (look: number) => boolean,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.within === "is") this.inline.open(name);
    else if (name === "row") this.openRow(attributes);
    else if (name === "c") this.openCell(attributes);
    else if (this.open_ === undefined) return;
    else if (name === "v") this.within = "v";
    else if (name === "f") this.openFormula(this.open_, attributes);
    else if (name === "is") {
      this.within = "is";
      this.inline.start();
    }
  }

  text(text: string): void {
    if (this.open_ === undefined) return;
    if (this.within === "v") this.open_.value += text;
    else if (this.within === "f") this.open_.formula = (this.open_.formula ?? "") + text;
    else if (this.within === "is") this.inline.text(text);
  }

  close(name: string): void {
    if (this.within === "is" && name !== "is") this.inline.close(name);
    else if (name === "is" && this.open_ !== undefined) {
      this.open_.value = this.inline.end();
      if (this.inline.isMixed()) this.counts.mixed += 1;
      this.within = undefined;
    } else if (name === "v" || name === "f") this.within = undefined;
    else if (name === "c") this.closeCell();
  }

  /** What was read; throws where the sheet spreads beyond the limits. */
  done(): FileCells {
    this.dropSpilled();
    const { firstRow, firstColumn, lastRow, lastColumn } = this.bounds;
    const block = lastRow < 0 ? 0 : (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
    const { sheetName } = this.context;
    if (lastRow >= limits.rows)
      throw new FileRefusal(
        `The sheet ${sheetName} goes down to row ${counted(lastRow + 1)}; the workbench opens ${counted(limits.rows)} rows. Delete the rows that are not needed, save, and open it again.`,
      );
    if (block > limits.block)
      throw new FileRefusal(
        `The sheet ${sheetName} spreads over ${counted(block)} cells, most of them empty; the workbench opens ${counted(limits.block)}. Clear the cells that stand far from the rest, save, and open it again.`,
      );
    return { cells: this.cells, rows: this.rows, unfitted: this.unfitted, lastRow, lastColumn, ...this.counts };
  }

  private openRow({ r, ht, hidden, s, customFormat }: Readonly<Record<string, string>>): void {
    const given = numberOf(r);
    this.row = given === undefined ? this.row + 1 : given - 1;
    this.column = -1;
    const height = numberOf(ht);
    this.hasHeight = height !== undefined && height > 0;
    const look = isOn(customFormat) ? numberOf(s) : undefined;
    if (this.hasHeight || isOn(hidden) || look !== undefined)
      this.rows.set(this.row, {
        isHidden: isOn(hidden),
        ...(this.hasHeight && height !== undefined && { height }),
        ...(look !== undefined && { look }),
      });
    if (this.row % 1000 === 0) this.context.deadline.check();
  }

  private openCell({ r, s, t = "n" }: Readonly<Record<string, string>>): void {
    const place = r === undefined ? undefined : parseCell(r);
    this.column = place?.column ?? this.column + 1;
    const row = place?.row ?? this.row;
    this.open_ = {
      row,
      column: this.column,
      look: numberOf(s) ?? 0,
      type: t,
      value: "",
      formula: undefined,
      formulaKind: "",
      formulaArea: undefined,
      sharedId: undefined,
    };
  }

  private openFormula(cell: OpenCell, { t = "normal", ref, si }: Readonly<Record<string, string>>): void {
    this.within = "f";
    cell.formula = "";
    cell.formulaKind = t;
    cell.formulaArea = ref;
    cell.sharedId = si;
  }

  private closeCell(): void {
    const cell = this.open_;
    this.open_ = undefined;
    this.within = undefined;
    if (cell === undefined) return;
    const { styleIds, isUnlocked, budget } = this.context;
    const content = { ...this.formulaOf(cell), ...this.valueOf(cell) };
    const s = styleIds[cell.look];
    const data = { ...content, ...(s !== undefined && { s }), ...(isUnlocked(cell.look) && { custom: { locked: false } }) };
    if (Object.keys(data).length === 0) return;
    budget.cells -= 1;
    if (budget.cells < 0)
      throw new FileRefusal(
        `The workbook holds more than ${counted(limits.cells)} cells. Copy the sheet with your list into a workbook of its own and open that.`,
      );
    (this.cells[cell.row] ??= {})[cell.column] = data;
    if (Object.keys(content).length > 0) this.note(cell);
  }

  private note({ row, column, look, value, type }: OpenCell): void {
    const { bounds } = this;
    bounds.firstRow = Math.min(bounds.firstRow, row);
    bounds.lastRow = Math.max(bounds.lastRow, row);
    bounds.firstColumn = Math.min(bounds.firstColumn, column);
    bounds.lastColumn = Math.max(bounds.lastColumn, column);
    if (this.hasHeight || !this.isTall(look)) return;
    const isNumber = type === "n" || type === "d";
    this.unfitted.push({ row, column, look, isNumber, text: type === "s" ? (this.context.strings.texts[Number(value)] ?? "") : value });
  }

  private formulaOf(cell: OpenCell): ICellData {
    const { formula, formulaKind, formulaArea, sharedId } = cell;
    if (formula === undefined) return {};
    if (formulaKind === "dataTable") {
      this.counts.dataTables += 1;
      return {};
    }
    if (formula.length > longestFormula) return {};
    if (formulaKind === "array") this.noteSpill(formulaArea);
    if (formulaKind !== "shared" || sharedId === undefined) return formula === "" ? {} : { f: fromStored(unescapeText(formula)) };
    if (formula !== "") this.shared.set(sharedId, { row: cell.row, column: cell.column, text: formula });
    const master = this.shared.get(sharedId);
    return master === undefined
      ? {}
      : { f: fromStored(movedFormula(unescapeText(master.text), cell.row - master.row, cell.column - master.column)) };
  }

  private noteSpill(reference: string | undefined): void {
    const area = parseArea(reference ?? "");
    if (area === undefined) return;
    this.spilled += area.rows * area.columns;
    if (this.spilled > limits.block)
      throw new FileRefusal(
        `Array formulas of the sheet ${this.context.sheetName} fill ${counted(this.spilled)} cells, the last one ${reference ?? ""}; the workbench calculates ${counted(limits.block)}. Narrow them, save, and open the file again.`,
      );
    if (area.rows * area.columns > 1)
      this.spills.push({
        row: area.row,
        column: area.column,
        lastRow: area.row + area.rows - 1,
        lastColumn: area.column + area.columns - 1,
      });
  }

  /** Values that an array formula fills in go: the grid fills them itself and would not spill over values. */
  private dropSpilled(): void {
    for (const { row, column, lastRow, lastColumn } of this.spills) {
      for (let down = row; down <= lastRow; down += 1) {
        const line = this.cells[down];
        if (line === undefined) continue;
        for (let right = column; right <= lastColumn; right += 1) {
          const cell = line[right];
          if (cell === undefined || (down === row && right === column)) continue;
          const { s, custom } = cell;
          line[right] = { ...(s !== undefined && { s }), ...(custom !== undefined && { custom }) };
        }
      }
    }
  }

  private valueOf({ type, value, look }: OpenCell): ICellData {
    if (value === "") return {};
    switch (type) {
      case "s":
        return this.sharedText(value);
      case "b":
        return { v: isOn(value.trim()) ? 1 : 0, t: CellValueType.BOOLEAN };
      case "n":
        return this.numberFrom(value, look);
      case "d":
        return dateFrom(value);
      case "inlineStr":
        return textCell(value);
      default:
        return textCell(unescapeText(value));
    }
  }

  private sharedText(value: string): ICellData {
    const { texts, mixed } = this.context.strings;
    const number = Number(value);
    if (mixed.has(number)) this.counts.mixed += 1;
    const text = texts[number] ?? "";
    return text === "" ? {} : textCell(text);
  }

  private numberFrom(value: string, look: number): ICellData {
    const number = numberOf(value);
    if (number === undefined) return textCell(value);
    const shift = this.context.from1904 && this.context.isDate(look) ? daysFrom1900To1904 : 0;
    return { v: number + shift, t: CellValueType.NUMBER };
  }
}

/** "B7" as row and column from 0; undefined for anything else. */
function parseCell(reference: string): { readonly row: number; readonly column: number } | undefined {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) | 32;
    if (code < 97 || code > 122) break;
    column = column * 26 + code - 96;
  }
  const row = Number(reference.slice(at));
  const isOnSheet = at > 0 && column <= sheetColumns && Number.isInteger(row) && row > 0 && row <= sheetRows;
  return isOnSheet ? { row: row - 1, column: column - 1 } : undefined;
}

/** A date written out, as strict files have it, counted in days. */
function dateFrom(value: string): ICellData {
  const millisecondsPerDay = 86_400_000;
  const daysTo1970 = 25_569;
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(value) ? value : `${value.includes("T") ? value : `${value}T00:00:00`}Z`);
  return Number.isNaN(time) ? textCell(value) : { v: time / millisecondsPerDay + daysTo1970, t: CellValueType.NUMBER };
}

/** Text that looks like a number is forced to stay text: the grid would take it for one as soon as the cell's looks change. */
export function textCell(text: string): ICellData {
  return { v: text, t: isRealNum(text) || isBooleanString(text) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
