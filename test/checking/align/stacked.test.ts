import { describe, expect, it } from 'vitest';
import { type Agreement, SHOWS_NOTHING } from '../../../src/agreements/agreement';
import { type CheckResult, checkText } from '../../../src/checking';
import { society } from '../../agreements/society';

const paragraph = (text: string) => ({ kind: 'paragraph' as const, content: [{ kind: 'text' as const, text }] });
const KEEPS = 'The author keeps every right that is not named below, and names all who wrote the work.';
const PRINTS = 'The society may print the work in its yearly book, and may lend copies of it to readers.';

/** A form with a table, the head of which has a label in two lines. */
const table: Agreement = {
  ...society,
  id: 'table',
  file: { sha256: '', places: [], shows: SHOWS_NOTHING },
  fields: [],
  blocks: [KEEPS, 'Name', 'Share in the work', 'Date', PRINTS].map(paragraph),
};

const checked = (...lines: readonly string[]): CheckResult => checkText([KEEPS, ...lines, PRINTS].join('\n'), table);
const differing = (result: CheckResult) =>
  result.kind === 'checked' ? result.findings.filter(({ kind }) => kind !== 'identical').map(({ kind }) => kind) : [];

describe('a label in several lines at the head of a table’s column', () => {
  it.each([
    ['in one line', ['Name          Share in the work      Date']],
    ['with the others on its first', ['Name          Share in      Date', '              the work']],
    ['with the others on its last', ['              Share in the', 'Name          work             Date']],
    [
      'with the others between',
      ['              Share in', 'Name                        Date', '              the work'],
    ],
    ['of three', ['Name          Share      Date', '              in the', '              work']],
  ])('is found %s', (_, lines) => {
    expect(differing(checked(...lines))).toEqual([]);
  });

  it.each([
    ['lacks a word', ['Name          Share in      Date', '              the']],
    ['has another', ['Name          Share in      Date', '              a work']],
    [
      'goes on below another column',
      ['Name          Share in           Date', '                                 the work'],
    ],
    ['has changed places with another', ['Date      Share in      Name', '          the work']],
    ['stands before the label that it follows', ['Share in      Name      Date', 'the work']],
    ['stands behind the label that it goes before', ['Name      Date      Share in', '                    the work']],
    ['stands above the label that it follows', ['Share in', 'the work', 'Name          Date']],
    ['is upside down', ['              the work', 'Name          Share in        Date']],
  ])('is not where it %s', (_, lines) => {
    expect(differing(checked(...lines))).not.toEqual([]);
  });
});
