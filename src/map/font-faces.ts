import rareJp from "@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf?url";
import rareSc from "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url";
import ranges from "@fontsource/noto-sans-sc/unicode.json";
import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { fontStack } from "../cartography/lettering";
import { absolute, facesOf } from "./font-slices";
import { rareRanges } from "./rare-characters";

/** Slices of the font by file name, as addresses that the build gives them. */
const slices = import.meta.glob<string>(
  [
    "../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-*-500-normal.woff2",
    // The slices' sum once more, in one file of a megabyte and more.
    "!**/noto-sans-sc-chinese-simplified-*",
  ],
  { eager: true, query: "?url", import: "default" },
);

/** MapLibre takes the first face that covers a character, and asks for a file when one of its characters is drawn. */
export const faces = [
  ...facesOf(ranges, slices),
  { url: absolute(rareSc), "unicode-range": rareRanges.sc },
  { url: absolute(rareJp), "unicode-range": rareRanges.jp },
];

/** The style with the letters that the page brings along: no glyph server, and no font of the machine's own. */
export function withFonts(style: StyleSpecification): StyleSpecification {
  return { ...style, "font-faces": Object.fromEntries(fontStack.map((name) => [name, faces])) };
}
