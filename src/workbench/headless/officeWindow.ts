import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import { readSchema, type Schema } from "../host/wire/schema";

/** Where Microsoft's unmodified client library lies among the installed packages. */
function libraryFile(name: string): string {
  return join(dirname(require.resolve("@microsoft/office-js/dist/office.js")), name);
}

let schema: Schema | undefined;

/** The object model, read once a process. */
export function officeSchema(): Schema {
  schema ??= readSchema(readFileSync(libraryFile("excel-win32-16.01.debug.js"), "utf8"));
  return schema;
}

const scripts = new Map<string, Script>();

/** A file of the library, compiled once a process. */
function libraryScript(name: string): Script {
  const known = scripts.get(name);
  if (known !== undefined) return known;
  const script = new Script(readFileSync(libraryFile(name), "utf8"), { filename: name });
  scripts.set(name, script);
  return script;
}

/** The globals that office.js leaves in its window. */
export interface LoadedOffice {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

export type OfficeWindow = LoadedOffice & Record<string, unknown> & { readonly setTimeout: typeof setTimeout };

const libraryUrl = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/**
 * A window without a screen, just wide enough for office.js: script tags run files of the library, nothing else loads.
 *
 * `prepare` runs before the library does.
 */
export async function openOfficeWindow(prepare: (window: OfficeWindow) => void): Promise<OfficeWindow> {
  const globals: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    URL,
    URLSearchParams,
    navigator: { userAgent: "Node", platform: "Win32", language: "en-US" },
    location: new URL("https://localhost/taskpane.html"),
    sessionStorage: createStorage(),
    localStorage: createStorage(),
    history: { replaceState: () => undefined, pushState: () => undefined },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
    performance,
  };
  const context = createContext(globals);
  const window = globals as unknown as OfficeWindow; // office.js adds the rest
  Object.assign(globals, {
    window: globals,
    self: globals,
    top: globals,
    parent: globals,
    document: createDocument((name) => {
      libraryScript(name).runInContext(context);
    }),
  });
  prepare(window);
  libraryScript("office.js").runInContext(context);
  await window.Office.onReady();
  return window;
}

function createStorage(): object {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

interface Element {
  readonly tagName: string;
  src?: string;
  onload?: () => void;
}

function createDocument(run: (name: string) => void): object {
  const head = {
    appendChild: (element: Element) => {
      const { src } = element;
      if (src?.startsWith(libraryUrl) === true) {
        setTimeout(() => {
          run(src.slice(libraryUrl.length));
          element.onload?.();
        }, 0);
      }
      return element;
    },
  };
  const own = { tagName: "SCRIPT", src: `${libraryUrl}office.js`, getAttribute: () => null };
  return {
    readyState: "complete",
    head,
    body: head,
    documentElement: head,
    currentScript: own,
    cookie: "",
    createElement: (tagName: string) => ({ tagName: tagName.toUpperCase(), setAttribute: () => undefined, getAttribute: () => null }),
    getElementsByTagName: (tagName: string) => (tagName.toLowerCase() === "script" ? [own] : [head]),
    getElementById: () => null,
    querySelector: () => null,
    addEventListener: () => undefined,
  };
}
