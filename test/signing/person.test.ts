import { describe, expect, it } from 'vitest';
import type { Wanted } from '../../src/agreements/agreement';
import type { Paper } from '../../src/paper/paper';
import { type Person, proposeFor } from '../../src/signing/person';
import { paper } from './papers';

const ADA: Person = {
  affiliation: 'Lund University',
  address: 'Box 118, 221 00 Lund, Sweden',
  email: 'ada@lu.example',
  job: 'Lecturer',
  organization: 'Lund University',
};
const facts = {
  title: 'On Norms',
  signer: 'Ada Lind',
  date: 'June 10, 2021',
  paper: paper({ venue: 'ICML 2021', number: '642' }),
};
const proposed = (wants: readonly Wanted[], values = {}) => proposeFor(wants, facts, ADA, values);

describe('what is proposed for a blank', () => {
  it.each<[readonly Wanted[], string]>([
    [['title'], 'On Norms'],
    [['signer'], 'Ada Lind'],
    [['date'], 'June 10, 2021'],
    [['email'], 'ada@lu.example'],
    [['event'], 'ICML 2021'],
    [['number'], '642'],
    [['editors'], ''],
    [[], ''],
    [
      ['signer', 'affiliation', 'address', 'email'],
      'Ada Lind, Lund University, Box 118, 221 00 Lund, Sweden, ada@lu.example',
    ],
    [['job', 'signer'], 'Lecturer, Ada Lind'],
    // One text twice would look like a mistake.
    [['organization', 'affiliation'], 'Lund University'],
    [['place', 'date'], 'June 10, 2021'],
  ])('that wants %j is %j', (wants, text) => {
    expect(proposed(wants)).toBe(text);
  });

  it('is the venue’s own word before the page’s', () => {
    const values = { event: 'Invented Forms 2027', editors: 'N. Lindqvist', place: 'Lund', number: '12' };
    expect(proposed(['event'], values)).toBe('Invented Forms 2027');
    expect(proposed(['number', 'editors'], values)).toBe('12, N. Lindqvist');
    expect(proposed(['place', 'date'], values)).toBe('Lund, June 10, 2021');
  });

  it('names all authors that the page names', () => {
    const named: Paper = {
      ...facts.paper,
      authors: [
        { name: 'Ada Lind', given: 'Ada', family: 'Lind' },
        { name: '', given: '', family: '' },
        { name: '陈键飞', given: '', family: '' },
      ],
    };
    expect(proposeFor(['authors'], { ...facts, paper: named })).toBe('Ada Lind, 陈键飞');
    expect(proposeFor(['authors', 'event', 'number'], { ...facts, paper: null })).toBe('');
  });

  it('is one line, without what nobody sees', () => {
    expect(proposeFor(['address'], facts, { ...ADA, address: ' Box 118\n221 00\u202e Lund ' })).toBe(
      'Box 118 221 00 Lund',
    );
  });
});
