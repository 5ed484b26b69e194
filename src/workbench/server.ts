import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import sirv from "sirv";
import { bridge, buildAddin, readTaskpane } from "./server/addin";
import { buildData, buildPage, dataFolder, pageFolder } from "./server/page";
import { officeLibrary, root } from "./server/places";

export interface ServerOptions {
  /** 3100, or the next free one, where absent. */
  readonly port?: number;
  /** Hears what takes a while. */
  readonly say?: (line: string) => void;
}

export interface Server {
  readonly address: string;
  close(): Promise<void>;
}

/** Nothing leaves the machine: the browser itself refuses every other address. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
].join("; ");

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Build what is out of date, then serve the workbench on this machine only. */
export async function startServer({ port, say = () => undefined }: ServerOptions = {}): Promise<Server> {
  await Promise.all([buildAddin(say), buildPage(say), buildData(say)]);
  const handle = createHandler();
  const server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Cache-Control", "no-cache");
    try {
      handle(request, response);
    } catch (error) {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.message : String(error));
    }
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo; // a listening server has one
  return {
    address: `http://localhost:${String(taken)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function createHandler(): (request: IncomingMessage, response: ServerResponse) => void {
  const folders: readonly (readonly [string, Handler])[] = [
    ["/page/", sirv(pageFolder, { dev: true })],
    ["/office-js/", sirv(officeLibrary, { dev: true })],
    ["/solver/", sirv(dirname(require.resolve("highs/runtime")), { dev: true })],
    ["/assets/", sirv(join(root, "assets"), { dev: true })],
    ["/", sirv(dataFolder, { dev: true })],
    ["/", sirv(join(root, "dist"), { dev: true })],
    ["/", sirv(join(root, "src/workbench/page"), { dev: true, extensions: ["html"] })],
  ];
  const texts: Readonly<Record<string, () => readonly [string, string]>> = {
    "/taskpane.html": () => ["text/html", readTaskpane()],
    "/bridge.js": () => ["text/javascript", bridge],
  };
  return (request, response) => {
    const path = (request.url ?? "/").replace(/\?.*$/, "");
    const text = texts[path];
    if (text !== undefined) {
      const [type, body] = text();
      response.setHeader("Content-Type", `${type};charset=utf-8`);
      response.end(body);
      return;
    }
    tryFolders(folders, path, request, response);
  };
}

function tryFolders(
  folders: readonly (readonly [string, Handler])[],
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [first, ...rest] = folders.filter(([prefix]) => path.startsWith(prefix));
  if (first === undefined) {
    response.statusCode = 404;
    response.end(`There is nothing at ${path}.`);
    return;
  }
  const [prefix, handler] = first;
  const url = request.url ?? "/";
  request.url = url.slice(prefix.length - 1);
  handler(request, response, () => {
    request.url = url;
    tryFolders(rest, path, request, response);
  });
}

async function listen(server: ReturnType<typeof createServer>, port: number | undefined): Promise<void> {
  const first = 3100;
  const last = 3199;
  for (let candidate = port ?? first; candidate <= (port ?? last); candidate += 1) {
    if (await isListening(server, candidate)) return;
  }
  throw new Error(
    port === undefined ? "no port from 3100 to 3199 is free; close what uses them" : `port ${String(port)} is taken; choose another one`,
  );
}

function isListening(server: ReturnType<typeof createServer>, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      server.removeListener("listening", succeed);
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    };
    const succeed = (): void => {
      server.removeListener("error", fail);
      resolve(true);
    };
    server.once("error", fail);
    server.once("listening", succeed);
    server.listen(port, "localhost");
  });
}
