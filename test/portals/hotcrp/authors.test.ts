import { describe, expect, it } from 'vitest';
import { parseSavedPage } from '../../../scripts/saved-page';
import {
  authorsAreHidden,
  type Listed,
  readEditedAuthors,
  readShownAuthors,
  withoutAddresses,
} from '../../../src/portals/hotcrp/authors';
import type { Site } from '../../../src/portals/hotcrp/site';

const site = (email: string | null, actingAs = false): Site => ({
  root: new URL('https://stoc26.hotcrp.com/'),
  suffix: '',
  defaults: {},
  paperId: null,
  email,
  actingAs,
});
const told = (listed: readonly Listed[] | null) => listed?.map(({ author, email }) => [author?.name ?? null, email]);

describe('the rows of an edit form', () => {
  const rows = (...inputs: (readonly [string, string])[]) =>
    readEditedAuthors(
      parseSavedPage(inputs.map(([name, value]) => `<input name="${name}" value="${value}">`).join('')),
    );

  it('come in the order of their numbers', () => {
    const listed = rows(['authors:10:name', 'Ten'], ['authors:2:name', 'Two'], ['authors:1:name', 'One']);
    expect(told(listed)).toEqual([
      ['One', ''],
      ['Two', ''],
      ['Ten', ''],
    ]);
  });

  it.each([
    ['a name', [['authors:1:name', 'Ada Byron']], 'Ada Byron'],
    [
      'a name and an address',
      [
        ['authors:1:name', 'Ada Byron'],
        ['authors:1:email', 'a@b.example'],
      ],
      'Ada Byron',
    ],
    ['a name as 3.0b3 has it', [['authors:name_1', 'Ada Byron']], 'Ada Byron'],
    [
      'given and family names',
      [
        ['authors:1:first', 'Ada'],
        ['authors:1:last', 'Byron'],
      ],
      'Ada Byron',
    ],
    ['a family name alone', [['authors:1:last', 'Mausam']], 'Mausam'],
    [
      'an address alone, a gap',
      [
        ['authors:1:name', ''],
        ['authors:1:email', 'a@b.example'],
      ],
      '',
    ],
    [
      'an affiliation alone, nobody',
      [
        ['authors:1:name', ' '],
        ['authors:1:affiliation', 'Navy'],
      ],
      null,
    ],
    [
      'nothing, nobody',
      [
        ['authors:1:name', ''],
        ['authors:1:email', ''],
      ],
      null,
    ],
  ] as const)('hold %s', (_, inputs, name) =>
    expect(rows(...inputs)?.map(({ author }) => author?.name ?? null)).toEqual([name]),
  );

  it('are none for a template, or another field that is called nearly so', () => {
    expect(
      rows(['authors:$:name', 'X'], ['authors:1:name:x', 'X'], ['authors:1', 'X'], ['authors:name_', 'X']),
    ).toBeNull();
    expect(rows(['title', 'X'])).toBeNull();
  });
});

describe('the authors of a view', () => {
  const shown = (items: string, folded = 'fold9c') =>
    readShownAuthors(
      parseSavedPage(
        `<div id="foldpaper" class="${folded}"><div class="pavt ui js-aufoldup"><h3>Authors</h3></div><div class="pavb">${items}</div></div>`,
      ),
    );

  it.each([
    ['a name', 'Ada Byron', ['Ada Byron', '']],
    ['with an affiliation', 'Ada Byron <span class="auaff">(Navy)</span>', ['Ada Byron', '']],
    ['with an address', 'Ada Byron &lt;<a href="mailto:a@b.example">a@b.example</a>&gt;', ['Ada Byron', 'a@b.example']],
    ['an address alone', '<a href="mailto:a@b.example">a@b.example</a>', ['', 'a@b.example']],
    ['with a link that is no address', '<a href="https://ada.example/">Ada Byron</a>', ['Ada Byron', '']],
    ['part of the name in bold', 'Ada <b>Byron</b>', ['Ada Byron', '']],
    ['nobody', ' ', [null, '']],
  ])('%s', (_, item, author) => expect(told(shown(`<li class="odname">${item}</li>`))).toEqual([author]));

  it('are not known where they are folded away, or where the page has none', () => {
    expect(shown('<li class="odname">Ada Byron</li>', 'fold8c')).toBeNull();
    expect(readShownAuthors(parseSavedPage('<div id="foldpaper"></div>'))).toBeNull();
  });

  it('of too many names nobody rather than some', () => {
    expect(shown('<li class="odname">A B</li>'.repeat(6000))).toHaveLength(6000);
    expect(shown('<li class="odname">A B</li>'.repeat(6001))).toEqual([]);
  });
});

describe('who is signed in', () => {
  const listed = readEditedAuthors(
    parseSavedPage(
      '<input name="authors:1:name" value="Ada Byron"><input name="authors:1:email" value="Ada@B.example">',
    ),
  );
  it.each([
    ['is the author of that address, in whatever case', site('ada@b.example'), 'Ada Byron'],
    ['is none of the authors', site('bob@b.example'), null],
    ['is nobody', site(null), null],
    ['is not told while an administrator acts as the author', site('ada@b.example', true), null],
  ])('%s', (_, where, signedIn) => {
    expect(withoutAddresses(listed ?? [], where)).toEqual({
      authors: [{ name: 'Ada Byron', given: 'Ada', family: 'Byron' }],
      signedIn,
    });
  });

  it('is nobody where no author has an address', () => {
    const nameless: Listed = { author: { name: 'Ada Byron', given: 'Ada', family: 'Byron' }, email: '' };
    expect(withoutAddresses([nameless, { author: null, email: 'bob@b.example' }], site(null)).signedIn).toBeNull();
    expect(withoutAddresses([nameless, { author: null, email: 'bob@b.example' }], site('bob@b.example'))).toMatchObject(
      {
        authors: [{ name: 'Ada Byron' }],
        signedIn: null,
      },
    );
  });
});

describe('authors that reviewers do not see', () => {
  const view = (title: string) => `<div id="foldpaper"><div class="pavt js-aufoldup"><h3>${title}</h3></div></div>`;
  const form = (about: string, others = '') =>
    `<form>${others}<fieldset><div class="field-title">Authors</div>${about}<input name="authors:1:name"></fieldset></form>`;
  it.each([
    ['Authors (anonymous)', view('Authors (anonymous)'), true],
    ['Authors (blind)', view('Authors (blind until acceptance)'), true],
    ['Authors (deblinded)', view('Authors (deblinded)'), true],
    ['Authors', view('Authors'), false],
    ['Authors (anonymously)', view('Authors (anonymously)'), false],
    ['a form that says so', form('<div class="field-d">Submission is anonymous.</div>'), true],
    ['a form of old that says so', form('<p class="paphint">Submissions are blind, so reviewers…</p>'), true],
    ['a form that does not', form('<div class="field-d">List the authors.</div>'), false],
    ['a form that says so of something else', form('', '<div class="field-d">Submission is anonymous.</div>'), false],
    ['a page of neither', '<p>Submissions are anonymous.</p>', false],
  ])('%s', (_, page, hidden) => expect(authorsAreHidden(parseSavedPage(page))).toBe(hidden));
});
