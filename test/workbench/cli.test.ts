import { execFileSync, spawnSync } from "node:child_process";
import { Readable, Writable } from "node:stream";
import { readSampleFeatures } from "../../scripts/sampleFeatures";
import { catalogue } from "../../src/functions/catalogue";
import { runCli } from "../../src/workbench/cli";

interface Printed {
  readonly horizons: readonly {
    readonly horizon: number;
    readonly features: readonly { readonly id: string; readonly strategy: string }[];
  }[];
  readonly notScheduled: readonly { readonly id: string }[];
}

interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

async function run(words: readonly string[], input = ""): Promise<Ran> {
  const written = { output: "", errors: "" };
  const into = (key: keyof typeof written): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        written[key] += chunk.toString();
        done();
      },
    });
  const code = await runCli(words, { input: Readable.from([input]), output: into("output"), errors: into("errors") });
  return { code, ...written };
}

describe("runCli", () => {
  it.each([
    ["a score", { function: "RIBS", arguments: [2, 4, 5, 3] }, { result: [[75]] }],
    ["a name with its namespace, in any case", { function: "portfolio.ribs", arguments: [2, 4, 5, 3] }, { result: [[75]] }],
    ["null as left out", { function: "WILSON", arguments: [0, 10, null] }, { result: [[0, expect.closeTo(0.27753, 5)]] }],
    ["columns by a spill", { function: "RIBS", arguments: [[[1], [5]], 5, 5, 5] }, { result: [[100], [75]] }],
    [
      "a lone error by code and sentence",
      { function: "RIBS", arguments: [7, 4, 5, 3] },
      { error: { code: "#VALUE!", message: "risk must be from 1 to 5, received 7" } },
    ],
    ["an unknown name as Excel would", { function: "NOPE" }, { error: { code: "#NAME?", message: expect.stringContaining("NOPE") } }],
  ])("call answers %s", async (_what, question, answer) => {
    const { code, output } = await run(["call"], `${JSON.stringify(question)}\n`);
    expect(JSON.parse(output)).toEqual(answer);
    expect(code).toBe(0);
  });

  it("call reads past a byte order mark", async () => {
    const { code, output } = await run(["call"], `\uFEFF${JSON.stringify({ function: "RIBS", arguments: [2, 4, 5, 3] })}\n`);
    expect([code, output]).toEqual([0, '{"result":[[75]]}\n']);
  });

  it("call leaves an error among values in its own cell", async () => {
    const { output } = await run(["call"], JSON.stringify({ function: "RIBS", arguments: [[[1], [7]], 5, 5, 5] }));
    expect(JSON.parse(output)).toEqual({ result: [[100], [{ error: { code: "#VALUE!", message: expect.stringContaining("row 2") } }]] });
  });

  it("call answers line by line and skips blank ones", async () => {
    const line = JSON.stringify({ function: "RIBS", arguments: [3, 3, 3, 3] });
    const { output } = await run(["call"], `${line}\n\n${line}\r\n${line}`);
    expect(output).toBe('{"result":[[50]]}\n'.repeat(3));
  });

  it.each([
    ["no JSON", "RIBS(2,4,5,3)"],
    ["no function", '{"arguments":[1]}'],
    ["arguments that are no list", '{"function":"RIBS","arguments":2}'],
  ])("call refuses %s in one sentence and answers nothing", async (_what, line) => {
    const { code, output, errors } = await run(["call"], line);
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(errors).toMatch(/^Line 1 .+\.\n$/);
  });

  it.each([[[]], [["calls"]], [["call", "--fast"]], [["functions", "RIBS"]]])("%j is wrong usage", async (words) => {
    const { code, output, errors } = await run(words);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(errors).toContain("usage:");
  });

  it("functions lists every function once with its parameters", async () => {
    const { output } = await run(["functions"]);
    expect(output.match(/^PORTFOLIO\./gm)).toHaveLength(catalogue.length);
    expect(output).toContain("PORTFOLIO.WILSON(successes, trials, [confidence])");
  });

  it("functions --json gives one object a line", async () => {
    const { output } = await run(["functions", "--json"]);
    const ids = output
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { readonly id: string }).id);
    expect(ids).toEqual(catalogue.map(({ id }) => id));
  });
});

describe("npm run portfolio", () => {
  it("compiles itself silently and answers", () => {
    const output = execFileSync("npm", ["run", "--silent", "portfolio", "--", "call"], {
      input: '{"function":"RIBS","arguments":[2,4,5,3]}\n',
      encoding: "utf8",
    });
    expect(output).toBe('{"result":[[75]]}\n');
  }, 30_000);

  it.each([
    ["wrong usage", ["nonsense"], 2],
    ["a roadmap of nothing", ["roadmap"], 2],
    ["a file that is not there", ["roadmap", "missing.xlsx", "--json"], 1],
  ])(
    "passes the exit code of %s on",
    (_what, words, code) => {
      const { status, stdout, stderr } = spawnSync("node", ["scripts/portfolio.mjs", ...words], { encoding: "utf8" });
      expect({ status, stdout }).toEqual({ status: code, stdout: "" });
      expect(stderr).not.toBe("");
    },
    30_000,
  );

  it("places each feature of the sample workbook once", () => {
    const output = execFileSync("node", ["scripts/portfolio.mjs", "roadmap", "assets/ai-portfolio.xlsx", "--json"], { encoding: "utf8" });
    const { horizons, notScheduled } = JSON.parse(output) as Printed;
    expect(horizons.map(({ horizon, features }) => [horizon, features.length])).toEqual([
      [1, 10],
      [2, 9],
      [3, 4],
    ]);
    expect(notScheduled).toMatchObject([{ id: "F24", reason: "dropped" }]);
    const ids = [...horizons.flatMap(({ features }) => features), ...notScheduled].map(({ id }) => id);
    expect(ids.sort()).toEqual(readSampleFeatures().map((row) => row.get("id")));
    expect(new Set(horizons.flatMap(({ features }) => features.map(({ strategy }) => strategy))).size).toBe(5);
  }, 60_000);
});
