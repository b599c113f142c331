import { describe, expect, it } from 'vitest';
import { editionHtml, LETTER } from '../../../scripts/forms/edition';
import { canonicalText } from '../../../src/agreements/canonical-text';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkText } from '../../../src/checking';
import { findAgreements } from '../../../src/portals/page-agreement';
import { shownAgreement } from '../../../src/portals/page-agreement/text';
import { pageOf, savedPages } from '../saved-page';

const FILLED = { title: 'Sharp Bounds', party: 'Ada Byron', signer: 'Ada Byron', signed: '', date: '' };
const FORM = editionHtml(pmlr, FILLED, LETTER).replace(/^[\s\S]*<body>|<\/body>[\s\S]*$/g, '');
const shownIn = (body: string) => {
  const { document } = pageOf(`<!doctype html><body>${body}</body>`, 'https://portal.example/');
  return shownAgreement(document);
};

const pages = savedPages();

it('the portals’ own pages of papers offer nothing, and stay as they are', { timeout: 30_000 }, () => {
  for (const { name, page } of pages) {
    const before = page.document.documentElement.outerHTML;
    expect({ name, ...findAgreements(page.document, page.url) }).toEqual({ name, found: [], more: 0 });
    expect(page.document.documentElement.outerHTML).toBe(before);
  }
});

describe('the agreement in a page’s text', () => {
  it.each([
    ['alone', FORM],
    ['amid a page', `<nav>Home Help</nav><main><p>Please read this.</p>${FORM}</main><footer>Contact</footer>`],
    ['in a form with buttons', `<form>${FORM}<button>I agree</button></form><aside>News</aside>`],
  ])('%s: from its heading to its end, without what stands around', (_, body) => {
    const text = shownIn(body) ?? '';
    expect(text).toMatch(/^Publication Agreement\b/);
    expect(text).not.toMatch(/Home|Please|Contact|I agree|News/);
    const result = checkText(text, pmlr, {});
    expect(result.kind === 'checked' && result.verdict.kind !== 'differs').toBe(true);
  });

  it('filled in with the page’s own fields', () => {
    const fields = FORM.replace('Sharp Bounds', '<input value="A Title Typed In">').replace(
      'Signed: ',
      'Signed: <input type="text" value="A. Byron">',
    );
    const result = checkText(shownIn(fields) ?? '', pmlr, {});
    expect(result.kind === 'checked' && result.facts).toMatchObject({
      title: { value: 'A Title Typed In' },
      signature: { kind: 'text', fact: { value: 'A. Byron' } },
    });
  });

  it('is offered as what the page shows', () => {
    const { document, url } = pageOf(`<!doctype html><body><main>${FORM}</main></body>`, 'https://portal.example/');
    expect(findAgreements(document, url)).toEqual({ found: [{ kind: 'text' }], more: 0 });
  });

  it('in a text field, as it stands there; another field, or one without end, is none', () => {
    const text = canonicalText(pmlr);
    const field = (value: string) => `<textarea>${value}</textarea>`;
    expect(shownIn(`${field('Comments')}${field(text)}`)).toBe(text);
    expect(shownIn(field('Comments'))).toBeNull();
    expect(shownIn(field(text + ' '.repeat(500_000)))).toBeNull();
  });

  it('with the numbers that a list draws before its items', () => {
    const list = pmlr.blocks.flatMap((block) => (block.kind === 'clauses' ? block.clauses : []));
    const items = (style: string) =>
      list.map(({ text }, i) => `<li style="list-style-type: ${style}"${i === 2 ? ' value="9"' : ''}>${text}</li>`);
    const lines = (style: string, start = '') =>
      (shownIn(`<h1>Publication Agreement</h1><ol${start}>${items(style).join('')}</ol>`) ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    const of = (numbers: readonly number[]) => list.map(({ text }, i) => `${numbers[i]}. ${text}`);
    expect(lines('decimal').slice(1)).toEqual(of([1, 2, 9, 10, 11, 12, 13]));
    expect(lines('decimal', ' start="4"').slice(1)).toEqual(of([4, 5, 9, 10, 11, 12, 13]));
    expect(lines('none').slice(1)).toEqual(list.map(({ text }) => text));
  });

  it('what is added behind it, or changed in it, is part of it', () => {
    const text = shownIn(`<main>${FORM.replace('retain', 'waive')}<p>The author pays.</p></main>`) ?? '';
    expect(text).toContain('You waive ownership');
    expect(text).toContain('The author pays.');
  });

  it('no agreement: a clause quoted, another text, nothing, more than any page shows', () => {
    const clause =
      'You retain ownership of all rights under copyright in all versions of the article, and all rights not expressly granted in this agreement.';
    expect(shownIn(`<p>${clause}</p>`)).toBeNull();
    expect(shownIn('<p>Fine until Tuesday.</p>')).toBeNull();
    expect(shownIn('')).toBeNull();
    expect(shownIn(`<p>${'word '.repeat(400_000)}</p>${FORM}`)).toBeNull();
  });
});
