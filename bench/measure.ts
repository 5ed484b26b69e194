import { execFileSync } from "node:child_process";
import { rawEvidence } from "../src/core/evidence/rawEvidence";
import { classificationReport, confusion } from "../src/core/measure/classification";
import { editDistance } from "../src/core/measure/editDistance";

const textPairs = 10_000;
const textLength = 1_000;
const labelRows = 100_000;
const labels = ["billing", "delivery", "returns", "account", "fraud", "other"] as const;

/** Numbers in [0, 1) that repeat with no short period; no chance, so that runs compare. */
function spread(index: number): number {
  return ((index * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;
}

const alphabet = "abcdefghijklmnopqrstuvwxyz    ";

/** A text, and what a person made of it: about one character in twelve changed. */
function pairOf(number: number): readonly [string, string] {
  let suggested = "";
  let final = "";
  for (let index = 0; index < textLength; index += 1) {
    const character = alphabet.charAt(Math.floor(spread(number * textLength + index) * alphabet.length));
    suggested += character;
    final += spread(number + 31 * index) < 1 / 12 ? "x" : character;
  }
  return [suggested, final];
}

function labelOf(number: number): string {
  return labels[Math.floor(spread(number) * labels.length)] ?? labels[0];
}

const pairs = Array.from({ length: textPairs }, (_, number) => pairOf(number));
const actual = Array.from({ length: labelRows }, (_, row) => labelOf(row));
const predicted = actual.map((label, row) => (spread(7 * row) < 0.8 ? label : labelOf(row + 1)));

interface Line {
  readonly contender: string;
  readonly ms: string;
  readonly result: string;
}

/** Time of the processor, so that a busy machine does not count. */
function timed(contender: string, run: () => number): Line {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return { contender, ms: ((user + system) / 1000).toFixed(0), result: result.toPrecision(6).replace(/\.?0+$/, "") };
}

/** What Python's libraries take for the same; nothing where Python is missing. */
function python(): readonly Line[] {
  try {
    const input = JSON.stringify({ pairs, actual, predicted });
    const output = execFileSync("python3", ["bench/measure.py"], { input, encoding: "utf8", maxBuffer: 1_000_000 });
    return JSON.parse(output) as readonly Line[]; // printed by measure.py
  } catch {
    return [];
  }
}

/** The log of suggestions as the worker reads it; gives the mean share of the text that was changed. */
function logOfSuggestions(): number {
  const running = rawEvidence({ kind: "suggestions", rows: pairs.map((pair) => [...pair, "yes"]) });
  let step = running.next();
  while (step.done !== true) step = running.next();
  const edits = step.value.value?.find(({ name }) => name === "Edit distance")?.counted;
  return edits?.as === "amount" ? edits.value : NaN;
}

const ours = [
  timed("edit distance", () => pairs.reduce((sum, [suggested, final]) => sum + editDistance(suggested, final), 0)),
  timed("log of suggestions", logOfSuggestions),
  timed("label report", () => classificationReport(confusion(actual, predicted)).accuracy),
];
const theirs = python();
console.log(`${String(textPairs)} pairs of ${String(textLength)} characters; ${String(labelRows)} rows of labels`);
console.table([...ours, ...theirs]);
if (theirs.length === 0) console.log("rapidfuzz and scikit-learn are not installed here: python3 -m pip install rapidfuzz scikit-learn");
