import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/portals';
import { pageOf } from '../saved-page';

const ELSEWHERE = 'https://submissions.example.org/mine?cap=secret';
const CMT = 'https://cmt3.research.microsoft.com/AISTATS2024';
const EASYCHAIR = 'https://easychair.org/conferences/submission';

/** What is read of each paper: the title as it is marked up, then the authors. */
function papersOf(body: string, address = ELSEWHERE, head = '') {
  const reading = readPage(pageOf(`<head>${head}</head><body>${body}</body>`, address));
  const papers = reading.kind === 'paper' ? [reading.paper] : reading.kind === 'papers' ? reading.papers : [];
  return { kind: reading.kind, papers };
}

function paperOf(body: string, address = ELSEWHERE, head = '') {
  const { kind, papers } = papersOf(body, address, head);
  expect(kind).toBe('paper');
  return papers[0];
}

const namesOf = (paper: ReturnType<typeof paperOf>) => paper?.authors.map(({ name }) => name);

const AUTHORS = '<p>Authors: Ada Byron</p>';
const rows = (...cells: readonly (readonly string[])[]) =>
  `<table>${cells.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`;

describe('a title beside its label', () => {
  it.each([
    ['in the next cell', rows(['Title', 'On Thin Ice'], ['Authors', 'Ada Byron']), 'On Thin Ice'],
    [
      'raised and lowered',
      `<p>Title: CO<sub>2</sub> &lt; K<sup>2</sup></p>${AUTHORS}`,
      'CO<sub>2</sub> &lt; K<sup>2</sup>',
    ],
    [
      'an italic exponent',
      rows(['Title', 'x<sup>a<i>b</i></sup> &amp; y'], ['Authors', 'Ada Byron']),
      'x<sup>ab</sup> &amp; y',
    ],
    [
      'a formula',
      rows(['Title', 'On <math><mi>x</mi></math>'], ['Authors', 'Ada Byron']),
      'On <math><mi>x</mi></math>',
    ],
    ['on two lines of a cell', rows(['Title', 'On<br>Thin Ice'], ['Authors', 'Ada Byron']), 'On Thin Ice'],
    ['in two blocks', rows(['Title', '<div>On</div><div>Thin Ice</div>'], ['Authors', 'Ada Byron']), 'On Thin Ice'],
    [
      'beside a script and a button',
      rows(['Title', '<p>CO<sub>2</sub><script>x()</script><button>Edit</button></p>'], ['Authors', 'Ada Byron']),
      'CO<sub>2</sub>',
    ],
    [
      'in the field that the label names',
      `<label for="t">Title *</label><p>Help</p><div><input id="t" type="text" value="On Thin Ice"></div>${AUTHORS}`,
      'On Thin Ice',
    ],
    [
      'next to what is around the label',
      `<div><div><span>Title</span></div></div><div>On Thin Ice</div>${AUTHORS}`,
      'On Thin Ice',
    ],
    ['with a colon of its own', `<p>Title: Ice: On Thin Ice</p>${AUTHORS}`, 'Ice: On Thin Ice'],
    ['a colon behind the label', `<p><b>Title</b>: <i>On</i> Thin Ice</p>${AUTHORS}`, 'On Thin Ice'],
    ['a colon by itself', `<p><span>Title</span><span>:</span> On Thin Ice</p>${AUTHORS}`, 'On Thin Ice'],
    ['a wide colon', `<p>Title：On Thin Ice</p>${AUTHORS}`, 'On Thin Ice'],
    [
      'all labels on a line',
      '<p><b>Title:</b> On Thin Ice <b>Authors:</b> Ada Byron <b>Status:</b> Accept</p>',
      'On Thin Ice',
    ],
    ['a line each', '<p>Title: On Thin Ice<br>Authors: Ada Byron<br>Abstract: We skate.</p>', 'On Thin Ice'],
    ['the line below', '<p>Title:<br>On Thin Ice<br>Authors:<br>Ada Byron</p>', 'On Thin Ice'],
    [
      'a cell that begins like a label',
      rows(['Title:', 'Abstract: The Art of Ice'], ['Authors:', 'Ada Byron']),
      'Abstract: The Art of Ice',
    ],
    ['required', `<p>Paper Title (required): On Thin Ice</p><p>Author(s): Ada Byron</p>`, 'On Thin Ice'],
    [
      'the heading above the authors',
      '<h1>A Conference</h1><h2>On Thin Ice</h2><p>Authors: Ada Byron</p><p>Abstract: We skate.</p><h2>Later</h2>',
      'On Thin Ice',
    ],
    [
      'before an abstract that has labels',
      `<p>Title: On Thin Ice</p><p>Abstract</p><div><p>We skate.</p><p>Title: Not this</p></div>${AUTHORS}`,
      'On Thin Ice',
    ],
  ])('%s', (_, body, title) => {
    const paper = paperOf(body);
    expect(paper?.title).toBe(title);
    expect(namesOf(paper)).toEqual(['Ada Byron']);
  });
});

