import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What the built add-in is made of. */
const rooms = ["core", "functions", "solve", "workbook", "taskpane", "commands"].map((room) => `src/${room}`);
const sources = [...rooms, "assets", "docs/functions", "manifest.xml", "webpack.config.js", "package.json"];

/** Jest runs this before the browser tests: they look at the add-in that ships, so it must be built from the present sources. */
export default function freshBuild(): void {
  const built = "dist/taskpane.html";
  if (!existsSync(built) || Math.max(...sources.map(changed)) > statSync(built).mtimeMs) {
    execFileSync("npm", ["run", "--silent", "build"], { stdio: ["ignore", "ignore", "inherit"] });
  }
}

/** Latest change of a file or of anything in a folder. */
function changed(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))));
}
