import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../src/agreements/agreement';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkScan, nearestToScan, type ScanComparison, type ScanOptions } from '../../../src/checking/scan';
import type { ScannedPage } from '../../../src/scan/scanned-page';
import { society } from '../../agreements/society';
import { SOCIETY_VALUES, societyText } from '../../agreements/society-text';
import { FILLED } from '../agreement-text';
import { addAfter, addAtEnd, drop, type Edit, formWith, moveAfter, reword } from '../tamperings';
import { readFixture } from './read-fixture';
import { scannedLines, scannedText } from './scanned-text';

const NOW = new Date(2026, 10, 27);
const PAPER = { title: FILLED.title, authors: [FILLED.party] };

function compared(pages: readonly ScannedPage[], options: ScanOptions = {}, agreement = pmlr): ScanComparison {
  const result = checkScan(pages, agreement, { now: NOW, ...options });
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result.comparison;
}
const scanOf = (...edits: readonly Edit[]) => scannedText(formWith({}, 'pages', ...edits));
const told = ({ doubts }: ScanComparison) =>
  doubts.map(({ place, expected, read }) => `${`${place.kind} ${place.number}`.trim()}: ${expected} > ${read}`);

describe('words', () => {
  it('are no doubt as they are, wherever the footnote stands', () => {
    expect(told(compared(scanOf()))).toEqual([]);
    expect(told(compared(scannedText(formWith({}, 'lines'))))).toEqual([]);
    expect(told(compared(scanOf(moveAfter('footnote 1', 'heading'))))).toEqual([]);
  });

  it.each<[string, Edit, string]>([
    ['another word', reword('clause 4', 'retain', 'lose'), 'clause 4: retain > lose'],
    ['a dropped one', reword('clause 6.1', 'has not been', 'has been'), 'clause 6.1: not > '],
    ['two added ones', reword('clause 4', 'You retain', 'You do not retain'), 'clause 4:  > do not'],
    ['a digit', reword('clause 2', 'Attribution 4.0', 'Attribution 3.0'), 'clause 2: 4.0 > 3.0'],
    ['one letter', reword('clause 7', 'heirs', 'hairs'), 'clause 7: heirs. > hairs.'],
    [
      'neighbours as one',
      reword('clause 5', 'amount to copyrightable works', 'are free works'),
      'clause 5: amount to copyrightable > are free',
    ],
    ['a clause more', addAfter('clause 5', 'You shall pay a fee.'), 'clause 5:  > You shall pay a fee.'],
    [
      'text at the end',
      addAtEnd('Void without the stamp of my employer.'),
      'signature-block:  > Void without the stamp of my employer.',
    ],
    ['another footnote', reword('footnote 1', 'version 1.2', 'version 1.3'), 'footnote 1: 1.2, > 1.3,'],
    ['the first word', reword('preamble 1', 'This is', 'That is'), 'preamble 1: This > That'],
    [
      'the last words',
      reword('attestation', 'OF THIS AGREEMENT', 'OF MY OWN'),
      'attestation: THIS AGREEMENT. > MY OWN.',
    ],
    [
      'a word before those after a blank',
      reword('preamble 2', '(“the article”)', 'not (“the article”)'),
      'preamble 1:  > not',
    ],
  ])('leave exactly one doubt: %s', (_, edit, doubt) => {
    expect(told(compared(scanOf(edit)))).toEqual([doubt]);
  });

  it('leave a doubt each where a clause was moved', () => {
    const doubts = told(compared(scanOf(moveAfter('clause 4', 'clause 2'))));
    expect(doubts.map((doubt) => doubt.slice(0, 9))).toEqual(['clause 2:', 'clause 4:']);
  });

  it('in pieces, joined, broken at a line, raised or without their signs are the same', () => {
    const text = formWith({}, 'pages')
      .replace(
        'http://creativecommons.org/licenses/by/4.0/legalcode',
        'http: //creative commons .org/ licenses/by /4.0/ legal code',
      )
      .replace('on behalf of all', 'onbehalf ofall')
      .replace('copyrightable', 'copyright-\nable')
      .replace('agreement1', 'agreement!')
      .replace('“the article”)', '‘the article™)')
      .replace('2. You hereby', '. You hereby')
      .replace('4. You retain', '« You retain')
      .replace('I HAVE READ', '| HAVE READ');
    expect(told(compared(scannedText(text)))).toEqual([]);
  });

  it('of dirt at an edge are shown and not counted; of print there they are', () => {
    const [first, ...others] = scanOf();
    if (!first) throw new Error('no page');
    const at = (text: string, confidence: number, left: number) => ({
      text,
      confidence,
      box: { left, top: 900, right: left + 60, bottom: 924 },
      line: 900,
    });
    const dirty = { ...first, words: [...first.words, at('eer', 30, 20), at('lll', 44, 1600)] };
    expect(told(compared([dirty, ...others]))).toEqual([]);
    expect(compared([dirty, ...others]).specks).toHaveLength(2);
    const printed = { ...first, words: [...first.words, at('Draft', 95, 20)] };
    expect(told(compared([printed, ...others]))[0]).toMatch(/ > Draft$/);
  });

  it('show where a word should stand between its neighbours', () => {
    const [doubt] = compared(scanOf(reword('clause 6.1', 'has not been', 'has been'))).doubts;
    expect(doubt?.kind).toBe('missing');
    const { left = 0, right = 0, top = 0, bottom = 0 } = doubt?.box ?? {};
    expect(right - left).toBeLessThan(80);
    expect(bottom - top).toBe(24);
  });
});