describe('no paper', () => {
  it.each([
    ['a title that is not filled in', '<p>Title:</p><p>Authors: Ada Byron</p>'],
    ['the same in a table', rows(['Title:', ''], ['Authors:', 'Ada Byron'])],
    ['a dash for a title', `<p>Title: –</p>${AUTHORS}`],
    ['news', '<h1>News</h1><p>Author: Ada Byron</p>'],
    ['news in other marks', '<h1>News</h1><p><b>» Author</b> Ada Byron</p>'],
    ['a form of address', '<p>Title: Mr</p><p>Status: new</p>'],
    ['beyond the form', `<form><p>Title</p></form><p>On Thin Ice</p>${AUTHORS}`],
    ['beyond the section', `<section><p>Title</p></section><p>On Thin Ice</p>${AUTHORS}`],
    [
      'what a menu offers',
      `<select><option>Title: A</option></select><nav>Title: B</nav><script>Title: C</script>${AUTHORS}`,
    ],
    [
      'a table of titles alone',
      '<table><tr><th>Title</th><th>Authors</th></tr><tr><td>On Thin Ice</td><td>Ada Byron</td></tr></table>',
    ],
    ['a row of three cells that is no heading', rows(['ID', 'x', 'Title'], ['1', 'x', 'On Thin Ice'])],
    [
      'a sentence that begins like a label',
      `<p>Title of the paper that you wish to have read to the whole of the audience at dinner: x</p>${AUTHORS}`,
    ],
    [
      'a name in a table without addresses',
      '<p>Title: A</p><table><tr><th>Name</th><th>Abstract</th></tr><tr><td>Ada Byron</td><td>x</td></tr></table>',
    ],
  ])('%s', (_, body) => {
    expect(papersOf(body).kind).toBe('nothing');
  });
});

