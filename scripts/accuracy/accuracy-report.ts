import { readCounties } from "../bench/read-counties";
import { areaTable, officialTable } from "./area-rows";
import { coverageTable } from "./coverage-rows";
import { cutTable } from "./cut-rows";
import { lengthTable } from "./length-rows";

/** `docs/accuracy.md`: the same text whenever it is made. */
export async function accuracyReport(): Promise<string> {
  const counties = await readCounties();
  return `# How far the figures may be from the truth

Made by \`npx tsx scripts/accuracy.ts\`; a test holds this page to what that command prints. Every measure is on the
CGCS2000 ellipsoid (a 6378137 m, 1/f 298.257222101). The truth is Karney's GeographicLib unless a line says otherwise.
Differences are the greatest that were met, rounded up to one digit; "none" is less than 1e-13.

## Length

A line is built from a start, a direction and a length by GeographicLib's direct solution, and measured back; so the
truth is a number that was put in. Nearly antipodal pairs have no such number; theirs is the inverse solution, which
beyond 60 km is what Mingtu calls itself. The sphere is Turf's.

${lengthTable()}

Demanded: 1e-9, or 0.1 mm a segment.

## Area

The official 图斑椭球面积 (国土调查办发〔2008〕32号) of three trapezoids between meridians and parallels, its series in
CGCS2000's constants. A parallel is no geodesic: with a vertex every thousandth of it the two definitions meet; with four
corners alone they part, as they must.

${officialTable()}

Polygons of 3 to 12 corners, edges geodesic, either winding. GeographicLib sums to the equator, which leaves about
1e-4 m² of rounding: what of the difference is no more than that is taken off.

${areaTable()}

## Cut by county

The parts of a shape in the eleven counties and outside, against the shape measured whole.

${cutTable(counties)}

## Coverage

The disc around one point against the polygon of GeographicLib's points at that distance, its facets' lack taken off by
halving them; and the bound that \`coveredArea\` gives with every figure, which must stay below 0.01 %.

${coverageTable()}
`;
}
