import type { Area } from "../grid/grid";

/**
 * What a workbook holds beside cells: plain data that the host answers from and `.xlsx` files are read and written from.
 *
 * The grid keeps cells, styles, widths, merges, panes, tables and names; everything else stands here.
 * Property names and enumerated texts are those of Office.js ("Landscape", "ColumnClustered"), so that nothing is translated twice.
 */
export interface WorkbookExtras {
  /** By the grid's sheet id; a sheet without an entry has none. */
  readonly sheets: Readonly<Record<string, SheetExtras>>;
  /** Settings of the add-in by key, each as JSON text. */
  readonly settings: Readonly<Record<string, string>>;
  /** Title, subject, author, … as Office.js names them. */
  readonly properties: Readonly<Record<string, string>>;
  /** Filters of tables by the grid's table id, one per column: criteria as Office.js nests them, null where all is shown. Files don't keep them yet. */
  readonly filters?: Readonly<Record<string, readonly (JsonObject | null)[]>>;
  /** Absent: sheets may be added, renamed, moved and deleted. */
  readonly protection?: { readonly password?: string };
  /** What the file held and the workbench does not understand, to be written back. */
  readonly carried?: CarriedBook;
}

export interface SheetExtras {
  readonly charts: readonly Chart[];
  /** First in priority first. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly dataValidations: readonly DataValidation[];
  readonly pageLayout: PageLayout;
  /** Absent: the sheet is not protected. */
  readonly protection?: Protection;
  readonly comments: readonly Comment[];
  readonly hyperlinks?: readonly Hyperlink[];
  readonly carried?: CarriedSheet;
}

/** Cells that lead somewhere: to an address outside the workbook, to a place in it, or to a place in another file. */
export interface Hyperlink {
  readonly area: Area;
  readonly address?: string;
  readonly location?: string;
  readonly tooltip?: string;
}

/** Pieces of a file that the workbench does not understand and writes back as they were. */
export interface CarriedBook {
  /** Parts that pieces refer to, by path. */
  readonly parts: Readonly<Record<string, CarriedPart>>;
  readonly pieces: readonly CarriedPiece[];
}

export interface CarriedSheet {
  /** Rows or columns were put in or taken out since: the places that pieces name no longer hold. */
  readonly isMoved: boolean;
  readonly pieces: readonly CarriedPiece[];
}

export interface CarriedPart {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly relations: readonly CarriedRelation[];
}

export interface CarriedRelation {
  readonly id: string;
  readonly type: string;
  /** A path in the package, or an address outside it. */
  readonly target: string;
  readonly isExternal: boolean;
}

export interface CarriedPiece {
  /** For people: "picture", "pivot table". */
  readonly noun: string;
  /** The element of the sheet or workbook it belongs to: "autoFilter", "drawing", "pivotCaches"; "" for a mere relation. */
  readonly place: string;
  readonly xml: string;
  /** What the XML, or the sheet itself, refers to. */
  readonly relations: readonly CarriedRelation[];
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

/** Cells of a sheet that something refers to. */
export interface Source {
  readonly sheetId: string;
  readonly area: Area;
}

/** A place on the sheet: a cell, and how far into it in points. */
export interface AnchorPoint {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

/** Two corners of what floats above the cells; it moves and grows with them. */
export interface Anchor {
  readonly from: AnchorPoint;
  readonly to: AnchorPoint;
}

export interface Chart {
  readonly id: string;
  readonly name: string;
  /** Excel.ChartType, for example "ColumnClustered", "BarStacked", "Line", "XYScatter", "Bubble". */
  readonly chartType: string;
  readonly plotBy: "Rows" | "Columns";
  /** The block the chart was made from; series may since have been changed one by one. */
  readonly source: Source;
  readonly anchor: Anchor;
  readonly series: readonly ChartSeries[];
  /**
   * Nested as in Office.js and only where set: `title.text`, `title.visible`, `legend.visible`, `legend.position`,
   * `axes.categoryAxis.title.text`, `axes.valueAxis.maximum`, `format.fill.color`, …; fills set by `setSolidColor` as `color`.
   */
  readonly properties: JsonObject;
  /** The part of the file it was read from: says more than the workbench knows, and is written again while nothing changed. */
  readonly original?: string;
}

export interface ChartSeries {
  /** A text, or the header cell it is read from. */
  readonly name: string | Source;
  /** Absent while a series just added has none. */
  readonly values?: Source;
  /** Categories, or x values of a scatter or bubble chart. */
  readonly xValues?: Source;
  readonly bubbleSizes?: Source;
  /** Nested as in Office.js and only where set: `format.fill.color`, `hasDataLabels`, `gapWidth`, `chartType`, `axisGroup`, `points.0.format.fill.color`, … */
  readonly properties: JsonObject;
}

export interface ConditionalFormat {
  readonly id: string;
  /** Excel.ConditionalFormatType: "CellValue", "Custom", "DataBar", "ColorScale", "IconSet", "ContainsText", "TopBottom", "PresetCriteria". */
  readonly type: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  /**
   * The rule as Office.js nests it under the type's own object: for "CellValue" `rule` {formula1, formula2?, operator} and
   * `format` {font: {color, bold, …}, fill: {color}}; for "Custom" `rule` {formula} and `format`; for "IconSet" `style`, `criteria`; …
   */
  readonly rule: JsonObject;
}

export interface DataValidation {
  readonly areas: readonly Area[];
  /** As Office.js has it: {list: {inCellDropDown, source}}, {wholeNumber: {formula1, formula2?, operator}}, {decimal: …}, {custom: {formula}}, … */
  readonly rule: JsonObject;
  readonly ignoreBlanks: boolean;
  /** {message, showAlert, style, title} */
  readonly errorAlert?: JsonObject;
  /** {message, showPrompt, title} */
  readonly prompt?: JsonObject;
}

export interface PageLayout {
  readonly orientation?: "Portrait" | "Landscape";
  readonly paperSize?: string;
  /** Either a scale in percent, or the pages to fit on; a missing direction is free. */
  readonly zoom?: { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  readonly printArea?: readonly Area[];
  readonly printTitleRows?: { readonly row: number; readonly rows: number };
  readonly printTitleColumns?: { readonly column: number; readonly columns: number };
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  readonly printHeadings?: boolean;
  readonly blackAndWhite?: boolean;
  /** In points. */
  readonly leftMargin?: number;
  readonly rightMargin?: number;
  readonly topMargin?: number;
  readonly bottomMargin?: number;
  readonly headerMargin?: number;
  readonly footerMargin?: number;
  /** Codes as Excel writes them: "&P of &N", "&A". */
  readonly leftHeader?: string;
  readonly centerHeader?: string;
  readonly rightHeader?: string;
  readonly leftFooter?: string;
  readonly centerFooter?: string;
  readonly rightFooter?: string;
}

export interface Protection {
  /** Excel.WorksheetProtectionOptions: allowFormatCells, allowInsertRows, …; a missing one is false. */
  readonly options: JsonObject;
  /** In the clear: the workbench keeps no secrets. */
  readonly password?: string;
}

export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly author: string;
}

/** A sheet with nothing beside its cells. */
export const noSheetExtras: SheetExtras = {
  charts: [],
  conditionalFormats: [],
  dataValidations: [],
  pageLayout: {},
  comments: [],
};

/** A workbook with nothing beside its cells. */
export const noExtras: WorkbookExtras = { sheets: {}, settings: {}, properties: {} };
