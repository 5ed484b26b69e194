import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join("..", "shared", "reference");

/** Tests against a file of reference numbers beside the repository; where it is absent, one that says so. */
export function withReference(name: string, file: string, tests: (text: string) => void): void {
  const path = join(folder, file);
  describe(name, () => {
    if (existsSync(path)) {
      tests(readFileSync(path, "utf8"));
      return;
    }
    it("skipped: no reference data", () => {
      process.stdout.write(`${name}: skipped: no reference data\n`);
      expect(existsSync(path)).toBe(false);
    });
  });
}
