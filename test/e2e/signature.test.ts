import { execFileSync } from 'node:child_process';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { agreementText, pdfText } from './agreement-pdf';
import type { Browser, View } from './drivers/browser';
import { button, checkbox, click, fill, find, link, seeText, tab } from './drivers/controls';
import { chooseFile, giveFiles } from './drivers/file-field';
import { inTurnOf } from './drivers/launch';
import { clickOn } from './drivers/see';
import { until } from './drivers/until';
import { keptBy } from './extension-state';
import { confirm, FORM, pressSign } from './form';
import { openReviewPage, pagesAt } from './pages';

const SIGNER = 'Zora Qvist';
const TITLES = { file: 'On Files', pasted: 'On Pasting', kept: 'On Keeping', typed: 'On Hands' } as const;
const forum = (id: string) => `https://openreview.net/forum?id=${id}`;
const site = pagesAt(
  Object.fromEntries(
    Object.entries(TITLES).map(([id, title]) => [forum(id), openReviewPage({ title, authors: [SIGNER] }, { id })]),
  ),
);
const IMAGE = tab('Image');
const USE = button('Use this signature');
const ON_LINE = button('Put kept signature 1 on the line');

/** Ink on grey paper that lies in a shadow, as a telephone sees it. */
const photo = () =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="600"><linearGradient id="s">
<stop offset="0" stop-color="#d8d4cc"/><stop offset="1" stop-color="#8d8880"/></linearGradient>
<rect width="1000" height="600" fill="url(#s)"/><g fill="none" stroke="#1b2440" stroke-width="7">
<path d="M150 380C200 160 320 90 300 240C280 380 190 420 260 390C340 350 330 260 390 300C420 330 380 420 450 370C540 300 520 250 560 290C590 330 540 400 640 380C720 360 760 320 850 330"/>
<path d="M200 470C400 440 650 450 880 430"/></g></svg>`),
  )
    .jpeg({ quality: 75 })
    .toBuffer();

/** How many pixels of the form's second page have the colour of ink, at 100 dpi: nothing printed has. */
async function inkOn(pdf: Uint8Array): Promise<number> {
  const page = execFileSync('pdftoppm', ['-r', '100', '-f', '2', '-l', '2', '-png', '-'], { input: pdf });
  const { data, info } = await sharp(page).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let i = 0; i < data.length; i += info.channels) if ((data[i + 2] ?? 0) - (data[i] ?? 0) > 30) count++;
  return count;
}

describe.each(inTurnOf('firefox'))('The signature, in %s', (_, launch) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site });
  });
  afterAll(() => browser?.close());

  const popupAt = async (id: keyof typeof TITLES) => {
    await browser.open(forum(id));
    const popup = await browser.clickToolbarButton();
    await seeText(popup, `You sign as ${SIGNER}`);
    return popup;
  };
  /** Signs, and reads the PDF: what it says under "Signed:", and how much ink it has. */
  const signed = async (view: View, id: keyof typeof TITLES, words: string) => {
    await confirm(view);
    await fill(view, FORM.date, 'June 10, 2021');
    await pressSign(view);
    const { bytes } = await browser.download();
    const wanted = agreementText(pmlr, { title: TITLES[id], signer: SIGNER, signed: words, date: 'June 10, 2021' });
    expect(pdfText(bytes, wanted.footnote)).toEqual(wanted);
    await view.close();
    return { bytes, ink: await inkOn(bytes) };
  };
  const typeInto = async (view: View, selector: string, text: string) => {
    const field = await until(selector, async () => (await view.bySelector(selector))[0]);
    await clickOn(view, field, selector);
    await view.type(text);
  };

  it('is taken out of a photo that is chosen in a tab, or pasted; what is no picture is said and changes nothing', async () => {
    const popup = await popupAt('file');
    await click(popup, IMAGE);
    // The popup closes as the tab opens, maybe before the click is over.
    await click(popup, link('Choose a file in a tab')).catch((error: Error) => {
      if (!/closed|No session/.test(error.message)) throw error;
    });
    const form = await browser.opened(`${browser.extensionOrigin}/src/ui/popup/index.html?tabId=`);
    await seeText(form, `You sign as ${SIGNER}`);
    await click(form, IMAGE);
    await chooseFile(form, '#photo', 'signature.jpg', await photo());
    await seeText(form, 'Not on the form yet');
    await click(form, USE);
    await click(form, checkbox('Keep this signature'));
    const chosen = await signed(form, 'file', '');
    expect(chosen.ink).toBeGreaterThan(150);

    const other = await popupAt('pasted');
    await click(other, IMAGE);
    await giveFiles(other, 'paste', [{ name: 'signature.png', bytes: Buffer.from('no picture') }]);
    await seeText(other, 'This is no picture');
    await giveFiles(other, 'paste', [{ name: 'signature.jpg', bytes: await photo() }]);
    await click(other, USE);
    const pasted = await signed(other, 'pasted', '');
    expect(pasted.ink).toBeGreaterThan(150);
  });

  it('kept under a passphrase is sealed on the disk, and comes on the line at a touch once it is opened', async () => {
    expect(await keptBy(browser)).toContain('"outlines"');
    const settings = await browser.open(`${browser.extensionOrigin}/src/ui/options/index.html`);
    for (const field of ['#new-passphrase', '#new-passphrase-again']) await typeInto(settings, field, 'Kieselgur 7');
    await click(settings, button('Set passphrase'));
    await seeText(settings, 'Your kept signatures and PDFs are under the new passphrase.');
    await settings.close();
    const stored = await keptBy(browser);
    expect(stored).toContain('"sealed"');
    expect(stored).not.toContain('"outlines"');

    const popup = await popupAt('kept');
    await typeInto(popup, '#passphrase', 'Kieselgur 8');
    await click(popup, button('Show them'));
    await seeText(popup, 'That is not the passphrase');
    await popup.close();

    const again = await browser.clickToolbarButton();
    await typeInto(again, '#passphrase', 'Kieselgur 7');
    await click(again, button('Show them'));
    await click(again, ON_LINE);
    expect(await (await find(again, ON_LINE)).evaluate((element) => element.ariaPressed)).toBe('true');
    expect(await again.bySelector('.signing-place path')).not.toHaveLength(0);
    await again.close();
  });

  it('typed is drawn in the hand that is chosen, and says the name', async () => {
    const popup = await popupAt('typed');
    await click(popup, FORM.typeTab);
    await fill(popup, FORM.typedName, SIGNER);
    await click(popup, button('Zora Hand: Allura'));
    const { bytes, ink } = await signed(popup, 'typed', SIGNER);
    expect(ink).toBeGreaterThan(100);
    expect(execFileSync('pdffonts', ['-'], { input: bytes }).toString()).toContain('Allura');
  });
});
