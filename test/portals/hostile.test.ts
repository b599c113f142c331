import { describe, expect, it, vi } from 'vitest';
import { portals, readPage } from '../../src/portals';
import type { Reading } from '../../src/portals/portal';
import { pageOf } from './saved-page';

// For searches that never end: the DOM here is fifty times slower than a browser's.
vi.setConfig({ testTimeout: 120_000 });

const ADDRESSES = [
  'https://openreview.net/forum?id=aCtNN2bItq',
  'https://openreview.net/group?id=ICML.cc/2021/Conference/Authors',
  'https://proceedings.mlr.press/v139/chen21z.html',
  'https://papers.example.org/a',
];

const tag = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const head = (...tags: string[]) =>
  `<!DOCTYPE html><html><head>${tags.join('\n')}</head><body><main></main></body></html>`;
const TITLE = tag('citation_title', 'A Real Title');

function readEverywhere(html: string): Reading[] {
  return ADDRESSES.map((address) => readPage(pageOf(html, address)));
}

function papers(readings: readonly Reading[]) {
  return readings.flatMap((reading) => ('paper' in reading ? [reading.paper] : []));
}

/** A number in letters: digits behind a name are footnote marks. */
const inLetters = (n: number) => String(n).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));

describe('pages that lie', () => {
  it('a meta tag of one megabyte is no title and no name', () => {
    const megabyte = 'x'.repeat(1_000_000);
    expect(papers(readEverywhere(head(tag('citation_title', megabyte))))).toEqual([]);
    const [paper] = papers(
      readEverywhere(head(TITLE, tag('citation_author', megabyte), tag('citation_author', 'Ada Byron'))),
    );
    expect(paper?.authors.map((author) => author.name)).toEqual(['Ada Byron']);
  });

  it('a title of 5,000 characters comes back whole', () => {
    const long = 'Word '.repeat(1000).trim();
    for (const paper of papers(readEverywhere(head(tag('citation_title', long))))) expect(paper.title).toBe(long);
  });

  it('500 authors come back in order; of 10,000 none is named rather than some', () => {
    const authors = (n: number) =>
      Array.from({ length: n }, (_, i) => tag('citation_author', `Author Number${inLetters(i)}`));
    const [some] = papers(readEverywhere(head(TITLE, ...authors(500)))).slice(-1);
    expect(some?.authors).toHaveLength(500);
    expect(some?.authors[499]?.family).toBe('Numberejj');
    for (const paper of papers(readEverywhere(head(TITLE, ...authors(10_000))))) expect(paper.authors).toEqual([]);
  });

  it('10,000 authors in one tag', () => {
    const all = Array.from({ length: 10_000 }, (_, i) => `N${i}, A`).join(';');
    for (const paper of papers(readEverywhere(head(TITLE, tag('citation_authors', all)))))
      expect(paper.authors).toEqual([]);
  });

  it('JSON-LD of every wrong shape', () => {
    const wrong = [
      '{',
      '[]',
      'null',
      '"ScholarlyArticle"',
      '{"@type":"ScholarlyArticle"}',
      '{"@type":["ScholarlyArticle"],"headline":{"a":1},"author":{"name":[1]}}',
      '{"@graph":{"@type":"ScholarlyArticle","author":[[["x"]],7,null,{"name":null}],"isPartOf":[[]]}}',
      `{"@type":"ScholarlyArticle","headline":"${'['.repeat(100_000)}"}`,
    ];
    const html = head(...wrong.map((json) => `<script type="application/ld+json">${json}</script>`));
    expect(papers(readEverywhere(html))).toEqual([]);
  });

  it('tables nested a thousand deep, and a note without anything in it', () => {
    const nested = `${'<table><tr><td>'.repeat(1000)}x${'</td></tr></table>'.repeat(1000)}`;
    readEverywhere(
      `<html><head>${TITLE}</head><body><main>${nested}<div class="forum-note">${nested}</div></main></body></html>`,
    );
  });

  it('an address that cannot be decoded', () => {
    const page = pageOf(head(TITLE), 'https://openreview.net/forum/%E0%A4%A');
    expect(['paper', 'hidden-authors']).toContain(readPage(page).kind);
  });
});

it('a reader that fails makes the page unreadable, and the popup never hears an exception', () => {
  const page = pageOf(head(TITLE), 'https://papers.example.org/a');
  const broken = new Proxy(page.document, {
    get: () => {
      throw new Error('the page removed itself');
    },
  });
  expect(readPage({ ...page, document: broken })).toEqual({ kind: 'unreadable', why: 'failed' });
});

it('a page that removed itself before it was read', () => {
  for (const address of ADDRESSES) {
    const page = pageOf(head(TITLE), address);
    page.document.documentElement.remove();
    expect(['nothing', 'unreadable']).toContain(readPage(page).kind);
  }
});

it('no secret of an address gets into what is kept', () => {
  for (const address of [
    'https://user:pa55word@papers.example.org/a;jsessionid=s3cret?cap=s3cret&passcode=s3cret#s3cret',
    'https://openreview.net/forum?id=aCtNN2bItq&token=s3cret#s3cret',
    'https://proceedings.mlr.press/v139/chen21z.html?token=s3cret',
  ]) {
    const [paper] = papers([readPage(pageOf(head(TITLE, tag('citation_author', 'Ada Byron')), address))]);
    expect(paper?.title).toBe('A Real Title');
    expect(JSON.stringify(paper)).not.toMatch(/s3cret|pa55word/);
  }
});

it('match patterns name hosts over https only', () => {
  const patterns = portals.flatMap((portal) => portal.matches);
  expect(patterns.every((pattern) => /^https:\/\/(\*\.)?[a-z0-9.-]+\/\*$/.test(pattern))).toBe(true);
  for (const address of [
    'http://openreview.net/forum?id=x',
    'https://evilopenreview.net/forum?id=x',
    'https://openreview.net.evil.example/forum?id=x',
  ]) {
    const page = pageOf(head(TITLE, tag('citation_author', 'Ada Byron')), address);
    expect(papers([readPage(page)])[0]?.portal).toBe('citation-metadata');
  }
});
