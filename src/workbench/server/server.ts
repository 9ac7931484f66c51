import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { createServer } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { localhostCertificate } from "./certificates";
import { decoded, fileUnder, mediaType } from "./files";

export interface ServeOptions {
  /** The port wished for; a free one where it is taken, or for 0. */
  readonly port: number;
  /** The built add-in and workbench, served under `/`. */
  readonly dist: string;
  /** Example workbooks, served under `/forms/`; `/forms/` itself lists the names of the .xlsx as JSON. */
  readonly forms?: string;
  /** More folders, by the path under which they are served (`/fixtures/`). */
  readonly folders?: Readonly<Record<string, string>>;
  /** One workbook, served under `/file/` and its name. */
  readonly file?: string;
  /** Where the certificate lies or is made; office-addin-dev-certs' own folder unless told. */
  readonly certificates?: string;
}

export interface Served {
  /** `https://localhost:3000`, without a slash at its end. */
  readonly url: string;
  /** The authority to trust, should the browser's warning disturb. */
  readonly authority: string;
  close(): Promise<void>;
}

/**
 * Serves the add-in and the workbench over https, to this machine only.
 *
 * @throws Error when no certificate can be made or no port opened.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { key, cert, authority } = await localhostCertificate(options.certificates);
  const server = createServer({ key, cert }, (request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      // A reader that goes away midway is no fault; anything else is told to the one who asked.
      if (!response.headersSent) send(response, 500, String(error));
      else response.destroy();
    });
  });
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "localhost", () => {
        server.off("error", reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  const port = await listen(options.port).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return listen(0);
    throw error;
  });
  return {
    url: `https://localhost:${String(port)}`,
    authority,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServeOptions,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    send(response, 405, "Only GET and HEAD");
    return;
  }
  // Not parsed as a URL: that would resolve the dots before they are looked at.
  const pathname = (request.url ?? "/").replace(/[?#].*$/s, "");
  if (pathname === "/") {
    response.writeHead(302, { location: "/workbench.html" }).end();
    return;
  }
  if (pathname === "/forms/" && options.forms !== undefined) {
    send(response, 200, JSON.stringify(await workbooks(options.forms)), mediaType("list.json"));
    return;
  }
  const file = await find(pathname, options);
  if (file === null) {
    send(response, 404, "Not found");
    return;
  }
  response.writeHead(200, {
    "content-type": mediaType(file),
    "content-length": (await stat(file)).size,
    // A new build is seen at once.
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else await pipeline(createReadStream(file), response);
}

async function find(pathname: string, options: ServeOptions): Promise<string | null> {
  if (pathname.startsWith("/file/")) {
    if (options.file === undefined) return null;
    const name = decoded(pathname.slice("/file/".length));
    return name === path.basename(options.file) ? options.file : null;
  }
  const folders = { ...options.folders, ...(options.forms !== undefined && { "/forms/": options.forms }) };
  for (const [prefix, folder] of Object.entries(folders)) {
    if (pathname.startsWith(prefix)) return fileUnder(folder, pathname.slice(prefix.length));
  }
  return fileUnder(options.dist, pathname);
}

async function workbooks(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(".xlsx") && !name.startsWith("~$")).sort();
}

function send(response: ServerResponse, status: number, text: string, type = mediaType("text.txt")): void {
  response.writeHead(status, { "content-type": type }).end(text);
}
