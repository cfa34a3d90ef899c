import ranges from "@fontsource/noto-sans-sc/unicode.json";
import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { fontStack } from "../cartography/lettering";
import { absolute, facesOf } from "./font-slices";

/** Slices of the font by file name, as addresses that the build gives them. */
const slices = import.meta.glob<string>(
  "../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-*-500-normal.woff2",
  { eager: true, query: "?url", import: "default" },
);

/** No file of Noto Sans SC holds 𠮷 and its kind; Noto Sans JP does. MapLibre asks for it when such a character is drawn. */
const rare = import.meta.glob<string>(
  "../../node_modules/@expo-google-fonts/noto-sans-jp/500Medium/NotoSansJP_500Medium.ttf",
  { eager: true, query: "?url", import: "default" },
);

const faces = [
  ...facesOf(ranges, slices),
  ...Object.values(rare).map((url) => ({ url: absolute(url), "unicode-range": ["U+20000-3FFFF"] })),
];

/** The style with the letters that the page brings along: no glyph server, and no font of the machine's own. */
export function withFonts(style: StyleSpecification): StyleSpecification {
  return { ...style, "font-faces": Object.fromEntries(fontStack.map((name) => [name, faces])) };
}
