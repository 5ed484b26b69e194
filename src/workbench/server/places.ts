import { readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The repository's folder. */
export const root = resolve(__dirname, "../../..");

/** What the server makes and keeps between starts. */
export const cache = join(root, "node_modules/.cache/workbench");

/** Microsoft's unmodified client library among the installed packages. */
export const officeLibrary = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/** When the newest of these files, or files in these folders, was changed; 0 where there is none. */
export function newest(...paths: readonly string[]): number {
  return Math.max(
    0,
    ...paths.map((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      if (found === undefined) return 0;
      return found.isDirectory() ? newest(...readdirSync(path).map((name) => join(path, name))) : found.mtimeMs;
    }),
  );
}
