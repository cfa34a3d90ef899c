import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { BuiltLayer } from "../layers/layer-card";
import type { Scene } from "../scene/scene";
import { outlineOf, veilOutside } from "./chosen-district";
import { countyBorders, countyLand, countyNames } from "./counties";
import type { Pen } from "./drawing";
import { riverLines, riverNames } from "./rivers";
import { townDots, townNames } from "./towns";

/** Land and rivers under the plan; county lines, the veil and all names over it. */
export interface Ground {
  readonly under: LayerSpecification[];
  readonly over: LayerSpecification[];
  readonly names: LayerSpecification[];
}

export interface GroundAsk {
  readonly scene: Scene;
  readonly layers: readonly BuiltLayer[];
  /** Counties of the chosen district, where the caller knows them. */
  readonly members: readonly string[] | undefined;
  /** 0 to 1: how thick the veil over the other counties is. */
  readonly veil: number;
  readonly penOf: (built: BuiltLayer) => Pen;
}

/** The calm base of our own: it needs nothing but the reference layers, and does without any of them. */
export function groundOf(ask: GroundAsk): Ground {
  const members = membersOf(ask);
  const lastZoom = ask.layers.find(({ card }) => card.id === "rivers")?.card.maxZoom ?? 10;
  const draw = (id: string, part: (pen: Pen) => LayerSpecification[]) =>
    penFor(ask, id).flatMap(part);
  return {
    under: [...draw("counties", countyLand), ...draw("rivers", (pen) => riverLines(pen, lastZoom))],
    over: [
      ...draw("counties", countyBorders),
      ...draw("counties", (pen) => (members ? veilOutside(pen, members, ask.veil) : [])),
      ...(members ? chosenOutline(ask) : []),
      ...draw("towns", townDots),
    ],
    names: [
      ...draw("rivers", (pen) => riverNames(pen, lastZoom)),
      ...draw("towns", townNames),
      ...draw("counties", (pen) => countyNames(pen, members)),
    ],
  };
}

/** One pen for a layer that is drawn and switched on, else none. */
function penFor({ layers, scene, penOf }: GroundAsk, id: string): Pen[] {
  const built = layers.find(({ card, tiles }) => card.id === id && tiles);
  return built && !scene.hidden.includes(id) ? [penOf(built)] : [];
}

function chosenOutline({ layers, scene, penOf }: GroundAsk): LayerSpecification[] {
  const holder = layers.find(
    ({ districts, tiles }) => tiles && districts?.some(({ code }) => code === scene.district),
  );
  return holder ? outlineOf(penOf(holder), scene.district) : [];
}

/** Undefined for the city as a whole and for a district that no layer knows. */
function membersOf({ scene, layers, members }: GroundAsk): readonly string[] | undefined {
  const counties = layers.find(({ card }) => card.id === "counties")?.districts ?? [];
  if (members) return members.length < counties.length ? members : undefined;
  return counties.some(({ code }) => code === scene.district) ? [scene.district] : undefined;
}
