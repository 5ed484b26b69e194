import { readdirSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");
/** Tests of what is no room of `src`, or of all that a room writes. */
const apart = /^(browser|reference|scripts|workbook\/faults)\//;

function filesIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
}

const sources = new Set(filesIn("src"));
const stems = new Map([...sources].filter((file) => /\.tsx?$/.test(file)).map((file) => [stemOf(file), file]));
const tests = filesIn("test").filter((file) => /\.test\.tsx?$/.test(file) && !apart.test(file));

function stemOf(file: string): string {
  return path.posix.basename(file).replace(/(\.test)?\.tsx?$/, "");
}

describe("test", () => {
  it("has a folder for a folder of src, and no other", () => {
    const folders = [...new Set(tests.map((file) => path.posix.dirname(file)))];
    expect(folders.length).toBeGreaterThan(20);
    expect(folders.filter((folder) => folder !== "." && !sources.has(folder))).toEqual([]);
  });

  it("keeps the test of a file beside where the file stands", () => {
    const astray = tests.filter((file) => {
      const stem = stemOf(file);
      const home = path.posix.dirname(file);
      const isHere = sources.has(`${home}/${stem}.ts`) || sources.has(`${home}/${stem}.tsx`) || sources.has(`${home}/${stem}`);
      return !isHere && stems.has(stem);
    });
    expect(astray).toEqual([]);
  });
});
