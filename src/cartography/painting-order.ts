import type { LayerCard } from "../layers/layer-card";
import { blackwater } from "./blackwater";
import { buildings } from "./buildings";
import { builtup } from "./builtup";
import type { Drawing } from "./drawing";
import { floodPoints } from "./flood-points";
import { gasPipes } from "./gas-pipes";
import { homes } from "./homes";
import { mains } from "./mains";
import { outlets } from "./outlets";
import { drawingByGeometry } from "./own-layer";
import { parks } from "./parks";
import { permeable } from "./permeable";
import { plants } from "./plants";
import { quarters } from "./quarters";
import { sewers } from "./sewers";
import { t12Places } from "./t12-places";
import { t12Routes } from "./t12-routes";
import { trails } from "./trails";

/** Layers of the plan by id, from the bottom up: grounds, areas, lines, marks; the few lie over the many. */
export const paintingOrder: readonly (readonly [layer: string, drawing: Drawing])[] = [
  ["t12-places", t12Places],
  ["builtup", builtup],
  ["permeable", permeable],
  ["quarters", quarters],
  ["parks", parks],
  ["t12-routes", t12Routes],
  ["mains", mains],
  ["sewers", sewers],
  ["gas-pipes", gasPipes],
  ["blackwater", blackwater],
  ["trails", trails],
  ["homes", homes],
  ["outlets", outlets],
  ["flood-points", floodPoints],
  ["buildings", buildings],
  ["plants", plants],
];

/** The layer's own drawing, else one by its geometry; undefined for a counted table. */
export function drawingOf(card: LayerCard): Drawing | undefined {
  return (
    paintingOrder.find(([layer]) => layer === card.id)?.[1] ?? drawingByGeometry(card.geometry)
  );
}

/** Sorts from the bottom up. A layer without a place lies over the last one of its geometry. */
export function inPaintingOrder<Layer extends { readonly card: LayerCard }>(
  layers: readonly Layer[],
): Layer[] {
  return [...layers].sort(
    (a, b) => placeOf(a.card) - placeOf(b.card) || compare(a.card.id, b.card.id),
  );
}

function placeOf(card: LayerCard): number {
  const place = paintingOrder.findIndex(([layer]) => layer === card.id);
  if (place >= 0) return place;
  return paintingOrder.findLastIndex(([, drawing]) => drawing.geometry === card.geometry) + 0.5;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
