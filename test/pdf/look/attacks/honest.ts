import { BY_PROGRAMS } from './honest-programs';
import {
  addField,
  annotate,
  type Deed,
  draw,
  type Entries,
  type Place,
  placeOf,
  type Scene,
  stream,
  type,
} from './scene';
import { drawnFont, grey, raster, strokes } from './stroke-letters';

const over =
  (act: (place: Place, scene: Scene) => void, words = /\bis original\b/): Deed =>
  (scene) =>
    act(scene.at(words), scene);

/** Where one signs: beside the label, above its line. */
function signing({ at }: Scene): Place {
  const { page, left, top } = at(/\bDate: June 10, 2021/);
  return placeOf(page, left + 60, left + 150, top, top + 18);
}

const quads = ({ left, right, top, bottom }: Place) => [left, top, right, top, left, bottom, right, bottom];
const pen = ({ left, bottom, width, height }: Place, low = 0) => {
  const at = (x: number, y: number) => `${(left + x * width).toFixed(1)} ${(bottom - low + y * height).toFixed(1)}`;
  return `${at(0, 0.2)} m ${at(0.1, 1.2)} ${at(0.2, 0.9)} ${at(0.15, 0)} c ${at(0.3, 0.8)} ${at(0.4, 0.7)} ${at(0.4, 0.1)} c
${at(0.6, 1)} ${at(0.7, -0.3)} ${at(0.75, 0.5)} c ${at(0.85, 0.9)} ${at(0.9, 0)} ${at(1, 0.4)} c S`;
};
/** A code of 25 by 25 squares of so many points, with the three marks in its corners. */
function matrixCode(left: number, bottom: number, side: number): string {
  const size = 25;
  const inMark = (x: number, y: number) => Math.max(Math.abs(x - 3), Math.abs(y - 3));
  const isDark = (x: number, y: number) => {
    for (const [across, down] of [
      [x, y],
      [size - 1 - x, y],
      [x, size - 1 - y],
    ] as const) {
      if (across < 8 && down < 8) return inMark(across, down) === 3 || inMark(across, down) < 2;
    }
    return x === 6 || y === 6 ? (x + y) % 2 === 0 : (Math.imul(x * 53 + y * 97 + 1, 0x9e3779b1) >>> 13) % 2 === 0;
  };
  const squares: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (isDark(x, y)) squares.push(`${left + x * side} ${bottom + (size - 1 - y) * side} ${side} ${side} re`);
    }
  }
  return `${squares.join(' ')} f`;
}

/** An uneven ring by pen in a box, of so much of a turn. */
function ring(left: number, bottom: number, width: number, height: number, turn = 1.04): string {
  const points = Array.from({ length: 49 }, (_, i) => {
    const angle = 0.4 + (2 * Math.PI * turn * i) / 48;
    const reach = 0.5 + 0.012 * Math.sin(5 * angle);
    const [x, y] = [left + width * (0.5 + reach * Math.cos(angle)), bottom + height * (0.5 + reach * Math.sin(angle))];
    return `${x.toFixed(1)} ${y.toFixed(1)} ${i === 0 ? 'm' : 'l'}`;
  });
  return `0 0 0.7 RG 1.1 w ${points.join(' ')} S`;
}

const helvetica = (document: Scene['document'], name = 'Helvetica') =>
  document.context.register(document.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: name }));
const multiply: Entries = { ExtGState: { AtMultiply: { BM: 'Multiply' } } };
const box = ({ left, bottom, width, height }: Place) => `${left - 1} ${bottom} ${width + 2} ${height} re`;

/** Deeds that sign; in producers' files that are signed already they would sign twice. */
export const SIGNS = /signature|field|ink|typing/;

