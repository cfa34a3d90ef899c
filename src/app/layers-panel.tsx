import { useMemo } from "react";
import { type LegendEntry, legendOf } from "../cartography/legend-of-scene";
import type { BuiltLayer, LayerCard } from "../layers/layer-card";
import { LayerRow } from "./layer-row";
import { type Ground, usePage } from "./store";
import { styleOptionsOf } from "./style-options";
import { useLanguage, useSay } from "./use-say";
import type { Word } from "./words";
import "./layers.css";

const roles: readonly (readonly [LayerCard["role"], Word])[] = [
  ["plan", "planLayers"],
  ["district", "districtLayers"],
  ["reference", "referenceLayers"],
];

/** Every layer with its switch, its opacity and its key, as the map draws it now. */
export function LayersPanel({ ground }: { readonly ground: Ground }) {
  const say = useSay();
  const scene = usePage((page) => page.scene);
  const { plan, index } = ground;
  const { layers } = index;
  const legend = useMemo(
    () => legendByLayer(legendOf(scene, layers, styleOptionsOf(plan, scene))),
    [scene, layers, plan],
  );
  return (
    <div className="layers">
      {roles.map(([role, word]) => (
        <section key={role} className="group group-1">
          <header>
            <h2>{say(word)}</h2>
          </header>
          <ul>
            {layers
              .filter(({ card }) => card.role === role)
              .map((layer) => (
                <LayerRow key={layer.card.id} layer={layer} legend={legend.get(layer.card.id)} />
              ))}
          </ul>
        </section>
      ))}
      <Credits layers={layers} />
    </div>
  );
}

function Credits({ layers }: { readonly layers: readonly BuiltLayer[] }) {
  const say = useSay();
  const language = useLanguage();
  const credits = new Map<string, { readonly titles: string[]; readonly licence: string }>();
  for (const { card } of layers) {
    const entry = credits.get(card.credit) ?? { titles: [], licence: card.licence };
    credits.set(card.credit, { ...entry, titles: [...entry.titles, card.title[language]] });
  }
  return (
    <section className="group group-1 credits">
      <header>
        <h2>{say("credits")}</h2>
      </header>
      <ul>
        {[...credits].map(([credit, { titles, licence }]) => (
          <li key={credit}>
            <b>{titles.join(language === "zh" ? "、" : ", ")}</b>
            <p>
              {credit} · {licence}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function legendByLayer(entries: readonly LegendEntry[]): ReadonlyMap<string, LegendEntry> {
  return new Map(entries.map((entry) => [entry.layer, entry]));
}
