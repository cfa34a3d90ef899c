import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { papers } from "../scene/sheet-request";
import { composeSheet } from "./compose-sheet";
import { exampleFonts, exampleInput, exampleTypesetter } from "./example-sheet";
import { paperSize } from "./paper";
import { writePdf } from "./write-pdf";

const picture = new PNG({ width: 40, height: 30, colorType: 2 });
for (let at = 0; at < picture.data.length; at += 1)
  picture.data[at] = at % 4 === 3 ? 255 : at % 251;
const map = {
  png: new Uint8Array(PNG.sync.write(picture, { colorType: 2 })),
  width: 40,
  height: 30,
};

async function pdfOf(wish: Parameters<typeof exampleInput>[0]) {
  const fonts = exampleTypesetter();
  const sheet = composeSheet(exampleInput(wish), fonts);
  const bytes = await writePdf(sheet, { map, fonts, files: exampleFonts });
  return { bytes, pdf: await PDFDocument.load(bytes, { updateMetadata: false }) };
}

test("each paper has its size to a tenth of a millimetre", async () => {
  for (const paper of papers) {
    for (const landscape of [true, false]) {
      const { pdf } = await pdfOf({ target: "T16.trails", paper, landscape });
      const { width, height } = pdf.getPage(0).getSize();
      const wanted = paperSize(paper, landscape);

      expect(Math.abs((width * 25.4) / 72 - wanted.width)).toBeLessThan(0.05);
      expect(Math.abs((height * 25.4) / 72 - wanted.height)).toBeLessThan(0.05);
    }
  }
});

test("the document says its title and its language", async () => {
  const { pdf } = await pdfOf({ target: "T16.trails" });

  expect(pdf.getTitle()).toBe("三明市2023年福道进展图");
  expect(String(pdf.catalog.get(PDFName.of("Lang")))).toContain("zh-CN");
  expect(pdf.getCreationDate()).toEqual(new Date("2023-10-12T00:00:00Z"));
});

test("the map's pixels go in as they are", async () => {
  const { pdf } = await pdfOf({ target: "T16.trails" });
  const images = pdf.context
    .enumerateIndirectObjects()
    .map(([, thing]) => thing)
    .filter((thing) => thing instanceof PDFRawStream)
    .filter(({ dict }) => dict.get(PDFName.of("Subtype")) === PDFName.of("Image"));
  const [image] = images;

  expect(images).toHaveLength(1);
  expect(image?.dict.get(PDFName.of("Width"))?.toString()).toBe("40");
  const parameters = image?.dict.lookup(PDFName.of("DecodeParms"), PDFDict);
  expect(parameters?.get(PDFName.of("Predictor"))?.toString()).toBe("15");
  expect(image && decodePDFRawStream(image).decode().length).toBe(30 * (40 * 3 + 1));
});

test("both fonts are embedded as subsets, far smaller than their 10 MB files", async () => {
  const { bytes, pdf } = await pdfOf({ target: "T16.trails" });
  const names = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, thing]) => (thing instanceof PDFDict ? [thing.get(PDFName.of("FontName"))] : []))
    .map(String);

  expect(names).toContain("/MNGTUA+NotoSansSC-Regular");
  expect(names).toContain("/MNGTUB+NotoSansSC-Bold");
  expect(bytes.length).toBeLessThan(400_000);
});

test("the same sheet gives the same bytes", async () => {
  const [one, two] = [await pdfOf({ target: "T16.parks" }), await pdfOf({ target: "T16.parks" })];

  expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
});
