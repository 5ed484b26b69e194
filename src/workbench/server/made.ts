import { createHash, type Hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cache } from "./places";

/** Something made from sources and kept between starts. */
export interface Made {
  /** What it is called among the stamps. */
  readonly name: string;
  /** Files and folders it is made of. */
  readonly sources: readonly string[];
  /** The file that stands for it; another program may make it too. */
  readonly file: string;
}

/**
 * Make it anew unless these very sources made it: contents count, not times, which change with every checkout. What another program made since the
 * last change of a source counts as made from them. The answer is whether it was made.
 *
 * Cost     O(length of the sources)
 */
export async function makeWhereChanged(made: Made, make: () => Promise<void> | void): Promise<boolean> {
  const stamp = join(cache, "stamps", made.name);
  const sources = fingerprint(made.sources);
  if (existsSync(made.file) && existsSync(stamp) && readFileSync(stamp, "utf8") === `${sources} ${fingerprint([made.file])}`) return false;
  const isYounger = existsSync(made.file) && newest([made.file]) > newest(made.sources);
  if (!isYounger) await make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${sources} ${fingerprint([made.file])}`);
  return !isYounger;
}

/** When the newest of these files, or files in these folders, was changed; 0 where there is none. */
function newest(paths: readonly string[]): number {
  return paths.reduce((last, path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return last;
    return Math.max(last, found.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : found.mtimeMs);
  }, 0);
}

/** Changes with any file's name or content. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash("sha1");
  for (const path of paths) note(path, hash);
  return hash.digest("hex");
}

function note(path: string, hash: Hash): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  hash.update(`${path}\n`);
  if (!found.isDirectory()) hash.update(readFileSync(path));
  else for (const name of readdirSync(path).sort()) note(join(path, name), hash);
}
