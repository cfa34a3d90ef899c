import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A static host for tests: what was asked of it, as `layers.json` or `trails.pmtiles 0-131071`. */
export interface TestHost {
  readonly base: string;
  readonly asked: readonly string[];
  readonly close: () => void;
}

/** Serves `files` under a folder with a Chinese name; without `ranges` it gives the whole file, as some hosts do. */
export async function hostOf(
  files: Readonly<Record<string, Uint8Array | string>>,
  { ranges = true } = {},
): Promise<TestHost> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const file = decodeURIComponent(request.url ?? "").replace("/明图/", "");
    const range = ranges ? rangeIn(request) : undefined;
    asked.push(range ? `${file} ${range.join("-")}` : file);
    answer(response, files[file], range);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { base: `http://127.0.0.1:${port}/明图/`, asked, close };
}

function rangeIn({ headers }: IncomingMessage): readonly [number, number] | undefined {
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? [];
  return start === undefined || end === undefined ? undefined : [Number(start), Number(end)];
}

function answer(
  response: ServerResponse,
  content: Uint8Array | string | undefined,
  range: readonly [number, number] | undefined,
): void {
  if (content === undefined) {
    response.writeHead(404).end("not here");
    return;
  }
  const bytes = Buffer.from(content);
  if (!range) response.writeHead(200).end(bytes);
  else response.writeHead(206).end(bytes.subarray(range[0], range[1] + 1));
}
