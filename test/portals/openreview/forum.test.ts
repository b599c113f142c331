import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/portals';
import type { Reading } from '../../../src/portals/portal';
import { pageOf, savedPages } from '../saved-page';

const pages = savedPages();

/** A saved page, with passages of it replaced; one that is not there is an error. */
function read(name: string, changes: Readonly<Record<string, string>> = {}): Reading {
  const saved = pages.find((page) => page.portal === 'openreview' && page.name === name);
  if (!saved) throw new Error(`no page ${name}`);
  let html = saved.html;
  for (const [passage, instead] of Object.entries(changes)) {
    if (!html.includes(passage)) throw new Error(`${name} does not hold ${passage}`);
    html = html.replaceAll(passage, instead);
  }
  return readPage(pageOf(html, saved.page.url.href));
}
const paperOf = (reading: Reading) => ('paper' in reading ? reading.paper : null);
const namesOf = (reading: Reading) => paperOf(reading)?.authors.map(({ name }) => name);
const LOADING = { kind: 'unreadable', why: 'still-loading' };
const tag = (author: string) => `<meta name="citation_author" content="${author}">\n`;
const DATE = '<meta name="citation_publication_date"';

describe('over twenty authors who are objects', () => {
  it('a list unfolded is the whole one', () => {
    const label = 'et al. (4 additional authors not shown)';
    expect(namesOf(read('object-authors-cut', { [label]: '(hide authors)' }))).toHaveLength(20);
  });

  it.each(['object-authors-many', 'object-authors-bibtex'])(
    '%s: one that names fewer than the metas count names nobody',
    (name) => {
      expect(namesOf(read(name))?.length).toBeGreaterThan(20);
      expect(namesOf(read(name, { [DATE]: tag('[object Object]') + DATE }))).toEqual([]);
    },
  );

  it('an imported note, which has no metas, counts by what its list leaves out', () => {
    const imported = {
      [tag('[object Object]')]: '',
      '<meta name="citation_title" content="Twenty-five with Institutions">\n': '',
      [DATE]: '<meta name="none"',
    };
    const reading = read('object-authors-many', imported);
    expect(paperOf(reading)?.title).toBe('Twenty-five with Institutions');
    expect(namesOf(reading)).toHaveLength(25);
    expect(namesOf(reading)?.[24]).toBe('Writer Twentyfour');
    expect(namesOf(read('object-authors-many', { ...imported, '(5 additional': '(6 additional' }))).toEqual([]);
  });
});

describe('whom a blind paper of API v1 names', () => {
  const user = (name: string) => ({ '<span>Paula Chair</span>': `<span>${name}</span>` });
  it.each([
    ['an author, by the whole name', 'Barbara Liskov', 2],
    ['an author, whose name the menu cuts', 'Barbara Lisk...', 2],
    ['an author in other case', 'barbara liskov', 2],
    ['somebody whose name ends like an author’s', 'Liskov', 0],
    ['somebody of two letters', 'Ba', 0],
    ['somebody of three', 'Bar', 2],
  ])('%s', (_, name, count) => {
    const reading = read('v1-blind-chair', user(name));
    expect(namesOf(reading)).toHaveLength(count);
    expect(reading.kind).toBe(count > 0 ? 'paper' : 'hidden-authors');
  });

  it('nobody signed in, nobody named', () => {
    const menu = '<a id="user-menu"><span>Paula Chair</span> <span class="caret"></span></a>';
    expect(namesOf(read('v1-blind-chair', { [menu]: '' }))).toEqual([]);
  });

  it('without any author in the metas, only the label tells that the names are authors’', () => {
    const none = { [tag('Anonymous')]: '', ...user('Barbara Liskov') };
    expect(namesOf(read('v1-blind-chair', none))).toEqual(['Barbara Liskov', 'Donald E. Knuth']);
    expect(namesOf(read('v1-blind-chair', { ...none, '(privately revealed to you)': '' }))).toEqual([]);
  });
});

describe('who is no author', () => {
  it.each([
    ['Program Chairs', ['Alan Turing']],
    ['ICML 2025 Conference', ['Alan Turing']],
    ['ada@engine.example.org', ['', 'Alan Turing']],
  ])('%s among the tags', (name, names) => {
    expect(namesOf(read('untitled', { [tag('Ada Byron')]: tag(name) }))).toEqual(names);
  });

  it('a group as the only one: the authors are not known', () => {
    const reading = read('untitled', { [tag('Ada Byron')]: '', [tag('Alan Turing')]: tag('Program Chairs') });
    expect(reading).toMatchObject({ kind: 'paper', paper: { authors: [] } });
  });

  it('all anonymous', () => {
    const changes = { [tag('Ada Byron')]: tag('Anonymous'), [tag('Alan Turing')]: tag(' Anonymous Authors ') };
    expect(read('untitled', { ...changes, '<span>Alan Turing</span>': '<span>Somebody</span>' })).toMatchObject({
      kind: 'hidden-authors',
      paper: { authors: [], title: '' },
    });
  });
});

