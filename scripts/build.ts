import { parseArgs } from "node:util";
import { buildLayers, type FreshLayer } from "./build-layers";
import { problemLine } from "./problem-line";
import { type Verb, WrongUsage } from "./verb";

/** `build [--layers DIR] [--out DIR] [--json]`: the layers as exact files and tiles. */
export const run: Verb = async (words) => {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      layers: { type: "string", default: "layers" },
      out: { type: "string", default: "public/tiles" },
      json: { type: "boolean", default: false },
    },
  });
  if (positionals.length > 0) throw new WrongUsage(`build takes no '${positionals.join(" ")}'`);
  const { layers, problems } = await buildLayers(values);
  if (values.json) console.log(JSON.stringify({ layers: layers.map(lineOf), problems }));
  else console.log([...layers.map(inWords), `${layers.length} layers`].join("\n"));
  if (!values.json) for (const problem of problems) console.error(problemLine(problem));
};

const lineOf = ({ card, features, bbox, length_m, area_m2, sha256, rebuilt }: FreshLayer) => ({
  id: card.id,
  features,
  bbox: bbox ?? null,
  length_m,
  area_m2,
  sha256,
  rebuilt,
});

function inWords({ card, features, unmapped, length_m, area_m2, tiles, rebuilt }: FreshLayer) {
  const parts = [
    card.id.padEnd(14),
    `${features} rows`.padStart(11),
    unmapped > 0 ? `${unmapped} not drawn` : "",
    length_m > 0 ? `${(length_m / 1000).toFixed(3)} km` : "",
    area_m2 > 0 ? `${(area_m2 / 10_000).toFixed(2)} ha` : "",
    tiles ? `tiles ${Math.ceil(tiles.bytes / 1000)} kB` : "no tiles",
    rebuilt ? "" : "unchanged",
  ];
  return parts.filter((part) => part !== "").join("  ");
}
