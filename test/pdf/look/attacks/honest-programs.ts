import { PDFString } from 'pdf-lib';
import {
  addField,
  annotate,
  type Deed,
  draw,
  type Entries,
  type Place,
  placeOf,
  type Scene,
  standardFont,
  stream,
  type,
} from './scene';
import { grey, raster, strokes } from './stroke-letters';

/** Where one signs: beside the label, above the date. */
function signing({ at }: Scene): Place {
  const { page, left, top } = at(/\bDate: June 10, 2021/);
  return placeOf(page, left + 60, left + 150, top, top + 18);
}

const PEN = [
  0.02, 0.3, 0.1, 1, 0.18, 0.2, 0.26, 0.8, 0.34, 0.1, 0.42, 0.7, 0.5, 0.3, 0.62, 0.6, 0.7, 0.2, 0.82, 0.5, 0.98, 0.3,
];

/** A signature's points, pairs one after another. */
const pen = ({ left, bottom, width, height }: Place): number[] =>
  PEN.map((share, i) => (i % 2 === 0 ? left + share * width : bottom + share * height));
/** The same as operators: straight from point to point as Edge and Xodo write it. */
const inked = (place: Place): string =>
  Array.from(
    { length: PEN.length / 2 },
    (_, i) =>
      `${pen(place)
        .slice(2 * i, 2 * i + 2)
        .join(' ')} ${i === 0 ? 'm' : 'l'}`,
  ).join(' ');

const quads = ({ left, right, top, bottom }: Place) => [left, top, right, top, left, bottom, right, bottom];
const fonts = ({ document }: Scene, name = 'Helvetica'): Entries => ({ Font: { F: standardFont(document, name) } });
const shown = (text: string, { left, bottom }: Place, size = 11, colour = '0 g') =>
  `${colour} BT /F ${size} Tf ${left + 2} ${bottom + 4} Td (${text}) Tj ET`;
const multiply: Entries = { ExtGState: { M: { BM: 'Multiply' } } };

/** A highlight with an appearance of rounded ends, as Acrobat draws it. */
function highlighted(scene: Scene, words: RegExp, entries: Entries, colour: string) {
  const place = scene.at(words);
  const { left, right, top, bottom, height } = place;
  const bulge = 0.2 * height;
  const path = `${left} ${top} m ${left - bulge} ${top - bulge} ${left - bulge} ${bottom + bulge} ${left} ${bottom} c ${right} ${bottom} l ${right + bulge} ${bottom + bulge} ${right + bulge} ${top - bulge} ${right} ${top} c f`;
  annotate(scene, place, 'Highlight', { QuadPoints: quads(place), ...entries }, `/M gs ${colour} rg ${path}`, multiply);
}

const WORDS = /\bis original\b/;

