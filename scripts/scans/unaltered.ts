import { camera, type Device, fax, type PaperCorners, scanner } from './devices';
import type { Filling, Producer } from './forms';
import { initials } from './initials';
import { misreadLayer } from './layers';
import { BAND, DARK_EDGE, HAND, HARD, SHINE, SOFT } from './lights';
import { BY_PRODUCT, mixed, ownFacts, paperOf, type Spec, typed, written } from './spec';

/** Where the paper's corners are in a photograph, as shares of the picture. */
const CORNERS: Readonly<Record<'desk' | 'leaning' | 'tooNear' | 'lying', PaperCorners>> = {
  desk: [
    [0.17, 0.12],
    [0.83, 0.07],
    [0.96, 0.9],
    [0.06, 0.95],
  ],
  leaning: [
    [0.16, 0.1],
    [0.9, 0.14],
    [0.84, 0.95],
    [0.05, 0.88],
  ],
  tooNear: [
    [-0.05, -0.06],
    [1.06, -0.04],
    [1.05, 1.05],
    [-0.04, 1.06],
  ],
  lying: [
    [0.06, 0.09],
    [0.94, 0.07],
    [0.95, 0.92],
    [0.05, 0.93],
  ],
};

/** A document of the publisher's wording, of the paper with that number. */
function one(
  name: string,
  producer: Producer,
  paper: number,
  filling: Filling,
  device: Device,
  more: Partial<Pick<Spec, 'marks' | 'pages' | 'layer' | 'onPaper'>> = {},
): Spec {
  const facts = filling === BY_PRODUCT ? ownFacts(paper) : paperOf(paper);
  return { name, producer, facts, filling, device, ...more };
}

