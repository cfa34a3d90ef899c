import { build, preview } from "vite";
import { buildLayers } from "./build-layers";

/** `npm start`: layers, then the page, then a static host with byte ranges on a printed address. */
const { layers, problems } = await buildLayers({ layers: "layers", out: "public/tiles" });
for (const { file, row, why } of problems) {
  console.warn(`${file}${row === undefined ? "" : ` row ${row}`}: ${why}`);
}
console.log(`${layers.length} layers ready`);

await build({ logLevel: "warn" });
const server = await preview({ preview: { port: Number(process.env["PORT"] ?? 4173) } });
server.printUrls();
