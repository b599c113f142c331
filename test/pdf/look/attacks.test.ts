import { expect, it, vi } from 'vitest';
import { ATTACKS, type Numbered, numbered } from './attacks/attacks';
import { HONEST_DEEDS, SIGNS } from './attacks/honest';
import { done, type Shown, shownOf } from './attacks/shown';

vi.mock('../../../src/extension/i18n', async () => (await import('../../ui/messages-in-english')).english);

/** `ATTACKS=all npx vitest run test/pdf/look/attacks.test.ts` tries every attack and honest deed in the files of more producers. */
const ALL = process.env.ATTACKS === 'all';
const UNSIGNED = ALL ? ['official', 'imprimatur', 'cairo'] : ['official'];
const PRODUCERS = [...UNSIGNED, ...(ALL ? ['chromium', 'libreoffice', 'firefox'] : ['chromium'])];

/** What the look does not notice yet, in some producers' files or in all. Whatever is mended leaves this list. */
const NOT_YET = new Set([
  'bars close together',
  'a Type 3 glyph that is a line',
  'a clause as outlines of 75 % grey',
  'a clause as a pale picture',
  'a reservation drawn in the margin',
  'mirrored words in the margin',
  'words drawn after the date',
]);
/** What is taken for a term that was added, though letterheads are honest. */
const ACCUSED = new Set(['a typed letterhead']);

interface Tried extends Numbered {
  readonly producer: string;
  readonly shown: Shown;
}

async function tried(deeds: readonly Numbered[]): Promise<Tried[]> {
  const all: Tried[] = [];
  for (const deed of deeds) {
    // The fixed sample has each deed in one of two producers' files.
    const own = SIGNS.test(deed.name) ? UNSIGNED : PRODUCERS;
    for (const producer of ALL ? own : [own[(deed.number >> 1) % own.length] ?? 'official']) {
      all.push({ ...deed, producer, shown: await shownOf(await done(producer, deed.deed)) });
    }
  }
  return all;
}

const half = (list: readonly Tried[], odd: boolean) => list.filter(({ number }) => (number % 2 === 1) === odd);
const line = ({ number, name, producer, shown }: Tried) =>
  `${number} ${name}, ${producer}: ${shown.tone}: ${shown.words} [${shown.places.join('; ')}]`;

it('what a person sees otherwise than stored is noticed', { timeout: 500_000 }, async () => {
  const all = await tried(ATTACKS);
  for (const odd of ALL ? [true, false] : []) {
    const own = half(all, odd);
    const missed = own.filter(({ shown }) => shown.tone === 'good');
    const blamed = own.filter(({ clause, shown }) => clause && shown.places.some((place) => place.startsWith(clause)));
    console.log(
      `${odd ? 'set on' : 'held out'}: ${own.length - missed.length} of ${own.length} noticed, ${blamed.length} of ${own.filter(({ clause }) => clause).length} in the right clause\n${missed.map(line).join('\n')}`,
    );
  }
  expect(all.filter(({ name, shown }) => shown.tone === 'good' && !NOT_YET.has(name)).map(line)).toEqual([]);
});

it('no honest form is accused', { timeout: 500_000 }, async () => {
  const all = await tried(numbered(Object.entries(HONEST_DEEDS).map(([name, deed]) => ({ name, deed, clause: null }))));
  const accused = (list: readonly Tried[]) => list.filter(({ shown }) => shown.tone === 'bad').map(line);
  const warned = (list: readonly Tried[]) => list.filter(({ shown }) => shown.tone === 'warning').map(line);
  for (const odd of ALL ? [true, false] : []) {
    const own = half(all, odd);
    console.log(
      `honest, ${odd ? 'set on' : 'held out'}: ${own.length}, accused:\n${accused(own).join('\n')}\nwarned:\n${warned(own).join('\n')}`,
    );
  }
  expect(accused(all.filter(({ name }) => !ACCUSED.has(name)))).toEqual([]);
});
