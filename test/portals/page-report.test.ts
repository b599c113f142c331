import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/portals';
import { pageReport } from '../../src/portals/page-report';
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
