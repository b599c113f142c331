import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementPdf } from '../pdf/read/agreement-pdf';
import { AGREEMENTS, agreementSite } from './agreement-pages';
import { seeVerdict } from './check-words';
import { consoleWith } from './console-pages';
import type { Browser, Tab, View } from './drivers/browser';
import { button, click, draw, fill, find, SCRIBBLE, seeText, textbox } from './drivers/controls';
import { cutIn } from './drivers/cut';
import { chooseFile } from './drivers/file-field';
import { BROWSERS, inTurn } from './drivers/launch';
import { see } from './drivers/see';
import { chooseFromMore, FORM } from './form';
import { journalPage, openReviewPage, PLAIN_PAGE, pagesAt } from './pages';

const WEATHER = 'https://weather.example/';
const ENDLESS = 'https://openreview.net/forum?id=EnDlEsS021';
const GLYPHS = 'https://journal.example/glyphs';
const list = consoleWith(
  Array.from({ length: 9 }, (_, i) => ({
    id: `oNeOfMany${i}`,
    number: i + 1,
    title: `Paper ${i + 1} with Quite a Long Title, as Papers of Proceedings Like to Have It`,
    authors: ['Ada Byron', 'Grace Hopper'],
  })),
);
const agreements = agreementSite([]);
const pages = pagesAt({
  [WEATHER]: PLAIN_PAGE,
  [list.address]: list.answer,
  [ENDLESS]: openReviewPage(
    {
      title: 'A title that never ends '.repeat(60).trim(),
      authors: Array.from({ length: 60 }, (_, i) => `Author ${i + 1} Donaudampfschifffahrtsgesellschaft-Kapitän`),
    },
    { id: 'EnDlEsS021', venue: `A workshop of ${'a name as long as its list of topics, '.repeat(6)}2026` },
  ),
  [GLYPHS]: journalPage({ title: 'Signs 𒀀 𓀀 𒁀 𒂀 𒃀 in Clay', authors: ['Ada Byron'] }),
});

