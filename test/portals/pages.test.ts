import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { portals, readPage } from '../../src/portals';
import { citationMetadata } from '../../src/portals/citation-metadata';
import { venuesAtAGlance } from '../../src/portals/list/glance';
import { venueFacts } from '../../src/portals/openreview/venue';
import { pageOf, portalsWithPages, savedPages } from './saved-page';

const FORUM = 'https://openreview.net/forum?id=AcTnN2021x';
const pages = savedPages();

describe('every saved page is read as its author expects', () => {
  it.each(pages.map((saved) => [`${saved.portal}/${saved.name}`, saved] as const))('%s', (_, saved) => {
    expect(readPage(saved.page)).toEqual(saved.expected);
  });
});

describe('a glance at a page sees the venue that a reading finds, or that only a reading can tell', () => {
  const papers = pages.flatMap(({ portal, name, page }) => {
    const reading = readPage(page);
    return reading.kind === 'paper' ? [[`${portal}/${name}`, page, reading.paper.venue] as const] : [];
  });
  it.each(papers)('%s', (_, page, venue) => {
    const seen = venuesAtAGlance(page);
    if (seen === null) return;
    expect(seen.flatMap((text) => [text, venueFacts(text).venue?.value])).toContain(venue);
  });

  it('only where the page is a paper’s, on every host that the script stands by on', () => {
    for (const host of ['openreview.net', 'api2.openreview.net', 'proceedings.mlr.press', 'stoc26.hotcrp.com']) {
      expect(venuesAtAGlance(pageOf('<title>Welcome</title>', `https://${host}/`))).toEqual([]);
    }
    for (const host of ['cmt3.research.microsoft.com', 'easychair.org']) {
      expect(venuesAtAGlance(pageOf('<title>Welcome</title>', `https://${host}/`))).toEqual([]);
    }
    expect(venuesAtAGlance(pageOf('<title>Welcome</title>', 'https://journal.example.org/'))).toBeNull();
    expect(venuesAtAGlance(pageOf('<title>Welcome</title>', 'https://hotcrp.com.example.org/'))).toBeNull();
  });

  it('and takes no text that is too long to be a venue’s', () => {
    const long = pageOf(`<meta name="citation_conference_title" content="${'ICML '.repeat(300)}">`, FORUM);
    expect(venuesAtAGlance(long)).toBeNull();
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
