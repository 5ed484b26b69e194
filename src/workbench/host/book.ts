import type { Area, Grid, GridSheet, GridTable } from "../grid/grid";
import { formatArea, quoteSheet } from "./range/address";
import { type LineChange, intersection } from "./range/areas";
import type { EventHub } from "./events";
import type { ExtrasStore } from "./extrasStore";
import { accessDenied, HostError, itemNotFound } from "./wire/hostError";
import type { RequestNotes } from "./notes";
import type { Switches } from "./profile/switches";
import type { LiveAreas } from "./range/liveAreas";
import type { Schema } from "./wire/schema";

/** The open workbook as every class of the object model sees it. */
export interface Book {
  readonly grid: Grid;
  readonly extras: ExtrasStore;
  readonly live: LiveAreas;
  readonly events: EventHub;
  readonly schema: Schema;
  readonly name: string;
  readonly author: string;
  /** For dates typed without a year. */
  readonly today: () => Date;
  readonly newId: () => string;
  /** How the Excel it behaves like differs from others. */
  readonly switches: Switches;
  /** What the request under way did so far. */
  readonly notes: RequestNotes;
  /** What the add-in switched and who is at work; it changes with the session and is not saved. */
  readonly session: {
    calculationMode: string;
    areEventsEnabled: boolean;
    source: "Local" | "Remote";
    selected: "cells" | "areas" | "chart sheet";
  };
  /** Where custom functions deliver what they were asked for. */
  readonly deliver: (results: unknown) => void;
}

export function sheetOf(book: Book, sheetId: string): GridSheet {
  const sheet = book.grid.sheets().find(({ id }) => id === sheetId);
  if (sheet !== undefined) return sheet;
  // [co-editor-deletes-sheet-mid-sync]
  if (book.switches.platform === "web") throw new HostError("InvalidRequestContext", "The worksheet was deleted meanwhile.");
  throw itemNotFound("the worksheet was deleted");
}

/** Find a sheet by its name, as Excel does regardless of case, or by its id. */
export function findSheet(book: Book, key: unknown): GridSheet | undefined {
  const wanted = String(key).toLowerCase();
  return book.grid.sheets().find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
}

export function tableOf(book: Book, tableId: string): GridTable {
  const table = book.grid.tables().find(({ id }) => id === tableId);
  if (table === undefined) throw itemNotFound("the table was deleted");
  return table;
}

export function findTable(book: Book, key: unknown): GridTable | undefined {
  const wanted = String(key).toLowerCase();
  return book.grid.tables().find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
}

/** "Sheet1!A1:B2" with the sheet quoted where needed. */
export function fullAddress(book: Book, sheetId: string, area: Area): string {
  return `${quoteSheet(sheetOf(book, sheetId).name)}!${formatArea(area)}`;
}

/** The part of an area that holds anything, for work on whole rows and columns. */
export function withinUse(book: Book, sheetId: string, area: Area): Area | undefined {
  const used = book.grid.usedArea(sheetId);
  return used === undefined ? undefined : intersection(area, used);
}

/** Permissions of a protected sheet that a change may need. */
export type Permission =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertRows"
  | "allowInsertColumns"
  | "allowDeleteRows"
  | "allowDeleteColumns"
  | "allowEditObjects";

/** Refuse a change that the sheet's protection forbids. */
export function requirePermission(book: Book, sheetId: string, permission: Permission): void {
  const protection = book.extras.sheet(sheetId).protection;
  if (protection !== undefined && protection.options[permission] !== true) {
    throw accessDenied(`the sheet ${sheetOf(book, sheetId).name} is protected`);
  }
}

/** Refuse a change of the sheets themselves while the workbook's structure is protected. */
export function requireStructure(book: Book): void {
  if (book.extras.read().protection !== undefined) throw accessDenied("the structure of the workbook is protected");
}

/** Refuse to write cells of a protected sheet, unless each of them is unlocked. */
export function requireUnlocked(book: Book, sheetId: string, area: Area): void {
  if (book.extras.sheet(sheetId).protection === undefined) return;
  const isOpen = book.grid.styles(sheetId, area).every((row) => row.every(({ locked }) => locked === false));
  if (!isOpen) throw accessDenied(`the sheet ${sheetOf(book, sheetId).name} is protected`);
}

/** Put lines in or take them out; what the host keeps beside the cells moves along as the grid tells it. */
export function changeLines(book: Book, sheetId: string, change: LineChange): void {
  const isRows = change.line === "row";
  const count = Math.abs(change.count);
  if (isRows && change.count > 0) book.grid.insertRows(sheetId, change.at, count);
  else if (isRows) book.grid.deleteRows(sheetId, change.at, count);
  else if (change.count > 0) book.grid.insertColumns(sheetId, change.at, count);
  else book.grid.deleteColumns(sheetId, change.at, count);
}

/** Sum of the sizes of the first lines. */
export function total(count: number, size: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += size(index);
  return sum;
}
