import { legendOf } from "../cartography/legend-of-scene";
import { type StyleOptions, styleOfScene } from "../cartography/style-of-scene";
import type { BuiltLayer } from "../layers/layer-card";
import { takePicture } from "../map/take-picture";
import { openMetrics } from "../metrics/door";
import type { Figure, Progress } from "../metrics/figure";
import type { Metrics } from "../metrics/metrics";
import { membersOf } from "../plan/districts";
import type { Plan } from "../plan/plan";
import { firstScene } from "../scene/default-scene";
import type { Scene } from "../scene/scene";
import type { SheetRequest } from "../scene/sheet-request";
import { composeSheet } from "./compose-sheet";
import { flatten } from "./flatten-picture";
import { legendAtZoom, type MapStyle } from "./legend-at-zoom";
import { loadFonts } from "./load-fonts";
import type { Sheet } from "./sheet";
import type { SheetInput } from "./sheet-input";
import type { SheetMaterial } from "./sheet-material";
import { chosenTargets } from "./sheet-subject";
import { placeOf, viewOf } from "./sheet-view";

/** What a sheet is made from beside its request. */
export interface SheetContext {
  readonly plan: Plan;
  readonly layers: readonly BuiltLayer[];
  /** Address of the built tiles. */
  readonly base: string;
  /** Absent: opened for this sheet alone. */
  readonly metrics?: Metrics | undefined;
  /** Calendar day on which the sheet is made, `2023-10-12`. */
  readonly today: string;
  /** 制图单位, when it is not the responsible departments. */
  readonly maker?: string;
  readonly signal?: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

export interface MadeSheet {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  readonly name: string;
  /** Sentences for the planner, in the sheet's language. */
  readonly problems: readonly string[];
  readonly pages: number;
  readonly width_mm: number;
  readonly height_mm: number;
  readonly scale: number;
  readonly dpi: number;
}

/**
 * The page that leaves the house: figures, fonts, composition, the map drawn anew at print resolution, one file.
 * Needs a browser. Throws a sentence for an unknown target, task or district, and when a file is missing.
 */
export async function makeSheet(request: SheetRequest, context: SheetContext): Promise<MadeSheet> {
  const { signal, onProgress } = context;
  const { progress, problems } = await figuresFor(request, context);
  onProgress?.(0.2);
  const scene = sceneOf(request);
  const options = styleOptionsOf(request, context.plan);
  const input = inputOf(request, context, { scene, options, progress });
  const style = styleOfScene(scene, context.layers, options);
  const { sheet, fonts, files } = await composed(input, style);
  signal?.throwIfAborted();
  onProgress?.(0.4);
  const map = await takePicture({
    style,
    base: context.base,
    layers: context.layers,
    ...sheet.map,
    pixelRatio: request.dpi / 96,
    ...(signal && { signal }),
  });
  onProgress?.(0.8);
  const bytes = await write(request, sheet, { map, fonts, files });
  onProgress?.(1);
  const [page] = sheet.pages;
  return {
    bytes,
    mime: request.format === "pdf" ? "application/pdf" : "image/png",
    name: sheet.fileName[request.format],
    problems: [...problems, ...sheet.problems],
    pages: request.format === "pdf" ? sheet.pages.length : 1,
    width_mm: page?.width ?? 0,
    height_mm: page?.height ?? 0,
    scale: sheet.map.scale,
    dpi: request.dpi,
  };
}

async function figuresFor(request: SheetRequest, { metrics, base, signal }: SheetContext) {
  const open = metrics ?? openMetrics(base);
  try {
    const { district, asOf, settings } = request;
    const asked = { district, settings, ...(asOf === undefined ? {} : { asOf }) };
    const progress = await open.progress(asked, signal);
    const problems = progress.problems.map(({ file, row, why, next }) =>
      [row === undefined ? file : `${file} ${row}`, why, next].join("; "),
    );
    return { progress, problems };
  } finally {
    if (!metrics) open.close();
  }
}

function sceneOf({ language, district, target, task, settings }: SheetRequest): Scene {
  return {
    ...firstScene(),
    language,
    district,
    settings,
    ...(target === undefined ? {} : { target }),
    ...(task === undefined ? {} : { task }),
  };
}

/** Paper shows the subject on the base, and nothing else. */
function styleOptionsOf(request: SheetRequest, plan: Plan): StyleOptions {
  const { task, targets } = chosenTargets(plan, request);
  const members = membersOf(plan, request.district);
  const fed = targets.flatMap(({ target }) => [
    ...target.layers,
    ...(target.share && "layer" in target.share ? [target.share.layer] : []),
  ]);
  const shown = request.target === undefined ? [...fed, ...(task?.layers ?? [])] : fed;
  return {
    print: true,
    ...(task ? { subject: shown } : {}),
    ...(members === "all" ? {} : { members }),
  };
}

interface Composed {
  readonly scene: Scene;
  readonly options: StyleOptions;
  readonly progress: Progress;
}

function inputOf(
  request: SheetRequest,
  { plan, layers, today, maker }: SheetContext,
  { scene, options, progress }: Composed,
): SheetInput {
  const { task, targets } = chosenTargets(plan, request);
  const legend = legendOf(scene, layers, options);
  const figures = new Map(progress.figures.map((figure): [string, Figure] => [figure.id, figure]));
  const withFigures = targets.map((one) => {
    const figure = figures.get(one.target.id);
    return figure ? { ...one, figure } : one;
  });
  return {
    request,
    plan,
    ...(task ? { task } : {}),
    targets: withFigures,
    place: placeOf(request.district, plan, layers),
    layers,
    legend,
    view: viewOf(request.frame, plan, layers),
    asOf: progress.asOf,
    today,
    ...(maker === undefined ? {} : { maker }),
  };
}

/** Sources are named for what is drawn or counted, and for nothing else. */
function withLegend(input: SheetInput, legend: SheetInput["legend"]): SheetInput {
  const inputs = input.targets.flatMap(({ figure }) => figure?.inputs ?? []);
  const named = new Set([...legend, ...inputs].map(({ layer }) => layer));
  return { ...input, legend, layers: input.layers.filter(({ card }) => named.has(card.id)) };
}

/** The legend follows the zoom, which the first try finds; the rare font is fetched only for a sheet that needs it. */
async function composed(whole: SheetInput, style: MapStyle) {
  const usual = await loadFonts(false);
  const { zoom } = composeSheet(whole, usual.fonts).map;
  const input = withLegend(whole, legendAtZoom(whole.legend, style, zoom));
  const sheet = composeSheet(input, usual.fonts);
  if (usual.fonts.missing.size === 0) return { sheet, ...usual };
  const more = await loadFonts(true);
  return { sheet: composeSheet(input, more.fonts), ...more };
}

async function write({ format }: SheetRequest, sheet: Sheet, material: SheetMaterial) {
  if (format === "png") {
    const { writePng } = await import("./write-png");
    return writePng(sheet, material);
  }
  const { writePdf } = await import("./write-pdf");
  return writePdf(sheet, { ...material, map: await flatten(material.map) });
}
