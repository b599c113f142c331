import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleWith } from './console-pages';
import { accessibilityFaults } from './drivers/axe';
import type { Browser, Site, View } from './drivers/browser';
import {
  button,
  checkbox,
  click,
  exists,
  fieldValue,
  fill,
  find,
  isChecked,
  seeText,
  tabTo,
  textbox,
} from './drivers/controls';
import { BROWSERS, inTurn, inTurnOf } from './drivers/launch';
import { see } from './drivers/see';
import { until } from './drivers/until';
import { FORM, sign } from './form';
import { openReviewPage, pagesAt } from './pages';
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
const LISTED = 'Bounds in O(n2) Things';
const BACK = button('Back to the list');

describe.each(inTurnOf('firefox'))('An author console with two papers, in %s', (_, launch) => {
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

  it('a title opens its form; each has one of its own; its own page alone is asked for its title', async () => {
    await browser.open(console_.address);
    const popup = await browser.clickToolbarButton();
    await until('the list', async () => (await popup.byRole('list', 'Papers on this page')).length === 1);
    // The accepted one is ticked, the other is not; nothing else stands there.
    expect([await isChecked(popup, checkbox(TITLE)), await isChecked(popup, checkbox(LISTED))]).toEqual([true, false]);
    expect(await exists(popup, FORM.title)).toBe(false);
    expect(await accessibilityFaults(popup)).toEqual([]);
    expect(asked).toEqual([]);

    await tabTo(popup, button(TITLE));
    await popup.press('Enter');
    await seeTitle(popup, TITLE);
    await seeText(popup, 'Suggested: you are signed in under this name.');
    await until('the question', () => asked.length > 0);
    expect(asked).toEqual([`GET ${actnn.address}`]);
    await fill(popup, FORM.title, 'ActNN, as I call it');
    await click(popup, FORM.authority);

    asked = [];
    await tabTo(popup, BACK);
    await popup.press('Enter');
    await seeText(popup, 'Draft No. 2142');
    await tabTo(popup, button(LISTED));
    await popup.press('Enter');
    await seeTitle(popup, 'Bounds in O(n²) Things');
    await click(popup, button('Where this comes from'));
    await seeText(popup, 'On the page: Bounds in $O(n^2)$ Things');
    await click(popup, button('Where this comes from'));
    expect(await isChecked(popup, FORM.authority)).toBe(false);
    expect(asked).toEqual([`GET ${BOUNDS}`]);
    expect(await accessibilityFaults(popup)).toEqual([]);

    await click(popup, BACK);
    await click(popup, button(TITLE));
    await seeTitle(popup, 'ActNN, as I call it');
    expect(await isChecked(popup, FORM.authority)).toBe(true);
    await click(popup, BACK);
    await click(popup, button(LISTED));
    await seeTitle(popup, 'Bounds in O(n²) Things');
    await fill(popup, FORM.signer, 'Ada Byron');
    // The last keys may still be on their way.
    await seeText(popup, 'You sign as Ada Byron');
    await popup.close();
  });

  it('the choice outlives the popup; one ticked alone leads to its own form', async () => {
    const popup = await browser.clickToolbarButton();
    await seeTitle(popup, 'Bounds in O(n²) Things');
    await seeText(popup, 'You sign as Ada Byron');
    await click(popup, BACK);
    await click(popup, button('Read once, sign 1'));
    await seeTitle(popup, 'ActNN, as I call it');
    await popup.close();
  });
});

const consoleOf = (length: number) =>
  consoleWith(
    Array.from({ length }, (_, i) => ({
      id: `oNeOfMany${i}`,
      number: 1000 + i,
      title: `Paper ${i} on ${['Łojasiewicz Conditions', 'Kernels', 'Trees'][i % 3]}`,
      authors: [i === 122 ? 'Łukasz Žižek' : 'Ada Byron', 'Grace Hopper'],
    })),
  );
const THE_ONE = button('Paper 122 on Trees');

