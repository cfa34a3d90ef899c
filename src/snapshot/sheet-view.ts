import { unionOf } from "../geometry/bbox";
import type { Bbox } from "../geometry/shape";
import type { BuiltLayer } from "../layers/layer-card";
import { membersOf } from "../plan/districts";
import type { Bilingual, Plan } from "../plan/plan";
import type { View } from "../scene/scene";
import { scaleOfZoom } from "./paper-scale";
import type { SheetView } from "./sheet-input";

/** What the frame must show. Throws a sentence for a district that no layer knows. */
export function viewOf(frame: View, plan: Plan, layers: readonly BuiltLayer[]): SheetView {
  if (frame.kind === "district") return { kind: "box", bbox: boxOf(frame.code, plan, layers) };
  const { longitude, latitude, zoom } = frame;
  return {
    kind: "point",
    center: [longitude, latitude],
    scale: Math.round(scaleOfZoom(zoom, latitude)),
  };
}

/** The district's own name: of the city and its clusters in both languages, of counties as the layer has it. */
export function placeOf(code: string, plan: Plan, layers: readonly BuiltLayer[]): Bilingual {
  const named = [plan.city, ...plan.clusters.map(({ id, name }) => ({ code: id, name }))];
  const known = named.find((one) => one.code === code);
  if (known) return known.name;
  const county = districtsOf(layers).find((one) => one.code === code);
  if (!county) throw unknownDistrict(code, plan, layers);
  return { zh: county.name, en: county.name };
}

function boxOf(code: string, plan: Plan, layers: readonly BuiltLayer[]): Bbox {
  const members = membersOf(plan, code);
  const box = districtsOf(layers)
    .filter((one) => members === "all" || members.includes(one.code))
    .reduce<Bbox | undefined>((whole, { bbox }) => unionOf(whole, bbox), undefined);
  if (!box) throw unknownDistrict(code, plan, layers);
  return box;
}

function districtsOf(layers: readonly BuiltLayer[]) {
  return layers.flatMap(({ card, districts }) =>
    card.role === "district" ? (districts ?? []) : [],
  );
}

function unknownDistrict(code: string, plan: Plan, layers: readonly BuiltLayer[]): Error {
  const codes = [plan.city, ...districtsOf(layers)].map((one) => one.code);
  return new Error(`no district '${code}'; choose one of ${[...new Set(codes)].join(", ")}`);
}
