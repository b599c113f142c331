import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { portals, readPage } from '../../src/portals';
import { citationMetadata } from '../../src/portals/citation-metadata';
import { portalsWithPages, savedPages } from './saved-page';

const pages = savedPages();

describe('no page is claimed by two portals', () => {
  // From the reader of citation metadata on, readers take any page and are asked only when no portal claims it.
  const claiming = portals.slice(0, portals.indexOf(citationMetadata));
  it.each(pages.map((saved) => [`${saved.portal}/${saved.name}`, saved] as const))('%s', (_, saved) => {
    const claimedBy = claiming.filter((portal) => portal.read(saved.page) !== null).map((portal) => portal.id);
    expect(claimedBy).toEqual(claiming.some((portal) => portal.id === saved.portal) ? [saved.portal] : []);
  });
});

it('of a long list as many papers are read as are wanted, and the others are counted', () => {
  // Only these list thousands.
  const long = ['hotcrp', 'openreview'];
  const lists = pages.flatMap(({ page }) => {
    const whole = readPage(page);
    return whole.kind === 'papers' && whole.papers.length > 1 && long.includes(whole.papers[0]?.portal ?? '')
      ? [{ page, whole }]
      : [];
  });
  expect(new Set(lists.map(({ whole }) => whole.papers[0]?.portal))).toEqual(new Set(long));
  for (const { page, whole } of lists) {
    const [first] = whole.papers;
    const more = whole.papers.length - 1 + (whole.more ?? 0);
    expect(readPage(page, 1)).toEqual({ kind: 'papers', papers: [first], more });
    expect(readPage(page, whole.papers.length)).toEqual(whole);
  }
});

it('reading leaves the page as it was', () => {
  for (const { page } of pages) {
    const before = page.document.documentElement.outerHTML;
    readPage(page);
    expect(page.document.documentElement.outerHTML).toBe(before);
  }
});

describe('a portal is one file, one line in the list and its pages', () => {
  const files = readdirSync(new URL('../../src/portals/', import.meta.url))
    .filter((file) => file.endsWith('.ts') && !['index.ts', 'ask.ts', 'portal.ts'].includes(file))
    .map((file) => file.slice(0, -3))
    .sort();

  it('every file is in the list', () => {
    expect(portals.map((portal) => portal.id).sort()).toEqual(files);
  });

  it('every portal has pages to be tried on, and no page is of a portal that is gone', () => {
    expect([...portalsWithPages].sort()).toEqual(files);
    for (const id of files) expect(pages.filter((saved) => saved.portal === id).length).toBeGreaterThan(0);
  });
});