/** What programs by which people read, mark and sign leave in an honest form. */
export const BY_PROGRAMS: Readonly<Record<string, Deed>> = {
  'Acrobat: a signature typed in Fill and Sign': (scene) => {
    const place = signing(scene);
    annotate(
      scene,
      place,
      'FreeText',
      { IT: 'FreeTextTypewriter', DA: '/F 11 Tf', Contents: 'Jianfei Chen', Subj: 'Typewriter' },
      `/Tx BMC q ${shown('Jianfei Chen', place)} Q EMC`,
      fonts(scene, 'Times-Italic'),
    );
  },
  'Acrobat: a highlight without a comment': (scene) =>
    highlighted(scene, WORDS, { C: [1, 0.82, 0], CA: 1, T: PDFString.of('Anna') }, '1 0.82 0'),
  'Acrobat: a signature field signed with a certificate': (scene) => {
    const place = { ...signing(scene), height: 22 };
    const { left, top } = place;
    const lines = ['Digitally signed by', 'Jianfei Chen', 'Date: 2021.06.10', "10:00:00 +02'00'"];
    const words = [
      `BT /Helv 12 Tf 0 g ${left} ${top - 12} Td (Jianfei Chen) Tj ET`,
      ...lines.map((line, i) => `BT /Helv 4 Tf 0 g ${left + 90} ${top - 4 - 4.4 * i} Td (${line}) Tj ET`),
    ];
    addField(
      scene,
      placeOf(place.page, left, left + 170, top - 20, top),
      {
        FT: 'Sig',
        T: 'Signature1',
        V: {
          Type: 'Sig',
          Filter: 'Adobe.PPKLite',
          SubFilter: 'adbe.pkcs7.detached',
          Name: PDFString.of('Jianfei Chen'),
          M: PDFString.of("D:20210610100000+02'00'"),
        },
      },
      words.join(' '),
    );
  },
  'Preview: a signature as ink with rounded joins': (scene) => {
    const place = signing(scene);
    annotate(
      scene,
      place,
      'Ink',
      { InkList: [pen(place)], C: [0, 0, 0], BS: { W: 1.5, S: 'S' }, 'AAPL:AKExtras': {} },
      `1 J 1 j 0 0 0 RG 1.5 w ${inked(place)} S`,
    );
  },
  'Preview: a signature as a stamp with a picture': (scene) => {
    const place = signing(scene);
    const drawn = raster('ANNA M', 40);
    const mask = grey(scene.document, { ...drawn, bytes: drawn.bytes.map((value) => 255 - value) });
    const image = grey(scene.document, { width: 1, height: 1, bytes: new Uint8Array([0]) }, { SMask: mask });
    annotate(
      scene,
      place,
      'Stamp',
      { Name: 'Signature' },
      `q ${place.width} 0 0 ${place.height} ${place.left} ${place.bottom} cm /I Do Q`,
      { XObject: { I: image } },
    );
  },
  'Foxit: a signature by the typewriter': (scene) => {
    const place = signing(scene);
    annotate(
      scene,
      place,
      'FreeText',
      { IT: 'FreeTextTypewriter', DA: '0 0 1 rg /F 12 Tf', Contents: 'Jianfei Chen' },
      shown('Jianfei Chen', place, 12, '0 0 1 rg'),
      fonts(scene),
    );
  },
  'Foxit: an underline and a wavy line': (scene) => {
    const place = scene.at(WORDS);
    const { left, right, bottom, width } = place;
    annotate(
      scene,
      place,
      'Underline',
      { QuadPoints: quads(place), C: [0, 0.6, 0] },
      `0 0.6 0 RG 0.8 w ${left} ${bottom + 0.4} m ${right} ${bottom + 0.4} l S`,
    );
    const wave = Array.from(
      { length: Math.floor(width / 2) },
      (_, i) => `${left + 2 * i} ${bottom - 1 + (i % 2) * 1.6} ${i === 0 ? 'm' : 'l'}`,
    );
    annotate(
      scene,
      place,
      'Squiggly',
      { QuadPoints: quads(place), C: [1, 0, 0] },
      `1 0 0 RG 0.5 w ${wave.join(' ')} S`,
    );
  },
  'Okular: ink, and typing of its own': (scene) => {
    const place = signing(scene);
    annotate(
      scene,
      place,
      'Ink',
      { InkList: [pen(place)], C: [0, 0.5, 0], NM: PDFString.of('okular-1') },
      `0 0.5 0 RG 2 w ${inked(place)} S`,
    );
  },
  'Okular: a yellow marker': (scene) =>
    highlighted(scene, WORDS, { C: [1, 1, 0], NM: PDFString.of('okular-2') }, '1 1 0'),
  'Xodo: ink of varied width': (scene) => {
    const place = signing(scene);
    annotate(
      scene,
      place,
      'Ink',
      { InkList: [pen(place)], C: [0, 0, 0], BS: { W: 1 } },
      `0 G 1 J 1 j 0.8 w ${inked(place)} S 1.4 w ${inked({ ...place, bottom: place.bottom + 0.3 })} S`,
    );
  },
  'Xodo: a green highlight over two lines': (scene) => {
    highlighted(scene, WORDS, { C: [0.4, 1, 0.4] }, '0.4 1 0.4');
    highlighted(scene, /\bunder consideration\b/, { C: [0.4, 1, 0.4] }, '0.4 1 0.4');
  },
  'Edge: ink without a width': (scene) => {
    const place = signing(scene);
    annotate(
      scene,
      place,
      'Ink',
      { InkList: [pen(place)], C: [0.9, 0.1, 0.1] },
      `0.9 0.1 0.1 RG 1 J 1 j ${inked(place)} S`,
    );
  },
  'Edge: a highlight of the viewer': (scene) => {
    const place = scene.at(WORDS);
    annotate(scene, place, 'Highlight', { QuadPoints: quads(place), C: [1, 0.9, 0.4], CA: 0.5 }, null);
  },
  'Firefox: drawing and typing saved': (scene) => {
    const place = signing(scene);
    annotate(
      scene,
      place,
      'FreeText',
      { DA: '/F 10 Tf 0 g', Contents: 'Jianfei Chen', Rotate: 0 },
      shown('Jianfei Chen', place, 10),
      fonts(scene),
    );
  },
  'DocuSign: an envelope’s number and a framed signature': (scene) => {
    for (const page of scene.document.getPages())
      type(page, 20, page.getHeight() - 14, 7, 'DocuSign Envelope ID: 8F3A2B1C-77D0-4E1B-9A52-0C1D2E3F4A5B');
    const { page, left, bottom } = signing(scene);
    draw(
      page,
      `0.1 0.3 0.8 RG 0.8 w ${left + 4} ${bottom - 2} m ${left} ${bottom - 2} l ${left} ${bottom + 24} l ${left + 4} ${bottom + 24} l S`,
    );
    const drawn = raster('ANNA M', 40);
    draw(page, `80 0 0 18 ${left + 4} ${bottom + 1} cm /Signed Do`, {
      XObject: { Signed: grey(scene.document, drawn) },
    });
  },
  'Adobe Sign: a number at the foot of each page': (scene) => {
    for (const page of scene.document.getPages())
      type(page, 300, 12, 6, 'Adobe Sign Transaction Number: CBJCHBCAABAA7x3kQ9');
  },
  'Dropbox Sign: a document’s number and initials': (scene) => {
    for (const page of scene.document.getPages()) {
      type(page, 40, 14, 7, 'Doc ID: 5f2a99c01b7e4d6688aa');
      draw(page, `0 0 0 RG 1 w ${inked(placeOf(page, 535, 560, 20, 34))} S`);
    }
  },
  'a signature typed in a script face': (scene) => {
    const { page, left, bottom } = signing(scene);
    const { context } = scene.document;
    const descriptor = {
      Type: 'FontDescriptor',
      FontName: 'GreatVibes',
      Flags: 40,
      FontBBox: [0, -300, 1000, 900],
      ItalicAngle: -12,
      Ascent: 900,
      Descent: -300,
      CapHeight: 700,
      StemV: 60,
    };
    const font = {
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: 'GreatVibes',
      Encoding: 'WinAnsiEncoding',
      FirstChar: 32,
      LastChar: 122,
      Widths: Array.from({ length: 91 }, () => 500),
      FontDescriptor: context.register(context.obj(descriptor)),
    };
    draw(page, `BT /Vibes 14 Tf ${left} ${bottom + 2} Td (Jianfei Chen) Tj ET`, { Font: { Vibes: font } });
  },
  'a scanned signature pasted as a picture of paper': (scene) => {
    const { page, left, bottom } = signing(scene);
    const drawn = raster('ANNA M', 30);
    const bytes = drawn.bytes.map((value, i) => (value < 128 ? 60 : 240 + (i % 5)));
    draw(page, `90 0 0 22 ${left} ${bottom - 2} cm /Pasted Do`, {
      XObject: { Pasted: grey(scene.document, { ...drawn, bytes }) },
    });
  },
  'a university’s seal as a pale picture under the text': (scene) => {
    const { page } = scene.at(WORDS);
    const ring = (r: number) =>
      `${300 + r} 400 m ${300 + r} ${400 + 1.3 * r} ${300 - r} ${400 + 1.3 * r} ${300 - r} 400 c ${300 - r} ${400 - 1.3 * r} ${300 + r} ${400 - 1.3 * r} ${300 + r} 400 c S`;
    draw(page, `0.88 G 3 w ${ring(100)} ${ring(80)} ${strokes('SEAL', 250, 380, 30)}`, {}, true);
  },
  'a letterhead with a logo, an address and a rule': ({ at }) => {
    const { page } = at(/\bPublication Agreement\b/);
    const y = page.getHeight();
    draw(page, `0.6 0 0.1 rg 60 ${y - 40} 24 24 re f 0.5 w 60 ${y - 44} m ${page.getWidth() - 60} ${y - 44} l S`);
    type(page, 90, y - 24, 9, 'Example University', 'Helvetica-Bold');
    type(page, 90, y - 35, 7, '12 College Road, Exampleton EX1 2AB | www.example.ac.uk');
  },
  'a received stamp in the head': ({ at, document }) => {
    const { page } = at(/\bPublication Agreement\b/);
    const form = stream(document, `0.7 0.1 0.1 RG 1 w 1 1 78 22 re S ${strokes('SEEN', 14, 6, 10)}`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 80, 24],
    });
    draw(page, `1 0 0 1 ${page.getWidth() - 110} ${page.getHeight() - 34} cm /Seen Do`, { XObject: { Seen: form } });
  },
};
