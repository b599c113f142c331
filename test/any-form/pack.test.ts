import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Corrections } from '../../src/any-form/blank-form';
import { isPack, LARGEST_PACK, type NoPack, type Pack, parsePack, writePack } from '../../src/any-form/pack';

const DOCUMENTED = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/venue-pack.md', 'utf8'))?.[1] ?? '';
const text = (bytes: Uint8Array | NoPack) => (bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : bytes);

function read(json: string): Pack {
  const pack = parsePack(json);
  if (!isPack(pack)) throw new Error(`${pack.why} ${pack.at}`);
  return pack;
}

const documented = read(DOCUMENTED);
/** The documented pack as JSON, with something changed. */
const json = (part: object) => JSON.stringify({ ...JSON.parse(DOCUMENTED), ...part });
const withFile = (part: object) => json({ files: [{ ...JSON.parse(DOCUMENTED).files[0], ...part }] });
const withHandIn = (part: object) => json({ handIn: { ...JSON.parse(DOCUMENTED).handIn, ...part } });
const why = (packed: string) => {
  const pack = parsePack(packed);
  return isPack(pack) ? 'a pack' : pack.why;
};

describe('the pack that docs/venue-pack.md shows', () => {
  it('is read, and written again as the same bytes', () => {
    expect(documented).toMatchObject({
      venue: 'Workshop on Invented Forms 2027',
      files: [{ bytes: 48213, changed: { '1 title-of-the-volume 1': { wants: ['event'] } }, added: [{ page: 1 }] }],
      values: { editors: 'Nora Lindqvist and Tomás Ferreira' },
      handIn: { by: '2027-03-01', where: { kind: 'address' } },
    });
    expect(text(writePack(documented))).toBe(DOCUMENTED);
  });

  it('is the same bytes in whatever order it was made', () => {
    const [file] = documented.files;
    if (!file) throw new Error('no file');
    const changed = Object.fromEntries(Object.entries(file.changed).reverse());
    const { editors, event } = documented.values;
    const pack = { ...documented, files: [{ ...file, changed }], values: { editors, event } };
    expect(text(writePack(pack))).toBe(DOCUMENTED);
  });

  it('names every field of a pack', () => {
    const prose = readFileSync('docs/venue-pack.md', 'utf8').replace(DOCUMENTED, '');
    const names = [...DOCUMENTED.matchAll(/^ +"(\w+)":/gm)].map(([, name]) => name);
    expect(names.filter((name) => !prose.includes(`${name}\``))).toEqual([]);
  });
});

