/**
 * Break the program on purpose and see whether a test notices: a sample of mutants, each run against the tests related to its file.
 *
 *   npm run mutation -- --seed 7 --core 200 --workbook 100
 *   npm run mutation -- --only src/core/money/payback.ts
 *
 * The work tree is not touched: mutants run in a copy that goes when the program ends.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Mutant, mutantsOf } from "./mutation/mutants";
import { importersOf, testsOf } from "./mutation/related";
import { drawsFrom, sampleOf } from "./mutation/sample";

interface Area {
  readonly name: string;
  readonly of: RegExp;
  readonly tests: RegExp;
  readonly size: number;
}

const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    core: { type: "string", default: "200" },
    workbook: { type: "string", default: "100" },
    only: { type: "string" },
  },
});
/** A mutant that makes a test run for ever counts as noticed. */
const longest = 240_000;
/** Tests of a workbook's file are slow, and the nearest know it best. */
const mostTests = 24;

const root = path.join(import.meta.dirname, "..");
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((file) => file !== "" && !file.startsWith("docs/images/"));
const copy = mkdtempSync(path.join(tmpdir(), "mutation-"));
process.on("exit", () => {
  rmSync(copy, { recursive: true, force: true });
});
for (const file of files) {
  mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
  cpSync(path.join(root, file), path.join(copy, file));
}
symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));

const importers = importersOf(
  root,
  files.filter((file) => /\.tsx?$/.test(file)),
);
const areas: readonly Area[] =
  options.only === undefined
    ? [
        {
          name: "core and functions",
          of: /^src\/(core|functions)\//,
          tests: /^test\/(core|functions|reference)\//,
          size: Number(options.core),
        },
        { name: "workbook", of: /^src\/workbook\//, tests: /^test\/(workbook|commands)\//, size: Number(options.workbook) },
      ]
    : [{ name: options.only, of: new RegExp(`^${options.only}`), tests: /^test\/.*\.tsx?$/, size: Infinity }];

const greens = new Map<string, boolean>();
const draw = drawsFrom(Number(options.seed));
console.log(`seed ${options.seed}`);
for (const { name, of, tests, size } of areas.filter((area) => area.size > 0)) {
  const candidates = files.filter((file) => of.test(file) && /\.tsx?$/.test(file) && !/catalogue\/index\.ts$|strings?\.ts$/i.test(file));
  const mutants = sampleOf(
    candidates.flatMap((file) => mutantsOf(file, readFileSync(path.join(root, file), "utf8"))),
    size,
    draw,
  );
  let killed = 0;
  for (const mutant of mutants) {
    const related = testsOf(mutant.file, importers, (file) => tests.test(file) && /\.test\.tsx?$/.test(file)).slice(0, mostTests);
    const isKilled = notices(mutant, related);
    if (isKilled) killed += 1;
    else console.log(`survived  ${mutant.file}:${String(mutant.line)}  ${mutant.says}  (${String(related.length)} related tests)`);
  }
  console.log(
    `${name}: ${String(killed)} of ${String(mutants.length)} killed (${((100 * killed) / Math.max(1, mutants.length)).toFixed(0)} %)`,
  );
}

function notices(mutant: Mutant, related: readonly string[]): boolean {
  const place = path.join(copy, mutant.file);
  const text = readFileSync(place, "utf8");
  const broken = text.slice(0, mutant.start) + mutant.replacement + text.slice(mutant.end);
  // The nearest test alone first: it is quick, and mostly enough.
  return [related.slice(0, 1), related.slice(1)].some((tests) => {
    if (tests.length === 0) return false;
    writeFileSync(place, broken);
    const isRed = fails(tests);
    writeFileSync(place, text);
    return isRed && isGreenOtherwise(tests);
  });
}

/** Red says something only where the same tests are green without the mutant. */
function isGreenOtherwise(tests: readonly string[]): boolean {
  const key = tests.join(" ");
  const isGreen = greens.get(key) ?? !fails(tests);
  if (!greens.has(key) && !isGreen) console.log(`red without any mutant: ${key}`);
  greens.set(key, isGreen);
  return isGreen;
}

function fails(tests: readonly string[]): boolean {
  const jest = path.join("node_modules", "jest", "bin", "jest.js");
  const run = spawnSync(process.execPath, [jest, ...tests, "--runTestsByPath", "--bail", "--silent", "--maxWorkers=2"], {
    cwd: copy,
    stdio: "ignore",
    timeout: longest,
  });
  return run.status !== 0;
}
