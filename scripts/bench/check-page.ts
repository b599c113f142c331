import { readFileSync } from 'node:fs';
import type { Browser } from '../../test/e2e/drivers/browser';
import { BROWSERS, type Launch } from '../../test/e2e/drivers/launch';
import { temporaryFolder } from '../../test/e2e/drivers/profile';
import { until } from '../../test/e2e/drivers/until';
import { pdfOfPictures, scanned } from '../../test/e2e/scans';
import { answered } from './answered';
import { writeEmptyExtension } from './empty-extension';
import { type Measurement, median, settled } from './measurement';

const CHECK_PAGE = 'src/ui/check/index.html';
const OPENINGS = 7;
/** Two-page forms of three producers. */
const FORMS = ['official', 'chromium', 'libreoffice'].map((producer) =>
  readFileSync(`test/fixtures/forms/${producer}-filled.pdf`).toString('base64'),
);
/** How often each of them is given to a page whose worker is warm. */
const ROUNDS = 5;
/** The first form as two pictures. */
const scan = () =>
  Buffer.from(pdfOfPictures(scanned(new Uint8Array(readFileSync('test/fixtures/forms/official-filled.pdf'))))).toString(
    'base64',
  );
/** How often it is read. */
const SCANS = 3;

/**
 * The check page until it can be used, and from a file that it is given to the verdict, which comes once, after the
 * look: with the worker just started, and with one that has read a form before.
 */
export async function measureCheckPage(): Promise<Measurement[]> {
  const lines: Measurement[] = [];
  for (const [name, launch] of Object.entries(BROWSERS)) {
    const browser = await launch({ site: () => undefined });
    try {
      const usable: number[] = [];
      const cold: number[] = [];
      for (let run = 0; run <= OPENINGS; run++) {
        const { tab, time } = await opened(browser, CHECK_PAGE);
        // The first opening reads everything from the disk.
        if (run > 0) usable.push(time);
        const { taken } = await tab.evaluate(answered, { base64: FORMS[run % FORMS.length] ?? '', wait: 0 });
        if (run > 0) cold.push(taken);
        await tab.close();
        await settled();
      }
      const { tab } = await opened(browser, CHECK_PAGE);
      const warm: number[] = [];
      const still: number[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        for (const base64 of FORMS) {
          const { taken, longest } = await tab.evaluate(answered, { base64, wait: 200 });
          if (round === 0) continue;
          warm.push(taken);
          still.push(longest);
        }
      }
      const scanStill: number[] = [];
      const scanTaken: number[] = [];
      const base64 = scan();
      for (let run = 0; run < SCANS; run++) {
        const { taken, longest } = await tab.evaluate(answered, { base64, wait: 200 });
        scanTaken.push(taken);
        scanStill.push(longest);
      }
      lines.push(
        line('Check page, from its time origin to usable', name, usable, 100),
        line('An empty page of an extension, likewise', name, await emptyPages(launch, name), null),
        line('Verdict and look on a two-page form, cold worker', name, cold, null),
        line('Verdict and look on a two-page form, warm worker', name, warm, 150),
        line('  the longest that the page stood still meanwhile', name, still, 50),
        line('Verdict on a scan of two pages', name, scanTaken, null),
        line('  the longest that the page stood still meanwhile', name, scanStill, 50),
      );
    } finally {
      await browser.close();
    }
  }
  return lines;
}

/** Milliseconds until a page of one word is usable, in an extension that has nothing else. */
async function emptyPages(launch: Launch, name: string): Promise<number[]> {
  const { dir, remove } = temporaryFolder();
  writeEmptyExtension(dir, name === 'chromium' ? 'chrome' : 'firefox');
  const browser = await launch({ site: () => undefined, withWelcome: true, extension: dir });
  try {
    const times: number[] = [];
    for (let run = 0; run <= OPENINGS; run++) {
      const { tab, time } = await opened(browser, 'popup.html');
      if (run > 0) times.push(time);
      await tab.close();
      await settled();
    }
    return times;
  } finally {
    await browser.close();
    remove();
  }
}

async function opened(browser: Browser, page: string) {
  const tab = await browser.open(`${browser.extensionOrigin}/${page}`);
  const time = await until('the page', () =>
    tab.evaluate(() => performance.getEntriesByName('usable')[0]?.startTime ?? null),
  );
  return { tab, time };
}

function line(what: string, browser: string, times: readonly number[], goal: number | null): Measurement {
  const how = `${browser}, median of ${times.length}, at most ${Math.max(...times).toFixed(0)}`;
  return { what, value: median(times), unit: 'ms', goal, how };
}
