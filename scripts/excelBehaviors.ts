import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** What Excel does, and how the project stands to it. */
interface Behavior {
  readonly id: string;
  readonly area: string;
  readonly platforms: readonly string[];
  readonly what: string;
  /** Enforced by the host; varied by a switch of it; avoided by the add-in; or not met, with the reason. */
  readonly state: "enforced" | "varied" | "avoided" | "not met";
  /** The file of the test that bears the id in its name. */
  readonly test?: string;
  readonly why?: string;
  readonly certainty: string;
  readonly sources: readonly string[];
}

const page = "docs/excel-behaviors.md";
const states = ["enforced", "varied", "avoided", "not met"] as const;

function problemOf({ id, state, test, why }: Behavior): string | undefined {
  if (!states.includes(state)) return `${id} has no state: say ${states.join(", ")}.`;
  if (state === "not met") return why === undefined ? `${id} is not met: say why it can't concern us.` : undefined;
  if (test === undefined || !existsSync(test)) return `${id} names no test that is there.`;
  return readFileSync(test, "utf8").includes(`[${id}]`) ? undefined : `${id} is in the name of no test of ${test}.`;
}

function pageOf(behaviors: readonly Behavior[]): string {
  const areas = [...new Set(behaviors.map(({ area }) => area))];
  const row = ({ id, platforms, what, state, test, why, certainty, sources }: Behavior): string =>
    `| ${id} | ${platforms.join(", ")} | ${what} | ${state}${why === undefined ? "" : `: ${why}`} | ${test === undefined ? "" : `\`${test}\``} | ${certainty}: ${sources.join("; ")} |`;
  const tables = areas.map((area) =>
    [
      `## ${area}`,
      "",
      "| id | platforms | what Excel does | here | test | how it is known |",
      "| --- | --- | --- | --- | --- | --- |",
      ...behaviors.filter((one) => one.area === area).map(row),
      "",
    ].join("\n"),
  );
  return [
    "# What Excel does",
    "",
    "No machine of ours has Excel. This is what its makers and users say it does, and how the stand-in and the add-in take it: **enforced** by the host, **varied** by a switch of it, **avoided** by the add-in, or **not met**. What is learned goes into `docs/excel-behaviors.json` first; `npm run excel-behaviors -- --write` writes this page.",
    "",
    counts(behaviors),
    "",
    ...tables,
  ].join("\n");
}

function counts(behaviors: readonly Behavior[]): string {
  const each = states.map((state) => `${String(behaviors.filter((one) => one.state === state).length)} ${state}`);
  return `${String(behaviors.length)} behaviors: ${each.join(", ")}.`;
}

const behaviors = JSON.parse(readFileSync("docs/excel-behaviors.json", "utf8")) as readonly Behavior[]; // written by us
const isWriting = process.argv.includes("--write");
if (isWriting) writeFileSync(page, pageOf(behaviors));
const isOld =
  !existsSync(page) || !readFileSync(page, "utf8").replaceAll(/[\s-]/g, "").includes(pageOf(behaviors).replaceAll(/[\s-]/g, ""));
const problems = [
  ...behaviors.flatMap((behavior) => problemOf(behavior) ?? []),
  ...(isOld ? [`${page} is not what the data say: npm run excel-behaviors -- --write.`] : []),
];
for (const problem of problems) console.error(problem);
console.log(`${counts(behaviors)} ${String(problems.length)} open.`);
process.exitCode = problems.length === 0 ? 0 : 1;
