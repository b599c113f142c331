import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, View } from './drivers/browser';
import { exists, fieldValue, fill, isChecked, seeText } from './drivers/controls';
import { inTurnOf, withBrowser } from './drivers/launch';
import { temporaryFolder } from './drivers/profile';
import { until } from './drivers/until';
import { confirm, FORM, pressSign, putSignature } from './form';
import { navigateWithin } from './navigate';
import { ACTNN, ONE_BIT_ADAM, openReviewPage, pagesAt } from './pages';

const FIRST = 'https://openreview.net/forum?id=AcTnN2021x';
const SECOND = 'https://openreview.net/forum?id=OnEbItAdAm';
const first = openReviewPage(ACTNN, { id: 'AcTnN2021x' });
const second = openReviewPage(ONE_BIT_ADAM, { id: 'OnEbItAdAm' });
const site = pagesAt({ [FIRST]: first, [SECOND]: second });

const MY_TITLE = 'ActNN, as I call it';

/** Fills in the form as an author does who is called away just before signing. */
async function fillIn(popup: View): Promise<void> {
  await fill(popup, FORM.title, MY_TITLE);
  await confirm(popup);
  await fill(popup, FORM.date, 'June 9, 2021');
  await putSignature(popup, 'draw');
  await until('the strokes to be kept', async () => (await strokesDrawn(popup)) === 2);
}

/** How many strokes the pad says that it holds; NaN while it says neither that nor that it is empty. */
async function strokesDrawn(popup: View): Promise<number> {
  const [pad] = await popup.bySelector('canvas');
  const label = (await pad?.evaluate((canvas) => canvas.getAttribute('aria-label'))) ?? '';
  return label.endsWith('nothing drawn yet') ? 0 : Number(/(\d+) strokes? drawn/.exec(label)?.[1]);
}

async function expectAsFilledIn(popup: View): Promise<void> {
  await seeText(popup, 'You sign as Jianfei Chen');
  expect(await fieldValue(popup, FORM.title)).toBe(MY_TITLE);
  expect(await fieldValue(popup, FORM.date)).toBe('June 9, 2021');
  expect(await isChecked(popup, FORM.authority)).toBe(true);
  expect(await isChecked(popup, FORM.agreed)).toBe(true);
  expect(await strokesDrawn(popup)).toBe(2);
}

describe.each(inTurnOf('firefox'))('Nothing is lost, in %s', (_, launch) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site });
  });
  afterAll(() => browser?.close());

  it('when the popup is closed midway, the background is stopped and the page reloaded', async () => {
    const page = await browser.open(FIRST);
    const popup = await browser.clickToolbarButton();
    await fillIn(popup);
    await popup.close();
    const again = await browser.clickToolbarButton();
    await expectAsFilledIn(again);
    await again.close();

    await browser.stopBackground();
    const third = await browser.clickToolbarButton();
    await expectAsFilledIn(third);
    await browser.stopBackground();
    await fill(third, FORM.title, `${MY_TITLE} myself`);
    await fill(third, FORM.title, MY_TITLE);
    await confirm(third);
    await third.close();

    await page.reload();
    const last = await browser.clickToolbarButton();
    await expectAsFilledIn(last);
    await pressSign(last);
    expect((await browser.download()).name).toBe('chen21Permission.pdf');
    await last.close();
  });

  it('when the page goes on to another paper, which gets a form of its own', async () => {
    const page = await browser.open(FIRST);
    const before = await browser.clickToolbarButton();
    await seeText(before, 'Signed on June 9, 2021');
    await before.close();

    await navigateWithin(page, SECOND, second, 'with its body');
    const popup = await browser.clickToolbarButton();
    await seeText(popup, 'You sign as Hanlin Tang');
    expect(await fieldValue(popup, FORM.title)).toBe(ONE_BIT_ADAM.title);
    expect(await isChecked(popup, FORM.authority)).toBe(false);
    await popup.close();

    // OpenReview itself leaves the old paper in the body on a way from paper to paper.
    await navigateWithin(page, FIRST, first, 'with the old body');
    const back = await browser.clickToolbarButton();
    await seeText(back, 'Signed on June 9, 2021');
    await back.close();
  });

  it('and a form that is open while its page goes on signs nothing for the old paper', async () => {
    const page = await browser.open(SECOND);
    const id = await page.id();
    const address = `${browser.extensionOrigin}/src/ui/popup/index.html?tabId=${id}`;
    const form = await browser.open(address);
    await seeText(form, 'You sign as Hanlin Tang');
    await confirm(form);
    await putSignature(form, { type: 'Hanlin Tang' });
    await form.close();
    for (const body of ['with the old body', 'with its body'] as const) {
      const opened = await browser.open(address);
      // What was made ahead for the old paper must not be given out.
      await until('the signed form to be made ahead', () =>
        opened.evaluate(() => performance.getEntriesByName('signed-made').length > 0),
      );
      await navigateWithin(page, FIRST, first, body);
      await pressSign(opened);
      await seeText(opened, 'Another paper is open now');
      await opened.close();
      await navigateWithin(page, SECOND, second, 'with its body');
    }
    const again = await browser.open(address);
    await seeText(again, 'You sign as Hanlin Tang');
    expect(await fieldValue(again, FORM.typedName)).toBe('Hanlin Tang');
    await pressSign(again);
    // Had an earlier click made a file, it would be the one found, or there would be more.
    expect((await browser.download()).name).toBe('tang21Permission.pdf');
  });
});

describe.each(inTurnOf('chromium'))('A new start of %s', (_, launch) => {
  it('keeps all but the signature and the confirmations', async () => {
    const profile = temporaryFolder();
    try {
      await withBrowser(launch({ site, profile: profile.dir }), async (browser) => {
        await browser.open(FIRST);
        const popup = await browser.clickToolbarButton();
        await fillIn(popup);
        await popup.close();
      });
      await withBrowser(launch({ site, profile: profile.dir }), async (browser) => {
        await browser.open(FIRST);
        const popup = await browser.clickToolbarButton();
        await seeText(popup, 'You sign as Jianfei Chen');
        expect(await fieldValue(popup, FORM.title)).toBe(MY_TITLE);
        expect(await fieldValue(popup, FORM.date)).toBe('June 9, 2021');
        expect(await isChecked(popup, FORM.authority)).toBe(false);
        expect(await isChecked(popup, FORM.agreed)).toBe(false);
        expect(await strokesDrawn(popup)).toBe(0);
      });
    } finally {
      profile.remove();
    }
  });
});

describe.each(inTurnOf('firefox'))('A tab older than the installation, in %s', (_, launch) => {
  it('is read like any other', async () => {
    await withBrowser(launch({ site, withoutExtension: true }), async (browser) => {
      const page = await browser.open(FIRST);
      await browser.install();
      await page.activate();
      const popup = await browser.clickToolbarButton();
      await seeText(popup, 'You sign as Jianfei Chen');
      expect(await exists(popup, FORM.sign)).toBe(true);
    });
  });
});
