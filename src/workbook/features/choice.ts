import { type FieldKey, fields } from "../../core/feature/fields";
import type { ColumnOverrides } from "../../core/feature/columnMap";
import { parseAddress } from "../../core/sheet/address";
import type { Catalog } from "../excel/catalog";
import { type Candidate, candidateAt, candidateMeant, type FeatureSource } from "./featureSource";

/** What the user chose in the pane; remembered in the workbook until chosen anew. */
export interface PortfolioChoice {
  readonly source?: FeatureSource;
  readonly columns?: ColumnOverrides;
}

type StoredSource = Pick<FeatureSource, "kind" | "name" | "sheet" | "address">;

/** A choice as stored: columns by their header, which survives a column moved or inserted. */
interface StoredChoice {
  readonly source?: StoredSource;
  readonly columns?: Readonly<Record<string, string | null>>;
}

/** The source to read and the columns chosen by hand. */
export interface Chosen {
  readonly candidate: Candidate | undefined;
  readonly overrides: ColumnOverrides;
  /** To be stored, where the user chose anew. */
  readonly store?: string;
}

/** Resolve the choice of now, else the remembered one, else the best candidate. */
export function resolveChoice(catalog: Catalog, candidates: readonly Candidate[], choice: PortfolioChoice): Chosen {
  const stored = readStored(catalog.choice);
  const wanted = choice.source ?? stored.source;
  const candidate =
    (wanted === undefined ? undefined : (candidateMeant(candidates, wanted) ?? candidateAt(catalog, wanted))) ??
    candidates.find(({ likelihood }) => likelihood >= 0);
  const isOther = choice.source !== undefined && (stored.source === undefined || !isSame(choice.source, stored.source));
  const columns =
    choice.columns === undefined ? (isOther ? {} : (stored.columns ?? {})) : byHeader(choice.columns, candidate?.headers ?? []);
  const overrides = byPosition(columns, candidate?.headers ?? []);
  if (choice.source === undefined && choice.columns === undefined) return { candidate, overrides };
  const source = choice.source ?? stored.source;
  return { candidate, overrides, store: JSON.stringify({ ...(source === undefined ? {} : { source }), columns }) };
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

function byPosition(columns: Readonly<Record<string, string | null>>, headers: readonly string[]): ColumnOverrides {
  const positions: Partial<Record<FieldKey, number | null>> = {};
  for (const { key } of fields) {
    const header = columns[key];
    if (header === undefined) continue;
    const column = header === null ? -1 : headers.indexOf(header);
    if (header === null) positions[key] = null;
    else if (column >= 0) positions[key] = column;
  }
  return positions;
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
