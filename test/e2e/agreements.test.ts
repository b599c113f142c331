import { describe, expect, it } from 'vitest';
import { upload } from './attach-pages';
import { accessibilityFaults } from './drivers/axe';
import { button, checkbox, click, exists, find, seeText, textOf } from './drivers/controls';
import { chooseFile } from './drivers/file-field';
import { inTurnOf, withBrowser } from './drivers/launch';
import { temporaryFolder } from './drivers/profile';
import { until } from './drivers/until';
import { FORM, sign } from './form';

const AGREEMENTS = 'src/ui/agreements/index.html';
const ATTACH = button('Attach to this page');

describe.each(inTurnOf('chromium'))('What was signed, days later, in %s', (_, launch) => {
  it('is found, downloaded byte for byte, attached to its page alone, and removed with a way back', async () => {
    const profile = temporaryFolder();
    try {
      const signed = await withBrowser(launch({ site: upload.site, profile: profile.dir }), async (browser) => {
        await browser.open(upload.secondPlain);
        const popup = await browser.clickToolbarButton();
        await seeText(popup, 'You sign as Jianfei Chen');
        await sign(popup, 'Jianfei Chen');
        const file = await browser.download();
        await seeText(popup, 'Signed on June 10, 2021');
        await click(popup, checkbox('Keep this PDF here'));
        const listed = await browser.open(`${browser.extensionOrigin}/${AGREEMENTS}`);
        await until('the file to be kept', () => exists(listed, FORM.again));
        return file;
      });
      await withBrowser(launch({ site: upload.site, profile: profile.dir }), async (browser) => {
        const page = await browser.open(upload.secondPlain);
        const popup = await browser.clickToolbarButton();
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
