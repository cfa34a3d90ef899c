import type { Connect, Plugin } from "vite";

/**
 * Vite's preview gzips the body of a 206 for a client that asks for gzip, which breaks byte ranges.
 * A request for a range is therefore served as it lies on the disk.
 */
export function withoutGzipOnRanges(): Plugin {
  return {
    name: "without-gzip-on-ranges",
    configureServer: ({ middlewares }) => void middlewares.use(asksForPlainBytes),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(asksForPlainBytes),
  };
}

const asksForPlainBytes: Connect.NextHandleFunction = (request, _response, next) => {
  if (request.headers.range) request.headers["accept-encoding"] = "identity";
  next();
};
