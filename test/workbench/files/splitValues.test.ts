import fc from "fast-check";
import { splitValues } from "../../../src/workbench/files/splitValues";

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe("splitValues", () => {
  it.each([
    [
      "cells and rows",
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a line break at the end", "a\r\nb\r\n", [["a"], ["b"]]],
    ["line breaks of old Macs", "a\rb", [["a"], ["b"]]],
    ["blank cells and rows", "a,,\n\nb", [["a", "", ""], [""], ["b"]]],
    ["a delimiter at the very end", "a,", [["a", ""]]],
    ["delimiters and line breaks in quotes", '"a,b","c\nd"', [["a,b", "c\nd"]]],
    ["doubled quotes", '"say ""hi"""', [['say "hi"']]],
    ["a quote inside a cell", '5" screen,b', [['5" screen', "b"]]],
    ["a quote that is never closed", '"a,b\nc', [["a,b\nc"]]],
    ["letters behind a closing quote", '"a"b,c', [["ab", "c"]]],
    ["nothing", "", [[""]]],
  ])("reads %s", (_, text, rows) => {
    expect(splitValues(text, ",")).toEqual(rows);
  });

  it("reads back whatever is written in quotes, with any delimiter", () => {
    const delimiter = fc.constantFrom(",", ";", "\t", "|", "^", "]");
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 }), delimiter, (rows, mark) => {
        const text = rows.map((row) => row.map(quoted).join(mark)).join("\n");
        expect(splitValues(text, mark)).toEqual(rows);
      }),
    );
  });
});
