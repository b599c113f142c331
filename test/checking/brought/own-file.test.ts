import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../src/agreements/agreement';
import { pmlr } from '../../../src/agreements/pmlr';
import { shownBy } from '../../../src/any-form/shown-by';
import { checkPdf, verdictOn, withoutOwn } from '../../../src/checking';
import type { ReadPdf } from '../../../src/pdf/read';
import { broughtAgreement } from '../../agreements/brought/printed-form';
import { workshop } from '../../agreements/brought/workshop';
import { filledCopy } from './filled-copies';
import { AS_PRINTED, asRead, printedText, type Values } from './printed-text';

const PAGE = { width: 595, height: 842, toShown: [1, 0, 0, -1, 0, 842], turned: 0 } as const;
const LOGO = { page: 1, box: { left: 400, top: 100, right: 440, bottom: 130 }, fill: 0.4, below: null };

/** The workshop's form as it is read: with a watermark, dots below its fields, a link, a logo and a running head. */
function read(values: Values, more: Partial<ReadPdf> = {}): ReadPdf {
  const { text, placed } = asRead(printedText(workshop, values, AS_PRINTED));
  const start = text.indexOf('The shelf keeps');
  return {
    kind: 'read',
    text,
    placed,
    lines: [],
    pages: [PAGE],
    drawings: [[]],
    signatures: [],
    links: [{ start, end: start + 'The shelf'.length, target: 'https://shelf.example/' }],
    tricks: [{ kind: 'unseen', page: 1, text: 'The Shelf 2026' }],
    marks: [],
    beside: [LOGO],
    different: [],
    lookedAt: true,
    margins: [{ page: 1, text: 'as approved by the keepers of the shelf' }],
    drawn: null,
    scanned: [],
    known: null,
    ...more,
  };
}

const blank = broughtAgreement(workshop);
const signed = { left: 100, top: 300, right: 300, bottom: 320 };
const agreement: Agreement = {
  ...blank,
  file: {
    sha256: '',
    places: [
      {
        field: 'signature',
        option: null,
        page: 1,
        box: signed,
        baseline: null,
        rows: 1,
        leading: 12,
        size: 10,
        acroField: null,
      },
    ],
    shows: shownBy(read({}), [], []),
  },
};
const verdict = (pdf: ReadPdf, against = agreement) => verdictOn(checkPdf(pdf, against), withoutOwn(pdf, against));
const copy = filledCopy(workshop, 2);

describe('what the blank itself shows', () => {
  it('is held against nobody who fills it in', () => {
    expect(verdict(read(copy)).kind).toBe('verbatim');
    expect(verdict(read(copy), blank).kind).not.toBe('verbatim');
  });

  it.each([
    ['other hidden words', { tricks: [{ kind: 'unseen', page: 1, text: 'The authors keep nothing' }] }, 'hides'],
    ['the same words hidden in another way', { tricks: [{ kind: 'tiny', page: 1, text: 'The Shelf 2026' }] }, 'hides'],
    ['other words in the margin', { margins: [{ page: 1, text: 'not approved by the authors' }] }, 'says-more'],
    ['the link led elsewhere', { links: [{ start: 700, end: 710, target: 'https://other.example/' }] }, 'differs'],
    [
      'something drawn elsewhere',
      { beside: [{ ...LOGO, box: { left: 200, top: 180, right: 260, bottom: 210 } }] },
      'beside',
    ],
  ] as const)('%s is no part of it', (_, more, kind) => {
    expect(verdict(read(copy, more)).kind).toBe(kind);
  });

  it('is what its fields cover: a rule to write on', () => {
    expect(verdict(read(copy, { tricks: [{ kind: 'unseen', page: 1, text: '. . . . . . .' }] })).kind).toBe('verbatim');
  });
});

