import { readFlatGeobuf } from "../layers/read-flatgeobuf";
import type { FileReader } from "./file-reader";
import { firstPosition, refuseProjected } from "./refuse-projected";

/** FlatGeobuf, ours or another program's; rows count in the order of the file. */
export const flatgeobufReader: FileReader = {
  endings: [".fgb"],
  read: ({ name, bytes }) => {
    const { head, rows } = readFlatGeobuf(bytes, name);
    if (![0, 4326, 4490].includes(head.epsg)) {
      throw new Error(
        `${name} is in EPSG:${head.epsg}, which cannot be turned into degrees yet; save it in EPSG:4490 or EPSG:4326`,
      );
    }
    refuseProjected(
      rows.map(({ shape }) => firstPosition(shape)),
      name,
    );
    return {
      rows: rows.map(({ cells, shape }, i) => ({
        row: i + 1,
        properties: Object.fromEntries(cells),
        ...(shape && { shape }),
      })),
      sourceCrs: `EPSG:${head.epsg || 4326}`,
      problems: [],
    };
  },
};
