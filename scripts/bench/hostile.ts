import { ACTNN, openReviewPage } from '../../test/e2e/pages';
import { timesOnPage } from './content';
import type { Measurement } from './measurement';

const { body } = openReviewPage(ACTNN, { id: 'AcTnN2021x' });
const inHead = (html: string) => body.replace('</head>', `${html}</head>`);
const inBody = (html: string) => `<!DOCTYPE html><title>CONF Submission 3</title><body>${html}`;

const OPENREVIEW = 'https://openreview.net/forum?id=AcTnN2021x';
const EASYCHAIR = 'https://easychair.org/conferences/submission?a=1&submission=2';

/** Pages that would cost a reader dearly, and what each is. */
const HOSTILE: Readonly<Record<string, readonly [address: string, html: string]>> = {
  'a meta tag of 1 MB': [OPENREVIEW, inHead(`<meta name="citation_title" content="${'a$\\frac{'.repeat(125_000)}">`)],
  '10,000 author tags': [
    OPENREVIEW,
    inHead('<meta name="citation_author" content="Ada M. Byron, Jr.">'.repeat(10_000)),
  ],
  'tables nested a thousand deep': [EASYCHAIR, inBody(`${'<table><tr><td>Title:<td>'.repeat(1000)}x`)],
  'a table of 10,000 authors': [
    EASYCHAIR,
    inBody(`<table><tr><th>First name<th>Last name</tr>${'<tr><td>Ada<td>Byron</tr>'.repeat(10_000)}</table>`),
  ],
};

/** What our scripts cost pages that are made to cost them much: the worst of a few visits. */
export async function measureHostilePages(): Promise<Measurement[]> {
  const lines: Measurement[] = [];
  for (const [what, [address, html]] of Object.entries(HOSTILE)) {
    const { first, again, readFirst, readAgain } = await timesOnPage(html, 3, 2, address);
    const value = Math.max(...first, ...again) + Math.max(...readFirst, ...readAgain);
    lines.push({
      what: `Glance and reading on a hostile page: ${what}`,
      value,
      unit: 'ms',
      goal: 100,
      how: 'Chromium’s trace, CPU time, the worst of 6 visits',
    });
  }
  return lines;
}
