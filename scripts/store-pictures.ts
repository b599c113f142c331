/**
 * `npm run store:pictures`: screenshots of the built extension in both browsers, Edge's logo and the promotional picture,
 * in out/store/en. `npm run store:pictures -- chromium` only those of Chrome and Edge. Needs both builds.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seeVerdict } from '../test/e2e/check-words';
import type { Browser, View } from '../test/e2e/drivers/browser';
import { button, click, draw, fill, link, SCRIBBLE, seeText } from '../test/e2e/drivers/controls';
import { chooseFiles } from '../test/e2e/drivers/file-field';
import { BROWSERS } from '../test/e2e/drivers/launch';
import { confirm, FORM } from '../test/e2e/form';
import { ACTNN, pagesAt, pmlrPage } from '../test/e2e/pages';
import { drawPromotion } from './store/promotion';

const LANGUAGE = 'en';
const OUT = path.join('out', 'store', LANGUAGE);
/** The size that all three stores take, in pixels. */
const [WIDTH, HEIGHT] = [1280, 800];
const PAPER = 'https://proceedings.mlr.press/v139/chen21z.html';
/** A form whose words somebody struck out. */
const STRUCK = 'test/fixtures/forms/looks/struck-by-pen.pdf';

const asked = process.argv[2];
const names = (['chromium', 'firefox'] as const).filter((name) => !asked || asked === name);
if (names.length === 0) {
  console.error(`Not a browser: ${asked}. Say chromium, firefox, or nothing for both.`);
  process.exit(1);
}
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const name of names) {
  const browser = await BROWSERS[name]({ site: pagesAt({ [PAPER]: pmlrPage(ACTNN, 'chen21z') }) });
  try {
    await picturesOf(browser, name);
  } finally {
    await browser.close();
  }
}

async function picturesOf(browser: Browser, name: string): Promise<void> {
  let last = 0;
  const leave = async (view: View) => {
    await settled(view);
    write(`${name}-${++last}.png`, await view.screenshot('view'));
  };
  const tab = await browser.open(PAPER);
  if (name === 'chromium') {
    const popup = await browser.clickToolbarButton();
    await seeText(popup, 'You sign as');
    await settled(popup);
    const { logo, tile } = await drawPromotion(
      readFileSync(`store/${LANGUAGE}/tagline.txt`, 'utf8').trim(),
      await popup.screenshot('view'),
    );
    write('logo.png', logo);
    write('promotion.png', tile);
    await popup.close();
  }
  const form = await browser.open(`${browser.extensionOrigin}/src/ui/popup/index.html?tabId=${await tab.id()}`);
  await form.resize(WIDTH, HEIGHT);
  // The form's pages stand beside it.
  await seeText(form, 'as it will be saved');
  await leave(form);
  await click(form, link('Read'));
  await click(form, button('Next clause'));
  await leave(form);
  await confirm(form);
  await fill(form, FORM.date, 'June 10, 2021');
  await click(form, FORM.drawTab);
  await draw(form, SCRIBBLE);
  await leave(form);
  await form.close();

  const check = await browser.open(`${browser.extensionOrigin}/src/ui/check/index.html`);
  await check.resize(WIDTH, HEIGHT);
  await chooseFiles(check, '#form-file', [{ name: 'agreement.pdf', bytes: readFileSync(STRUCK) }]);
  await seeVerdict(check, "1 clause differs from PMLR's agreement");
  await leave(check);
  const welcome = await browser.open(`${browser.extensionOrigin}/src/ui/welcome/index.html`);
  await welcome.resize(WIDTH, HEIGHT);
  await leave(welcome);
}

/** Until what is drawn later (the form's pages, fonts) has come: twice the same picture, or ten seconds. */
async function settled(view: View): Promise<void> {
  const end = Date.now() + 10_000;
  for (let before = ''; Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const now = Buffer.from(await view.screenshot('view')).toString('base64');
    if (now === before) return;
    before = now;
  }
}

function write(file: string, png: Uint8Array): void {
  writeFileSync(path.join(OUT, file), png);
  console.log(path.join(OUT, file));
}
