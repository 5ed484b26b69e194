import { fields } from "../../core/feature/field";
import type { BuiltFeature } from "../../core/roadmap/builtFeature";
import { type Content, isSameContent } from "../content";
import { type SectionKey, sectionKeys } from "./columns";
import type { BandText } from "./plan";

/** What was last written for a feature: tells typed text from ours, and what has changed since. */
export interface RememberedFeature {
  readonly id: string;
  readonly owner: string;
  readonly notes: string;
  /** Absent for a feature that is gone from the sheet and stays for its typed text. */
  readonly built?: BuiltFeature;
}

/** What the last build remembers of itself, kept on a very hidden sheet. */
export interface Memory {
  /** ISO date and time. */
  readonly builtAt: string;
  readonly sheet: string;
  /** Behind each table's name; "" for the first roadmap. */
  readonly suffix: string;
  /** The freshness sentence of that build. */
  readonly status: string;
  readonly bands: Readonly<Record<SectionKey, BandText>>;
  readonly features: readonly RememberedFeature[];
}

const version = 1;

/** A feature as stored: short, since a workbook may hold thousands. */
type PackedFeature = readonly [id: string, owner: string | null, notes: string | null, ...built: readonly unknown[]];

/** The memory as lines: the build first, with the order of the input fields; then one line a feature. */
export function memoryLines({ features, ...build }: Memory): readonly unknown[] {
  return [{ version, ...build, inputs: fields.map(({ key }) => key) }, ...features.map(pack)];
}

function pack({ id, owner, notes, built }: RememberedFeature): PackedFeature {
  if (built === undefined) return [id, owner, notes];
  const inputs = fields.map(({ key }) => (key === "owner" || key === "notes" ? null : (built.inputs[key] ?? null)));
  const { name, horizon, rank, why, score, shown } = built;
  const used = inputs.slice(0, inputs.findLastIndex((input) => input !== null) + 1);
  return [id, owner, notes, name === id ? null : name, horizon, rank, why, score, shown, used];
}

/** Read the lines back; undefined where there was no build, or the lines are not ours. */
export function readMemory(lines: readonly unknown[]): Memory | undefined {
  const [build, ...features] = lines;
  if (!isRecord(build) || build.version !== version || !isRecord(build.bands) || !Array.isArray(build.inputs)) return undefined;
  const { builtAt, sheet, suffix, status, bands, inputs } = build;
  if (typeof builtAt !== "string" || typeof sheet !== "string" || typeof suffix !== "string" || typeof status !== "string")
    return undefined;
  const keys = (inputs as readonly unknown[]).map(String); // checked to be a list
  return { builtAt, sheet, suffix, status, bands: bandsOf(bands), features: features.flatMap((line) => unpack(line, keys)) };
}

function unpack(line: unknown, keys: readonly string[]): readonly RememberedFeature[] {
  if (!Array.isArray(line)) return [];
  const [id, owner, notes, name, horizon, rank, why, score, shown, inputs] = line as readonly unknown[]; // checked to be a list
  if (typeof id !== "string") return [];
  const remembered = { id, owner: textOr(owner, ""), notes: textOr(notes, "") };
  if (!Array.isArray(inputs) || !isRecord(shown)) return [remembered];
  const values = Object.fromEntries(
    keys.flatMap((key, index) => {
      const value: unknown = inputs[index];
      return typeof value === "string" || typeof value === "number" ? [[key, value] as const] : [];
    }),
  );
  const typed = {
    ...(remembered.owner === "" ? {} : { owner: remembered.owner }),
    ...(remembered.notes === "" ? {} : { notes: remembered.notes }),
  };
  const built: BuiltFeature = {
    id,
    name: textOr(name, id),
    horizon: horizon === 1 || horizon === 2 || horizon === 3 ? horizon : null,
    rank: typeof rank === "number" ? rank : null,
    why: textOr(why, ""),
    score: typeof score === "number" ? score : null,
    shown,
    inputs: { ...values, ...typed },
  };
  return [{ ...remembered, built }];
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === "string" ? value : fallback;
}

function bandsOf(bands: Readonly<Record<string, unknown>>): Memory["bands"] {
  const read = (key: SectionKey): BandText => {
    const band = bands[key];
    return isRecord(band) && typeof band.title === "string" && typeof band.totals === "string"
      ? { title: band.title, totals: band.totals }
      : { title: "", totals: "" };
  };
  const [h1, h2, h3, notScheduled] = sectionKeys;
  return { h1: read(h1), h2: read(h2), h3: read(h3), notScheduled: read(notScheduled) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a person typed what stands in the cell; where nothing is remembered, anything but a blank counts as typed. */
export function isTyped(current: Content, written: string | undefined): boolean {
  return !isSameContent(current, written ?? "");
}
