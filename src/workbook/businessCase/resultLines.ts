import { formula, type PageDraft } from "../page/page";

/** A result: what it is called, the text of its formula, its number format, and what it means. */
export type ResultLine = readonly [label: string, text: string, format: string, note: string];

/** The row of the first result, and the columns of its parts. */
export interface ResultPlace {
  readonly row: number;
  readonly label: number;
  readonly result: number;
  readonly note: number;
}

const usualFormat = "#,##0";

/** Put results below each other, each with what it means. */
export function putResultLines(draft: PageDraft, { row, label, result, note }: ResultPlace, lines: readonly ResultLine[]): void {
  draft.put(
    row,
    label,
    lines.map(([name]) => [name]),
    "label",
  );
  draft.put(
    row,
    result,
    lines.map(([, text]) => [formula(text)]),
    "strong",
    usualFormat,
  );
  for (const [index, [, , format]] of lines.entries()) {
    if (format !== usualFormat) draft.look({ row: row + index, column: result, rows: 1, columns: 1 }, "strong", format);
  }
  draft.put(
    row,
    note,
    lines.map(([, , , meaning]) => [meaning]),
    "note",
  );
}
