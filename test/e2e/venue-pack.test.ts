import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { workshopPdf } from '../any-form/workshop-pdf';
import { accessibilityFaults } from './drivers/axe';
import type { Browser, View } from './drivers/browser';
import { button, click, combobox, exists, fieldValue, fill, find, link, seeText, textbox } from './drivers/controls';
import { chooseFile } from './drivers/file-field';
import { BROWSERS, inTurn } from './drivers/launch';
import { clickOn } from './drivers/see';
import { forgetAll, keptBy } from './extension-state';
import { FORM, putSignature } from './form';
import { ACTNN, journalPage } from './pages';

const PAPER = 'https://portal.example/paper';
const VENUE = 'Workshop on Tidy Forms';

/** What a pack says, of its one file and of itself, in the place of what an honest one does. */
interface Instead {
  readonly venue?: string;
  readonly sha256?: string;
  readonly changed?: object;
  readonly added?: readonly unknown[];
}

/** A pack for a file, as its venue would write it by hand. */
function packFor(blank: Uint8Array, { venue = VENUE, ...instead }: Instead): Uint8Array {
  const sha256 = createHash('sha256').update(blank).digest('hex');
  const file = { name: 'Permission', sha256, bytes: blank.length, source: null, changed: {}, added: [], ...instead };
  const pack = { schema: 'imprimatur-venue-pack', version: 1, venue, files: [file], values: {}, handIn: null };
  return new TextEncoder().encode(JSON.stringify(pack));
}

/** The volume, which the form itself does not ask for. */
const VOLUME = {
  page: 1,
  label: 'Volume',
  wants: [],
  asks: 'text',
  box: { left: 200, top: 420, right: 400, bottom: 440 },
  given: 'Volume 12',
};

