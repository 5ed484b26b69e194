import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { runRoadmap } from "../../src/workbench/roadmapCommand";
import { runUpdate } from "../../src/workbench/updateCommand";

jest.setTimeout(60_000);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "update-"));
  await writeFile(join(folder, "plan.csv"), "ID,Feature,Status,Months\nK-1,Search,To Do,3\nK-2,Chat,To Do,8\n");
  await writeFile(join(folder, "export.csv"), "ID,Feature,Status\nK-1,Search,Done\nK-3,Alerts,To Do\n");
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function run(command: typeof runUpdate, ...words: readonly string[]): Promise<{ code: number; output: string; errors: string }> {
  const texts = { output: "", errors: "" };
  const into = (name: "output" | "errors"): Writable =>
    new Writable({
      write: (chunk, _encoding, done) => {
        texts[name] += String(chunk);
        done();
      },
    });
  const code = await command(words, { output: into("output"), errors: into("errors") });
  return { code, ...texts };
}

describe("runUpdate", () => {
  it("names each change, writes it, and what it wrote is planned", async () => {
    const out = join(folder, "new.xlsx");
    const done = await run(runUpdate, join(folder, "plan.csv"), join(folder, "export.csv"), "--out", out);
    expect(done).toMatchObject({ code: 0, errors: "" });
    expect(done.output.split("\n").slice(0, 3)).toEqual(["C2 Status of Search: To Do → Done", "new: Alerts", "gone: Chat (row 3)"]);
    const planned = await run(runRoadmap, out, "--json");
    expect(planned.output).toContain('"feature":"Alerts"');
  });

  it("answers 2 where it is called otherwise, and 1 where a file can't be read", async () => {
    expect((await run(runUpdate, "plan.csv")).code).toBe(2);
    expect((await run(runUpdate, "a.csv", "b.csv", "--out", "c.txt")).code).toBe(2);
    expect((await run(runUpdate, join(folder, "plan.csv"), join(folder, "none.csv"))).code).toBe(1);
  });
});
