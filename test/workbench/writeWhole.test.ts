import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileReason, writeWhole } from "../../src/workbench/writeWhole";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "whole-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const bytes = new TextEncoder().encode("new");

describe("writeWhole", () => {
  it("puts a file in the place of another and leaves nothing beside", async () => {
    const path = join(folder, "plan.xlsx");
    await writeFile(path, "old");
    await writeWhole(path, bytes);
    expect([await readFile(path, "utf8"), await readdir(folder)]).toEqual(["new", ["plan.xlsx"]]);
  });

  it("leaves what was there where it cannot write", async () => {
    const path = join(folder, "plan.xlsx");
    await writeFile(path, "old");
    // As on a full disk, the file beside cannot be written.
    await mkdir(`${path}.${String(process.pid)}.part`);
    await expect(writeWhole(path, bytes)).rejects.toThrow();
    expect(await readFile(path, "utf8")).toBe("old");
  });

  it("writes what a link leads to", async () => {
    const [path, link] = [join(folder, "plan.xlsx"), join(folder, "link.xlsx")];
    await writeFile(path, "old");
    await symlink(path, link);
    await writeWhole(link, bytes);
    expect([await readFile(path, "utf8"), (await lstat(link)).isSymbolicLink()]).toEqual(["new", true]);
  });
});

describe("fileReason", () => {
  it.each([
    ["ENOSPC", "the disk is full"],
    ["ENOENT", "there is no such file or folder"],
  ])("says %s in words", (code, words) => {
    expect(fileReason(Object.assign(new Error("raw"), { code }))).toBe(words);
  });

  it("says what it does not know as it came", () => {
    expect(fileReason(new Error("raw"))).toBe("raw");
  });
});
