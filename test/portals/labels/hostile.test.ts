import { describe, expect, it, vi } from 'vitest';
import { readPage } from '../../../src/portals';
import { pageOf } from '../saved-page';

// For searches that never end: the DOM here is fifty times slower than a browser's.
vi.setConfig({ testTimeout: 120_000 });

const CMT = 'https://cmt3.research.microsoft.com/AISTATS2024/Submission/Summary/642';
const EASYCHAIR = 'https://easychair.org/conferences/submission?submission=7';
const HOTCRP = 'https://stoc26.hotcrp.com/paper/1';
const ELSEWHERE = 'https://submissions.example.org/mine';
const SITE =
  '<script>window.siteinfo={"site_relative":"../","suffix":"","user":[],"paperid":1};</script><script src="../scripts/script.js"></script>';
const many = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i)).join('');
// happy-dom's own recursion ends a little below a thousand; Chromium reads these as it reads four hundred.
const nested = (deep: number) => `${'<table><tr><td>'.repeat(deep)}Title: x${'</td></tr></table>'.repeat(deep)}`;

describe('pages that lie', () => {
  it.each([
    ['tables nested four hundred deep, on CMT', CMT, nested(400), 'paper'],
    ['tables nested a thousand deep, on HotCRP', HOTCRP, nested(1000) + SITE, 'unreadable'],
    ['twenty thousand labels without a value', ELSEWHERE, '<p>Title</p>'.repeat(20_000), 'nothing'],
    [
      'labels within one another before a megabyte',
      ELSEWHERE,
      `${'<div>Title<div>'.repeat(200)}${'x'.repeat(1_000_000)}`,
      'nothing',
    ],
    ['a title of a megabyte', CMT, `<p>Title: ${'x'.repeat(1_000_000)}</p><p>Authors: Ada Byron</p>`, 'unreadable'],
    [
      'three thousand tables',
      ELSEWHERE,
      '<table><tr><th>Title</th><th>Files</th></tr></table>'.repeat(3000),
      'nothing',
    ],
    [
      'a script of nothing but braces',
      HOTCRP,
      `<script>window.siteinfo={${'}'.repeat(90_000)}</script><script src="../scripts/script.js"></script>`,
      'unreadable',
    ],
    [
      'a script of two megabytes',
      HOTCRP,
      `<script>window.siteinfo={"a":"${'x'.repeat(2_000_000)}"}</script><script src="../scripts/script.js"></script>`,
      'nothing',
    ],
  ])('%s', (_, address, body, kind) => {
    expect(readPage(pageOf(`<body>${body}</body>`, address)).kind).toBe(kind);
  });
});

it('a title beside which the next paper begins is layout: the papers within are read', () => {
  const table = (inside: string) => `<table><tr><td>Title:<td>${inside}</table>`;
  const papers = `<p>Title: First<p>Authors: Ada Byron<p>Title: Second<p>Authors: Grace Hopper`;
  const reading = readPage(pageOf(`<body>${table(table(`<div>${papers}</div>`))}</body>`, EASYCHAIR));
  const titles = reading.kind === 'papers' ? reading.papers.map(({ title }) => title) : [];
  expect(titles).toEqual(['First', 'Second']);
});

it('of ten thousand authors none is named rather than some', () => {
  const row = (i: number) => `<tr><td>Ada</td><td>Byron${i}</td></tr>`;
  const item = (i: number) => `<p class="odname">Ada Byron${i}</p>`;
  const paper = '<h1 class="paptitle"><span class="pnum">#1</span> <span class="ptitle">T</span></h1>';
  for (const [address, body] of [
    [EASYCHAIR, `<p>Title: T</p><table><tr><td>first name</td><td>last name</td></tr>${many(10_000, row)}</table>`],
    [CMT, `<p>Title: T</p><p>Authors: ${many(10_000, (i) => `Ada Byron${i}; `)}</p>`],
    [
      HOTCRP,
      `${paper}<div id="foldpaper"><div class="pavt js-aufoldup"></div><div class="pavb">${many(10_000, item)}</div></div>${SITE}`,
    ],
  ] as const) {
    const reading = readPage(pageOf(`<body>${body}</body>`, address));
    expect('paper' in reading && reading.paper.title).toBe('T');
    expect('paper' in reading && reading.paper.authors).toEqual([]);
  }
});

it('a list of two thousand papers is offered in part, since nobody chooses among so many', () => {
  const rows = many(2_000, (i) => `<tr class="pl" data-pid="${i + 1}"><td><a class="ptitle">T${i}</a></td></tr>`);
  const reading = readPage(pageOf(`<body><table>${rows}</table>${SITE}</body>`, HOTCRP));
  expect(reading.kind === 'papers' && reading.papers.length).toBe(1000);
});

it('no secret of an address gets into what is kept', () => {
  const body = '<p>Title: A Real Title</p><p>Authors: Ada Byron</p>';
  for (const address of [
    'https://softconf.com/acl/user/scmd.cgi?passcode=12X-s3cret&paperID=1#s3cret',
    'https://submissions.example.org/mine;jsessionid=s3cret?cap=s3cret',
    `${CMT}?token=s3cret#s3cret`,
    'https://easychair.org/conferences/submission?a=5s3cret;submission=77;x=s3cret',
  ]) {
    const reading = readPage(pageOf(`<body>${body}</body>`, address));
    expect('paper' in reading && reading.paper.title).toBe('A Real Title');
    expect(JSON.stringify(reading)).not.toContain('s3cret');
  }
});
