import { afterEach, describe, expect, it, vi } from 'vitest';
import { useBrought } from '../../src/agreements';
import type { ScanResult } from '../../src/checking/scan';
import { arePictures } from '../../src/pdf/read/are-pictures';
import type { Corners } from '../../src/scan/picture/grey';
import { withDecision } from '../../src/ui/check/decisions';
import { reportOf } from '../../src/ui/check/report';
import { reportText } from '../../src/ui/check/report-text';
import { withCorner } from '../../src/ui/check/scan/corners-editor';
import { inkFaults, pagesOfForm } from '../../src/ui/check/scan/ink-checks';
import { quarterWords, readingWords, remainingWords } from '../../src/ui/check/scan/reading-words';
import { type ReadScan, withSeen } from '../../src/ui/check/scan/scan-subject';
import { unreadWords } from '../../src/ui/check/scan/unread-words';
import type { Subject } from '../../src/ui/check/subject';
import { verdictOf } from '../../src/ui/check/verdict-words';
import { broughtAgreement, broughtBy } from '../agreements/brought-forms';
import { doubt, PAGE, PICTURE, scanOf } from './scans';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

const retain = doubt('retain', 'retaln', '4');
const within = doubt('within', 'withn', '7');
const missing = {
  kind: 'missing',
  after: 1,
  places: [
    { kind: 'clause', number: '6' },
    { kind: 'attestation', number: '' },
  ],
} as const;

afterEach(() => useBrought([]));

describe('the verdict on a scan', () => {
  it('comes in three steps, and is never a good one', () => {
    const reading = { kind: 'reading-scan', files: [], corners: new Map() } as const;
    const progress = { page: 2, pages: 2, fraction: 0.6, step: 'read' } as const;
    expect(verdictOf({ ...reading, progress: null })).toEqual({ tone: 'warning', words: 'Reading the scan …' });
    expect(verdictOf({ ...reading, progress })).toEqual({ tone: 'warning', words: 'Reading the scan: page 2 of 2' });
    expect(verdictOf(scanOf())).toEqual({ tone: 'plain', words: 'No difference seen in this scan' });

    const line = ['PRACTICE:', 'not', 'a', 'valid', 'agreement'];
    const words = line.map((text) => ({
      text,
      confidence: 90,
      line: 0,
      box: { left: 0, top: 0, right: 9, bottom: 9 },
    }));
    const practice = verdictOf(scanOf({}, { pages: [{ ...PAGE, words }] }));
    expect([practice.tone, practice.words]).toEqual(['warning', expect.stringContaining('made to practise on')]);

    const two = scanOf({ doubts: [retain, within] });
    expect(verdictOf(two)).toEqual({ tone: 'warning', words: '2 words to look at' });
    const one = withDecision(two, retain.key, 'same');
    expect(verdictOf(one)).toEqual({ tone: 'warning', words: '1 word to look at' });
    expect(verdictOf(withDecision(one, within.key, 'same'))).toEqual({
      tone: 'plain',
      words: 'You found every doubtful word the same. A scan shows no more.',
    });
    expect(verdictOf(withDecision(one, within.key, 'other'))).toEqual({
      tone: 'bad',
      words: '1 word that you found to be another',
    });
    expect(verdictOf(withDecision(one, retain.key, 'same')).words).toBe('2 words to look at');
  });

  it('says of a form that was brought where its words are from', () => {
    const provenance = { kind: 'served', host: 'forms.example', on: '2026-11-27' } as const;
    useBrought([broughtAgreement(), broughtAgreement('brought-2', { provenance })].map((each) => broughtBy(each)));
    const words = (agreement: string) => verdictOf(scanOf({ agreement })).words;
    expect(words('brought-1')).toBe(
      'No difference seen between this scan and the blank that you added on November 28, 2026',
    );
    expect(words('brought-2')).toBe(
      'No difference seen between this scan and the form that forms.example served on November 27, 2026',
    );
  });

  it('says what is missing, and gives none on pictures that show too little', () => {
    expect(verdictOf(scanOf({ pages: [missing] })).words).toBe('A part of the agreement is not on these pages');
    expect(verdictOf(scanOf({ pages: [missing], doubts: [retain] })).words).toBe(
      'A part of the agreement is not on these pages; 1 word to look at in the rest',
    );
    const of = (result: ScanResult) => verdictOf(scanOf({}, { result }));
    expect(of({ kind: 'too-little', poor: [], comparison: null })).toEqual({
      tone: 'warning',
      words: 'This picture shows too little for a verdict: see what was read, and what to do',
    });
    expect(of({ kind: 'empty' }).words).toBe('No words were found in this picture');
    expect(of({ kind: 'not-this-agreement', share: 0.1 }).words).toBe(
      "No text of PMLR's agreement was found in this picture",
    );
  });

  it('names what is not read, and what to do', () => {
    const unread = (why: Extract<Subject, { kind: 'unread-scan' }>['why']) => unreadWords(why);
    expect(unread({ kind: 'format', format: 'HEIC' })).toBe(
      'This picture is HEIC, which is not read here: save it as JPEG or PNG, and choose that',
    );
    expect(unread({ kind: 'too-many-pixels', pixels: 200_000_000, most: 64_000_000 })).toContain('200 million pixels');
    expect(unread({ kind: 'several', name: 'b.pdf' })).toContain('b.pdf holds text');
  });
});

