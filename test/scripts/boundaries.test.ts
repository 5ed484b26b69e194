import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** What the boundaries say of a house of these files. */
function judged(files: Readonly<Record<string, string>>): string {
  const house = mkdtempSync(join(tmpdir(), "house-"));
  try {
    for (const [path, text] of Object.entries({ "tsconfig.json": "{}", "package.json": "{}", ...files })) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    symlinkSync(resolve("node_modules"), join(house, "node_modules"));
    const { stdout } = spawnSync(
      process.execPath,
      [resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs"), "src", "--config", resolve(".dependency-cruiser.cjs")],
      { cwd: house, encoding: "utf8" },
    );
    return stdout;
  } finally {
    rmSync(house, { recursive: true });
  }
}

const typeOf = (path: string, name: string, own: string): string =>
  `import type { ${name} } from "${path}";\nexport interface ${own} { readonly of?: ${name} }\n`;

describe("boundaries", () => {
  it("refuse two files that import each other's types", () => {
    const said = judged({
      "src/workbook/one.ts": typeOf("./other", "Other", "One"),
      "src/workbook/other.ts": typeOf("./one", "One", "Other"),
    });
    expect(said).toMatch(/error modules do not import each other in a circle: src\/workbook\/one.ts/);
  });

  it("refuse two folders of the core that import each other's types, though no two files do", () => {
    const said = judged({
      "src/core/score/rank.ts": typeOf("../money/price", "Price", "Rank"),
      "src/core/score/scale.ts": "export interface Scale { readonly lo: number }\n",
      "src/core/money/cost.ts": typeOf("../score/scale", "Scale", "Cost"),
      "src/core/money/price.ts": "export interface Price { readonly of: number }\n",
    });
    expect(said).toMatch(/error folders of the core do not import each other in a circle: src\/core\/score/);
    expect(said).not.toMatch(/modules do not import each other/);
  });

  it("refuse a core that knows the workbook, and accept one that does not", () => {
    const workbook = { "src/workbook/sheet.ts": "export const sheet = 1;\n" };
    const knows = { "src/core/score/rank.ts": 'import { sheet } from "../../workbook/sheet";\nexport const rank = sheet;\n' };
    expect(judged({ ...workbook, ...knows })).toMatch(/error the core depends on nothing but itself/);
    expect(judged({ ...workbook, "src/core/score/rank.ts": "export const rank = 1;\n" })).toMatch(/no dependency violations/);
  });
});
