import { expect, it } from 'vitest';
import { drawnForm, type Pen } from './drawn-form';
import { readForm } from './read-form';

/** A table with a row of heads and a row to write in. */
function table({ text, box }: Pen, heads: readonly (readonly string[])[]): void {
  heads.forEach((lines, i) => {
    box(72 + 110 * i, 150, 110, 32);
    box(72 + 110 * i, 182, 110, 24);
    lines.forEach((words, line) => {
      text(words, 76 + 110 * i, 162 + 13 * line);
    });
  });
}

async function labelsOf(draw: (pen: Pen) => void): Promise<string[]> {
  const form = await readForm(await drawnForm(draw));
  if (form.kind !== 'form') throw new Error(form.why);
  return form.units.flatMap(({ kind, text }) => (kind === 'label' ? [text] : []));
}

it('reads the lines of a table’s head as one label, though other columns stand between them', async () => {
  const labels = await labelsOf((pen) => table(pen, [['Name'], ['Share in', 'the paper'], ['Signature'], ['Date']]));
  expect(labels).toEqual(['Name', 'Share in the paper', 'Signature', 'Date']);
});

it('reads labels apart that stand in one box with others', async () => {
  const labels = await labelsOf(({ text, box }) => {
    box(72, 150, 440, 80);
    text('Paper title ____________________   Number __________', 76, 170);
    text('Signature ______________________   Date ____________', 76, 184);
  });
  expect(labels).toEqual(['Paper title', 'Number', 'Signature', 'Date']);
});
