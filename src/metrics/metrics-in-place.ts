import { fetchFile } from "../layers/fetch-bytes";
import type { BuiltLayer, LayersIndex } from "../layers/layer-card";
import { openLayer, openLayersIndex } from "../layers/open-layer";
import { parsePlan } from "../plan/parse-plan";
import type { Plan } from "../plan/plan";
import type { LayerProjects } from "./cutting";
import { type MeasureMemory, measurePlan } from "./measure-plan";
import type { Metrics } from "./metrics";
import { projectDetails } from "./project-details";
import { searchProjects } from "./search-projects";
import { readsOf, type UnreadLayer, withoutUnread } from "./without-unread";

interface Opened {
  readonly plan: Plan;
  readonly index: LayersIndex;
  readonly memory: MeasureMemory;
}

/**
 * The figures of the layers under `base` (an absolute address ending in `/`), computed where it is called.
 * Each file is read when it is first needed and kept; one that could not be read is tried again the next time.
 */
export function metricsInPlace(base: string): Metrics {
  const files = new Map<string, Promise<LayerProjects>>();
  let opened: Promise<Opened> | undefined;
  const open = () => {
    opened ??= openAll(base).catch((trouble: unknown) => {
      opened = undefined;
      throw trouble;
    });
    return opened;
  };
  const read = (built: BuiltLayer) => {
    const known = files.get(built.card.id);
    if (known) return known;
    const reading = readLayer(built, base).catch((trouble: unknown) => {
      files.delete(built.card.id);
      throw trouble;
    });
    files.set(built.card.id, reading);
    return reading;
  };
  return {
    progress: async (asked, signal) => {
      const { plan, index, memory } = await open();
      const { layers, unread } = await readAll(feeding(plan, index), read);
      signal?.throwIfAborted();
      // What was measured without a layer must not be remembered as measured with it.
      const kept = unread.length > 0 ? {} : { memory };
      const progress = measurePlan({ ...asked, plan, layers, ...kept });
      const cards = index.layers.map(({ card }) => card);
      return withoutUnread(progress, plan, cards, unread);
    },
    project: async (id) => {
      const { index } = await open();
      const layer = index.layers.find(({ card }) => id.startsWith(`${card.id}:`));
      const project = layer && (await read(layer)).projects.find((one) => one.id === id);
      return project && projectDetails(project);
    },
    search: async (text, limit) => {
      const { index } = await open();
      const drawn = index.layers.filter(({ card }) => card.geometry !== "none");
      return searchProjects((await readAll(drawn, read)).layers, text, limit);
    },
    close: () => {
      files.clear();
      opened = undefined;
    },
  };
}

/** One broken file must not take the figures of the others along; without the district lines there is none. */
async function readAll(
  wanted: readonly BuiltLayer[],
  read: (built: BuiltLayer) => Promise<LayerProjects>,
): Promise<{ readonly layers: readonly LayerProjects[]; readonly unread: readonly UnreadLayer[] }> {
  const results = await Promise.allSettled(wanted.map(read));
  const unread: UnreadLayer[] = [];
  const layers = results.flatMap((result, at) => {
    if (result.status === "fulfilled") return [result.value];
    const built = wanted[at];
    if (!built || built.card.role === "district") throw result.reason;
    const why = result.reason instanceof Error ? result.reason.message : String(result.reason);
    unread.push({ layer: built.card.id, file: built.exact.file, why });
    return [];
  });
  return { layers, unread };
}

async function openAll(base: string): Promise<Opened> {
  const [index, plan] = await Promise.all([openLayersIndex(base), openPlan(base)]);
  return { plan, index, memory: { targets: new Map() } };
}

async function openPlan(base: string): Promise<Plan> {
  const response = await fetchFile(base, "plan.json", {});
  const json: unknown = await response.json().catch((cause: unknown) => {
    throw new Error("plan.json is no JSON; run mingtu build and copy its output again", { cause });
  });
  return parsePlan(json);
}

async function readLayer(built: BuiltLayer, base: string): Promise<LayerProjects> {
  return { built, projects: await openLayer(built, base) };
}

/** What the targets are counted from, the wholes of shares, and the districts; not what is only drawn. */
function feeding(plan: Plan, { layers }: LayersIndex): readonly BuiltLayer[] {
  const targets = plan.tasks.flatMap((task) => task.targets);
  const cards = layers.map(({ card }) => card);
  const wanted = new Set(targets.flatMap((target) => [...readsOf(target, cards)]));
  return layers.filter(({ card }) => card.role === "district" || wanted.has(card.id));
}
