import { describe, expect, it } from 'vitest';
import type { Agreement, BlankPlace } from '../../../src/agreements/agreement';
import { answersApart } from '../../../src/checking/answers-apart';
import type { ReadPdf } from '../../../src/pdf/read';
import type { Glyph } from '../../../src/pdf/read/glyph';
import { joinLines, linesOf } from '../../../src/pdf/read/lines';
import { society } from '../../agreements/society';
import { A4, typed } from '../../pdf/read/typewriter';

const HAND = 2;
const place = (field: string, left: number, right: number): BlankPlace => ({
  field,
  option: null,
  page: 1,
  box: { left, right, top: 90, bottom: 112 },
  baseline: 100,
  rows: 1,
  leading: 12,
  size: 10,
  acroField: null,
});
const agreement: Agreement = {
  ...society,
  file: {
    sha256: '',
    places: [place('title', 125, 200), place('signer', 260, 400)],
    shows: { tricks: [], margins: [], links: [], beside: [], ticked: [] },
  },
  fields: [
    { id: 'title', asks: 'title' },
    { id: 'signer', asks: 'signer' },
  ],
};

function read(...glyphs: readonly Glyph[][]): ReadPdf {
  const lines = linesOf(glyphs.flat(), 1);
  const { text, placed } = joinLines(lines);
  const at = text.indexOf('Name:');
  return {
    kind: 'read',
    text,
    placed,
    lines,
    pages: [A4],
    drawings: [[]],
    signatures: [],
    links: [{ start: at, end: at + 5, target: 'https://shelf.example/' }],
    tricks: [],
    marks: [],
    beside: [],
    different: [],
    lookedAt: true,
    margins: [],
    drawn: null,
    scanned: [],
    known: null,
  };
}

/** The text, and by the ids of their fields the answers in it. */
function apart(pdf: ReadPdf) {
  const { pdf: own, answers } = answersApart(pdf, agreement);
  const said = answers.map(({ field, range }) => [field.id, own.text.slice(range.start, range.end)]);
  return {
    text: own.text,
    said: Object.fromEntries(said),
    links: own.links.map((l) => own.text.slice(l.start, l.end)),
  };
}

const labels = () => [...typed('Title:', 90, 100), ...typed('Name:', 230, 100), ...typed('You keep all.', 90, 130)];
const answer = (text: string, x: number, y: number) => typed(text, x, y, { font: HAND, size: 8 });

describe('what was written into the blanks of a file', () => {
  it('is taken apart from its words and from each other, however close its lines are', () => {
    const form = labels();
    const pdf = read(
      form,
      answer('On Reading', 127, 97),
      answer('Long Lines', 127, 103),
      answer('Ada Byron', 262, 100),
    );
    // As it is read: its two lines are one with their label's.
    expect(pdf.text).not.toContain('Long Lines');
    const { text, said, links } = apart(pdf);
    expect(said).toEqual({ title: 'On Reading\nLong Lines', signer: 'Ada Byron' });
    expect(text.replace(/\n+/g, '|')).toBe('Title: Name:|On Reading|Long Lines|Ada Byron|You keep all.');
    expect(links).toEqual(['Name:']);
  });

  it('goes on below where the next word has no room', () => {
    const form = labels();
    const { said } = apart(read(form, answer('On Reading Very', 127, 95), answer('LongLines', 127, 105)));
    expect(said).toEqual({ title: 'On Reading Very LongLines' });
  });

  it('is none where the form’s own font has it, or it was drawn before its words', () => {
    const form = labels();
    const own = read(form, typed('On Reading', 127, 100));
    expect(answersApart(own, agreement)).toEqual({ pdf: own, answers: [] });
    const early = answer('On Reading', 127, 100);
    const before = read(early, labels());
    expect(answersApart(before, agreement)).toEqual({ pdf: before, answers: [] });
  });

  it('is none that stands elsewhere', () => {
    const form = labels();
    const { text, said } = apart(read(form, answer('On Reading', 127, 100), answer('no', 200, 130)));
    expect(said).toEqual({ title: 'On Reading' });
    expect(text).toContain('You keep all. no');
    const most = read(labels(), answer('On Reading', 127, 100), answer('but the authors keep nothing', 200, 130));
    expect(answersApart(most, agreement).answers).toEqual([]);
  });

  it('is none that goes on with a line of the form’s which is none of the blank’s', () => {
    const form = [...labels(), ...typed('All is kept', 90, 91)];
    const pdf = read(form, answer('for us', 150, 91), answer('On Reading', 127, 100));
    expect(answersApart(pdf, agreement)).toEqual({ pdf, answers: [] });
    // A second line above the only one stands between the lines of a text.
    const { said } = apart(
      read(labels(), typed('All is kept', 90, 85), answer('On Reading', 127, 92), answer('Lines', 127, 101)),
    );
    expect(said).toEqual({ title: 'On Reading\nLines' });
  });

  it('stays with the letters of the form between its parts', () => {
    const form = [...labels(), ...typed('/', 150, 100)];
    const pdf = read(form, answer('12', 130, 100), answer('26', 170, 100));
    expect(answersApart(pdf, agreement)).toEqual({ pdf, answers: [] });
  });

  it('is left alone in a text that somebody has changed', () => {
    const form = labels();
    const pdf = { ...read(form, answer('On Reading', 127, 100)), text: 'Title: Name: You keep nothing.' };
    expect(answersApart(pdf, agreement)).toEqual({ pdf, answers: [] });
  });
});
