import type { SampleLayer } from "./draft";
import { placesOf } from "./places";
import { randomOf } from "./random";
import type { Reference } from "./reference";
import { sampleLayers } from "./sample-layers";
import { cardText, featuresText } from "./write";

/** One folder of the sample: its files as text, and what they hold. */
export interface SampleFolder {
  readonly id: string;
  readonly features: number;
  readonly unmapped: number;
  /** File name → text. */
  readonly files: ReadonlyMap<string, string>;
}

/** The whole sample for a seed: the same bytes for the same seed and reference, on every machine. */
export function sampleFolders(reference: Reference, seed: number): SampleFolder[] {
  const places = placesOf(reference);
  return sampleLayers.map((layer) => folderOf(layer, seed, reference, places));
}

function folderOf(
  { card, make }: SampleLayer,
  seed: number,
  reference: Reference,
  places: ReturnType<typeof placesOf>,
): SampleFolder {
  const drafts = make({ reference, places, random: randomOf(`${card.id}|${seed}`) });
  return {
    id: card.id,
    features: drafts.length,
    unmapped: drafts.filter(({ drawn }) => !drawn).length,
    files: new Map([
      ["layer.json", cardText(card, seed)],
      [`${card.id}.geojson`, featuresText(drafts)],
    ]),
  };
}
