import type { Listed } from "./readCatalogue";

/** Source text of src/functions/catalogue/index.ts. */
export function catalogueIndex(listed: readonly Listed[]): string {
  return [
    "// Written by `npm run generate` from the files beside it.",
    'import type { AnyFunctionSpec } from "../define";',
    ...listed.map(({ exportName, importPath }) => `import { ${exportName} } from "${importPath}";`),
    "",
    "/** Every custom function, by group and then by id. */",
    `export const catalogue: readonly AnyFunctionSpec[] = [${listed.map(({ exportName }) => exportName).join(", ")}];`,
    "",
  ].join("\n");
}
