// Node 20 does not run TypeScript: this compiles the command line on first use, silently, and again when sources changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const cache = path.join(root, "node_modules", ".cache", "portfolio");
const compiled = path.join(cache, fingerprint());
if (!existsSync(compiled)) await compile();

// npm runs this in the repository's folder; names of files count from where the user stands.
if (process.env.npm_lifecycle_event === "portfolio" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
const { runCli } = require(path.join(compiled, "cli.js"));
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await runCli(process.argv.slice(2), { input: process.stdin, output: process.stdout, errors: process.stderr });

/** Changes with any source's name, size or time, and with the packages. */
function fingerprint() {
  const hash = createHash("sha1");
  const rooms = ["core", "functions", "solve", "slides", "workbook", "workbench"].map((room) => path.join(root, "src", room));
  for (const entry of [path.join(root, "package-lock.json"), ...rooms]) note(entry, hash);
  return hash.digest("hex").slice(0, 16);
}

function note(entry, hash) {
  const status = statSync(entry, { throwIfNoEntry: false });
  if (status === undefined) return;
  if (!status.isDirectory()) hash.update(`${entry} ${String(status.size)} ${String(status.mtimeMs)}\n`);
  else for (const name of readdirSync(entry).sort()) note(path.join(entry, name), hash);
}

/** Into a folder of its own, renamed when complete, so that two commands at once do not meet half a program. */
async function compile() {
  const esbuild = require("esbuild");
  const unfinished = path.join(cache, `unfinished-${String(process.pid)}`);
  mkdirSync(unfinished, { recursive: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["src/workbench/cli.ts"],
    outdir: unfinished,
    bundle: true,
    // Univer's packages load each other as CommonJS only.
    format: "cjs",
    platform: "node",
    target: "node20",
    logLevel: "error",
    external: ["@univerjs/*", "@microsoft/office-js", "highs", "jsdom", "jszip", "pptxgenjs", "saxes"],
  });
  for (const name of readdirSync(cache))
    if (isOld(path.join(cache, name))) rmSync(path.join(cache, name), { recursive: true, force: true });
  try {
    renameSync(unfinished, compiled);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(compiled)) throw error;
  }
}

/** Of a day before: nobody is compiling it or running it any more. Younger ones may be another command's, started at the same time. */
function isOld(folder) {
  const day = 86_400_000;
  const status = statSync(folder, { throwIfNoEntry: false });
  return status !== undefined && Date.now() - status.mtimeMs > day;
}
