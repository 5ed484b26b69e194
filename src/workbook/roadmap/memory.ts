import type { BuiltFeature } from "../../core/roadmap/builtFeature";
import { type Content, isSameContent } from "../excel/content";
import { type SectionKey, sectionKeys } from "./columns";
import { inputKeys, isRecord, packBuilt, unpackBuilt } from "./packedFeature";
import type { BandText } from "./plan";

/** What was last written for a feature: tells typed text from ours, and what has changed since. */
export interface RememberedFeature {
  readonly id: string;
  readonly owner: string;
  readonly notes: string;
  /** Marks of what was written into our other columns; absent for a feature that is gone, and in workbooks of before. */
  readonly marks?: string;
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

/** The memory as lines: the build first, then one line a feature, [owner, notes, feature, marks]. */
export function memoryLines({ features, ...build }: Memory): readonly unknown[] {
  return [{ version, ...build, inputs: inputKeys }, ...features.map(pack)];
}

function pack({ id, owner, notes, marks, built }: RememberedFeature): readonly unknown[] {
  if (built === undefined) return [owner, notes, id];
  const inputs = Object.fromEntries(Object.entries(built.inputs).filter(([key]) => key !== "owner" && key !== "notes"));
  return [owner, notes, packBuilt({ ...built, inputs }), ...(marks === undefined ? [] : [marks])];
}

/** Read the lines back; undefined where there was no build, or the lines are not ours. */
export function readMemory(lines: readonly unknown[]): Memory | undefined {
  const [build, ...features] = lines;
  if (!isRecord(build) || build.version !== version || !isRecord(build.bands) || !Array.isArray(build.inputs)) return undefined;
  const { builtAt, sheet, suffix, status, bands } = build;
  if (typeof builtAt !== "string" || typeof sheet !== "string" || typeof suffix !== "string" || typeof status !== "string")
    return undefined;
  const keys = build.inputs.map(String);
  return { builtAt, sheet, suffix, status, bands: bandsOf(bands), features: features.flatMap((line) => unpack(line, keys)) };
}

function unpack(line: unknown, keys: readonly string[]): readonly RememberedFeature[] {
  if (!Array.isArray(line)) return [];
  const [owner, notes, feature, marks] = line as readonly unknown[]; // checked to be a list
  if (typeof owner !== "string" || typeof notes !== "string") return [];
  if (typeof feature === "string") return [{ id: feature, owner, notes }];
  const built = unpackBuilt(feature, keys);
  if (built === undefined) return [];
  const inputs = { ...built.inputs, ...(owner === "" ? {} : { owner }), ...(notes === "" ? {} : { notes }) };
  return [{ id: built.id, owner, notes, ...(typeof marks === "string" ? { marks } : {}), built: { ...built, inputs } }];
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

/** Whether a person typed what stands in the cell; where nothing is remembered, anything but a blank counts as typed. */
export function isTyped(current: Content, written: string | undefined): boolean {
  return !isSameContent(current, written ?? "");
}
