import * as fontkit from "@cantoo/fontkit";
import {
  concatTransformationMatrix,
  degrees,
  drawObject,
  LineCapStyle,
  PDFDocument,
  type PDFFont,
  PDFName,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  rgb,
} from "@cantoo/pdf-lib";
import { embedPicture } from "./embed-picture";
import { colorOf } from "./ink-color";
import type { AreaItem, DotItem, Item, Page, Sheet, StrokeItem, TextItem } from "./sheet";
import type { SheetMaterial } from "./sheet-material";
import { pathOf } from "./svg-path";
import type { FaceId, Run, Typesetter } from "./typesetter";

const pointsPerMm = 72 / 25.4;

/** Vector text in embedded subset fonts, the map as a picture; title, language and paper size set. Same input, same bytes. */
export async function writePdf(
  sheet: Sheet,
  { map, fonts, files }: SheetMaterial,
): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontkit);
  label(pdf, sheet);
  const picture = await embedPicture(pdf, map);
  const faces = new Map<FaceId, PDFFont>();
  for (const id of facesUsed(sheet, fonts)) {
    const bytes = files.get(id);
    if (!bytes) throw new Error(`the sheet needs the font ${id}, which was not loaded`);
    // No ligatures: the typesetter measured character by character.
    faces.set(
      id,
      await pdf.embedFont(bytes, {
        subset: true,
        features: plain,
        customName: names[id],
      }),
    );
  }
  const fontOf = (id: FaceId): PDFFont => {
    const font = faces.get(id);
    if (!font) throw new Error(`the font ${id} was not embedded`);
    return font;
  };
  for (const page of sheet.pages) drawPage(pdf, page, { picture, fonts, fontOf });
  return new Uint8Array(await pdf.save({ useObjectStreams: true }));
}

/** Named, or pdf-lib gives each a name by chance. */
const names: Readonly<Record<FaceId, string>> = {
  "sc-regular": "MNGTUA+NotoSansSC-Regular",
  "sc-bold": "MNGTUB+NotoSansSC-Bold",
  "jp-regular": "MNGTUC+NotoSansJP-Regular",
};

const plain = { liga: false, clig: false, calt: false, kern: false };

function label(pdf: PDFDocument, sheet: Sheet): void {
  const day = new Date(`${sheet.date}T00:00:00Z`);
  pdf.setTitle(sheet.title, { showInWindowTitleBar: true });
  pdf.setLanguage(sheet.language === "zh" ? "zh-CN" : "en");
  pdf.setCreator("Mingtu");
  pdf.setProducer("Mingtu (pdf-lib)");
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
}

function facesUsed(sheet: Sheet, fonts: Typesetter): ReadonlySet<FaceId> {
  const texts = sheet.pages.flatMap(({ items }) => items.filter((item) => item.kind === "text"));
  return new Set(texts.flatMap((item) => runsOf(item, fonts).map(({ face }) => face)));
}

function runsOf({ text, size, weight }: TextItem, fonts: Typesetter): readonly Run[] {
  return fonts.runsOf(text, size, weight);
}

interface Drawing {
  readonly picture: PDFRef;
  readonly fonts: Typesetter;
  readonly fontOf: (id: FaceId) => PDFFont;
}

function drawPage(pdf: PDFDocument, { width, height, items }: Page, drawing: Drawing): void {
  const page = pdf.addPage([width * pointsPerMm, height * pointsPerMm]);
  for (const item of items) drawItem(page, item, height, drawing);
}

function drawItem(page: PDFPage, item: Item, pageHeight: number, drawing: Drawing): void {
  switch (item.kind) {
    case "text":
      drawText(page, item, pageHeight, drawing);
      break;
    case "picture": {
      const [width, height] = [item.width * pointsPerMm, item.height * pointsPerMm];
      const y = (pageHeight - item.y) * pointsPerMm - height;
      page.node.setXObject(PDFName.of("Map"), drawing.picture);
      const place = concatTransformationMatrix(width, 0, 0, height, item.x * pointsPerMm, y);
      page.pushOperators(pushGraphicsState(), place, drawObject("Map"), popGraphicsState());
      break;
    }
    default:
      drawPath(page, item, pageHeight);
  }
}

function drawText(page: PDFPage, item: TextItem, pageHeight: number, drawing: Drawing): void {
  const turn = ((item.turn ?? 0) * Math.PI) / 180;
  const before = { left: 0, center: item.width / 2, right: item.width }[item.align];
  let along = -before;
  for (const { face, text, width } of runsOf(item, drawing.fonts)) {
    page.drawText(text, {
      x: (item.x + along * Math.cos(turn)) * pointsPerMm,
      y: (pageHeight - item.y + along * Math.sin(turn)) * pointsPerMm,
      size: item.size * pointsPerMm,
      font: drawing.fontOf(face),
      color: rgb(...colorOf(item.color)),
      rotate: degrees(item.turn ?? 0),
      ...(item.opacity === undefined ? {} : { opacity: item.opacity }),
    });
    along += width;
  }
}

function drawPath(page: PDFPage, item: StrokeItem | AreaItem | DotItem, pageHeight: number): void {
  const fill = item.kind === "stroke" ? undefined : item.fill;
  const line = item.kind === "stroke" ? item.color : item.outline;
  const dash = item.kind === "dot" ? undefined : item.dash;
  const opacity = item.opacity ?? 1;
  page.drawSvgPath(pathOf(item), {
    x: 0,
    y: pageHeight * pointsPerMm,
    scale: pointsPerMm,
    ...(fill === undefined ? {} : { color: rgb(...colorOf(fill)), opacity }),
    ...(line === undefined
      ? {}
      : {
          borderColor: rgb(...colorOf(line)),
          borderWidth: item.width ?? 0.2,
          borderOpacity: opacity,
        }),
    ...(dash ? { borderDashArray: [...dash] } : {}),
    ...(item.kind !== "dot" && item.round ? { borderLineCap: LineCapStyle.Round } : {}),
  });
}