it('what remains is told from what was needed, each quarter is said', () => {
  expect(remainingWords(0.05, 1)).toBe('');
  expect(remainingWords(0.5, 6)).toBe('About 6 more seconds');
  expect(remainingWords(0.1, 30)).toBe('About 5 more minutes');
  expect(remainingWords(1, 9)).toBe('About 1 more second');
  expect([0, 0.24, 0.25, 0.6, 1].map(quarterWords)).toEqual(['', '', '25 % read', '50 % read', '100 % read']);
  expect(readingWords({ page: 1, pages: 3, fraction: 0, step: 'decode' })).toBe('Reading the scan: page 1 of 3');
});

it('files whose pages are pictures or drawn letters are read as scans, empty ones and text are not', () => {
  expect(arePictures({ kind: 'scan', of: 'image', pages: [] })).toBe(true);
  expect(arePictures({ kind: 'scan', of: 'shapes', pages: [] })).toBe(true);
  expect(arePictures({ kind: 'scan', of: 'nothing', pages: [] })).toBe(false);
  expect(arePictures({ kind: 'refused', why: 'damaged' })).toBe(false);
});

it('a corner that is moved stays within its picture, and no other moves', () => {
  const at = (x: number, y: number) => ({ x, y });
  const corners: Corners = [at(1, 1), at(90, 1), at(90, 90), at(1, 90)];
  expect(withCorner(corners, 2, at(120, -5), { width: 100, height: 100 })).toEqual([
    at(1, 1),
    at(90, 1),
    at(100, 0),
    at(1, 90),
  ]);
});

describe('the way back from ink', () => {
  const kinds = (scan: ReadScan, title: string | null = 'On Norms') => inkFaults(scan, title).map(({ kind }) => kind);

  it('has nothing to say of a form that is as it should be, decided words included', () => {
    expect(kinds(scanOf())).toEqual([]);
    expect(kinds(withDecision(scanOf({ doubts: [retain] }), retain.key, 'same'))).toEqual([]);
    expect(kinds(scanOf(), null)).toEqual([]);
  });

  it('says each thing that is wrong', () => {
    const facts = (scan: ReadScan) => (scan.result.kind === 'checked' ? scan.result.comparison.facts : null);
    const base = facts(scanOf());
    if (!base) throw new Error('It was compared');
    expect(kinds(scanOf({ pages: [missing] }))).toEqual(['page-missing']);
    expect(kinds(scanOf(), 'Another title')).toEqual(['title-differs']);
    const unread = scanOf({ facts: { ...base, title: PICTURE } });
    expect(kinds(unread)).toEqual(['title-unread']);
    expect(kinds(withSeen(unread, 'title', 'On Norms'))).toEqual([]);
    expect(kinds(withSeen(withSeen(unread, 'title', 'On Norms'), 'title', ' '))).toEqual(['title-unread']);
    expect(kinds(scanOf({ facts: { ...base, signature: { kind: 'not-found' } } }))).toEqual(['no-signature']);
    const two = scanOf({ doubts: [retain, within] });
    expect(kinds(two)).toEqual(['open']);
    expect(kinds(withDecision(two, retain.key, 'other'))).toEqual(['changed', 'open']);
  });

  it('takes the pages in their order, without copies and strange ones', () => {
    expect(pagesOfForm(scanOf())).toEqual([1, 2]);
    expect(pagesOfForm(scanOf({ pages: [{ kind: 'swapped', order: [2, 1] }] }))).toEqual([2, 1]);
    expect(pagesOfForm(scanOf({ pages: [{ kind: 'twice', page: 2, sameAs: 1 }] }))).toEqual([1]);
  });
});

it('the report says what was doubtful, what a person decided and typed, and how weak a scan is', () => {
  const decided = withSeen(
    withDecision(scanOf({ doubts: [retain, within], pages: [missing] }), within.key, 'other'),
    'date',
    'June 10, 2021',
  );
  const lines = reportText(reportOf(decided, { version: '1.2.3', paper: null, cameraReadyTitle: null })).split('\n');
  expect(lines).toContain('File: scan.pdf');
  expect(lines).toContain("Clause 4, page 1: PMLR's: “retain”");
  expect(lines).toContain('  Read as “retaln”.');
  expect(lines).toContain('  Nobody has decided yet.');
  expect(lines).toContain('  The person who looked found another word.');
  expect(lines).toContain('Pages: After page 1 something is missing: Clause 6 to Attestation.');
  expect(lines).toContain('Title: On Norms (read by machine)');
  expect(lines).toContain('Date: typed from the picture by the person who checked: June 10, 2021');
  expect(lines.at(-1)).toMatch(/^A scan is weaker evidence than text/);
});
