import { openCsv, type OpenedList } from "../../../src/workbench/files/openCsv";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function opened(bytes: Uint8Array, name = "list.csv"): OpenedList {
  const list = openCsv(bytes, name);
  if (!list.ok) throw new Error(list.error);
  return list.value;
}

type Line = Readonly<Record<number, { readonly v?: unknown }>>;

/** The list as rows of values; blanks are "". */
function rowsOf({ snapshot }: OpenedList): readonly (readonly unknown[])[] {
  const [id = ""] = snapshot.sheetOrder;
  const lines = Object.values((snapshot.sheets[id]?.cellData ?? {}) as Readonly<Record<number, Line>>); // as the grid stores cells
  const width = Math.max(...lines.flatMap((line) => Object.keys(line).map(Number))) + 1;
  return lines.map((line) => Array.from({ length: width }, (_, column) => line[column]?.v ?? ""));
}

function utf16(text: string, isBig: boolean, mark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const bytes = (mark ? [0xfeff, ...units] : units).flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]));
  return new Uint8Array(bytes);
}

const text = "ID,Feature\n007,Über-Suche\n";
const windows = new Uint8Array([...encode("ID,Feature\n007,"), 0xdc, ...encode("ber-Suche\n")]);

describe("openCsv", () => {
  it.each([
    ["UTF-8", encode(text), "UTF-8"],
    ["UTF-8 with a mark", new Uint8Array([0xef, 0xbb, 0xbf, ...encode(text)]), "UTF-8"],
    ["UTF-16 with a mark", utf16(text, false, true), "UTF-16"],
    ["UTF-16, the other way round", utf16(text, true, true), "UTF-16"],
    ["UTF-16 without a mark", utf16(text, false, false), "UTF-16"],
    ["the code page of Windows", windows, "Windows-1252"],
  ])("reads %s", (_, bytes, encoding) => {
    const list = opened(bytes);
    expect([list.encoding, rowsOf(list)]).toEqual([
      encoding,
      [
        ["ID", "Feature"],
        ["007", "Über-Suche"],
      ],
    ]);
  });

  it.each([
    ["commas", "Feature,Months\nChat,3.5\n", ","],
    ["semicolons, with decimal commas", "Feature;Months\nChat;3,5\n", ";"],
    ["tabs", "Feature\tMonths\nChat\t3.5\n", "\t"],
    ["what its first line says", "sep=|\nFeature|Months\nChat|3.5\n", "|"],
    ["semicolons, though texts hold commas", 'Feature;Months;Note\n"Chat";3,5;"a, b, c"\n', ";"],
  ])("splits at %s", (_, source, delimiter) => {
    const list = opened(encode(source));
    expect(list.delimiter).toBe(delimiter);
    expect(rowsOf(list)[1]?.slice(0, 2)).toEqual(["Chat", 3.5]);
  });

  it.each([
    ["an ID with leading zeros", "007", "007"],
    ["an ID of more digits than a number holds", "12345678901234567", "12345678901234567"],
    ["what would be a formula", "=1+1", "=1+1"],
    ["what would be a formula by its sign", "+A1", "+A1"],
    ["a range", "2..4", "2..4"],
    ["what Excel would take for a date", "2-4", "2-4"],
    ["a number", "-12.5", -12.5],
    ["a number in groups", '"1,250,000"', 1_250_000],
    ["a number with blanks around", " 12 ", 12],
    ["lines within quotes", '"one\r\ntwo"', "one\ntwo"],
    ["quotes within quotes", '"say ""hi"""', 'say "hi"'],
  ])("reads %s", (_, cell, value) => {
    expect(rowsOf(opened(encode(`Feature,Other\n${cell},x\n`)))[1]?.[0]).toBe(value);
  });

  it("names the sheet after the file, as a sheet may be named", () => {
    const { snapshot } = opened(encode("Feature\nChat"), "Q3 [draft]: a list of very many features.csv");
    expect(Object.values(snapshot.sheets).map(({ name }) => name)).toEqual(["Q3  draft   a list of very many"]);
  });

  it("keeps blank rows inside the list and drops those at its end", () => {
    expect(rowsOf(opened(encode("Feature\n\nChat\n\n\n")))).toEqual([["Feature"], [""], ["Chat"]]);
  });

  it("says so where there is nothing in the file", () => {
    expect(openCsv(encode("\n\n"), "a.csv")).toEqual({ ok: false, error: "The file is empty. Export the list again and open that file." });
  });
});
