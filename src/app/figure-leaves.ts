import type { FigureContext } from "../exports/table-pen";
import type { Figure } from "../metrics/figure";
import { targetOf } from "../plan/find";
import { districtNamesOf, districtOf } from "./district-names";
import { saveFile } from "./save-file";
import { type Ground, usePage } from "./store";
import type { Language } from "./words";

export type TableFormat = "csv" | "xlsx";

const mimes: Readonly<Record<TableFormat, string>> = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The figure as one sentence for a report. */
export async function sentenceOf(
  figure: Figure,
  ground: Ground,
  language: Language,
): Promise<string> {
  const { sentenceOfFigure } = await import("../exports/sentence-of-figure");
  const place = placeOf(ground, language);
  return sentenceOfFigure(figure, { plan: ground.plan, language, place });
}

/** Saves all tables of a figure as one file. */
export async function saveTable(
  figure: Figure,
  ground: Ground,
  language: Language,
  format: TableFormat,
): Promise<void> {
  const context = await contextOf(figure, ground, language);
  const title = targetOf(ground.plan, figure.id)?.title[language] ?? figure.id;
  const name = [title, context.place, figure.asOf].filter(Boolean).join("-");
  saveFile(await bytesOf(figure, context, format), mimes[format], `${name}.${format}`);
}

async function bytesOf(figure: Figure, context: FigureContext, format: TableFormat) {
  if (format === "xlsx") {
    const { figureXlsx } = await import("../exports/figure-xlsx");
    return figureXlsx(figure, context);
  }
  const { figureCsv } = await import("../exports/figure-csv");
  return new TextEncoder().encode(figureCsv(figure, context));
}

async function contextOf(
  figure: Figure,
  ground: Ground,
  language: Language,
): Promise<FigureContext> {
  const names = await namesOf(figure, ground);
  const titles = new Map(ground.index.layers.map(({ card }) => [card.id, card.title[language]]));
  return {
    plan: ground.plan,
    language,
    nameOf: (id) => names.get(id),
    layerTitleOf: (id) => titles.get(id),
    place: placeOf(ground, language),
  };
}

function placeOf(ground: Ground, language: Language): string | undefined {
  const { district } = usePage.getState().scene;
  return districtOf(districtNamesOf(ground, language), district)?.name;
}

/** Names of every project that the figure speaks of, and of the listed places without one, asked from the worker. */
async function namesOf(figure: Figure, { plan }: Ground): Promise<ReadonlyMap<string, string>> {
  const { metrics } = usePage.getState();
  if (!metrics) return new Map();
  const ids = new Set([
    ...figure.projects.map(({ id }) => id),
    ...figure.leftOut.map(({ id }) => id),
    ...figure.overlap.pairs.flatMap(({ a, b }) => [a, b]),
  ]);
  const list = targetOf(plan, figure.id)?.share;
  const listed = list?.of === "list" ? (figure.share?.uncovered ?? []) : [];
  const asked = [
    ...[...ids].map((id) => [id, id] as const),
    ...listed.map((code) => [code, `${list?.of === "list" ? list.layer : ""}:${code}`] as const),
  ];
  const found = await Promise.all(
    asked.map(async ([key, id]) => [key, (await metrics.project(id))?.project.name] as const),
  );
  return new Map(found.flatMap(([key, name]) => (name === undefined ? [] : [[key, name]])));
}
