import { createHash } from "node:crypto";
import { areaOf } from "../../src/geometry/area";
import { bboxOf, unionOf } from "../../src/geometry/bbox";
import { lengthOf } from "../../src/geometry/length";
import type { Bbox } from "../../src/geometry/shape";
import { readFile } from "../../src/imports/read-file";
import type { BuiltLayer, LayerCard } from "../../src/layers/layer-card";
import type { Problem, Project } from "../../src/layers/project";
import { projectsOfRows } from "../../src/layers/project-of-row";
import { writeFlatGeobuf } from "../../src/layers/write-flatgeobuf";
import { writeTiles } from "../../src/layers/write-tiles";
import { inWords, type LayerSource } from "./layer-folder";

export interface LayerOutput {
  readonly built: BuiltLayer;
  readonly exact: Uint8Array;
  /** Absent when nothing is drawn. */
  readonly tiles?: Uint8Array;
  readonly problems: readonly Problem[];
}

/** Both files of a layer and its entry in the index. Equal sources give equal bytes. */
export function buildLayer({ card, file, bytes }: LayerSource): LayerOutput {
  const read = inWords(() => readFile({ name: file, bytes }));
  const { projects, problems } = projectsOfRows(read.rows, card, file);
  const exact = writeFlatGeobuf(projects, card);
  const bbox = bboxOfAll(projects);
  const archive = bbox && writeTiles(projects, card, bbox);
  const built: BuiltLayer = {
    card,
    features: projects.length,
    unmapped: projects.filter(({ shape }) => shape === undefined).length,
    ...(bbox && { bbox }),
    ...sumsOf(projects),
    sha256: sha256(exact),
    exact: { file: `${card.id}.fgb`, bytes: exact.length },
    ...(card.role === "district" && { districts: districtsOf(projects) }),
    ...(archive && {
      tiles: {
        file: `${card.id}.pmtiles`,
        bytes: archive.bytes.length,
        sha256: sha256(archive.bytes),
        ...archive.zooms,
      },
    }),
  };
  return {
    built,
    exact,
    ...(archive && { tiles: archive.bytes }),
    problems: [...read.problems, ...problems, ...emptiness(projects, card, file)],
  };
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function bboxOfAll(projects: readonly Project[]): Bbox | undefined {
  let all: Bbox | undefined;
  for (const { shape } of projects) {
    const own = shape && bboxOf(shape);
    if (own) all = unionOf(all, own);
  }
  return all;
}

/** Metres of the lines and square metres of the polygons, each row once, nothing left out or counted once. */
function sumsOf(projects: readonly Project[]): Pick<BuiltLayer, "length_m" | "area_m2"> {
  let [length_m, area_m2] = [0, 0];
  for (const { shape } of projects) {
    if (shape?.kind === "line") length_m += lengthOf(shape);
    if (shape?.kind === "polygon") area_m2 += areaOf(shape);
  }
  return { length_m, area_m2 };
}

function districtsOf(projects: readonly Project[]): NonNullable<BuiltLayer["districts"]> {
  return projects.flatMap(({ id, code, county, name, shape }) => {
    const bbox = shape && bboxOf(shape);
    const own = code ?? county ?? id.slice(id.indexOf(":") + 1);
    return bbox ? [{ code: own, name: name ?? own, bbox }] : [];
  });
}

function emptiness(projects: readonly Project[], card: LayerCard, file: string): Problem[] {
  if (projects.length > 0) return [];
  const why = `the layer '${card.id}' has no row`;
  return [{ file, why, next: "put the features into the file, or delete the folder" }];
}
