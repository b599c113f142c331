import { PDFName, PDFString } from 'pdf-lib';
import { annotate, type Deed, draw, type Entries, type Place, rewrap, type Scene, stream, type } from './scene';
import { drawnFont, strokes } from './stroke-letters';

const WORDS = /\bhas not been formally\b/;
const over =
  (act: (place: Place, scene: Scene) => void, words = WORDS): Deed =>
  (scene) =>
    act(scene.at(words), scene);

const box = ({ left, bottom, width, height }: Place) => `${left - 0.5} ${bottom} ${width + 1} ${height} re`;
const line = ({ left, right, middle }: Place) => `1 w ${left} ${middle} m ${right} ${middle} l S`;
const form = (entries: Entries = {}): Entries => ({
  Type: 'XObject',
  Subtype: 'Form',
  BBox: [0, 0, 2000, 2000],
  Resources: {},
  ...entries,
});
const helvetica: Entries = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' };
const quads = ({ left, right, top, bottom }: Place) => [left, top, right, top, left, bottom, right, bottom];

/** A layer that is on where the page is viewed or printed, and off in the other case (ISO 32000-1, 8.11.4.4). */
function layerFor({ document }: Scene, event: 'View' | 'Print') {
  const { context } = document;
  const state = (on: boolean) => (on ? 'ON' : 'OFF');
  const group = context.register(
    context.obj({
      Type: 'OCG',
      Name: PDFString.of('Copy'),
      Usage: { View: { ViewState: state(event === 'View') }, Print: { PrintState: state(event === 'Print') } },
    }),
  );
  const uses = ['View', 'Print'].map((name) => ({ Event: name, OCGs: [group], Category: [name] }));
  const config = { D: { ON: event === 'View' ? [group] : [], OFF: event === 'View' ? [] : [group], AS: uses } };
  document.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [group], ...config }));
  return group;
}

/** Covers and strikes by what the format offers beside plain drawing. */
export const MARKED_BY_FORMAT: Readonly<Record<string, Deed>> = {
  'a white box in a knockout group': over((place, { document }) => {
    const group = stream(document, `1 g ${box(place)} f`, form({ Group: { S: 'Transparency', K: true, I: true } }));
    draw(place.page, '/AtKnock Do', { XObject: { AtKnock: group } });
  }),
  'a strike that overprints': over((place) =>
    draw(place.page, `/AtOver gs 0 0 0 0.8 K ${line(place)}`, {
      ExtGState: { AtOver: { OP: true, op: true, OPM: 1 } },
    }),
  ),
  'a white radial shading as a pattern': over((place) => {
    const { page, left, bottom, width } = place;
    const pattern = {
      Type: 'Pattern',
      PatternType: 2,
      Shading: {
        ShadingType: 3,
        ColorSpace: 'DeviceGray',
        Coords: [left, bottom, 0, left, bottom, 2 * width],
        Extend: [true, true],
        Function: { FunctionType: 2, Domain: [0, 1], C0: [1], C1: [0.98], N: 1 },
      },
    };
    draw(page, `/Pattern cs /AtRadial scn ${box(place)} f`, { Pattern: { AtRadial: pattern } });
  }),
  'words under a soft mask that fades them': over((place, { document }) => {
    const mask = stream(document, `0.1 g ${box(place)} f`, form({ Group: { S: 'Transparency', CS: 'DeviceGray' } }));
    rewrap(place.page, { Group: { S: 'Transparency' } }, '/AtFade gs /Whole Do', {
      ExtGState: { AtFade: { SMask: { S: 'Luminosity', G: mask, BC: [1] } } },
    });
  }),
  'a strike in an appearance that is one of two states': over((place, scene) => {
    const { document } = scene;
    const ref = annotate(scene, place, 'Stamp', { AS: 'On' }, null);
    const on = stream(document, line(place), form());
    const off = stream(document, '', form());
    const rect = [0, 0, 2000, 2000];
    const dict = document.context.obj({
      Type: 'Annot',
      Subtype: 'Stamp',
      F: 4,
      AS: 'On',
      Rect: rect,
      AP: { N: { On: on, Off: off } },
    });
    document.context.assign(ref, dict);
  }),
  'a strike that is printed and not shown': over((place, scene) => {
    annotate(scene, place, 'Stamp', { F: 4 + 32 }, line(place));
  }),
  'a strike on a layer that is printed': over((place, scene) => {
    const layer = layerFor(scene, 'Print');
    const strike = stream(scene.document, line(place), form({ OC: layer }));
    draw(place.page, '/AtPrinted Do', { XObject: { AtPrinted: strike } });
  }),
  'words on a layer that is not printed': over(({ page }, scene) => {
    rewrap(page, { OC: layerFor(scene, 'View') }, '/Whole Do');
  }),
  'a form drawn twice, once over the words': over((place, { document }) => {
    const { page, left, bottom, width, height } = place;
    const patch = stream(document, `1 g 0 0 ${width + 1} ${height} re f`, form());
    draw(page, `q 1 0 0 1 20 20 cm /AtPatch Do Q 1 0 0 1 ${left} ${bottom} cm /AtPatch Do`, {
      XObject: { AtPatch: patch },
    });
  }),
  'a white box turned a little': over(({ page, left, bottom, width, height }) =>
    draw(page, `1 g 0.9994 0.035 -0.035 0.9994 ${left} ${bottom - 2} cm 0 0 ${width} ${height + 2} re f`),
  ),
  'a white box over the middle of the letters': over(({ page, left, bottom, width, height }) =>
    draw(page, `1 g ${left} ${bottom + 0.28 * height} ${width} ${0.4 * height} re f`),
  ),
  'long strokes that are zero width signs': over(({ page, left, middle }, { document }) => {
    const font = drawnFont(document, [{ operators: '0 0 10 0.9 re f', width: 0, unicode: '0336' }]);
    const row = Array.from({ length: 9 }, (_, i) => `1 0 0 1 ${left + 10 * i} ${middle} Tm (a) Tj`);
    draw(page, `BT /AtStroke 1 Tf ${row.join(' ')} ET`, { Font: { AtStroke: font } });
  }),
  'a line that is a stored space, scaled up': over(({ page, left, width, middle }, { document }) => {
    const font = drawnFont(document, [{ operators: '0 0 1 0.01 re f', width: 1, unicode: '0020' }]);
    draw(page, `BT /AtSpace ${width} Tf ${left} ${middle} Td (a) Tj ET`, { Font: { AtSpace: font } });
  }),
  'a turned letter as a stroke': over(({ page, left, middle, width }) =>
    draw(page, `0 1 -1 0 ${left + width} ${middle - 1} cm BT /AtTall ${width} Tf 10 Tz (l) Tj ET`, {
      Font: { AtTall: helvetica },
    }),
  ),
  'steep strokes over a clause': (scene) => {
    const [first, last] = [scene.at(/The article is/), scene.at(/under consideration/)];
    const { page, left, top } = first;
    const steep = [0, 60, 120, 180].map((x) => `${left + x} ${last.bottom} m ${left + x + 26} ${top} l S`);
    draw(page, `1.4 w ${steep.join(' ')}`);
  },
  'a ring of ink around a clause and through it': (scene) => {
    const [first, last] = [scene.at(/The article is/), scene.at(/under consideration/)];
    const { page, left, top } = first;
    const [right, bottom] = [left + 200, last.bottom];
    draw(
      page,
      `1 w ${left} ${bottom} m ${right} ${top + 30} ${left} ${top + 30} ${right} ${bottom} c ${left} ${bottom - 20} ${right} ${top} ${left} ${top} c S`,
    );
  },
};

