import { openMetrics } from "../metrics/door";
import type { Metrics } from "../metrics/metrics";
import type { Scene } from "../scene/scene";
import { latestOf, usePage } from "./store";

/** Opens the worker that measures, and asks it anew whenever the cut-off, the district or a basis changes. */
export function followFigures(base: string): void {
  const metrics = openMetrics(base);
  let asked = new AbortController();
  const ask = () => {
    asked.abort();
    asked = new AbortController();
    void showProgress(metrics, asked.signal);
  };
  usePage.setState({ metrics, askFigures: ask });
  usePage.subscribe(({ scene }, before) => {
    if (questionOf(scene) !== questionOf(before.scene)) ask();
  });
  ask();
}

/** What the figures depend on; everything else of a scene leaves them alone. */
function questionOf({ asOf, district, settings }: Scene): string {
  return JSON.stringify([asOf, district, settings]);
}

async function showProgress(metrics: Metrics, signal: AbortSignal): Promise<void> {
  const { scene, progress: shown } = usePage.getState();
  const before = latestOf(shown);
  usePage.setState({ progress: { kind: "loading", ...(before ? { before } : {}) } });
  try {
    const value = await metrics.progress(
      {
        district: scene.district,
        settings: scene.settings,
        ...(scene.asOf === undefined ? {} : { asOf: scene.asOf }),
      },
      signal,
    );
    if (!signal.aborted) usePage.setState({ progress: { kind: "ready", value } });
  } catch (trouble) {
    if (signal.aborted) return;
    const why = trouble instanceof Error ? trouble.message : String(trouble);
    usePage.setState({ progress: { kind: "failed", file: "metrics", why } });
  }
}
