import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { type CheckOptions, type CheckResult, checkText, type Finding, isDifference } from '../../src/checking';
import { FILLED, type Filled, layOut, type Piece, piecesOf } from './agreement-text';

const TEXTS = 'test/fixtures/forms/texts';
const read = (name: string) => readFileSync(`${TEXTS}/${name}`, 'utf8');

type Checked = Extract<CheckResult, { kind: 'checked' }>;

function checked(text: string, options: CheckOptions = {}): Checked {
  const result = checkText(text, pmlr, options);
  if (result.kind !== 'checked') throw new Error(`not checked: ${result.kind}`);
  return result;
}

const form = (filled: Partial<Filled> = {}, edit: (pieces: Piece[]) => Piece[] = (pieces) => pieces) =>
  layOut(edit(piecesOf(pmlr, { ...FILLED, ...filled })), 'paragraphs');
const clause = (number: string, change: (text: string) => string) => (pieces: Piece[]) =>
  pieces.map((p) => (p.place?.kind === 'clause' && p.place.number === number ? { ...p, text: change(p.text) } : p));
const at = ({ findings }: Checked, kind: string, number = '') =>
  findings.filter(({ place }) => place.kind === kind && place.number === number);
const differences = ({ findings }: Checked): Finding[] => findings.filter(isDifference);