describe('authors beside their label', () => {
  it.each([
    [
      'a line each',
      '<p>Title: T<br>Authors: Ada Byron<br>Grace Hopper<br>Ann Poe<br>Abstract: We skate.</p>',
      ['Ada Byron', 'Grace Hopper', 'Ann Poe'],
    ],
    [
      'up to an empty line',
      '<b>Title</b><br>T<br><br><b>Authors</b><br>Ada Byron (X)<br>Grace Hopper<br><br><b>Abstract</b><br>We skate.',
      ['Ada Byron', 'Grace Hopper'],
    ],
    [
      'their affiliation on a line of its own',
      '<p>Title: T</p><p>Authors: Ada Byron, Grace Hopper and Ann Poe<br>University of X</p>',
      ['Ada Byron', 'Grace Hopper', 'Ann Poe'],
    ],
    [
      'two lists, each person once',
      '<p>Title: T</p><p>Primary authors: Ada Byron</p><p>Co-authors: Grace Hopper, Ann Poe, Ada Byron</p>',
      ['Ada Byron', 'Grace Hopper', 'Ann Poe'],
    ],
    [
      'two columns for the name',
      '<p>Title: T</p><table><tr><th>First name</th><th>Last name</th></tr><tr><td>Ada</td><td>Byron</td></tr><tr><td></td><td>Mausam</td></tr></table>',
      ['Ada Byron', 'Mausam'],
    ],
    [
      'a name beside an address',
      '<p>Title: T</p><table><tr><th>Name</th><th>Email</th></tr><tr><td>Ada Byron</td><td>ada@example.org</td></tr></table>',
      ['Ada Byron'],
    ],
  ])('%s', (_, body, names) => {
    expect(namesOf(paperOf(body))).toEqual(names);
  });

  const marked = (cell: string) =>
    `<p>Title: T</p><table><tr><th>Name</th><th>Corresponding</th></tr><tr><td>Ada Byron</td><td></td></tr><tr><td>Ann Poe</td><td>${cell}</td></tr></table>`;
  it.each([
    ['a sign in its column', marked('✔'), 'Ann Poe'],
    ['a picture', marked('<img src="tick.png">'), 'Ann Poe'],
    ['the chosen button', marked('<input type="radio" checked>'), 'Ann Poe'],
    ['no chosen button', marked('<input type="radio">'), undefined],
    ['an asterisk between "and"', '<p>Title: T</p><p>Authors: Ada Byron and Grace Hopper and Ann Poe*</p>', 'Ann Poe'],
    ['an asterisk behind the family name', '<p>Title: T</p><p>Authors: Byron, Ada; Poe*, Ann</p>', 'Ann Poe'],
    [
      'an envelope, below its legend',
      '<p>Title: T</p><p>Authors: *: corresponding author<br>Ada Byron<br>Ann Poe ✉</p>',
      'Ann Poe',
    ],
    ['nothing', '<p>Title: T</p><p>Authors: Ada Byron; Ann Poe</p>', undefined],
  ])('the corresponding one by %s', (_, body, name) => {
    const paper = paperOf(body);
    expect(namesOf(paper)?.at(-1)).toBe('Ann Poe');
    expect(paper && 'corresponding' in paper ? paper.corresponding : undefined).toBe(name);
  });

  it('another reading is given where it is as possible, and only of one list', () => {
    const one = '<p>Title: T</p><p>Authors: García Márquez, Gabriel José</p>';
    expect(paperOf(one)?.otherAuthors?.map(({ name }) => name)).toEqual(['Gabriel José García Márquez']);
    expect(paperOf(`${one}<p>Co-authors: Ann Poe</p>`)?.otherAuthors ?? null).toBeNull();
  });
});

describe('what else the labels tell', () => {
  it.each([
    ['<p>Title: T</p><p>Abstract: We skate.</p>', null, 'unknown', null],
    ['<p>Title: T</p><p>Paper ID: 17</p>', '17', 'unknown', null],
    ['<p>Title: T</p><p>#: #17</p><p>Decision: Accept (oral)</p><p>Event: ALT 2026</p>', '17', 'accepted', 'ALT 2026'],
    [`<p>Title: T</p>${AUTHORS}<p>Number: seventeen of these</p>`, null, 'unknown', null],
    [
      `<dl><dt>Title<dd>T<dt>Authors<dd>Ada Byron<dt>Submission number<dd>4-a<dt>Paper status<dd>Rejected</dl>`,
      '4-a',
      'rejected',
      null,
    ],
  ])('%s', (body, number, status, venue) => {
    const paper = paperOf(body);
    expect(paper).toMatchObject({ title: 'T', number, status, venue, url: 'https://submissions.example.org/mine' });
    expect(paper?.key).toBe('labels:submissions.example.org/t');
  });
});

