import { execFileSync } from "node:child_process";
import { rankAcceptabilities } from "../src/core/doubt/rankAcceptability";
import type { RankQuestion } from "../src/core/doubt/rankDraws";

const features = 1_000;
const k = 5;
const repetitions = 3;

/** Every rating uncertain: the dearest case, since each is drawn in every trial. */
const question: RankQuestion = {
  ratings: Array.from({ length: features }, (_, row) =>
    Array.from({ length: 4 }, (__, criterion) => {
      const low = 1 + ((row * 7 + criterion * 13 + ((row * criterion) % 5)) % 4);
      return { low, high: low + 1 };
    }),
  ),
  isLessBetter: [true, false, false, false],
  weights: { kind: "around", weights: [0.25, 0.3, 0.3, 0.15] },
  trials: 10_000,
  seed: 1,
};

interface Line {
  readonly contender: string;
  readonly "cpu ms": string;
  readonly leader: number;
  readonly "in the top": string;
}

function ours(): Line {
  let best = Infinity;
  let chances: readonly number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const start = process.cpuUsage();
    chances = rankAcceptabilities(question, k, false).topChances;
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  const greatest = Math.max(...chances);
  return {
    contender: "this project",
    "cpu ms": best.toFixed(0),
    leader: chances.indexOf(greatest) + 1,
    "in the top": greatest.toFixed(3),
  };
}

/** What numpy takes for the same in one process of its own; nothing where Python or numpy is missing. */
function numpys(): readonly Line[] {
  try {
    const input = JSON.stringify({ ...question, k, repetitions });
    return JSON.parse(
      execFileSync("python3", ["bench/ranking.py"], { input, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] }),
    ) as Line[]; // the script prints these lines
  } catch {
    process.stdout.write("numpy is not installed here: nothing to compare with\n");
    return [];
  }
}

process.stdout.write(
  `chance of the top ${String(k)}: ${String(features)} features, 4 uncertain ratings each, ${String(question.trials)} draws; best of ${String(repetitions)}\n`,
);
console.table([ours(), ...numpys()]);
