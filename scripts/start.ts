import { spawn } from "node:child_process";

import { serveWorkbench } from "../src/workbench/serve/server";

const preferredPort = 3100;

process.stdout.write("Building the workbench…\n");
const { address } = await serveWorkbench(process.cwd(), Number(process.env["PORT"] ?? preferredPort));
process.stdout.write(`The workbench is at ${address} (Ctrl+C stops it)\n`);
openBrowser(address);

/** Best effort: a machine without a screen has the address above. */
function openBrowser(url: string): void {
  if (process.env["CI"] !== undefined || process.env["BROWSER"] === "none" || !process.stdout.isTTY) return;
  const [command = "xdg-open", ...options] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[process.platform as string] ?? [
    "xdg-open",
  ];
  spawn(command, [...options, url], { detached: true, stdio: "ignore" })
    .on("error", () => undefined)
    .unref();
}