describe('several papers', () => {
  const table = (head: string, ...body: readonly string[]) =>
    `<table>${head}${body.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  const heading = '<tr><th>ID</th><th>Title</th><th>Authors</th><th>Status</th></tr>';
  const first = '<td>1</td><td>A</td><td>Ada Byron</td><td>Accept</td>';
  const second = '<td>2</td><td>B Show Abstract</td><td>Ann Poe</td><td>Reject</td>';
  const A = { title: 'A', number: '1', status: 'accepted' };
  const B = { title: 'B', number: '2', status: 'rejected' };
  it.each([
    ['the rows of a table', table(heading, first, second), [A, B]],
    [
      'two cells of a heading beside one another',
      rows(['', 'Title', 'ID', '', 'Status'], ['', 'A', '1', '', 'Accept'], ['', 'B', '2', '', 'Reject']),
      [A, B],
    ],
    ['below its caption', table(`<tr><th colspan="4">Mine</th></tr>${heading}`, first, second), [A, B]],
    ['a row without a title', table(heading, first, '<td>3</td><td></td><td></td><td></td>', second), [A, B]],
    [
      'a marked heading',
      table(
        '<thead><tr><td>ID</td><td>x</td><td>Title</td><td>x</td><td>Status</td></tr></thead>',
        '<td>1</td><td></td><td>A</td><td></td><td>Accept</td>',
        '<td>2</td><td></td><td>B</td><td></td><td>Reject</td>',
      ),
      [A, B],
    ],
    [
      'a title for each',
      '<p>Title: A</p><p>ID: 1</p><p>Status: Accept</p><p>Title: B</p><p>ID: 2</p><p>Status: Reject</p>',
      [A, B],
    ],
    [
      'a number for each',
      '<p>ID: 1</p><p>Title: A</p><p>Status: Accept</p><p>ID: 2</p><p>Title: B</p><p>Status: Reject</p>',
      [A, B],
    ],
  ])('%s', (_, body, papers) => {
    expect(papersOf(body)).toMatchObject({ kind: 'papers', papers });
  });

  it('more than a hundred are a catalogue', () => {
    const many = (n: number) => table(heading, ...Array.from({ length: n }, () => first));
    expect(papersOf(many(100)).papers).toHaveLength(100);
    expect(papersOf(many(101)).kind).toBe('nothing');
  });
});

describe('EDAS', () => {
  const list = '<div class="authors">Ada Byron</div>';
  it.each(['https://edas.info/p17', 'https://www.edas.info/p17'])('%s', (address) => {
    const paper = paperOf(list, address, '<title>On Thin Ice</title>');
    expect([paper?.title, namesOf(paper)]).toEqual(['On Thin Ice', ['Ada Byron']]);
  });

  it('is no other site, and no page without a title', () => {
    expect(papersOf(list, 'https://notedas.info/p17', '<title>On Thin Ice</title>').kind).toBe('nothing');
    expect(papersOf(list, 'https://edas.info/p17').kind).toBe('nothing');
  });
});

describe('CMT', () => {
  const form = `<input id="titleTextbox" type="text" value="On Thin Ice">${AUTHORS}`;
  const console = (cell: string) =>
    `<table><tr><th>Paper ID</th><th>Title</th></tr><tr><td></td><td>${cell}</td></tr></table>`;
  it.each([
    ['a summary', `<p>Paper Title: T</p>${AUTHORS}`, '/Submission/Summary/642', '642', 'Summary/642'],
    [
      'a number that the page shows',
      `<p>Paper Title: T</p><p>Paper ID: 17</p>`,
      '/Submission/Summary/642',
      '17',
      'Summary/17',
    ],
    ['a form in a track', form, '/Track/1/Submission/Edit/9', '9', 'Summary/9'],
    ['the camera-ready form', form, '/CameraReady/Edit/19', '19', 'Summary/19'],
    [
      'a row with a link',
      console('T <a href="/X/Submission/Summary/123">Open</a>'),
      '/Submission/Index',
      '123',
      'Summary/123',
    ],
    [
      'a row with a button',
      console('T <a href="/X/Submission/Edit/12">Edit</a>'),
      '/Submission/Index',
      '12',
      'Summary/12',
    ],
    ['a row without a number', console('On Thin Ice'), '/Submission/Index', null, 'Index'],
  ])('%s', (_, body, path, number, page) => {
    const [paper] = papersOf(body, CMT + path).papers;
    expect(paper).toMatchObject({ number, url: `${CMT}/Submission/${page}`, venue: 'AISTATS2024' });
    expect(paper?.key).toBe(`cmt:aistats2024/${number ?? 'on thin ice'}`);
  });

  it('the person signed in is the author whose name stands on the bar', () => {
    const bar = '<div class="navbar"><a>Home</a><button>ann poe</button></div>';
    const venue = '<a id="conferenceDropdownMenuButton" title="AISTATS 2024">A</a>';
    const body = `${bar}${venue}<p>Title: T</p><p>Authors: Ada Byron; Ann Poe</p>`;
    expect(paperOf(body, `${CMT}/Submission/Summary/1`)).toMatchObject({ signedIn: 'Ann Poe', venue: 'AISTATS 2024' });
    expect(paperOf(`<p>Title: T</p>${AUTHORS}`, `${CMT}/Submission/Summary/1`)?.signedIn).toBeNull();
  });

  it.each([
    ['/AISTATS2024/Submission/Index', { kind: 'unreadable', why: 'still-loading' }],
    ['/About', { kind: 'nothing' }],
    ['/User/Login?ReturnUrl=x', { kind: 'unreadable', why: 'login' }],
  ])('no paper at %s', (path, reading) => {
    expect(readPage(pageOf('<p>Welcome</p>', `https://cmt3.research.microsoft.com${path}`))).toEqual(reading);
  });
});