describe('blanks', () => {
  const filled = (facts: Parameters<typeof formWith>[0], options: ScanOptions = {}) =>
    compared(scannedText(formWith(facts, 'pages')), options);

  it('swallow no clause', () => {
    expect(told(filled({ title: `${FILLED.title}\nThis agreement ends after two years.` }))).toEqual([
      'preamble 1:  > This agreement ends after two years.',
    ]);
    expect(told(filled({ party: `${FILLED.party}\nwho keeps all other rights and may end this at any time` }))).toEqual(
      ['preamble 2:  > who keeps all other rights and may end this at any time'],
    );
    expect(told(filled({ date: `${FILLED.date}, valid for one year` }))).toEqual([
      'signature-block:  > valid for one year',
    ]);
    expect(told(filled({ signed: 'subject to approval by my employer' }))[0]).toMatch(/approval by my employer$/);
    expect(told(filled({ signer: `${FILLED.signer}, as witness only` }))).toEqual([
      'signature-block:  > as witness only',
    ]);
  });

  it('hold a title no longer than four rows', () => {
    const title = Array.from({ length: 6 }, (_, i) => `Row ${i} of a Title That Does Not End`).join('\n');
    expect(told(filled({ title }))[0]).toMatch(/^preamble 1: {2}> Row 4 /);
  });

  it('take what people add by habit', () => {
    const facts = {
      party: `${FILLED.party}, University of Oxford`,
      signer: `${FILLED.signer}, PhD`,
      date: `Vienna, ${FILLED.date}`,
    };
    const { doubts, facts: read } = filled(facts);
    expect(doubts).toEqual([]);
    expect(read).toMatchObject({ party: { text: FILLED.party }, date: { text: FILLED.date } });
  });

  it('leave the words in which a title differs from the paper’s, and say that another title is another', () => {
    const misread = filled({ title: FILLED.title.replace('via', 'vla') }, { paper: PAPER });
    expect(told(misread)).toEqual(['preamble 1: via > vla']);
    expect(misread.oddities).toEqual([]);
    const { oddities, doubts } = filled({ title: 'On Something Else Entirely' }, { paper: PAPER });
    expect(oddities.map(({ kind }) => kind)).toEqual(['title-differs']);
    expect(doubts).toEqual([]);
  });

  it('accuse no name of which a letter was misread, and name one that is no author’s', () => {
    expect(filled({ party: 'Jianfel Chen', signer: 'Jianfei Chen' }, { paper: PAPER }).oddities).toEqual([]);
    const other = filled({ party: 'Ada Byron', signer: 'Ada Byron', signed: '' }, { paper: PAPER });
    expect(other.oddities.map(({ kind }) => kind)).toContain('signer-no-author');
  });

  it('are pictures where the reader is not sure, and empty where nothing is written', () => {
    const unsure = scannedText(formWith({}, 'pages'), (text) => ({ text, confidence: text === 'Jianfei' ? 45 : 95 }));
    const { facts, doubts } = compared(unsure);
    expect([facts.party.kind, facts.correspondingAuthor.kind, facts.title.kind]).toEqual([
      'picture',
      'picture',
      'read',
    ]);
    expect(doubts).toEqual([]);
    const empty = filled({ title: '', party: '', signer: '', signed: '', date: '' });
    const { answers, ...five } = empty.facts;
    expect(Object.values(five).map(({ kind }) => kind)).toEqual(['empty', 'empty', 'empty', 'none', 'empty']);
    expect(answers).toEqual([]);
    expect(empty.oddities.map(({ kind }) => kind)).toContain('no-signature');
  });

  it('take a rule that reads as letters for no words', () => {
    const pages = scannedText(
      formWith({ party: `eee ${FILLED.party} oom`, title: `${FILLED.title} aes` }, 'pages'),
      (text) => ({
        text,
        confidence: /^(?:eee|oom|aes)$/.test(text) ? 30 : 95,
      }),
    );
    expect(told(compared(pages))).toEqual([]);
  });

  it('have their labels', () => {
    expect(told(compared(scanOf(reword('signature-block', 'Signed:', 'Seen:'))))).toContain(
      'signature-block: Signed: > ',
    );
  });

  it('are left alone where only the wording counts', () => {
    const { doubts, facts, pages, oddities } = filled(
      { title: 'All rights reserved by the publisher.', date: 'not a date' },
      { wordingOnly: true },
    );
    expect([doubts, pages, oddities]).toEqual([[], [], []]);
    expect(facts.title.kind).toBe('not-found');
    const edited = scanOf(reword('clause 4', 'retain', 'lose'));
    expect(told(compared(edited, { wordingOnly: true }))).toEqual(['clause 4: retain > lose']);
  });
});

