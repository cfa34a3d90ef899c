import type { Problem } from "../src/layers/project";

/** A problem as a terminal shows it. */
export const problemLine = ({ file, row, why, next }: Problem): string =>
  `${file}${row === undefined ? "" : ` row ${row}`}: ${why}; ${next}`;
