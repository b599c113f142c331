import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/portals';
import { venuesAtAGlance } from '../../src/portals/list/glance';
import { venueFacts } from '../../src/portals/openreview/venue';
import { pageOf, savedPages } from './saved-page';

const FORUM = 'https://openreview.net/forum?id=AcTnN2021x';
const pages = savedPages();

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
