import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './drivers/axe';
import type { Browser, View } from './drivers/browser';
import { button, type Control, click, fill, find, link, menuItem, seeText, tabTo, textbox } from './drivers/controls';
import { BROWSERS, inTurn } from './drivers/launch';
import { until } from './drivers/until';
import { forgetAll } from './extension-state';
import { confirm, FORM, pressSign, putSignature } from './form';
import { ACTNN, PLAIN_PAGE, pagesAt, pmlrPage } from './pages';

const PAPER = 'https://proceedings.mlr.press/v139/chen21z.html';
const WEATHER = 'https://weather.example/';
const site = pagesAt({ [PAPER]: pmlrPage(ACTNN, 'chen21z'), [WEATHER]: PLAIN_PAGE });

describe.each(Object.entries(BROWSERS))('In %s', (name, launch) => {
  const scenario = inTurn(name);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site });
  });
  afterAll(() => browser?.close());

  const faultsInBothSchemes = async (view: View) => {
    const faults: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await view.setColorScheme(scheme);
      await until(`the ${scheme} scheme`, () =>
        view.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme),
      );
      faults.push(...(await accessibilityFaults(view)).map((fault) => `${scheme}: ${fault}`));
    }
    return faults;
  };

  scenario('axe finds nothing wrong with the popup: without a paper, filled in, refused, signed', async () => {
    await browser.open(WEATHER);
    const empty = await browser.clickToolbarButton();
    await seeText(empty, 'No paper on this page.');
    expect(await faultsInBothSchemes(empty)).toEqual([]);
    await empty.close();

    await browser.open(PAPER);
    const popup = await browser.clickToolbarButton();
    await seeText(popup, 'You sign as Jianfei Chen');
    await click(popup, FORM.sign);
    await seeText(popup, 'Not signed');
    await click(popup, button('Where this comes from'));
    await click(popup, button('More'));
    expect(await faultsInBothSchemes(popup)).toEqual([]);
    await popup.press('Escape');

    await confirm(popup);
    await putSignature(popup, { type: 'Somebody Else' });
    await seeText(popup, 'The typed signature differs');
    expect(await faultsInBothSchemes(popup)).toEqual([]);

    await pressSign(popup);
    await browser.download();
    await seeText(popup, 'Signed on');
    expect(await faultsInBothSchemes(popup)).toEqual([]);
    await click(popup, FORM.startOver);
    await popup.close();
  });

  scenario('nor with the form in a tab, nor with the settings; it would find a picture without a text', async () => {
    const page = await browser.open(PAPER);
    const form = await browser.open(`${browser.extensionOrigin}/src/ui/popup/index.html?tabId=${await page.id()}`);
    await seeText(form, 'You sign as Jianfei Chen');
    expect(await faultsInBothSchemes(form)).toEqual([]);

    const settings = await browser.open(`${browser.extensionOrigin}/src/ui/options/index.html`);
    await seeText(settings, 'What is kept on this computer');
    expect(await faultsInBothSchemes(settings)).toEqual([]);

    await settings.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
    expect(await faultsInBothSchemes(settings)).toEqual([
      expect.stringContaining('light: image-alt'),
      expect.stringContaining('dark: image-alt'),
    ]);
  });

  it('the whole way can be gone by keyboard alone', async () => {
    await forgetAll(browser);
    await browser.open(PAPER);
    const popup = await browser.clickToolbarButton();
    await seeText(popup, 'You sign as Jianfei Chen');

    await tabTo(popup, FORM.signer);
    await popup.press('ArrowDown');
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await seeText(popup, 'You sign as Lianmin Zheng');
    await tabTo(popup, FORM.authority);
    await popup.press('Space');
    await tabTo(popup, FORM.agreed);
    await popup.press('Space');
    await tabTo(popup, FORM.drawTab);
    await popup.press('ArrowRight');
    await tabTo(popup, FORM.typedName);
    await popup.type('Lianmin Zheng');
    await tabTo(popup, FORM.sign);
    await popup.press('Enter');
    // Signing leads once to clauses that were never in view, which the focus goes to.
    await seeText(popup, 'Not in view so far');
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe('clause-1');
    await tabTo(popup, button('Next clause'));
    await popup.press('Enter');
    await tabTo(popup, FORM.sign);
    await popup.press('Enter');
    expect((await browser.download()).name).toBe('chen21zPermission.pdf');
    await seeText(popup, 'Signed on');
    await tabTo(popup, FORM.again);
    await popup.press('Space');
    expect((await browser.download()).name).toBe('chen21zPermission.pdf');
  });

  scenario('what must be filled in says so, and what is still missing is said when it changes', async () => {
    await forgetAll(browser);
    await browser.open(PAPER);
    const popup = await browser.clickToolbarButton();
    await seeText(popup, 'You sign as Jianfei Chen');
    await click(popup, FORM.typeTab);
    const required = [FORM.title, FORM.signer, FORM.authority, FORM.agreed, FORM.date, FORM.typedName, FORM.fileName];
    for (const control of required) {
      const said = await (await find(popup, control)).evaluate((field) => field.getAttribute('aria-required'));
      expect({ control, said }).toEqual({ control, said: 'true' });
    }
    for (const control of [FORM.title, FORM.signer, FORM.date, FORM.fileName]) await fill(popup, control, '');
    await seeText(
      popup,
      'Still missing: the article’s title, the corresponding author, that you sign for all authors, that you have read and agree, a date such as June 10, 2021, your signature, and the file’s name.',
    );
    // Each is a way to its field.
    await click(popup, link('a date such as June 10, 2021'));
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe('date');

    // A live region is heard only when it was in the page, and shown, before its words changed.
    const missing = await popup.bySelector('#missing[role="status"]');
    const words = () => missing[0]?.evaluate((region) => region.textContent);
    expect(await words()).toContain('that you sign for all authors');
    await click(popup, FORM.authority);
    await until('the change', async () => !(await words())?.includes('that you sign for all authors'));
    expect(await words()).toContain('your signature');
    const hidden = await popup.evaluate(() =>
      [...document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')]
        .filter((region) => getComputedStyle(region).display === 'none')
        .map((region) => region.outerHTML),
    );
    expect(hidden).toEqual([]);
    await popup.close();
  });

  scenario(
    'no button takes the focus along when it goes: in the settings, in the report, with the title put back',
    async () => {
      await forgetAll(browser);
      const settings = await browser.open(`${browser.extensionOrigin}/src/ui/options/index.html`);
      const forget = button('Forget everything');
      const hasFocus = (view: View, control: Control) =>
        until(`the focus on ${control.name}`, async () =>
          (await find(view, control)).evaluate((element) => element === document.activeElement),
        );
      await tabTo(settings, forget);
      await settings.press('Enter');
      await hasFocus(settings, button('Cancel'));
      await settings.press('Enter');
      await hasFocus(settings, forget);
      await settings.press('Enter');
      await hasFocus(settings, button('Cancel'));
      await settings.press('Shift+Tab');
      await hasFocus(settings, button('Yes, forget everything'));
      await settings.press('Enter');
      await seeText(settings, 'Everything is forgotten');
      await hasFocus(settings, forget);
      await settings.close();

      await browser.open(PAPER);
      const popup = await browser.clickToolbarButton();
      await fill(popup, FORM.title, 'Another');
      const putBack = button('Use the page’s title');
      await tabTo(popup, putBack);
      await popup.press('Enter');
      await hasFocus(popup, FORM.title);
      await tabTo(popup, button('Where this comes from'));
      await popup.press('Enter');
      const wrong = button('This page was read wrong');
      await tabTo(popup, wrong);
      await popup.press('Enter');
      await find(popup, textbox('The report'));
      await tabTo(popup, button('Close'));
      await popup.press('Enter');
      await hasFocus(popup, wrong);

      const more = button('More');
      await tabTo(popup, more);
      await popup.press('Enter');
      await hasFocus(popup, menuItem('Open in a tab'));
      await popup.press('ArrowDown');
      await hasFocus(popup, menuItem('Your agreements'));
      await popup.press('Escape');
      await hasFocus(popup, more);
      await popup.close();
    },
  );
});
