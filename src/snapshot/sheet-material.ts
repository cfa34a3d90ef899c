import type { Picture } from "./embed-picture";
import type { FontFiles } from "./font-faces";
import type { Typesetter } from "./typesetter";

/** What a writer needs beside the sheet. */
export interface SheetMaterial {
  readonly map: Picture;
  readonly fonts: Typesetter;
  readonly files: FontFiles;
}
