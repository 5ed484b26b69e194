/**
 * What the stand-in for Excel needs of a spreadsheet: the host speaks Office.js on one side and this on the other.
 *
 * Rows and columns count from 0. Colors are "#RRGGBB". Widths and heights are points, as in Office.js.
 */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type CellValue = number | string | boolean;

export interface GridCell {
  /** Raw, calculated value; "" where blank; an error as its code with `isError`. Spilled cells show their value. */
  readonly value: CellValue;
  readonly isError: boolean;
  /** With its leading "="; absent where the cell holds no formula (spilled cells too). */
  readonly formula?: string;
  readonly numberFormat: string;
  /** As displayed. */
  readonly text: string;
}

/** One cell to write. Text is stored as text whatever it begins with; only `formula` makes a formula. Undefined leaves the cell alone. */
export type CellInput = { readonly value: CellValue } | { readonly formula: string } | undefined;

export interface BorderLine {
  readonly style: "None" | "Continuous" | "Dash" | "Dot" | "Double";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

export interface CellStyle {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly horizontal?: "General" | "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  readonly locked?: boolean;
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
  readonly right?: BorderLine;
}

/** A row or a column that differs from the sheet's usual ones. */
export interface StoredLine {
  readonly index: number;
  readonly isHidden: boolean;
  /** Height or width; absent where it is the usual one. */
  readonly points?: number;
  readonly style: CellStyle;
}

/** A cell that holds something or looks like something; equal looks are the same object. */
export interface StoredCell {
  readonly column: number;
  /** "" where the cell only has a look; spilled cells show their value. */
  readonly value: CellValue;
  readonly isError: boolean;
  readonly formula?: string;
  readonly spill?: Area;
  readonly style: CellStyle;
}

export interface StoredRow extends StoredLine {
  readonly cells: readonly StoredCell[];
}

export interface StoredSheet {
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly columns: readonly StoredLine[];
  readonly rows: Iterable<StoredRow>;
}

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor: string;
}

export interface GridTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** With the header row. */
  readonly area: Area;
  readonly style: string;
  readonly showsBands: boolean;
  readonly showsFilter: boolean;
}

export interface GridName {
  readonly name: string;
  /** With its leading "=": a reference, a constant or a LAMBDA. */
  readonly formula: string;
  readonly comment: string;
  readonly isVisible: boolean;
}

/** A change of cells; results of calculation are none. */
export interface GridEdit {
  readonly sheetId: string;
  /** The cells, or the lines that went in or out. */
  readonly area: Area;
  readonly change: "content" | "format" | "rows inserted" | "rows deleted" | "columns inserted" | "columns deleted";
  readonly by: "user" | "host";
  /** A step is being taken back or done again. */
  readonly isReverting: boolean;
}

export type Unsubscribe = () => void;

export interface Grid {
  sheets(): readonly GridSheet[];
  addSheet(name: string): string;
  removeSheet(sheetId: string): void;
  changeSheet(sheetId: string, change: Partial<Omit<GridSheet, "id">>): void;
  moveSheet(sheetId: string, position: number): void;
  activeSheet(): string;
  activate(sheetId: string): void;
  selection(): { readonly sheetId: string; readonly area: Area };
  select(sheetId: string, area: Area): void;

  /** Cells with content, or where asked for also cells that only have a look; undefined on an empty sheet. */
  usedArea(sheetId: string, withFormats?: boolean): Area | undefined;
  /** The sheet as it is stored, from top to bottom: costs by what is there. */
  stored(sheetId: string): StoredSheet;
  read(sheetId: string, area: Area): readonly (readonly GridCell[])[];
  write(sheetId: string, area: Area, cells: readonly (readonly CellInput[])[]): void;
  clear(sheetId: string, area: Area, what: "Contents" | "Formats" | "All"): void;
  /** The sentence behind an error that one of our functions gave in this cell, where there is one. */
  messageAt(sheetId: string, row: number, column: number): string | undefined;
  /** The spill area of a formula cell, where it spills. */
  spill(sheetId: string, row: number, column: number): Area | undefined;
  /** Style per cell, absent keys at their defaults. */
  styles(sheetId: string, area: Area): readonly (readonly CellStyle[])[];
  setStyle(sheetId: string, area: Area, style: CellStyle): void;
  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | undefined)[])[]): void;

  insertRows(sheetId: string, at: number, count: number): void;
  deleteRows(sheetId: string, at: number, count: number): void;
  insertColumns(sheetId: string, at: number, count: number): void;
  deleteColumns(sheetId: string, at: number, count: number): void;
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, column: number, count: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, row: number, count: number, points: number): void;
  isHidden(sheetId: string, line: "row" | "column", index: number): boolean;
  setHidden(sheetId: string, line: "row" | "column", index: number, count: number, isHidden: boolean): void;
  merges(sheetId: string): readonly Area[];
  merge(sheetId: string, area: Area): void;
  unmerge(sheetId: string, area: Area): void;
  freeze(sheetId: string, rows: number, columns: number): void;
  frozen(sheetId: string): { readonly rows: number; readonly columns: number };
  setGridlines(sheetId: string, isShown: boolean): void;
  showsGridlines(sheetId: string): boolean;

  tables(): readonly GridTable[];
  addTable(table: Omit<GridTable, "id">): string;
  changeTable(id: string, change: Partial<Omit<GridTable, "id" | "sheetId">>): void;
  /** The cells stay. */
  removeTable(id: string): void;

  names(): readonly GridName[];
  setName(name: GridName): void;
  removeName(name: string): void;

  /** From now on our functions get this for a blank cell. */
  callFunctionsWith(blank: 0 | null): void;
  /** How many arguments a function takes; undefined where it is not known. */
  arity(name: string): { readonly least: number; readonly most: number } | undefined;

  /** Resolves when no calculation is under way or due. */
  settled(): Promise<void>;
  /** A person changed cells, or the host did. */
  onEdited(listener: (edit: GridEdit) => void): Unsubscribe;
  /** Sheets came or went, whoever did it. */
  onSheets(listener: () => void): Unsubscribe;
  onSelected(listener: () => void): Unsubscribe;
  onActivated(listener: (sheetId: string) => void): Unsubscribe;
  onCalculated(listener: () => void): Unsubscribe;
  /** Take back the last step, whoever made it; false where there is none. */
  undo(): boolean;
  /** Do again what was taken back last; false where there is nothing. */
  redo(): boolean;
  /** How many steps can be taken back, and done again. */
  steps(): { readonly undo: number; readonly redo: number };
  /** Let nothing be taken back any more. */
  forgetSteps(): void;
  /** Let a change beside the grid be taken back with what changes in the grid meanwhile. */
  remember(undo: () => void, redo: () => void): void;
  /** A step was taken back or done again. */
  onReverted(listener: () => void): Unsubscribe;
  /** Mark what `work` changes as the doing of a person, not of the host. */
  asPerson<T>(work: () => T): T;
  /** Everything `work` changes becomes one step to take back; under the key of the last step it becomes a part of that one. */
  asOneStep<T>(work: () => T, key?: object): T;
  dispose(): void;
}
