import type { ColumnMap, ColumnMatch, ColumnOverrides } from "../feature/columnMap";
import type { FeatureProblem } from "../feature/feature";
import { type FieldKey, fieldOf, fields } from "../feature/fields";
import type { Cells } from "../sheet/cell";
import { type Claim, claimsOf } from "./claims";
import { findNameColumn } from "./nameColumn";
import { plain } from "./plain";

/** A column and a field it can hold. */
interface Bid {
  readonly column: number;
  readonly header: string;
  readonly claim: Claim;
}

/**
 * Find the field of each column by its header, and the names by their cells too: case, spaces, punctuation, units and order do not count.
 *
 * A column holds at most one field. Of two headers for one field the better match counts; of two equally good ones the left, and the other is reported.
 * Links that a tracker spreads over columns of the same header are read together.
 *
 * `refuses` says of a column whether its cells contradict a field.
 *
 * Cost     O(headers + cells of the first rows)
 */
export function recognizeColumns(
  headers: readonly string[],
  overrides: ColumnOverrides = {},
  rows: Cells = [],
  refuses: (field: FieldKey, column: number) => boolean = () => false,
): ColumnMap {
  const matches: Partial<Record<FieldKey, ColumnMatch>> = {};
  const taken = new Set<number>();
  const take = (match: ColumnMatch): void => {
    for (const column of [match.column, ...(match.also ?? [])]) taken.add(column);
    matches[match.field] = match;
  };
  for (const { key } of fields) {
    const column = overrides[key];
    if (typeof column !== "number" || taken.has(column) || column < 0 || column >= headers.length) continue;
    take({ field: key, column, header: headers[column] ?? "", matchedBy: "chosen by hand" });
  }
  if (overrides.feature === undefined) {
    const names = nameMatch(headers, rows, taken);
    if (names !== undefined) take(names);
  }
  const problems: FeatureProblem[] = [];
  for (const { column, header, claim } of bidsOf(headers)) {
    if (taken.has(column) || claim.field === "feature" || overrides[claim.field] !== undefined || refuses(claim.field, column)) continue;
    const rival = matches[claim.field];
    if (rival === undefined) take({ field: claim.field, column, header, matchedBy: claim.matchedBy });
    else if (claim.field === "dependsOn") take({ ...rival, also: [...(rival.also ?? []), column] });
    else if (rivals(rival, header, claim)) problems.push(rivalProblem(header, column, rival));
  }
  const leftAlone = headers
    .map((header, column) => ({ column, header }))
    .filter(({ column, header }) => !taken.has(column) && header.trim() !== "");
  return { matches, leftAlone, problems: matches.feature === undefined ? [noName, ...problems] : problems };
}

/** Every column with every field it can hold, the surest first. */
function bidsOf(headers: readonly string[]): readonly Bid[] {
  return headers
    .flatMap((header, column) => claimsOf(header).map((claim): Bid => ({ column, header, claim })))
    .sort((a, b) => a.claim.order - b.claim.order || a.column - b.column);
}

function nameMatch(headers: readonly string[], rows: Cells, taken: ReadonlySet<number>): ColumnMatch | undefined {
  const free = headers.map((header, column) => (taken.has(column) ? "" : header));
  const names = findNameColumn(free, rows);
  if (names === undefined) return undefined;
  const header = headers[names.column] ?? "";
  const claim = claimsOf(header).find(({ field }) => field === "feature");
  const matchedBy = names.isGuess ? "guess" : (claim?.matchedBy ?? "synonym");
  const also = names.levels.filter((level) => level !== names.column);
  return { field: "feature", column: names.column, header, matchedBy, ...(also.length === 0 ? {} : { also }) };
}

/** Words beyond these were met in lists, where many columns say nearly the same. */
const reported = 1000;

function rivals(rival: ColumnMatch, header: string, claim: Claim): boolean {
  return plain(rival.header) === plain(header) || (rival.matchedBy === claim.matchedBy && claim.order < reported);
}

const noName: FeatureProblem = {
  severity: "error",
  field: "feature",
  message: "No column holds the names of the features.",
  consequence: "Nothing is read until a column is headed Feature or picked for it.",
};

function rivalProblem(header: string, column: number, rival: ColumnMatch): FeatureProblem {
  const { label } = fieldOf(rival.field);
  return {
    severity: "warning",
    column,
    field: rival.field,
    message: `Two columns fit ${label}: ${quoted(rival.header)} and ${quoted(header)}.`,
    consequence: `${quoted(rival.header)} in column ${String(rival.column + 1)} is read, this one is left alone.`,
  };
}

function quoted(header: string): string {
  return `"${header.trim()}"`;
}