/** Words that only some viewers, or only a click, show. */
export const SAID_BY_FORMAT: Readonly<Record<string, Deed>> = {
  'a clause by clipping to its letters': ({ free }) => {
    const { page, left, bottom } = free();
    draw(
      page,
      `BT /AtClip 10 Tf 7 Tr ${left} ${bottom} Td (Clause 5 does not apply) Tj ET 0 g ${left} ${bottom - 4} 200 20 re f`,
      {
        Font: { AtClip: helvetica },
      },
    );
  },
  'a clause on a layer that is printed': (scene) => {
    const { page, left, bottom } = scene.free();
    const layer = layerFor(scene, 'Print');
    draw(page, `/OC /AtPrint BDC BT /AtPaper 10 Tf ${left} ${bottom} Td (Clause 5 does not apply) Tj ET EMC`, {
      Font: { AtPaper: helvetica },
      Properties: { AtPrint: layer },
    });
  },
  'a stamp that is printed and not shown': (scene) => {
    const place = scene.free();
    annotate(scene, place, 'Stamp', { F: 4 + 32 }, strokes('EXCEPT 5', place.left, place.bottom + 1, 9));
  },
  'a callout': (scene) => {
    const place = scene.free();
    const { left, bottom } = place;
    annotate(
      scene,
      place,
      'FreeText',
      {
        IT: 'FreeTextCallout',
        CL: [left, bottom, left - 40, bottom + 60],
        Contents: 'I refuse clause 5',
        DA: '/Helv 10 Tf',
      },
      `BT /F 10 Tf ${left} ${bottom + 2} Td (I refuse clause 5) Tj ET`,
      { Font: { F: helvetica } },
    );
  },
  'a redaction that is marked and not done': (scene) => {
    const place = scene.at(WORDS);
    annotate(scene, place, 'Redact', { QuadPoints: quads(place), IC: [0, 0, 0] }, null);
  },
  'a window of a note with words of its own': (scene) => {
    const place = scene.free();
    const note = annotate(scene, place, 'Highlight', { QuadPoints: quads(place), C: [1, 1, 0] }, null);
    annotate(scene, place, 'Popup', { Parent: note, Open: true, Contents: 'I do not agree to clause 5.' }, null);
  },
  'a note with nothing but rich text': (scene) => {
    const rich = PDFString.of(
      '<body xmlns="http://www.w3.org/1999/xhtml"><p>I do not agree to <b>clause 5</b>.</p></body>',
    );
    annotate(scene, scene.free(), 'Text', { RC: rich, Name: 'Note' }, null);
  },
  'a second form in another language of forms': ({ document }) => {
    const packet = stream(
      document,
      '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform name="form1"><draw><value><text>Clause 5 is void</text></value></draw></subform></template></xdp:xdp>',
      {},
    );
    document.catalog.set(PDFName.of('AcroForm'), document.context.obj({ Fields: [], XFA: packet }));
    document.catalog.set(PDFName.of('NeedsRendering'), document.context.obj(true));
  },
  'words turned upside down': ({ free }) => {
    const { page, right, bottom } = free();
    draw(page, `-1 0 0 -1 ${right} ${bottom + 6} cm BT /AtDown 9 Tf (5 is void) Tj ET`, {
      Font: { AtDown: helvetica },
    });
  },
  'a word in each of many sizes': ({ free }) => {
    const { page, left, bottom } = free();
    ['I', 'reject', 'clause', '5'].forEach((word, i) => {
      type(page, left + 34 * i, bottom, 5 + 4 * i, word);
    });
  },
  'a reservation in dots': ({ free }) => {
    const { page, left, bottom } = free();
    draw(page, `1 J [0 1.4] 0 d ${strokes('EXCEPT 5', left, bottom, 9)}`);
  },
};
