import { parseArea } from "./range/address";
import { type Book, changeLines, findSheet, findTable } from "./book";
import { enterCells } from "./range/rangeValues";
import { setFilter } from "./table/filters";
import { deleteSheet } from "./sheet/worksheetClasses";
import { found, invalidArgument } from "./wire/hostError";

/** What somebody at the workbook does, rather than the add-in: the person before the screen, or a co-author. Rows count from 1, as on the screen. */
export interface Person {
  /** Type texts into cells: `type("Features", "B2", [["5"]])`. */
  type(sheet: string, topLeft: string, typed: readonly (readonly unknown[])[]): void;
  insertRows(sheet: string, before: number, count?: number): void;
  deleteRows(sheet: string, first: number, count?: number): void;
  renameSheet(from: string, to: string): void;
  deleteSheet(sheet: string): void;
  protectSheet(sheet: string): void;
  renameTable(from: string, to: string): void;
  /** Select cells as usual, several areas apart from each other, or bring a sheet to the front that is a chart. */
  select(kind: "cells" | "areas" | "chart sheet"): void;
  /** Show only rows with these texts in a column, counted from 0. */
  filterTable(table: string, column: number, shown: readonly string[]): void;
}

/** Somebody who edits the workbook; the add-in hears of it as of any edit that is not its own. */
export function createPerson(book: Book, source: "Local" | "Remote"): Person {
  const act = (work: () => void): void => {
    book.session.source = source;
    try {
      book.grid.asPerson(() => {
        book.grid.asOneStep(work);
      });
    } finally {
      book.session.source = "Local";
    }
  };
  const idOf = (sheet: string): string => found(findSheet(book, sheet), `the worksheet ${sheet}`).id;
  return {
    type: (sheet, topLeft, typed) => {
      const start = parseArea(topLeft);
      if (start === undefined) throw invalidArgument(`${topLeft} is no cell`);
      act(() => {
        enterCells(book, idOf(sheet), { ...start, rows: typed.length, columns: typed[0]?.length ?? 1 }, typed);
      });
    },
    insertRows: (sheet, before, count = 1) => {
      act(() => {
        changeLines(book, idOf(sheet), { line: "row", at: before - 1, count });
      });
    },
    deleteRows: (sheet, first, count = 1) => {
      act(() => {
        changeLines(book, idOf(sheet), { line: "row", at: first - 1, count: -count });
      });
    },
    renameSheet: (from, to) => {
      act(() => {
        book.grid.changeSheet(idOf(from), { name: to });
      });
    },
    deleteSheet: (sheet) => {
      act(() => {
        deleteSheet(book, idOf(sheet));
      });
    },
    protectSheet: (sheet) => {
      act(() => {
        book.extras.changeSheet(idOf(sheet), { protection: { options: {} } });
      });
    },
    renameTable: (from, to) => {
      act(() => {
        book.grid.changeTable(found(findTable(book, from), `the table ${from}`).id, { name: to });
      });
    },
    select: (kind) => {
      book.session.selected = kind;
    },
    filterTable: (table, column, shown) => {
      act(() => {
        setFilter(book, found(findTable(book, table), `the table ${table}`).id, column, { filterOn: "Values", values: [...shown] });
      });
    },
  };
}
