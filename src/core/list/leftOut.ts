import { type Cells } from "../sheet/cell";
import { headerText, isFilled } from "./block";
import type { RowKind, RowKinds } from "./rowKinds";

/** Rows of one kind that were not read as features, said once. */
export interface LeftOut {
  readonly kind: Exclude<RowKind, "feature" | "blank">;
  /** 0-based below the header. */
  readonly rows: readonly number[];
  /** "4 rows below row 20 look like notes" */
  readonly message: string;
  /** "text in one column" */
  readonly why: string;
}

const kinds: readonly LeftOut["kind"][] = ["note", "total", "section", "header", "units", "continuation"];

/**
 * What was left out of a list, one entry for each kind.
 *
 * `firstRow` is the number that the sheet shows beside the first row below the header.
 */
export function leftOutOf(told: Pick<RowKinds, "kinds">, rows: Cells, firstRow: number): readonly LeftOut[] {
  return kinds.flatMap((kind) => {
    const found = told.kinds.flatMap((each, row) => (each === kind ? [row] : []));
    return found.length === 0 ? [] : [{ kind, rows: found, ...describe(kind, found, rows, firstRow) }];
  });
}

function describe(kind: LeftOut["kind"], found: readonly number[], rows: Cells, firstRow: number): Pick<LeftOut, "message" | "why"> {
  const isOne = found.length === 1;
  const first = firstRow + (found[0] ?? 0);
  const some = isOne ? `Row ${String(first)}` : `${String(found.length)} rows`;
  const texts = found.map((row) => headerText((rows[row] ?? []).find(isFilled)));
  switch (kind) {
    case "note":
      return {
        message: isOne ? `${some} looks like a note` : `${some} from row ${String(first)} on look like notes`,
        why: "text in one column, below the list",
      };
    case "total":
      return {
        message: isOne ? `${some} is a total` : `${some} are totals`,
        why: shown(texts) === "" ? "the sum of the rows above" : shown(texts),
      };
    case "section":
      return {
        message: isOne ? `${some} heads a section` : `${some} head sections`,
        why: `${shown(texts)}; read as the theme where there is none`,
      };
    case "header":
      return { message: isOne ? `${some} repeats the header` : `${some} repeat the header`, why: "the same words as the header" };
    case "units":
      return { message: `${some} holds units`, why: "units or explanations of the columns, no feature" };
    case "continuation":
      return {
        message: isOne ? `${some} belongs to the merged name above` : `${some} belong to merged names above`,
        why: "the name is one merged cell",
      };
  }
}

const mostShown = 3;

function shown(texts: readonly string[]): string {
  const named = texts.filter((text) => text !== "").map((text) => text.slice(0, 40));
  const rest = named.length - mostShown;
  return `${named.slice(0, mostShown).join(", ")}${rest > 0 ? ` and ${String(rest)} more` : ""}`;
}
