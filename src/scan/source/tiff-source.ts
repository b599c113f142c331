import type { PdfReader } from '../../pdf/read';
import { SCAN_LIMITS, type ScanRefusal } from './refusal';
import type { Opened, RawPage } from './source';
import { TAG, type TiffPicture, tag, tiffPictures } from './tiff';
import { encodedPicture } from './tiff-encoding';

/**
 * The pages of a TIFF file. How TIFF codes a picture a PDF can hold as it is, so each page is handed to PDFium as one:
 * what decodes it is as well tried as what decodes PDFs.
 */
export function openTiff(bytes: Uint8Array<ArrayBuffer>, pdf: PdfReader): Opened {
  const pictures = tiffPictures(bytes);
  if (!pictures) return { kind: 'damaged' };
  // A file that names thousands of pages is not looked at any closer.
  if (pictures.length > SCAN_LIMITS.pages) return tooMany(pictures.length);
  for (const picture of pictures) {
    const pixels = tag(picture, TAG.width, 0) * tag(picture, TAG.height, 0);
    if (pixels === 0) return { kind: 'damaged' };
    if (pixels > SCAN_LIMITS.pixels) return { kind: 'too-many-pixels', pixels, most: SCAN_LIMITS.pixels };
    const encoded = encodedPicture(bytes, picture);
    if (typeof encoded === 'string')
      return encoded === 'damaged' ? { kind: encoded } : { kind: 'format', format: 'TIFF' };
  }
  return {
    kind: 'pages',
    pages: pictures.length,
    async page(index) {
      const picture = pictures[index];
      return picture ? pageOf(bytes, picture, pdf) : 'damaged';
    },
  };
}

const tooMany = (pages: number): ScanRefusal => ({ kind: 'too-many-pages', pages, most: SCAN_LIMITS.pages });

async function pageOf(
  bytes: Uint8Array<ArrayBuffer>,
  picture: TiffPicture,
  pdf: PdfReader,
): Promise<RawPage | 'damaged'> {
  const encoded = encodedPicture(bytes, picture);
  if (typeof encoded === 'string') return 'damaged';
  const { pdfOfPicture } = await import('../../pdf/file/encoded-picture');
  const drawn = await pdf.pagePicture(new Uint8Array(await pdfOfPicture(encoded)), 1);
  if (!drawn) return 'damaged';
  const { width } = drawn.picture;
  const own = resolutionOf(picture);
  const turned = encoded.degrees % 180 !== 0;
  const [across, down] = turned ? [own?.down, own?.across] : [own?.across, own?.down];
  const scale = width / (turned ? encoded.height : encoded.width);
  const resolution = across && down ? { across: across * scale, down: down * scale } : null;
  return { picture: drawn.picture, resolution };
}

const CENTIMETRE = 3;
const NO_UNIT = 1;

/** Pixels an inch, as the file says; null where it says nothing that can be meant. */
function resolutionOf(picture: TiffPicture): RawPage['resolution'] {
  const unit = tag(picture, TAG.resolutionUnit, 2);
  const inches = unit === CENTIMETRE ? 2.54 : 1;
  const across = tag(picture, TAG.xResolution, 0) * inches;
  const down = tag(picture, TAG.yResolution, 0) * inches;
  return unit !== NO_UNIT && across > 0 && down > 0 && Number.isFinite(across + down) ? { across, down } : null;
}
