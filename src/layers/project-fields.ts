import type { Project } from "./project";

/** A field that a source can fill; the others are the build's own. */
export type ProjectField = Exclude<keyof Project, "id" | "layer" | "row" | "shape" | "other">;

/** How the text of a column is understood. */
export type FieldKind =
  | "text"
  | "work"
  | "status"
  | "year"
  | "date"
  | "part"
  | "length"
  | "area"
  | "money"
  | "flow"
  | "number";

/** Every field, in the order in which the exact file holds its columns. */
export const projectFields: Readonly<Record<ProjectField, FieldKind>> = {
  name: "text",
  code: "text",
  reportingUnit: "text",
  county: "text",
  town: "text",
  village: "text",
  department: "text",
  work: "work",
  status: "status",
  year: "year",
  startedOn: "date",
  finishedOn: "date",
  completedPart: "part",
  declaredLength: "length",
  declaredArea: "area",
  totalInvestment: "money",
  yearInvestment: "money",
  class: "text",
  material: "text",
  commissioned: "text",
  capacity: "flow",
  stars: "number",
  openedOn: "date",
  closedOn: "date",
  issue: "text",
  nextStep: "text",
  source: "text",
};

export const isProjectField = (name: string): name is ProjectField =>
  Object.hasOwn(projectFields, name);
