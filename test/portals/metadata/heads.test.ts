import { describe, expect, it } from 'vitest';
import { typesetTitle } from '../../../src/paper/title';
import { readPage } from '../../../src/portals';
import { statusIn } from '../../../src/portals/metadata/status';
import { pageOf } from '../saved-page';

/** What a reader of a page with that head sees of its paper. */
function read(head: string, body = '', address = 'https://journal.example.org/article/1') {
  const reading = readPage(pageOf(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`, address));
  if (reading.kind !== 'paper') return reading.kind;
  const { title, authors, otherAuthors, venue, year, yearFrom, sources } = reading.paper;
  return {
    title: typesetTitle(title),
    authors: authors.map(({ name }) => name),
    ...(otherAuthors ? { other: otherAuthors.map(({ name }) => name) } : {}),
    venue,
    year,
    yearFrom,
    from: [sources.title, sources.authors],
  };
}

const meta = (name: string, content: string, key = 'name') =>
  `<meta ${key}="${name}" content="${content.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
const linked = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const HIGHWIRE = ['citation-metadata', 'citation-metadata'];
const JSON_LD = ['json-ld', 'json-ld'];
const UNDATED = { venue: null, year: null, yearFrom: null };

describe('tags of other makers', () => {
  it.each([
    [
      'bepress',
      meta('bepress_citation_title', 'A Title') +
        meta('bepress_citation_author', 'Doe, Jane') +
        meta('bepress_citation_author_institution', 'University of X') +
        meta('bepress_citation_journal_title', 'Journal of X') +
        meta('bepress_citation_date', '2019'),
      { venue: 'Journal of X', year: 2019, yearFrom: 'publication', from: HIGHWIRE },
    ],
    [
      'Wolters Kluwer',
      meta('wkhealth_title', 'A Title') +
        meta('wkhealth_authors', 'Doe, Jane; ') +
        meta('wkhealth_journal_title', 'Annals of X') +
        meta('wkhealth_article_publication_date', '2018/03'),
      { venue: 'Annals of X', year: 2018, yearFrom: 'publication', from: HIGHWIRE },
    ],
    [
      'EPrints',
      meta('eprints.title', 'A Title') +
        meta('eprints.creators_name', 'Doe, Jane') +
        meta('eprints.creators_id', 'jane@example.org') +
        meta('eprints.event_title', 'Conference on X 2017') +
        meta('eprints.date', '2018-01'),
      { venue: 'Conference on X 2017', year: 2017, yearFrom: 'venue', from: ['dublin-core', 'dublin-core'] },
    ],
    [
      'property instead of name',
      meta('citation_title', 'A Title', 'property') + meta('citation_author', 'Jane Doe', 'property'),
      { ...UNDATED, from: HIGHWIRE },
    ],
    [
      'a property beside a name of something else',
      '<meta name="description" property="citation_title" content="A Title"><meta name="x" property="citation_author" content="Jane Doe">',
      { ...UNDATED, from: HIGHWIRE },
    ],
    [
      'Dublin Core with a colon, or by its address',
      meta('DC:title', 'A Title', 'property') + meta('http://purl.org/dc/terms/creator', 'Doe, Jane', 'property'),
      { ...UNDATED, from: ['dublin-core', 'dublin-core'] },
    ],
  ])('%s', (_, head, expected) => {
    expect(read(head)).toEqual({ title: 'A Title', authors: ['Jane Doe'], ...expected });
  });
});

describe('JSON-LD as it comes', () => {
  const article = { '@type': 'ScholarlyArticle', name: 'A Title', author: [{ '@type': 'Person', name: 'Doe, Jane' }] };
  const same = { title: 'A Title', authors: ['Jane Doe'], ...UNDATED, from: JSON_LD };
  it.each([
    ['plainly', linked(article)],
    ['with creators', linked({ ...article, author: undefined, creator: [{ name: 'Jane Doe' }] })],
    ['with a list', linked({ ...article, author: { '@list': [{ name: 'Jane Doe' }] } })],
    ['with a set of strings', linked({ ...article, author: { '@set': ['Jane Doe'] } })],
    ['with values', linked({ ...article, name: { '@value': 'A Title' }, author: [{ '@value': 'Jane Doe' }] })],
    [
      'in two languages',
      linked({
        ...article,
        name: [
          { '@value': 'Ein Titel', '@language': 'de' },
          { '@value': 'A Title', '@language': 'en' },
        ],
      }),
    ],
    [
      'with references',
      linked({
        '@graph': [
          { ...article, author: { '@id': '#jane' } },
          { '@id': '#jane', '@type': 'Person', name: 'Jane Doe' },
        ],
      }),
    ],
    [
      'with references into another script',
      linked({ ...article, author: [{ '@id': '#j' }] }) + linked({ '@id': '#j', name: 'Jane Doe' }),
    ],
    ['as the main entity', linked({ '@type': 'WebPage', mainEntity: article })],
    [
      'between the signs of CDATA',
      `<script type="application/ld+json">//<![CDATA[\n${JSON.stringify(article)}\n//]]></script>`,
    ],
    ['in a comment', `<script type="application/ld+json"><!--\n${JSON.stringify(article)}\n--></script>`],
    [
      'behind one that is no JSON',
      `<script type="application/ld+json">{"@type":"ScholarlyArticle",</script>${linked(article)}`,
    ],
    [
      'with a type among others',
      linked({ ...article, '@type': ['CreativeWork', 'https://schema.org/ScholarlyArticle'] }),
    ],
    [
      'of an Article that has a DOI',
      linked({ ...article, '@type': 'Article', identifier: 'https://doi.org/10.1234/abc' }),
    ],
    ['of an Article that has pages', linked({ ...article, '@type': 'Article', pageStart: '1' })],
    [
      'of a thesis that is part of a volume',
      linked({ ...article, '@type': 'Thesis', isPartOf: { '@type': ['PublicationVolume'] } }),
    ],
    ['with lists within a list', linked({ ...article, author: [{ '@list': [{ name: 'Jane Doe' }] }, { '@set': [] }] })],
    [
      'with values of names',
      linked({ ...article, name: [{ '@value': 'A Title' }], author: [{ name: { '@value': 'Jane Doe' } }] }),
    ],
    ['with a list of one name', linked({ ...article, author: [{ name: ['Jane Doe'] }] })],
    ['with given and family names', linked({ ...article, author: { givenName: 'Jane', familyName: 'Doe' } })],
    [
      'with addresses',
      linked({
        ...article,
        author: [{ name: 'Jane Doe', email: 'jane@example.org' }, { name: 'john@example.org' }, 42, null],
      }),
    ],
  ])('%s', (_, head) => {
    expect(read(head)).toEqual(same);
  });

  it('a person may have one name, and what is no text is none', () => {
    const authors = (...author: readonly unknown[]) => {
      const found = read(linked({ ...article, author }));
      return typeof found === 'string' ? found : found.authors;
    };
    expect(authors({ familyName: 'Mausam' }, { givenName: 'Sukanta' })).toEqual(['Mausam', 'Sukanta']);
    expect(authors({ name: { '@value': 7 } }, { name: {} }, { '@value': 'Jane Doe', name: 'Other' })).toEqual([
      'Jane Doe',
    ]);
    expect(authors({ '@type': 'Consortium', name: 'Doe, Roe' }, { '@type': 'Person', name: 'Doe, Jane' })).toEqual([
      'Doe, Roe',
      'Jane Doe',
    ]);
  });

  it('a headline that was cut gives way to the full name', () => {
    const full = `A title that is ${'very '.repeat(20)}long to the end of its last word`;
    for (const headline of [full.slice(0, 110), `${full.slice(0, 60)}…`, `${full.slice(0, 60)} ...`]) {
      expect(read(linked({ ...article, headline, name: full }))).toEqual({ ...same, title: full });
    }
    expect(read(linked({ ...article, headline: 'A Headline', name: 'Another' }))).toEqual({
      ...same,
      title: 'A Headline',
    });
  });

  it('an organisation is an author by its whole name', () => {
    const author = [{ name: 'Doe, Jane' }, { '@type': 'Organization', name: 'Doe, Roe and Partners' }];
    expect(read(linked({ ...article, author }))).toEqual({ ...same, authors: ['Jane Doe', 'Doe, Roe and Partners'] });
  });

  it('the venue is the periodical around an issue and a volume', () => {
    const volume = {
      '@type': 'PublicationVolume',
      name: 'Vol. 3',
      isPartOf: { '@type': 'Periodical', name: 'J. of X' },
    };
    const isPartOf = { '@type': 'PublicationIssue', name: 'Issue 2', isPartOf: volume };
    expect(read(linked({ ...article, isPartOf, datePublished: '2024-01-01' }))).toEqual({
      ...same,
      venue: 'J. of X',
      year: 2024,
      yearFrom: 'publication',
    });
  });

  it('references in a circle end', () => {
    const graph = [
      { ...article, isPartOf: { '@id': '#a' } },
      { '@id': '#a', isPartOf: { '@id': '#a' } },
    ];
    expect(read(linked({ '@graph': graph }))).toEqual(same);
  });
});

describe('news is no paper', () => {
  const news = { '@type': 'NewsArticle', headline: 'Storm hits coast', author: { name: 'Jane Doe' } };
  const byline = '<h1>Storm hits coast</h1><p>By <a rel="author" href="/jane">Jane Doe</a></p><p>Published today</p>';
  const open = meta('og:title', 'Storm hits coast', 'property') + meta('author', 'Jane Doe');
  const core = meta('dc.title', 'Storm hits coast') + meta('dc.creator', 'By Jane Doe');
  it.each([
    ['a byline', open, byline],
    ['NewsArticle', linked(news) + open, byline],
    ['an Article without anything of a paper', linked({ ...news, '@type': 'Article' }), byline],
    ['NewsArticle beside Dublin Core', linked(news) + core, byline],
    [
      'NewsArticle set otherwise',
      `<script type="application/ld+json">{"@type" :  [ "https://schema.org/ReportageNewsArticle"]}</script>${core}`,
      byline,
    ],
    ['a blog’s entry beside Dublin Core', linked({ ...news, '@type': 'BlogPosting' }) + core, byline],
    [
      'a time of publication beside Dublin Core',
      core + meta('article:published_time', '2026-01-01T10:00Z', 'property'),
      byline,
    ],
    ['a heading and an author', '', '<h1>Storm hits coast</h1><p>Author: Jane Doe</p>'],
  ])('%s', (_, head, body) => {
    expect(read(head, body)).toBe('nothing');
  });
});

describe('the year', () => {
  const paper = meta('citation_title', 'A Title') + meta('citation_author', 'Jane Doe');
  it.each([
    [
      'a journal of a span',
      meta('citation_journal_title', 'Il Nuovo Cimento B (1971-1996)'),
      '1977/01',
      1977,
      'publication',
    ],
    ['a journal with a year', meta('citation_journal_title', 'Mathematics 2000'), '2004', 2004, 'publication'],
    ['a journal founded', meta('citation_journal_title', 'Physics, since 1887'), '2004', 2004, 'publication'],
    ['a journal without a date', meta('citation_journal_title', 'Il Nuovo Cimento B (1971-1996)'), '', null, null],
    ['a conference', meta('citation_conference_title', 'ICML 2021'), '2022', 2021, 'venue'],
    ['a conference of a span', meta('citation_conference', 'Conference on X (1971–1996)'), '1977', 1977, 'publication'],
    ['proceedings in a journal’s tag', meta('citation_journal_title', 'Proceedings of X 2020'), '2021', 2020, 'venue'],
  ])('%s', (_, venue, date, year, yearFrom) => {
    const dated = date && meta('citation_publication_date', date);
    expect(read(paper + venue + dated)).toMatchObject({ year, yearFrom });
  });
});

describe('authors', () => {
  const title = meta('citation_title', 'A Title');
  it.each([
    [
      'a tag each',
      ['Doe, Jane', 'García Márquez, Gabriel José'],
      { authors: ['Jane Doe', 'Gabriel José García Márquez'] },
    ],
    ['all in one', ['Jane Doe, John Roe, and Ann Poe'], { authors: ['Jane Doe', 'John Roe', 'Ann Poe'] }],
    ['two or one', ['Jane Doe, John Roe'], { authors: ['Jane Doe', 'John Roe'], other: ['John Roe Jane Doe'] }],
    ['nobody', ['Anonymous'], { authors: [] }],
  ])('%s', (_, tags, expected) => {
    const names = tags.map((tag) => meta('citation_author', tag)).join('');
    expect(read(title + names)).toEqual({
      title: 'A Title',
      ...UNDATED,
      ...expected,
      from: ['citation-metadata', expected.authors.length > 0 ? 'citation-metadata' : undefined],
    });
  });
});

it('no e-mail address gets into what is read, from wherever', () => {
  const address = 'jane.doe@mail.example.org';
  const heads = [
    meta('citation_title', `A Title (${address})`) +
      meta('citation_author', `Jane Doe <${address}>`) +
      meta('citation_author', address),
    meta('citation_title', 'A Title') +
      meta('citation_author', `Doe, Jane, ${address}`) +
      meta('citation_conference', `X 2020, ${address}`),
    linked({
      '@type': 'ScholarlyArticle',
      headline: `A Title ${address}`,
      author: { name: address, email: address },
      creator: address,
      isPartOf: { name: address },
    }),
    meta('dc.title', `A Title ${address}`) + meta('dc.creator', `mailto:${address}`) + meta('dc.creator', 'Jane Doe'),
  ];
  const bodies = [
    `<p>Title: A Title ${address}</p><p>Authors: Jane Doe (${address}), ${address}</p><p>Paper ID: 7</p>`,
  ];
  for (const url of [
    'https://journal.example.org/a',
    `https://journal.example.org/by/${address}/jane.doe%40mail.example.org`,
  ]) {
    for (const [head, body] of [...heads.map((one) => [one, '']), ...bodies.map((one) => ['', one])]) {
      const reading = readPage(pageOf(`<html><head>${head}</head><body>${body}</body></html>`, url));
      expect('paper' in reading && reading.paper.title).toMatch(/^A Title$/);
      expect(JSON.stringify(reading)).not.toMatch(/@|%40|mail\.example/);
    }
  }
});

it('PMLR’s page with lost braces: what cannot be told stays as it is', () => {
  const head =
    meta('citation_title', 'Phase Transition with more than $\\sqrtn$ Communities') +
    meta('citation_author', 'Bj\\orn Sand Example') +
    meta('citation_author', 'Umut Şim\\scexample');
  expect(read(head, '', 'https://proceedings.mlr.press/v336/example26a.html')).toMatchObject({
    title: 'Phase Transition with more than √n Communities',
    authors: ['Bjørn Sand Example', 'Umut Şim\\scexample'],
  });
});

it('labels: raised letters, formulas and breaks of a title are kept', () => {
  const body = (title: string) =>
    `<dl><dt>Title</dt><dd>${title}</dd><dt>Authors</dt><dd>Ada Byron; Grace Hopper</dd></dl>`;
  for (const [title, read_] of [
    ['CO<sub>2</sub> at 10<sup>5</sup>', 'CO₂ at 10⁵'],
    ['A title<br>with a break', 'A title with a break'],
    ['<math><msup><mi>K</mi><mn>2</mn></msup></math>-GNN for n&lt;2 <b>now</b>', 'K²-GNN for n<2 now'],
    ['<i>E. coli</i> &amp; others', 'E. coli & others'],
  ]) {
    expect(read('', body(title ?? ''))).toMatchObject({ title: read_, authors: ['Ada Byron', 'Grace Hopper'] });
  }
});

it.each([
  ['Accepted', 'accepted'],
  ['Accept (oral)', 'accepted'],
  ['dec-yes', 'accepted'],
  ['Camera-ready due', 'accepted'],
  ['Not accepted', 'rejected'],
  ['Rejected', 'rejected'],
  ['Declined', 'rejected'],
  ['pstat_decno', 'rejected'],
  ['dec-none', 'undecided'],
  ['Withdrawn', 'withdrawn'],
  ['Accepted, then withdrew', 'withdrawn'],
  ['Under review', 'undecided'],
  [' ', 'unknown'],
] as const)('what became of a paper, in its portal’s words: %s', (words, status) => {
  expect(statusIn(words)).toBe(status);
});
