import { type ProxyMarked, type Remote, wrap } from "comlink";
import type { Metrics } from "./metrics";

/**
 * The figures of the layers under `base`, an address that may be relative to the page.
 * They are computed in a worker; where there is none (Node, tests) the same code runs in place.
 */
export function openMetrics(base: string): Metrics {
  const address = absolute(base);
  return typeof Worker === "undefined" ? stoppable(inPlace(address)) : inWorker(address);
}

/** Fetched only here: with a worker, the page itself never carries the engine. */
function inPlace(base: string): Metrics {
  const engine = import("./metrics-in-place").then(({ metricsInPlace }) => metricsInPlace(base));
  return {
    progress: async (asked, signal) => (await engine).progress(asked, signal),
    project: async (id) => (await engine).project(id),
    search: async (text, limit) => (await engine).search(text, limit),
    close: () => {
      engine.then(
        (metrics) => metrics.close(),
        () => undefined,
      );
    },
  };
}

type RemoteMetrics = Metrics & ProxyMarked;

function inWorker(base: string): Metrics {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const broken = new Promise<never>((_, fail) => {
    worker.addEventListener("error", ({ message }) => {
      fail(
        new Error(`the worker of the figures stopped: ${message || "its file cannot be loaded"}`),
      );
    });
  });
  broken.catch(() => undefined);
  const remote = wrap<(base: string) => RemoteMetrics>(worker)(base);
  const ask = <T>(what: (metrics: Remote<RemoteMetrics>) => Promise<T>) =>
    Promise.race([broken, remote.then(what)]);
  return stoppable({
    progress: (asked) => ask((metrics) => metrics.progress(asked)),
    project: (id) => ask((metrics) => metrics.project(id)),
    search: (text, limit) => ask((metrics) => metrics.search(text, limit)),
    close: () => worker.terminate(),
  });
}

/** A signal can't travel to a worker: its result is dropped here, and the worker keeps what it has read. */
function stoppable(metrics: Metrics): Metrics {
  return {
    ...metrics,
    progress: (asked, signal) => {
      if (!signal) return metrics.progress(asked);
      return new Promise((answer, fail) => {
        const stop = () => fail(signal.reason);
        if (signal.aborted) stop();
        signal.addEventListener("abort", stop, { once: true });
        metrics
          .progress(asked, signal)
          .then(answer, fail)
          .finally(() => signal.removeEventListener("abort", stop));
      });
    },
  };
}

function absolute(base: string): string {
  const here = typeof location === "undefined" ? undefined : location.href;
  const { href } = new URL(base, here);
  return href.endsWith("/") ? href : `${href}/`;
}
