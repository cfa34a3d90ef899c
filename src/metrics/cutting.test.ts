import { expect, test } from "vitest";
import { cuttingOf } from "./cutting";
import { box, counties, done, layer, line, measured, trails } from "./test-city";

const cluster = layer(
  "cluster",
  [{ code: "pair", name: "两地", shape: box(117, 26, 117.2, 26.1) }],
  { role: "district", sample: false },
);
const towns = layer(
  "towns",
  [117, 117.05, 117.1, 117.15].map((lon, at) => ({
    code: `35040400${at}`,
    shape: box(lon, 26, lon + 0.05, 26.1),
  })),
  { role: "district", sample: false },
);
const abroad = layer(
  "abroad",
  [118, 118.1, 118.2].map((lon, at) => ({
    code: `35020${at}`,
    shape: box(lon, 26, lon + 0.1, 26.1),
  })),
  { role: "district", sample: false },
);

test("figures are cut by the counties of the plan's city, whatever other districts there are and in any order", () => {
  const all = [cluster, towns, counties, abroad];

  for (const layers of [all, all.toReversed()]) {
    const { layer: chosen, districts } = cuttingOf(layers, "350400");
    expect(chosen?.built.card.id).toBe("counties");
    expect(districts.map(({ code }) => code)).toEqual(["350404", "350481"]);
  }
});

test("without counties, figures are cut by what divides finest, in any order", () => {
  for (const layers of [
    [cluster, towns],
    [towns, cluster],
  ]) {
    expect(cuttingOf(layers, "350400").layer?.built.card.id).toBe("towns");
  }
});

test("a code that two districts have is said", () => {
  const twice = layer(
    "counties",
    [...counties.projects, { code: "350404", shape: box(117.2, 26, 117.3, 26.1) }].map(
      ({ code, shape }) => ({ ...(code && { code }), ...(shape && { shape }) }),
    ),
    { role: "district", sample: false },
  );
  const trail = layer("trails", [{ ...done, shape: line(117.01, 26.01, 117.02, 26.01) }]);
  const { problems } = measured(trails, [trail], { layers: [trail, twice] });

  expect(measured(trails, [trail]).problems).toEqual([]);
  expect(problems).toEqual([
    {
      file: "counties/layer.json",
      why: "code 350404 stands at 2 districts, so what lies in one is told of both",
      next: "give each district its own code, or join their outlines into one row",
    },
  ]);
});