describe.each(Object.entries(BROWSERS))('Nothing is squashed, cut or out of sight, in %s', (name, launch) => {
  const scenario = inTurn(name);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site: (address, method) => pages(address, method) ?? agreements(address, method) });
  });
  afterAll(() => browser?.close());
  const popupOn = async (address: string) => {
    await browser.open(address);
    return browser.clickToolbarButton();
  };

  it('in the popup, whatever it shows', async () => {
    const empty = await popupOn(WEATHER);
    await seeText(empty, 'No paper on this page.');
    await chooseFromMore(empty, 'This page was read wrong');
    await find(empty, textbox('The report'));
    expect(await cutIn(empty)).toEqual([]);
    await click(empty, button('Save the report'));
    await browser.download();
    await click(empty, button('Close'));
    await empty.close();

    const chooser = await popupOn(list.address);
    await seeText(chooser, '9 of 9 papers');
    expect(await cutIn(chooser)).toEqual([]);
    await chooser.close();

    const offered = await popupOn(AGREEMENTS.hostile);
    await seeText(offered, 'Check huge.pdf');
    expect(await cutIn(offered)).toEqual([]);
    await offered.close();

    const endless = await popupOn(ENDLESS);
    await seeText(endless, 'You sign as Author 1 ');
    expect(await cutIn(endless)).toEqual([]);
    await click(endless, FORM.sign);
    await seeText(endless, 'Not signed');
    await click(endless, button('Show the authors'));
    expect(await cutIn(endless)).toEqual([]);
    const [last] = await endless.bySelector('[role="option"]:last-child');
    if (last) await see(endless, last, 'the last author');
    await endless.press('Escape');
    await draw(endless, SCRIBBLE);
    await endless.close();
  });

  scenario('in the popup’s footer: the two ways out stay in sight however much is said', async () => {
    const popup = await popupOn(GLYPHS);
    await seeText(popup, 'No font here has');
    await fill(popup, FORM.fileName, '');
    await fill(popup, FORM.date, '');
    await fill(popup, FORM.signer, '');
    await click(popup, FORM.sign);
    await seeText(popup, 'Not signed');
    await popup.evaluate(() => {
      document.querySelector('#sign footer')?.scrollTo(0, 0);
    });
    const ways = ['Sign and download', 'Download unsigned form'].map((name) => find(popup, button(name)));
    for (const way of await Promise.all(ways)) {
      const bottom = await way.evaluate((element) => element.getBoundingClientRect().bottom);
      expect(bottom).toBeLessThanOrEqual(600);
    }
    expect(await cutIn(popup)).toEqual([]);
    await popup.close();
  });

  /** Tabs once through a page; a line for each control that has the focus and is covered or out of the window. */
  const focusUnseen = async (view: View) => {
    const found = new Set<string>();
    for (let presses = 0; presses < 70; presses++) {
      await view.press('Tab');
      const isRound = await view.evaluate((first) => {
        const name = 'data-had-focus';
        if (first) for (const each of document.querySelectorAll(`[${name}]`)) each.removeAttribute(name);
        return document.activeElement?.toggleAttribute(name) === false;
      }, presses === 0);
      if (isRound) break;
      const unseen = await view.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const focused = document.activeElement;
        if (!focused || focused === document.body) return null;
        const { left, right, top, bottom } = focused.getBoundingClientRect();
        const over = document.elementFromPoint(
          (left + right) / 2,
          (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2,
        );
        const seen = over && (focused.contains(over) || over.closest('label')?.control === focused);
        return seen
          ? null
          : `${focused.outerHTML.slice(0, 100)} at ${Math.round(top)} under ${over?.outerHTML.slice(0, 60)}`;
      });
      if (unseen) found.add(unseen);
    }
    return [...found];
  };

  scenario(
    'with the form in a tab, also where that is narrow or low; what has the focus is never covered',
    async () => {
      const id = await (await browser.open(ENDLESS)).id();
      const form = await browser.open(`${browser.extensionOrigin}/src/ui/popup/index.html?tabId=${id}`);
      await seeText(form, 'You sign as Author 1 ');
      for (const [width, height] of [
        [320, 640],
        [320, 256],
        [1280, 800],
      ] as const) {
        await form.resize(width, height);
        expect(await form.evaluate(overlapOfDate)).toBeLessThanOrEqual(0);
        expect({ width, cut: await cutIn(form), focus: await focusUnseen(form) }).toEqual({
          width,
          cut: [],
          focus: [],
        });
      }
      await form.close();
    },
  );

  /** How far the way to the whole page reaches over the date that is printed above or before it, in pixels. */
  const overlapOfDate = () => {
    const date = [...document.querySelectorAll('.signature-row bdi')].at(-1)?.getBoundingClientRect() ?? new DOMRect();
    const link = document.querySelector('.whole-page-link')?.getBoundingClientRect() ?? new DOMRect();
    return Math.min(date.right - link.left, date.bottom - link.top);
  };

  const cutAtWidths = async (page: Tab) => {
    const cut: Record<number, string[]> = {};
    for (const width of [320, 400, 1280]) {
      await page.resize(width, 800);
      cut[width] = await cutIn(page);
    }
    return cut;
  };
  const NOTHING = { 320: [], 400: [], 1280: [] };

  scenario('on the check page and in the settings, from 320 pixels on', async () => {
    const check = await browser.open(`${browser.extensionOrigin}/src/ui/check/index.html`);
    await seeText(check, 'Nothing has been checked yet.');
    expect(await cutAtWidths(check)).toEqual(NOTHING);
    const name = `${'a-file-name-without-any-place-to-break-it-'.repeat(4)}.pdf`;
    const changed = agreementPdf((pieces) =>
      pieces.map((p) => (p.place?.number === '4' ? { ...p, text: p.text.replace('retain', 'waive') } : p)),
    );
    await chooseFile(check, '#form-file', name, changed);
    await seeVerdict(check, "1 clause differs from PMLR's agreement");
    await seeText(check, 'Fill and sign this form');
    expect(await cutAtWidths(check)).toEqual(NOTHING);
    // The line that one signs on runs at 78% of the pad's height.
    await check.resize(320, 800);
    const [hint] = await check.bySelector('.pad-hint');
    const overLine = await hint?.evaluate((element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      const pad = element.parentElement?.getBoundingClientRect() ?? new DOMRect();
      return words.getBoundingClientRect().bottom - (pad.top + pad.height * 0.78);
    });
    expect(overLine).toBeLessThanOrEqual(1);
    await check.close();

    const settings = await browser.open(`${browser.extensionOrigin}/src/ui/options/index.html`);
    await seeText(settings, 'What is kept on this computer');
    expect(await cutAtWidths(settings)).toEqual(NOTHING);
    await settings.close();
  });
});
