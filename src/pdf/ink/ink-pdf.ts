import { PDFContext, PDFHexString, PDFStreamWriter, PDFString } from 'pdf-lib';
import { sha256 } from '../file/sha256';
import type { Bilevel } from './bilevel';
import { encodeGroup4 } from './group4';

/** Sizes of paper in points. */
export const PAPER_SIZES = { letter: [612, 792], a4: [595.28, 841.89] } as const;

/** What the file of a form that was signed by pen says about itself. */
export interface InkFacts {
  readonly title: string;
  /** The language of the text (BCP 47). */
  readonly language: string;
}

const CREATOR = 'Imprimatur';
const PRODUCER = 'Imprimatur (pdf-lib)';

/**
 * Pages in black and white as a PDF 1.7, each as large as its paper allows. Compressed as Group 4, a page of text takes
 * 15 to 40 kB. The same pages give the same bytes.
 */
export async function inkPdf(
  pages: readonly Bilevel[],
  paper: keyof typeof PAPER_SIZES,
  { title, language }: InkFacts,
): Promise<Uint8Array<ArrayBuffer>> {
  const context = PDFContext.create();
  const [width, height] = PAPER_SIZES[paper];
  const pageTree = context.nextRef();
  const digests: string[] = [];
  const kids = [];
  for (const page of pages) {
    const encoded = encodeGroup4(page);
    digests.push(await sha256(encoded));
    const image = context.stream(encoded, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: page.width,
      Height: page.height,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 1,
      Filter: 'CCITTFaxDecode',
      DecodeParms: { K: -1, Columns: page.width, Rows: page.height },
    });
    const scale = Math.min(width / page.width, height / page.height);
    const [wide, high] = [page.width * scale, page.height * scale];
    const placed = [wide, 0, 0, high, (width - wide) / 2, (height - high) / 2].map((n) => String(+n.toFixed(3)));
    kids.push(
      context.register(
        context.obj({
          Type: 'Page',
          Parent: pageTree,
          MediaBox: [0, 0, width, height],
          Resources: { XObject: { Page: context.register(image) } },
          Contents: context.register(context.stream(`${placed.join(' ')} cm /Page Do`)),
        }),
      ),
    );
  }
  context.assign(pageTree, context.obj({ Type: 'Pages', Kids: kids, Count: kids.length }));
  const id = PDFHexString.of((await sha256(JSON.stringify([title, language, paper, digests]))).slice(0, 32));
  context.trailerInfo = {
    Root: context.register(
      context.obj({
        Type: 'Catalog',
        Pages: pageTree,
        Lang: PDFString.of(language),
        ViewerPreferences: { DisplayDocTitle: true },
      }),
    ),
    Info: context.register(
      context.obj({
        Title: PDFHexString.fromText(title),
        Creator: PDFString.of(CREATOR),
        Producer: PDFString.of(PRODUCER),
      }),
    ),
    ID: context.obj([id, id]),
  };
  const writer = PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, Number.POSITIVE_INFINITY);
  return new Uint8Array(await writer.serializeToBuffer());
}
