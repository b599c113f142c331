import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../src/any-form/agreement-of';
import { AS_FOUND } from '../../src/any-form/blank-form';
import { about } from './about';
import { formIn, readForm } from './read-form';

const FOLDER = 'test/fixtures/any-form/tuned';
const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.pdf') ? [file.slice(0, -4)] : []));

describe('invented forms', () => {
  it.each(names)('%s has the blanks that one sees, and they want what their words say', async (name) => {
    const form = await readForm(new Uint8Array(readFileSync(`${FOLDER}/${name}.pdf`)));
    const expected = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
    if (form.kind === 'no-form' || form.doubts.length > 0) {
      expect(expected).toBe('no-form');
      return;
    }
    const likely = form.blanks.filter(({ isLikely }) => isLikely);
    expect(
      likely.map(({ page, box: { left, top, right, bottom }, label, asks, wants, given }) => ({
        page,
        box: [left, top, right, bottom].map(Math.round),
        label,
        asks,
        wants,
        given,
      })),
    ).toEqual(expected);
    expect(new Set(form.blanks.map(({ id }) => id)).size).toBe(form.blanks.length);
  });

  it('have a place on their pages for every question', async () => {
    for (const name of names.filter((own) => !own.startsWith('no-'))) {
      const { fields, file } = agreementOf(await formIn(`${FOLDER}/${name}.pdf`), AS_FOUND, about);
      expect([...new Set(file?.places.map(({ field }) => field))]).toEqual(fields.map(({ id }) => id));
    }
  });
});
