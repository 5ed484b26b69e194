import { execFile } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** What the built add-in is made of. */
const rooms = ["core", "functions", "solve", "workbook", "taskpane", "commands"].map((room) => `src/${room}`);
const sources = [...rooms, "assets", "docs/functions", "manifest.xml", "webpack.config.js", "package.json"];

/** Build the add-in that ships, unless the one in dist is newer than all it is made of. */
export async function buildAddin(root: string): Promise<void> {
  const built = join(root, "dist", "taskpane.html");
  const isFresh = existsSync(built) && Math.max(...sources.map((source) => changed(join(root, source)))) <= statSync(built).mtimeMs;
  if (isFresh) return;
  const webpack = join(root, "node_modules", "webpack-cli", "bin", "cli.js");
  await promisify(execFile)(process.execPath, [webpack, "--mode", "production"], { cwd: root });
}

/** Latest change of a file or of anything in a folder. */
function changed(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))));
}
