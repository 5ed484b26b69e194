import type { FeatureProblem } from "./feature";
import { type FieldKey, fieldOf, fields } from "./fields";
import { synonyms, toolHeaders, type Tool, tools } from "./synonyms";

/** How a column was matched with its field, as the pane shows it. */
export type MatchedBy = "same name" | `${Tool} name` | "synonym" | "chosen by hand";

/** The column that holds a field. */
export interface ColumnMatch {
  readonly field: FieldKey;
  /** 0-based column of the table. */
  readonly column: number;
  readonly header: string;
  readonly matchedBy: MatchedBy;
}

/** What the columns of a feature sheet hold. */
export interface ColumnMap {
  readonly matches: Readonly<Partial<Record<FieldKey, ColumnMatch>>>;
  /** Columns with a header that hold no field. */
  readonly leftAlone: readonly { readonly column: number; readonly header: string }[];
  /** No name column; headers that stand twice. */
  readonly problems: readonly FeatureProblem[];
}

/** Which column (0-based) holds a field, chosen by hand; null: none does. */
export type ColumnOverrides = Readonly<Partial<Record<FieldKey, number | null>>>;

interface Claim {
  readonly field: FieldKey;
  readonly matchedBy: MatchedBy;
  /** Lower is better: our own name, then a tool's, then a synonym, in their orders. */
  readonly order: number;
}

/**
 * Find the field of each column by its header: case, spaces, punctuation, units and order do not count.
 *
 * A column holds at most one field. Of two headers for one field the better match counts; of two equally good ones the left, and the other is reported.
 *
 * Cost     O(headers)
 */
export function recognizeColumns(headers: readonly string[], overrides: ColumnOverrides = {}): ColumnMap {
  const matches: Partial<Record<FieldKey, ColumnMatch>> = {};
  const taken = new Set<number>();
  for (const { key } of fields) {
    const column = overrides[key];
    if (typeof column !== "number" || taken.has(column) || column < 0 || column >= headers.length) continue;
    taken.add(column);
    matches[key] = { field: key, column, header: headers[column] ?? "", matchedBy: "chosen by hand" };
  }
  const claims = headers
    .map((header, column) => ({ header, column, claim: claimOf(header) }))
    .filter(({ column, claim }) => claim !== undefined && !taken.has(column) && overrides[claim.field] === undefined)
    .sort((a, b) => (a.claim?.order ?? 0) - (b.claim?.order ?? 0) || a.column - b.column);
  const problems: FeatureProblem[] = [];
  for (const { header, column, claim } of claims) {
    if (claim === undefined) continue;
    const rival = matches[claim.field];
    if (rival !== undefined) {
      if (rival.matchedBy === claim.matchedBy) problems.push(rivalProblem(header, column, rival));
      continue;
    }
    taken.add(column);
    matches[claim.field] = { field: claim.field, column, header, matchedBy: claim.matchedBy };
  }
  const leftAlone = headers
    .map((header, column) => ({ column, header }))
    .filter(({ column, header }) => !taken.has(column) && header.trim() !== "");
  return { matches, leftAlone, problems: matches.feature === undefined ? [noName, ...problems] : problems };
}

/** The column of a field; undefined where none holds it. */
export function columnOf(columns: ColumnMap, field: FieldKey): number | undefined {
  return columns.matches[field]?.column;
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

/** The field a header names, by its exact words, then without what stands in parentheses, then without units and "rating". */
function claimOf(header: string): Claim | undefined {
  const inner = /^\s*custom field\s*\((.+)\)\s*$/i.exec(header)?.[1] ?? header;
  const bare = inner.replace(/\([^)]*\)|\[[^\]]*\]/g, " ");
  const unitless = bare.replace(/\S*[$€£¥%]\S*/g, " ");
  for (const words of [inner, bare, unitless]) {
    const claim = known.get(plainHeader(words));
    if (claim !== undefined) return claim;
  }
  const claim = known.get(plainHeader(unitless).replace(/(rating|score)$/, ""));
  return claim !== undefined && fieldOf(claim.field).kind === "rating" ? { ...claim, order: claim.order + 0.5 } : undefined;
}

/** Letters and digits only, in lower case; "#" alone is a name of its own. */
function plainHeader(header: string): string {
  const plain = header
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return plain === "" && header.includes("#") ? "#" : plain;
}

const known: ReadonlyMap<string, Claim> = knownHeaders();

function knownHeaders(): ReadonlyMap<string, Claim> {
  const claims = new Map<string, Claim>();
  const add = (header: string, claim: Claim): void => {
    const plain = plainHeader(header);
    if (!claims.has(plain)) claims.set(plain, claim);
  };
  for (const { key, label } of fields) add(label, { field: key, matchedBy: "same name", order: 0 });
  for (const tool of tools) {
    for (const { key } of fields) {
      for (const [index, header] of (toolHeaders[tool][key] ?? []).entries()) {
        add(header, { field: key, matchedBy: `${tool} name`, order: 1 + index });
      }
    }
  }
  for (const { key } of fields) {
    for (const [index, header] of (synonyms[key] ?? []).entries()) add(header, { field: key, matchedBy: "synonym", order: 100 + index });
  }
  return claims;
}
