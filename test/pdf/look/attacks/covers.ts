import { addField, annotate, type Deed, draw, type Place, type Scene, stream, type } from './scene';
import { drawnFont, grey } from './stroke-letters';

const over =
  (act: (place: Place, scene: Scene) => void, words = /\bhas not been formally\b/): Deed =>
  (scene) =>
    act(scene.at(words), scene);

const box = ({ left, bottom, width, height }: Place) => `${left - 0.5} ${bottom} ${width + 1} ${height} re`;
const white = (place: Place) => `1 g ${box(place)} f`;

/** Words of clause 6.1 that a person does not see, or sees another word in their place. */
export const COVERS: Readonly<Record<string, Deed>> = {
  'a white Type 3 glyph': over(({ page, left, bottom, width, height }, { document }) => {
    const font = drawnFont(document, [{ operators: `0 0 ${width} ${height} re f`, width, unicode: '0020' }]);
    draw(page, `1 g BT /AtWhite 1 Tf ${left} ${bottom} Td (a) Tj ET`, { Font: { AtWhite: font } });
  }),
  'a huge white letter': over(({ page, left, bottom, width }) => {
    type(page, left - 4, bottom - 4, 1.3 * width, 'I', 'Helvetica-Bold', '1 g');
  }, /\bnot\b(?= been formally)/),
  'white letters close together': over(({ page, left, bottom, width }) => {
    for (let i = 0; i < 3; i++)
      type(
        page,
        left - 1,
        bottom + i * 1.2,
        13,
        'M'.repeat(Math.ceil(width / 10)),
        'Helvetica-Bold',
        '1 g 1 G 2 w 2 Tr',
      );
  }),
  'a white picture': over(({ page, left, bottom, width, height }, { document }) => {
    const image = grey(document, { width: 2, height: 2, bytes: new Uint8Array(4).fill(255) });
    draw(page, `${width} 0 0 ${height} ${left} ${bottom} cm /AtPaper Do`, { XObject: { AtPaper: image } });
  }),
  'a white picture with a soft mask': over(({ page, left, bottom, width, height }, { document }) => {
    const mask = grey(document, { width: 2, height: 1, bytes: new Uint8Array([255, 235]) });
    const image = grey(document, { width: 1, height: 1, bytes: new Uint8Array([255]) }, { SMask: mask });
    draw(page, `${width} 0 0 ${height} ${left} ${bottom} cm /AtMasked Do`, { XObject: { AtMasked: image } });
  }),
  'a white tiling pattern': over((place, { document }) => {
    const entries = { Type: 'Pattern', PatternType: 1, PaintType: 1, TilingType: 1, Resources: {} };
    const tile = stream(document, '1 g 0 0 4 4 re f', { ...entries, BBox: [0, 0, 4, 4], XStep: 4, YStep: 4 });
    draw(place.page, `/Pattern cs /AtTile scn ${box(place)} f`, { Pattern: { AtTile: tile } });
  }),
  'white that is screened': over((place) =>
    draw(place.page, `/AtScreen gs ${white(place)}`, { ExtGState: { AtScreen: { BM: 'Screen' } } }),
  ),
  'pale yellow that lightens': over((place) =>
    draw(place.page, `/AtLighten gs 1 1 0.9 rg ${box(place)} f`, { ExtGState: { AtLighten: { BM: 'Lighten' } } }),
  ),
  'a redaction with its overlay': over((place, scene) => {
    annotate(scene, place, 'Redact', { IC: [1, 1, 1], OverlayText: '' }, white(place));
  }),
  'a field with a white ground': over((place, scene) => {
    addField(scene, place, { FT: 'Tx', T: 'remark', MK: { BG: [1] } }, white(place));
  }),
  'a form XObject in a form XObject': over((place, { document }) => {
    const { page, left, bottom, width, height } = place;
    const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] };
    const inner = stream(document, '1 g 0 0 1 1 re f', form);
    const outer = stream(document, '/In Do', { ...form, Resources: { XObject: { In: inner } } });
    draw(page, `${width} 0 0 ${height} ${left} ${bottom} cm /AtOut Do`, { XObject: { AtOut: outer } });
  }),
  'a typed note in place of the words': over((place, scene) => {
    const { left, bottom, height } = place;
    const { document } = scene;
    const font = document.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Times-Roman' });
    const words = `0 g BT /F 10 Tf ${left} ${bottom + 0.25 * height} Td (has once been) Tj ET`;
    annotate(scene, place, 'FreeText', { Contents: 'has once been', DA: '/F 10 Tf' }, `${white(place)} ${words}`, {
      Font: { F: document.context.register(font) },
    });
  }),
  'a white gradient': over((place) => {
    const { page, left, right } = place;
    const fade = {
      ShadingType: 2,
      ColorSpace: 'DeviceGray',
      Coords: [left, 0, right, 0],
      Extend: [true, true],
      Function: { FunctionType: 2, Domain: [0, 1], C0: [1], C1: [0.97], N: 1 },
    };
    draw(page, `${box(place)} W n /AtGlow sh`, { Shading: { AtGlow: fade } });
  }),
  'thick white ink': over((place, scene) => {
    const { left, right, bottom, top, height } = place;
    const middle = (bottom + top) / 2;
    const stroke = `1 G ${height} w ${left} ${middle} m ${right} ${middle} l S`;
    annotate(scene, place, 'Ink', { InkList: [[left, middle, right, middle]], C: [1, 1, 1] }, stroke);
  }),
  'a white box that lets 15 % through': over((place) =>
    draw(place.page, `/AtMost gs ${white(place)}`, { ExtGState: { AtMost: { ca: 0.85 } } }),
  ),
  'a stamp that says DELETED': over((place, scene) => {
    const { left, bottom, height } = place;
    const font = scene.document.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica-Bold' });
    const words = `1 g BT /F 9 Tf ${left + 6} ${bottom + 0.25 * height} Td (DELETED) Tj ET`;
    annotate(scene, place, 'Stamp', { Name: 'Deleted' }, `0.7 0.1 0.1 rg ${box(place)} f ${words}`, {
      Font: { F: scene.document.context.register(font) },
    });
  }),
  'a band of white lines': over(({ page, left, right, bottom, height }) => {
    const lines = Array.from({ length: 8 }, (_, i) => {
      const y = bottom + ((i + 0.5) * height) / 8;
      return `${left} ${y} m ${right} ${y} l S`;
    });
    draw(page, `1 G ${height / 8 + 0.2} w ${lines.join(' ')}`);
  }),
  'a white circle annotation drawn by the viewer': over(({ page, left, right, bottom, top, height, width }, scene) => {
    const wide = {
      left: left - 0.15 * width,
      right: right + 0.15 * width,
      bottom: bottom - 0.3 * height,
      top: top + 0.3 * height,
    };
    const place = { page, ...wide, width: wide.right - wide.left, height: wide.top - wide.bottom, middle: 0 };
    annotate(scene, place, 'Circle', { IC: [1, 1, 1], C: [1, 1, 1] }, null);
  }, /\bnot\b(?= been formally)/),
};
