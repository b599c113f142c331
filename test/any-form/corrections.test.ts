import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/agreements/parts';
import { agreementOf, givenOf } from '../../src/any-form/agreement-of';
import { AS_FOUND, type BlankForm } from '../../src/any-form/blank-form';
import { about } from './about';
import { formIn } from './read-form';

const FOLDER = 'test/fixtures/any-form/tuned';
const box = { left: 100, top: 300, right: 300, bottom: 330 };

function idOf({ blanks }: BlankForm, label: string): string {
  const blank = blanks.find((each) => each.label === label);
  if (!blank) throw new Error(`no blank ${label}`);
  return blank.id;
}

describe('what somebody corrects', () => {
  it('takes a blank out, renames one, moves one, gives one another meaning, and adds one', async () => {
    const form = await formIn(`${FOLDER}/table-rows.pdf`);
    const agreement = agreementOf(
      form,
      {
        changed: {
          [idOf(form, 'E-mail')]: { isOn: false },
          [idOf(form, 'Telephone')]: { label: 'Room' },
          [idOf(form, 'Paper number')]: { wants: ['series'] },
          [idOf(form, 'Institution')]: { box },
        },
        added: [{ page: 1, box, label: 'Seal', wants: [], asks: 'text', given: null }],
      },
      about,
    );
    const asked = agreement.fields.map((field) => ('label' in field ? field.label : field.asks));
    expect(asked).not.toContain('E-mail');
    expect(asked).toEqual(expect.arrayContaining(['Room', 'Seal']));
    expect(agreement.fields).toContainEqual(expect.objectContaining({ label: 'Paper number', wants: ['series'] }));
    const moved = agreement.file?.places.find(({ field }) => field === 'affiliation');
    expect(moved).toMatchObject({ box, baseline: null, rows: 2 });
  });

  it('may put the venue’s own text into a blank, which the agreement’s field is then proposed to hold', async () => {
    const form = await formIn(`${FOLDER}/table-rows.pdf`);
    const number = idOf(form, 'Paper number');
    const corrections = {
      changed: { [number]: { wants: ['series'], given: 'Volume 12' } },
      added: [{ page: 1, box, label: 'Seal', wants: [], asks: 'text', given: 'LS' }],
    } as const;
    const given = givenOf(form, corrections);
    expect(given).toEqual({ series: 'Volume 12', 'blank added 1 seal 1': 'LS' });
    const fields = agreementOf(form, corrections, about).fields.map(({ id }) => id);
    expect(fields).toEqual(expect.arrayContaining(Object.keys(given)));
    expect(givenOf(form, AS_FOUND)).toEqual({});
  });

  it('may add blanks, each of which stays its own field when it is moved and when another one goes', async () => {
    const form = await formIn(`${FOLDER}/table-rows.pdf`);
    const blank = (label: string) => ({ page: 1, box, label, wants: [], asks: 'text', given: null }) as const;
    const fieldsWith = (...added: readonly ReturnType<typeof blank>[]) =>
      agreementOf(form, { changed: {}, added }, about).fields.flatMap((field) =>
        field.asks === 'text' && field.id.startsWith('blank added') ? [[field.label, field.id]] : [],
      );
    const [room, seal] = fieldsWith(blank('Room'), blank('Seal'));
    expect(new Set([room?.[1], seal?.[1]]).size).toBe(2);
    expect(fieldsWith({ ...blank('Seal'), box: { ...box, left: box.left + 5 } })).toEqual([seal]);
    expect(new Set(fieldsWith(blank(''), blank('')).map(([, id]) => id)).size).toBe(2);
  });

  it('may switch on what was only offered', async () => {
    const form = await formIn(`${FOLDER}/underscores.pdf`);
    const offered = form.blanks.filter(({ isLikely }) => !isLikely);
    expect(offered.map(({ label }) => label)).toEqual(['Received by:', 'Date:']);
    const all = Object.fromEntries(offered.map(({ id }) => [id, { isOn: true }]));
    const [before, after] = [AS_FOUND, { changed: all, added: [] }].map((own) => agreementOf(form, own, about));
    expect((after?.file?.places.length ?? 0) - (before?.file?.places.length ?? 0)).toBe(2);
  });
});

describe('the agreement that a form makes', () => {
  it('asks the author alone: what the publisher signs, and what comes with it, is nobody’s question', async () => {
    const { fields, file } = agreementOf(await formIn(`${FOLDER}/two-signers.pdf`), AS_FOUND, about);
    const places = (id: string) =>
      file?.places.filter(({ field }) => field === id).map((place) => Math.round(place.box.left));
    expect([places('signature'), places('date'), places('signer')]).toEqual([[62], [62], [99, 62]]);
    expect(fields.map(({ id }) => id)).toEqual(['title', 'signer', 'signature', 'date']);
  });

  it('has one of a table’s rows for the author', async () => {
    const { file } = agreementOf(await formIn(`${FOLDER}/author-table.pdf`), AS_FOUND, about);
    const own = file?.places.filter(({ field }) => ['signer', 'affiliation', 'signature', 'date'].includes(field));
    expect(own?.map(({ box: { top } }) => Math.round(top))).toEqual([244, 244, 244, 244]);
  });

  it('makes offers one choice, of which none is taken', async () => {
    const agreement = agreementOf(await formIn(`${FOLDER}/boxes.pdf`), AS_FOUND, about);
    const choices = agreement.fields.filter(({ asks }) => asks === 'choice');
    expect(choices).toEqual([
      expect.objectContaining({
        label: 'Choose one of the following:',
        options: ['The Work may be changed by others if they say so.', 'The Work may not be changed by others at all.'],
        isRequired: false,
      }),
    ]);
    expect(agreement.file?.places.filter(({ option }) => option !== null).map(({ option }) => option)).toEqual([0, 1]);
    expect(partsOf(agreement).filter((part) => part.place.kind === 'choice')).toHaveLength(2);
  });

  it('knows who wants ink alone, and what the venue has put in', async () => {
    const form = await formIn(`${FOLDER}/ink-only.pdf`);
    expect(form.inkOnly).toMatch(/signed by hand, with pen on paper/);
    const agreement = agreementOf(form, AS_FOUND, about);
    expect(agreement.inkOnly).toBe(true);
    expect(agreement.fields.map(({ id }) => id)).not.toContain('event');
    expect(agreement.fields.map(({ id }) => id)).not.toContain('editors');
  });
});
