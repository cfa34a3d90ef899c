import type { Bbox } from "../geometry/shape";
import type { Project } from "../layers/project";
import type { Progress } from "./figure";
import type { OverlapVerdict } from "./verdicts";

/** The figures of a built folder of layers, asked for as often as the planner likes: files are read once. */
export interface Metrics {
  /** Every target. Rejects with an Error for an unknown district, and with an AbortError when told to stop. */
  readonly progress: (asked: ProgressAsked, signal?: AbortSignal) => Promise<Progress>;
  /** By `<layer>:<id>`; undefined when there is no such row. */
  readonly project: (id: string) => Promise<ProjectDetails | undefined>;
  /** Projects and places by name, code or id, the closest first. */
  readonly search: (text: string, limit: number) => Promise<SearchHit[]>;
  readonly close: () => void;
}

interface ProgressAsked {
  /** `2023-09-30`; absent: the latest date of the layers. */
  readonly asOf?: string;
  /** City, cluster or county. */
  readonly district: string;
  /** By `T33.blackwater.basis` */
  readonly settings?: Readonly<Record<string, string>>;
  /** What people have decided about projects drawn over one another. */
  readonly verdicts?: readonly OverlapVerdict[];
}

export interface ProjectDetails {
  /** Every field but the shape. */
  readonly project: Omit<Project, "shape">;
  readonly layerId: string;
  /** m or m² of the whole project on the ellipsoid; absent for a point and what is not drawn. */
  readonly measured?: { readonly kind: "length" | "area"; readonly si: number };
  /** The same quantity as the source declares it. */
  readonly declared?: number;
  readonly bbox?: Bbox;
  /** Longitude and latitude of the middle of the box. */
  readonly center?: readonly [number, number];
}

export interface SearchHit {
  readonly kind: "project" | "place";
  readonly id: string;
  readonly name: string;
  readonly layer?: string;
  /** Absent for a project that is not drawn yet. */
  readonly bbox?: Bbox;
}
