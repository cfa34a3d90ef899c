import type { Language } from "../plan/plan";
import type { SheetFormat } from "../scene/sheet-request";

/** A page as plain data, in millimetres from its upper left corner; writers turn it into PDF or PNG. */
export interface Sheet {
  /** Document title. */
  readonly title: string;
  readonly language: Language;
  /** Calendar day, `2023-10-12`. */
  readonly date: string;
  readonly fileName: Readonly<Record<SheetFormat, string>>;
  readonly pages: readonly Page[];
  readonly map: MapFrame;
  /** What the planner must know about the sheet, in the sheet's language. */
  readonly problems: readonly string[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** In painting order. */
  readonly items: readonly Item[];
}

export type Item = TextItem | StrokeItem | AreaItem | DotItem | PictureItem;

export type Weight = "regular" | "bold";
export type Align = "left" | "center" | "right";

export interface TextItem {
  readonly kind: "text";
  /** What `align` says: the text's left end, middle or right end, on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Em, mm. */
  readonly size: number;
  readonly weight: Weight;
  readonly align: Align;
  readonly width: number;
  readonly color: string;
  readonly opacity?: number;
  /** Degrees counter-clockwise about x, y. */
  readonly turn?: number;
}

export interface StrokeItem {
  readonly kind: "stroke";
  /** x, y, x, y … */
  readonly points: readonly number[];
  readonly color: string;
  readonly width: number;
  readonly dash?: readonly number[];
  /** Round ends, which make dots of dashes without length. */
  readonly round?: boolean;
  readonly opacity?: number;
}

/** A closed ring; the last point joins the first. */
export interface AreaItem {
  readonly kind: "area";
  readonly points: readonly number[];
  readonly fill?: string;
  readonly outline?: string;
  /** Of the outline. */
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly round?: boolean;
  readonly opacity?: number;
}

export interface DotItem {
  readonly kind: "dot";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill?: string;
  readonly outline?: string;
  readonly width?: number;
  readonly opacity?: number;
}

/** Where the map picture lies. */
export interface PictureItem extends Box {
  readonly kind: "picture";
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the map camera must be told so that the picture is true on paper. */
export interface MapFrame extends Box {
  readonly center: readonly [longitude: number, latitude: number];
  /** Denominator: ground metres to a metre of paper at the frame's centre. */
  readonly scale: number;
  /** Web Mercator zoom of 512-pixel tiles at 96 pixels an inch. */
  readonly zoom: number;
  readonly dpi: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export function box(at: Box, paint: Omit<AreaItem, "kind" | "points">): AreaItem {
  const [right, bottom] = [at.x + at.width, at.y + at.height];
  return { kind: "area", points: [at.x, at.y, right, at.y, right, bottom, at.x, bottom], ...paint };
}
