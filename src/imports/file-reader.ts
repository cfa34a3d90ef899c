import type { Problem } from "../layers/project";
import type { RawRow } from "../layers/raw-row";

/** A planner's file as it lies on the disk. */
export interface GivenFile {
  /** For messages and for its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** A text encoding's name, `GBK`; without it UTF-8 is tried, then gb18030. */
  readonly encoding?: string;
  /** `EPSG:4490`; without it the file's own word counts, and longitude/latitude when it has none. */
  readonly sourceCrs?: string;
}

export interface FileRead {
  readonly rows: readonly RawRow[];
  /** `EPSG:4326`, or as the file names it. */
  readonly sourceCrs: string;
  /** As it was decoded; absent for binary files. */
  readonly encoding?: string;
  readonly problems: readonly Problem[];
}

/** One format. A file that it cannot read at all is thrown with a sentence; a row that it cannot read is a problem. */
export interface FileReader {
  /** Endings of its files, with the dot, in lower case. */
  readonly endings: readonly string[];
  readonly read: (file: GivenFile, options: ReadOptions) => FileRead;
}