describe.each(Object.entries(BROWSERS))('By the pointer, as a person sees the popup, in %s', (name, launch) => {
  const scenario = inTurn(name);
  let browser: Browser;
  let onConsole = console_.answer;
  const site = pagesAt(pages);
  beforeAll(async () => {
    browser = await launch({
      site: (address, method) => (address.href === console_.address ? onConsole : site(address, method)),
    });
  });
  afterAll(() => browser?.close());

  it('a paper of the console is chosen, and the form is filled in from it', async () => {
    await browser.open(console_.address);
    const popup = await browser.clickToolbarButton();
    // Both stand in sight as the popup opens: nobody has to look for them.
    for (const choice of [button(TITLE), button(LISTED)]) {
      const { bottom } = await (await find(popup, choice)).evaluate((box) => box.getBoundingClientRect().toJSON());
      await see(popup, await find(popup, choice), choice.name);
      expect(bottom).toBeLessThan(460);
    }
    await click(popup, button(LISTED));
    await until('the title', async () => (await fieldValue(popup, FORM.title)) === 'Bounds in O(n²) Things');
    await click(popup, BACK);
    await click(popup, button(TITLE));
    await until('the title', async () => (await fieldValue(popup, FORM.title)) === TITLE);
    await seeText(popup, 'You sign as Jianfei Chen');
    await sign(popup, 'Jianfei Chen');
    expect((await browser.download()).name).toBe('chen21Permission.pdf');
  });

  scenario('a long list narrows as one types, and is scrolled by the wheel', async () => {
    onConsole = consoleOf(300).answer;
    await browser.open(console_.address);
    const popup = await browser.clickToolbarButton();
    await seeText(popup, '300 of 300 papers');
    const filter = textbox('Filter the papers');
    const shown = async () => (await popup.bySelector('[role="listitem"]')).length;
    await click(popup, THE_ONE);
    await until('the title', async () => (await fieldValue(popup, FORM.title)) === 'Paper 122 on Trees');
    await click(popup, BACK);

    for (const [typed, count] of [
      ['trees 1122', 1],
      ['zizek LUKASZ', 1],
      ['łojasiewicz', 100],
      ['lojasiewicz conditions', 100],
      ['no such paper', 0],
      ['', 300],
    ] as const) {
      await fill(popup, filter, typed);
      await until(`${count} for "${typed}"`, async () => (await shown()) === count);
    }
    await fill(popup, filter, 'paper 299');
    await click(popup, checkbox('Paper 299 on Trees'));
    await fill(popup, filter, 'no such paper');
    await seeText(popup, 'No paper has these words');
    // What is filtered away stays ticked.
    await click(popup, button('Read once, sign 1'));
    await until('the title', async () => (await fieldValue(popup, FORM.title)) === 'Paper 299 on Trees');
    expect(await accessibilityFaults(popup)).toEqual([]);
    await popup.close();

    const again = await browser.clickToolbarButton();
    await until('the title', async () => (await fieldValue(again, FORM.title)) === 'Paper 299 on Trees');
    await click(again, BACK);
    await seeText(again, '300 of 300 papers');
    await again.close();
  });

  scenario('of a very long list what is around the pointer is drawn; keys and wheel go through all of it', async () => {
    const COUNT = 700;
    onConsole = consoleOf(COUNT).answer;
    await browser.open(console_.address);
    const popup = await browser.clickToolbarButton();
    await seeText(popup, `${COUNT} of ${COUNT} papers`);
    const drawn = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('[role="listitem"]')].map((each) => Number(each.ariaPosInSet)),
      );
    expect((await drawn()).length).toBeLessThan(100);

    const first = checkbox('Paper 0 on Łojasiewicz Conditions');
    await click(popup, first);
    const list = await popup.evaluate(() => {
      const { x, y } = document.querySelector('[role="list"]')?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x: x + 150, y: y + 100 };
    });
    await popup.wheel(list, 20_000);
    await until('papers far down', async () => (await drawn()).some((place) => place > 200));
    expect((await drawn()).length).toBeLessThan(150);
    // What has the focus stays, and the next key goes on from there.
    await popup.press('Tab');
    const title = await find(popup, button('Paper 0 on Łojasiewicz Conditions'));
    expect(await title.evaluate((each) => each === document.activeElement)).toBe(true);
    for (let i = 0; i < 60; i++) await popup.press('Tab');
    const at = await popup.evaluate(() => {
      const row = document.activeElement?.closest('[role="listitem"]');
      return [row?.ariaPosInSet, row?.ariaSetSize];
    });
    expect(at).toEqual(['31', `${COUNT}`]);
    await click(popup, button('Read once, sign 1'));
    await until('the title', async () => (await fieldValue(popup, FORM.title)).startsWith('Paper 0 '));
    await popup.close();
  });
});
