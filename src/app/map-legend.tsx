import { useMemo } from "react";
import { legendOf } from "../cartography/legend-of-scene";
import { LegendSample } from "./legend-sample";
import { latestOf, usePage } from "./store";
import { styleOptionsOf } from "./style-options";
import { useLanguage } from "./use-say";

/** The key of what is chosen, on the map itself; nothing chosen, no key: the layers have theirs on the left. */
export function MapLegend() {
  const language = useLanguage();
  const scene = usePage((page) => page.scene);
  const ground = usePage((page) => latestOf(page.ground));
  const entries = useMemo(() => {
    if (!ground) return [];
    const options = styleOptionsOf(ground.plan, scene);
    return legendOf(scene, ground.index.layers, options).filter(({ layer }) =>
      options.subject?.includes(layer),
    );
  }, [ground, scene]);
  if (entries.length === 0) return null;
  return (
    <div className="map-legend">
      {entries.map(({ layer, title, marks }) => (
        <dl key={layer}>
          <dt>{title[language]}</dt>
          {marks.map((mark) => (
            <dd key={mark.label.zh}>
              <LegendSample mark={mark} />
              {mark.label[language]}
            </dd>
          ))}
        </dl>
      ))}
    </div>
  );
}
