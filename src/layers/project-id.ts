import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { LayerCard } from "./layer-card";
import type { Project } from "./project";
import type { RawRow, Trouble } from "./raw-row";
import type { Value } from "./read-value";

/** `<layer>:<value of the card's idField>`, else `<layer>:<8 hex of name and first vertex to 1e-6>`. */
export function firstIdOf(raw: RawRow, name: Value | undefined, card: LayerCard): string {
  const own = card.idField === undefined ? "" : idValue(raw, card.idField, card);
  if (own !== "") return `${card.id}:${own}`;
  const [lon, lat] = raw.shape?.coords ?? [];
  const vertex =
    lon === undefined || lat === undefined ? "" : `${lon.toFixed(6)} ${lat.toFixed(6)}`;
  const hash = bytesToHex(sha256(utf8ToBytes(`${name ?? ""}\n${vertex}`)));
  return `${card.id}:${hash.slice(0, 8)}`;
}

/** `idField` names a column of the source, or the field that a column stands for. */
function idValue(raw: RawRow, idField: string, card: LayerCard): string {
  const value = raw.properties[idField] ?? raw.properties[card.fields[idField] ?? ""];
  return value === null || value === undefined ? "" : String(value).trim();
}

/** The second row of an id gets `-2`, the third `-3`; each is told by its row. */
export function withOwnIds(projects: readonly Project[]): {
  readonly projects: readonly Project[];
  readonly troubles: ReadonlyMap<number, readonly Trouble[]>;
} {
  const troubles = new Map<number, readonly Trouble[]>();
  const asked = new Set(projects.map(({ id }) => id));
  const given = new Set<string>();
  const own = projects.map((project) => {
    if (!given.has(project.id)) {
      given.add(project.id);
      return project;
    }
    const id = freeId(project.id, asked, given);
    given.add(id);
    troubles.set(project.row, [
      {
        why: `the id '${project.id}' is already taken by an earlier row; this one became '${id}'`,
        next: "give each row its own value in the id column, or delete the row that was handed in twice",
      },
    ]);
    return { ...project, id };
  });
  return { projects: own, troubles };
}

/** Never the id that another row brings from its source. */
function freeId(id: string, asked: ReadonlySet<string>, given: ReadonlySet<string>): string {
  let count = 2;
  while (asked.has(`${id}-${count}`) || given.has(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}