describe('a logo before the first line', () => {
  const { placed } = read(copy);
  const first = placed[0]?.box;
  if (!first) throw new Error('no words');
  /** The form with its first line set in by so many points, as a publisher's name behind a logo is. */
  const setIn = placed.map((word) =>
    word.page === 1 && word.box.top === first.top
      ? { ...word, box: { ...word.box, left: word.box.left + 60, right: word.box.right + 60 } }
      : word,
  );
  const drawn = (page: number, left: number, top: number, width: number, height: number, fill: number) =>
    verdict(
      read(copy, {
        placed: setIn,
        beside: [{ page, box: { left, right: left + width, top, bottom: top + height }, fill, below: null }],
      }),
    ).kind;
  const { left, top } = first;

  it('is the publisher’s', () => {
    expect(drawn(1, left, top - 4, 24, 24, 0.6)).toBe('verbatim');
  });

  it('is none where the blank has no logo', () => {
    const box = { left, right: left + 24, top: top - 4, bottom: top + 20 };
    const copied = read(copy, { placed: setIn, beside: [{ page: 1, box, fill: 0.6, below: null }] });
    if (!agreement.file) throw new Error('no file');
    const shows = { ...agreement.file.shows, beside: [] };
    expect(verdict(copied, { ...agreement, file: { ...agreement.file, shows } }).kind).toBe('beside');
  });

  it.each([
    ['on the next page', 2, left, top - 4, 24, 24, 0.6],
    ['before a later line', 1, left, top + 100, 24, 24, 0.6],
    ['longer than high, as a word is', 1, left, top - 4, 40, 24, 0.6],
    ['larger than a logo', 1, left - 20, top - 20, 64, 64, 0.6],
    ['over the words', 1, left + 50, top - 4, 24, 24, 0.6],
    ['lower than the line', 1, left, top, 4, 4, 0.6],
    ['thin, as a hand writes', 1, left, top - 4, 24, 24, 0.2],
  ])('is named where it is none: %s', (_, page, x, y, width, height, fill) => {
    expect(drawn(page, x, y, width, height, fill)).toBe('beside');
  });
});

describe('what is drawn in the place of the signature', () => {
  const box = { left: 110, top: 296, right: 200, bottom: 322 };
  it.each([
    ['a pen’s strokes', { drawings: [[{ kind: 'path', box, points: 40, isShaded: false, figures: [] }]] }, 'ink'],
    ['a picture', { drawings: [[{ kind: 'image', box, points: 0, isShaded: false, figures: [] }]] }, 'image'],
    [
      'the form’s own rule',
      {
        drawings: [[{ kind: 'path', box: { ...box, top: 318, bottom: 319 }, points: 4, isShaded: false, figures: [] }]],
      },
      'none',
    ],
  ] as const)('%s', (_, more, kind) => {
    const pdf = read(
      { ...copy, signature: '' },
      { ...more, beside: kind === 'none' ? [] : [{ page: 1, box, fill: 0.1, below: null }] },
    );
    const result = checkPdf(pdf, agreement);
    expect(result.kind === 'checked' && result.facts.signature.kind).toBe(kind);
    expect(verdict(pdf).kind).toBe('verbatim');
  });

  it('may hang together with the rule that the next blanks of its row have in common', () => {
    const joined = (right: number) => ({ page: 1, box: { ...box, left: 100, right }, fill: 0.03, below: null });
    const place = agreement.file?.places[0];
    if (!agreement.file || !place) throw new Error('no place');
    const day = { ...place, field: 'date', box: { ...signed, left: 320, right: 500 } };
    const row: Agreement = { ...agreement, file: { ...agreement.file, places: [place, day] } };
    const above = { ...joined(500), box: { left: 100, right: 500, top: 270, bottom: 322 } };
    const behind = { ...joined(500), box: { ...joined(500).box, left: 320 } };
    const beside = [joined(500), joined(550), above, behind];
    expect(withoutOwn(read(copy, { beside }), row).beside).toEqual(beside.slice(1));
  });

  it('is no matter for PMLR’s form', () => {
    const pdf = read(copy);
    expect(withoutOwn(pdf, pmlr)).toBe(pdf);
  });
});