describe('which paper the page is', () => {
  it('a note called Forum has that title', () => {
    expect(
      paperOf(
        read('untitled-imported', { '<h2 class="citation_title"></h2>': '<h2 class="citation_title">Forum</h2>' }),
      )?.title,
    ).toBe('Forum');
  });

  it('metas of the paper before: wait', () => {
    // The address went on; the old paper, which has no PDF, is still in head and body.
    const old = {
      '<a class="citation_pdf_url" href="/pdf?id=oLdPaPeR00" title="Download PDF">PDF</a>': '',
      'Old Paper that Stays in the Body': 'New and Paperless',
    };
    expect(read('stale-body-without-pdf', old)).toEqual(LOADING);
  });

  it('metas of another title than the body’s: the head went on', () => {
    const pdf = '<a class="citation_pdf_url" href="/pdf?id=oLdPaPeR00" title="Download PDF">PDF</a>';
    expect(namesOf(read('stale-body-without-pdf', { [pdf]: '' }))).toEqual(['Ada Byron']);
  });

  it('a typeset title tells nothing: wait', () => {
    const changes = {
      '<a class="citation_pdf_url" href="/pdf?id=oLdPaPeR00" title="Download PDF">PDF</a>': '',
      'Old Paper that Stays in the Body': 'New <mjx-container>x</mjx-container>',
    };
    expect(read('stale-body-without-pdf', changes)).toEqual(LOADING);
  });

  it('a body without an id that has another title is not believed', () => {
    const other = { '<h2 class="citation_title">As It Came</h2>': '<h2 class="citation_title">As It Went</h2>' };
    expect(paperOf(read('unrevised-without-pdf', other))).toMatchObject({
      status: 'unknown',
      year: 2025,
      yearFrom: 'venue',
    });
  });

  it('an imported note beside the address of another: wait', () => {
    const links = '<a href="/revisions?id=mIxEdLiNk1">';
    expect(read('mixed-author-links', { [links]: '<a href="/revisions?id=oThEr00001">' })).toEqual(LOADING);
  });

  it('nothing drawn and nothing in the head: wait', () => {
    expect(readPage(pageOf('<title>OpenReview</title><main></main>', 'https://openreview.net/forum?id=x'))).toEqual(
      LOADING,
    );
    expect(readPage(pageOf('<title>A | OpenReview</title><main></main>', 'https://openreview.net/forum?id=x'))).toEqual(
      LOADING,
    );
  });
});

describe('decisions', () => {
  const LINE = 'ICML 2025 Conference Submission';
  it.each([
    ['Accept (poster)', LINE, 'accepted'],
    ['Reject', LINE, 'rejected'],
    ['Accept (poster)', 'ICML 2025 Conference Withdrawn Submission', 'withdrawn'],
    ['Reject', 'ICML 2025 poster', 'accepted'],
    ['Accept (poster)', 'Some Gathering of Friends', 'accepted'],
    ['Accept (poster)', 'Submitted to ICML 2025', 'accepted'],
    ['To be announced', LINE, 'undecided'],
  ])('%s in the reply, %s in the line', (decision, line, status) => {
    expect(paperOf(read('decision-in-reply', { 'Accept (poster)': decision, [LINE]: line }))?.status).toBe(status);
  });

  it('a line that names no venue leaves it to the metas and the banner', () => {
    expect(paperOf(read('decision-in-reply', { [LINE]: '2024' }))).toMatchObject({
      venue: 'Forty-Second International Conference on Machine Learning',
      year: 2024,
      yearFrom: 'venue',
      status: 'accepted',
    });
  });
});

describe('a form in place of the note', () => {
  it('the data of another paper say nothing of this one', () => {
    const { html } = pages.find(({ name }) => name === 'camera-ready-data') ?? { html: '' };
    const other = html
      .replaceAll('cAmDaTa001', 'oThEr00001')
      .replace(
        'citation_pdf_url" content="https://openreview.net/pdf?id=oThEr00001',
        'citation_pdf_url" content="https://openreview.net/pdf?id=cAmDaTa001',
      );
    expect(paperOf(readPage(pageOf(other, 'https://openreview.net/forum?id=cAmDaTa001')))).toMatchObject({
      status: 'unknown',
      venue: 'Forty-Second International Conference on Machine Learning',
      year: 2026,
    });
  });
});

describe('the author console', () => {
  const row = (venue: string, ...cell: string[]) =>
    `<main><table class="console-table"><tr><td>1</td><td><h4><a href="/forum?id=rOw1">A Row</a></h4><div class="note-authors"><a href="#">Ada Byron</a></div><span class="note-venue">${venue}</span></td><td><strong>Accept</strong></td><td>${cell.map((each) => `<strong>${each}</strong>`).join('')}</td></tr></table></main>`;
  const first = (html: string) => {
    const reading = readPage(pageOf(html, 'https://openreview.net/group?id=ICML.cc/2025/Conference/Authors'));
    return reading.kind === 'papers' ? reading.papers[0] : null;
  };
  it.each([
    ['ICML 2025 Conference Submission', ['ICML 2025 Conference Submission', 'Accept (Poster)'], 'accepted'],
    ['ICML 2025 Conference Submission', ['ICML 2025 Conference Submission', 'Reject'], 'rejected'],
    ['ICML 2025 Conference Submission', ['ICML 2025 Conference Submission', 'No Recommendation'], 'undecided'],
    ['ICML 2025 poster', ['Reject'], 'accepted'],
    ['Some Gathering', ['No Recommendation'], 'unknown'],
  ])('%s, %j', (venue, cell, status) => {
    expect(first(row(venue, ...cell))?.status).toBe(status);
  });

  it('a cut list of authors names nobody, for the paper’s own page has it whole', () => {
    const cut = '<a href="#">Ada Byron</a> <a class="show-all" href="#">et al. (5 additional authors not shown)</a>';
    expect(first(row('ICML 2025 poster'))?.authors).toHaveLength(1);
    expect(first(row('ICML 2025 poster').replace('<a href="#">Ada Byron</a>', cut))?.authors).toEqual([]);
  });
});
