import { readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { AnyFunctionSpec, Group } from "../../src/functions/define";

/** A spec and where it stands: what the generated catalogue has to import. */
export interface Listed {
  readonly spec: AnyFunctionSpec;
  readonly exportName: string;
  /** Module path as src/functions/catalogue/index.ts imports it. */
  readonly importPath: string;
}

export const groups: readonly Group[] = ["Score", "Place", "Cost", "Value", "Doubt", "Choose", "Measure"];

/** Every spec that a file of the catalogue exports, by group and then by id, whatever order the disk gives. */
export async function readCatalogue(folder: string): Promise<readonly Listed[]> {
  const listed: Listed[] = [];
  for (const file of specFiles(folder)) {
    const exported = (await import(pathToFileURL(join(process.cwd(), file)).href)) as Record<string, unknown>; // any module is a record
    const importPath = `./${relative(folder, file).replaceAll("\\", "/").replace(/\.ts$/, "")}`;
    for (const [exportName, value] of Object.entries(exported)) {
      if (isSpec(value)) listed.push({ spec: value, exportName, importPath });
    }
  }
  return listed.sort((one, other) => place(one) - place(other) || (one.spec.id < other.spec.id ? -1 : 1));
}

function specFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && basename(path) !== "index.ts")
    .map((path) => join(folder, path))
    .sort();
}

function isSpec(value: unknown): value is AnyFunctionSpec {
  return typeof value === "object" && value !== null && "id" in value && "evaluate" in value && "examples" in value;
}

function place({ spec }: Listed): number {
  return groups.indexOf(spec.group);
}
