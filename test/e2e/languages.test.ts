import { describe, expect, it } from 'vitest';
import type { Browser, View } from './drivers/browser';
import { button, checkbox, click, fill, link, tab, textbox } from './drivers/controls';
import { BROWSERS, withBrowser } from './drivers/launch';
import { until } from './drivers/until';
import { ACTNN, pagesAt, pmlrPage } from './pages';
import { type Strings, stringsOf } from './strings';

const PAPER = 'https://proceedings.mlr.press/v139/chen21z.html';
const site = pagesAt({ [PAPER]: pmlrPage(ACTNN, 'chen21z') });
const LANGUAGES = [
  ['zh-CN', 'zh_CN', 'ltr'],
  ['ar', 'ar', 'rtl'],
] as const;
const ALL = process.env.SCENARIOS === 'all';

describe.each(Object.entries(BROWSERS))('In a browser of another language, %s', (name, launch) => {
  // One language a browser; all with SCENARIOS=all.
  const languages = LANGUAGES.filter(([language]) => ALL || (name === 'chromium') === (language === 'ar'));
  it.each(languages)(
    '%s, the way to the signed PDF is in it, and the PDF is the one that English makes',
    async (language, folder, direction) => {
      await withBrowser(launch({ site, language }), async (browser) => {
        await browser.open(PAPER);
        const { pdf, page } = await signIn(browser, stringsOf(folder));
        expect(page).toEqual({ lang: language, dir: direction });
        // English is chosen now.
        const english = await signIn(browser, stringsOf('en'));
        expect(english.page).toEqual({ lang: 'en', dir: 'ltr' });
        expect(Buffer.compare(pdf, english.pdf)).toBe(0);
      });
    },
    120_000,
  );
});

/** Signs the paper of the open page, by controls that are named in a language, starts over, and chooses English. */
async function signIn(browser: Browser, { t }: Strings) {
  const popup = await browser.clickToolbarButton();
  await until('the popup', () => popup.evaluate(() => performance.getEntriesByName('usable').length > 0));
  await click(popup, checkbox(t('authority')));
  await click(popup, link(t('stepSign')));
  await click(popup, checkbox(t('agreed')));
  await fill(popup, textbox(t('date')), 'June 10, 2021');
  // What is drawn is as wide as it was slow, each time another.
  await click(popup, tab(t('type')));
  await fill(popup, textbox(t('typedSignature')), 'Jianfei Chen');
  await pressSign(popup, t('signAndDownload'));
  const pdf = (await browser.download()).bytes;
  const page = await popup.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
  await click(popup, button(t('startOver')));
  await popup.evaluate(() => chrome.storage.local.set({ language: 'en' }));
  await popup.close();
  return { pdf, page };
}

/** Presses the button that signs, and once more where that led to clauses that were never in view. */
async function pressSign(popup: View, name: string): Promise<void> {
  await click(popup, button(name));
  const what = await until('the form to be signed, or the clauses to be shown', () =>
    popup.evaluate(() => {
      if (document.getElementById('led')?.textContent) return 'led';
      return performance.getEntriesByName('signed').length > 0 && 'signed';
    }),
  );
  if (what === 'led') await click(popup, button(name));
}
