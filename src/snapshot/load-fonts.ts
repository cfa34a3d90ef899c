import rare from "@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf?url";
import regular from "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url";
import bold from "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url";
import { type FontFiles, faceOf } from "./font-faces";
import { type FaceId, type Typesetter, typesetter } from "./typesetter";

export interface LoadedFonts {
  readonly fonts: Typesetter;
  readonly files: FontFiles;
}

const addresses: Readonly<Record<FaceId, string>> = {
  "sc-regular": regular,
  "sc-bold": bold,
  "jp-regular": rare,
};

/** Noto Sans SC in two weights (10 MB each, fetched when a sheet is made); with `rare` also Noto Sans JP for characters such as 𠮷. */
export async function loadFonts(rareToo: boolean): Promise<LoadedFonts> {
  const ids: FaceId[] = ["sc-regular", "sc-bold", ...(rareToo ? (["jp-regular"] as const) : [])];
  const loaded = await Promise.all(ids.map(async (id) => [id, await fetchFont(id)] as const));
  const files: FontFiles = new Map(loaded);
  return { fonts: typesetterOf(files), files };
}

/** Both weights fall back on the one rare face. */
function typesetterOf(files: FontFiles): Typesetter {
  const faces = [...files].map(([id, bytes]) => faceOf(id, bytes));
  const of = (...ids: readonly FaceId[]) => faces.filter(({ id }) => ids.includes(id));
  return typesetter({
    regular: of("sc-regular", "jp-regular"),
    bold: of("sc-bold", "jp-regular"),
  });
}

const kept = new Map<FaceId, Promise<Uint8Array>>();

/** Kept for the next sheet; so it is not the first sheet's signal that may stop it. */
function fetchFont(id: FaceId): Promise<Uint8Array> {
  const asked = kept.get(id) ?? bytesOf(addresses[id]);
  kept.set(id, asked);
  asked.catch(() => kept.delete(id));
  return asked;
}

async function bytesOf(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(
      `the sheet's font ${address} was not found (HTTP ${answer.status}); copy the whole built app to the server`,
    );
  }
  return new Uint8Array(await answer.arrayBuffer());
}
