import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './drivers/axe';
import type { Browser, LoggedRequest, Site } from './drivers/browser';
import { button, click, exists, fieldValue, fill, seeText, textbox } from './drivers/controls';
import { inTurnOf } from './drivers/launch';
import { chooseFromMore, FORM } from './form';
import { emptyPartOfPage, savedPage } from './saved-pages';

/** A reviewer's page of an unpublished paper is confidential, and so is an author's. */
const CONFIDENTIAL =
  /compiler|correct|grace|hopper|byron|oord|daumé|mausam|陈键飞|navy|reserve|analytical|lab|women|engine|umd|office|manager|pc member|stoc|c0ffee/i;
const page = savedPage('hotcrp/author-view', { 'We compile.': 'Grace Hopper compiles unpublished nonsense.' });
const site: Site = (address) => {
  if (address.pathname.startsWith('/api/')) return { type: 'application/json', body: '{"ok":false}' };
  return address.href === page.address ? page.answer : emptyPartOfPage(address);
};

const REPORT = textbox('The report');

describe.each(inTurnOf('firefox'))('A page that was read wrong, in %s', (_, launch) => {
  let browser: Browser;
  let log: readonly LoggedRequest[] | undefined;
  beforeAll(async () => {
    browser = await launch({ site });
  });
  afterAll(async () => {
    if (!log) await browser?.close();
  });

  it('is reported by its structure: no word of the paper, a file to look at and to save, nothing sent', async () => {
    await browser.open(page.address);
    const popup = await browser.clickToolbarButton();
    await seeText(popup, 'You sign as Grace M. Hopper');
    await fill(popup, FORM.title, 'Half Done');
    await chooseFromMore(popup, 'This page was read wrong');
    await seeText(popup, 'nothing is sent');
    const report = await fieldValue(popup, REPORT);
    expect(report).toContain('<!-- https://stoc26.hotcrp.com/paper/11 | read wrong; texts are placeholders -->');
    expect(report).toContain('<span class="ptitle">Xxxxxxxxx xx $X(x \\xxx x)$: Xxxx &amp; &lt;Xxxxxxx&gt;</span>');
    expect(report).toMatch(/<h3 class="pavfn">Authors<\/h3>/);
    const [, ...structure] = report.split('\n');
    expect(CONFIDENTIAL.exec(structure.join('\n'))?.[0]).toBeUndefined();
    expect(await accessibilityFaults(popup)).toEqual([]);

    await click(popup, button('Save the report'));
    const { name, bytes } = await browser.download();
    expect(name).toBe('page-report.html');
    expect(new TextDecoder().decode(bytes)).toBe(report);

    await click(popup, button('Close'));
    expect(await exists(popup, REPORT)).toBe(false);
    expect(await fieldValue(popup, FORM.title)).toBe('Half Done');
    await popup.close();
  });

  it('and no host hears of it, by the browser’s own network log', async () => {
    log = await browser.close();
    expect(log).toEqual([]);
  });
});
