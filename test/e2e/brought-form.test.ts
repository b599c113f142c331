import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { inkOnlyWorkshopPdf, workshopPdf } from '../any-form/workshop-pdf';
import { at, items, openPdf } from '../pdf/opened-pdf';
import { pdfText } from './agreement-pdf';
import { findings, READING, seeVerdict } from './check-words';
import { accessibilityFaults } from './drivers/axe';
import type { Browser, View } from './drivers/browser';
import {
  button,
  checkbox,
  choose,
  click,
  combobox,
  exists,
  fieldValue,
  fill,
  find,
  link,
  seeText,
  tabTo,
  textbox,
} from './drivers/controls';
import { chooseFile } from './drivers/file-field';
import { BROWSERS, inTurn } from './drivers/launch';
import { until } from './drivers/until';
import { forgetAll } from './extension-state';
import { chooseFromMore, FORM, putSignature } from './form';
import { ACTNN, journalPage } from './pages';
import { scanned } from './scans';
import { signedByPen } from './signed-by-pen';

const HOST = 'https://portal.example';
const PAPER = `${HOST}/paper`;
const BLANK = `${HOST}/files/permission.pdf`;

describe.each(Object.entries(BROWSERS))("A venue's own form, in %s", (name, launch) => {
  const scenario = inTurn(name);
  let browser: Browser;
  beforeAll(async () => {
    const blank = await workshopPdf();
    const linked = `<a href="${BLANK}">Publication agreement</a></body>`;
    const paper = { body: journalPage(ACTNN).body.replace('</body>', linked) };
    browser = await launch({
      site: ({ href }) =>
        href === BLANK ? { type: 'application/pdf', body: blank } : href === PAPER ? paper : undefined,
    });
  });
  beforeEach(() => forgetAll(browser));
  afterAll(() => browser?.close());

  const formsPage = () => browser.open(`${browser.extensionOrigin}/src/ui/forms/index.html`);
  const listed = (view: View) =>
    view.evaluate(() =>
      [...document.querySelectorAll('.blanks > li')].map((entry) => {
        const field = entry.querySelector<HTMLInputElement>('input[type=text]');
        return [field?.value, entry.querySelector('select')?.selectedOptions[0]?.text].join(' / ');
      }),
    );
  const boxOf = (view: View, name: string) =>
    until(`the box ${name}`, async () => {
      const [handle] = await view.byRole('button', name);
      return handle?.evaluate((box) => {
        const { x, y, width, height } = box.getBoundingClientRect();
        return { x, y, width, height };
      });
    });

  scenario('is added by its file, looked through, put right by pointer and keys, used, and removed', async () => {
    const page = await formsPage();
    await chooseFile(page, '#blank-form', 'permission.pdf', await workshopPdf());
    await seeText(page, "These are the form's own words; Imprimatur has not read them for you.");
    expect(await listed(page)).toEqual([
      'Title of the paper: / Title of the paper',
      'Authors: / All authors',
      'Name: / Name of who signs',
      'Email address: / E-mail address',
      'Signature: / Signature',
      'Date: / Day of signing',
    ]);
    expect(await accessibilityFaults(page)).toEqual([]);

    const name = 'Blank 3 · Name:';
    const before = await boxOf(page, name);
    const middle = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
    await page.pointer([middle, { x: middle.x + 20, y: middle.y + 10 }, { x: middle.x + 30, y: middle.y + 15 }]);
    await until('the box to be moved', async () => Math.abs((await boxOf(page, name)).x - before.x - 30) < 2);
    const dragged = await boxOf(page, name);
    await page.press('ArrowLeft');
    await until('the box to be moved by a key', async () => (await boxOf(page, name)).x < dragged.x);

    await fill(page, textbox('What blank 4 is called'), 'Where to reach you');
    await find(page, button('Blank 4 · Where to reach you'));
    await click(page, button('Remove blank 4'));
    await seeText(page, 'A blank was removed.');
    await click(page, button('Bring it back'));
    await find(page, button('Blank 4 · Where to reach you'));
    await tabTo(page, button('Add a blank'));
    await page.press('Enter');
    await seeText(page, 'A blank was added in the middle of page 1.');
    await page.press('Backspace');
    await until('the blank to be gone', async () => !(await exists(page, button('Remove blank 7'))));

    await fill(page, textbox('Whose form it is'), 'PMLR');
    await click(page, button('Use this form'));
    await seeText(page, 'PMLR is a publisher whose form Imprimatur brings along.');
    await fill(page, textbox('Whose form it is'), 'Tidy Forms');
    await click(page, button('Use this form'));
    await seeText(page, 'Permission to Publish is kept.');
    expect(await accessibilityFaults(page)).toEqual([]);

    await chooseFile(page, '#blank-form', 'again.pdf', await workshopPdf());
    await seeText(page, 'again.pdf is known already, word for word: it is the form of Permission to Publish.');
    await page.reload();
    await seeText(page, 'added by you on');
    await click(page, button('Remove'));
    await seeText(page, 'Permission to Publish was removed.');
    await seeText(page, 'None yet.');
    await page.close();
  });

  scenario('is taken all the same where it may be none, put right by hand, and filled in without a page', async () => {
    const page = await formsPage();
    const labels = { 'Authors:': 'Made by', 'Name:': 'Yours', 'Signature:': 'Your pen', 'Date:': 'When' };
    await chooseFile(page, '#blank-form', 'odd.pdf', await workshopPdf(labels));
    await seeText(page, 'odd.pdf was not added. None of its blanks is for a signature or a day. So it may be no form');
    expect(await accessibilityFaults(page)).toEqual([]);
    await click(page, button('Take it all the same'));
    await fill(page, textbox('Whose form it is'), 'Tidy Forms');
    await click(page, button('Use this form'));
    await seeText(page, 'None of its blanks is for a signature or a day.');
    await click(page, checkbox('This is a blank too: Your pen'));
    await choose(page, combobox('What blank 5 wants'), 'Signature');
    // The last line stands below a third of the page; what is below it is free.
    const last = await boxOf(page, 'Blank 6 · When');
    const from = { x: last.x, y: last.y + 3 * last.height };
    await page.pointer([from, { x: from.x + 60, y: from.y + 10 }, { x: from.x + 150, y: from.y + 20 }]);
    await choose(page, combobox('What blank 7 wants'), 'Day of signing');
    expect(await accessibilityFaults(page)).toEqual([]);
    await click(page, button('Use this form'));
    await click(page, link('Fill it in without a page'));
    const agreement = await find(page, combobox('Agreement'));
    const chosen = (list: Element) => list instanceof HTMLSelectElement && list.selectedOptions[0]?.text;
    expect(await agreement.evaluate(chosen)).toBe('Tidy Forms');
    await seeText(page, "These are the form's own words; Imprimatur has not read them for you.");
    await page.close();
  });

  scenario(
    'is taken from the page that links it, filled in from paper and person, signed in its own file, and checked',
    async () => {
      await browser.open(PAPER);
      const first = await browser.clickToolbarButton();
      await chooseFromMore(first, 'Another form …');
      const forms = await browser.opened(`${browser.extensionOrigin}/src/ui/forms/index.html?tabId=`);
      await click(forms, button('Take permission.pdf'));
      await find(forms, combobox('What blank 1 wants'));
      await fill(forms, textbox('Whose form it is'), 'Tidy Forms');
      await click(forms, button('Use this form'));
      await seeText(forms, 'Tidy Forms · served by portal.example on');
      await forms.close();

      await browser.open(PAPER);
      const popup = await browser.clickToolbarButton();
      await choose(popup, combobox('Agreement'), 'Tidy Forms');
      await seeText(popup, "These are the form's own words; Imprimatur has not read them for you.");
      expect(await fieldValue(popup, textbox('Authors'))).toBe(ACTNN.authors.join(', '));
      await fill(popup, textbox('Email address'), 'jianfei@college.example');
      await click(popup, checkbox('Keep these answers for my next forms'));
      await click(popup, button('Read the agreement'));
      await seeText(popup, 'The workshop pays nothing and asks for nothing in return');
      await click(popup, link('Sign'));
      await click(popup, FORM.agreed);
      await fill(popup, FORM.date, '10 June 2021');
      await putSignature(popup, 'draw');
      // Clauses that were never in view are shown first.
      await click(popup, FORM.sign);
      await click(popup, link('Sign'));
      await click(popup, FORM.sign);
      await seeText(popup, 'Signed on June 10, 2021');
      const { bytes } = await browser.download();
      const blank = await workshopPdf();
      expect(bytes.subarray(0, blank.length)).toEqual(blank);
      await popup.close();

      const check = await browser.open(`${browser.extensionOrigin}/src/ui/check/index.html`);
      await chooseFile(check, '#form-file', 'signed.pdf', bytes);
      await seeVerdict(check, `This is, word for word, the form that portal.example served on ${await today(check)}`);
      await check.close();

      await browser.open(PAPER);
      const again = await browser.clickToolbarButton();
      await click(again, FORM.startOver);
      await choose(again, combobox('Agreement'), 'Tidy Forms');
      expect(await fieldValue(again, textbox('Email address'))).toBe('jianfei@college.example');
      await again.close();
    },
  );

  scenario(
    'that wants ink alone is filled in but for the pen, never kept as signed, and comes back as a scan that is checked',
    async () => {
      const forms = await formsPage();
      const blank = await inkOnlyWorkshopPdf();
      await chooseFile(forms, '#blank-form', 'permission.pdf', blank);
      await seeText(forms, '“This form must be signed by hand in ink.”');
      await fill(forms, textbox('Whose form it is'), 'Tidy Forms');
      await click(forms, button('Use this form'));
      await seeText(forms, 'Permission to Publish is kept.');
      await forms.close();

      const paper = await browser.open(PAPER);
      const popup = await browser.clickToolbarButton();
      await choose(popup, combobox('Agreement'), 'Tidy Forms');
      await fill(popup, textbox('Email address'), 'jianfei@college.example');
      await click(popup, link('Sign'));
      await seeText(popup, 'This form is to be signed by hand, in ink.');
      // Its words are no column of two letters.
      expect(await popup.evaluate(() => document.querySelector('#sign .notice > p')?.clientWidth)).toBeGreaterThan(250);
      for (const control of [FORM.agreed, FORM.date, FORM.drawTab, FORM.sign])
        expect(await exists(popup, control)).toBe(false);
      await click(popup, FORM.unsigned);
      const { bytes } = await browser.download();
      await seeText(popup, 'print it, sign it by hand, and scan it.');
      await popup.close();
      expect(bytes.subarray(0, blank.length)).toEqual(blank);
      const printed = pdfText(bytes, '').body;
      for (const answer of [ACTNN.title, ACTNN.authors.join(', '), 'Name: Jianfei Chen', 'jianfei@college.example'])
        expect(printed).toContain(answer);
      expect(printed).toContain('Signature: Date:');
      // It has no record for programs that could call it signed.
      expect(items(at((await openPdf(bytes)).catalog, 'Names', 'EmbeddedFiles', 'Names'))).toEqual([]);

      const check = await browser.open(`${browser.extensionOrigin}/src/ui/check/index.html?tabId=${await paper.id()}`);
      const day = await today(check);
      await chooseFile(check, '#form-file', 'filled.pdf', bytes);
      await seeVerdict(check, `This is, word for word, the blank that you added on ${day}`);
      await seeText(check, 'This form is to be signed by hand, in ink.');
      expect(await exists(check, button('Fill and sign this form'))).toBe(false);

      await chooseFile(check, '#form-file', 'scan.jpg', await signedByPen(bytes, '10 June 2021'));
      await seeVerdict(check, `No difference seen between this scan and the blank that you added on ${day}`, READING);
      await seeText(check, `Tidy Forms · added by you on ${day}`);
      const found = await findings(check);
      expect(found).toContain('Party Jianfei Chen');
      expect(found).toContain('Signature There is ink where one signs. Whose it is, no machine can say.');
      expect(found.join()).not.toMatch(/not found|empty/);
      expect(await accessibilityFaults(check)).toEqual([]);
      await fill(check, textbox('What you see (Title)'), ACTNN.title);
      await seeText(check, "All pages are there, the title is the paper's, there is ink on the signature's line");
      await click(check, button('Save as a clean PDF'));
      expect(scanned((await browser.download()).bytes, 50)).toHaveLength(1);
      await check.close();

      const signed = await browser.open(`${browser.extensionOrigin}/src/ui/agreements/index.html`);
      await seeText(signed, 'No form was signed here yet.');
      await signed.close();
    },
    2 * READING,
  );

  scenario(
    'gives way to a newer edition, whose very blank is filled in by its places where it is checked',
    async () => {
      const clause = '2. The workshop pays nothing and asks for nothing in return for the permission.';
      const newer = await workshopPdf({
        [clause]: '2. The workshop pays nothing and asks for a copy in return for it.',
      });
      const forms = await formsPage();
      const day = await forms.evaluate(() => new Date().toLocaleDateString('en-US', { dateStyle: 'long' }));
      await chooseFile(forms, '#blank-form', 'permission.pdf', await workshopPdf());
      await fill(forms, textbox('Whose form it is'), 'Tidy Forms');
      await click(forms, button('Use this form'));
      await seeText(forms, 'Permission to Publish is kept.');
      await chooseFile(forms, '#blank-form', 'permission-2027.pdf', newer);
      await seeText(forms, 'It resembles the form of Permission to Publish and differs from it in 1 place.');
      await click(forms, checkbox('I have seen how it differs and want to use it all the same'));
      const takes = 'It is a newer edition and takes the place of Permission to Publish';
      await click(
        forms,
        checkbox(`${takes}, added on ${day}: that one is retired, and stays with the forms begun with it`),
      );
      expect(await accessibilityFaults(forms)).toEqual([]);
      await fill(forms, textbox('Name of the form'), 'Permission 2027');
      await fill(forms, textbox('Whose form it is'), 'Tidy Forms');
      await click(forms, button('Use this form'));
      await seeText(forms, `Permission 2027, added on ${day}, took its place.`);
      await forms.close();

      const check = await browser.open(`${browser.extensionOrigin}/src/ui/check/index.html`);
      await chooseFile(check, '#form-file', 'permission.pdf', await workshopPdf());
      const older = 'This is an older edition of the form of Tidy Forms, word for word';
      await seeVerdict(check, `${older}: the one added on ${day}. The one added on ${day} took its place`);
      await chooseFile(check, '#form-file', 'permission-2027.pdf', newer);
      await seeVerdict(check, `This is, word for word, the blank that you added on ${day}`);
      await fill(check, textbox('Article title'), 'On Tidy Forms');
      await fill(check, textbox('Corresponding author'), 'Ada Lind');
      await fill(check, textbox('Authors'), 'Ada Lind and Ben Moor');
      await fill(check, textbox('Email address'), 'ada@college.example');
      await click(check, FORM.agreed);
      await fill(check, FORM.date, 'June 10, 2026');
      await putSignature(check, 'draw');
      await click(check, button('Fill and sign this form'));
      const { bytes } = await browser.download();
      expect(bytes.subarray(0, newer.length)).toEqual(newer);
      await chooseFile(check, '#form-file', 'signed.pdf', bytes);
      await seeText(check, 'On Tidy Forms');
      await seeVerdict(check, `This is, word for word, the blank that you added on ${day}`);
      await check.close();
    },
  );
});

/** The day by the browser's clock, as its pages write it. */
const today = (view: View) => view.evaluate(() => new Date().toLocaleDateString('en-US', { dateStyle: 'long' }));
