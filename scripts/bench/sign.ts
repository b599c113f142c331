import type { Browser } from '../../test/e2e/drivers/browser';
import { click, seeText } from '../../test/e2e/drivers/controls';
import { BROWSERS } from '../../test/e2e/drivers/launch';
import { until } from '../../test/e2e/drivers/until';
import { FORM, sign } from '../../test/e2e/form';
import { ACTNN, pagesAt, pmlrPage } from '../../test/e2e/pages';
import { type Measurement, median } from './measurement';

const RUNS = 7;
const ADDRESS = 'https://proceedings.mlr.press/v139/chen21z.html';
const site = pagesAt({ [ADDRESS]: pmlrPage(ACTNN, 'chen21z') });

/**
 * In the browser: loading what makes the PDF, which goes on ahead of the click, and the wait after the click, which no
 * hand makes this soon after the last letter of the signature: an author who has rested waits for less.
 */
export async function measureSigning(): Promise<Measurement[]> {
  const lines: Measurement[] = [];
  for (const [name, launch] of Object.entries(BROWSERS)) {
    const browser = await launch({ site });
    try {
      await browser.open(ADDRESS);
      const runs: { loaded: number; signed: number }[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await signOnce(browser));
      const how = `${name}, toolbar’s popup opened anew, median of ${RUNS}`;
      lines.push(
        {
          what: 'PDF code, fonts and shaper, loaded cold ahead of the click',
          value: median(runs.map(({ loaded }) => loaded)),
          unit: 'ms',
          goal: 300,
          how,
        },
        {
          what: 'Signed PDF, from the click to the download',
          value: median(runs.map(({ signed }) => signed)),
          unit: 'ms',
          goal: 50,
          how: `${how}, clicked at once after the last letter`,
        },
      );
    } finally {
      await browser.close();
    }
  }
  return lines;
}

async function signOnce(browser: Browser): Promise<{ loaded: number; signed: number }> {
  const popup = await browser.clickToolbarButton();
  await seeText(popup, 'You sign as Jianfei Chen');
  await sign(popup, 'Jianfei Chen');
  const times = await until('the form to be signed', () =>
    popup.evaluate(() => {
      const [loaded] = performance.getEntriesByName('pdf-loaded');
      const [signed] = performance.getEntriesByName('signed');
      return loaded && signed && { loaded: loaded.duration, signed: signed.duration };
    }),
  );
  await browser.download();
  await click(popup, FORM.startOver);
  await seeText(popup, 'You sign as Jianfei Chen');
  await popup.close();
  return times;
}
