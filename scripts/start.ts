import { spawn } from "node:child_process";

/** Starts the workbench and shows it in the browser: npm start [-- --port 3100 --quiet]. */
async function start(words: readonly string[]): Promise<void> {
  const port = words.includes("--port") ? Number(words[words.indexOf("--port") + 1]) : undefined;
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  say("Starting the workbench.");
  // Loaded after the first words, since loading takes a while.
  const { startServer } = await import("../src/workbench/server");
  const { address } = await startServer({ ...(port !== undefined && { port }), say });
  process.stdout.write(`The workbench is at ${address}. End it with Ctrl+C.\n`);
  if (!words.includes("--quiet")) openBrowser(address);
}

/** Where no browser can be opened, the printed address is enough. */
function openBrowser(address: string): void {
  const [command, ...words] =
    process.platform === "win32" ? ["cmd", "/c", "start", "", address] : [process.platform === "darwin" ? "open" : "xdg-open", address];
  if (process.platform === "linux" && process.env["DISPLAY"] === undefined && process.env["WAYLAND_DISPLAY"] === undefined) return;
  const child = spawn(command, words, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

start(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
