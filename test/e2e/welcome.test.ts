import { describe, expect, it } from 'vitest';
import { textOf as textOfPdf } from '../../scripts/pdf/programs';
import { accessibilityFaults } from './drivers/axe';
import { button, click, exists, link, seeText } from './drivers/controls';
import { chooseFile } from './drivers/file-field';
import { inTurnOf, withBrowser } from './drivers/launch';
import { welcomePage } from './drivers/welcome-page';
import { keptBy } from './extension-state';
import { confirm, pressSign, putSignature } from './form';

const TITLE = 'A Calm Estimator for Noisy Rivers';

describe.each(inTurnOf('firefox'))('Installed afresh, in %s', (_, launch) => {
  it('the first page leads to a practice form, which no list has and the check calls by its name', async () => {
    await withBrowser(launch({ site: () => undefined, withWelcome: true }), async (browser) => {
      const { extensionOrigin: origin } = browser;
      const welcome = await browser.opened(welcomePage(origin));
      await seeText(welcome, 'From accepted to signed');
      expect((await browser.addresses()).filter((address) => address.startsWith(welcomePage(origin)))).toHaveLength(1);
      expect(await accessibilityFaults(welcome)).toEqual([]);
      await click(welcome, link('Try it on the practice paper'));

      const form = await browser.opened(`${origin}/src/ui/popup/index.html?practice`);
      await seeText(form, 'You sign as Nora Lindqvist');
      await confirm(form);
      await putSignature(form, 'draw');
      await pressSign(form);
      const file = await browser.download();
      await seeText(form, 'That was the whole way.');
      expect(await exists(form, button('Attach to this page'))).toBe(false);
      const pages = (await textOfPdf(file.bytes)).split('\f').filter((page) => page.trim() !== '');
      expect(pages.map((page) => page.includes('PRACTICE'))).toEqual([true, true]);

      const list = await browser.open(`${origin}/src/ui/agreements/index.html`);
      await seeText(list, 'No form was signed here yet.');
      expect(await keptBy(browser)).not.toContain(TITLE);

      const check = await browser.open(`${origin}/src/ui/check/index.html`);
      await chooseFile(check, '#form-file', file.name, file.bytes);
      await seeText(check, 'This is a practice form');
    });
  });
});
