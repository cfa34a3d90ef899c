import type { LegendEntry } from "../cartography/legend-of-scene";
import type { BuiltLayer } from "../layers/layer-card";
import { setOpacity, showLayer } from "../scene/changes";
import { LegendSample } from "./legend-sample";
import { SampleBadge } from "./sample-badge";
import { usePage } from "./store";
import { useLanguage, useSay } from "./use-say";

interface Props {
  readonly layer: BuiltLayer;
  readonly legend: LegendEntry | undefined;
}

/** One layer: switch, name, rows, opacity, and the marks that it is drawn with. */
export function LayerRow({ layer: { card, features, tiles }, legend }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { hidden, opacity } = usePage(({ scene }) => scene);
  const change = usePage((page) => page.change);
  const name = card.title[language];
  const shown = !hidden.includes(card.id);
  return (
    <li className="layer-row" data-shown={shown}>
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-checked={shown && Boolean(tiles)}
          className="switch"
          disabled={!tiles}
          checked={shown && Boolean(tiles)}
          onChange={({ target }) => change((scene) => showLayer(scene, card.id, target.checked))}
        />
        <span className="name">{name}</span>
      </label>
      {card.sample ? <SampleBadge short /> : null}
      <small>{say("features", { n: features })}</small>
      {tiles ? (
        <input
          type="range"
          className="opacity"
          min={0.1}
          max={1}
          step={0.05}
          aria-label={say("opacity", { name })}
          title={say("opacity", { name })}
          disabled={!shown}
          value={opacity[card.id] ?? 1}
          onChange={({ target }) =>
            change((scene) => setOpacity(scene, card.id, Number(target.value)), "replace")
          }
        />
      ) : (
        <small className="table-only">{say("tableOnly")}</small>
      )}
      {shown && legend && legend.marks.length > 0 ? (
        <ul className="marks">
          {legend.marks.map((mark) => (
            <li key={mark.label.zh}>
              <LegendSample mark={mark} />
              {mark.label[language]}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
