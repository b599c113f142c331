import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleWith } from './console-pages';
import { accessibilityFaults } from './drivers/axe';
import type { Browser, Site, View } from './drivers/browser';
import { button, click, fieldValue, fill, find, isChecked, radio, seeText, tabTo, textbox } from './drivers/controls';
import { BROWSERS } from './drivers/launch';
import { see } from './drivers/see';
import { sightOf } from './drivers/sight';
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
    await seeText(popup, 'Suggested: you are signed in under this name.');
    await until('the question', () => asked.length > 0);
    expect(asked).toEqual([`GET ${actnn.address}`]);
    await fill(popup, FORM.title, 'ActNN, as I call it');
    await click(popup, FORM.authority);

    asked = [];
    await tabTo(popup, FORM.forget);
    await tabTo(popup, FIRST);
    await popup.press('ArrowDown');
    await seeTitle(popup, 'Bounds in O(n²) Things');
    await click(popup, button('Where this comes from'));
    await seeText(popup, 'On the page: Bounds in $O(n^2)$ Things');
    await click(popup, button('Where this comes from'));
    expect(await isChecked(popup, SECOND)).toBe(true);
    expect(await isChecked(popup, FORM.authority)).toBe(false);
    expect(asked).toEqual([`GET ${BOUNDS}`]);
    expect(await accessibilityFaults(popup)).toEqual([]);

    await tabTo(popup, SECOND);
    await popup.press('ArrowUp');
    await seeTitle(popup, 'ActNN, as I call it');
    expect(await isChecked(popup, FORM.authority)).toBe(true);
    await popup.press('ArrowDown');
    await seeTitle(popup, 'Bounds in O(n²) Things');
    await fill(popup, FORM.signer, 'Ada Byron');
    // The last keys may still be on their way.
    await seeText(popup, 'You sign as Ada Byron');
    await popup.close();
  });

  it('the choice outlives the popup', async () => {
    const popup = await browser.clickToolbarButton();
    await seeTitle(popup, 'Bounds in O(n²) Things');
    expect(await isChecked(popup, SECOND)).toBe(true);
    await seeText(popup, 'You sign as Ada Byron');
    await click(popup, FIRST);
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
const THE_ONE = radio('Paper 122 on Trees No. 1122 · Łukasz Žižek … · ICML 2021 · accepted');

describe.each(Object.entries(BROWSERS))('By the pointer, as a person sees the popup, in %s', (_, launch) => {
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
    for (const choice of [FIRST, SECOND]) {
      const { bottom } = await (await find(popup, choice)).evaluate((box) => box.getBoundingClientRect().toJSON());
      await see(popup, await find(popup, choice), choice.name);
      expect(bottom).toBeLessThan(460);
    }
    await click(popup, SECOND);
    await until('the title', async () => (await fieldValue(popup, FORM.title)) === 'Bounds in O(n²) Things');
    await click(popup, FIRST);
    await until('the title', async () => (await fieldValue(popup, FORM.title)) === TITLE);
    await seeText(popup, 'You sign as Jianfei Chen');
    await sign(popup, 'Jianfei Chen');
    expect((await browser.download()).name).toBe('chen21Permission.pdf');
  });

  it('a long list narrows as one types, and is scrolled by the wheel', async () => {
    onConsole = consoleOf(300).answer;
    await browser.open(console_.address);
    const popup = await browser.clickToolbarButton();
    await seeText(popup, '300 of 300 papers');
    const filter = textbox('Filter the papers');
    const shown = async () => (await popup.bySelector('[role="radiogroup"] input')).length;
    await click(popup, THE_ONE);
    await until('the title', async () => (await fieldValue(popup, FORM.title)) === 'Paper 122 on Trees');

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
    await fill(popup, filter, 'no such paper');
    await seeText(popup, 'No paper has these words');
    // What is filtered away stays chosen.
    expect(await fieldValue(popup, FORM.title)).toBe('Paper 122 on Trees');
    await fill(popup, filter, 'paper 299');
    await click(popup, radio('Paper 299 on Trees No. 1299 · Ada Byron … · ICML 2021 · accepted'));
    await until('the title', async () => (await fieldValue(popup, FORM.title)) === 'Paper 299 on Trees');
    expect(await accessibilityFaults(popup)).toEqual([]);
    await popup.close();

    const again = await browser.clickToolbarButton();
    await seeText(again, '300 of 300 papers');
    const chosen = await find(again, radio('Paper 299 on Trees No. 1299 · Ada Byron … · ICML 2021 · accepted'));
    // The choice made earlier is in sight without being looked for.
    expect(await chosen.evaluate(sightOf)).toMatchObject({ kind: 'seen' });
  });

  it('of a very long list what is around the pointer is drawn; keys and wheel go through all of it', async () => {
    const COUNT = 700;
    const of = (i: number) =>
      radio(
        `Paper ${i} on ${['Łojasiewicz Conditions', 'Kernels', 'Trees'][i % 3]} No. ${1000 + i} · Ada Byron … · ICML 2021 · accepted`,
      );
    onConsole = consoleOf(COUNT).answer;
    await browser.open(console_.address);
    const popup = await browser.clickToolbarButton();
    await seeText(popup, `${COUNT} of ${COUNT} papers`);
    const drawn = async () => (await popup.bySelector('[role="radiogroup"] input')).length;
    expect(await drawn()).toBeLessThan(100);
    const seeChosen = async (i: number) => {
      await until(`paper ${i}`, async () => (await fieldValue(popup, FORM.title)).startsWith(`Paper ${i} `));
      const choice = await find(popup, of(i));
      await until('it to be in sight', async () => (await choice.evaluate(sightOf)).kind === 'seen');
      expect(await choice.evaluate((each) => each === document.activeElement)).toBe(true);
      expect(await choice.evaluate((each) => [each.ariaPosInSet, each.ariaSetSize])).toEqual([`${i + 1}`, `${COUNT}`]);
    };

    // The list opens at the paper that was chosen last: the wheel brings the first one back.
    const list = await popup.evaluate(() => {
      const { x, y } = document.querySelector('[role="radiogroup"]')?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x: x + 50, y: y + 50 };
    });
    await popup.wheel(list, -100_000);
    // From the first one up is the last one, which was never drawn; from there down the first again.
    await click(popup, of(0));
    await popup.press('ArrowUp');
    await seeChosen(COUNT - 1);
    await popup.press('ArrowUp');
    await seeChosen(COUNT - 2);
    await popup.press('ArrowRight');
    await popup.press('ArrowRight');
    await seeChosen(0);
    for (let i = 0; i < 50; i++) await popup.press('ArrowDown');
    await seeChosen(50);

    // The wheel leaves what is chosen far behind: it keeps the focus, and the next key goes on from there.
    await popup.wheel(list, 20_000);
    await until('papers far down', () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('[role="radiogroup"] input')].some((each) => Number(each.ariaPosInSet) > 300),
      ),
    );
    await popup.press('ArrowDown');
    await seeChosen(51);
    expect(await drawn()).toBeLessThan(150);
    await popup.close();

    const again = await browser.clickToolbarButton();
    const kept = await find(again, of(51));
    await until('the choice to be in sight', async () => (await kept.evaluate(sightOf)).kind === 'seen');
    await again.close();
  });
});
