/**
 * `npm run store:pictures [-- LANGUAGE … | all]`: screenshots of the built extension in both browsers, Edge's logo and the
 * promotional picture, in out/store/LANGUAGE; in English where no language is named. With "chromium" among the words only
 * those of Chrome and Edge, with "firefox" only those of Firefox. Needs both builds.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seeVerdict } from '../test/e2e/check-words';
import type { Browser, Tab, View } from '../test/e2e/drivers/browser';
import { button, click, link, seeText } from '../test/e2e/drivers/controls';
import { chooseFiles } from '../test/e2e/drivers/file-field';
import { BROWSERS } from '../test/e2e/drivers/launch';
import { ACTNN, pagesAt, pmlrPage } from '../test/e2e/pages';
import { type Strings, stringsOf } from '../test/e2e/strings';
import { atRest } from './pictures/at-rest';
import { fillAndDraw, formIsThere } from './pictures/form-acts';
import { boxesIn, languagesAmong } from './pictures/languages';
import { drawPromotion } from './pictures/promotion';

/** The size that all three stores take, in pixels. */
const [WIDTH, HEIGHT] = [1280, 800];
const PAPER = 'https://proceedings.mlr.press/v139/chen21z.html';
/** A form whose words somebody struck out. */
const STRUCK = 'test/fixtures/forms/looks/struck-by-pen.pdf';

const browsers = ['chromium', 'firefox'] as const;
const words = process.argv.slice(2);
const named = browsers.filter((name) => words.includes(name));
const asked = languagesAmong(words.filter((word) => !browsers.some((name) => name === word)));
const languages = asked.length > 0 ? asked : ['en'];
const boxes = boxesIn(languages);
if (boxes) {
  console.error(boxes);
  process.exit(1);
}
for (const language of languages) {
  const out = path.join('out', 'store', language);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const name of named.length > 0 ? named : browsers) {
    const browser = await BROWSERS[name]({ site: pagesAt({ [PAPER]: pmlrPage(ACTNN, 'chen21z') }) });
    const write = (file: string, png: Uint8Array) => {
      writeFileSync(path.join(out, file), png);
      console.log(path.join(out, file));
    };
    try {
      await browser.inExtension((chosen: string) => chrome.storage.local.set({ language: chosen }), language);
      const paper = await browser.open(PAPER);
      if (name === 'chromium') await promotion(browser, language, write);
      let last = 0;
      await screenshots(browser, paper, stringsOf(language), async (view) =>
        write(`${name}-${++last}.png`, await atRest(view)),
      );
    } finally {
      await browser.close();
    }
  }
}

/** Edge's logo and the promotional picture, with the popup over the page in front. */
async function promotion(browser: Browser, language: string, write: (file: string, png: Uint8Array) => void) {
  const popup = await browser.clickToolbarButton();
  await formIsThere(popup);
  const { logo, tile } = await drawPromotion(
    {
      text: readFileSync(`store/${language}/tagline.txt`, 'utf8').trim(),
      ...(await popup.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }))),
    },
    await atRest(popup),
  );
  write('logo.png', logo);
  write('promotion.png', tile);
  await popup.close();
}

/** What the stores show: the form, a clause, the signature, a check that finds something, and the first page. */
async function screenshots(browser: Browser, paper: Tab, strings: Strings, leave: (view: View) => Promise<void>) {
  const { t, counted } = strings;
  const open = async (page: string) => {
    const view = await browser.open(`${browser.extensionOrigin}/src/ui/${page}`);
    await view.resize(WIDTH, HEIGHT);
    return view;
  };
  const form = await open(`popup/index.html?tabId=${await paper.id()}`);
  // The form's pages stand beside it.
  await seeText(form, counted('previewPages', 2));
  await leave(form);
  await click(form, link(t('stepRead')));
  await click(form, button(t('nextClause')));
  await leave(form);
  await fillAndDraw(form, strings);
  await leave(form);
  await form.close();

  const check = await open('check/index.html');
  await chooseFiles(check, '#form-file', [{ name: 'agreement.pdf', bytes: readFileSync(STRUCK) }]);
  await seeVerdict(check, counted('checkVerdictMany', 1, 'PMLR'));
  await leave(check);
  await leave(await open('welcome/index.html'));
}