describe('a text is no pack', () => {
  it.each<[string, string, NoPack['why']]>([
    ['no JSON', '{', 'other-file'],
    ['nothing', '', 'other-file'],
    ['a list', '[]', 'other-file'],
    ['null', 'null', 'other-file'],
    ['a form’s record', '{"schema":"imprimatur-agreement","version":1}', 'other-file'],
    ['30,000 lists in each other', '['.repeat(30_000), 'other-file'],
    ['of a later version', json({ version: 2 }), 'later-version'],
    ['of no version', json({ version: '1' }), 'damaged'],
    ['larger than 64 kB', `${DOCUMENTED}${' '.repeat(LARGEST_PACK)}`, 'too-large'],
    ['larger than 64 kB in UTF-8 alone', json({ venue: 'é'.repeat(LARGEST_PACK / 2) }), 'too-large'],
    ['with a field that is not known', json({ text: 'The author grants everything.' }), 'damaged'],
    ['with a field of a file that is not known', withFile({ units: [] }), 'damaged'],
    ['without a file', json({ files: [] }), 'damaged'],
    [
      'with one file twice',
      json({ files: [...JSON.parse(DOCUMENTED).files, ...JSON.parse(DOCUMENTED).files] }),
      'damaged',
    ],
    ['with a hash that is none', withFile({ sha256: 'AB'.repeat(32) }), 'damaged'],
    ['with no size', withFile({ bytes: 0 }), 'damaged'],
    ['from an address that is not https', withFile({ source: 'http://forms.example/a.pdf' }), 'damaged'],
    ['from a script', withFile({ source: 'javascript:alert(1)' }), 'damaged'],
    ['from an address with a name in it', withFile({ source: 'https://forms.example@evil.example/' }), 'damaged'],
    ['from an address with a space', withFile({ source: 'https://forms.example/ a' }), 'damaged'],
    ['to an address that is not https', withHandIn({ where: { kind: 'address', text: 'ftp://x.example' } }), 'damaged'],
    ['with HTML', json({ venue: 'A <b>venue</b>' }), 'damaged'],
    ['with an ending of HTML', withFile({ name: 'x</td>' }), 'damaged'],
    ['with text that turns round', json({ venue: 'A \u202eeunev' }), 'damaged'],
    ['with text on two lines', json({ values: { editors: 'A\nB' } }), 'damaged'],
    ['with half a character', json({ venue: 'A \ud800' }), 'damaged'],
    ['with a text of 201 characters', json({ venue: 'x'.repeat(201) }), 'damaged'],
    ['with an empty value', json({ values: { event: '' } }), 'damaged'],
    ['with a person’s value', json({ values: { email: 'a@b.example' } }), 'damaged'],
    ['with a signer', json({ values: { signer: 'Ada' } }), 'damaged'],
    ['with a date', json({ values: { date: '2027-01-01' } }), 'damaged'],
    ['with a token that is not known', withHandIn({ fileName: '<number>-<email>' }), 'damaged'],
    ['with a path for a name', withHandIn({ fileName: '../<number>' }), 'damaged'],
    ['by a day that no calendar has', withHandIn({ by: '2027-02-30' }), 'damaged'],
    ['with a size that is none', withHandIn({ megabytes: -1 }), 'damaged'],
    ['that wants what nothing knows', withFile({ changed: { a: { wants: ['passport'] } } }), 'damaged'],
    ['that wants one thing twice', withFile({ changed: { a: { wants: ['title', 'title'] } } }), 'damaged'],
    [
      'with a box inside out',
      withFile({ changed: { a: { box: { left: 9, top: 1, right: 2, bottom: 5 } } } }),
      'damaged',
    ],
    ['with a pattern', withFile({ changed: { a: { pattern: '(a+)+' } } }), 'damaged'],
    ['that names itself PMLR', json({ venue: 'PMLR' }), 'name-taken'],
    ['that names a file after PMLR', withFile({ name: 'P M L R’s agreement' }), 'name-taken'],
    ['that gives an e-mail address', withFile({ changed: { a: { wants: ['email'], given: 'x' } } }), 'not-the-venues'],
    [
      'that gives a place and a date',
      withFile({ changed: { a: { wants: ['place', 'date'], given: 'x' } } }),
      'not-the-venues',
    ],
    ['that makes a choice', withFile({ changed: { a: { asks: 'mark', given: 'X' } } }), 'not-the-venues'],
    ['that signs', withFile({ changed: { a: { asks: 'signature', given: 'X' } } }), 'not-the-venues'],
  ])('%s', (_, packed, expected) => {
    expect(why(packed)).toBe(expected);
  });

  it('with 10,000 blanks, and says so before it looks at them', () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`b${i}`, {}]));
    const [added] = JSON.parse(DOCUMENTED).files[0].added;
    expect(why(withFile({ changed: many(5000), added: [] }))).toBe('too-many-blanks');
    expect(why(withFile({ changed: {}, added: Array(10_000).fill(0) }))).toBe('too-many-blanks');
    expect(why(withFile({ changed: many(59), added: [added] }))).toBe('a pack');
    expect(why(withFile({ changed: many(60), added: [added] }))).toBe('too-many-blanks');
  });

  it('says where it is damaged', () => {
    expect(parsePack(withFile({ sha256: '' }))).toEqual({ kind: 'no-pack', why: 'damaged', at: 'files.0.sha256' });
  });

  it('whatever is taken out of it or put into it, none of it throws', () => {
    const packs = Array.from({ length: DOCUMENTED.length }, (_, i) => [
      DOCUMENTED.slice(0, i),
      DOCUMENTED.slice(0, i) + DOCUMENTED.slice(i + 1),
      `${DOCUMENTED.slice(0, i)}"${DOCUMENTED.slice(i)}`,
    ]).flat();
    for (const packed of packs) {
      const pack = parsePack(packed);
      // What is read can be written, and is read again as the same.
      if (isPack(pack)) expect(parsePack(String(text(writePack(pack))))).toEqual(pack);
    }
  });

  it('a blank that is named after what every object has is none of it', () => {
    const own = withFile({}).replace('"1 volume 1":', '"__proto__":');
    expect(isPack(parsePack(own)) && Object.keys(read(own).files[0]?.changed ?? {})).not.toContain('given');
    expect(({} as { given?: string }).given).toBeUndefined();
  });
});

describe('what would not be read is not written', () => {
  const [file] = documented.files;
  const corrected = (changed: Corrections['changed']) => ({ ...documented, files: [{ ...file, changed } as never] });
  it.each<[string, Pack, NoPack['why']]>([
    ['a publisher’s name', { ...documented, venue: 'ICML (ＰＭＬＲ)' }, 'name-taken'],
    ['a label with a line break', corrected({ a: { label: 'A\nB' } }), 'damaged'],
    ['a person’s data', corrected({ a: { wants: ['address'], given: 'x' } }), 'not-the-venues'],
  ])('%s', (_, pack, expected) => {
    expect(writePack(pack)).toMatchObject({ kind: 'no-pack', why: expected });
  });
});
