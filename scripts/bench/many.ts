import { consoleWith } from '../../test/e2e/console-pages';
import type { Browser, View } from '../../test/e2e/drivers/browser';
import { button, click, draw, SCRIBBLE, seeText } from '../../test/e2e/drivers/controls';
import { BROWSERS, type Launch } from '../../test/e2e/drivers/launch';
import { clickOn } from '../../test/e2e/drivers/see';
import { until } from '../../test/e2e/drivers/until';
import { forgetAll } from '../../test/e2e/extension-state';
import { FORM, sign, wasLed } from '../../test/e2e/form';
import { openReviewPage, pagesAt } from '../../test/e2e/pages';
import { type Measurement, median, settled } from './measurement';

const RUNS = 5;
const AUTHORS = ['Jianfei Chen', 'Ada Byron'];
const papersOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `oNeOfMaNy${i}`,
    number: 1000 + i,
    title: `Paper ${i} on Kernels, Trees, and Łojasiewicz Conditions`,
    authors: AUTHORS,
  }));
const ten = papersOf(10);
const tenListed = consoleWith(ten);
const thousands = consoleWith(papersOf(5000));
const own = ten.map(({ id, title }) => [
  `https://openreview.net/forum?id=${id}`,
  openReviewPage({ title, authors: AUTHORS }, { id }),
]);

/**
 * In the browser: ten papers of one list signed together, from the click to the last download, and all of the clicks
 * beside those of signing them one by one; and opening a list of thousands. The driver's hand is as quick as it can be.
 */
export async function measureMany(): Promise<Measurement[]> {
  const lines: Measurement[] = [];
  for (const [name, launch] of Object.entries(BROWSERS)) {
    const { together, clicked, oneByOne } = await tenPapers(launch);
    const { usable, whole } = await openings(launch);
    const line = (what: string, value: number, goal: number | null, how: string): Measurement => ({
      what,
      value,
      unit: 'ms',
      goal,
      how: `${name}, toolbar’s popup, ${how}`,
    });
    lines.push(
      line(
        'Ten papers signed in one go, from the click to the last download',
        median(clicked),
        1000,
        `median of ${RUNS}, clicked at once after the last stroke`,
      ),
      line(
        'Ten papers together, from the list to the last download',
        median(together),
        null,
        `median of ${RUNS}, a driver’s clicks included`,
      ),
      line(
        'Ten papers one by one, from the list to the last download',
        oneByOne,
        null,
        'once, a driver’s clicks included',
      ),
      line(
        'A list of 5,000 papers, from the time origin to usable',
        median(usable),
        300,
        `median of ${RUNS}, at most ${Math.max(...usable).toFixed(0)}`,
      ),
      line(
        'The same, to the last of its papers',
        median(whole),
        null,
        `median of ${RUNS}, at most ${Math.max(...whole).toFixed(0)}`,
      ),
    );
  }
  return lines;
}

async function tenPapers(launch: Launch) {
  const browser = await launch({
    site: pagesAt({ [tenListed.address]: tenListed.answer, ...Object.fromEntries(own) }),
  });
  try {
    const clicked: number[] = [];
    const together: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const popup = await opened(browser);
      const begun = performance.now();
      clicked.push(await signTogether(popup));
      together.push(performance.now() - begun);
      await takeTen(browser);
      await popup.close();
    }
    const popup = await opened(browser);
    const begun = performance.now();
    for (const { title } of ten) {
      await click(popup, button(title));
      await seeText(popup, 'You sign as Jianfei Chen');
      await sign(popup, 'Jianfei Chen');
      await seeText(popup, 'Signed on');
      await click(popup, FORM.startOver);
      await click(popup, button('Back to the list'));
    }
    return { clicked, together, oneByOne: performance.now() - begun };
  } finally {
    await browser.close();
  }
}

/** The popup on a list of ten papers of which none was signed yet. */
async function opened(browser: Browser): Promise<View> {
  await forgetAll(browser);
  await browser.open(tenListed.address);
  return browser.clickToolbarButton();
}

async function signTogether(popup: View): Promise<number> {
  await click(popup, button('Read once, sign 10'));
  await seeText(popup, 'Clause 1 of 7');
  const boxes = await until('ten boxes, once the portal has answered', async () => {
    const found = await popup.byRole('checkbox', FORM.authority.name);
    return found.length === ten.length && found;
  });
  for (const box of boxes) await clickOn(popup, box, 'a tick');
  await click(popup, FORM.agreed);
  const act = button('Sign and download 10 forms');
  await draw(popup, SCRIBBLE);
  await seeText(popup, 'Everything is filled in.');
  await click(popup, act);
  if (await wasLed(popup)) {
    // It led to what was not read. Another line is drawn then, so that no form was made ahead.
    await draw(popup, SCRIBBLE);
    await click(popup, act);
  }
  return until('ten forms', () => popup.evaluate(() => performance.getEntriesByName('signed')[0]?.duration));
}

async function takeTen(browser: Browser): Promise<void> {
  for (let i = 0; i < ten.length; i++) await browser.download();
}

const marked = (popup: View, name: string) =>
  popup.evaluate((asked: string) => performance.getEntriesByName(asked)[0]?.startTime, name);

/** When the first papers of the list could be ticked, opened and scrolled, and when the last was among them. */
async function openings(launch: Launch): Promise<{ readonly usable: number[]; readonly whole: number[] }> {
  const browser = await launch({ site: pagesAt({ [thousands.address]: thousands.answer }) });
  try {
    await browser.open(thousands.address);
    const usable: number[] = [];
    const whole: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const popup = await browser.clickToolbarButton();
      await seeText(popup, '5,000 of 5,000 papers');
      usable.push(await until('it to be usable', () => marked(popup, 'usable')));
      whole.push(await until('the rest to be there', () => marked(popup, 'whole list')));
      await popup.close();
      await settled();
    }
    return { usable, whole };
  } finally {
    await browser.close();
  }
}
