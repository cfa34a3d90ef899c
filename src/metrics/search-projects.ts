import { bboxOf } from "../geometry/bbox";
import type { Project } from "../layers/project";
import type { LayerProjects } from "./cutting";
import type { SearchHit } from "./metrics";

/** How close a row is to what was typed: a smaller number is closer. */
type Closeness = 0 | 1 | 2 | 3;

interface Found {
  readonly closeness: Closeness;
  readonly hit: SearchHit;
}

/** Rows by name, code or id; of equally close ones places come first, then the order of the layers. */
export function searchProjects(
  layers: readonly LayerProjects[],
  text: string,
  limit: number,
): SearchHit[] {
  const wanted = folded(text);
  if (wanted === "" || limit <= 0) return [];
  return layers
    .flatMap((layer) => findIn(layer, wanted))
    .sort((one, other) => one.closeness - other.closeness || rank(one) - rank(other))
    .slice(0, limit)
    .map(({ hit }) => hit);
}

function findIn({ built, projects }: LayerProjects, wanted: string): Found[] {
  const kind = built.card.role === "plan" ? "project" : "place";
  return projects.flatMap((project) => {
    const closeness = closenessOf(project, wanted);
    const bbox = project.shape && bboxOf(project.shape);
    if (closeness === undefined || (kind === "place" && !bbox)) return [];
    const name = project.name ?? project.code ?? project.id;
    const hit = {
      kind,
      id: project.id,
      name,
      layer: project.layer,
      ...(bbox && { bbox }),
    } as const;
    return { closeness, hit };
  });
}

function closenessOf({ id, name, code }: Project, wanted: string): Closeness | undefined {
  const words = [name, code, id].map((word) => folded(word ?? ""));
  if (words.includes(wanted)) return 0;
  if (words.some((word) => word.startsWith(wanted))) return 1;
  const [title = "", ...marks] = words;
  if (title.includes(wanted)) return 2;
  return marks.some((mark) => mark.includes(wanted)) ? 3 : undefined;
}

function rank({ hit }: Found): number {
  return hit.kind === "place" ? 0 : 1;
}

/** Full-width letters and digits as their plain twins, capitals small, no blanks around. */
function folded(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
