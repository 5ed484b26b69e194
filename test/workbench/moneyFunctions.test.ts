import { Readable, Writable } from "node:stream";
import { independent } from "../../src/core/doubt/correlation";
import { SIMULATE } from "../../src/functions/catalogue/doubt/simulate";
import { performers } from "../../src/taskpane/work/perform";
import { loadSolver } from "../../src/solve/highs";
import { runCli } from "../../src/workbench/cli";
import { shown } from "../functions/messages";

async function answers(
  questions: readonly { readonly function: string; readonly arguments: readonly unknown[] }[],
): Promise<readonly unknown[]> {
  let written = "";
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written += chunk.toString();
      done();
    },
  });
  const input = Readable.from([questions.map((question) => JSON.stringify(question)).join("\n")]);
  await runCli(["call"], { input, output, errors: output });
  return written
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

const columns = { low: [[-50], [20]], likely: [[100], [30]], high: [[400], [70]], probability: [[0.6], [1]] } as const;

describe("a seed", () => {
  it("gives the same numbers in a cell, in the worker of the pane and on the command line", async () => {
    const { low, likely, high, probability } = columns;
    const given = [low, likely, high, probability, null, 5000, 7];
    const inCell = shown(SIMULATE, given);
    const [onLine] = await answers([{ function: "SIMULATE", arguments: given }]);
    expect(onLine).toEqual({ result: inCell });
    const items = low.map(([least], index) => ({
      value: { low: least, likely: likely[index]?.[0] ?? 0, high: high[index]?.[0] ?? 0 },
      successProbability: probability[index]?.[0] ?? 1,
      number: index + 1,
      factor: 1,
      offset: 0,
    }));
    const plan = { items, trials: 5000, seed: 7, correlation: independent, withContributions: true };
    const { summary } = await performers.simulate(plan, () => undefined, loadSolver);
    const { mean, deviation, standardError, percentiles, lossChance, tailMean } = summary;
    const numbers = [mean, deviation.ok && deviation.value, standardError.ok && standardError.value, ...percentiles, lossChance, tailMean];
    expect(numbers).toEqual(inCell.map(([, amount]) => amount));
  });
});

const treeHead = ["ID", "Parent", "Kind", "Label", "Probability", "Cash"];

describe("a bad question about money", () => {
  it.each<{ name: string; id: string; given: readonly unknown[]; says: string }>([
    { name: "low above likely", id: "PERT", given: [3, 2, 4], says: "low must be at most likely, 2, received 3" },
    { name: "a negative probability", id: "EXPECTED", given: [100, -0.1], says: "success_probability must be from 0 to 1, received -0.1" },
    { name: "a rate of -1", id: "RNPV", given: [-1, [[-1, 2]]], says: "rate must be a number, above -1, received -1" },
    {
      name: "ragged flows",
      id: "RNPV",
      given: [
        0.1,
        [
          [-1, 2, 3],
          [-1, 2],
        ],
      ],
      says: "cash_flows",
    },
    {
      name: "trials below nothing",
      id: "SIMULATE",
      given: [1, 2, 3, null, null, -1],
      says: "trials must be a whole number from 1 to 1000000, received -1",
    },
    { name: "ten million trials", id: "SIMULATE", given: [1, 2, 3, null, null, 10_000_000], says: "received 10000000" },
    {
      name: "a tree that goes round",
      id: "TREE.VALUE",
      given: [[treeHead, ["a", "b", "chance", "", 1, 0], ["b", "a", "chance", "", 1, 0]]],
      says: "",
    },
    {
      name: "branches that do not add up to 1",
      id: "TREE.VALUE",
      given: [[treeHead, ["a", "", "chance", "", "", 0], ["b", "a", "end", "", 0.5, 10], ["c", "a", "end", "", 0.4, 0]]],
      says: "1",
    },
    { name: "a prior that does not add up to 1", id: "EVPI", given: [[[1, 2]], [[0.5, 0.6]]], says: "probabilities" },
  ])("$name is answered by a sentence at once", async ({ id, given, says }) => {
    const started = performance.now();
    const [answer] = await answers([{ function: id, arguments: given }]);
    expect(answer).toEqual({ error: { code: expect.stringMatching(/^#(VALUE!|N\/A|NUM!)$/), message: expect.stringContaining(says) } });
    expect(JSON.stringify(answer).length).toBeGreaterThan(60);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
