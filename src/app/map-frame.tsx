import { useEffect, useRef } from "react";
import { chooseDistrict } from "../scene/changes";
import { Icon, type IconName } from "./icons";
import { MapLegend } from "./map-legend";
import { SampleBadge } from "./sample-badge";
import { type MapSeat, seatMap } from "./seat-map";
import { latestOf, usePage } from "./store";
import { useLanguage, useSay } from "./use-say";
import type { Word } from "./words";

/** Where the map sits, its three buttons, and what must stand on every map. */
export function MapFrame() {
  const say = useSay();
  const container = useRef<HTMLDivElement>(null);
  const seat = useRef<MapSeat>(undefined);
  const ground = usePage((page) => latestOf(page.ground));
  const change = usePage((page) => page.change);
  const language = useLanguage();
  const trouble = usePage((page) => page.mapTrouble);
  const hidden = usePage(({ scene }) => scene.hidden);
  const showsSample = ground?.index.layers.some(
    ({ card }) => card.sample && !hidden.includes(card.id),
  );
  const drawn = ground !== undefined && trouble?.kind !== "webgl";
  useEffect(() => {
    if (!ground || !container.current) return;
    const mounted = seatMap(container.current, ground);
    seat.current = mounted;
    return () => mounted.leave();
  }, [ground]);
  const home = () => change((scene) => chooseDistrict(scene, scene.district));
  return (
    <>
      <div className="stage-map" ref={container} />
      {drawn ? (
        <>
          <div className="stage-tools">
            <Tool icon="plus" word="zoomIn" act={() => seat.current?.zoomBy(1)} />
            <Tool icon="minus" word="zoomOut" act={() => seat.current?.zoomBy(-1)} />
            <Tool icon="home" word="wholeDistrict" act={home} />
          </div>
          <MapLegend />
        </>
      ) : null}
      {trouble ? (
        <div className="notice" role="status">
          <b>{say("map")}</b>
          <p>{trouble.kind === "webgl" ? say("noWebgl") : trouble[language]}</p>
        </div>
      ) : null}
      <p className="stage-notes">
        {showsSample ? <SampleBadge /> : null}
        <span>{say("internalUse")}</span>
        <span>{say("boundaryNote")}</span>
      </p>
    </>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly word: Word;
  act(): void;
}

function Tool({ icon, word, act }: ToolProps) {
  const say = useSay();
  return (
    <button type="button" aria-label={say(word)} title={say(word)} onClick={act}>
      <Icon name={icon} />
    </button>
  );
}
