import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfText } from './agreement-pdf';
import { consoleWith } from './console-pages';
import { accessibilityFaults } from './drivers/axe';
import type { Answer, Browser, Download, Site, View } from './drivers/browser';
import { button, click, draw, fill, find, isChecked, SCRIBBLE, seeText, textOf } from './drivers/controls';
import { BROWSERS, inTurn } from './drivers/launch';
import { clickOn } from './drivers/see';
import { until } from './drivers/until';
import { FORM, wasLed } from './form';
import { json } from './hotcrp-pages';
import { openReviewPage } from './pages';
import { emptyPartOfPage, savedPage } from './saved-pages';

/** No font has the sign in the fourth title. */
const TITLES = Array.from({ length: 10 }, (_, i) =>
  i === 3 ? 'Signs 𒀀 in Clay' : `Bounds of $O(n^{${i}})$ for Things`,
);
/** As they are printed; the list shows them without the TeX that only a paper's own page has. */
const PRINTED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'].map((power) => `Bounds of O(n${power}) for Things`);
const AUTHORS = ['Ada Byron', 'Jianfei Chen'];

const listed = TITLES.map((title, i) => ({
  id: `tOgEtHeR${i}`,
  number: 100 + i,
  title: title.replace(/\$O\(n\^\{(\d)\}\)\$/, 'O(n$1)'),
  authors: AUTHORS,
}));
const console_ = consoleWith(listed);
const home = savedPage('hotcrp/author-home', { 'STOC-ish 2026': 'ICML 2026' });
const rows = TITLES.map(
  (_, i) =>
    `<tr class="pl" data-pid="${100 + i}"><td><a class="ptitle">Things ${i}</a></td><td><span class="pstat dec-yes">Accepted</span></td></tr>`,
);
const hotcrp = { ...home, answer: { body: home.answer.body.replace(/<tr class="pl k.*<\/tr>/s, rows.join('')) } };

const site: Site = ({ href, pathname, searchParams }): Answer | undefined => {
  if (href === console_.address) return console_.answer;
  if (href === hotcrp.address) return hotcrp.answer;
  const own = listed.find(({ id }) => href === `https://openreview.net/forum?id=${id}`);
  if (own) return openReviewPage({ title: TITLES[own.number - 100] ?? '', authors: AUTHORS }, { id: own.id });
  const pid = Number(searchParams.get('p'));
  if (pathname === '/api/paper' && pid) {
    const authors = AUTHORS.map((name) => ({ given_name: name.split(' ')[0], family_name: name.split(' ')[1] }));
    const paper = { object: 'paper', pid, title: TITLES[pid - 100], status: 'accept', decision: 'Accepted', authors };
    return json({ ok: true, paper });
  }
  return emptyPartOfPage(new URL(href));
};

/** Ticks what can be ticked of these boxes, from one to another. */
async function tickAll(popup: View, from: number, to: number) {
  const boxes = await until('ten boxes, once the portal has answered', async () => {
    const found = await popup.byRole('checkbox', FORM.authority.name);
    return found.length === 10 && found;
  });
  for (const box of boxes.slice(from, to)) await clickOn(popup, box, 'a tick');
}
async function signTen(popup: View) {
  const act = button('Sign and download 10 forms');
  await click(popup, act);
  // It leads to clauses that were never in view, once.
  const isSigned = async () => (await textOf(popup)).includes('forms signed on');
  await until('what came of it', async () => (await wasLed(popup)) || (await isSigned()));
  if (!(await isSigned())) await click(popup, act);
  await seeText(popup, '9 forms signed on June 10, 2021');
  await seeText(popup, '1 form could not be made Signs 𒀀 in Clay No font here has');
}
async function takeNine(browser: Browser): Promise<readonly Download[]> {
  const files: Download[] = [];
  for (let i = 0; i < 9; i++) files.push(await browser.download());
  return files;
}
function expectRight(files: readonly Download[], numberOf: (i: number) => string) {
  const texts = new Map(files.map(({ name, bytes }) => [name, pdfText(bytes, '').body.replace(/\s+/g, ' ')]));
  expect(texts.size).toBe(9);
  for (const [i, title] of PRINTED.entries()) {
    if (i === 3) continue;
    const found = [...texts].filter(([, text]) => text.includes(title));
    expect(found.map(([name]) => name)).toEqual([i === 0 ? expect.any(String) : expect.stringContaining(numberOf(i))]);
    for (const [, text] of found) expect(text).toMatch(/Corresponding Author: Jianfei Chen .*Date: June 10, 2021/);
  }
}

describe.each(Object.entries(BROWSERS))('Ten papers signed together by the pointer, in %s', (name, launch) => {
  const scenario = inTurn(name);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site });
  });
  afterAll(() => browser?.close());

  it('from OpenReview’s console: closed half-way and taken up again; one that fails stops no other', async () => {
    await browser.open(console_.address);
    const begun = await browser.clickToolbarButton();
    await click(begun, button('Read once, sign 10'));
    await seeText(begun, 'Clause 1 of 7');
    expect(await accessibilityFaults(begun)).toEqual([]);
    await tickAll(begun, 0, 6);
    await click(begun, FORM.drawTab);
    await draw(begun, SCRIBBLE);
    await fill(begun, FORM.date, 'June 10, 2021');
    await click(begun, button('Sign and download 10 forms'));
    await seeText(begun, 'Still missing: that you sign for all authors of 4 papers and that you have read and agree.');
    await begun.close();

    const popup = await browser.clickToolbarButton();
    await find(popup, button('Sign and download 10 forms'));
    await tickAll(popup, 6, 10);
    await click(popup, FORM.agreed);
    await seeText(popup, 'Everything is filled in.');
    await signTen(popup);
    expect(await accessibilityFaults(popup)).toEqual([]);
    expectRight(await takeNine(browser), (i) => `-${100 + i}.pdf`);
    await click(popup, button('Save all in one ZIP'));
    const zip = await browser.download();
    expect([zip.name, new TextDecoder().decode(zip.bytes.slice(0, 2))]).toEqual(['agreements.zip', 'PK']);

    await click(popup, button('Back to the list'));
    await seeText(popup, 'To sign (1)');
    await seeText(popup, 'Signed (9)');
    await popup.close();
    const list = await browser.open(`${browser.extensionOrigin}/src/ui/agreements/index.html`);
    await until('nine forms', async () => (await list.bySelector('.forms > li')).length === 9);
    await list.close();
  });

  scenario('from HotCRP’s list, whose authors only the portal’s own answer names', async () => {
    await browser.open(hotcrp.address);
    const popup = await browser.clickToolbarButton();
    await click(popup, button('Read once, sign 10'));
    await tickAll(popup, 0, 10);
    await click(popup, FORM.agreed);
    await draw(popup, SCRIBBLE);
    await fill(popup, FORM.date, 'June 10, 2021');
    expect(await isChecked(popup, FORM.agreed)).toBe(true);
    await signTen(popup);
    expectRight(await takeNine(browser), (i) => `${100 + i}`);
    await popup.close();
  });
});
