import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { Readable } from "node:stream";

export interface StaticServer {
  /** `http://127.0.0.1:8080/` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface Serving {
  /** Folders looked through in order: the built app, then the tiles of another layers folder. */
  readonly roots: readonly string[];
  /** 0: any free port. */
  readonly port: number;
  readonly host?: string;
  /** `/三明/地图/`: the sub-path that the app lives under. */
  readonly under?: string;
}

/** A plain static host with byte ranges and ETags, as an intranet's nginx would be. */
export async function startServer({ roots, port, host = "127.0.0.1", under = "/" }: Serving) {
  const server = createServer((request, response) => {
    answer({ roots, under, request, response }).catch((trouble: unknown) => {
      console.error(`${request.url}: ${trouble}`);
      response.destroy();
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, host, () => listening());
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://${host}:${address.port}${encodeURI(under)}`, close } satisfies StaticServer;
}

interface Exchange {
  readonly roots: readonly string[];
  readonly under: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answer({ roots, under, request, response }: Exchange): Promise<void> {
  const file = await fileFor(roots, under, request.url ?? "/");
  if (!file) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("404\n");
    return;
  }
  const { range: asked, "if-none-match": known } = request.headers;
  const etag = `"${file.size.toString(16)}-${file.modified.toString(16)}"`;
  const common = { "content-type": typeOf(file.path), "accept-ranges": "bytes", etag };
  if (known === etag && !asked) {
    response.writeHead(304, common).end();
    return;
  }
  const range = rangeOf(asked, file.size);
  if (range === "unsatisfiable") {
    response.writeHead(416, { ...common, "content-range": `bytes */${file.size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  response.writeHead(range ? 206 : 200, {
    ...common,
    "content-length": end - start + 1,
    "cache-control": "no-cache",
    ...(range && { "content-range": `bytes ${start}-${end}/${file.size}` }),
  });
  const wantsBody = request.method !== "HEAD" && file.size > 0;
  (wantsBody ? createReadStream(file.path, { start, end }) : Readable.from([])).pipe(response);
}

async function fileFor(roots: readonly string[], under: string, url: string) {
  const asked = decodedPath(url);
  if (!asked?.startsWith(under)) return undefined;
  const inside = normalize(asked.slice(under.length) || "index.html");
  if (inside.startsWith("..") || inside.includes(`..${sep}`)) return undefined;
  for (const root of roots) {
    const path = join(root, inside.endsWith(sep) ? `${inside}index.html` : inside);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile()) return { path, size: found.size, modified: Math.floor(found.mtimeMs) };
  }
  return undefined;
}

function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, "http://host").pathname);
  } catch {
    return undefined;
  }
}

function rangeOf(header: string | undefined, size: number) {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!asked || (asked[1] === "" && asked[2] === "")) return undefined;
  const start = asked[1] === "" ? Math.max(0, size - Number(asked[2])) : Number(asked[1]);
  const end = asked[1] === "" || asked[2] === "" ? size - 1 : Math.min(Number(asked[2]), size - 1);
  return start > end || start >= size ? "unsatisfiable" : { start, end };
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
};

function typeOf(path: string): string {
  return types[extname(path)] ?? "application/octet-stream";
}
