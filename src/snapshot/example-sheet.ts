import { readdirSync, readFileSync } from "node:fs";
import { legendOf } from "../cartography/legend-of-scene";
import type { BuiltLayer } from "../layers/layer-card";
import { parseLayerCard } from "../layers/parse-layer-card";
import { parsePlan } from "../plan/parse-plan";
import type { Plan } from "../plan/plan";
import { firstScene } from "../scene/default-scene";
import { firstSheet, type SheetRequest } from "../scene/sheet-request";
import { exampleFigure } from "./example-figure";
import { type FontFiles, faceOf } from "./font-faces";
import type { SheetInput } from "./sheet-input";
import { chosenTargets } from "./sheet-subject";
import { type FaceId, type Typesetter, typesetter } from "./typesetter";

/** For tests: the real plan, cards and fonts, with figures made up here. */
export const examplePlan: Plan = parsePlan(JSON.parse(readFileSync("layers/plan.json", "utf8")));

export const exampleFonts: FontFiles = new Map(
  (
    [
      ["sc-regular", "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"],
      ["sc-bold", "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"],
      ["jp-regular", "noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf"],
    ] as const satisfies readonly (readonly [FaceId, string])[]
  ).map(([id, file]) => [id, readFileSync(`node_modules/@expo-google-fonts/${file}`)]),
);

const faces = new Map([...exampleFonts].map(([id, bytes]) => [id, faceOf(id, bytes)]));

export function exampleTypesetter(): Typesetter {
  const of = (...ids: readonly FaceId[]) => ids.flatMap((id) => faces.get(id) ?? []);
  return typesetter({
    regular: of("sc-regular", "jp-regular"),
    bold: of("sc-bold", "jp-regular"),
  });
}

const exampleLayers: readonly BuiltLayer[] = readdirSync("layers", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => builtExample(name));

function builtExample(folder: string): BuiltLayer {
  const card = parseLayerCard(
    JSON.parse(readFileSync(`layers/${folder}/layer.json`, "utf8")),
    folder,
  );
  const tiles = { file: `${folder}.pmtiles`, bytes: 1, sha256: "0", minZoom: 0, maxZoom: 12 };
  return {
    card,
    features: 93,
    unmapped: 4,
    length_m: 0,
    area_m2: 0,
    sha256: "0",
    exact: { file: `${folder}.fgb`, bytes: 1 },
    ...(card.geometry === "none" ? {} : { tiles }),
  };
}

export function exampleInput(wish: Partial<SheetRequest>, plan: Plan = examplePlan): SheetInput {
  const request: SheetRequest = { ...firstSheet(), ...wish };
  const { task, targets } = chosenTargets(plan, request);
  const subject = [...targets.flatMap(({ target }) => target.layers), ...(task?.layers ?? [])];
  const { target, task: taskId } = request;
  const scene = {
    ...firstScene(),
    ...(target === undefined ? {} : { target }),
    ...(taskId === undefined ? {} : { task: taskId }),
  };
  const legend = legendOf(scene, exampleLayers, { subject, print: true });
  const shown = new Set([...legend.map(({ layer }) => layer), ...subject]);
  return {
    request,
    plan,
    ...(task ? { task } : {}),
    targets: targets.map((one) => ({ ...one, figure: exampleFigure(one.target) })),
    place: plan.city.name,
    layers: exampleLayers.filter(({ card }) => shown.has(card.id)),
    legend,
    view: { kind: "box", bbox: [116.37, 25.49, 118.66, 27.12] },
    asOf: "2023-09-30",
    today: "2023-10-12",
  };
}