describe('pages', () => {
  const [first, second] = readFixture('latex-200');
  if (!first || !second) throw new Error('no pages');
  const kinds = (...pages: ScannedPage[]) => compared(pages).pages;

  it('that are missing, swapped, twice, or none of the agreement’s are named', () => {
    expect(kinds(first, second)).toEqual([]);
    expect(kinds(second, first)).toEqual([{ kind: 'swapped', order: [2, 1] }]);
    expect(kinds(first, first, second)).toEqual([{ kind: 'twice', page: 2, sameAs: 1 }]);
    expect(kinds(first)).toMatchObject([{ kind: 'missing', after: 1 }]);
    const cover = scannedLines(['Dear chairs, please find enclosed the form', 'that you asked for. With kind regards']);
    expect(kinds(cover, first, second)).toEqual([{ kind: 'other', page: 1 }]);
    expect(kinds(first, scannedLines([]), second)).toEqual([]);
  });

  it('that are swapped leave no doubt, and one that is twice is compared too', () => {
    expect(told(compared([second, first]))).toEqual([]);
    const [altered] = readFixture('lose-150');
    if (!altered) throw new Error('no page');
    const words = first.words.map((word) => (word.text === 'retain' ? { ...word, text: 'lose' } : word));
    expect(compared([first, { ...first, words }, second]).doubts).toMatchObject([
      { page: 2, expected: 'retain', read: 'lose' },
    ]);
  });

  it('of which a part lacks leave that part as a doubt', () => {
    expect(told(compared(scanOf(drop('clause 4'))))).toEqual([expect.stringMatching(/^clause 4: You retain .* > $/)]);
  });

  it('with too little to see give no verdict', () => {
    const poor = [first, second].map((page) => ({
      ...page,
      quality: { kind: 'too-little', why: 'fax', dpi: 98 } as const,
    }));
    const result = checkScan(poor, pmlr, { now: NOW });
    expect(result).toMatchObject({ kind: 'too-little', poor: [{ page: 1, why: 'fax' }, { page: 2 }] });
    if (result.kind === 'too-little') expect(result.comparison?.share).toBeGreaterThan(0.9);
  });
});

describe('another document', () => {
  it('is said to be one', () => {
    const other =
      'Consent to publish. The author grants the publisher the sole right to print, to store and to sell the article. Creative Commons Attribution 4.0 International License.';
    expect(checkScan(scannedText(other), pmlr).kind).toBe('not-this-agreement');
    expect(checkScan(scannedText('~ ee . oa | Ry 4 vy'), pmlr).kind).toBe('not-this-agreement');
    expect(checkScan([], pmlr)).toEqual({ kind: 'empty' });
    expect(checkScan([scannedLines([])], pmlr)).toEqual({ kind: 'empty' });
  });
});

describe('another agreement', () => {
  const society: Agreement = {
    id: 'society-1',
    publisher: 'A society',
    version: '1',
    source: 'https://example.org/form.pdf',
    files: [],
    editions: [],
    layout: pmlr.layout,
    file: null,
    inkOnly: false,
    provenance: { kind: 'publisher' },
    about: { language: 'en', summary: null, authority: null, licence: null, lapse: null },
    fields: [
      { id: 'party', asks: 'signer' },
      { id: 'title', asks: 'title' },
    ],
    blocks: [
      { kind: 'paragraph', content: [{ kind: 'text', text: 'The undersigned,' }] },
      { kind: 'blank', field: 'party' },
      {
        kind: 'paragraph',
        content: [{ kind: 'text', text: 'gives to the society the right to print the contribution' }],
      },
      { kind: 'blank', field: 'title' },
      {
        kind: 'clauses',
        clauses: [
          { number: '1', text: 'The contribution may be printed once and no more than once.', clauses: [], note: '' },
          { number: '2', text: 'The society shall pay nothing for printing it.', clauses: [], note: '' },
        ],
      },
    ],
  };
  const lines = (once: string) =>
    scannedText(
      `The undersigned, Ada Byron, gives to the society the right to print the contribution\nNotes on an Engine\n1. The contribution may be printed ${once} and no more than once.\n2. The society shall pay nothing for printing it.`,
    );

  it('is compared as well, with a blank within a line and no signature block', () => {
    const { doubts, facts } = compared(lines('once'), {}, society);
    expect(doubts).toEqual([]);
    expect(facts).toMatchObject({ party: { text: 'Ada Byron' }, title: { text: 'Notes on an Engine' } });
    expect(facts.signature.kind).toBe('not-found');
    expect(told(compared(lines('twice'), {}, society))).toEqual(['clause 1: once > twice']);
  });
});

