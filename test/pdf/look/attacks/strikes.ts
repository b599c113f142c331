import { addField, annotate, type Deed, draw, type Place, type Scene, stream, type } from './scene';
import { drawnFont, grey } from './stroke-letters';

/** A few words of clause 6.1 on one line of every producer's file. */
const ORIGINAL = /\bis original\b/;
const PUBLISHED = /\bhas not been formally\b/;

const over =
  (act: (place: Place, scene: Scene) => void, words = ORIGINAL): Deed =>
  (scene) =>
    act(scene.at(words), scene);

const straight = ({ left, right, middle }: Place) => `${left - 1} ${middle} m ${right + 1} ${middle} l S`;

const points = (count: number, at: (share: number, i: number) => readonly [number, number]) =>
  Array.from({ length: count }, (_, i) => {
    const [x, y] = at(i / (count - 1), i);
    return `${x.toFixed(2)} ${y.toFixed(2)} ${i === 0 ? 'm' : 'l'}`;
  }).join(' ');

const quads = ({ left, right, top, bottom }: Place) => [left, top, right, top, left, bottom, right, bottom];

/** A ring so far beyond the words at their ends, and so far above and below their middle. */
const ellipse = ({ left, right, width, middle }: Place, beyond: number, high: number) => {
  const [across, down] = [width / 2 + beyond, high];
  const ring = points(49, (share) => [
    (left + right) / 2 + across * Math.cos(2 * Math.PI * share),
    middle + down * Math.sin(2 * Math.PI * share),
  ]);
  return `${ring} S`;
};

