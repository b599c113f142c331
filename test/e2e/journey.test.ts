import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { agreementText, pdfText } from './agreement-pdf';
import type { Browser, LoggedRequest } from './drivers/browser';
import { button, checkbox, click, fieldValue, fill, seeText } from './drivers/controls';
import { BROWSERS, inTurn } from './drivers/launch';
import { clickOn } from './drivers/see';
import { forgetAll } from './extension-state';
import { confirm, FORM, pressSign, putSignature } from './form';
import { ACTNN, journalPage, ONE_BIT_ADAM, openReviewPage, pagesAt, pmlrPage } from './pages';

const JOURNAL = 'https://journal.example/article/7';
const site = pagesAt({
  'https://proceedings.mlr.press/v139/chen21z.html': pmlrPage(ACTNN, 'chen21z'),
  'https://proceedings.mlr.press/v139/tang21a.html': pmlrPage(ONE_BIT_ADAM, 'tang21a'),
  'https://openreview.net/forum?id=AcTnN2021x': openReviewPage(ACTNN, { id: 'AcTnN2021x' }),
  'https://openreview.net/forum?id=OnEbItAdAm': openReviewPage(ONE_BIT_ADAM, { id: 'OnEbItAdAm' }),
  [JOURNAL]: journalPage(ACTNN),
});

const GO_TO_SIGNING = button('Go to signing');

const JOURNEYS = [
  { at: 'https://proceedings.mlr.press/v139/chen21z.html', paper: ACTNN, by: 'draw', file: 'chen21zPermission.pdf' },
  {
    at: 'https://proceedings.mlr.press/v139/tang21a.html',
    paper: ONE_BIT_ADAM,
    by: 'type',
    file: 'tang21aPermission.pdf',
  },
  { at: 'https://openreview.net/forum?id=AcTnN2021x', paper: ACTNN, by: 'type', file: 'chen21Permission.pdf' },
  { at: 'https://openreview.net/forum?id=OnEbItAdAm', paper: ONE_BIT_ADAM, by: 'draw', file: 'tang21Permission.pdf' },
] as const;

describe.each(Object.entries(BROWSERS))('From the page to the signed agreement, in %s', (name, launch) => {
  const scenario = inTurn(name);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site });
  });
  let log: readonly LoggedRequest[] | undefined;
  afterAll(async () => {
    if (!log) await browser?.close();
  });

  const journeyOf = async ({ at, paper, by, file }: (typeof JOURNEYS)[number]) => {
    const signer = paper.authors[0] ?? '';
    await browser.open(at);
    const popup = await browser.clickToolbarButton();

    await seeText(popup, `You sign as ${signer}`);
    expect(await fieldValue(popup, FORM.title)).toBe(paper.title);
    expect(await fieldValue(popup, FORM.signer)).toBe(signer);
    expect(await fieldValue(popup, FORM.fileName)).toBe(file);

    await confirm(popup);
    await fill(popup, FORM.date, '10 June 2021');
    await putSignature(popup, by === 'draw' ? 'draw' : { type: signer });
    await pressSign(popup);
    const { name, bytes } = await browser.download();
    expect(name).toBe(file);
    const signed = by === 'draw' ? '' : signer;
    const wanted = agreementText(pmlr, { title: paper.title, signer, signed, date: '10 June 2021' });
    expect(pdfText(bytes, wanted.footnote)).toEqual(wanted);

    await seeText(popup, 'Signed on June 10, 2021');
    await popup.close();
  };
  for (const journey of JOURNEYS) scenario(`${journey.at}, signature: ${journey.by}`, () => journeyOf(journey));

  it('a page of citation metadata on a site that the extension never heard of, read at the click', async () => {
    const page = await browser.open(JOURNAL);
    const id = await page.id();
    const before = await browser.open(`${browser.extensionOrigin}/src/ui/popup/index.html?tabId=${id}`);
    await seeText(before, 'Go to it and click the toolbar button there');
    await before.close();

    await page.activate();
    const popup = await browser.clickToolbarButton();
    await seeText(popup, 'You sign as Jianfei Chen');
    await confirm(popup);
    await fill(popup, FORM.date, 'June 10, 2021');
    await putSignature(popup, 'draw');
    await pressSign(popup);
    const { bytes } = await browser.download();
    const wanted = agreementText(pmlr, {
      title: ACTNN.title,
      signer: 'Jianfei Chen',
      signed: '',
      date: 'June 10, 2021',
    });
    expect(pdfText(bytes, wanted.footnote)).toEqual(wanted);

    await click(popup, FORM.again);
    expect((await browser.download()).bytes).toEqual(bytes);
    await popup.close();
  });

  scenario(
    'five clicks for who has agreed to these words before and kept a signature; what is ticked and drawn stays theirs',
    async () => {
      await forgetAll(browser);
      await browser.open('https://openreview.net/forum?id=AcTnN2021x');
      const first = await browser.clickToolbarButton();
      await seeText(first, 'You sign as Jianfei Chen');
      await confirm(first);
      await putSignature(first, 'draw');
      await click(first, checkbox('Keep this signature'));
      await pressSign(first);
      await browser.download();
      await first.close();

      await browser.open('https://proceedings.mlr.press/v139/chen21z.html');
      const popup = await browser.clickToolbarButton();
      await seeText(popup, 'You signed these same words on');
      const clicks = [
        FORM.authority,
        GO_TO_SIGNING,
        FORM.agreed,
        button('Put kept signature 1 on the line'),
        FORM.sign,
      ] as const;
      for (const control of clicks) {
        // Two places have a button of this name: the first is in view.
        const [shown] = await popup.byRole(control.role, control.name);
        if (!shown) throw new Error(`There is no ${control.name}`);
        await clickOn(popup, shown, control.name);
      }
      expect((await browser.download()).name).toBe('chen21zPermission.pdf');
      await popup.close();
    },
  );

  it('asks no host for anything, by the browser’s own network log', async () => {
    log = await browser.close();
    expect(log).toEqual([]);
  });
});

describe.each(Object.entries(BROWSERS))('The network log of %s', (_, launch) => {
  it('would show a request, whether a page makes it or the page is left for it', async () => {
    const browser = await launch({ site });
    const page = await browser.open(JOURNAL);
    await page.evaluate(async () => {
      await fetch('https://elsewhere.example/fetched').catch(() => {});
      const picture = new Image();
      picture.src = 'https://elsewhere.example/picture';
      await picture.decode().catch(() => {});
      navigator.sendBeacon('https://elsewhere.example/beacon', 'x');
    });
    const asked = new Set((await browser.close()).map(({ url }) => url));
    expect([...asked].sort()).toEqual(
      ['beacon', 'fetched', 'picture'].map((name) => `https://elsewhere.example/${name}`),
    );
  });
});