/** Sixty documents whose wording is the publisher's. Two of each kind follow each other: one for each half. */
export const UNALTERED: readonly Spec[] = [
  // 100 dots an inch
  one('100-grey', 'official', 0, typed(), scanner(100, { quality: 60 })),
  one('100-colour', 'chromium', 1, written('kalam'), scanner(100, { mode: 'colour', format: 'png' })),
  // 150
  one('150-grey', 'ours', 2, BY_PRODUCT, scanner(150, { quality: 70 })),
  one('150-grey-pdf', 'firefox', 3, typed('caveat'), scanner(150, { format: 'pdf' })),
  one('150-colour', 'libreoffice', 4, written('apple'), scanner(150, { mode: 'colour', skew: -0.8 })),
  one('150-colour-webp', 'official', 5, mixed('reenie'), scanner(150, { mode: 'colour', format: 'webp' })),
  // 200
  one('200-colour', 'official', 6, typed(), scanner(200, { mode: 'colour', quality: 70 })),
  one('200-colour-pdf', 'chromium-a4', 7, typed('nothing'), scanner(200, { mode: 'colour', format: 'pdf' })),
  one('200-jpeg-40', 'ours', 8, BY_PRODUCT, scanner(200, { quality: 40 })),
  one('200-jpeg-30', 'official', 9, written('caveat'), scanner(200, { quality: 30 })),
  // 300
  one('300-colour', 'libreoffice', 10, mixed('kalam'), scanner(300, { mode: 'colour', quality: 80 })),
  one('300-grey-pdf', 'ours', 11, written('nothing'), scanner(300, { format: 'pdf', quality: 60 })),
  // black and white
  one('200-bilevel-tif', 'official', 0, typed('apple'), scanner(200, { mode: 'bilevel', format: 'tif' })),
  one('200-bilevel-pdf', 'firefox', 1, typed(), scanner(200, { mode: 'bilevel', format: 'pdf' })),
  one('300-bilevel-tif', 'chromium', 2, written('reenie', 'black'), scanner(300, { mode: 'bilevel', format: 'tif' })),
  one('300-bilevel-png', 'ours', 3, BY_PRODUCT, scanner(300, { mode: 'bilevel', format: 'png' })),
  one('300-dithered', 'official', 4, typed(), scanner(300, { mode: 'dithered', format: 'png', noise: 2 })),
  one('200-dithered', 'libreoffice', 5, typed('kalam'), scanner(200, { mode: 'dithered', format: 'tif', noise: 2 })),
  // askew
  one('200-askew-right', 'official', 6, mixed('caveat'), scanner(200, { skew: 2.5, lid: 'dark-lid' })),
  one('200-askew-left', 'chromium', 7, typed(), scanner(200, { skew: -3.2, mode: 'colour' })),
  // a bad scanner
  one('200-noise', 'ours', 8, BY_PRODUCT, scanner(200, { noise: 18, quality: 60 })),
  one('150-noise', 'official', 9, typed(), scanner(150, { noise: 12, blur: 0.8, format: 'tif' })),
  one('200-spine', 'firefox', 10, typed(), scanner(200, { light: DARK_EDGE, lid: 'dark-lid' })),
  one('200-faint', 'official', 11, typed(), scanner(200, { black: 140, noise: 3 })),
  // the paper
  one('200-holes-staple', 'official', 0, written('kalam'), scanner(200, { mode: 'colour' }), {
    marks: ['holes', 'staple'],
  }),
  one('150-staple', 'libreoffice', 1, typed(), scanner(150), { marks: ['staple', 'fold'] }),
  one('200-folded', 'ours', 2, BY_PRODUCT, scanner(200), { marks: ['fold'] }),
  one('200-crumpled', 'chromium', 3, typed(), scanner(200, { mode: 'colour' }), { marks: ['crumpled'] }),
  one('200-coffee', 'official', 4, typed(), scanner(200, { mode: 'colour' }), { marks: ['coffee'] }),
  one('200-show-through', 'firefox', 5, typed(), scanner(200), { marks: ['show-through'] }),
  one('200-specks', 'official', 6, typed(), scanner(200, { mode: 'bilevel', format: 'tif' }), { marks: ['specks'] }),
  one('200-streak', 'chromium-a4', 7, typed(), scanner(200), { marks: ['specks', 'streak'] }),
  // faxes
  one('fax-standard', 'official', 8, typed(), fax(98, 'tif')),
  one('fax-standard-pdf', 'ours', 9, BY_PRODUCT, fax(98, 'pdf')),
  one('fax-fine', 'official', 10, typed(), fax(196, 'tif')),
  one('fax-fine-pdf', 'chromium', 11, written('nothing', 'black'), fax(196, 'pdf'), { marks: ['streak'] }),
  // turned and out of order
  one('200-on-its-side', 'ours', 0, BY_PRODUCT, scanner(200, { turn: 90 })),
  one('150-on-its-side', 'libreoffice', 1, typed(), scanner(150, { turn: 270, format: 'pdf' })),
  one('200-upside-down', 'official', 2, typed(), scanner(200, { turn: 180 })),
  one('300-upside-down', 'chromium', 3, written('kalam'), scanner(300, { turn: 180, mode: 'bilevel', format: 'pdf' })),
  one('200-swapped', 'official', 4, typed(), scanner(200), { pages: [2, 1] }),
  one('150-swapped-pdf', 'ours', 5, BY_PRODUCT, scanner(150, { format: 'pdf', mode: 'colour' }), { pages: [2, 1] }),
  // ink over name and date
  one('200-ink-across', 'official', 6, typed('scribble', true), scanner(200, { mode: 'colour' })),
  one('200-ink-across-black', 'chromium', 7, { ...typed('caveat', true), pen: 'black' }, scanner(200)),
  one('200-initials', 'official', 8, typed(), scanner(200, { mode: 'colour' }), { onPaper: initials }),
  one('300-hand-across', 'libreoffice', 9, written('apple', 'black', true), scanner(300)),
  // with an invisible text layer that an OCR program misread
  one('200-layer', 'official', 10, typed(), scanner(200, { format: 'pdf' }), { layer: misreadLayer }),
  one('150-layer', 'firefox', 11, typed(), scanner(150, { format: 'pdf', mode: 'colour' }), { layer: misreadLayer }),
  // photographs
  one('photo-wood', 'official', 0, typed(), camera(2400, 3200, { light: SOFT })),
  one('photo-wood-hand', 'ours', 1, written('caveat'), camera(2448, 3264, { light: HAND })),
  one('photo-hard-shadow', 'chromium', 2, typed(), camera(2400, 3200, { light: HARD })),
  one('photo-band', 'official', 3, mixed('kalam'), camera(2400, 3200, { light: BAND, background: 'desk' })),
  one(
    'photo-perspective',
    'ours',
    4,
    BY_PRODUCT,
    camera(2700, 3600, { corners: CORNERS.desk, background: 'desk', light: SOFT }),
  ),
  one(
    'photo-leaning',
    'libreoffice',
    5,
    typed(),
    camera(2700, 3600, { corners: CORNERS.leaning, background: 'cloth' }),
  ),
  one('photo-curled', 'official', 6, typed(), camera(2400, 3200, { curl: 0.012, background: 'desk', light: SOFT })),
  one(
    'photo-white-desk',
    'firefox',
    7,
    typed(),
    camera(2400, 3200, { background: 'white-desk', paper: [240, 240, 238] }),
  ),
  one('photo-small', 'official', 8, typed(), camera(1200, 1600, { quality: 50 })),
  one('photo-exif', 'ours', 9, BY_PRODUCT, camera(2400, 3200, { orientation: 6, light: SOFT, corners: CORNERS.lying })),
  one('photo-too-near', 'chromium', 10, typed(), camera(2200, 2900, { corners: CORNERS.tooNear, light: SHINE })),
  one(
    'photo-on-its-side',
    'official',
    11,
    written('kalam'),
    camera(2400, 3200, { turn: 90, light: SOFT, background: 'cloth', corners: CORNERS.lying }),
  ),
];
