import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";

import sirv from "sirv";

import { buildAddin } from "./addinBuild";
import { buildPage } from "./pageBuild";

/** Nothing but this machine is ever asked. */
const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:";

const officeAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/";

export interface Workbench {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serve the workbench: its page, the add-in as built, and Microsoft's client from its package, under one address.
 *
 * @param port the first port to try; the next free one is taken
 */
export async function serveWorkbench(root: string, port: number): Promise<Workbench> {
  const [page] = await Promise.all([buildPage(root), buildAddin(root)]);
  const office = dirname(createRequire(join(root, "package.json")).resolve("@microsoft/office-js/dist/office.js"));
  const server = createServer(route(root, page, office));
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo; // a TCP server has such an address once it listens
  return {
    address: `http://localhost:${String(taken)}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

type Handler = ReturnType<typeof sirv>;

function route(root: string, page: string, office: string): (...exchange: Parameters<Handler>) => void {
  const folders: readonly (readonly [string, Handler])[] = [
    ["/office/", sirv(office, { dev: false, maxAge: 86_400 })],
    ["/workbench/", sirv(page, { dev: true })],
    ["/sample/", sirv(join(root, "assets"), { dev: true })],
  ];
  const addin = sirv(join(root, "dist"), { dev: true });
  return (request, response) => {
    response.setHeader("content-security-policy", policy);
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === "/") {
      sendPage(response, readFileSync(join(root, "src/workbench/page/index.html"), "utf8"));
      return;
    }
    if (path === "/taskpane.html") {
      sendPage(response, hosted(readFileSync(join(root, "dist/taskpane.html"), "utf8")));
      return;
    }
    const folder = folders.find(([prefix]) => path.startsWith(prefix));
    if (folder === undefined) {
      addin(request, response, () => {
        notFound(response);
      });
      return;
    }
    const [prefix, serve] = folder;
    request.url = (request.url ?? "").slice(prefix.length - 1);
    serve(request, response, () => {
      notFound(response);
    });
  };
}

/** The add-in's page as built, but for two lines: the host goes in before Microsoft's client, and the client comes from its package. */
function hosted(html: string): string {
  const bridge = "<script>parent.portfolioWorkbench?.connect(window);</script>";
  return html.replace("<head>", `<head>${bridge}`).replaceAll(officeAddress, "/office/");
}

function sendPage(response: ServerResponse, html: string): void {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(html);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
  response.end("Not found");
}

const mostPorts = 50;

async function listen(server: Server, first: number): Promise<void> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "localhost", () => {
          server.off("error", reject);
          resolve();
        });
      });
      return;
    } catch (error) {
      const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!isTaken || port >= first + mostPorts) throw error;
    }
  }
}
