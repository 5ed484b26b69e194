import { isoDate } from "../sheet/serialDate";
import type { Feature } from "../feature/feature";
import { type FieldKey, fields } from "../feature/fields";
import type { Horizon } from "../horizon/horizon";
import type { Roadmap, RoadmapEntry } from "./roadmap";

/** What a roadmap said of one feature and the cells it was built from; plain JSON, as the workbook keeps it. */
export interface BuiltFeature {
  readonly id: string;
  readonly name: string;
  /** Null where it was not scheduled. */
  readonly horizon: Horizon | null;
  /** Null where it was not scheduled. */
  readonly rank: number | null;
  /** Why it stood there, or why it was not scheduled. */
  readonly why: string;
  /** Points; null where it had none. */
  readonly score: number | null;
  /** What else the roadmap showed of it. */
  readonly shown: Readonly<Partial<Record<"valueBucket" | "band" | "strategy" | "milestone" | "exitCriterion" | "gate" | "flags", string>>>;
  /** Fields that were not blank, as a person reads them; the name stands above. */
  readonly inputs: Readonly<Partial<Record<FieldKey, string | number>>>;
}

/** The record of a roadmap: every feature in its order, then those not scheduled. */
export function builtFeatures(roadmap: Roadmap): readonly BuiltFeature[] {
  return [
    ...roadmap.horizons.flatMap(({ entries }) =>
      entries.map((entry) => ({ ...recordOf(entry), horizon: entry.horizon, rank: entry.rank, why: entry.why })),
    ),
    ...roadmap.notScheduled.map((entry) => ({ ...recordOf(entry), horizon: null, rank: null, why: entry.reason })),
  ];
}

function recordOf({ feature, score, valueBucket, band, strategy, milestone, exitCriterion, gate, flags }: RoadmapEntry) {
  const shown = { valueBucket, band, strategy, milestone, exitCriterion, gate, flags: flags.length > 0 ? flags.join("; ") : undefined };
  return { id: feature.id, name: feature.name, score: score ?? null, shown: withoutBlanks(shown), inputs: inputsOf(feature) };
}

function withoutBlanks(shown: Readonly<Record<keyof BuiltFeature["shown"], string | undefined>>): BuiltFeature["shown"] {
  return Object.fromEntries(Object.entries(shown).filter(([, text]) => text !== undefined));
}

/** The fields of a feature as a person reads them: ratings as 4 or 2..4, yes or no, prerequisites in a row. */
export function inputsOf(feature: Feature): BuiltFeature["inputs"] {
  const inputs: Partial<Record<FieldKey, string | number>> = {};
  for (const { key, kind } of fields) {
    if (key === "id" || key === "feature") continue;
    const value = feature[key];
    const shown = kind === "date" && typeof value === "number" ? isoDate(value) : inputText(value);
    if (shown !== undefined) inputs[key] = shown;
  }
  return inputs;
}

function inputText(value: Feature[keyof Feature]): string | number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" || typeof value === "string") return value;
  if ("low" in value) return value.low === value.high ? value.low : `${String(value.low)}..${String(value.high)}`;
  const parts = value.flatMap((part) => (typeof part === "string" ? part : []));
  return parts.length === 0 ? undefined : parts.join(", ");
}