/** Words of clause 6.1 that a person sees struck out. */
export const STRIKES: Readonly<Record<string, Deed>> = {
  'a tall zigzag': over((place) => {
    const { left, width, middle, height, page } = place;
    const zigzag = points(Math.round(width / 2.5), (share, i) => [
      left + share * width,
      middle + (i % 2 === 0 ? -0.22 : 0.26) * height,
    ]);
    draw(page, `0.7 w ${zigzag} S`);
  }),
  'a row of dots': over((place) => {
    draw(place.page, `1.5 w 1 J [0 2.4] 0 d ${straight(place)}`);
  }),
  'a row of en dashes typed over': over(({ page, left, width, middle }) => {
    type(page, left, middle - 2.4, 10, '–'.repeat(Math.ceil(width / 5.56)));
  }),
  'a row of hyphens typed over': over(({ page, left, width, middle }) => {
    type(page, left, middle - 2.4, 10, '-'.repeat(Math.ceil(width / 3.33)), 'Times-Roman');
  }),
  'a row of underscores raised': over(({ page, left, width, middle }) => {
    type(page, left, middle + 1.1, 10, '_'.repeat(Math.round(width / 5.56)));
  }),
  'a row of x typed over': over(({ page, left, width, bottom, height }) => {
    type(page, left, bottom + 0.25 * height, 10, 'x'.repeat(Math.round(width / 5)));
  }),
  'a line of 80 % grey': over((place) => draw(place.page, `0.8 G 1 w ${straight(place)}`)),
  'a thick line of 75 % grey': over((place) => draw(place.page, `0.75 G 2 w ${straight(place)}`)),
  'a half transparent red line': over((place) =>
    draw(place.page, `/AtHalf gs 1 0 0 RG 1.2 w ${straight(place)}`, { ExtGState: { AtHalf: { CA: 0.5 } } }),
  ),
  'an orange line': over((place) => draw(place.page, `1 0.6 0.1 RG 1 w ${straight(place)}`)),
  'a narrow turned rectangle': over(({ page, left, width, middle }) =>
    draw(page, `0.9998 0.02 -0.02 0.9998 ${left} ${middle - 1} cm 0 0 ${width} 0.8 re f`),
  ),
  'a gradient': over(({ page, left, right, width, middle }) => {
    const fade = {
      ShadingType: 2,
      ColorSpace: 'DeviceGray',
      Coords: [left, 0, right, 0],
      Extend: [true, true],
      Function: { FunctionType: 2, Domain: [0, 1], C0: [0], C1: [0.75], N: 1 },
    };
    draw(page, `${left} ${middle - 0.5} ${width} 1 re W n /AtFade sh`, { Shading: { AtFade: fade } });
  }),
  'a hatched band': over(({ page, left, width, middle }, { document }) => {
    const tile = stream(document, '0.5 w 0 0 m 2 2 l S', {
      Type: 'Pattern',
      PatternType: 1,
      PaintType: 1,
      TilingType: 1,
      BBox: [0, 0, 2, 2],
      XStep: 2,
      YStep: 2,
      Resources: {},
    });
    draw(page, `/Pattern cs /AtHatch scn ${left} ${middle - 1} ${width} 2 re f`, { Pattern: { AtHatch: tile } });
  }),
  'a line annotation': over((place, scene) => {
    const { left, right, middle } = place;
    annotate(
      scene,
      place,
      'Line',
      { L: [left, middle, right, middle], C: [1, 0, 0] },
      `1 0 0 RG 1 w ${straight(place)}`,
    );
  }),
  'a polygon annotation': over((place, scene) => {
    const { left, right, middle, width } = place;
    const vertices = [left, middle - 0.4, right, middle - 0.4, right, middle + 0.4, left, middle + 0.4];
    annotate(scene, place, 'Polygon', { Vertices: vertices }, `0 0 1 rg ${left} ${middle - 0.4} ${width} 0.9 re f`);
  }),
  'an annotation that strikes out, drawn by the viewer': over((place, scene) => {
    annotate(scene, place, 'StrikeOut', { QuadPoints: quads(place), C: [1, 0, 0] }, null);
  }),
  'a large cross over the clause': (scene) => {
    const [first, last] = [scene.at(/The article is/), scene.at(/under consideration/)];
    const { page, left, top } = first;
    const [right, bottom] = [left + 260, last.bottom];
    draw(page, `1.2 w ${left} ${top} m ${right} ${bottom} l S ${left} ${bottom} m ${right} ${top} l S`);
  },
  'a slash through each word': (scene) => {
    for (const words of [
      /\bhas\b(?= not been)/,
      /\bnot\b(?= been formally)/,
      /\bbeen\b(?= formally)/,
      /\bformally\b/,
    ]) {
      const { page, left, right, top, bottom } = scene.at(words);
      draw(page, `1 w ${left} ${bottom} m ${right} ${top} l S`);
    }
  },
  'bars close together': over(({ page, left, width, bottom, top }) => {
    const bars = Array.from({ length: Math.floor(width / 2.2) }, (_, i) => {
      const x = left + i * 2.2;
      return `${x} ${bottom} m ${x} ${top} l S`;
    });
    draw(page, `0.8 w ${bars.join(' ')}`);
  }),
  'loops of a pen': over((place) => {
    const { page, left, width, middle, height } = place;
    const turns = (width / 6) * 2 * Math.PI;
    const loops = points(Math.round(width * 3), (share) => [
      left + share * width + 3 * Math.cos(share * turns),
      middle + 0.3 * height * Math.sin(share * turns),
    ]);
    draw(page, `0 0 0.6 RG 0.8 w ${loops} S`);
  }),
  'a line through "not" alone': over(
    (place) => draw(place.page, `0.8 w ${straight(place)}`),
    /\bnot\b(?= been formally)/,
  ),
  'a picture one pixel high': over(({ page, left, width, middle }, { document }) => {
    const image = grey(document, { width: 1, height: 1, bytes: new Uint8Array([40]) });
    draw(page, `${width} 0 0 0.9 ${left} ${middle - 0.4} cm /AtDot Do`, { XObject: { AtDot: image } });
  }, PUBLISHED),
  'a Type 3 glyph that is a line': over(({ page, left, width, middle }, { document }) => {
    const font = drawnFont(document, [{ operators: `0 0 ${width} 0.9 re f`, width, unicode: null }]);
    draw(page, `BT /AtLine 1 Tf ${left} ${middle} Td (a) Tj ET`, { Font: { AtLine: font } });
  }, PUBLISHED),
  'a line drawn before the text': over((place) => draw(place.page, `1 w ${straight(place)}`, {}, true), PUBLISHED),
  'a field full of hyphens': over((place, scene) => {
    const { left, middle, width } = place;
    const value = '-'.repeat(Math.round(width / 3.33));
    const shown = `/Tx BMC BT /Helv 10 Tf 0 g ${left} ${middle - 2.6} Td (${value}) Tj ET EMC`;
    addField(scene, place, { FT: 'Tx', T: 'remark', V: value }, shown);
  }, PUBLISHED),
  'pale blue lines through four words': over(
    (place) => draw(place.page, `0.6 0.75 1 RG 1.2 w ${straight(place)}`),
    PUBLISHED,
  ),
  'a flat ring over the words': over((place) => draw(place.page, `1 w ${ellipse(place, 3, 0.3 * place.height)}`)),
  'a line through words near the edge of a ring': over((place) =>
    draw(place.page, `1 w ${ellipse({ ...place, middle: place.middle - 26 }, 40, 44)} ${straight(place)}`),
  ),
  'a line through words in a ring': over((place) =>
    draw(place.page, `1 w ${ellipse(place, 20, 18)} ${straight(place)}`),
  ),
};