describe('a form with blanks, offers and labels of its own', () => {
  const lines = (text = societyText()) => scannedText(text.replace(/^(?=The author grants)/gm, 'O '));

  it('has no doubts as it is; what it asks is read or shown, by the names of its fields', () => {
    const { doubts, facts, agreement } = compared(lines(), {}, society);
    expect(agreement).toBe('society-1');
    expect(doubts).toEqual([]);
    expect(facts).toMatchObject({
      title: { kind: 'read', text: 'Notes on an Engine' },
      party: { text: 'Ada Byron' },
      correspondingAuthor: { text: 'Ada Byron' },
      date: { text: 'June 10, 2021' },
    });
    expect(facts.answers.map(({ field, fact }) => [field.id, fact.kind === 'read' && fact.text])).toEqual([
      ['affiliation', SOCIETY_VALUES[2]],
      ['volume', SOCIETY_VALUES[3]],
      ['editors', SOCIETY_VALUES[4]],
      // A word of the form's own is shown, not read: a line may have been read in pieces.
      ['place', false],
    ]);
  });

  it.each([
    ['in a clause', 'once and as often', 'once and never as often', 'clause 1:  > never'],
    ['in an offer', 'every other right', 'no other right', 'choice 2: every > no'],
    ['in the second footnote', 'the first secretary', 'the last secretary', 'footnote 2: first > last'],
  ])('a word changed %s is a doubt', (_, words, others, doubt) => {
    expect(told(compared(lines(societyText((text) => text.replace(words, others))), {}, society))).toEqual([doubt]);
  });

  it('a term in a blank is a doubt, and a label that lacks too', () => {
    const term = SOCIETY_VALUES.with(2, 'Institute of Invented Studies, provided that the author keeps all rights');
    expect(told(compared(lines(societyText(undefined, term)), {}, society))).toEqual([
      'preamble 3:  > provided that the author keeps all rights',
    ]);
    const without = lines(societyText().replace('Hand of the author: Ada Byron\n', ''));
    expect(told(compared(without, {}, society))).toContain('signature-block: Hand of the author: > ');
  });

  it('is known from PMLR’s by what was read of it', () => {
    expect(nearestToScan(lines(), [pmlr, society]).id).toBe('society-1');
    expect(nearestToScan(scanOf(), [society, pmlr]).id).toBe('pmlr-2017');
    expect(nearestToScan([], [pmlr, society]).id).toBe('pmlr-2017');
  });
});

describe('hostile pages', () => {
  const word = (text: string, i: number) => ({
    text,
    confidence: i % 101,
    box: { left: i % 1700, top: i % 2200, right: (i * 7) % 1700, bottom: (i * 3) % 2200 },
    line: i % 90,
  });
  const [first] = readFixture('latex-200');
  if (!first) throw new Error('no page');
  const page = (words: ScannedPage['words']): ScannedPage => ({ ...first, words });

  it.each<[string, ScannedPage[]]>([
    ['many pages of the same', Array.from({ length: 12 }, () => first)],
    ['ten thousand words', [page(Array.from({ length: 10_000 }, (_, i) => word('agreement', i)))]],
    ['words without order', [page(first.words.map((one, i) => ({ ...word(one.text, i * 31) })))]],
    ['a word without end', [page([...first.words, word('x'.repeat(1_000_000), 1)])]],
    [
      'numbers that are none',
      [
        page(
          first.words.map((one) => ({
            ...one,
            confidence: Number.NaN,
            line: -1,
            box: { left: Number.NaN, top: 1e9, right: -1, bottom: Number.POSITIVE_INFINITY },
          })),
        ),
      ],
    ],
    [
      'marks on no word',
      [{ ...first, marks: [{ kind: 'stroke', box: { left: 9, top: 9, right: 1, bottom: 1 }, words: [-1, 1e9] }] }],
    ],
    ['a picture without pixels', [{ ...first, picture: { width: 1700, height: 2200, pixels: new Uint8Array(0) } }]],
  ])('give a result soon: %s', (_, pages) => {
    const started = performance.now();
    expect(() => checkScan(pages, pmlr, { now: NOW, paper: PAPER })).not.toThrow();
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
