import { readFileSync } from "node:fs";
import path from "node:path";

/** Which file imports which, by the relative imports of the files given (paths from the root). */
export function importersOf(root: string, files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = new Set(files);
  const importers = new Map<string, string[]>();
  for (const file of files) {
    const text = readFileSync(path.join(root, file), "utf8");
    for (const [, from] of text.matchAll(/(?:from|import\(|mock\()\s*"(\.[^"]+)"/g)) {
      const target = resolved(path.posix.join(path.posix.dirname(file), from ?? ""), known);
      if (target !== undefined) importers.set(target, [...(importers.get(target) ?? []), file]);
    }
  }
  return importers;
}

function resolved(stem: string, known: ReadonlySet<string>): string | undefined {
  return [stem, `${stem}.ts`, `${stem}.tsx`, `${stem}/index.ts`].find((file) => known.has(file));
}

/** The tests that reach a file through imports, nearest first. */
export function testsOf(
  file: string,
  importers: ReadonlyMap<string, readonly string[]>,
  isTest: (file: string) => boolean,
): readonly string[] {
  const seen = new Set([file]);
  const tests: string[] = [];
  for (let front = [file]; front.length > 0;) {
    front = front.flatMap((each) => importers.get(each) ?? []).filter((each) => !seen.has(each) && seen.add(each));
    tests.push(...front.filter(isTest));
  }
  const mirror = file.replace(/^src\//, "test/").replace(/\.tsx?$/, ".test.");
  return tests.sort((one, other) => Number(other.startsWith(mirror)) - Number(one.startsWith(mirror)));
}
