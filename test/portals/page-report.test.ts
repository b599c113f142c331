import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/portals';
import { pageReport } from '../../src/portals/page-report';
import {
  addressPlaceholder,
  jsonPlaceholder,
  labelOrPlaceholder,
  placeholder,
  tokenOrPlaceholder,
} from '../../src/portals/page-report/placeholder';
import type { Reading } from '../../src/portals/portal';
import { pageOf, savedPages } from './saved-page';

const pages = savedPages();
const named = pages.map((saved) => [`${saved.portal}/${saved.name}`, saved] as const);

function papersOf(reading: Reading) {
  return reading.kind === 'papers' ? reading.papers : 'paper' in reading ? [reading.paper] : [];
}

/** A report read as the fixture that it is. */
function reread(report: string): Reading {
  return readPage(pageOf(report, /^<!-- (\S+) \|/.exec(report)?.[1] ?? ''));
}

describe('a report tells nothing of what the page says', () => {
  it.each(named)('%s', (_, { page }) => {
    const reading = readPage(page);
    const report = pageReport(page.document, page.url);
    for (const paper of papersOf(reading)) {
      if (paper.title) expect(report).not.toContain(paper.title);
      for (const { name } of paper.authors) if (name.length > 3) expect(report).not.toContain(name);
    }
    expect(report).not.toMatch(/[\w.]+@(?:navy|engine|lab|example|umd)|c0ffee|s3cr3t|0a7secret|33219876/i);
  });
});

