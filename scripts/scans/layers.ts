import { pmlr } from '../../src/agreements/pmlr';
import { canonicalLines } from './wording';

const halves = (lines: readonly string[]) => {
  const middle = lines.findIndex((line) => line.startsWith('You further warrant'));
  return [lines.slice(0, middle), lines.slice(middle)].map((part) => part.join('\n'));
};

const plain = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");

/** The publisher's wording as an invisible text layer, two pages. */
export const faithfulLayer = halves(canonicalLines(pmlr).map(plain));

/** The same as a poor OCR program leaves it. */
export const misreadLayer = faithfulLayer.map((text) =>
  text
    .replace(/retain/g, 'rctain')
    .replace(/within/g, 'vvithin')
    .replace(/not /g, 'nol ')
    .replace(/4\.0/g, '4.O'),
);
