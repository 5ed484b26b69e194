import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeWhereChanged } from "../../../src/workbench/server/made";
import { cache } from "../../../src/workbench/server/places";

const name = `test-${String(process.pid)}`;
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "made-"));
  writeFileSync(join(folder, "source"), "one");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(cache, "stamps", name), { force: true });
});

async function make(): Promise<boolean> {
  const [source, file] = [join(folder, "source"), join(folder, "made")];
  return makeWhereChanged({ name, sources: [source], file }, () => {
    writeFileSync(file, readFileSync(source, "utf8").toUpperCase());
  });
}

describe("makeWhereChanged", () => {
  it("makes once from the same content, whatever its time", async () => {
    expect(await make()).toBe(true);
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(folder, "source"), later, later);
    expect(await make()).toBe(false);
  });

  it("leaves what another program made since", async () => {
    await make();
    writeFileSync(join(folder, "made"), "other");
    expect(await make()).toBe(false);
    expect(readFileSync(join(folder, "made"), "utf8")).toBe("other");
  });

  it.each([
    ["a source changed", () => writeFileSync(join(folder, "source"), "two"), "TWO"],
    ["it is gone", () => rmSync(join(folder, "made")), "ONE"],
  ])("makes anew where %s", async (_, change, content) => {
    await make();
    const earlier = new Date(Date.now() - 60_000);
    utimesSync(join(folder, "made"), earlier, earlier);
    change();
    expect(await make()).toBe(true);
    expect(readFileSync(join(folder, "made"), "utf8")).toBe(content);
  });
});