/** What people and programs do to an honest form. */
export const HONEST_DEEDS: Readonly<Record<string, Deed>> = {
  'ink annotation as a signature': (scene) => {
    const place = signing(scene);
    annotate(
      scene,
      place,
      'Ink',
      { InkList: [[place.left, place.bottom, place.right, place.top]] },
      `0 0 0.5 RG 1.2 w ${pen(place)}`,
    );
  },
  'a signature in a path that runs over words and rules': (scene) => {
    const place = signing(scene);
    draw(place.page, `1 w ${pen(place, 7)}`);
  },
  'a signature as a picture with a grey ground': (scene) => {
    const { page, left, bottom } = signing(scene);
    const { bytes, ...size } = raster('ANNA M', 24);
    const image = grey(scene.document, { ...size, bytes: bytes.map((value) => Math.min(value, 228)) });
    draw(page, `90 0 0 20 ${left} ${bottom} cm /AtScan Do`, { XObject: { AtScan: image } });
  },
  'a signature as a picture with alpha': (scene) => {
    const { page, left, bottom } = signing(scene);
    const drawn = raster('ANNA M', 24);
    const mask = grey(scene.document, { ...drawn, bytes: drawn.bytes.map((value) => 255 - value) });
    const image = grey(scene.document, { width: 1, height: 1, bytes: new Uint8Array([20]) }, { SMask: mask });
    draw(page, `90 0 0 20 ${left} ${bottom} cm /AtAlpha Do`, { XObject: { AtAlpha: image } });
  },
  'a signature typed in an italic face': (scene) => {
    const { page, left, bottom } = signing(scene);
    type(page, left, bottom + 2, 15, 'Jianfei Chen', 'Times-Italic', '0 0 0.5 rg');
  },
  'a stamp annotation as a signature': (scene) => {
    const place = signing(scene);
    annotate(scene, place, 'Stamp', { Name: 'Signature' }, `0 0 0 RG 1 w ${pen(place)}`);
  },
  'a signature typed by FreeText with an appearance': (scene) => {
    const place = signing(scene);
    const shown = `BT /F 12 Tf ${place.left} ${place.bottom + 4} Td (Jianfei Chen) Tj ET`;
    annotate(scene, place, 'FreeText', { Contents: 'Jianfei Chen', DA: '/F 12 Tf' }, shown, {
      Font: { F: helvetica(scene.document) },
    });
  },
  'a field with its value': (scene) => {
    const place = signing(scene);
    const shown = `/Tx BMC BT /Helv 11 Tf 0 g ${place.left + 2} ${place.bottom + 4} Td (Jianfei Chen) Tj ET EMC`;
    addField(scene, place, { FT: 'Tx', T: 'signature', V: 'Jianfei Chen' }, shown);
  },
  'a field whose appearance the viewer makes': (scene) => {
    addField(scene, signing(scene), { FT: 'Tx', T: 'signature', V: 'Jianfei Chen' }, null, { NeedAppearances: true });
  },
  'an empty field': (scene) => addField(scene, signing(scene), { FT: 'Tx', T: 'signature' }, null),
  'a digital signature with its appearance': (scene) => {
    const place = signing(scene);
    const lines = ['Digitally signed by Jianfei Chen', 'Date: 2021.06.10 10:00:00'];
    const shown = lines.map((line, i) => `BT /Helv 6 Tf 0 g ${place.left} ${place.top - 7 - 8 * i} Td (${line}) Tj ET`);
    addField(scene, place, { FT: 'Sig', T: 'sig', V: { Type: 'Sig', Filter: 'Adobe.PPKLite' } }, shown.join(' '));
  },
  'a yellow highlight drawn by the viewer': over((place, scene) => {
    annotate(scene, place, 'Highlight', { QuadPoints: quads(place), C: [1, 1, 0] }, null);
  }),
  'a green highlight that multiplies': over((place) =>
    draw(place.page, `/AtMultiply gs 0.4 1 0.4 rg ${box(place)} f`, multiply),
  ),
  'a cyan highlight that multiplies': over((place) =>
    draw(place.page, `/AtMultiply gs 0.3 0.9 1 rg ${box(place)} f`, multiply),
  ),
  'an orange highlight half transparent': over((place) =>
    draw(place.page, `/AtHalf gs 1 0.7 0.2 rg ${box(place)} f`, { ExtGState: { AtHalf: { ca: 0.5 } } }),
  ),
  'a yellow ground below the words': over((place) => draw(place.page, `1 1 0.4 rg ${box(place)} f`, {}, true)),
  'a low yellow highlight over half of the letters': over(({ page, left, width, bottom, height }) =>
    draw(page, `/AtMultiply gs 1 0.95 0.3 rg ${left} ${bottom} ${width} ${0.5 * height} re f`, multiply),
  ),
  'a high yellow highlight, as a marker leaves it': over(({ page, left, width, middle }) =>
    draw(page, `/AtMultiply gs 1 0.92 0.2 RG 4 w ${left} ${middle} m ${left + width} ${middle + 0.6} l S`, multiply),
  ),
  'a blue highlight of a pale shade, narrow': over(({ page, left, width, middle }) =>
    draw(page, `/AtMultiply gs 0.75 0.85 1 RG 5 w ${left} ${middle} m ${left + width} ${middle} l S`, multiply),
  ),
  'an underline drawn by the viewer': over((place, scene) => {
    annotate(scene, place, 'Underline', { QuadPoints: quads(place), C: [0, 0.5, 0] }, null);
  }),
  'a squiggly underline drawn by the viewer': over((place, scene) => {
    annotate(scene, place, 'Squiggly', { QuadPoints: quads(place), C: [1, 0, 0] }, null);
  }),
  'two underlines': over(({ page, left, right, bottom }) =>
    draw(
      page,
      `0.5 w ${left} ${bottom + 0.8} m ${right} ${bottom + 0.8} l S ${left} ${bottom - 0.8} m ${right} ${bottom - 0.8} l S`,
    ),
  ),
  'a pale DRAFT across the page': over(({ page }) =>
    draw(page, `0.9 G 0.7 0.7 -0.7 0.7 130 150 cm ${strokes('DRAFT', 0, 0, 110)}`, {}, true),
  ),
  'DRAFT in pale type, half transparent': over(({ page }) =>
    draw(page, '/AtPale gs 0.5 g 0.7 0.7 -0.7 0.7 150 200 cm BT /AtBold 130 Tf (DRAFT) Tj ET', {
      ExtGState: { AtPale: { ca: 0.2 } },
      Font: { AtBold: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica-Bold' } },
    }),
  ),
  'CONFIDENTIAL as a pale picture': over(({ page }, { document }) => {
    const image = grey(document, raster('CONFIDENTIAL', 60, 225));
    draw(page, '400 0 0 60 100 380 cm /AtConfidential Do', { XObject: { AtConfidential: image } }, true);
  }),
  'a logo in a letterhead': over(({ page }) => {
    const y = page.getHeight() - 36;
    draw(page, `0.1 0.3 0.6 rg 250 ${y} 30 24 re f 1 0.6 0 rg 284 ${y} 12 24 re f`);
  }, /\bPublication Agreement\b/),
  'a typed letterhead': over(
    ({ page }) => type(page, 230, page.getHeight() - 24, 9, 'Example University', 'Helvetica-Bold'),
    /\bPublication Agreement\b/,
  ),
  'page numbers of the form 1/2': ({ document }) =>
    document.getPages().forEach((page, i) => {
      type(page, 290, 22, 9, `${i + 1}/${document.getPageCount()}`);
    }),
  'page numbers with words': ({ document }) =>
    document.getPages().forEach((page, i) => {
      type(page, 280, 22, 9, `Page ${i + 1} of ${document.getPageCount()}`);
    }),
  'initials on each page, by pen': ({ document }) => {
    for (const page of document.getPages()) draw(page, `0 0 0.5 RG 1 w ${pen(placeOf(page, 535, 565, 40, 54))}`);
  },
  'typed initials on each page': ({ document }) => {
    for (const page of document.getPages()) type(page, 550, 40, 10, 'J.C.', 'Times-Italic');
  },
  'a frame around a page': ({ document }) => {
    for (const page of document.getPages())
      draw(page, `0.8 w 20 20 ${page.getWidth() - 40} ${page.getHeight() - 40} re S`);
  },
  'a box around a clause': ({ at }) => {
    const [first, last] = [at(/The article is/), at(/under consideration/)];
    draw(first.page, `0.6 w ${first.left - 24} ${last.bottom - 1} 430 ${first.top - last.bottom + 2} re S`);
  },
  'a dashed link border': over((place, scene) => {
    annotate(scene, place, 'Link', { Border: [0, 0, 1, [2, 2]], C: [0, 1, 1] }, null);
  }, /\bversion 1\.2\b/),
  'a dotted rule between two paragraphs': over(
    ({ page, left, bottom }) =>
      draw(page, `0.5 w [1 2] 0 d ${left} ${bottom - 0.5} m ${left + 300} ${bottom - 0.5} l S`),
    /\bgrants you make\./,
  ),
  'a bar of change in the margin': over(({ page, bottom, top }) =>
    draw(page, `1.5 w 50 ${bottom - 30} m 50 ${top} l S`),
  ),
  'a bullet of Type 3 in the margin': over(({ page, bottom }, { document }) => {
    const font = drawnFont(document, [{ operators: '0 0 4 4 re f', width: 4, unicode: '2022' }]);
    draw(page, `BT /AtBullet 1 Tf 60 ${bottom + 3} Td (a) Tj ET`, { Font: { AtBullet: font } });
  }),
  'a tick in the margin': over(({ page, bottom }) =>
    draw(page, `0 0.5 0 RG 1.2 w 44 ${bottom + 4} m 47 ${bottom} l 54 ${bottom + 10} l S`),
  ),
  'a barcode at the foot of a page': over(({ page }) => {
    const bars = Array.from({ length: 30 }, (_, i) => `${480 + i * 2} 14 ${(i * 7) % 3 === 0 ? 1.4 : 0.7} 14 re f`);
    draw(page, bars.join(' '));
  }),
  'a QR code at the foot of a page': ({ document }) => {
    for (const page of document.getPages()) draw(page, matrixCode(470, 16, 1.9));
  },
  'a small code of squares beside the heading': over(
    ({ page, left, bottom }) => draw(page, matrixCode(left - 45, bottom, 1.4)),
    /\bPublication Agreement\b/,
  ),
  'a pen ring around words': over(({ page, left, bottom, width }) =>
    draw(page, ring(left - 6, bottom - 9, width + 12, 30)),
  ),
  'a pen ring around lines, left open': over(({ page, left, bottom }) =>
    draw(page, ring(left - 12, bottom - 40, 190, 62, 0.94)),
  ),
  'a cream ground on each page': ({ document }) => {
    for (const page of document.getPages()) draw(page, '0.99 0.97 0.9 rg 0 0 2000 2000 re f', {}, true);
  },
  'an envelope seal beside the signature': (scene) => {
    const { page, right, bottom } = signing(scene);
    draw(page, `0.7 0 0 RG 1 w ${right + 40} ${bottom - 8} 30 30 re S ${strokes('OK', right + 47, bottom, 10)}`);
  },
  'a form inside a transparency group': over(({ page }, { document }) => {
    const form = stream(document, '0.95 g 0 0 30 10 re f', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 30, 10],
      Group: { S: 'Transparency' },
    });
    draw(page, '1 0 0 1 20 700 cm /AtGroup Do', { XObject: { AtGroup: form } }, true);
  }),
  ...BY_PROGRAMS,
};
