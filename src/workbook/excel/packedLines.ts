import type { Contents } from "./content";

/** Longer texts do not fit a cell (32,767 characters); the escapes below never grow after this cut. */
const longestPiece = 30_000;

/**
 * Objects as rows of text cells, one row each, for a very hidden sheet: plain JSON in ASCII, cut into pieces that a cell holds.
 *
 * ASCII escapes keep every piece whole through .xlsx, emoji and half characters included; the bar in front keeps it text.
 */
export function packLines(objects: readonly unknown[]): Contents {
  const rows = objects.map((object) => cut(ascii(JSON.stringify(object))));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

/** The objects of `packLines`; rows that are not such lines are left out. */
export function unpackLines(values: readonly (readonly unknown[])[]): readonly unknown[] {
  const objects: unknown[] = [];
  for (const row of values) {
    const text = row.map((piece) => (typeof piece === "string" ? piece.replace(/^'?\|/, "") : "")).join("");
    try {
      if (text !== "") objects.push(JSON.parse(text));
    } catch {
      // A line that someone edited tells nothing; the others still do.
    }
  }
  return objects;
}

function ascii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += longestPiece) pieces.push(`|${text.slice(start, start + longestPiece)}`);
  return pieces;
}
