import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Where browsers that can be driven usually lie. */
const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser: CHROMIUM_PATH, an installed one, or one that Playwright fetches; undefined where there is none. */
export function findChromium(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  const found = [...(named === undefined ? [] : [named]), ...usual].find((path) => existsSync(path));
  return found ?? installed() ?? (install() ? installed() : undefined);
}

function installed(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function install(): boolean {
  const program = join(dirname(require.resolve("playwright-core/package.json")), "cli.js");
  try {
    execFileSync(process.execPath, [program, "install", "--only-shell", "chromium"], { stdio: "ignore", timeout: 180_000 });
    return true;
  } catch {
    return false;
  }
}

/** Start the browser without a window. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: quiet });
}

/**
 * `describe` for tests that need a browser.
 *
 * Where there is none they are left out with one line that says so; in continuous integration that is a failure instead.
 */
export function describeInBrowser(name: string, tests: (path: string) => void): void {
  const path = findChromium();
  if (path !== undefined) {
    describe(name, () => {
      tests(path);
    });
    return;
  }
  const reason = "no Chromium, Chrome or Edge was found and none could be fetched; set CHROMIUM_PATH to one";
  describe(name, () => {
    it("runs in a browser", () => {
      if (process.env["CI"] === "true") throw new Error(reason);
      process.stderr.write(`Browser tests of ${name} were left out: ${reason}.\n`);
      expect(path).toBeUndefined();
    });
  });
}
