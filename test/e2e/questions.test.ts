import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Browser, View } from './drivers/browser';
import { button, checkbox, choose, click, combobox, draw, exists, fill, isChecked, seeText } from './drivers/controls';
import { BROWSERS, inTurn } from './drivers/launch';
import { until } from './drivers/until';
import { confirm, FORM, pressSign, putSignature } from './form';
import { journalPage, pagesAt } from './pages';

const PLAIN = 'https://journal.example/plain';
const JOINED = 'https://journal.example/joined';
const KANJI = 'https://journal.example/kanji';
const site = pagesAt({
  [PLAIN]: journalPage({ title: 'A Paper', authors: ['Ada Byron', 'Grace Hopper'] }),
  [JOINED]: journalPage({ title: 'A Paper of Some', authors: ['Jane Doe, John Roe'] }),
  [KANJI]: journalPage({ title: 'A Paper with Kanji', authors: ['山田太郎', '佐藤直子'] }),
});

const MEANT = checkbox('Yes, this is my signature');
const SHAPES = combobox('Shapes of the characters');

/** The names of the fonts in a PDF, as poppler lists them. */
function fontsOf(bytes: Uint8Array): string {
  return execFileSync('pdffonts', ['-'], { input: bytes, encoding: 'utf8' });
}

/** Whether anything stands on the pad. */
const inkOn = (view: View) =>
  view.evaluate(() => {
    const pad = document.querySelector('canvas');
    const pixels = pad?.getContext('2d')?.getImageData(0, 0, pad.width, pad.height).data ?? [];
    return pixels.some((channel) => channel > 0);
  });

describe.each(Object.entries(BROWSERS))('What the popup asks, in %s', (name, launch) => {
  const scenario = inTurn(name);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site });
  });
  afterAll(() => browser?.close());

  const popupOn = async (address: string): Promise<View> => {
    await browser.open(address);
    const popup = await browser.clickToolbarButton();
    await seeText(popup, 'You sign as');
    return popup;
  };

  scenario('a dot, and a single stroke, are asked about before they are taken for a signature', async () => {
    const popup = await popupOn(PLAIN);
    await confirm(popup);
    await fill(popup, FORM.date, 'June 10, 2021');
    await draw(popup, [[{ x: 0.4, y: 0.5 }]]);
    await until('the dot to be seen', () => inkOn(popup));
    await seeText(popup, 'This is only a dot: is it your signature?');
    await click(popup, FORM.sign);
    await seeText(popup, 'Still missing: whether the dot is your signature.');
    expect(await exists(popup, FORM.again)).toBe(false);
    await click(popup, MEANT);
    await seeText(popup, 'Everything is filled in.');

    // The answer was given of the dot alone.
    await click(popup, button('Undo'));
    await draw(popup, [
      [
        { x: 0.2, y: 0.5 },
        { x: 0.5, y: 0.45 },
        { x: 0.8, y: 0.5 },
      ],
    ]);
    await seeText(popup, 'This is only a single stroke: is it your signature?');
    expect(await isChecked(popup, MEANT)).toBe(false);
    await click(popup, FORM.sign);
    await seeText(popup, 'Still missing: whether the single stroke is your signature.');
    await click(popup, MEANT);
    await pressSign(popup);
    expect((await browser.download()).name).toBe('byron21Permission.pdf');
    await seeText(popup, 'Signed');
    await popup.close();
  });

  scenario('which of two readings of the authors is right', async () => {
    const popup = await popupOn(JOINED);
    await seeText(popup, 'The page’s list of authors can be read in two ways. Which is right?');
    await click(popup, button('One author: John Roe Jane Doe'));
    await seeText(popup, 'You sign as John Roe Jane Doe');
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe('signer');
    await popup.close();

    const again = await browser.clickToolbarButton();
    await seeText(again, 'John Roe Jane Doe');
    expect(await again.evaluate(() => document.body.innerText)).not.toContain('in two ways');
    await again.close();
  });

  scenario('whose shapes ideographs are printed in, where they may be Chinese or Japanese', async () => {
    const popup = await popupOn(KANJI);
    const signedIn = async (shapes: string) => {
      await confirm(popup);
      await fill(popup, FORM.date, 'June 10, 2021');
      await putSignature(popup, { type: '山田太郎' });
      await fill(popup, FORM.fileName, 'yamada21Permission.pdf');
      await choose(popup, SHAPES, shapes);
      await pressSign(popup);
      return fontsOf((await browser.download()).bytes);
    };
    expect(await signedIn('Japanese')).toMatch(/JP/);
    await click(popup, FORM.startOver);
    await seeText(popup, 'You sign as');
    expect(await signedIn('Chinese')).not.toMatch(/JP/);
    await popup.close();
  });
});
