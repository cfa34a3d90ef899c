import { useEffect, useMemo, useState } from "react";
import { type Hit, hitsInPlan } from "./search-hits";
import { latestOf, usePage } from "./store";
import { useLanguage } from "./use-say";

const most = 12;
/** A pause in typing before the worker is asked. Milliseconds. */
const pause = 120;

/** Tasks and targets at once, projects and places when the worker answers. */
export function useHits(text: string): { readonly hits: readonly Hit[]; readonly busy: boolean } {
  const language = useLanguage();
  const ground = usePage((page) => latestOf(page.ground));
  const plan = ground?.plan;
  const titleOf = (layer: string) =>
    ground?.index.layers.find(({ card }) => card.id === layer)?.card.title[language] ?? layer;
  const found = useFound(text.trim());
  const inPlan = useMemo(
    () => (plan ? hitsInPlan(plan, text, language).slice(0, most) : []),
    [plan, text, language],
  );
  const hits = [...inPlan, ...found.hits.map((hit) => ({ ...hit, note: titleOf(hit.note) }))];
  return { hits, busy: found.busy };
}

function useFound(text: string) {
  const metrics = usePage((page) => page.metrics);
  const [found, setFound] = useState<{ readonly of: string; readonly hits: readonly Hit[] }>({
    of: "",
    hits: [],
  });
  useEffect(() => {
    if (!metrics || text === "") return;
    let left = false;
    const show = (hits: readonly Hit[]) => {
      if (!left) setFound({ of: text, hits });
    };
    const timer = setTimeout(() => {
      metrics.search(text, most).then(
        (hits) => show(hits.map((hit) => ({ ...hit, note: hit.layer ?? "" }))),
        () => show([]),
      );
    }, pause);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [metrics, text]);
  const current = found.of === text;
  return { hits: current ? found.hits : [], busy: text !== "" && !current };
}