describe.each(Object.entries(BROWSERS))("A venue's pack, in %s", (name, launch) => {
  const scenario = inTurn(name);
  let browser: Browser;
  let blank: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    blank = await workshopPdf();
    const { body } = journalPage(ACTNN);
    const paper = { body: body.replaceAll('International Conference on Machine Learning', `Third ${VENUE} (2027)`) };
    browser = await launch({ site: ({ href }) => (href === PAPER ? paper : undefined) });
  });
  beforeEach(() => forgetAll(browser));
  afterAll(() => browser?.close());

  const formsPage = () => browser.open(`${browser.extensionOrigin}/src/ui/forms/index.html`);
  const labels = (view: View) =>
    view.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('.blanks .what input')].map(({ value }) => value),
    );
  const seeNothingKept = async (page: View) => {
    await seeText(page, 'None yet.');
    expect(await keptBy(browser)).not.toContain('brought');
  };

  scenario(
    'is made by a chair, opened elsewhere, and sets up the form that is offered for papers of that venue',
    async () => {
      const chair = await formsPage();
      await chooseFile(chair, '#blank-form', 'permission.pdf', blank);
      await fill(chair, textbox('What blank 4 is called'), 'Where to reach you');
      await click(chair, button('Remove blank 2'));
      await click(chair, button('Add a blank'));
      await fill(chair, textbox('What blank 6 is called'), 'Volume');
      await click(chair, button("The venue's own text in blank 6"));
      await fill(chair, textbox("The venue's own text in blank 6"), 'Volume 12');
      await fill(chair, textbox('Whose form it is'), VENUE);
      const [more] = await chair.bySelector('details:has(.hand-in) > summary');
      if (!more) throw new Error('There is no way to say how it is handed in');
      await clickOn(chair, more, 'how it is handed in');
      await fill(chair, textbox('What its file is called; may hold <number> <family> <key> <year>'), 'tidy-<family>');
      await click(chair, button('Save as a venue pack'));
      await seeText(chair, 'The pack was saved as workshop-on-tidy-forms-pack.json.');
      const pack = await browser.download();
      expect(pack.name).toBe('workshop-on-tidy-forms-pack.json');
      await click(chair, button('Do not add it'));
      await seeNothingKept(chair);
      await chair.close();
      await forgetAll(browser);

      const page = await formsPage();
      await chooseFile(page, '#venue-pack', pack.name, pack.bytes);
      await seeText(page, `The pack of ${VENUE} is open`);
      await seeText(page, 'as tidy-<family>.pdf');
      await chooseFile(page, '#blank-form', 'permission.pdf', blank);
      await seeText(page, `Set up as the pack of ${VENUE} says. Look it through all the same.`);
      expect(await labels(page)).toEqual([
        'Title of the paper:',
        'Name:',
        'Where to reach you',
        'Signature:',
        'Date:',
        'Volume',
      ]);
      expect(await fieldValue(page, textbox("The venue's own text in blank 6"))).toBe('Volume 12');
      expect(await fieldValue(page, textbox('Whose form it is'))).toBe(VENUE);
      expect(await accessibilityFaults(page)).toEqual([]);
      await click(page, button('Use this form'));
      await seeText(page, 'Permission to Publish is kept.');
      expect(await exists(page, button('Close the pack'))).toBe(false);
      await page.close();

      await browser.open(PAPER);
      const popup = await browser.clickToolbarButton();
      const offered = await find(popup, combobox('Agreement'));
      expect(await offered.evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.text)).toBe(VENUE);
      expect(await fieldValue(popup, textbox('Volume'))).toBe('Volume 12');
      expect(await exists(popup, textbox('Authors'))).toBe(false);
      await fill(popup, textbox('Where to reach you'), 'jianfei@college.example');
      await click(popup, link('Sign'));
      await click(popup, FORM.agreed);
      await fill(popup, FORM.date, '10 June 2021');
      await putSignature(popup, { type: 'Jianfei Chen' });
      // Clauses that were never in view are shown first.
      await click(popup, FORM.sign);
      await click(popup, link('Sign'));
      await click(popup, FORM.sign);
      await seeText(popup, 'Signed on June 10, 2021');
      const signed = await browser.download();
      expect(signed.name).toBe('tidy-chen.pdf');
      await popup.close();
    },
  );

  scenario('for another file is not used for this one', async () => {
    const page = await formsPage();
    const lie = packFor(blank, { sha256: 'ab'.repeat(32), added: [VOLUME] });
    await chooseFile(page, '#venue-pack', 'pack.json', lie);
    await seeText(page, `The pack of ${VENUE} is open`);
    await chooseFile(page, '#blank-form', 'permission.pdf', blank);
    await seeText(page, `This is not the file that the pack of ${VENUE} is for: nothing of the pack is used.`);
    expect(await labels(page)).not.toContain('Volume');
    expect(await fieldValue(page, textbox('Whose form it is'))).toBe('');
    await seeNothingKept(page);
    await page.close();
  });

  scenario(
    'that speaks of blanks which the form does not have is not used, nor what an earlier one set up',
    async () => {
      const page = await formsPage();
      await chooseFile(page, '#blank-form', 'permission.pdf', blank);
      await chooseFile(page, '#venue-pack', 'honest.json', packFor(blank, { added: [VOLUME] }));
      await seeText(page, `Set up as the pack of ${VENUE} says.`);
      expect(await labels(page)).toContain('Volume');
      const lie = packFor(blank, { changed: { '1 bank-account 1': { label: 'Bank account' } } });
      await chooseFile(page, '#venue-pack', 'pack.json', lie);
      await seeText(page, `The pack of ${VENUE} does not fit this file: nothing of it is used.`);
      expect(await labels(page)).not.toContain('Volume');
      expect(await fieldValue(page, textbox('Whose form it is'))).toBe('');
      await seeNothingKept(page);
      await page.close();
    },
  );

  scenario("that bears a publisher's name is not opened", async () => {
    const page = await formsPage();
    await chooseFile(page, '#venue-pack', 'pack.json', packFor(blank, { venue: 'ICML (Р М L R)' }));
    await seeText(page, 'pack.json names itself after a publisher whose form Imprimatur brings along');
    await chooseFile(page, '#blank-form', 'permission.pdf', blank);
    await find(page, button('Use this form'));
    expect(await exists(page, button('Close the pack'))).toBe(false);
    expect(await fieldValue(page, textbox('Whose form it is'))).toBe('');
    await seeNothingKept(page);
    await page.close();
  });

  scenario('of 10,000 blanks is not opened, and what was open before stays as its author left it', async () => {
    const page = await formsPage();
    await chooseFile(page, '#blank-form', 'permission.pdf', blank);
    await chooseFile(page, '#venue-pack', 'honest.json', packFor(blank, { added: [VOLUME] }));
    await seeText(page, `Set up as the pack of ${VENUE} says.`);
    await fill(page, textbox('What blank 4 is called'), 'Where to reach you');
    await chooseFile(page, '#venue-pack', 'pack.json', packFor(blank, { added: Array(10_000).fill(0) }));
    await seeText(page, 'pack.json is no venue pack, or is damaged. Ask the venue for it once more.');
    expect(await labels(page)).toContain('Volume');
    expect(await labels(page)).toContain('Where to reach you');
    await seeNothingKept(page);
    await page.close();
  });
});