describe('the two texts that were sent', () => {
  it('finds nothing wrong with the first: list markers and the displaced footnote are forgiven', () => {
    const result = checked(read('000.txt'), { now: new Date(2026, 10, 21) });
    expect(result.verdict).toEqual({ kind: 'typographic' });
    expect(differences(result)).toEqual([]);
    for (const finding of result.findings) {
      if (finding.kind === 'typographic') expect(finding.what).toEqual(['quotes']);
      else expect(finding.kind).toBe('identical');
    }
    expect(result.facts).toMatchObject({
      title: { value: 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training' },
      party: { value: 'Jianfei Chen' },
      correspondingAuthor: null,
      signature: { kind: 'text', fact: { value: '附键飞' } },
      date: { value: 'June 10, 2021' },
    });
    expect(result.oddities).toEqual([{ kind: 'no-corresponding-author' }]);
  });

  it('names the slash, the hyphen, the brackets and the changed address of the second, and nothing else', () => {
    const result = checked(read('002.txt'), { now: new Date(2026, 10, 21) });
    expect(result.verdict).toEqual({ kind: 'differs', places: 2 });
    expect(differences(result)).toMatchObject([
      {
        place: { kind: 'clause', number: '2' },
        kind: 'address',
        expected: 'http://creativecommons.org/licenses/by/4.0',
        found: 'http://creativecommons.org/licenses/by/4.0/',
      },
      {
        place: { kind: 'footnote' },
        kind: 'address',
        expected: 'http://bit.ly/1m9UsNt',
        found: 'http://bit.ly/Im9USNt',
        lookalikes: [{ expected: '1', found: 'I' }],
      },
    ]);
    expect(at(result, 'clause', '6.1')).toMatchObject([
      { kind: 'typographic', what: ['hyphen'], examples: [{ expected: 'peerreviewed', found: 'peer-reviewed' }] },
    ]);
    expect(at(result, 'clause', '2')[1]).toMatchObject({ kind: 'typographic', what: ['address-brackets'] });
    expect(result.facts).toMatchObject({
      title: { value: "1-bit Adam: Communication Efficient Large-Scale Training with Adam's Convergence Speed" },
      party: { value: 'Jonathan Lang' },
      correspondingAuthor: { value: 'Helen Tang' },
      signature: { kind: 'none' },
      date: { value: '06/16/2021' },
    });
    expect(result.oddities).toEqual([
      { kind: 'party-differs', party: 'Jonathan Lang', signer: 'Helen Tang' },
      { kind: 'no-signature' },
    ]);
  });

  it.each(['000', '002'])('finds the same in %s without line ends, or with those of Windows', (name) => {
    const text = read(`${name}.txt`);
    const now = new Date(2026, 10, 21);
    const { verdict, facts, oddities } = checked(text, { now });
    const values = (result: Checked) =>
      [result.facts.title, result.facts.party, result.facts.correspondingAuthor, result.facts.date].map(
        (f) => f?.value,
      );
    for (const other of [text.replace(/\s+/g, ' '), text.replace(/\n/g, '\r\n')]) {
      const result = checked(other, { now });
      expect(result.verdict).toEqual(verdict);
      expect(values(result)).toEqual(values(checked(text, { now })));
      expect(result.facts.signature.kind).toBe(facts.signature.kind);
      expect(result.oddities).toEqual(oddities);
    }
  });

  it("takes the publisher's Markdown edition for what it is", () => {
    const result = checked(read('markdown-edition.md'));
    expect(result.verdict).toEqual({ kind: 'typographic' });
    expect(at(result, 'heading')).toMatchObject([{ kind: 'typographic', what: ['edition'] }]);
    expect(at(result, 'preamble', '1')[0]).toMatchObject({ kind: 'typographic' });
    expect(result.facts.title).toBeNull();
  });
});

describe('a changed clause', () => {
  it('shows the words in a redline', () => {
    const result = checked(
      form(
        {},
        clause('4', (t) => t.replace('You retain ownership', 'The publisher receives ownership')),
      ),
    );
    expect(result.verdict).toEqual({ kind: 'differs', places: 1 });
    expect(at(result, 'clause', '4')).toMatchObject([
      {
        kind: 'changed',
        redline: [
          { op: 'removed', text: 'You retain' },
          { op: 'added', text: 'The publisher receives' },
          { op: 'same', text: expect.stringMatching(/^ownership of all rights/) },
        ],
      },
    ]);
  });

  it('marks whole words, never letters inside them', () => {
    const result = checked(
      form(
        {},
        clause('7', (t) => t.replace('within one year', 'within nine years')),
      ),
    );
    const [finding] = at(result, 'clause', '7');
    const parts = finding?.kind === 'changed' ? finding.redline.filter(({ op }) => op !== 'same') : [];
    expect(parts).toEqual([
      { op: 'removed', text: 'one year' },
      { op: 'added', text: 'nine years' },
    ]);
  });

  it('is missed neither when it is dropped nor when another is added', () => {
    const dropped = checked(
      form({}, (pieces) => pieces.filter((p) => p.place?.number !== '4' || p.place.kind !== 'clause')),
    );
    expect(differences(dropped)).toMatchObject([{ place: { number: '4' }, kind: 'missing' }]);
    const extra: Piece = { place: null, before: '8. ', text: 'You pay the publisher a fee of $100 for each page.' };
    const longer = checked(form({}, (pieces) => pieces.flatMap((p) => (p.place?.number === '7' ? [p, extra] : [p]))));
    expect(differences(longer)).toMatchObject([
      {
        place: { kind: 'clause', number: '7' },
        kind: 'added',
        text: '8. You pay the publisher a fee of $100 for each page.',
      },
    ]);
  });

  it('is said to have moved, or to bear another number', () => {
    const swap = (pieces: Piece[]) => {
      const three = pieces.findIndex((p) => p.place?.kind === 'clause' && p.place.number === '3');
      const [a, b] = [pieces[three], pieces[three + 1]];
      return a && b ? pieces.with(three, b).with(three + 1, a) : pieces;
    };
    expect(checked(form({}, swap)).findings.filter(({ kind }) => kind === 'moved')).toHaveLength(1);
    const renumbered = checked(
      form({}, (pieces) => pieces.map((p) => (p.before === '5. ' ? { ...p, before: '9. ' } : p))),
    );
    expect(differences(renumbered)).toMatchObject([{ place: { number: '5' }, kind: 'renumbered', found: '9' }]);
  });

  it('names letters of other alphabets and characters that nobody sees', () => {
    const cyrillic = checked(
      form(
        {},
        clause('2', (t) => t.replace('public', 'publiс')),
      ),
    );
    expect(differences(cyrillic)).toMatchObject([{ kind: 'changed', lookalikes: [{ expected: 'c', found: 'с' }] }]);
    const wide = checked(
      form(
        {},
        clause('3', (t) => t.replace('hyperlink', 'hypeｒlink')),
      ),
    );
    expect(differences(wide)).toMatchObject([{ kind: 'changed', lookalikes: [{ expected: 'r', found: 'ｒ' }] }]);
    const unseen = checked(
      form(
        {},
        clause('4', (t) => t.replace('rights', 'ri\u200bghts')),
      ),
    );
    expect(differences(unseen)).toMatchObject([{ place: { number: '4' }, kind: 'invisible', codePoints: [0x200b] }]);
  });

  it('may come with other spaces, quotation marks, hyphens and ligatures', () => {
    const ligature = checked(
      form(
        {},
        clause('1', (t) => t.replace('By signing', 'By\u00a0sign\u00ading')),
      ),
    );
    expect(differences(ligature)).toEqual([]);
    const all = checked(
      form(
        {},
        clause('5', (t) =>
          t.replace('suitable', 'suit-able').replace('for publication', 'forpublication').replace('further', 'further'),
        ),
      ),
    );
    expect(at(all, 'clause', '5')).toMatchObject([{ kind: 'typographic', what: ['hyphen', 'spacing'] }]);
    const fi = checked(
      form(
        {},
        clause('2', (t) => t.replace('specified', 'speciﬁed')),
      ),
    );
    expect(at(fi, 'clause', '2')).toMatchObject([{ kind: 'typographic', what: ['ligature'] }]);
  });

  it('is told from an address that leads elsewhere', () => {
    const text = form();
    const start = text.indexOf('http://creativecommons.org/licenses/by/4.0/legalcode');
    const link = (target: string) => checked(text, { links: [{ start, end: start + 20, target }] });
    expect(differences(link('https://creativecommons.org/licenses/by/4.0/legalcode'))).toEqual([]);
    expect(differences(link('https://example.org/licenses/by/4.0/legalcode'))).toMatchObject([
      {
        place: { number: '2' },
        kind: 'address',
        where: 'link',
        found: 'https://example.org/licenses/by/4.0/legalcode',
      },
    ]);
  });
});

describe('what is filled in', () => {
  const now = new Date(2026, 10, 21);
  const kinds = (filled: Partial<Filled>, options: CheckOptions = {}) =>
    checked(form(filled), { now, ...options }).oddities.map(({ kind }) => kind);

  it('is found odd where it is', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ title: '', party: '____', signer: '', signed: '', date: '' })).toEqual([
      'no-title',
      'no-party',
      'no-corresponding-author',
      'no-signature',
      'no-date',
    ]);
    expect(kinds({ date: 'June 10, 2030' })).toEqual(['date-in-future']);
    expect(kinds({ date: '30 February 2021' })).toEqual(['date-impossible']);
    expect(kinds({ date: '06/07/2021' })).toEqual(['date-ambiguous']);
    expect(kinds({ date: '16/06/2021' })).toEqual([]);
    expect(kinds({ signer: 'Chen, Jianfei' })).toEqual([]);
    expect(kinds({ signer: 'Helen Tang' })).toEqual(['party-differs', 'signature-differs']);
    expect(kinds({ signer: 'Helen Tang', party: 'Helen Tang' })).toEqual(['signature-differs']);
    expect(kinds({ signed: '' }, { drawn: 'ink' })).toEqual([]);
  });

  it("is held against the paper's page: TeX, case and dashes are no difference, words are", () => {
    const authors = ['Jianfei Chen', 'Lianmin Zheng'];
    const paper = { title: FILLED.title.toUpperCase().replace('2-BIT', '2–Bit'), authors };
    expect(kinds({}, { paper })).toEqual([]);
    expect(kinds({}, { paper: { ...paper, authors: ['Helen Tang'] } })).toEqual(['signer-no-author']);
    const { oddities } = checked(form(), { now, paper: { title: FILLED.title.replace('2-Bit', '4-Bit'), authors } });
    expect(oddities).toMatchObject([{ kind: 'title-differs', from: 'portal' }]);
    const [odd] = oddities;
    expect(odd?.kind === 'title-differs' && odd.redline.filter(({ op }) => op !== 'same')).toEqual([
      { op: 'removed', text: '4-Bit' },
      { op: 'added', text: '2-Bit' },
    ]);
  });
});

