import { CellValueType, type ICellData } from "@univerjs/core";
import { fail, ok, type Result } from "../../core/result";
import { snapshotOf } from "../grid/univerGrid";
import { noExtras } from "../host/extras";
import { decodeText } from "./decodeText";
import { counted, limits } from "./limits";
import type { OpenedFile } from "./openXlsx";
import { textCell } from "./readCells";
import { splitValues } from "./splitValues";

/** A .csv or .tsv file, opened. */
export interface OpenedList extends OpenedFile {
  /** What was found out about the file: its encoding and what stands between its cells. */
  readonly encoding: string;
  readonly delimiter: string;
}

/**
 * Read a list of values separated by commas, semicolons or tabs; a fault says in one sentence why it cannot be read.
 *
 * Text stays text, whatever it begins with; only plain numbers become numbers, and IDs with leading zeros are none.
 *
 * Cost     O(length)
 */
export function openCsv(bytes: Uint8Array, sheetName: string): Result<OpenedList, string> {
  const { text, encoding } = decodeText(bytes);
  const told = /^sep=([^\r\n])\r?\n/i.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  const delimiter = told?.[1] ?? guessDelimiter(body);
  const rows = withoutBlankEnd(splitValues(body, delimiter));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length === 0) return fail("The file is empty. Export the list again and open that file.");
  if (rows.length > limits.rows || rows.length * columns > limits.block)
    return fail(
      `The list has ${counted(rows.length)} rows; the workbench opens ${counted(limits.rows)}. Keep the rows you plan with, and open that file.`,
    );
  const readCell = delimiter === ";" ? cellWithCommas : cellWithPoints;
  const cellData = Object.fromEntries(rows.map((row, index) => [index, readRow(row, readCell)]));
  const snapshot = snapshotOf([{ name: sheetNameOf(sheetName) }]);
  const [id = ""] = snapshot.sheetOrder;
  const sheet = { ...snapshot.sheets[id], cellData, rowCount: Math.max(200, rows.length + 50), columnCount: Math.max(30, columns + 6) };
  return ok({ snapshot: { ...snapshot, sheets: { [id]: sheet } }, extras: noExtras, notKept: [], encoding, delimiter });
}

function withoutBlankEnd(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ""));
  return rows.slice(0, last + 1);
}

/** The character that splits the first lines into the same number of cells, most of all; a comma where none does. */
function guessDelimiter(text: string): string {
  const sample = text.slice(0, 100_000);
  const scores = [",", ";", "\t", "|"].map((delimiter) => {
    const rows = splitValues(sample, delimiter, 30).filter((row) => row.some((cell) => cell.trim() !== ""));
    const widths = rows.map((row) => row.length);
    const usual = mostFrequent(widths);
    const agreeing = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    return { delimiter, score: usual < 2 ? 0 : agreeing * Math.log2(usual) };
  });
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score === 0 ? "," : best.delimiter;
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((one, other) => (other[1] > one[1] || (other[1] === one[1] && other[0] > one[0]) ? other : one), [0, 0])[0];
}

type ReadCell = (text: string) => ICellData | undefined;

function readRow(row: readonly string[], readCell: ReadCell): Record<number, ICellData> {
  const cells: Record<number, ICellData> = {};
  for (const [column, text] of row.entries()) {
    const cell = readCell(text);
    if (cell !== undefined) cells[column] = cell;
  }
  return cells;
}

/** More digits than a number holds are an ID. */
const mostDigits = 15;
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const groupedNumber = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const commaNumber = /^-?(?:0|[1-9]\d*),\d+$/;

function cellWithPoints(text: string): ICellData | undefined {
  const trimmed = text.trim();
  if (groupedNumber.test(trimmed)) return numberCell(trimmed.replaceAll(",", ""), text);
  return plainNumber.test(trimmed) ? numberCell(trimmed, text) : content(text);
}

/** Where semicolons stand between cells, the comma is the decimal point. */
function cellWithCommas(text: string): ICellData | undefined {
  const trimmed = text.trim();
  if (commaNumber.test(trimmed)) return numberCell(trimmed.replace(",", "."), text);
  return plainNumber.test(trimmed) ? numberCell(trimmed, text) : content(text);
}

function numberCell(digits: string, text: string): ICellData | undefined {
  return digits.replace(/\D/g, "").length > mostDigits ? content(text) : { v: Number(digits), t: CellValueType.NUMBER };
}

function content(text: string): ICellData | undefined {
  return text === "" ? undefined : textCell(text.replaceAll("\r\n", "\n"));
}

/** The file's name as a sheet may bear it. */
function sheetNameOf(fileName: string): string {
  const longest = 31;
  const bare = fileName
    .replace(/\.[^.]*$/, "")
    .replace(/[:\\/?*[\]]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  return bare.slice(0, longest).trim() || "List";
}
