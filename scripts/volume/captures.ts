import { camera, fax, scanner } from '../scans/devices';
import { BAND, HAND, SOFT } from '../scans/lights';
import { BY_PRODUCT, mixed, typed, written } from '../scans/spec';
import type { Capture } from './planned';

const one = (
  printed: Capture['printed'],
  filling: Capture['filling'],
  device: Capture['device'],
  isClear: boolean,
  marks: Capture['marks'] = [],
): Capture => ({ printed, filling, device, isClear, marks, pages: null });

const photo = { light: SOFT, format: 'pdf', quality: 60 } as const;

/** How pictures of forms reach a chair, one file for each form. The first are those that the sample takes. */
export const CAPTURES: readonly Capture[] = [
  one('official', typed(), scanner(200, { format: 'pdf', quality: 40, noise: 2 }), true),
  one('ours', BY_PRODUCT, scanner(300, { mode: 'bilevel', format: 'pdf' }), true),
  one('firefox', typed('caveat'), scanner(200, { mode: 'bilevel', format: 'pdf' }), true),
  one('ours', BY_PRODUCT, camera(2000, 2650, { ...photo, mode: 'grey', quality: 40, noise: 3 }), false),
  one('chromium-one-page', typed(), scanner(300, { quality: 35, noise: 2 }), true),
  one('chromium', written('kalam'), scanner(150, { format: 'pdf', quality: 60 }), false),
  one('libreoffice', typed('apple'), scanner(200, { mode: 'colour', format: 'pdf', skew: -0.8 }), true, ['staple']),
  one('official', mixed('reenie'), scanner(200, { format: 'pdf', skew: 1.6, lid: 'dark-lid' }), true),
  one('official', typed(), camera(2400, 3200, { ...photo, light: HAND, background: 'desk' }), false),
  one('ours', BY_PRODUCT, fax(196, 'pdf'), false),
  one('official', typed('kalam'), scanner(300, { format: 'tif' }), true),
  one('chromium', typed(), scanner(200, { format: 'pdf', turn: 180 }), true),
  one('chromium-one-page', written('nothing'), camera(2700, 3600, { light: SOFT }), false),
  one('official', typed(), scanner(200, { format: 'pdf', mode: 'colour' }), true, ['coffee']),
  one('libreoffice', typed(), scanner(100, { format: 'pdf', quality: 60 }), false),
  one('ours', BY_PRODUCT, scanner(200, { format: 'pdf', quality: 30, noise: 12 }), false, ['fold']),
  one('official', written('caveat'), camera(2400, 3200, { ...photo, light: BAND, curl: 0.01 }), false),
  one('firefox', typed(), scanner(200, { mode: 'bilevel', format: 'pdf' }), true, ['specks']),
  one('chromium-one-page', typed('caveat'), scanner(300, { format: 'png', mode: 'bilevel' }), true),
  one('official', typed('scribble', true), scanner(200, { format: 'pdf', turn: 90 }), true, ['holes']),
];

/** What pictures of altered forms are taken with: well enough that what was altered can be seen. */
export const FOR_FAULTS: readonly Capture['device'][] = [
  scanner(200, { format: 'pdf', quality: 40, noise: 2 }),
  scanner(200, { format: 'pdf', mode: 'colour', quality: 45 }),
  camera(2400, 3200, { ...photo, quality: 50 }),
];
