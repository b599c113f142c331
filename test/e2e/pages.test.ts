import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { pmlr } from '../../src/agreements/pmlr';
import { agreementText, pdfText } from './agreement-pdf';
import type { Browser } from './drivers/browser';
import { click, fieldValue, fill, seeText } from './drivers/controls';
import { BROWSERS, inTurn } from './drivers/launch';
import { confirm, FORM, pressSign, putSignature } from './form';
import { ACTNN, journalPage, openReviewPage, PLAIN_PAGE, pagesAt, pmlrPage } from './pages';

/** The extension's own API, where `inExtension` runs. */
declare const chrome: ExtensionApi;

const PAPER = 'https://proceedings.mlr.press/v139/chen21z.html';
const HIDDEN = 'https://openreview.net/forum?id=HiDdEn2021';
const HOSTILE = 'https://proceedings.mlr.press/v139/hostile21a.html';
const ENDLESS = 'https://openreview.net/forum?id=EnDlEsS021';
const WEATHER = 'https://weather.example/';

const MARKUP =
  '<img src=x onerror="document.title=1"><script>document.title=2</script> & <b>bold</b> \u202Eesrever\u202C';
const LONG = `${'A title that never ends '.repeat(210)}`.slice(0, 5000).trim();

const site = pagesAt({
  [PAPER]: pmlrPage(ACTNN, 'chen21z'),
  [HIDDEN]: openReviewPage(ACTNN, { id: 'HiDdEn2021', hiddenAuthors: true, venue: 'Submitted to ICML 2021' }),
  [HOSTILE]: journalPage({ title: MARKUP, authors: ['Mallory <i>Eve</i>', 'Trent'] }),
  [ENDLESS]: openReviewPage({ title: LONG, authors: ['Ada Byron'] }, { id: 'EnDlEsS021' }),
  [WEATHER]: PLAIN_PAGE,
});

describe.each(Object.entries(BROWSERS))('In %s', (name, launch) => {
  const scenario = inTurn(name);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site });
  });
  afterAll(() => browser?.close());
  const popupOn = async (address: string) => {
    await browser.open(address);
    return browser.clickToolbarButton();
  };

  scenario('a page without a paper gets a word and a form that can be filled in by hand', async () => {
    const popup = await popupOn(WEATHER);
    await seeText(popup, 'No paper on this page.');
    await fill(popup, FORM.title, 'By Hand');
    await fill(popup, FORM.signer, 'Ada Byron');
    await fill(popup, FORM.date, 'June 10, 2021');
    await fill(popup, FORM.fileName, 'byron21Permission.pdf');
    await confirm(popup);
    await putSignature(popup, { type: 'Ada Byron' });
    await pressSign(popup);
    const { name, bytes } = await browser.download();
    expect(name).toBe('byron21Permission.pdf');
    const filled = { title: 'By Hand', signer: 'Ada Byron', signed: 'Ada Byron', date: 'June 10, 2021' };
    const wanted = agreementText(pmlr, filled);
    expect(pdfText(bytes, wanted.footnote)).toEqual(wanted);
    await popup.close();
  });

  scenario('a page that hides its authors fills in the title, and nobody as signer', async () => {
    const popup = await popupOn(HIDDEN);
    await seeText(popup, 'The portal hides the authors.');
    await seeText(popup, 'Not marked as accepted');
    expect(await fieldValue(popup, FORM.title)).toBe(ACTNN.title);
    expect(await fieldValue(popup, FORM.signer)).toBe('');
    await popup.close();
  });

  scenario('the form can be had without a signature, with its lines left empty', async () => {
    const popup = await popupOn(PAPER);
    await seeText(popup, 'You sign as Jianfei Chen');
    await click(popup, FORM.unsigned);
    const { name, bytes } = await browser.download();
    expect(name).toBe('chen21zPermission.pdf');
    const wanted = agreementText(pmlr, { title: ACTNN.title, signer: 'Jianfei Chen', signed: '', date: '' });
    expect(pdfText(bytes, wanted.footnote)).toEqual(wanted);
    await popup.close();
  });

  scenario('what is missing is said in words, and an impossible date is refused', async () => {
    const popup = await popupOn(PAPER);
    await fill(popup, FORM.date, 'February 30, 2021');
    await pressSign(popup);
    await seeText(popup, 'Not signed: something is still missing.');
    await seeText(
      popup,
      'Still missing: that you sign for all authors, that you have read and agree, a date that the calendar has, and your signature.',
    );
    await popup.close();
  });

  scenario('markup and turned directions in a title stay text', async () => {
    const popup = await popupOn(HOSTILE);
    await seeText(popup, 'You sign as Mallory');
    expect(await fieldValue(popup, FORM.title)).toContain('<img src=x onerror="document.title=1">');
    const made = await popup.evaluate(() => ({
      elements: document.querySelectorAll('main img, footer img, i, b, body script').length,
      title: document.title,
    }));
    expect(made).toEqual({ elements: 0, title: 'Imprimatur' });
    await popup.close();
  });

  scenario(
    'a title of 5,000 characters is kept whole on the screen, and the author is told how long one may be',
    async () => {
      const popup = await popupOn(ENDLESS);
      await seeText(popup, 'You sign as Ada Byron');
      expect(await fieldValue(popup, FORM.title)).toBe(LONG);
      await confirm(popup);
      await fill(popup, FORM.date, 'June 10, 2021');
      await putSignature(popup, { type: 'Ada Byron' });
      await pressSign(popup);
      await seeText(popup, 'it takes 600 characters at most');
      expect(await fieldValue(popup, FORM.title)).toBe(LONG);
      const title = LONG.slice(0, 600).trim();
      await fill(popup, FORM.title, title);
      await confirm(popup);
      await pressSign(popup);
      const filled = { title, signer: 'Ada Byron', signed: 'Ada Byron', date: 'June 10, 2021' };
      const wanted = agreementText(pmlr, filled);
      expect(pdfText((await browser.download()).bytes, wanted.footnote)).toEqual(wanted);
      await popup.close();
    },
  );

  scenario('stored data that are corrupt lead to a sane form that can be signed', async () => {
    const before = await popupOn(PAPER);
    await fill(before, FORM.title, 'Changed');
    await confirm(before);
    await before.close();
    const spoilt = await browser.inExtension(async () => {
      const spoil = async (area: typeof chrome.storage.local) => {
        const names = Object.keys(await area.get(null));
        for (const name of names) await area.set({ [name]: { title: 7, pen: [null], edited: 'all', savedAt: 'noon' } });
        return names.length;
      };
      return (await spoil(chrome.storage.local)) + (await spoil(chrome.storage.session));
    });
    expect(spoilt).toBeGreaterThan(1);

    const popup = await popupOn(PAPER);
    await seeText(popup, 'What was kept here was damaged.');
    expect(await fieldValue(popup, FORM.title)).toBe(ACTNN.title);
    await click(popup, FORM.agreed);
    await click(popup, FORM.authority);
    await fill(popup, FORM.date, 'June 10, 2021');
    await putSignature(popup, 'draw');
    await pressSign(popup);
    expect((await browser.download()).name).toBe('chen21zPermission.pdf');
    await popup.close();
  });
});
