import { spawnSync } from "node:child_process";

/** Every fault of every button that writes, with its counts; `npm run faults -- "Refresh roadmap"` tries one button alone. */
const [only] = process.argv.slice(2);
const { status } = spawnSync("npx", ["jest", "--selectProjects", "unit", "--maxWorkers=1", "test/workbook/faults"], {
  stdio: "inherit",
  env: { ...process.env, FAULTS: "all", ...(only === undefined ? {} : { FAULTS_OF: only }) },
});
process.exitCode = status ?? 1;
