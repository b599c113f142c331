import { addField, annotate, type Deed, draw, type Place, placeOf, type Scene, stream, type } from './scene';
import { drawnFont, grey, raster, strokes, widthOf } from './stroke-letters';

/** Room after the last words of clause 6.2, which end early on their line in every producer's file. */
function after({ at }: Scene): Place {
  const { page, right, bottom, top } = at(/\bgrants you make\./);
  return placeOf(page, right + 4, right + 94, bottom, top);
}

const below =
  (act: (place: Place, scene: Scene) => void): Deed =>
  (scene) =>
    act(scene.free(), scene);

const glyphOf = (text: string, unicode: string | null, size = 8) => ({
  operators: strokes(text, 0, 0, size),
  width: widthOf(text) * size,
  unicode,
});

/** Words that a person reads, and that the file does not store as the text of the page. */
export const ADDITIONS: Readonly<Record<string, Deed>> = {
  'a word drawn by one glyph that stores a space': (scene) => {
    const { page, left, bottom, height } = after(scene);
    const font = drawnFont(scene.document, [glyphOf('ON MARS', '0020')]);
    draw(page, `BT /AtWord 1 Tf ${left} ${bottom + 0.25 * height} Td (a) Tj ET`, { Font: { AtWord: font } });
  },
  'a word drawn by one glyph that stores a soft hyphen': (scene) => {
    const { page, left, bottom, height } = after(scene);
    const font = drawnFont(scene.document, [glyphOf('ON MARS', '00AD')]);
    draw(page, `BT /AtHyphen 1 Tf ${left} ${bottom + 0.25 * height} Td (a) Tj ET`, { Font: { AtHyphen: font } });
  },
  'a word drawn by one glyph that stores nothing': (scene) => {
    const { page, left, bottom, height } = after(scene);
    const font = drawnFont(scene.document, [glyphOf('ON MARS', null)]);
    draw(page, `BT /AtMute 1 Tf ${left} ${bottom + 0.25 * height} Td (a) Tj ET`, { Font: { AtMute: font } });
  },
  'a word drawn by one glyph that stores a full stop': (scene) => {
    const { page, left, bottom, height } = after(scene);
    const font = drawnFont(scene.document, [glyphOf('IN PART', '002E')]);
    draw(page, `BT /AtStop 1 Tf ${left} ${bottom + 0.25 * height} Td (a) Tj ET`, { Font: { AtStop: font } });
  },
  'letters that store zero width spaces': (scene) => {
    const { page, left, bottom, height } = after(scene);
    const font = drawnFont(
      scene.document,
      [...'NOTHERE'].map((letter) => glyphOf(letter, '200B')),
    );
    draw(page, `BT /AtZero 1 Tf ${left} ${bottom + 0.25 * height} Td (abcdefg) Tj ET`, { Font: { AtZero: font } });
  },
  'a clause as outlines': below(({ page, left, bottom }) => {
    draw(page, strokes('8 CLAUSE 5 IS VOID', left, bottom, 9));
  }),
  'a clause as outlines of 75 % grey': below(({ page, left, bottom }) => {
    draw(page, `0.75 G ${strokes('8 CLAUSE 5 IS VOID', left, bottom, 9)}`);
  }),
  'a clause as red outlines in a form XObject': below(({ page, left, bottom }, { document }) => {
    const form = stream(document, `1 0.2 0.2 RG ${strokes('CLAUSE 5 IS VOID', 0, 1, 9)}`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 200, 12],
    });
    draw(page, `1 0 0 1 ${left} ${bottom} cm /AtClause Do`, { XObject: { AtClause: form } });
  }),
  'words as a small picture at the end of a line': (scene) => {
    const { page, left, bottom, height } = after(scene);
    const image = grey(scene.document, raster('ON MARS', 24));
    draw(page, `56 0 0 ${height} ${left} ${bottom} cm /AtPart Do`, { XObject: { AtPart: image } });
  },
  'a clause as a picture': below(({ page, left, bottom }, { document }) => {
    const image = grey(document, raster('8 CLAUSE 5 IS VOID', 24));
    draw(page, `160 0 0 13 ${left} ${bottom} cm /AtEight Do`, { XObject: { AtEight: image } });
  }),
  'a clause as a pale picture': below(({ page, left, bottom }, { document }) => {
    const image = grey(document, raster('8 CLAUSE 5 IS VOID', 24, 185));
    draw(page, `160 0 0 13 ${left} ${bottom} cm /AtPale Do`, { XObject: { AtPale: image } });
  }),
  'a clause as a soft mask of an image': below(({ page, left, bottom }, { document }) => {
    const drawn = raster('8 CLAUSE 5 IS VOID', 24);
    const mask = grey(document, { ...drawn, bytes: drawn.bytes.map((value) => 255 - value) });
    const image = grey(document, { width: 1, height: 1, bytes: new Uint8Array([0]) }, { SMask: mask });
    draw(page, `160 0 0 13 ${left} ${bottom} cm /AtCut Do`, { XObject: { AtCut: image } });
  }),
  'a clause as an inline image': below(({ page, left, bottom }) => {
    const { width, height, bytes } = raster('CLAUSE 5 VOID', 12);
    const hex = Buffer.from(bytes).toString('hex');
    draw(page, `110 0 0 12 ${left} ${bottom} cm BI /W ${width} /H ${height} /CS /G /BPC 8 /F /AHx ID ${hex}> EI`);
  }),
  'a clause as a tiling pattern': below(({ page, left, bottom, width }, { document }) => {
    const tile = stream(document, strokes('CLAUSE 5 IS VOID', 1, 1, 9), {
      Type: 'Pattern',
      PatternType: 1,
      PaintType: 1,
      TilingType: 1,
      BBox: [0, 0, width, 14],
      XStep: width,
      YStep: 14,
      Matrix: [1, 0, 0, 1, left, bottom],
      Resources: {},
    });
    draw(page, `/Pattern cs /AtText scn ${left} ${bottom} ${width} 13 re f`, { Pattern: { AtText: tile } });
  }),
  'a clause in letters of Type 3 without a map': below(({ page, left, bottom }, { document }) => {
    const text = 'CLAUSE 5 IS VOID';
    const letters = [...new Set(text)];
    const font = drawnFont(
      document,
      letters.map((letter) => glyphOf(letter, null)),
    );
    const codes = [...text].map((letter) => String.fromCharCode(97 + letters.indexOf(letter))).join('');
    draw(page, `BT /AtOwn 1 Tf ${left} ${bottom} Td (${codes}) Tj ET`, { Font: { AtOwn: font } });
  }),
  'a typed clause below all others': below(({ page, left, bottom }) => {
    type(page, left, bottom, 10, 'Clause 5 does not apply to me');
  }),
  'a typed clause of 75 % grey': below(({ page, left, bottom }) => {
    type(page, left, bottom, 9, 'Clause 5 does not apply to me', 'Helvetica', '0.75 g');
  }),
  'a typed note': below((place, scene) => {
    const words = 'Clause 5 does not apply.';
    const shown = `BT /Helv 10 Tf ${place.left} ${place.bottom + 2} Td (${words}) Tj ET`;
    addField(scene, place, { FT: 'Tx', T: 'remark', V: words }, shown);
  }),
  'a field without an appearance': below((place, scene) => {
    addField(scene, place, { FT: 'Tx', T: 'remark', V: 'Clause 5 does not apply.' }, null, { NeedAppearances: true });
  }),
  'a stamp': below((place, scene) => {
    annotate(
      scene,
      place,
      'Stamp',
      { Name: 'Void' },
      `0.8 0 0 RG ${strokes('CLAUSE 5 VOID', place.left, place.bottom + 1, 9)}`,
    );
  }),
  'ink that writes words': below((place, scene) => {
    annotate(
      scene,
      place,
      'Ink',
      { InkList: [] },
      `0 0 0.8 RG ${strokes('EXCEPT 5', place.left, place.bottom + 1, 9)}`,
    );
  }),
  'a note that opens': (scene) => {
    const place = scene.at(/\bgrants you make\./);
    annotate(scene, place, 'Text', { Contents: 'I do not agree to this.', Name: 'Note' }, '1 1 0 rg 0 0 1 1 re f');
  },
  'a highlight with a comment': (scene) => {
    const place = scene.at(/\bis original\b/);
    const { left, right, top, bottom } = place;
    const quads = [left, top, right, top, left, bottom, right, bottom];
    annotate(scene, place, 'Highlight', { QuadPoints: quads, C: [1, 1, 0], Contents: 'not quite true' }, null);
  },
  '"not" above the line with a caret': (scene) => {
    const { page, left, top } = scene.at(/\bcomplete\b/);
    type(page, left - 5, top - 1.5, 6.5, 'not', 'Helvetica-Oblique', '0 0 0.7 rg');
    draw(page, `0 0 0.7 RG 0.6 w ${left - 3} ${top - 11} m ${left - 1} ${top - 7} l ${left + 1} ${top - 11} l S`);
  },
  '"NOT" written above the line': (scene) => {
    const { page, left, top } = scene.at(/\bcomplete\b/);
    draw(page, `0 0 0.6 RG ${strokes('NOT', left, top - 2, 5)}`);
  },
  'a reservation in the margin, turned': (scene) => {
    const { page, bottom } = scene.at(/\bis original\b/);
    draw(page, `0 1 -1 0 40 ${bottom - 100} cm BT /AtTurned 9 Tf (clause 5 does not apply) Tj ET`, {
      Font: { AtTurned: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } },
    });
  },
  'a reservation drawn in the margin': (scene) => {
    const { page, bottom } = scene.at(/\bis original\b/);
    draw(page, `0 1 -1 0 40 ${bottom - 100} cm ${strokes('CLAUSE 5 IS VOID', 0, 0, 8)}`);
  },
  'mirrored words in the margin': (scene) => {
    const { page, bottom } = scene.at(/\bis original\b/);
    draw(page, `-1 0 0 1 72 ${bottom - 40} cm BT /AtMirror 8 Tf (5 is void) Tj ET`, {
      Font: { AtMirror: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } },
    });
  },
  'words aslant over white paper': below(({ page, left, bottom }) => {
    draw(page, `0.966 0.259 -0.259 0.966 ${left} ${bottom - 8} cm BT /AtSlant 9 Tf (I do not accept clause 5) Tj ET`, {
      Font: { AtSlant: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } },
    });
  }),
  'small words between two lines': (scene) => {
    const { page, left, bottom } = scene.at(/\bgrants you make\./);
    type(page, left, bottom - 2.2, 4, 'unless I change my mind');
  },
  'words in the white of a line, in another font': (scene) => {
    const { page, left, bottom, height } = after(scene);
    type(page, left, bottom + 0.25 * height, 10, 'in part', 'Courier-Bold');
  },
  'three words beside the initials': (scene) => {
    const { page, bottom } = scene.at(/\bis original\b/);
    type(page, 22, bottom, 7, 'JC, protest');
  },
  'a reservation at the foot of every page': (scene) => {
    for (const page of scene.document.getPages()) type(page, 200, 30, 9, 'Clause 5 does not apply');
  },
  'a reservation at the head of every page': (scene) => {
    for (const page of scene.document.getPages()) type(page, 200, page.getHeight() - 30, 9, 'Clause 5 excepted');
  },
  'a footnote of 4 points': below(({ page, left, bottom }) => {
    type(page, left, bottom, 4, '* save clause 5, which the author does not accept');
  }),
  'words after the signature': (scene) => {
    const { page, right, bottom, height } = scene.at(/\bDate: June 10, 2021/);
    type(page, right + 40, bottom + 0.25 * height, 10, 'under protest');
  },
  'words drawn after the date': (scene) => {
    const { page, right, bottom, height } = scene.at(/\bDate: June 10, 2021/);
    draw(page, strokes('EXCEPT 5', right + 40, bottom + 0.25 * height, 8));
  },
  'a word drawn in a title': (scene) => {
    const { page, left, top } = scene.at(/\bPublication Agreement\b/);
    draw(page, strokes('NO', left - 40, top - 14, 12));
  },
  'VOID across the clauses': (scene) => {
    const { page, left, bottom } = scene.at(/\bis original\b/);
    draw(page, `0.9 0 0 RG 0.8 0.4 -0.4 0.8 ${left} ${bottom - 150} cm ${strokes('VOID', 0, 0, 90)}`);
  },
};
