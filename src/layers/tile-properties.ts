import type { LayerCard } from "./layer-card";
import type { Project } from "./project";

/** What a style may ask of a feature; everything else is looked up by the id. */
const forStyles = ["name", "status", "work", "class"] as const;
/** What the context map labels and groups by. */
const forReference = ["county", "town", "code"] as const;

/** The texts that a project's feature carries on tiles; absent ones are not there. */
export function propertiesOnTiles(
  project: Project,
  { role }: LayerCard,
): Readonly<Record<string, string>> {
  const properties: Record<string, string> = { id: project.id };
  for (const field of role === "plan" ? forStyles : [...forStyles, ...forReference]) {
    const value = project[field];
    if (value !== undefined) properties[field] = value;
  }
  const kind = project.other?.["kind"];
  if (role !== "plan" && kind !== undefined) properties["kind"] = kind;
  return properties;
}
