import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const roots = ["README.md", "AGENTS.md", "CONTRIBUTING.md", "docs"];

/** Checks what the prose names: links and pictures, paths in backticks and npm scripts must exist. */
function checkDocs(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }; // npm holds its shape
  return roots.flatMap(pages).flatMap((page) => {
    const text = readFileSync(page, "utf8");
    return [
      ...missing(links(text).map((link) => normalize(join(dirname(page), link)))).map(
        (path) => `${page} links to ${path}, which does not exist.`,
      ),
      ...missing(paths(text)).map((path) => `${page} names ${path}, which does not exist.`),
      ...scriptNames(text)
        .filter((name) => scripts[name] === undefined)
        .map((name) => `${page} names npm run ${name}, which package.json does not have.`),
    ];
  });
}

function pages(path: string): readonly string[] {
  if (path.endsWith(".md")) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(path, name));
}

function missing(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !existsSync(path));
}

/** Relative targets of Markdown links and pictures, without their anchors. */
function links(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target.split("#")[0] ?? "")
    .filter((target) => target !== "" && !/^[a-z]+:/.test(target));
}

/** Paths from the root in backticks: `src/core/`, `scripts/generate.ts`; patterns and built files are left out. */
function paths(text: string): readonly string[] {
  return [...text.matchAll(/`((?:src|test|scripts|docs|assets|bench)\/[\w./-]*)`/g)].map(([, path = ""]) => path);
}

function scriptNames(text: string): readonly string[] {
  return [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = ""]) => name);
}

const problems = checkDocs();
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
