import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format } from "prettier";
import { catalogueIndex } from "./generate/catalogueIndex";
import { functionIndex, functionPage } from "./generate/functionPage";
import { functionsJson } from "./generate/functionsJson";
import { readCatalogue } from "./generate/readCatalogue";
import { readReferences } from "./generate/references";

const catalogueFolder = "src/functions/catalogue";
const pageFolder = "docs/functions";

/**
 * Writes what is derived from the function specs: the catalogue's index, functions.json and the help pages.
 * With --check it writes nothing and fails where a file differs.
 */
async function generate(isCheck: boolean): Promise<number> {
  const wanted = await derived();
  const stale = [...wanted].filter(([path, text]) => current(path) !== text).map(([path]) => path);
  const left = pages().filter((path) => !wanted.has(path));
  if (isCheck) return report([...stale, ...left]);
  for (const path of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted.get(path) ?? "");
  }
  for (const path of left) rmSync(path);
  return 0;
}

async function derived(): Promise<ReadonlyMap<string, string>> {
  const listed = await readCatalogue(catalogueFolder);
  const specs = listed.map(({ spec }) => spec);
  const references = readReferences();
  const texts = new Map<string, string>([
    [`${catalogueFolder}/index.ts`, catalogueIndex(listed)],
    ["src/functions/functions.json", JSON.stringify(functionsJson(specs))],
    [`${pageFolder}/README.md`, functionIndex(specs)],
    ...specs.map((spec): [string, string] => [`${pageFolder}/${spec.id}.md`, functionPage(spec, references)]),
  ]);
  const formatted = new Map<string, string>();
  for (const [path, text] of texts) formatted.set(path, await format(text, { filepath: path, printWidth: 140 }));
  return formatted;
}

function current(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function pages(): readonly string[] {
  mkdirSync(pageFolder, { recursive: true });
  return readdirSync(pageFolder).map((name) => join(pageFolder, name));
}

function report(different: readonly string[]): number {
  for (const path of different) console.error(`${path} is not what the specs give: run \`npm run generate\` and commit the result.`);
  return different.length === 0 ? 0 : 1;
}

void generate(process.argv.includes("--check")).then((code) => (process.exitCode = code));
