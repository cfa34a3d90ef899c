import { blob } from "./blobs";
import { type Draft, polygon, type SampleLayer } from "./draft";
import type { Path } from "./path";
import { type Place, townName, urbanPlaces } from "./places";
import { groundArea, rounded } from "./plane";
import { randomOf } from "./random";

export const builtUp: SampleLayer = {
  card: {
    id: "builtup",
    title: { zh: "建成区", en: "Built-up area" },
    task: "T22",
    geometry: "polygon",
    idField: "编号",
    fields: {
      name: "名称",
      county: "区划代码",
      town: "乡镇代码",
      declaredArea: "面积(公顷)",
      source: "数据来源",
    },
    about: "建成区轮廓为沿河谷的示意团块,不是真实边界",
  },
  make: ({ places }) => urbanPlaces(places).map(area),
};

/** The outline does not hang on the seed: what lies inside it does. */
function outlineOf(place: Place): Path {
  const random = randomOf(`outline|${place.town}`);
  const radii = [place.halfLength * 1.08, place.halfWidth * 1.1] as const;
  return blob(place.at, [0, 0], radii, random, { vertices: 96, swing: 0.12 });
}

function area(place: Place): Draft {
  const ring = outlineOf(place);
  return {
    row: {
      编号: `JCQ-${place.town}`,
      名称: `${place.countyName}${townName(place)}建成区`,
      区划代码: place.county,
      乡镇代码: place.town,
      "面积(公顷)": rounded(groundArea(ring) / 10_000, 1),
      数据来源: "2022年城区范围示意(演示)",
    },
    drawn: polygon(ring),
  };
}
