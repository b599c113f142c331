import type { Browser } from '../../test/e2e/drivers/browser';
import { seeText } from '../../test/e2e/drivers/controls';
import { BROWSERS, type Launch } from '../../test/e2e/drivers/launch';
import { until } from '../../test/e2e/drivers/until';
import { type Measurement, median, settled } from './measurement';

const RUNS = 7;
const ENTRIES = 2000;
const PAGE = 'src/ui/agreements/index.html';

/** Your agreements with thousands of forms, each tenth with its file: from the page's own beginning to usable. */
export async function measureAgreements(): Promise<Measurement[]> {
  const lines: Measurement[] = [];
  for (const [name, launch] of Object.entries(BROWSERS)) {
    const times = await openings(launch);
    lines.push({
      what: 'Your agreements with 2,000 entries, from the time origin to usable',
      value: median(times),
      unit: 'ms',
      goal: 200,
      how: `${name}, in a tab, median of ${RUNS}, at most ${Math.max(...times).toFixed(0)}`,
    });
  }
  return lines;
}

async function openings(launch: Launch): Promise<readonly number[]> {
  const browser = await launch({ site: () => undefined });
  try {
    await keepMany(browser);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const page = await browser.open(`${browser.extensionOrigin}/${PAGE}`);
      await seeText(page, `Paper ${ENTRIES - 1} on`);
      const usable = () => page.evaluate(() => performance.getEntriesByName('usable')[0]?.startTime);
      times.push(await until('it to be usable', usable));
      await page.close();
      await settled();
    }
    return times;
  } finally {
    await browser.close();
  }
}

/** Puts records into the extension's database as it keeps them; the page that is opened first has made it. */
async function keepMany(browser: Browser): Promise<void> {
  const page = await browser.open(`${browser.extensionOrigin}/${PAGE}`);
  await seeText(page, 'No form was signed here yet.');
  await page.evaluate(async (entries: number) => {
    const opening = indexedDB.open('signed-forms');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error('the database does not open'));
    });
    const change = db.transaction(['forms', 'files'], 'readwrite');
    for (let i = 0; i < entries; i++) {
      const sha256 = i.toString(16).padStart(64, '0');
      const title = `Paper ${i} on Kernels, Trees, and Łojasiewicz Conditions`;
      const key = `openreview:oNeOfMaNy${i}`;
      const url = `https://openreview.net/forum?id=oNeOfMaNy${i}`;
      const form = {
        sha256,
        agreement: 'pmlr-2017',
        key,
        title,
        venue: 'ICML 2026',
        date: { year: 2026, month: 1 + (i % 12), day: 1 + (i % 28) },
        fileName: `byron26-${i}Permission.pdf`,
        signedFor: { kind: 'paper', paper: { portal: 'openreview', key, title, number: String(i), url } },
        at: Date.UTC(2026, 0, 1) + i * 60_000,
      };
      change.objectStore('forms').put(form, sha256);
      if (i % 10 === 0) change.objectStore('files').put(new Uint8Array(20_000), sha256);
    }
    await new Promise<void>((resolve, reject) => {
      change.oncomplete = () => resolve();
      change.onerror = () => reject(change.error ?? new Error('nothing is kept'));
    });
    db.close();
  }, ENTRIES);
  await page.close();
}