describe('a report is read like the page it was made of', () => {
  // Placeholders have no venue, so that OpenReview's dates and decisions, and numbers that tell papers apart, are gone.
  const alike = named.filter(([name]) => /^(?:hotcrp|cmt|easychair)\//.test(name) && !/home|console$/.test(name));
  it.each(alike)('%s', (_, { page }) => {
    const [before, after] = [readPage(page), reread(pageReport(page.document, page.url))];
    expect(after.kind).toBe(before.kind);
    expect(papersOf(after).map((paper) => paper.authors.length)).toEqual(
      papersOf(before).map((paper) => paper.authors.length),
    );
    expect(papersOf(after).map((paper) => Boolean(paper.signedIn))).toEqual(
      papersOf(before).map((paper) => Boolean(paper.signedIn)),
    );
  });
});

it('the page stays as it was', () => {
  for (const { page } of pages) {
    const before = page.document.documentElement.outerHTML;
    pageReport(page.document, page.url);
    expect(page.document.documentElement.outerHTML).toBe(before);
  }
});

it('labels of fields stay, values, hidden values, tokens, queries, scripts and comments go', () => {
  const html = `<html><head><title>Secret Title</title><script>var token = "s3cr3t"</script><style>.x{}</style></head><body>
    <!-- reviewer 2 is Ada --><form action="/user/scmd.cgi?passcode=12X-S3CR3T&paperID=7#s3cr3t"><p><b>Paper ID:</b> 7</p>
    <label for="f">Signed copyright form (PDF)</label><input type="file" id="f" name="upload123456" accept=".pdf">
    <input type="hidden" name="csrf" value="s3cr3t"><input name="title" value="Secret Title"><textarea name="abstract">Secret words</textarea>
    <a href="https://user:s3cr3t@other.example.org/profile?id=~Ada_Byron1&x=s3cr3t">Ada Byron</a><a href="javascript:alert('s3cr3t')">x</a>
    <p onclick="go('s3cr3t')" data-note-id="aCcEpTeD01" id="note_aCcEpTeD01" class="note" style="color:red">Accepted by Ada &lt;b&gt;</p></form></body></html>`;
  const { document } = pageOf(html, 'https://softconf.com/acl2025/papers/user/scmd.cgi?passcode=12X-S3CR3T');
  const report = pageReport(document, new URL('https://softconf.com/acl2025/papers/user/scmd.cgi?passcode=12X-S3CR3T'));
  expect(report).not.toMatch(/s3cr3t|secret|ada|byron|reviewer|aCcEpTeD01|passcode|onclick|style/i);
  for (const kept of [
    '>Paper ID:</b>',
    '>Signed copyright form (PDF)<',
    'class="note"',
    'name="abstract"',
    'type="file"',
  ]) {
    expect(report).toContain(kept);
  }
  expect(report).toContain('>Xxxxxx Xxxxx</title>');
  expect(report).toContain('&lt;x&gt;');
  expect(report).toMatch(/^<!-- https:\/\/softconf\.com\/xxx1111\/papers\/user\/xxxx\.xxx \| /);
});

it('an id or class made of the title’s or an author’s name goes too', () => {
  const { document, url } = pageOf(
    `<head><title>Robust Shift</title><meta name="citation_author" content="Jane Smith"></head>
    <body><div id="author-jane-smith" class="paper robustShift main-content">x</div></body>`,
    'https://papers.example.org/a',
  );
  const report = pageReport(document, url);
  expect(report).not.toMatch(/jane|smith|robust/i);
  expect(report).toContain('class="paper xxxxxxXxxxx main-content"');
});

it('a page of thirty thousand elements, and one nested a thousand deep, come out short', () => {
  const address = 'https://papers.example.org/a';
  const wide = pageOf(`<body>${'<p>word</p>'.repeat(30_000)}</body>`, address);
  expect(pageReport(wide.document, wide.url).length).toBeLessThan(1_100_000);
  const deep = pageOf(`<body>${'<table><tr><td>'.repeat(1000)}x</body>`, address);
  expect(pageReport(deep.document, deep.url).length).toBeLessThan(100_000);
  // happy-dom takes most of it to parse the page, 2 s of work; a report takes a quarter of that, in proportion to length.
}, 30_000);

it('a long title keeps whole words', () => {
  const title = `${'word '.repeat(58)}extraordinarily long`;
  const { document, url } = pageOf(`<head><title>${title}</title></head><body></body>`, 'https://papers.example.org/a');
  expect(/<title>(.*)<\/title>/.exec(pageReport(document, url))?.[1]).toBe('xxxx '.repeat(58).trim());
});

describe('in the stead of what a page says', () => {
  it.each([
    ['Ada Byron (UCL, 2)', 'Xxx Xxxxx (XXX, 1)', 'Xxx Xxxxx (XXX, 1)'],
    ['É ß 陈 é\u0301', 'X x x xx', 'X x x xx'],
    ['Paper ID: 17', 'Xxxxx XX: 11', 'Paper ID: 11'],
    ['Title: Secret', 'Xxxxx: Xxxxxx', 'Title: Xxxxxx'],
    ['Title：Geheim', 'Xxxxx：Xxxxxx', 'Title：Xxxxxx'],
    ['Secret: Title', 'Xxxxxx: Xxxxx', 'Xxxxxx: Xxxxx'],
    ['Signed copyright form (PDF)', 'Xxxxxx xxxxxxxxx xxxx (XXX)', 'Signed copyright form (PDF)'],
    ['Upload the Secret', 'Xxxxxx xxx Xxxxxx', 'Xxxxxx xxx Xxxxxx'],
    [
      'upload a file or the form of your paper and add a pdf',
      'xxxxxx x xxxx xx xxx xxxx xx xxxx xxxxx xxx xxx x xxx',
      'xxxxxx x xxxx xx xxx xxxx xx xxxx xxxxx xxx xxx x xxx',
    ],
    ['2 (1)', '1 (1)', '1 (1)'],
  ])('stand letters of the same look, and labels: %s', (text, replaced, label) => {
    expect([placeholder(text), labelOrPlaceholder(text)]).toEqual([replaced, label]);
  });

  it.each([
    ['note author-jane main', 'note xxxxxx-xxxx main'],
    ['noteRobust', 'xxxxXxxxxx'],
    ['a@b', 'x@x'],
    ['user~x', 'xxxx~x'],
    ['field=on', 'xxxxx=xx'],
    ['50%', '11%'],
    ['123456', '111111'],
    ['12345', '12345'],
    ['aCcEpTeD', 'aCcEpTeD'],
    ['aCcEp1eD', 'xXxXx1xX'],
    ['abc-def-ghi-jkl-mno-1', 'xxx-xxx-xxx-xxx-xxx-1'],
    ['abcdefghijklmnopqrst', 'abcdefghijklmnopqrst'],
    ['abcdefghijklmnopqrs1', 'xxxxxxxxxxxxxxxxxxx1'],
    ['abcdefghijklmnopqr1', 'abcdefghijklmnopqr1'],
    ['abcdEf12', 'xxxxXx11'],
    ['ABCDEf12', 'XXXXXx11'],
    ['abcdef12', 'abcdef12'],
    ['ABCDEF12', 'ABCDEF12'],
  ])('ids and classes stay unless they are tokens or tell: %s', (value, kept) => {
    expect(tokenOrPlaceholder(value, new Set(['jane', 'robust']))).toBe(kept);
  });

  it.each([
    ['/forum?id=abc&x=1', '/forum?id=xxx'],
    ['forum?noteId=aB1;q=z', 'forum?noteId=xX1&q=x'],
    ['https://other.example.org/profile/jane', 'https://other.example.org/profile/xxxx'],
    ['//cdn.example.org/scripts/script.js', 'https://cdn.example.org/scripts/script.js'],
    ['HTTPS://u:p@x.example.org/abs/1', 'https://x.example.org/abs/1'],
    ['mailto:jane@x.org?subject=hi', 'mailto:xxxx@x.xxx'],
    ['MAILTO:jane@x.org', 'mailto:xxxx@x.xxx'],
    ['/paper/17.pdf#jane', '/paper/11.pdf'],
    ['../doc/jane-smith.pdf', '../doc/xxxx-xxxxx.pdf'],
    ['?p=17', '?p=11'],
    ['?jane=17', ''],
    ['#jane', ''],
    ['javascript:jane()', ''],
    ['data:text/plain,jane', ''],
    ['http://', ''],
  ])('addresses keep their form: %s', (address, kept) => {
    expect(addressPlaceholder(address, new URL('https://papers.example.org/a/b?x=1'))).toBe(kept);
  });

  it('JSON keeps its keys, and what a thing is', () => {
    const value = { '@type': 'Article', name: 'Secret', number: 17, open: true, none: null, list: ['Ada'] };
    expect(jsonPlaceholder(value)).toBe(
      '{"@type":"Article","name":"Xxxxxx","number":1,"open":true,"none":null,"list":["Xxx"]}',
    );
    expect(jsonPlaceholder('Ada </script>')).toBe('"Xxx \\u003c/xxxxxx>"');
  });

  it.each([
    ['<meta name="citation_title" content="Secret">', '<meta name="citation_title" content="Xxxxxx">'],
    ['<meta property="og:title" content="A &quot;b&quot;">', '<meta property="og:title" content="X &quot;x&quot;">'],
    ['<meta name="csrf" content="x"><link rel="x" href="y"><style>x</style><template>x</template><img src="x">', ''],
    ['<input type="file" aria-label="copyright_form">', '<input type="file" aria-label="copyright_form">'],
    ['<input type="file" aria-label="Secret words">', '<input type="file" aria-label="Xxxxxx_xxxxx">'],
    ['<p>Ada <!-- Ada --> Byron</p>', '<p>Xxx  Xxxxx</p>'],
    ['<svg class="icon"><path d="M0"></path></svg><br>', '<svg class="icon"></svg><br>'],
    ['<textarea>a &lt; b</textarea>', '<textarea>x &lt; x</textarea>'],
    [
      '<select><option value="1" selected>One</option></select>',
      '<select><option value="1" selected="">Xxx</option></select>',
    ],
    [
      '<input type="hidden" name="a" value="b"><input type="PASSWORD" value="c">',
      '<input type="hidden" name="a" value=""><input type="PASSWORD" value="">',
    ],
    [
      '<input type="checkbox" checked value="d" name="title">',
      '<input type="checkbox" checked="" value="x" name="title">',
    ],
    ['<a href="/forum?id=aB" onclick="x()" style="color:red">Ada</a>', '<a href="/forum?id=xX">Xxx</a>'],
    [
      '<p hidden aria-hidden="true" lang="de">Title: Ice</p>',
      '<p hidden="" aria-hidden="true" lang="de">Title: Xxx</p>',
    ],
    [
      '<script src="../scripts/script.js?v=1"></script><script src="x.js"></script>',
      '<script src="../scripts/script.js"></script>',
    ],
    [
      '<script>window.siteinfo={"site_relative":"../","user":{"email":"a@b.c"},"paperid":17};</script><script>x()</script>',
      '<script>window.siteinfo={"site_relative":"../","user":{"email":"x@x.x"},"paperid":1};</script>',
    ],
    [
      '<script type="application/ld+json">{"@type":"Article","name":"Ada <b>"}</script><script type="application/ld+json">{oops</script>',
      '<script type="application/ld+json">{"@type":"Article","name":"Xxx \\u003cx>"}</script>',
    ],
  ])('an element is reported as it may be: %s', (body, expected) => {
    const { document, url } = pageOf(`<body>${body}</body>`, 'https://papers.example.org/a');
    expect(/<body>([\s\S]*)<\/body>/.exec(pageReport(document, url))?.[1]?.trim()).toBe(expected);
  });
});
