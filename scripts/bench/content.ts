import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { ACTNN, openReviewPage } from '../../test/e2e/pages';
import { findChromium } from '../programs.mjs';
import { type Measurement, median } from './measurement';

const TABS = 9;
/** How often each tab visits the page. */
const VISITS = 4;
const ADDRESS = 'https://openreview.net/forum?id=AcTnN2021x';
const PAGE_BYTES = 200_000;
/** How long a page stands until it is left, in milliseconds: by then the background has had it read. */
const SETTLING = 700;
/** The scripts' world in Chromium's trace: it has the extension's name. */
const WORLD = messages.extensionName.message;

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
  const { first, again, readFirst, readAgain } = await timesOnPage(longPage());
  const line = (script: string, when: string, times: readonly number[], goal: number | null): Measurement => ({
    what: `${script} on a page of 200 kB, ${when}`,
    value: median(times),
    unit: 'ms',
    goal,
    how: `Chromium’s trace: compiled and run, CPU time, median of ${times.length}, at most ${Math.max(...times).toFixed(1)}`,
  });
  return [
    { what: 'Content script, gzipped', value: size, unit: 'kB', goal: 12, how: 'dist/chrome, gzip -9' },
    line('Content script', 'first page of a new tab', first, 3),
    line('Content script', 'each page after that', again, 3),
    line('Reading, where the venue is known,', 'first page of a new tab', readFirst, null),
    line('Reading, where the venue is known,', 'each page after that', readAgain, null),
  ];
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly ts: number;
  readonly dur?: number;
  /** CPU time of the thread in microseconds: what other processes take does not count. */
  readonly tdur?: number;
  readonly args?: { readonly worldName?: string; readonly data?: { readonly url?: string } };
}

/** Milliseconds on the first page that a tab shows, where nothing is warm, and on the pages after it. */
export interface Times {
  readonly first: readonly number[];
  readonly again: readonly number[];
  readonly readFirst: readonly number[];
  readonly readAgain: readonly number[];
}

/** How long the content script takes on a page of a known venue, and the script that then reads it. */
export async function timesOnPage(body: string, tabs = TABS, visits = VISITS, address = ADDRESS): Promise<Times> {
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
        await page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), SETTLING);
      }
      await page.close();
    }
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
    await cdp.send('Tracing.end');
    await complete;
    const runsOf = (file: string) =>
      events
        .filter(
          ({ name, args }) =>
            name === 'EvaluateScript' && args?.data?.url === `chrome-extension://${id}/src/extension/${file}.js`,
        )
        .sort((one, other) => one.ts - other.ts);
    const runs = runsOf('content').map(milliseconds);
    const reads = runsOf('reader').map((run) => milliseconds(run) + answering(run, events));
    if (runs.length !== tabs * visits) throw new Error(`The trace holds ${runs.length} runs of the content script`);
    if (reads.length !== tabs * visits)
      throw new Error(`The trace holds ${reads.length} runs of the script that reads`);
    const first = <T>(all: readonly T[]) => all.filter((_, i) => i % visits === 0);
    const again = <T>(all: readonly T[]) => all.filter((_, i) => i % visits !== 0);
    return { first: first(runs), again: again(runs), readFirst: first(reads), readAgain: again(reads) };
  } finally {
    await context.close();
  }
}

const milliseconds = ({ tdur = Number.NaN }: TraceEvent) => tdur / 1000;

/** Milliseconds that a page's calls into our scripts took after one has come, until the page is left. */
function answering(from: TraceEvent, events: readonly TraceEvent[]): number {
  const calls = events
    .filter(({ name, pid, args }) => name === 'v8.callFunction' && pid === from.pid && args?.worldName === WORLD)
    .filter(({ ts }) => ts > from.ts && ts < from.ts + SETTLING * 1000)
    .sort((one, other) => one.ts - other.ts);
  let end = 0;
  let sum = 0;
  for (const call of calls) {
    // A call within another is in its time already.
    if (call.ts < end) continue;
    end = call.ts + (call.dur ?? 0);
    sum += milliseconds(call);
  }
  return sum;
}
