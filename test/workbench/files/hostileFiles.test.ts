import { hostileFile, hostileNames } from "../../../scripts/hostileFiles";
import { openFile } from "../../../src/workbench/files/openFile";

jest.setTimeout(120_000);

/** On a machine with nothing else to do; tests share theirs. */
const longest = 10_000;
const allowance = 4;
const gigabyte = 1_000_000_000;

describe("openFile", () => {
  it.each(hostileNames)("refuses %s in one sentence, before patience or memory ends", async (name) => {
    const bytes = await hostileFile(name);
    const [start, before] = [process.cpuUsage(), process.memoryUsage().rss];
    const opened = await openFile(bytes, `${name}.xlsx`);
    const { user, system } = process.cpuUsage(start);
    expect(opened).toMatchObject({ ok: false, error: expect.stringMatching(/^[A-Z].*\.$/) });
    expect((user + system) / 1000).toBeLessThan(longest * allowance);
    expect(process.memoryUsage().rss - before).toBeLessThan(gigabyte);
  });
});
