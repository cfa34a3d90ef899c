import { fetchFile } from "../layers/fetch-bytes";
import type { BuiltLayer, LayersIndex } from "../layers/layer-card";
import { openLayer, openLayersIndex } from "../layers/open-layer";
import { parsePlan } from "../plan/parse-plan";
import type { Plan, Target } from "../plan/plan";
import { feedingOf } from "./choose-layers";
import type { LayerProjects } from "./cutting";
import { type MeasureMemory, measurePlan } from "./measure-plan";
import type { Metrics } from "./metrics";
import { projectDetails } from "./project-details";
import { searchProjects } from "./search-projects";

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
      const layers = await Promise.all(feeding(plan, index).map(read));
      signal?.throwIfAborted();
      return measurePlan({ ...asked, plan, layers, memory });
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
      return searchProjects(await Promise.all(drawn.map(read)), text, limit);
    },
    close: () => {
      files.clear();
      opened = undefined;
    },
  };
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
  const wanted = new Set(
    targets.flatMap((target) => [...feedingOf(target, cards), ...wholesOf(target)]),
  );
  return layers.filter(({ card }) => card.role === "district" || wanted.has(card.id));
}

function wholesOf({ share, settings }: Target) {
  return [
    share?.of === "same" ? share.inside : share?.layer,
    ...settings.flatMap(({ options }) => options.map(({ layer }) => layer)),
  ];
}
