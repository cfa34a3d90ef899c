import { boxesMeet } from "./bbox";
import { planeAt } from "./beside";
import { type NearBorder, piecesNear } from "./near-border";
import { indexAt, integerAt, numberAt } from "./number-at";
import { type PlaneEdges, planeEdgesOf } from "./plane-edges";
import { visitStripsByDistrict } from "./strips-by-district";

/** Ground that a border piece reaches; of claims in order, the first one has it. */
export interface Claim {
  readonly piece: number;
  readonly owner: number;
  readonly plane: PlaneEdges;
}

/** Of the ground that claims have in common with some polygons: m² by district, and what lies outside every district. */
export interface Claimed {
  readonly inside: Float64Array;
  /** Outside every district, by the district that claims it first. */
  readonly beyond: Float64Array;
  /** Pieces that claim the same ground outside for different districts. */
  readonly disputed: ReadonlySet<number>;
}

/** Rings that tell which of two districts is nearer to ground that both claim: the nearest to 1/8 of the accuracy. */
const rings = 8;

/** The whole reach of each piece, in order of piece. */
export function wholeClaims(near: NearBorder, pieces: readonly number[]): Claim[] {
  return pieces.map((piece) => claimOf(near, piece, numberAt(near.reaches, piece)));
}

/** The disputed pieces ring by ring, so that the nearer district comes first, then all pieces whole. */
export function claimsByDistance(
  near: NearBorder,
  pieces: readonly number[],
  disputed: ReadonlySet<number>,
): Claim[] {
  const among = pieces
    .filter((piece) => disputed.has(piece))
    .sort((one, other) => indexAt(near.owners, one) - indexAt(near.owners, other));
  const widest = Math.max(...among.map((piece) => numberAt(near.reaches, piece)));
  const inRings = [...Array(rings).keys()].flatMap((ring) => {
    const radius = (widest * (ring + 1)) / rings;
    return among
      .filter((piece) => radius <= numberAt(near.reaches, piece))
      .map((piece) => claimOf(near, piece, radius));
  });
  return [...inRings, ...wholeClaims(near, pieces)];
}

/** Counts each place once, for the first claim on it, where any of `holders` has it. */
export function shareOutClaims(
  near: NearBorder,
  claims: readonly Claim[],
  holders: readonly PlaneEdges[],
): Claimed {
  const { index } = near;
  const outside = index.districts.length;
  const places = placesOf(claims);
  const claimed = {
    inside: new Float64Array(outside),
    beyond: new Float64Array(outside),
    disputed: new Set<number>(),
  };
  for (const [at, claim] of claims.entries()) {
    const held = holders.filter(({ box }) => boxesMeet(box, claim.plane.box));
    if (held.length === 0) continue;
    const rivals = earlierThan(near, places, claims, at);
    const others = [...rivals.map(({ plane }) => plane), ...held];
    const firstHeld = 1 + rivals.length;
    visitStripsByDistrict(claim.plane, others, index, (area, covers, slot) => {
      if (!isHeld(covers, firstHeld, others.length)) return;
      if (!covered(covers, 1, firstHeld)) credit(claimed, claim, slot, area);
      else if (slot === outside) dispute(claimed.disputed, claim, rivals, covers);
    });
  }
  return claimed;
}

/** Whether the strip is the claim's and any holder has it: the polygons from `firstHeld` to `last`. */
function isHeld(covers: Int32Array, firstHeld: number, last: number): boolean {
  return integerAt(covers, 0) > 0 && covered(covers, firstHeld, last + 1);
}

function credit({ inside, beyond }: Claimed, { owner }: Claim, slot: number, area: number): void {
  const [sums, place] = slot === inside.length ? [beyond, owner] : [inside, slot];
  sums[place] = numberAt(sums, place) + area;
}

/** Claims before one that may meet it, of each piece only the last, which holds the others. */
function earlierThan(
  near: NearBorder,
  places: ReadonlyMap<number, readonly number[]>,
  claims: readonly Claim[],
  at: number,
): Claim[] {
  const claim = claims[at];
  if (!claim) return [];
  return piecesNear(near, claim.plane.bounds).flatMap((piece) => {
    const last = places.get(piece)?.findLast((place) => place < at);
    return last === undefined ? [] : (claims[last] ?? []);
  });
}

/** Positions of the claims of each piece, in order. */
function placesOf(claims: readonly Claim[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [at, { piece }] of claims.entries()) {
    const known = places.get(piece);
    if (known) known.push(at);
    else places.set(piece, [at]);
  }
  return places;
}

/** Whether any polygon from position `from` to before `end` covers the strip. */
function covered(covers: Int32Array, from: number, end: number): boolean {
  for (let k = from; k < end; k++) if (integerAt(covers, k) > 0) return true;
  return false;
}

function dispute(
  disputed: Set<number>,
  claim: Claim,
  rivals: readonly Claim[],
  covers: Int32Array,
): void {
  for (const [k, rival] of rivals.entries()) {
    if (rival.owner === claim.owner || integerAt(covers, 1 + k) <= 0) continue;
    disputed.add(claim.piece).add(rival.piece);
  }
}

function claimOf(near: NearBorder, piece: number, radius: number): Claim {
  const owner = indexAt(near.owners, piece);
  return { piece, owner, plane: planeEdgesOf(within(near, piece, radius)) };
}

/** Chords of the half circle at each end: at most 0.5 % short of the reach. */
const chords = 16;

/** Ground within `radius` metres of a piece, as a polygon. */
function within({ pieces }: NearBorder, piece: number, radius: number) {
  const [lonA = 0, latA = 0, lonB = 0, latB = 0] = pieces.subarray(4 * piece, 4 * piece + 4);
  const { east, north } = planeAt((latA + latB) / 2);
  const heading = Math.atan2((latB - latA) * north, (lonB - lonA) * east);
  const end = (lon: number, lat: number, start: number) =>
    [...Array(chords + 1).keys()].flatMap((k) => {
      const angle = start + (k / chords) * Math.PI;
      return [lon + (radius * Math.cos(angle)) / east, lat + (radius * Math.sin(angle)) / north];
    });
  const ring = [
    ...end(lonB, latB, heading - Math.PI / 2),
    ...end(lonA, latA, heading + Math.PI / 2),
  ];
  const coords = Float64Array.from([...ring, ...ring.slice(0, 2)]);
  return {
    kind: "polygon" as const,
    coords,
    ringEnds: Uint32Array.of(coords.length / 2),
    polygonEnds: Uint32Array.of(1),
  };
}
