import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { ATTACKS, type Numbered, numbered } from './attacks/attacks';
import { MARKED_BY_FORMAT, SAID_BY_FORMAT } from './attacks/by-format';
import { withFalseLetter } from './attacks/false-letters';
import { HONEST_DEEDS, SIGNS } from './attacks/honest';
import { BY_PROGRAMS } from './attacks/honest-programs';
import { done, type Shown, shownOf } from './attacks/shown';

vi.mock('../../../src/extension/i18n', async () => (await import('../../ui/messages-in-english')).english);

/** `ATTACKS=all npx vitest run test/pdf/look/attacks.test.ts` tries every attack and honest deed in the files of more producers. */
const ALL = process.env.ATTACKS === 'all';
const UNSIGNED = ALL ? ['official', 'imprimatur', 'cairo'] : ['official'];
const PRODUCERS = [...UNSIGNED, ...(ALL ? ['chromium', 'libreoffice', 'firefox'] : ['chromium'])];

/** Honest deeds that not even a gentle warning may follow. */
const PLAIN = /QR code|code of squares|pen ring/;
/** Of the deeds by the format and by programs these stand for all others in the fixed sample. */
const SAMPLE = new Set([
  'a strike on a layer that is printed',
  'a redaction that is marked and not done',
  'a window of a note with words of its own',
  'a second form in another language of forms',
  'steep strokes over a clause',
  'a line that is a stored space, scaled up',
  'DocuSign: an envelope’s number and a framed signature',
  'Foxit: an underline and a wavy line',
  'a letterhead with a logo, an address and a rule',
]);
const BY_THE_WAY = { ...MARKED_BY_FORMAT, ...SAID_BY_FORMAT, ...BY_PROGRAMS };
const sampled = ({ name }: Numbered) => ALL || !(name in BY_THE_WAY) || SAMPLE.has(name);

interface Tried extends Numbered {
  readonly producer: string;
  readonly shown: Shown;
}

async function tried(deeds: readonly Numbered[]): Promise<Tried[]> {
  const all: Tried[] = [];
  for (const deed of deeds.filter(sampled)) {
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
  expect(all.filter(({ shown }) => shown.tone === 'good').map(line)).toEqual([]);
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
  expect(accused(all)).toEqual([]);
  expect(warned(all.filter(({ name }) => PLAIN.test(name)))).toEqual([]);
});

const PROGRAMS = 'test/fixtures/forms/programs';

it('nor is one that programs stamped, marked or packed', { timeout: 500_000 }, async () => {
  const files = readdirSync(PROGRAMS).filter((name) => ALL || /^(?:mutool|qpdf-frame|xournalpp)/.test(name));
  expect(files.length).toBeGreaterThan(2);
  for (const name of files) {
    const { tone, places } = await shownOf(new Uint8Array(readFileSync(`${PROGRAMS}/${name}`)));
    expect({ name, tone, places }).toEqual({ name, tone: 'good', places: [] });
  }
});

/** Words of one line, a letter of theirs that is stored, and one that is drawn. The first two are in the fixed sample. */
const FALSE = [
  [/\bnot\b/, 't', 'w'],
  [/\bhas\b/, 's', 'd'],
  [/\bof\b/, 'f', 'r'],
  [/\band\b/, 'd', 'y'],
  [/\ball\b/, 'a', 'i'],
  [/\bin\b/, 'i', 'o'],
  [/\byear\b/, 'y', 'f'],
  [/\bmay\b/, 'm', 'n'],
  [/\bone\b/, 'n', 'r'],
  [/\bwill\b/, 'l', 'd'],
  [/\bunder\b/, 'n', 'd'],
  [/\bparagraph 2\b/, '2', '3'],
  [/\bsole\b/, 's', 'h'],
  [/\bany\b/, 'n', 'w'],
] as const;

it('one letter that is drawn as another is noticed', { timeout: 500_000 }, async () => {
  for (const [words, stored, drawn] of ALL ? FALSE : FALSE.slice(0, 1)) {
    for (const lie of ['ToUnicode', 'CIDToGIDMap', 'Differences'] as const) {
      const { tone } = await shownOf(await withFalseLetter(words, stored, drawn, lie));
      expect({ words, lie, tone }).not.toMatchObject({ tone: 'good' });
    }
  }
});
