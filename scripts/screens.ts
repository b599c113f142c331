/**
 * `npm run screens [-- LANGUAGE …]`: every page and state of the built extension in each language that it speaks, as the
 * popup is (400 by 600) and 1280 wide, in out/screens/LANGUAGE; it names what is cut off. SCREENS_BROWSER=firefox takes
 * them in Firefox, SCREENS_THEME=dark in the dark. Needs both builds.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { consoleWith } from '../test/e2e/console-pages';
import type { Browser, View } from '../test/e2e/drivers/browser';
import {
  button,
  checkbox,
  click,
  combobox,
  draw,
  fill,
  link,
  SCRIBBLE,
  seeText,
  tab,
  textbox,
} from '../test/e2e/drivers/controls';
import { chooseFiles } from '../test/e2e/drivers/file-field';
import { BROWSERS } from '../test/e2e/drivers/launch';
import { ACTNN, openReviewPage, PLAIN_PAGE, pagesAt, pmlrPage } from '../test/e2e/pages';
import { savedPage } from '../test/e2e/saved-pages';
import { type Strings, stringsOf } from '../test/e2e/strings';
import { atRest } from './pictures/at-rest';
import { formIsThere } from './pictures/form-acts';
import { boxesIn, languagesAmong } from './pictures/languages';
import { broughtForm } from './screens/brought-form';
import { chairsDesk } from './screens/chairs-desk';
import { cutOff } from './screens/cut-off';

const name = process.env.SCREENS_BROWSER === 'firefox' ? 'firefox' : 'chromium';
const theme = process.env.SCREENS_THEME === 'dark' ? 'dark' : 'light';
const words = process.argv.slice(2);
const languages = languagesAmong(words.length > 0 ? words : ['all']);
const boxes = boxesIn(languages);
if (boxes) console.log(boxes);

const PMLR_PAGE = 'https://proceedings.mlr.press/v139/chen21z.html';
const forum = (id: string) => `https://openreview.net/forum?id=${id}`;
const NOTHING = 'https://weather.example/';
const field = savedPage('openreview/camera-ready');
const LISTED = 12;
const list = consoleWith(
  Array.from({ length: LISTED }, (_, i) => ({
    id: `pApEr${i}`,
    number: i + 1,
    title: `Paper ${i + 1} with Quite a Long Title, as Papers of Proceedings Like to Have It`,
    authors: ['Jianfei Chen', 'Grace Hopper'],
  })),
);
const site = pagesAt({
  [PMLR_PAGE]: pmlrPage(ACTNN, 'chen21z'),
  [NOTHING]: PLAIN_PAGE,
  [forum('a')]: openReviewPage(ACTNN, { id: 'a', venue: 'ICML 2026 poster' }),
  [forum('b')]: openReviewPage(ACTNN, { id: 'b', venue: 'ICLR 2025 Conference Rejected Submission' }),
  [forum('c')]: openReviewPage(ACTNN, { id: 'c', venue: 'Submitted to ICML 2026', hiddenAuthors: true }),
  [field.address]: field.answer,
  [list.address]: list.answer,
});
/** Files that the check is shown, by the name of the picture. */
const FORMS = {
  'check-same': 'test/fixtures/forms/imprimatur-filled.pdf',
  'check-struck': 'test/fixtures/forms/looks/struck-by-pen.pdf',
} as const;

for (const language of languages) {
  const out = path.join('out', 'screens', language);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const browser = await BROWSERS[name]({ site });
  try {
    await browser.inExtension((chosen: string) => chrome.storage.local.set({ language: chosen }), language);
    await screensIn(browser, stringsOf(language), out);
  } finally {
    await browser.close();
  }
}

async function screensIn(browser: Browser, strings: Strings, out: string): Promise<void> {
  const { t, counted } = strings;
  const leave = async (view: View, what: string) => {
    await view.setColorScheme(theme);
    writeFileSync(path.join(out, `${what}.png`), await atRest(view));
    for (const words of await view.evaluate(cutOff)) console.log(`${out}/${what}: cut off: ${words}`);
  };
  const popupOn = async (address: string, what: string, act: (popup: View) => Promise<void> = async () => {}) => {
    const page = await browser.open(address);
    const popup = await browser.clickToolbarButton();
    await formIsThere(popup);
    await leave(popup, what);
    await act(popup);
    await popup.close();
    await page.close();
  };

  await popupOn(forum('a'), '1-facts', async (popup) => {
    await click(popup, button(t('more')));
    await leave(popup, '1-menu');
    await popup.press('Escape');
    await click(popup, button(t('whereFrom')));
    await leave(popup, '1-provenance');
    await click(popup, link(t('stepRead')));
    await leave(popup, '2-read');
    for (let clause = 1; clause < 4; clause++) await click(popup, button(t('nextClause')));
    await leave(popup, '2-clause');
    await click(popup, link(t('stepSign')));
    await leave(popup, '3-empty');
    await draw(popup, SCRIBBLE);
    await leave(popup, '3-drawn');
    await click(popup, tab(t('type')));
    await fill(popup, textbox(t('typedSignature')), 'Jianfei Chen');
    await leave(popup, '3-typed');
    await click(popup, tab(t('image')));
    await leave(popup, '3-image');
    await click(popup, button(t('signInInk')));
    await leave(popup, '3-ink');
  });
  await popupOn(forum('b'), '6-rejected');
  await popupOn(forum('c'), '6-hidden');
  await popupOn(NOTHING, '6-nothing');
  await popupOn(list.address, '5-list', async (popup) => {
    await click(popup, button(counted('readOnce', LISTED)));
    await leave(popup, '5-batch');
  });
  await popupOn(field.address, '4-sign', async (popup) => {
    await fill(popup, combobox(t('correspondingAuthor')), 'Ada Byron');
    await click(popup, checkbox(t('authority')));
    await click(popup, link(t('stepSign')));
    await click(popup, checkbox(t('agreed')));
    await draw(popup, SCRIBBLE);
    for (let pressed = 0; pressed < 2; pressed++)
      await click(popup, button(t('signAndDownload'))).catch(() => undefined);
    await browser.download();
    await leave(popup, '4-done');
  });

  const paper = await browser.open(PMLR_PAGE);
  const at = (page: string) => `${browser.extensionOrigin}/src/ui/${page}/index.html`;
  for (const [page, what] of [
    [`${at('popup')}?tabId=${await paper.id()}`, 'form'],
    [at('welcome'), 'welcome'],
    [at('options'), 'settings'],
    [at('agreements'), 'agreements'],
    [at('check'), 'check'],
    [at('forms'), 'forms'],
  ] as const) {
    const view = await browser.open(page);
    for (const width of [400, 1280]) {
      await view.resize(width, width === 400 ? 600 : 800);
      await leave(view, `${what}-${width}`);
    }
    await view.close();
  }
  for (const [what, file] of Object.entries(FORMS)) {
    const view = await browser.open(at('check'));
    await chooseFiles(view, '#form-file', [{ name: 'agreement.pdf', bytes: readFileSync(file) }]);
    await seeText(view, t('checkCopy'));
    for (const width of [400, 1280]) {
      await view.resize(width, width === 400 ? 600 : 800);
      await leave(view, `${what}-${width}`);
    }
    await view.close();
  }
  await chairsDesk(browser, strings, leave);
  await broughtForm(browser, strings, PMLR_PAGE, leave);
}
