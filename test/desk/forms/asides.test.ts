import { expect, it } from 'vitest';
import { Asides } from '../../../src/desk/forms/asides';

it('counts each thing once, however often its folder is given, and names the first two hundred', () => {
  const asides = new Asides();
  for (let time = 0; time < 2; time++) {
    for (let i = 0; i < 300; i++) asides.add({ path: `forms/${i}.docx`, why: 'other-kind' });
  }
  asides.add({ path: 'forms/1.docx', why: 'not-opened' });
  const { named, count } = asides.all();
  expect([named.length, named[0]?.path, count]).toEqual([200, 'forms/0.docx', 301]);
});
