import { describe, expect, it } from 'vitest';
import { upload } from './attach-pages';
import { accessibilityFaults } from './drivers/axe';
import type { View } from './drivers/browser';
import { button, checkbox, click, exists, find, seeText, textOf } from './drivers/controls';
import { chooseFile } from './drivers/file-field';
import { inTurnOf, withBrowser } from './drivers/launch';
import { filesWith, temporaryFolder } from './drivers/profile';
import { clickOn } from './drivers/see';
import { until } from './drivers/until';
import { FORM, sign } from './form';

const AGREEMENTS = 'src/ui/agreements/index.html';
const ATTACH = button('Attach to this page');
const PASSPHRASE = 'Kieselgur 7';

/** Types into a field for a passphrase. */
async function give(view: View, selector: string): Promise<void> {
  const field = await until(selector, async () => (await view.bySelector(selector))[0]);
  await clickOn(view, field, selector);
  await view.type(PASSPHRASE);
}

/** How many files the extension keeps. */
const keptFiles = () =>
  new Promise<number>((resolve, reject) => {
    const opening = indexedDB.open('signed-forms');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const counting = opening.result.transaction('files').objectStore('files').count();
      counting.onsuccess = () => resolve(counting.result);
      counting.onerror = reject;
      opening.result.close();
    };
  });

/** The parts of a PDF that can be told from all else: its head, and what its packed streams and its ink became. */
const partsOf = (pdf: Uint8Array) => [
  Buffer.from('%PDF-'),
  ...[0.1, 0.3, 0.5, 0.7, 0.9].map((at) => pdf.slice(at * pdf.length, at * pdf.length + 12)),
];

describe.each(inTurnOf('chromium'))('What was signed, days later, in %s', (_, launch) => {
  it('is found under its passphrase, downloaded byte for byte, attached to its page, and removed with a way back', async () => {
    const profile = temporaryFolder();
    try {
      const signed = await withBrowser(launch({ site: upload.site, profile: profile.dir }), async (browser) => {
        const settings = await browser.open(`${browser.extensionOrigin}/src/ui/options/index.html`);
        for (const field of ['#new-passphrase', '#new-passphrase-again']) await give(settings, field);
        await click(settings, button('Set passphrase'));
        await seeText(settings, 'Your kept signatures and PDFs are under the new passphrase.');
        await settings.close();
        await browser.open(upload.secondPlain);
        const popup = await browser.clickToolbarButton();
        await seeText(popup, 'You sign as Jianfei Chen');
        await sign(popup, 'Jianfei Chen');
        const file = await browser.download();
        await seeText(popup, 'Signed on June 10, 2021');
        await click(popup, checkbox('Keep this PDF here'));
        // A popup that closes before keeps nothing.
        await until('the file to be kept', () => popup.evaluate(keptFiles));
        const listed = await browser.open(`${browser.extensionOrigin}/${AGREEMENTS}`);
        await find(listed, FORM.again);
        return file;
      });
      // Such a search would find them: the list is there as it is.
      const onDisk = (wanted: string | Uint8Array) =>
        filesWith(wanted, profile.dir).filter((file) => /IndexedDB|\bidb\b/.test(file));
      expect(onDisk(signed.name)).not.toEqual([]);
      expect(partsOf(signed.bytes).map(onDisk)).toEqual(partsOf(signed.bytes).map(() => []));
      await withBrowser(launch({ site: upload.site, profile: profile.dir }), async (browser) => {
        const page = await browser.open(upload.secondPlain);
        const popup = await browser.clickToolbarButton();
        await give(popup, '.ask-passphrase input');
        await click(popup, button('Open'));
        await click(popup, ATTACH);
        await seeText(popup, 'Nothing is handed in yet');
        const held = await page.evaluate(async () => {
          const file = document.querySelector<HTMLInputElement>('input[type="file"]')?.files?.[0];
          return file ? Array.from(new Uint8Array(await file.arrayBuffer())) : [];
        });
        expect(held).toEqual(Array.from(signed.bytes));
        await popup.close();

        const list = await browser.open(`${browser.extensionOrigin}/${AGREEMENTS}`);
        await seeText(list, 'June 10, 2022');
        await click(list, FORM.again);
        await give(list, '.ask-passphrase input');
        await click(list, button('Open'));
        const again = await browser.download();
        expect(again.name).toBe(signed.name);
        expect(Array.from(again.bytes)).toEqual(Array.from(signed.bytes));

        await chooseFile(list, '#mine', 'renamed.pdf', signed.bytes);
        await seeText(list, 'renamed.pdf is yours, unchanged.');
        await chooseFile(list, '#mine', signed.name, signed.bytes.slice(0, -1));
        await seeText(list, `${signed.name} is not one of yours, or was changed since.`);
        expect(await accessibilityFaults(list)).toEqual([]);

        await click(list, button('Remove'));
        await until('it to be gone', async () => !(await exists(list, FORM.again)));
        await click(list, button('Bring it back'));
        await find(list, FORM.again);
        await click(list, button('Remove'));
        await seeText(list, 'No form was signed here yet.');
        expect(await textOf(list)).not.toContain(signed.name.replace('.pdf', ' '));
      });
    } finally {
      profile.remove();
    }
  });
});
