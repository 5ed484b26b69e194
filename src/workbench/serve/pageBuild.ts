import { join } from "node:path";

import { build, type Plugin } from "esbuild";

/** Packages that cells have no use for, and what stands in their place. */
const unneeded = /^(?:cjk-regex|franc-min|opentype\.js)$|^@univerjs\/engine-render\/.*hyphen/;

/** Bundle the workbench's page into a folder and return it. It takes two seconds, so it is made anew at every start. */
export async function buildPage(root: string): Promise<string> {
  const folder = join(root, "node_modules", ".cache", "workbench");
  await build({
    absWorkingDir: root,
    entryPoints: { page: "src/workbench/page/index.tsx" },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    jsx: "automatic",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    loader: { ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".svg": "dataurl" },
    plugins: [withoutTypesetting(root)],
  });
  return folder;
}

function withoutTypesetting(root: string): Plugin {
  return {
    name: "without-typesetting",
    setup: ({ onResolve }) => {
      onResolve({ filter: unneeded }, () => ({ path: join(root, "src/workbench/grid/withoutTypesetting.ts") }));
    },
  };
}
