import path from 'node:path';
import type { Browser } from '../../test/e2e/drivers/browser';
import { seeText } from '../../test/e2e/drivers/controls';
import { BROWSERS, type Launch } from '../../test/e2e/drivers/launch';
import { temporaryFolder } from '../../test/e2e/drivers/profile';
import { until } from '../../test/e2e/drivers/until';
import { ACTNN, pagesAt, pmlrPage } from '../../test/e2e/pages';
import { writeEmptyExtension } from './empty-extension';
import { type Measurement, median, settled } from './measurement';

const RUNS = 11;
const ADDRESS = 'https://proceedings.mlr.press/v139/chen21z.html';
const site = pagesAt({ [ADDRESS]: pmlrPage(ACTNN, 'chen21z') });

/** Milliseconds of one opening: from the page's own beginning to usable, from the click to usable and painted. */
interface Opening {
  readonly fromOrigin: number;
  readonly fromClick: number;
}

/** The toolbar's popup on a paper's page, until it is filled in and can be used, beside a popup with nothing in it. */
export async function measurePopup(): Promise<Measurement[]> {
  const lines: Measurement[] = [];
  for (const [name, launch] of Object.entries(BROWSERS)) {
    const target = name === 'chromium' ? 'chrome' : 'firefox';
    const ours = await openings(launch, path.resolve('dist', target), 'You sign as Jianfei Chen');
    const empty = temporaryFolder();
    writeEmptyExtension(empty.dir, target);
    const bare = await openings(launch, empty.dir, 'Empty', true).finally(empty.remove);
    const how = `${name}, toolbar’s popup, median of ${RUNS}`;
    const line = (what: string, times: readonly number[], goal: number | null): Measurement => ({
      what,
      value: median(times),
      unit: 'ms',
      goal,
      how: `${how}, at most ${Math.max(...times).toFixed(0)}`,
    });
    lines.push(
      line(
        'Popup, from its time origin to filled in and usable',
        ours.map((o) => o.fromOrigin),
        100,
      ),
      line(
        'Popup, from the click to usable and painted',
        ours.map((o) => o.fromClick),
        null,
      ),
      line(
        'An empty popup, from the click to painted',
        bare.map((o) => o.fromClick),
        null,
      ),
    );
  }
  return lines;
}

async function openings(launch: Launch, extension: string, sign: string, isEmpty = false): Promise<Opening[]> {
  // The empty one opens no page after installing that could be waited for and closed.
  const browser = await launch({ site, extension, withWelcome: isEmpty });
  try {
    await browser.open(ADDRESS);
    // The first opening reads everything from the disk; the author's first is no less real, but is only one.
    await openOnce(browser, sign);
    const times: Opening[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await openOnce(browser, sign));
    return times;
  } finally {
    await browser.close();
  }
}

async function openOnce(browser: Browser, sign: string): Promise<Opening> {
  const clicked = performance.timeOrigin + performance.now();
  const popup = await browser.clickToolbarButton();
  await seeText(popup, sign);
  const { origin, usable, painted } = await until('the popup to be usable and painted', () =>
    popup.evaluate(() => {
      const mark = performance.getEntriesByName('usable')[0];
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      return mark && paint && { origin: performance.timeOrigin, usable: mark.startTime, painted: paint.startTime };
    }),
  );
  await popup.close();
  await settled();
  return { fromOrigin: usable, fromClick: origin + Math.max(usable, painted) - clicked };
}
