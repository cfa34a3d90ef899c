import type { Bbox } from "../geometry/shape";
import type { Bilingual } from "../plan/plan";
import type { IsoDate } from "./project";

/** `layer.json`: what the layer is and where it comes from. */
export interface LayerCard {
  /** The folder's name: lower-case letters, digits, hyphens. */
  readonly id: string;
  readonly title: Bilingual;
  /** plan: projects of the plan; district: polygons that figures are cut by; reference: context for the eye, or a counted table. */
  readonly role: "plan" | "district" | "reference";
  /** Target that it feeds, `T16.trails`, whether or not plan.json lists the layer there. */
  readonly target?: string;
  readonly task?: string;
  /** `none` is a counted table (villages and communities). */
  readonly geometry: "point" | "line" | "polygon" | "none";
  /** File of features beside the card. */
  readonly data: string;
  readonly idField?: string;
  /** Project field → the column of the source that holds it. */
  readonly fields: Readonly<Record<string, string>>;
  /** Lines nearer than this run together and may be one. */
  readonly tolerance_m?: number;
  /** Declared and measured may differ by this part of the measured (0.1 is 10 %) before it is said; absent: 0.05. */
  readonly declared_tolerance?: number;
  /** District cards: how far a line may be from the truth. */
  readonly accuracy_m?: number;
  readonly minZoom?: number;
  readonly maxZoom?: number;
  readonly audience: "internal" | "public";
  readonly source: string;
  readonly licence: string;
  readonly credit: string;
  readonly asOf?: IsoDate;
  readonly sample: boolean;
}

/** One entry of `layers.json`, which `build` makes: the card and what was found in the data. */
export interface BuiltLayer {
  readonly card: LayerCard;
  /** Rows read, drawn or not. */
  readonly features: number;
  readonly unmapped: number;
  /** Absent when nothing is drawn. */
  readonly bbox?: Bbox;
  readonly length_m: number;
  readonly area_m2: number;
  /** Hex sha256 of the exact file (`<id>.fgb`), which every figure cites. */
  readonly sha256: string;
  readonly exact: { readonly file: string; readonly bytes: number };
  /** District layers only: what the page needs to fly to one. */
  readonly districts?: readonly {
    readonly code: string;
    readonly name: string;
    readonly bbox: Bbox;
  }[];
  /** Absent for counted tables. */
  readonly tiles?: {
    readonly file: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly minZoom: number;
    readonly maxZoom: number;
  };
}

/** `public/tiles/layers.json`, beside a copy of `plan.json`; it holds no clock. */
export interface LayersIndex {
  readonly version: 1;
  readonly layers: readonly BuiltLayer[];
}
