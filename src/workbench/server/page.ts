import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "esbuild";
import { makeWhereChanged } from "./made";
import { cache, officeLibrary, root } from "./places";

const workbench = join(root, "src/workbench");
const sample = join(root, "assets/ai-portfolio.xlsx");
const schemaSource = join(officeLibrary, "excel-win32-16.01.debug.js");

/** Folder with the bundled page. */
export const pageFolder = join(cache, "page");
/** Folder with data that the page would otherwise compute at every start. */
export const dataFolder = join(cache, "data");

/** The grid goes without patterns of a language that it cannot load; cells are never hyphenated. */
const withoutHyphenation: Plugin = {
  name: "without hyphenation",
  setup: (building) => {
    building.onResolve({ filter: /^\.\/[\w-]+\.js$/ }, ({ importer }) =>
      importer.replaceAll("\\", "/").endsWith("/engine-render/lib/es/index.js") ? { path: "pattern", namespace: "empty" } : undefined,
    );
    building.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "export {};" }));
  },
};

const packages = join(root, "package-lock.json");
const rooms = ["core", "functions", "solve"].map((room) => join(root, "src", room));

/** Bundle the page where its sources are others than those of the bundle. */
export async function buildPage(say: (line: string) => void): Promise<void> {
  await makeWhereChanged({ name: "page", sources: [workbench, ...rooms, packages], file: join(pageFolder, "main.js") }, async () => {
    say("Bundling the workbench, which takes about ten seconds.");
    await bundlePage();
  });
}

async function bundlePage(): Promise<void> {
  const { build } = await import("esbuild");
  rmSync(pageFolder, { recursive: true, force: true });
  const withoutTypesetting = join(workbench, "grid/withoutTypesetting.ts");
  const unused = ["cjk-regex", "franc-min", "opentype.js"].map((name) => [name, withoutTypesetting]);
  await build({
    entryPoints: [join(workbench, "page/main.tsx")],
    outdir: pageFolder,
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    alias: Object.fromEntries(unused),
    // The solver asks for Node's modules only where it runs in Node.
    external: ["node:*"],
    plugins: [withoutHyphenation],
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    loader: { ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".svg": "dataurl" },
    logLevel: "error",
  });
}

/** Read the object model and the sample once, where they changed; what reads them is loaded only then. */
export async function buildData(say: (line: string) => void): Promise<void> {
  mkdirSync(dataFolder, { recursive: true });
  const schemaFile = join(dataFolder, "schema.json");
  await makeWhereChanged(
    { name: "schema", sources: [schemaSource, join(workbench, "host/wire/schema.ts")], file: schemaFile },
    async () => {
      const { readSchema } = await import("../host/wire/schema");
      writeFileSync(schemaFile, JSON.stringify(readSchema(readFileSync(schemaSource, "utf8"))));
    },
  );
  const sampleFile = join(dataFolder, "sample.json");
  const readers = ["files", "grid"].map((folder) => join(workbench, folder));
  await makeWhereChanged({ name: "sample", sources: [sample, ...readers, packages], file: sampleFile }, async () => {
    say("Reading the sample.");
    const { openXlsx } = await import("../files/openXlsx");
    const opened = await openXlsx(readFileSync(sample));
    if (!opened.ok) throw new Error(`assets/ai-portfolio.xlsx cannot be opened: ${opened.error}`);
    writeFileSync(sampleFile, JSON.stringify(opened.value));
  });
}
