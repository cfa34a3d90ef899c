/** A file that the build made, as `layers.json` speaks of it. */
export interface BuiltFile {
  readonly file: string;
  readonly bytes: number;
}

export interface ByteRange {
  readonly start: number;
  /** The byte after the last one. */
  readonly end: number;
}

/**
 * A whole file under `base` in one plain GET.
 * @throws Error with a sentence that names the file and the remedy; AbortError when `signal` says stop
 */
export async function fetchWhole(
  base: string,
  { file, bytes }: BuiltFile,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const response = await fetchFile(base, file, { ...(signal && { signal }) });
  const content = new Uint8Array(await response.arrayBuffer());
  if (content.length === bytes) return content;
  throw new Error(
    `${file} has ${content.length} bytes where layers.json says ${bytes}: ${anotherBuild}`,
  );
}

export const anotherBuild =
  "the two are of different builds or the transfer broke off; reload the page, else run mingtu build and copy its whole output again";

/**
 * Bytes of a file under `base`. A host that does not know ranges answers with the whole file, which is handed on as such.
 * @throws Error with a sentence that names the file and the remedy
 */
export async function fetchRange(
  base: string,
  { file, bytes }: BuiltFile,
  { start, end }: ByteRange,
): Promise<{ readonly content: Uint8Array; readonly whole: boolean }> {
  const headers = { Range: `bytes=${start}-${end - 1}` };
  const response = await fetchFile(base, file, { headers });
  const content = new Uint8Array(await response.arrayBuffer());
  if (response.status === 206 && content.length === end - start) return { content, whole: false };
  if (response.status === 200 && content.length === bytes) return { content, whole: true };
  throw new Error(
    `${file}: asked for bytes ${start} to ${end} of ${bytes}, got ${content.length}: ${anotherBuild}`,
  );
}

/**
 * The answer for a file beside `layers.json`, checked for its status.
 * Asks the host whether its copy is still good: a cached file of the last build would fit nothing.
 */
export async function fetchFile(base: string, file: string, init: RequestInit): Promise<Response> {
  const address = `${base.endsWith("/") ? base : `${base}/`}${file}`;
  const response = await fetch(address, { cache: "no-cache", ...init }).catch((cause: unknown) => {
    if (cause instanceof Error && cause.name === "AbortError") throw cause;
    throw new Error(`${address} cannot be reached; check that the server runs`, { cause });
  });
  if (response.ok) return response;
  throw new Error(
    `${address} answers ${response.status} ${response.statusText}; run mingtu build, or copy its output to the host`,
  );
}
