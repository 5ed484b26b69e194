import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeWhereChanged } from "./made";
import { root } from "./places";

const dist = join(root, "dist");

/** What the built add-in is made of: every room but this one, and what webpack copies. */
function madeOf(): readonly string[] {
  const rooms = readdirSync(join(root, "src")).filter((room) => room !== "workbench");
  return [
    ...rooms.map((room) => `src/${room}`),
    "assets/icons",
    "assets/help.html",
    "docs/functions",
    "docs/help.md",
    "manifest.xml",
    "webpack.config.js",
  ];
}

/** Build the add-in where its sources are others than those it was built from; `say` hears why it takes a while. */
export async function buildAddin(say: (line: string) => void): Promise<void> {
  const sources = [...madeOf(), "package-lock.json"].map((path) => join(root, path));
  await makeWhereChanged({ name: "addin", sources, file: join(dist, "taskpane.html") }, async () => {
    say("Building the add-in, which takes about half a minute.");
    await run(require.resolve("webpack-cli/bin/cli.js"), ["--mode", "production"]);
  });
}

function run(script: string, words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const output: string[] = [];
    const child = spawn(process.execPath, [script, ...words], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the add-in does not build; correct this and start again:\n${output.join("")}`));
    });
  });
}

/**
 * The add-in's page as it was built, but for two things: office.js comes from this server, and the page's host introduces itself before.
 */
export function readTaskpane(): string {
  const html = readFileSync(join(dist, "taskpane.html"), "utf8");
  const library = /<script([^>]*?)\ssrc="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?([^>]*)>/;
  if (!library.test(html)) throw new Error("dist/taskpane.html loads no office.js; build the add-in again with npm run build");
  return html.replace(library, '<script src="/bridge.js"></script><script$1 src="/office-js/office.js"$2>');
}

/** Runs in the pane's frame before office.js. Opened on its own, the pane says where it belongs. */
export const bridge = `(function () {
  var connect = window.parent !== window && window.parent.connectPlanner;
  if (connect) connect(window);
  else location.replace("/");
})();
`;
