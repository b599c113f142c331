import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './drivers/axe';
import type { Browser, Site, View } from './drivers/browser';
import { click, fieldValue, fill, find, isChecked, radio, seeText, tabTo } from './drivers/controls';
import { BROWSERS } from './drivers/launch';
import { until } from './drivers/until';
import { FORM } from './form';
import { openReviewPage } from './pages';
import { savedPage } from './saved-pages';

/** The second title is typeset on the list; its source is on its own page alone. */
const console_ = savedPage('openreview/author-console', {
  'On <mjx': 'Bounds in <mjx',
  '<mi>k</mi>': '<mi>O(n2)</mi>',
});
const AUTHORS = ['Jianfei Chen', 'Ada Byron'];
const actnn = savedPage('openreview/actnn');
const BOUNDS = 'https://openreview.net/forum?id=oThErPaP06';
const pages = {
  [console_.address]: console_.answer,
  [actnn.address]: actnn.answer,
  [BOUNDS]: openReviewPage({ title: 'Bounds in $O(n^2)$ Things', authors: AUTHORS }, { id: 'oThErPaP06' }),
};

const TITLE = 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training';
const FIRST = radio(`${TITLE} No. 2142 · Jianfei Chen … · ICML 2021 · accepted`);
const SECOND = radio('Bounds in O(n2) Things No. 99 · Jianfei Chen … · ICML 2021 · under review');

describe.each(Object.entries(BROWSERS))('An author console with two papers, in %s', (_, launch) => {
  let browser: Browser;
  let asked: string[] = [];
  const site: Site = (address, method) => {
    if (address.href !== console_.address && address.pathname !== '/favicon.ico')
      asked.push(`${method} ${address.href}`);
    return pages[address.href];
  };
  beforeAll(async () => {
    browser = await launch({ site });
  });
  afterAll(() => browser?.close());
  const seeTitle = (popup: View, title: string) =>
    until(`the title "${title}"`, async () => (await fieldValue(popup, FORM.title)) === title);

  it('one is chosen by the arrow keys; each has a form of its own; its own page alone is asked for its title', async () => {
    await browser.open(console_.address);
    const popup = await browser.clickToolbarButton();
    await until('the chooser', async () => (await popup.byRole('radiogroup', 'Choose a paper')).length === 1);
    expect([await isChecked(popup, FIRST), await isChecked(popup, SECOND)]).toEqual([false, false]);
    expect(await fieldValue(popup, FORM.title)).toBe('');
    expect(await accessibilityFaults(popup)).toEqual([]);
    expect(asked).toEqual([]);

    await tabTo(popup, FIRST);
    await popup.press('Space');
    await seeTitle(popup, TITLE);
    await seeText(popup, 'Suggested: the page says you are signed in under this name.');
    await until('the question', () => asked.length > 0);
    expect(asked).toEqual([`GET ${actnn.address}`]);
    await fill(popup, FORM.title, 'ActNN, as I call it');
    await click(popup, FORM.authority);

    asked = [];
    await tabTo(popup, FORM.forget);
    await tabTo(popup, FIRST);
    await popup.press('ArrowDown');
    await seeTitle(popup, 'Bounds in O(n²) Things');
    await seeText(popup, 'On the page: Bounds in $O(n^2)$ Things');
    expect(await isChecked(popup, SECOND)).toBe(true);
    expect(await isChecked(popup, FORM.authority)).toBe(false);
    expect(asked).toEqual([`GET ${BOUNDS}`]);
    expect(await accessibilityFaults(popup)).toEqual([]);

    await popup.press('ArrowUp');
    await seeTitle(popup, 'ActNN, as I call it');
    expect(await isChecked(popup, FORM.authority)).toBe(true);
    await popup.press('ArrowDown');
    await seeTitle(popup, 'Bounds in O(n²) Things');
    await fill(popup, FORM.signer, 'Ada Byron');
    await popup.close();
  });

  it('the choice outlives the popup', async () => {
    const popup = await browser.clickToolbarButton();
    await seeTitle(popup, 'Bounds in O(n²) Things');
    expect(await isChecked(popup, SECOND)).toBe(true);
    await seeText(popup, 'You sign as Ada Byron');
    await (await find(popup, FIRST)).evaluate((choice) => choice.closest('label')?.click());
    await seeTitle(popup, 'ActNN, as I call it');
    await popup.close();
  });
});
