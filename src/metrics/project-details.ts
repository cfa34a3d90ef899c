import { areaOf } from "../geometry/area";
import { bboxOf } from "../geometry/bbox";
import { lengthOf } from "../geometry/length";
import type { Shape } from "../geometry/shape";
import type { Project } from "../layers/project";
import type { ProjectDetails } from "./metrics";

/** What the page shows of a project that was clicked; its shape stays where it is. */
export function projectDetails({ shape, ...project }: Project): ProjectDetails {
  const measured = shape && measuredOf(shape);
  const declared = measured?.kind === "area" ? project.declaredArea : project.declaredLength;
  const bbox = shape && bboxOf(shape);
  return {
    project,
    layerId: project.layer,
    ...(measured && { measured }),
    ...(declared !== undefined && { declared }),
    ...(bbox && { bbox, center: [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2] as const }),
  };
}

function measuredOf(shape: Shape): ProjectDetails["measured"] {
  switch (shape.kind) {
    case "line":
      return { kind: "length", si: lengthOf(shape) };
    case "polygon":
      return { kind: "area", si: areaOf(shape) };
    case "point":
      return undefined;
  }
}
