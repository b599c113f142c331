import { describe, expect, it } from 'vitest';
import { readPaperOfApi, readWhoami } from '../../../src/portals/hotcrp/api';
import type { Site } from '../../../src/portals/hotcrp/site';

const SITE: Site = {
  root: new URL('https://stoc26.hotcrp.com/'),
  suffix: '',
  defaults: {},
  paperId: '12',
  email: 'ada@b.example',
  actingAs: false,
};
const ADA = { name: 'Ada Byron', given: 'Ada', family: 'Byron' };

describe('an answer of the paper API', () => {
  const read = (paper: object) =>
    readPaperOfApi(JSON.stringify({ ok: true, paper: { title: 'T', ...paper } }), '12', SITE);

  it.each([
    ['given and family names', { given_name: 'Ada', family_name: 'Byron' }, ADA],
    ['the names of 3.1', { first: 'Ada', last: 'Byron' }, ADA],
    ['one name', { name: 'Ada Byron' }, ADA],
    ['one name, the family first', { name: 'Byron, Ada' }, ADA],
    ['a family name', { family_name: 'Mausam' }, { name: 'Mausam', given: '', family: 'Mausam' }],
    ['a given name', { given_name: 'Mausam' }, { name: 'Mausam', given: '', family: 'Mausam' }],
  ])('names an author by %s', (_, author, expected) =>
    expect(read({ authors: [author] })?.authors).toEqual([expected]),
  );

  it('may leave everything out but the title', () => {
    expect(read({})).toEqual({ title: 'T', authors: null, status: null, signedIn: null });
    expect(read({ authors: [] })?.authors).toBeNull();
    expect(read({ authors: 'Ada Byron' })?.authors).toBeNull();
  });

  it('is believed where it tells the same number or none, and is another paper’s else', () => {
    for (const pid of [undefined, 12, '12']) expect(read({ pid })?.title).toBe('T');
    for (const pid of [13, '1', null]) expect(read({ pid })).toBeNull();
  });

  it.each([
    [{ status: 'submitted' }, 'undecided'],
    [{ status: 'accept' }, 'accepted'],
    [{ decision: 'Rejected' }, 'rejected'],
    [{ status: 'submitted', decision: 'Accepted' }, 'accepted'],
    [{ status: 7, decision: ['Accepted'] }, null],
  ])('tells what became of it: %j', (paper, status) => expect(read(paper)?.status).toBe(status));

  it('of too many authors names none rather than some', () => {
    const authors = (n: number) => Array(n).fill({ name: 'Ada Byron' });
    expect(read({ authors: authors(6000) })?.authors).toHaveLength(6000);
    expect(read({ authors: authors(6001) })?.authors).toBeNull();
  });

  it('tells by the address who of the authors is signed in', () => {
    const me = { name: 'Ada Byron', email: 'Ada@B.example' };
    expect(read({ authors: [{ name: 'Bob Roe', email: 'bob@b.example' }, me] })?.signedIn).toBe('Ada Byron');
    expect(read({ authors: [{ name: 'Bob Roe', email: 'bob@b.example' }] })?.signedIn).toBeNull();
    expect(read({ authors: [{ email: 'ada@b.example' }, { name: 'Bob Roe' }] })?.signedIn).toBeNull();
  });
});

describe('an answer of who is signed in', () => {
  it.each([
    [{ ok: true, email: 'Ada@b.example', given_name: 'Ada', family_name: 'Byron' }, 'Ada Byron'],
    [{ ok: true, email: 'bob@b.example', given_name: 'Bob', family_name: 'Roe' }, null],
    [{ ok: true, email: 'ada@b.example' }, null],
    [{ ok: false, email: 'ada@b.example', given_name: 'Ada', family_name: 'Byron' }, null],
    [{ email: 'ada@b.example', given_name: 'Ada', family_name: 'Byron' }, null],
    [[], null],
    [7, null],
  ])('%j', (answer, name) => expect(readWhoami(JSON.stringify(answer), SITE)).toBe(name));

  it('that never came names nobody', () => expect(readWhoami(undefined, SITE)).toBeNull());
});