describe('texts that are no form', () => {
  it('are recognised instead of picked to pieces', () => {
    const other =
      'The Author hereby transfers to the Association the copyright in the Work, to the extent transferable. ';
    expect(checkText(other.repeat(30), pmlr).kind).toBe('not-this-agreement');
    expect(checkText(' \n', pmlr).kind).toBe('empty');
  });

  it('are refused or answered, however long or shuffled', { timeout: 60_000 }, () => {
    const words = form().split(/\s+/);
    let seed = 1;
    const shuffled = [...words];
    for (let i = shuffled.length - 1; i > 0; i--) {
      seed = (seed * 48271) % 0x7fffffff;
      const j = seed % (i + 1);
      const [a = '', b = ''] = [shuffled[i], shuffled[j]];
      shuffled[i] = b;
      shuffled[j] = a;
    }
    const hostile = {
      shuffled: shuffled.join(' '),
      'shuffled and long': shuffled.join(' ').repeat(40),
      'repeated forty times': form().repeat(40),
      'ten megabytes': form().repeat(2500),
      'one letter': 'a'.repeat(190_000),
      underscores: `${form()}${'_ '.repeat(80_000)}`,
      'empty lines': `${form()}${'\n'.repeat(150_000)}Signed:`,
      brackets: `${form()}${'<http://'.repeat(20_000)}`,
      marks: form().replace(/ /g, ' \u200b'),
    };
    for (const [name, text] of Object.entries(hostile)) expect(checkText(text, pmlr).kind, name).toBeTruthy();
    expect(checkText(hostile['ten megabytes'], pmlr).kind).toBe('too-long');
  });
});
