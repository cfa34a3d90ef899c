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
export async function loadFonts(rareToo: boolean, signal?: AbortSignal): Promise<LoadedFonts> {
  const ids: FaceId[] = ["sc-regular", "sc-bold", ...(rareToo ? (["jp-regular"] as const) : [])];
  const loaded = await Promise.all(
    ids.map(async (id) => [id, await fetchFont(id, signal)] as const),
  );
  const files: FontFiles = new Map(loaded);
  return { fonts: typesetterOf(files), files };
}

/** Both weights fall back on the one rare face. */
export function typesetterOf(files: FontFiles): Typesetter {
  const faces = [...files].map(([id, bytes]) => faceOf(id, bytes));
  const of = (...ids: readonly FaceId[]) => faces.filter(({ id }) => ids.includes(id));
  return typesetter({
    regular: of("sc-regular", "jp-regular"),
    bold: of("sc-bold", "jp-regular"),
  });
}

const kept = new Map<FaceId, Promise<Uint8Array>>();

async function fetchFont(id: FaceId, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const known = kept.get(id);
  if (known) return known;
  const asked = bytesOf(addresses[id], signal);
  kept.set(id, asked);
  asked.catch(() => kept.delete(id));
  return asked;
}

async function bytesOf(address: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const answer = await fetch(address, signal ? { signal } : {});
  if (!answer.ok) {
    throw new Error(
      `the sheet's font ${address} was not found (HTTP ${answer.status}); copy the whole built app to the server`,
    );
  }
  return new Uint8Array(await answer.arrayBuffer());
}
