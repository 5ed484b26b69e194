import { type FieldKey, fields } from "../../core/feature/fields";
import type { ColumnOverrides } from "../../core/feature/columnMap";
import type { LeftOut } from "../../core/list/leftOut";
import { parseAddress } from "../../core/sheet/address";
import type { Catalog } from "../excel/catalog";
import { candidateAt, candidateMeant, type FeatureSource, type SourceCandidate } from "./featureSource";

/** What the user chose in the pane; remembered in the workbook until chosen anew. */
export interface PortfolioChoice {
  readonly source?: FeatureSource;
  readonly columns?: ColumnOverrides;
  /** Kinds of rows that are features, though they do not look like it. */
  readonly takenIn?: readonly LeftOut["kind"][];
}

type StoredSource = Pick<FeatureSource, "kind" | "name" | "sheet" | "address">;

/** A choice as stored: columns by their header, which survives a column moved or inserted, and all headers, by which a renamed one is known. */
interface StoredChoice {
  readonly source?: StoredSource;
  readonly columns?: Readonly<Record<string, string | null>>;
  readonly headers?: readonly string[];
  readonly takenIn?: readonly LeftOut["kind"][];
}

/** The source to read and the columns chosen by hand. */
export interface Chosen {
  readonly candidate: SourceCandidate | undefined;
  readonly overrides: ColumnOverrides;
  readonly takenIn: readonly LeftOut["kind"][];
  /** To be stored, where the user chose anew. */
  readonly store?: string;
}

/** Resolve the choice of now, else the remembered one, else the best candidate. */
export function resolveChoice(catalog: Catalog, candidates: readonly SourceCandidate[], choice: PortfolioChoice): Chosen {
  const stored = readStored(catalog.choice);
  const wanted = choice.source ?? stored.source;
  const candidate =
    (wanted === undefined ? undefined : (candidateMeant(candidates, wanted) ?? candidateAt(catalog, wanted))) ??
    candidates.find(({ likelihood }) => likelihood >= 0);
  const isOther = choice.source !== undefined && (stored.source === undefined || !isSame(choice.source, stored.source));
  const columns =
    choice.columns === undefined ? (isOther ? {} : (stored.columns ?? {})) : byHeader(choice.columns, candidate?.headers ?? []);
  const headers = candidate?.headers ?? [];
  const overrides = byPosition(columns, headers, choice.columns === undefined ? (stored.headers ?? headers) : headers);
  const takenIn = choice.takenIn ?? (isOther ? [] : (stored.takenIn ?? []));
  const source = choice.source ?? stored.source;
  if (choice.source === undefined && choice.columns === undefined && choice.takenIn === undefined) return { candidate, overrides, takenIn };
  return {
    candidate,
    overrides,
    takenIn,
    store: JSON.stringify({ ...(source === undefined ? {} : { source }), columns, headers, takenIn }),
  };
}

/** A table is known by its name, a range by its sheet and its first cell. */
function isSame(one: StoredSource, other: StoredSource): boolean {
  if (one.kind !== other.kind || one.name !== other.name) return false;
  const [first, second] = [parseAddress(one.address), parseAddress(other.address)];
  return one.kind === "table" || (first?.row === second?.row && first?.column === second?.column);
}

function byHeader(columns: ColumnOverrides, headers: readonly string[]): Readonly<Record<string, string | null>> {
  const named: Record<string, string | null> = {};
  for (const { key } of fields) {
    const column = columns[key];
    if (column !== undefined) named[key] = column === null ? null : (headers[column] ?? null);
  }
  return named;
}

function byPosition(
  columns: Readonly<Record<string, string | null>>,
  headers: readonly string[],
  before: readonly string[],
): ColumnOverrides {
  const positions: Partial<Record<FieldKey, number | null>> = {};
  for (const { key } of fields) {
    const header = columns[key];
    if (header === undefined) continue;
    const column = header === null ? -1 : placeOf(header, headers, before);
    if (header === null) positions[key] = null;
    else if (column >= 0) positions[key] = column;
  }
  return positions;
}

/** Where a column stands now: by its header; renamed, by its place or by the columns beside it, where it bears a name that was not there before. */
function placeOf(header: string, headers: readonly string[], before: readonly string[]): number {
  const same = headers.indexOf(header);
  const place = before.indexOf(header);
  if (same >= 0 || place < 0) return same;
  const isNew = (column: number): boolean => headers[column] !== undefined && !before.includes(headers[column]);
  const isBeside = (column: number): boolean =>
    (place > 0 && headers[column - 1] === before[place - 1]) ||
    (before[place + 1] !== undefined && headers[column + 1] === before[place + 1]);
  if (headers.length === before.length && isNew(place)) return place;
  return headers.findIndex((_, column) => isNew(column) && isBeside(column));
}

function readStored(value: unknown): StoredChoice {
  if (typeof value !== "string") return {};
  try {
    const stored: unknown = JSON.parse(value);
    return typeof stored === "object" && stored !== null ? stored : {}; // written by resolveChoice; every use tolerates what does not fit
  } catch {
    return {};
  }
}
