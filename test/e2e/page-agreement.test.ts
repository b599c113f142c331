import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AGREEMENTS, agreementSite } from './agreement-pages';
import { findings, SAME_WORDS, seeVerdict, WORD_FOR_WORD } from './check-words';
import { accessibilityFaults } from './drivers/axe';
import type { Browser, LoggedRequest, Tab, View } from './drivers/browser';
import { button, click, exists, fieldValue, find, seeText, textbox } from './drivers/controls';
import { BROWSERS, inTurn, withBrowser } from './drivers/launch';
import { until } from './drivers/until';
import { forgetAll, keptBy } from './extension-state';
import { chooseFromMore } from './form';

describe.each(Object.entries(BROWSERS))('The agreement that a page shows or links, in %s', (name, launch) => {
  const scenario = inTurn(name);
  const asked: string[] = [];
  let browser: Browser;
  let log: readonly LoggedRequest[] | undefined;
  beforeAll(async () => {
    browser = await launch({ site: agreementSite(asked) });
  });
  beforeEach(async () => {
    await forgetAll(browser);
    asked.length = 0;
  });
  afterAll(async () => {
    if (!log) await browser?.close();
  });

  const popupOn = async (address: string) => {
    const page = await browser.open(address);
    return { page, popup: await browser.clickToolbarButton() };
  };
  /** Looks at the check page that was opened, and closes it. */
  const onCheckPage = async (look: (check: Tab) => Promise<void>) => {
    const check = await browser.opened(`${browser.extensionOrigin}/src/ui/check/`);
    await look(check).finally(() => check.close());
  };
  const filesAsked = () => asked.filter((each) => /\.pdf$|\/sends-on$/.test(each));

  scenario('a linked file is read at the click and not before, and held against the open paper', async () => {
    const { popup } = await popupOn(AGREEMENTS.linked);
    await find(popup, button('Check agreement.pdf'));
    expect(await accessibilityFaults(popup)).toEqual([]);
    expect(filesAsked()).toEqual([]);
    await click(popup, button('Check agreement.pdf'));
    await onCheckPage(async (check) => {
      await seeVerdict(check, WORD_FOR_WORD);
      await seeText(check, 'Read from the page: agreement.pdf.');
      await seeText(check, 'ActNN: Reducing Training Memory Footprint');
      expect((await findings(check)).filter((each) => /not among|another title/.test(each))).toEqual([]);
      expect(await accessibilityFaults(check)).toEqual([]);
      expect(filesAsked()).toEqual([AGREEMENTS.file]);

      // Reloaded, the page asks nothing: there was no click.
      await check.reload();
      await seeVerdict(check, 'Nothing has been checked yet.');
      expect(filesAsked()).toEqual([AGREEMENTS.file]);
      expect(await keptBy(browser)).not.toContain('agreement.pdf');
    });
  });

  scenario('a file of another site is named with its site and not asked; it opens beside the check page', async () => {
    const { popup } = await popupOn(AGREEMENTS.linked);
    await seeText(popup, '“pmlr-license-agreement.pdf” lies on another site, proceedings.example, which is not asked');
    await click(popup, button('Open it and the check page'));
    await onCheckPage(async (check) => {
      await seeText(
        check,
        '“pmlr-license-agreement.pdf” lies on another site, proceedings.example, and was opened in a tab',
      );
      const elsewhere = 'https://proceedings.example/pmlr-license-agreement.pdf';
      await until('the tab beside', async () => (await browser.addresses()).includes(elsewhere));
    });
  });

  scenario('the page’s own text, without what stands around it, and with what was changed or added', async () => {
    const { popup } = await popupOn(AGREEMENTS.shown);
    await click(popup, button('Check the agreement on this page'));
    await onCheckPage(async (check) => {
      await seeVerdict(check, WORD_FOR_WORD);
      const text = await fieldValue(check, textbox('Agreement text'));
      expect(text).toMatch(/^Publication Agreement\n/);
      expect(text).not.toMatch(/Portal|Submissions|Please read|Print|Contact/);
    });

    const changed = await popupOn(AGREEMENTS.shownChanged);
    await click(changed.popup, button('Check the agreement on this page'));
    await onCheckPage(async (again) => {
      await seeVerdict(again, "2 clauses differ from PMLR's agreement");
      const found = await findings(again);
      expect(found.filter((each) => each.startsWith('Clause 4 '))).toEqual([expect.stringContaining('[+waive+]')]);
      expect(found.filter((each) => each.includes('The author pays for colour.'))).toHaveLength(1);
    });
  });

  scenario('the agreement in a text field', async () => {
    const { popup } = await popupOn(AGREEMENTS.field);
    await click(popup, button('Check the agreement on this page'));
    await onCheckPage(async (check) => {
      await seeVerdict(check, SAME_WORDS);
    });
  });

  for (const [what, link, words] of [
    ['sends on to another site', 'Check Publication agreement (sends on)', 'did not hand over'],
    ['is a web page', 'Check web-page.pdf', 'there is a web page, not a file'],
    ['is larger than any form', 'Check huge.pdf', 'huge.pdf is larger than 10 MB'],
    ['is refused', 'Check secret.pdf', 'refused to hand over secret.pdf'],
    ['is no PDF', 'Check form.docx', 'form.docx is neither a PDF nor text'],
  ] as const) {
    scenario(`a link that ${what}: it is said, and no other site is asked`, async () => {
      const { popup } = await popupOn(AGREEMENTS.hostile);
      await click(popup, button(link));
      await onCheckPage(async (check) => {
        await seeText(check, words);
        expect(await exists(check, textbox('Agreement text'))).toBe(true);
        expect(asked.filter((each) => each.includes('elsewhere.example'))).toEqual([]);
      });
    });
  }

  scenario('what the page no longer shows when the click comes is not read', async () => {
    const { page, popup } = await popupOn(AGREEMENTS.linked);
    await find(popup, button('Check agreement.pdf'));
    await page.evaluate(() => document.querySelector('ul')?.remove());
    await click(popup, button('Check agreement.pdf'));
    await onCheckPage(async (check) => {
      await seeText(check, 'No longer found on the page: agreement.pdf.');
      expect(filesAsked()).toEqual([]);
    });
  });

  scenario('a label turned around is shown as it reads; scripts are no files; other pages offer nothing', async () => {
    const turned = await popupOn(AGREEMENTS.turned);
    await find(turned.popup, button('Check tnemeerga noitacilbuP Publication agreement'));
    expect((await turned.popup.bySelector('.here li')).length).toBe(1);
    await turned.popup.close();
    const { popup } = await popupOn(AGREEMENTS.none);
    await seeText(popup, 'You sign as Jianfei Chen');
    await lookedThrough(popup);
    expect(await popup.bySelector('.here')).toEqual([]);
    await popup.close();
  });

  it('asks nothing of any host but the open page’s', async () => {
    log = await browser.close();
    expect(log.filter(({ initiator }) => initiator.includes('extension'))).toEqual([]);
    expect(log.filter(({ url }) => url.includes('elsewhere.example'))).toEqual([]);
  });
});

describe('A tab that shows a PDF', () => {
  it('is read in Chromium', () =>
    withBrowser(BROWSERS.chromium({ site: agreementSite([]) }), async (browser) => {
      await browser.open(AGREEMENTS.file);
      const popup = await browser.clickToolbarButton();
      await click(popup, button('Check agreement.pdf'));
      await seeVerdict(await browser.opened(`${browser.extensionOrigin}/src/ui/check/`), WORD_FOR_WORD);
    }));

  it('is out of reach in Firefox, which is said, with what to do', () =>
    withBrowser(BROWSERS.firefox({ site: agreementSite([]), withPdfViewer: true }), async (browser) => {
      await browser.open(AGREEMENTS.file);
      const popup = await browser.clickToolbarButton();
      await seeText(popup, 'This tab shows a PDF. The browser lets no extension read it. Save it');
    }));
});

/** Until the popup has had its answer to what the page holds: it asks for the report after that. */
async function lookedThrough(popup: View): Promise<void> {
  await chooseFromMore(popup, 'This page was read wrong');
  await find(popup, textbox('The report'));
}
