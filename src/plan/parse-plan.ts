import { refuseContradictions } from "./contradictions";
import {
  day,
  fault,
  flag,
  listOf,
  objectOf,
  oneOf,
  positive,
  type Reader,
  text,
  textLike,
  wholeNumber,
} from "./json-readers";
import type {
  Achieved,
  Bilingual,
  Cluster,
  Plan,
  QuotaShare,
  Section,
  Setting,
  SettingOption,
  ShareBasis,
  Target,
  Task,
} from "./plan";

/**
 * `layers/plan.json` as a plan.
 * @throws Error whose message begins with the field's path, `tasks[15].targets[1].value: must be a number above 0, not "130"`
 */
export function parsePlan(json: unknown): Plan {
  const plan = readPlan(json, "");
  refuseContradictions(plan);
  return plan;
}

const layerId = textLike(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  "a layer id of lower-case letters, digits, hyphens",
);
const word = textLike(/^[a-z0-9][a-z0-9-]*$/, "a word of lower-case letters, digits, hyphens");
const code = textLike(/^\d{6}$/, "a code of six digits");
const texts = listOf(text);

const bilingual = objectOf<Bilingual>({ zh: text, en: text }, {});

const quantity = oneOf<Achieved["quantity"]>(["length", "area", "count", "money"]);

const achieved = objectOf<Achieved>(
  {
    kind: oneOf(["flow", "stock", "share", "money"]),
    status: listOf(oneOf(["planned", "underway", "done", "suspended"])),
    work: listOf(oneOf(["new", "upgraded", "expanded", "repaired", "existing"])),
    year: oneOf(["plan", "any"]),
    quantity,
    partial: flag,
  },
  { minStars: wholeNumber, exceptClass: texts, onlyClass: texts, declaredClass: texts },
);

const settingOption = objectOf<SettingOption>(
  { id: word, title: bilingual },
  { quantity, exceptClass: texts, layer: layerId, each: flag },
);

const setting = objectOf<Setting>(
  { id: word, title: bilingual, default: word, options: listOf(settingOption) },
  {},
);

const target = objectOf<Target>(
  {
    id: textLike(/^T\d+\.[a-z][a-z0-9-]*$/, "a target id like T16.trails"),
    title: bilingual,
    value: positive,
    unit: oneOf(["km", "ha", "count", "percent", "1e8 yuan"]),
    comparator: oneOf(["reach", "at least", "no fewer than", "planned"]),
    aspirational: flag,
    scope: bilingual,
    deadline: objectOf<Target["deadline"]>({ date: day, stated: flag }, {}),
    basis: bilingual,
    achieved,
    once: oneOf(["geometry", "code"]),
    layers: listOf(layerId),
    settings: listOf(setting),
    // A share may go to a county that the map does not know yet, or to a department.
    shares: listOf(objectOf<QuotaShare>({ to: text, value: positive }, {})),
  },
  { counter: text, counties: listOf(code), share: shareBasis },
);

const task = objectOf<Task>(
  {
    id: textLike(/^T\d+$/, "a task id like T16"),
    number: wholeNumber,
    section: text,
    subsection: text,
    title: bilingual,
    departments: texts,
    spatial: oneOf(["yes", "partly", "no"]),
    why: bilingual,
    layers: listOf(layerId),
    targets: listOf(target),
  },
  {},
);

const section = objectOf<Section>(
  {
    id: text,
    title: bilingual,
    subsections: listOf(
      objectOf<Section["subsections"][number]>({ id: text, title: bilingual }, {}),
    ),
  },
  {},
);

const readPlan: Reader<Plan> = objectOf<Plan>(
  {
    title: bilingual,
    number: text,
    issuer: bilingual,
    dates: objectOf<Plan["dates"]>({ signed: day, registered: day }, {}),
    year: wholeNumber,
    city: objectOf<Plan["city"]>({ code, name: bilingual }, {}),
    clusters: listOf(objectOf<Cluster>({ id: word, name: bilingual, members: listOf(code) }, {})),
    sections: listOf(section),
    tasks: listOf(task),
  },
  {},
);

/** The three ways of being a share; the word in `of` tells which fields follow. */
function shareBasis(value: unknown, path: string): ShareBasis {
  const of = typeof value === "object" && value !== null && "of" in value ? value.of : undefined;
  switch (oneOf<ShareBasis["of"]>(["list", "same", "inside"])(of, `${path}.of`)) {
    case "list":
      return objectOf<Extract<ShareBasis, { of: "list" }>>(
        { of: oneOf(["list"]), layer: layerId, kind: text },
        {},
      )(value, path);
    case "same":
      return objectOf<Extract<ShareBasis, { of: "same" }>>(
        { of: oneOf(["same"]) },
        { inside: layerId },
      )(value, path);
    case "inside":
      return objectOf<Extract<ShareBasis, { of: "inside" }>>(
        { of: oneOf(["inside"]), layer: layerId },
        {},
      )(value, path);
    default:
      throw fault(path, "is a share of a way that is not known here");
  }
}
