import { readFileSync } from 'node:fs';
import type { Browser, View } from '../../test/e2e/drivers/browser';
import { button, choose, click, combobox, fill, link, seeText, textbox } from '../../test/e2e/drivers/controls';
import { chooseFiles } from '../../test/e2e/drivers/file-field';
import type { Strings } from '../../test/e2e/strings';
import { formIsThere } from '../pictures/form-acts';

const BLANK = 'test/fixtures/any-form/tuned/captions.pdf';
const VENUE = 'Tidy Forms';

/**
 * A venue's own blank as it is looked through, and the popup on a paper's page with the form that it became; `leave` takes
 * a picture under a name.
 */
export async function broughtForm(
  browser: Browser,
  { t }: Strings,
  paper: string,
  leave: (view: View, what: string) => Promise<void>,
): Promise<void> {
  const forms = await browser.open(`${browser.extensionOrigin}/src/ui/forms/index.html`);
  await chooseFiles(forms, '#blank-form', [{ name: 'permission.pdf', bytes: readFileSync(BLANK) }]);
  await seeText(forms, t('formsOwnWords'));
  for (const width of [400, 1280]) {
    await forms.resize(width, width === 400 ? 600 : 800);
    await leave(forms, `forms-review-${width}`);
  }
  await fill(forms, textbox(t('formsVenue')), VENUE);
  await click(forms, button(t('formsUse')));
  await seeText(forms, VENUE);
  await leave(forms, 'forms-kept-1280');
  await forms.close();

  const page = await browser.open(paper);
  const popup = await browser.clickToolbarButton();
  await formIsThere(popup);
  await choose(popup, combobox(t('agreementChoice')), VENUE);
  await leave(popup, '7-brought');
  await click(popup, link(t('stepRead')));
  await leave(popup, '7-brought-read');
  await click(popup, link(t('stepSign')));
  await leave(popup, '7-brought-sign');
  await popup.close();
  await page.close();
}
