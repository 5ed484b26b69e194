import { fields } from "../../core/feature/fields";
import type { BuiltFeature } from "../../core/roadmap/builtFeature";

/** Order in which the inputs of a packed feature stand; stored beside them, since fields may be added later. */
export const inputKeys: readonly string[] = fields.map(({ key }) => key);

/** A built feature as a list: short, since a workbook may hold thousands. */
export function packBuilt({ id, name, horizon, rank, why, score, shown, inputs }: BuiltFeature): readonly unknown[] {
  const values = fields.map(({ key }) => inputs[key] ?? null);
  const used = values.slice(0, values.findLastIndex((value) => value !== null) + 1);
  return [id, name === id ? null : name, horizon, rank, why, score, shown, used];
}

/** The feature of such a list; undefined where it is none. */
export function unpackBuilt(line: unknown, keys: readonly string[]): BuiltFeature | undefined {
  if (!Array.isArray(line)) return undefined;
  const [id, name, horizon, rank, why, score, shown, inputs] = line as readonly unknown[]; // checked to be a list
  if (typeof id !== "string" || !Array.isArray(inputs) || !isRecord(shown)) return undefined;
  return {
    id,
    name: typeof name === "string" ? name : id,
    horizon: horizon === 1 || horizon === 2 || horizon === 3 ? horizon : null,
    rank: typeof rank === "number" ? rank : null,
    why: typeof why === "string" ? why : "",
    score: typeof score === "number" ? score : null,
    shown: textsOf(shown),
    inputs: Object.fromEntries(keys.flatMap((key, index) => entryOf(key, inputs[index]))),
  };
}

function textsOf(shown: Readonly<Record<string, unknown>>): BuiltFeature["shown"] {
  return Object.fromEntries(Object.entries(shown).filter(([, text]) => typeof text === "string"));
}

function entryOf(key: string, value: unknown): readonly (readonly [string, string | number])[] {
  return typeof value === "string" || typeof value === "number" ? [[key, value]] : [];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
