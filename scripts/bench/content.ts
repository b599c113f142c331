import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { ACTNN, openReviewPage } from '../../test/e2e/pages';
import { findChromium } from '../programs.mjs';
import { type Measurement, median } from './measurement';

const TABS = 9;
/** How often each tab visits the page. */
const VISITS = 4;
const ADDRESS = 'https://openreview.net/forum?id=AcTnN2021x';
const PAGE_BYTES = 200_000;

/** A forum page with as many reviews as make it 200 kB long. */
function longPage(): string {
  const { body } = openReviewPage(ACTNN, { id: 'AcTnN2021x' });
  const words = 'The paper trains deep networks in less memory, and the experiments bear it out. '.repeat(12);
  const review = (i: number) =>
    `<div class="note depth-odd" data-id="note${i}"><div class="heading"><h4><span>Official Review ${i}</span></h4></div>` +
    `<div class="note-content"><div><strong class="note-content-field">Summary:</strong> <span class="note-content-value">${words}</span></div></div></div>`;
  const reviews: string[] = [];
  for (let length = body.length; length < PAGE_BYTES; length += review(0).length) reviews.push(review(reviews.length));
  return body.replace('</main>', `${reviews.join('\n')}</main>`);
}

/** The content script as it is shipped: its size, and its time on a page as Chromium's own trace tells it. */
export async function measureContentScript(): Promise<Measurement[]> {
  const script = path.resolve('dist/chrome/src/extension/content.js');
  const size = gzipSync(readFileSync(script), { level: 9 }).length / 1000;
  const { first, again } = await timesOnPage(longPage());
  const line = (when: string, times: readonly number[]): Measurement => ({
    what: `Content script on a portal page of 200 kB, ${when}`,
    value: median(times),
    unit: 'ms',
    goal: 3,
    how: `Chromium’s trace: compiled and run, CPU time, median of ${times.length}, at most ${Math.max(...times).toFixed(1)}`,
  });
  return [
    { what: 'Content script, gzipped', value: size, unit: 'kB', goal: 12, how: 'dist/chrome, gzip -9' },
    line('first page of a new tab', first),
    line('each page after that', again),
  ];
}

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  /** CPU time of the thread in microseconds: what other processes take does not count. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Milliseconds on the first page that a tab shows, where nothing is warm, and on the pages after it. */
export async function timesOnPage(
  body: string,
  tabs = TABS,
  visits = VISITS,
  address = ADDRESS,
): Promise<{ first: number[]; again: number[] }> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: findChromium() ?? 'chromium',
    ignoreDefaultArgs: ['--disable-extensions'],
    args: ['--enable-unsafe-extension-debugging', '--proxy-server=http://127.0.0.1:9'],
  });
  try {
    const cdp = await context.browser()?.newBrowserCDPSession();
    if (!cdp) throw new Error('Playwright gave no browser for its context');
    const { id } = await cdp.send('Extensions.loadUnpacked', { path: path.resolve('dist/chrome') });
    await context.route(/^https?:/, (route) =>
      route.request().url() === address
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
        : route.abort(),
    );
    const events: TraceEvent[] = [];
    cdp.on('Tracing.dataCollected', ({ value }) => {
      events.push(...(value as unknown as TraceEvent[]));
    });
    await cdp.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline', 'v8'] } });
    for (let tab = 0; tab < tabs; tab++) {
      const page = await context.newPage();
      for (let visit = 0; visit < visits; visit++) {
        await page.goto(address, { waitUntil: 'load' });
        await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      }
      await page.close();
    }
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
    await cdp.send('Tracing.end');
    await complete;
    const runs = events.filter(
      ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.startsWith(`chrome-extension://${id}/`),
    );
    if (runs.length !== tabs * visits) throw new Error(`The trace holds ${runs.length} runs of the content script`);
    runs.sort((a, b) => a.ts - b.ts);
    const times = runs.map(({ tdur = Number.NaN }) => tdur / 1000);
    return { first: times.filter((_, i) => i % visits === 0), again: times.filter((_, i) => i % visits !== 0) };
  } finally {
    await context.close();
  }
}