describe('EasyChair', () => {
  const table = rows(['Title:', 'On Thin Ice'], ['Authors:', 'Ada Byron']);
  it.each([
    [
      'a submission',
      `<div class="pagetitle">ALT 2026 Submission 12</div>${table}`,
      '?submission=7',
      '12',
      'ALT 2026',
      '7',
    ],
    ['semicolons', table, '?a=1;submission=77', null, null, '77'],
    ['no id', `<div class="pagetitle">ALT 2026 Submission 12</div>${table}`, '', '12', 'ALT 2026', 'alt 2026/12'],
    [
      'no number either',
      `<div class="pagetitle">ALT 2026 Submission</div>${table}`,
      '',
      null,
      'ALT 2026',
      'alt 2026/on thin ice',
    ],
    ['a number that the page shows', `${table}<p>Paper number: 8</p>`, '', '8', null, '/8'],
    ['the head of a form', `<h1 id="ptitle">On Thin Ice</h1>${AUTHORS}`, '?submission=7', null, null, '7'],
  ])('%s', (_, body, search, number, venue, key) => {
    const paper = paperOf(body, EASYCHAIR + search);
    expect(paper).toMatchObject({ title: 'On Thin Ice', number, venue, key: `easychair:${key}` });
    const id = /submission=(\d+)/.exec(search)?.[0];
    expect(paper?.url).toBe(id ? `${EASYCHAIR}?${id}` : 'https://easychair.org/');
  });

  it('several, none, and a page for signing in', () => {
    const two = papersOf(
      `<p>Title: A</p>${AUTHORS}<p>Title: B</p>${AUTHORS}`,
      'https://easychair.org/conferences/list',
    );
    expect(two.papers.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(readPage(pageOf('<p>Welcome</p>', EASYCHAIR))).toEqual({ kind: 'nothing' });
    const signIn = readPage(pageOf('<p>Welcome</p>', 'https://easychair.org/account/signin?l=x'));
    expect(signIn).toEqual({ kind: 'unreadable', why: 'login' });
  });

  it('is no other host', () => {
    expect(paperOf(table, 'https://www.easychair.org/conferences/submission?submission=7')?.portal).toBe('labels');
  });
});
