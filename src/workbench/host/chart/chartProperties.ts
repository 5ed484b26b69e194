import type { Json, JsonObject } from "../extras";

/** One property of a chart, a series or a part of it by its path in Office.js: `valueAt(chart.properties, "axes.valueAxis.minimum")`; undefined where it was never set. */
export function valueAt(properties: JsonObject, path: string): Json | undefined {
  let found: Json | undefined = properties;
  for (const name of path.split(".")) {
    found = typeof found === "object" && found !== null && !Array.isArray(found) ? (found as JsonObject)[name] : undefined; // neither null nor a list: an object
  }
  return found;
}

/** A property that is a text. */
export function textAt(properties: JsonObject, path: string): string | undefined {
  const value = valueAt(properties, path);
  return typeof value === "string" ? value : undefined;
}

/** A property that is a number. */
export function numberAt(properties: JsonObject, path: string): number | undefined {
  const value = valueAt(properties, path);
  return typeof value === "number" ? value : undefined;
}

/** A property that is true or false. */
export function flagAt(properties: JsonObject, path: string): boolean | undefined {
  const value = valueAt(properties, path);
  return typeof value === "boolean" ? value : undefined;
}

/** Properties by their paths as one nested object; undefined ones are left out. */
export function nest(entries: Readonly<Record<string, Json | undefined>>): JsonObject {
  const nested: Record<string, Json> = {};
  for (const [path, value] of Object.entries(entries)) {
    if (value === undefined) continue;
    const names = path.split(".");
    const last = names.pop() ?? path;
    let place = nested;
    for (const name of names) place = (place[name] ??= {}) as Record<string, Json>; // made here, an object
    place[last] = value;
  }
  return nested;
}
