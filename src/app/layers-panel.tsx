import { useMemo } from "react";
import { type LegendEntry, legendOf } from "../cartography/legend-of-scene";
import type { BuiltLayer, LayerCard } from "../layers/layer-card";
import type { Plan } from "../plan/plan";
import { chooseTarget } from "../scene/changes";
import type { Scene } from "../scene/scene";
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
  // A cluster is drawn as the chosen district and not by a switch.
  const clusters = new Set(plan.clusters.map(({ id }) => id));
  const legend = useMemo(() => legendInPanel(scene, plan, layers), [scene, plan, layers]);
  return (
    <div className="layers">
      {roles.map(([role, word]) => (
        <section key={role} className="group group-1">
          <header>
            <h2>{say(word)}</h2>
          </header>
          <ul>
            {inOrderOf(legend, layers)
              .filter(({ card }) => card.role === role && !clusters.has(card.id))
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

type Legend = ReadonlyMap<string, LegendEntry>;

/** The subject's layers first. The others lie muted on the map, but their key must be readable: it is that of the overview. */
function legendInPanel(scene: Scene, plan: Plan, layers: readonly BuiltLayer[]): Legend {
  const options = styleOptionsOf(plan, scene);
  // A layer that is switched off keeps its place and its key.
  const all = { ...scene, hidden: [] };
  const now = legendOf(all, layers, options);
  const overview = chooseTarget(all, undefined);
  const plain = byLayer(legendOf(overview, layers, styleOptionsOf(plan, overview)));
  const isSubject = ({ layer }: LegendEntry) => options.subject?.includes(layer) ?? false;
  return byLayer(
    now.map((entry) => (isSubject(entry) ? entry : (plain.get(entry.layer) ?? entry))),
  );
}

function byLayer(entries: readonly LegendEntry[]): Legend {
  return new Map(entries.map((entry) => [entry.layer, entry]));
}

/** Layers in the order of the legend; those that are switched off or never drawn come last. */
function inOrderOf(legend: Legend, layers: readonly BuiltLayer[]): BuiltLayer[] {
  const order = [...legend.keys()];
  const rank = ({ card }: BuiltLayer) => {
    const at = order.indexOf(card.id);
    return at < 0 ? order.length : at;
  };
  return [...layers].sort((a, b) => rank(a) - rank(b));
}
