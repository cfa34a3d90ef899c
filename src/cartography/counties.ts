import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { BuiltLayer } from "../layers/layer-card";
import { byZoom, fade } from "./by-zoom";
import type { LegendMark, Pen } from "./drawing";
import { fontStack } from "./lettering";

/** The city's land, lifted off its neighbours by a soft shade along the outer edge. */
export function countyLand(pen: Pen): LayerSpecification[] {
  const { ink, layer } = pen;
  return [
    {
      id: `${layer}/shade`,
      type: "line",
      source: layer,
      "source-layer": layer,
      layout: { "line-join": "round" },
      // Wider than the land that is painted over it: only the outer half is seen.
      paint: {
        "line-color": ink.glow,
        "line-width": byZoom([
          [6, 6],
          [10, 18],
          [14, 30],
        ]),
        "line-blur": byZoom([
          [6, 6],
          [10, 18],
          [14, 30],
        ]),
        "line-opacity": 0.9,
      },
    },
    {
      id: `${layer}/edge`,
      type: "line",
      source: layer,
      "source-layer": layer,
      layout: { "line-join": "round" },
      paint: {
        "line-color": ink.cityEdge,
        "line-width": byZoom(
          [
            [6, 1.6],
            [10, 2.6],
            [14, 3.4],
          ],
          pen.fineness,
        ),
      },
    },
    {
      id: `${layer}/land`,
      type: "fill",
      source: layer,
      "source-layer": layer,
      paint: { "fill-color": ink.land, "fill-antialias": false },
    },
  ];
}

/** 县界, dash and dot as on Chinese maps. The lines are a sketch (界线为示意) and stay thin. */
export function countyBorders(pen: Pen): LayerSpecification[] {
  return [
    {
      id: `${pen.layer}/border`,
      type: "line",
      source: pen.layer,
      "source-layer": pen.layer,
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": pen.ink.border,
        "line-width": byZoom(
          [
            [6, 0.7],
            [10, 1.1],
            [14, 1.6],
          ],
          pen.fineness,
        ),
        "line-dasharray": borderDash,
      },
    },
  ];
}

const borderDash = [5, 3, 0.01, 3];

export function borderMarks(pen: Pen): LegendMark[] {
  return [
    {
      label: { zh: "县界（示意，不作划界依据）", en: "County line (sketch, no legal boundary)" },
      kind: "line",
      color: pen.ink.border,
      width: 1.1,
      dash: borderDash,
    },
  ];
}

/** Id of the source of county names: one point each, as a name on a polygon would be repeated in every tile. */
export const countyNamePoints = "county-names";

/** The middle of each county's box, which for these compact counties lies well inside. */
export function countyNameSource(counties: BuiltLayer): GeoJSONSourceSpecification {
  const features = (counties.districts ?? []).map(
    ({ code, name, bbox: [west, south, east, north] }) => ({
      type: "Feature" as const,
      properties: { code, name },
      geometry: { type: "Point" as const, coordinates: [(west + east) / 2, (south + north) / 2] },
    }),
  );
  return { type: "geojson", data: { type: "FeatureCollection", features } };
}

/** `members`: counties of the chosen district; the names of the others step back. */
export function countyNames(
  pen: Pen,
  members: readonly string[] | undefined,
): LayerSpecification[] {
  const strength = fade([
    [11, 1],
    [12.5, 0.35],
  ]);
  return [
    {
      id: `${pen.layer}/names`,
      type: "symbol",
      source: countyNamePoints,
      maxzoom: 13.5,
      layout: {
        "text-field": ["get", "name"],
        "text-font": fontStack,
        "text-size": byZoom(
          [
            [6, 11],
            [8, 14],
            [11, 20],
          ],
          pen.fineness,
        ),
        "text-letter-spacing": 0.24,
        "text-padding": 1,
        "text-max-width": 12,
        "symbol-sort-key": members ? ["case", isIn(members), 0, 1] : 0,
      },
      paint: {
        "text-color": members
          ? ["case", isIn(members), pen.ink.county, pen.ink.place]
          : pen.ink.county,
        "text-halo-color": members
          ? ["case", isIn(members), pen.ink.halo, pen.ink.outside]
          : pen.ink.halo,
        "text-halo-width": 2,
        "text-halo-blur": 0.4,
        "text-opacity": strength,
      },
    },
  ];
}

function isIn(codes: readonly string[]): ["in", ["get", string], ["literal", string[]]] {
  return ["in", ["get", "code"], ["literal", [...codes]]];
}
