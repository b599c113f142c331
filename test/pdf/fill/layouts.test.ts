import { describe, expect, it, vi } from 'vitest';
import { nodePdfReader } from '../../../scripts/pdf/pdfium';
import { fillAndRead } from '../../../src/ui/check/fill-and-read';
import { readBytes, seen } from '../read/forms';
import { contentWith, filler, overlaps, TITLES } from './filled';
import { formSetAs, LAYOUTS } from './layouts';

vi.setConfig({ testTimeout: 60_000 });

const reader = nodePdfReader();
describe('a form that leaves room by', () => {
  it.each(Object.entries(LAYOUTS))('%s is filled in over no word and reads back', async (_, setting) => {
    const bytes = await formSetAs(setting);
    const content = contentWith({ signature: { kind: 'typed', text: 'Jianfei Chen' } });
    const filling = await fillAndRead(reader, await filler(), { bytes, content, afterSignature: false });
    if (filling.kind !== 'filled') throw new Error(JSON.stringify(filling));
    expect(filling.result.facts).toMatchObject({
      title: { value: TITLES[82] },
      party: { value: 'Jianfei Chen' },
      correspondingAuthor: { value: 'Jianfei Chen' },
      signature: { kind: 'text', fact: { value: 'Jianfei Chen' } },
      date: { value: 'June 10, 2021' },
    });
    const [before, after] = [seen(await readBytes(bytes)), seen(await readBytes(filling.bytes))];
    expect(overlaps(before, after)).toEqual([]);
  });
});

it.each(['dot leaders', 'underscores', 'two columns of ruled lines', 'all in one object'] as const)(
  'a drawn signature stands on %s as on a rule',
  async (name) => {
    const setting = LAYOUTS[name];
    if (!setting) throw new Error(`No layout ${name}`);
    const bytes = await formSetAs(setting);
    const filling = await fillAndRead(reader, await filler(), { bytes, content: contentWith(), afterSignature: false });
    expect(filling).toMatchObject({ kind: 'filled', result: { facts: { signature: { kind: 'ink' } } } });
  },
);
