import { PDFName, PDFString } from 'pdf-lib';
import { type Deed, draw, type Entries, rewrap, type Scene, stream } from './scene';

const WORDS = /\bhas not been formally\b/;

const layer = ({ document }: Scene, config: Entries = {}) => {
  const group = document.context.register(document.context.obj({ Type: 'OCG', Name: PDFString.of('Draft') }));
  const dict = document.context.obj({ OCGs: [group], D: { OFF: [group], ...config } });
  document.catalog.set(PDFName.of('OCProperties'), dict);
  return group;
};

const all = (scene: Scene) => scene.at(WORDS).page;

/** Words that the file stores and nobody, or hardly anybody, can read. */
export const UNSEEN: Readonly<Record<string, Deed>> = {
  'a page at 5 % opacity': (scene) =>
    rewrap(all(scene), { Group: { S: 'Transparency' } }, '/AtFaint gs /Whole Do', {
      ExtGState: { AtFaint: { ca: 0.05, CA: 0.05 } },
    }),
  'a page with a hole clipped into it': (scene) => {
    const { page, left, bottom, width, height } = scene.at(WORDS);
    rewrap(page, {}, `0 0 2000 2000 re ${left} ${bottom} ${width} ${height} re W* n /Whole Do`);
  },
  'a page cut off above its last lines': (scene) => {
    const { page, top } = scene.at(/\bone year\b/);
    rewrap(page, {}, `0 ${top} 2000 2000 re W n /Whole Do`);
  },
  'a crop box that ends in a clause': (scene) => {
    const { page, bottom } = scene.at(WORDS);
    const { width, height } = page.getSize();
    page.setCropBox(0, bottom + 12, width, height - bottom - 12);
  },
  'a page of matrix zero': (scene) => rewrap(all(scene), {}, '0 0 0 0 0 0 cm /Whole Do'),
  'a mirrored page': (scene) => {
    const page = all(scene);
    rewrap(page, {}, `-1 0 0 1 ${page.getWidth()} 0 cm /Whole Do`);
  },
  'a page the size of a stamp': (scene) => rewrap(all(scene), {}, '0.1 0 0 0.1 250 400 cm /Whole Do'),
  'a page on a layer that is off': (scene) => rewrap(all(scene), { OC: layer(scene) }, '/Whole Do'),
  'a page on a layer of marked content that is off': (scene) =>
    rewrap(all(scene), {}, '/OC /AtLayer BDC /Whole Do EMC', { Properties: { AtLayer: layer(scene) } }),
  'a page whose layer membership is off': (scene) => {
    const { context } = scene.document;
    const membership = context.register(context.obj({ Type: 'OCMD', OCGs: [layer(scene)], P: 'AllOn' }));
    rewrap(all(scene), {}, '/OC /AtMembers BDC /Whole Do EMC', { Properties: { AtMembers: membership } });
  },
  'a page under a soft mask with a hole': (scene) => {
    const { page, left, bottom, width, height } = scene.at(WORDS);
    const mask = stream(scene.document, `1 g 0 0 2000 2000 re f 0 g ${left} ${bottom} ${width} ${height} re f`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 2000, 2000],
      Group: { S: 'Transparency', CS: 'DeviceGray' },
    });
    rewrap(page, { Group: { S: 'Transparency' } }, '/AtSoft gs /Whole Do', {
      ExtGState: { AtSoft: { SMask: { S: 'Luminosity', G: mask } } },
    });
  },
  'a black ground under the words': (scene) => {
    const { page, left, bottom, width, height } = scene.at(WORDS);
    draw(page, `0 g ${left} ${bottom} ${width} ${height} re f`, {}, true);
  },
  'a page under a white page': (scene) => {
    const page = all(scene);
    draw(page, '1 g 0 0 2000 2000 re f');
  },
  'words moved below the page by its boxes': (scene) => {
    const { page, bottom } = scene.at(/\bI HAVE READ\b/);
    const { width, height } = page.getSize();
    page.node.set(PDFName.of('MediaBox'), scene.document.context.obj([0, bottom + 14, width, height]));
    page.node.delete(PDFName.of('CropBox'));
  },
};
