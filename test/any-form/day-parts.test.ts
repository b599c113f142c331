import { expect, it } from 'vitest';
import { agreementOf } from '../../src/any-form/agreement-of';
import { AS_FOUND } from '../../src/any-form/blank-form';
import { about } from './about';
import { drawnForm } from './drawn-form';
import { readForm } from './read-form';

async function fieldsOf(words: string) {
  const form = await readForm(
    await drawnForm(({ text }) => {
      text(words, 72, 160);
      text('Title of paper ____________________', 72, 200);
      text('Signature ____________________', 72, 230);
    }),
  );
  if (form.kind !== 'form') throw new Error(form.why);
  const { fields, file } = agreementOf(form, AS_FOUND, about);
  const asked = fields.map((field) => (field.asks === 'text' ? field.label : field.asks));
  return { asked, places: file?.places.length };
}

it('asks for each part of a day that has a place of its own, and for no date that would fill all of them', async () => {
  const days = await fieldsOf('Dated the ____th day of ______________ in the year ________.');
  expect(days.asked).toEqual(['Dated the … th day of', 'th day of …', 'in the year …', 'title', 'signature']);
  expect(days.places).toBe(5);
});

it('asks for the date where it has one place', async () => {
  expect((await fieldsOf('Date: __/__/20__')).asked).toEqual(['date', 'title', 'signature']);
});
