import { describe, expect, it } from 'vitest';
import { readingOrder } from '../../../src/pdf/read/reading-order';
import { signedPdf } from '../maker';
import { check, readBytes, seen } from './forms';

const read = (text: string) => {
  const order = readingOrder(text);
  return order ? order.map((i) => text.charAt(i)).join('') : text;
};

describe('what stands on a line from left to right', () => {
  it.each([
    ['Alon Levi', 'Alon Levi'],
    ['יול ןולא', 'אלון לוי'],
    ['Author: יול ןולא', 'Author: אלון לוי'],
    ['Alon יול Cohen', 'Alon לוי Cohen'],
    ['שדח 2021 לדומ', 'מודל 2021 חדש'],
    // A mark stands to the left of its letter, and at a line's end to the left of everything.
    ['Author: ָרָׂש', 'Author: שָׂרָ'],
    ['!ןכ ?המ', 'מה? כן!'],
  ])('is read in the order in which it was written: %s', (shown, written) => {
    expect(read(shown).normalize('NFC')).toBe(written.normalize('NFC'));
  });
});

describe('a form of ours with text that runs to the left', () => {
  it.each(['אלון לוי', 'יעל בן-ציון', 'שָׁלוֹם עֲלֵיכֶם', 'أحمد الخوارزمي', 'مُحَمَّد الزَّهْرَاء', 'پژمان چگنی', 'Alon לוי Cohen'])(
    'says the names as they were written, and nothing in secret: %s',
    async (name) => {
      const form = seen(await readBytes(await signedPdf({ title: name, signer: name })));
      const { facts, verdict } = check(form);
      expect([facts.title?.value, facts.party?.value, facts.correspondingAuthor?.value]).toEqual([name, name, name]);
      expect(verdict.kind).toBe('verbatim');
      expect(form.tricks).toEqual([]);
    },
  );

  it('is not blamed for words of two directions, whose order a line alone does not tell', async () => {
    for (const title of ['לוי Alon', 'שלום Graph עולם', 'מבוא ל-Deep Learning של Alon']) {
      expect(seen(await readBytes(await signedPdf({ title, signer: 'A. Author' }))).tricks).toEqual([]);
    }
  });
});
