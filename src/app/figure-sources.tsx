import type { Figure } from "../metrics/figure";
import { SampleBadge } from "./sample-badge";
import type { Ground } from "./store";
import { useLanguage, useSay } from "./use-say";

interface Props {
  readonly figure: Figure;
  readonly ground: Ground;
}

/** Which files of which date the figure was made from; the fingerprint tells one version from another. */
export function FigureSources({ figure, ground }: Props) {
  const say = useSay();
  const language = useLanguage();
  const cardOf = (id: string) => ground.index.layers.find(({ card }) => card.id === id)?.card;
  return (
    <section className="sources">
      <h3>{say("sources")}</h3>
      <ul>
        {figure.inputs.map(({ layer, sha256, asOf, features, sample, use, leftOut }) => {
          const card = cardOf(layer);
          return (
            <li key={`${layer}-${use}`}>
              <p>
                <b>{card?.title[language] ?? layer}</b>
                {sample ? <SampleBadge /> : null}
              </p>
              <p>
                {asOf === undefined ? say("asOfMissing") : say("asOfDate", { date: asOf })}
                {" · "}
                {say("features", { n: features })}
                {" · "}
                <code title={say("fingerprint", { hash: sha256 })}>{sha256.slice(0, 8)}</code>
              </p>
              {leftOut ? <p>{say("sampleLeftOut")}</p> : null}
              {card ? <p className="source">{card.source}</p> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
