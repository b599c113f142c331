import { expect, it } from 'vitest';
import { drawnForm } from './drawn-form';
import { readForm } from './read-form';

const LEFT = [
  'The authors transfer to the Society the right to',
  'print the paper in its yearly book, and to show it',
  'on its pages. The transfer is made upon acceptance.',
  'It ends if twenty months have gone by after that',
  'and the paper has not been printed. The authors',
  'keep the right to give talks about it, and may use',
];
const RIGHT = [
  'the paper in a thesis, in lecture notes and in a',
  'survey, and hand it to an archive without a fee.',
  'Copies on paper are sold to the authors at cost.',
  'A file of the last pages is sent to each of them.',
  'Disputes are heard by the board of the Society.',
  'Its ruling may be contested before a court.',
];

it('reads a paragraph on from the foot of one column to the head of the next', async () => {
  const form = await readForm(
    await drawnForm(({ text, line }) => {
      LEFT.forEach((words, i) => {
        text(words, 72, 160 + 13 * i);
      });
      RIGHT.forEach((words, i) => {
        text(words, 330, 160.3 + 13 * i);
      });
      text('Title of paper', 72, 300);
      line(72, 325, 400);
      text('Signature', 72, 360);
      line(72, 385, 400);
    }),
  );
  if (form.kind !== 'form') throw new Error(form.why);
  const all = [...LEFT, ...RIGHT].join(' ');
  expect(form.units.map(({ text }) => text)).toContain(all);
});
