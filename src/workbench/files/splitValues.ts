/**
 * The rows and cells of a text in which a delimiter stands between cells; cells in quotes may hold delimiters, line breaks and doubled quotes.
 *
 * A quote inside a cell that does not begin with one is a letter like any other, and one that is never closed ends with the text, so nothing is lost.
 *
 * Cost     O(length)
 */
export function splitValues(text: string, delimiter: string, most = Infinity): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length && rows.length < most) {
    const { cell, end } = text.startsWith('"', at) ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter);
    row.push(cell);
    if (text.startsWith(delimiter, end) && end < text.length) {
      at = end + delimiter.length;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    if (at === text.length && end < text.length) break;
  }
  return rows;
}

interface Cut {
  readonly cell: string;
  /** Where the delimiter, the line break or the text's end stands. */
  readonly end: number;
}

function plainCell(text: string, start: number, delimiter: string): Cut {
  const ends = new RegExp(`[${delimiter.replace(/[\\\]^-]/g, "\\$&")}\r\n]`, "g");
  ends.lastIndex = start;
  const end = ends.exec(text)?.index ?? text.length;
  return { cell: text.slice(start, end), end };
}

function quotedCell(text: string, start: number, delimiter: string): Cut {
  let cell = "";
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { cell: cell + text.slice(from), end: text.length };
    cell += text.slice(from, quote);
    if (!text.startsWith('""', quote)) {
      const rest = plainCell(text, quote + 1, delimiter);
      return { cell: cell + rest.cell.trimEnd(), end: rest.end };
    }
    cell += '"';
    from = quote + 2;
  }
}
