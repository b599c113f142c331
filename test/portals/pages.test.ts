import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { portals, readPage } from '../../src/portals';
import { citationMetadata } from '../../src/portals/citation-metadata';
import { portalsWith, readBy } from '../../src/portals/list/portals';
import { glance } from '../../src/portals/openreview/look';
import { portalsWithPages, savedPages } from './saved-page';

const pages = savedPages();

describe('every saved page is read as its author expects', () => {
  it.each(pages.map((saved) => [`${saved.portal}/${saved.name}`, saved] as const))('%s', (_, saved) => {
    expect(readPage(saved.page)).toEqual(saved.expected);
  });
});

describe('a glance at a page says nothing that a close look takes back, but for what it has not seen', () => {
  const atAGlance = portalsWith(glance);
  it.each(pages.map((saved) => [`${saved.portal}/${saved.name}`, saved] as const))('%s', (_, { page }) => {
    const [seen, close] = [readBy(atAGlance, page), readPage(page)];
    expect(seen.kind).toBe(close.kind);
    if (!('paper' in seen) || !('paper' in close)) return expect(seen).toEqual(close);
    const { authors, status, venue, year, yearFrom, sources, ...rest } = seen.paper;
    expect(close.paper).toMatchObject(rest);
    if (authors.length > 0) expect(close.paper.authors).toEqual(authors);
    if (status !== 'unknown' && status !== 'undecided') expect(close.paper.status).toBe(status);
    if (sources.venue === 'page') expect(close.paper).toMatchObject({ venue, year, yearFrom });
  });
});

describe('no page is claimed by two portals', () => {
  // From the reader of citation metadata on, readers take any page and are asked only when no portal claims it.
  const claiming = portals.slice(0, portals.indexOf(citationMetadata));
  it.each(pages.map((saved) => [`${saved.portal}/${saved.name}`, saved] as const))('%s', (_, saved) => {
    const claimedBy = claiming.filter((portal) => portal.read(saved.page) !== null).map((portal) => portal.id);
    expect(claimedBy).toEqual(claiming.some((portal) => portal.id === saved.portal) ? [saved.portal] : []);
  });
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
