import type { GridTable } from "../../grid/grid";
import { type Book, findTable } from "../book";
import { contains } from "../range/areas";
import { headerTexts } from "../range/references";
import { HostError, invalidArgument } from "../wire/hostError";
import { escapeColumn, mapStructured, readBrackets } from "./structured";
import { syntaxProblem } from "./syntax";
import { type Token, tokensOf } from "./tokens";

/** A formula as it is entered into cells of one sheet: checked as Excel's editor does, and in the form that is stored. */
export type EnterFormula = (formula: string, row: number, column: number) => string;

/** Estimated bytes of a compiled formula, by kind of piece; texts take two a letter besides. */
const tokenBytes = 7;
const mostBytes = 16_384;

/** Enter formulas into a sheet; each text is checked once for each table it stands in. */
export function formulaEntry(book: Book, sheetId: string): EnterFormula {
  const tables = book.grid.tables().filter((table) => table.sheetId === sheetId);
  const known = new Map<string, string>();
  return (formula, row, column) => {
    const own = tables.find(({ area }) => contains(area, { row, column, rows: 1, columns: 1 }));
    const key = `${own?.id ?? ""} ${formula}`;
    const stored = known.get(key) ?? checkFormula(book, formula, own);
    known.set(key, stored);
    return stored;
  };
}

/** Refuse what is no formula, and give the stored form of what is one. `own` is the table it stands in. */
export function checkFormula(book: Book, formula: string, own?: GridTable): string {
  const tokens = tokensOf(formula.slice(1));
  // [formula-syntax-refused]
  const problem = syntaxProblem(tokens, (name) => book.grid.arity(name));
  if (problem !== undefined) throw invalidArgument(`${formula.slice(0, 80)} is no formula: ${problem}`);
  // [formula-bytecode-limit]
  const texts = tokens.filter(({ kind }) => kind === "text").reduce((sum, { text }) => sum + text.length, 0);
  if (tokens.length * tokenBytes + texts * 2 > mostBytes)
    throw new HostError("FormulaLengthExceedsLimit", "The formula's compiled form is longer than Excel allows.");
  return tokens.some(({ kind }) => kind === "brackets") ? `=${storedReferences(book, tokens, own)}` : formula;
}

function storedReferences(book: Book, tokens: readonly Token[], own: GridTable | undefined): string {
  return mapStructured(tokens, (name, brackets) => {
    const table = name === undefined ? own : findTable(book, name);
    const read = readBrackets(brackets);
    const headers = table === undefined ? [] : headerTexts(book, table);
    const isKnown = read?.columns.every((column) => headers.includes(column.toLowerCase())) === true;
    if (read === undefined) throw invalidArgument(`${name ?? ""}${brackets} names no part of a table`);
    if (table === undefined || !isKnown) {
      // [formula-unknown-table-refused]
      if (!book.switches.refusesUnknownTables) return "#REF!";
      throw invalidArgument(`${name ?? ""}${brackets} names a table or column that is not there`);
    }
    const isThisRow = read.items.includes("#This Row");
    if (name !== undefined && !brackets.includes("@")) return undefined;
    const columns = read.columns.map((column) => `[${escapeColumn(column)}]`).join(":");
    if (isThisRow) return `${table.name}[[#This Row]${columns === "" ? "" : `,${columns}`}]`;
    return `${table.name}${brackets}`;
  });
}

/** A formula as Excel shows it: a column of its own row with "@", in its own table without the table's name. [this-row-stored-at-shown] */
export function shownFormula(formula: string, own: string | undefined): string {
  if (!/#This Row/i.test(formula)) return formula;
  const shown = mapStructured(tokensOf(formula.slice(1)), (table, brackets) => {
    const read = readBrackets(brackets);
    const [first, last = first] = read?.columns ?? [];
    if (read?.items.join().toLowerCase() !== "#this row" || first === undefined) return undefined;
    const isPlain = last === first && /^[\p{L}\p{N}_.]+$/u.test(first);
    const column = isPlain
      ? first
      : last === first
        ? `[${escapeColumn(first)}]`
        : `[${escapeColumn(first)}]:[${escapeColumn(last ?? first)}]`;
    return `${table?.toLowerCase() === own?.toLowerCase() ? "" : (table ?? "")}[@${column}]`;
  });
  return `=${shown}`;
}
