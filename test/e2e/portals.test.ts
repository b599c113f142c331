import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Browser, LoggedRequest } from './drivers/browser';
import { button, click, exists, fieldValue, find, seeText, textOf } from './drivers/controls';
import { inTurnOf } from './drivers/launch';
import { until } from './drivers/until';
import { badgeOf } from './extension-state';
import { FORM } from './form';
import { navigateWithin } from './navigate';
import { ACTNN, ONE_BIT_ADAM, openReviewPage, pagesAt } from './pages';
import { savedPage } from './saved-pages';

const FIRST = 'https://openreview.net/forum?id=AcTnN2021x';
const SECOND = 'https://openreview.net/forum?id=OnEbItAdAm';
const first = openReviewPage(ACTNN, { id: 'AcTnN2021x' });
const second = openReviewPage(ONE_BIT_ADAM, { id: 'OnEbItAdAm' });
const list = savedPage('openreview/venue-list');
const math = savedPage('openreview/math-title');
const hidden = savedPage('openreview/hidden-authors');
const many = savedPage('openreview/object-authors-many');
/** The camera-ready form of the first paper, whose own page says the rest. */
const form = savedPage('openreview/camera-ready', { aCtNN2bItq: 'AcTnN2021x' });

/** CMT's page as it comes, and how it looks when Knockout has filled it, 0.8 s after it has loaded. */
const DRAWN = savedPage('cmt/summary');
const UNDRAWN = savedPage('cmt/summary-not-drawn-yet');
const SUBMISSION = '[data-bind="with: submission"]';
function drawnLate(): Answer {
  const [, filled = ''] =
    /(<div class="container" data-bind="with: submission">[\s\S]*<\/div>)\s*<\/body>/.exec(DRAWN.answer.body) ?? [];
  const draw = `addEventListener('load', () => setTimeout(() => {
    document.querySelector('${SUBMISSION}').outerHTML = ${JSON.stringify(filled).replaceAll('</', '<\\/')};
  }, 800));`;
  return { body: UNDRAWN.answer.body.replace('</body>', `<script>${draw}</script></body>`) };
}

/** A paper's address with nothing in it but the paper's id: what is asked after the click. */
function ownPageOf(address: string): string {
  return `https://openreview.net/forum?id=${new URL(address).searchParams.get('id')}`;
}

const site = pagesAt({
  [FIRST]: first,
  [SECOND]: second,
  [list.address]: list.answer,
  [math.address]: math.answer,
  [ownPageOf(math.address)]: math.answer,
  [ownPageOf(hidden.address)]: hidden.answer,
  [many.address]: many.answer,
  [UNDRAWN.address]: drawnLate(),
  'https://openreview.net/images/pdf_icon_blue.svg': {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  },
});

describe.each(inTurnOf('chromium'))('Pages that change, in %s', (_, launch) => {
  let browser: Browser;
  let log: readonly LoggedRequest[] | undefined;
  beforeAll(async () => {
    browser = await launch({ site });
  });
  afterAll(async () => {
    if (!log) await browser?.close();
  });
  const seeBadge = (tabId: number, wanted: '✓' | '') =>
    until(wanted ? 'the badge' : 'no badge', async () => (await badgeOf(browser, tabId)) === wanted);

  it('OpenReview goes from paper to list to paper to paper without loading: the form is always that of the address', async () => {
    const page = await browser.open(FIRST);
    const id = await page.id();
    const expectForm = async (title: string, signer: string) => {
      const popup = await browser.clickToolbarButton();
      await seeText(popup, `You sign as ${signer}`);
      expect(await fieldValue(popup, FORM.title)).toBe(title);
      await popup.close();
    };
    await seeBadge(id, '✓');
    await expectForm(ACTNN.title, 'Jianfei Chen');

    await navigateWithin(page, list.address, list.answer, 'with its body');
    await seeBadge(id, '');
    const chooser = await browser.clickToolbarButton();
    await seeText(chooser, 'Your papers on this page');
    expect(await exists(chooser, FORM.title)).toBe(false);
    await chooser.close();

    await navigateWithin(page, SECOND, second, 'with its body');
    await seeBadge(id, '✓');
    await expectForm(ONE_BIT_ADAM.title, 'Hanlin Tang');

    // From paper to paper OpenReview leaves the old one in the body.
    await navigateWithin(page, math.address, math.answer, 'with the old body');
    await expectForm('Sharp ℓ₁ Bounds for 𝒪(n²) Sketches & <Inequalities>', 'Zoë Müller-Lüdenscheidt');
    // Nor does its status come with the old body: the paper's own page is asked for it.
    const asked = await browser.clickToolbarButton();
    await seeText(asked, 'Accepted');
    expect(await textOf(asked)).not.toContain('Not marked as accepted');
    await click(asked, button('Where this comes from'));
    await seeText(asked, 'from the text of the page');
    await asked.close();
    await seeBadge(id, '✓');

    await navigateWithin(page, hidden.address, hidden.answer, 'with the old body');
    await seeBadge(id, '');
    const nobody = await browser.clickToolbarButton();
    await seeText(nobody, 'Nobody is named to sign yet');
    await nobody.close();
  });

  it('a camera-ready form opened in place has no status: it comes from the paper’s own page, at the click', async () => {
    const page = await browser.open(FIRST);
    await page.evaluate((html) => {
      const next = new DOMParser().parseFromString(html, 'text/html');
      document.querySelector('main')?.replaceWith(next.querySelector('main') ?? '');
    }, form.answer.body);
    const popup = await browser.clickToolbarButton();
    await seeText(popup, 'You sign as Jianfei Chen');
    await until(
      'the status of the paper’s own page',
      async () => !(await textOf(popup)).includes('Not marked as accepted'),
    );
    await click(popup, button('Where this comes from'));
    await seeText(popup, 'ICML 2021 from the text of the page');
    expect(await fieldValue(popup, FORM.title)).toBe(ACTNN.title);
    await popup.close();
  });

  it('twenty-five authors who are objects are all offered, from the page’s own data', async () => {
    await browser.open(many.address);
    const popup = await browser.clickToolbarButton();
    await find(popup, button('+23 Show all 25 authors'));
    await seeText(popup, 'You sign as Writer Zero');
    await popup.close();
  });

  it('CMT draws a submission long after its page has come: form and badge wait for it', async () => {
    const page = await browser.open(UNDRAWN.address);
    const popup = await browser.clickToolbarButton();
    await seeText(popup, 'You sign as Grace Hopper');
    await seeText(popup, 'Suggested: you are signed in under this name.');
    expect(await fieldValue(popup, FORM.title)).toBe('Sharp ℓ₁ Bounds: A & B');
    expect(await fieldValue(popup, FORM.fileName)).toBe('642-Permission.pdf');
    await popup.close();
    await seeBadge(await page.id(), '✓');
  });

  it('nothing was asked of any host, by the browser’s own network log', async () => {
    log = await browser.close();
    expect(log).toEqual([]);
  });
});
