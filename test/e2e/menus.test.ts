import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AGREEMENTS, agreementSite } from './agreement-pages';
import { findings, SAME_WORDS, seeVerdict } from './check-words';
import type { Browser, MenuItem, Tab } from './drivers/browser';
import { fieldValue, seeText, textbox } from './drivers/controls';
import { inTurnOf } from './drivers/launch';
import { forgetAll, keptBy } from './extension-state';

const SELECTION: MenuItem = { id: 'check-selection', label: 'Check this agreement text', menu: 'selection' };
const BUTTON: MenuItem = { id: 'check-form', label: 'Check a form', menu: 'button' };

describe.each(inTurnOf('chromium'))('The browser’s context menus, in %s', (_, launch) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site: agreementSite([]) });
  });
  beforeEach(() => forgetAll(browser));
  afterAll(() => browser?.close());

  /** Looks at the check page that was opened, and closes it. */
  const onCheckPage = async (look: (check: Tab) => Promise<void>) => {
    const check = await browser.opened(`${browser.extensionOrigin}/src/ui/check/`);
    await look(check).finally(() => check.close());
  };
  const select = (page: Tab, selector: string) =>
    page.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      if (element instanceof HTMLTextAreaElement) {
        element.focus();
        element.select();
      } else if (element) getSelection()?.selectAllChildren(element);
    }, selector);

  it('an agreement selected on any page is checked with its line breaks, and held against that page’s paper', async () => {
    const page = await browser.open(AGREEMENTS.shown);
    await select(page, '#agreement');
    await browser.chooseFromMenu(SELECTION);
    await onCheckPage(async (check) => {
      await seeVerdict(check, SAME_WORDS);
      const text = await fieldValue(check, textbox('Agreement text'));
      expect(text).toMatch(/^Publication Agreement\s*\n/);
      expect(text.split('\n').length).toBeGreaterThan(15);
      await seeText(check, 'On the portal');
      expect(
        (await findings(check)).filter((each) => /^Clause \d.* other words|misses|not in PMLR/.test(each)),
      ).toEqual([]);
      expect(await keptBy(browser)).not.toContain('By signing this form');
    });
  });

  it('a word changed in the selected text is found in its clause', async () => {
    const page = await browser.open(AGREEMENTS.shownChanged);
    await select(page, '#agreement');
    await browser.chooseFromMenu(SELECTION);
    await onCheckPage(async (check) => {
      await seeVerdict(check, "2 clauses differ from PMLR's agreement");
      expect(await findings(check)).toContainEqual(expect.stringMatching(/^Clause 4 .*\[\+waive\+\]/));
    });
  });

  it('an agreement selected in a text field', async () => {
    const page = await browser.open(AGREEMENTS.field);
    await select(page, 'textarea');
    await browser.chooseFromMenu(SELECTION);
    await onCheckPage(async (check) => {
      await seeVerdict(check, SAME_WORDS);
      expect(await fieldValue(check, textbox('Agreement text'))).toContain('\n');
    });
  });

  it('the menu works after the background has been stopped, as the browser does when it idles', async () => {
    const page = await browser.open(AGREEMENTS.shown);
    await browser.stopBackground();
    await select(page, '#agreement');
    await browser.chooseFromMenu(SELECTION);
    await onCheckPage(async (check) => {
      await seeVerdict(check, SAME_WORDS);
    });
  });

  it('the toolbar button’s menu opens the check page for the tab in front', async () => {
    const page = await browser.open(AGREEMENTS.linked);
    await browser.chooseFromMenu(BUTTON);
    await onCheckPage(async (check) => {
      await seeText(check, 'Nothing has been checked yet.');
      expect(await check.evaluate(() => new URLSearchParams(location.search).get('tabId'))).toBe(
        String(await page.id()),
      );
    });
  });
});
