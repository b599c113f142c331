/**
 * `npm run readme:pictures`: the pictures of the README, in docs/pictures, from the built extension in Chromium: the popup
 * over a paper's page, a clause, the signature, and a check that finds something. Needs `npm run build`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { seeVerdict } from '../test/e2e/check-words';
import type { Browser } from '../test/e2e/drivers/browser';
import { button, click, link } from '../test/e2e/drivers/controls';
import { chooseFiles } from '../test/e2e/drivers/file-field';
import { BROWSERS } from '../test/e2e/drivers/launch';
import { pagesAt } from '../test/e2e/pages';
import { savedPage } from '../test/e2e/saved-pages';
import { stringsOf } from '../test/e2e/strings';
import { atRest } from './pictures/at-rest';
import { drawn, pictureOf } from './pictures/drawn';
import { fillAndDraw, formIsThere } from './pictures/form-acts';

const OUT = 'docs/pictures';
/** The page of a paper, as its author sees it, and its height on the picture, in pixels. */
const PAPER = savedPage('openreview/actnn');
const HEIGHT = 640;
/** The width of a browser's window, and the height that shows what was found on the page of a form. */
const [WIDTH, CHECK_HEIGHT] = [1120, 840];
/** A form whose words somebody struck out. */
const STRUCK = 'test/fixtures/forms/looks/struck-by-pen.pdf';
/** So many colours are enough, and keep the files small. */
const COLOURS = 128;

/** The page with the popup over its corner, where a browser hangs it. */
const STYLE = `
  body { margin: 0; overflow: clip }
  img { display: block }
  img + img { position: absolute; top: 12px; right: 20px; border: 1px solid #999; border-radius: 8px; box-shadow: 0 6px 24px #0005 }
`;

const english = stringsOf('en');
mkdirSync(OUT, { recursive: true });
const browser = await BROWSERS.chromium({ site: pagesAt({ [PAPER.address]: PAPER.answer }) });
try {
  await form(browser);
  await check(browser);
} finally {
  await browser.close();
}

async function form({ open, clickToolbarButton }: Browser): Promise<void> {
  const page = await open(PAPER.address);
  await page.resize(WIDTH, HEIGHT);
  const behind = await atRest(page);
  const popup = await clickToolbarButton();
  await formIsThere(popup);
  const [over] = await drawn([
    {
      width: WIDTH,
      height: HEIGHT,
      lang: 'en',
      dir: 'ltr',
      style: STYLE,
      body: pictureOf(behind) + pictureOf(await atRest(popup)),
    },
  ]);
  if (!over) throw new Error('Chromium drew nothing');
  await leave('page.png', over);
  await click(popup, link(english.t('stepRead')));
  // Past the beginning, to the first clause.
  for (let pressed = 0; pressed < 2; pressed++) await click(popup, button(english.t('nextClause')));
  await leave('read.png', await atRest(popup));
  await fillAndDraw(popup, english);
  await leave('sign.png', await atRest(popup));
  await popup.close();
}

async function check({ open, extensionOrigin }: Browser): Promise<void> {
  const view = await open(`${extensionOrigin}/src/ui/check/index.html`);
  await view.resize(WIDTH, CHECK_HEIGHT);
  await chooseFiles(view, '#form-file', [{ name: 'agreement.pdf', bytes: readFileSync(STRUCK) }]);
  await seeVerdict(view, english.counted('checkVerdictMany', 1, 'PMLR'));
  await leave('check.png', await atRest(view));
}

async function leave(name: string, png: Uint8Array): Promise<void> {
  const file = path.join(OUT, name);
  writeFileSync(file, await sharp(png).png({ palette: true, colours: COLOURS, effort: 10 }).toBuffer());
  console.log(`${file}: ${Math.ceil(readFileSync(file).length / 1024)} kB`);
}
