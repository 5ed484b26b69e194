import { fail, type Result } from "../../core/result";
import { openCsv } from "./openCsv";
import { type OpenedFile, openXlsx } from "./openXlsx";

/** Bytes of the largest file that is read at all. */
const largestFile = 300_000_000;

/**
 * Open what a person gives: a workbook (.xlsx, .xlsm), or a list as text (.csv, .tsv). Other kinds are refused with the cure in one sentence.
 *
 * The content decides, not the name; only whether a text is meant as a list is told from the name.
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<Result<OpenedFile, string>> {
  if (bytes.length > largestFile)
    return fail(
      `The file has more than ${String(largestFile / 1_000_000)} MB. Copy the sheet with your list into a workbook of its own and open that.`,
    );
  const foreign = foreignKind(bytes);
  if (foreign !== undefined) return fail(foreign);
  if (startsWith(bytes, [0x50, 0x4b])) return openXlsx(bytes);
  if (/\.(?:csv|tsv|tab|txt)$/i.test(name)) return openCsv(bytes, baseName(name));
  return fail("This is no Excel workbook (.xlsx) and no list of values (.csv or .tsv). Save it in Excel as .xlsx and open that file.");
}

/** Whether a file is saved under its own name; a list as text becomes a workbook beside it. */
export function workbookName(name: string): string {
  return /\.xls[xm]$/i.test(name) ? name : `${name.replace(/\.[^.]*$/, "")}.xlsx`;
}

function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
}

/** Why a file of another program cannot be opened; undefined where it may be one of ours. */
function foreignKind(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return holds(bytes, wide("EncryptedPackage"))
      ? "The workbook is protected by a password. Open it in Excel, take the password away under File, Info, Protect Workbook, Encrypt with Password, save it, and open it again."
      : "This is a workbook of the old kind (.xls). Save it in Excel as .xlsx and open that file.";
  }
  if (startsWith(bytes, [0x50, 0x4b])) {
    if (holds(bytes.subarray(0, 200), ascii("opendocument.spreadsheet")))
      return "This is an OpenDocument spreadsheet (.ods). Save it in LibreOffice as .xlsx and open that file.";
    if (holds(bytes, ascii("Index/Document.iwa")))
      return "This is a spreadsheet of Apple Numbers. Export it there to Excel (File, Export To, Excel) and open that file.";
  }
  if (/^\s*<(?:!doctype html|html|table)\b/i.test(latin(bytes.subarray(0, 200))))
    return "This is a web page that bears a workbook's name. Open it in Excel, save it as .xlsx, and open that file.";
  return undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** As Windows stores names: two bytes a letter. */
function wide(text: string): readonly number[] {
  return ascii(text).flatMap((byte) => [byte, 0]);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes);
}

function holds(bytes: Uint8Array, sought: readonly number[]): boolean {
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (sought.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
