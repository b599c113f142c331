import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { upload } from './attach-pages';
import { accessibilityFaults } from './drivers/axe';
import type { Browser, Tab, View } from './drivers/browser';
import { button, choose, click, combobox, exists, seeText, textOf } from './drivers/controls';
import { BROWSERS, inTurn } from './drivers/launch';
import { until } from './drivers/until';
import { forgetAll, keptBy } from './extension-state';
import { chooseFromMore, sign } from './form';
import { navigateWithin } from './navigate';

const ATTACH = button('Attach to this page');
const FIELDS = combobox('Field');
const HELD = 'Nothing is handed in yet: press Submit or Save on the page.';

/** What a page's script has seen happen (attach-pages.ts). */
interface Seen {
  readonly files: readonly string[];
  readonly choosers: number;
  readonly submits: number;
}

const seenOn = (page: Tab) => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

/** The names of the files in the page's fields, by the name of each field. */
const heldOn = (page: Tab) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input[type="file"]')].map((input) => [
      input.name,
      ...[...(input.files ?? [])].map(({ name }) => name),
    ]),
  );

/** Chooses a field of the popup's list, once the popup knows of several. */
async function chooseField(popup: View, label: string): Promise<void> {
  await choose(popup, FIELDS, label);
  await seeText(popup, `Into the page’s field “${label}”.`);
}

/** The file that the page has: in a field, or, where it takes files out of its fields, the one that it took. */
function fileOn(page: Tab, field: string) {
  return page.evaluate(async (selector) => {
    const input = document.querySelector<HTMLInputElement>(selector);
    const file = input?.files?.[0] ?? (globalThis as unknown as { taken?: File }).taken;
    return file
      ? { name: file.name, type: file.type, bytes: Array.from(new Uint8Array(await file.arrayBuffer())) }
      : null;
  }, field);
}

describe.each(Object.entries(BROWSERS))('The signed form and the page’s own upload field, in %s', (name, launch) => {
  const scenario = inTurn(name);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site: upload.site });
  });
  beforeEach(() => forgetAll(browser));
  afterAll(() => browser?.close());

  /** Signs on a page; what was downloaded is what the page is to get. */
  const signOn = async (address: string, signer: string) => {
    const page = await browser.open(address);
    const popup = await browser.clickToolbarButton();
    await seeText(popup, `You sign as ${signer}`);
    expect(await exists(popup, ATTACH)).toBe(false);
    await sign(popup, signer);
    const { name, bytes } = await browser.download();
    await seeText(popup, 'Signed on June 10, 2021');
    expect(String.fromCharCode(...bytes.slice(0, 5))).toBe('%PDF-');
    return { page, popup, form: { name, type: 'application/pdf', bytes: Array.from(bytes) } };
  };
  const expectNotHandedIn = async (page: Tab, name: string) => {
    expect(await seenOn(page)).toEqual({ files: [name], choosers: 0, submits: 0 });
  };
  /** Until the popup has had its answer to what fields the page has: it asks for the report after that. */
  const whenFieldsAreKnown = async (popup: View) => {
    await chooseFromMore(popup, 'This page was read wrong');
    await until('the report', async () => (await popup.byRole('textbox', 'The report')).length === 1);
  };

  scenario(
    'HotCRP: its button makes the field, which then holds the form; nothing opens, nothing is handed in',
    async () => {
      const { page, popup, form } = await signOn(upload.hotcrp, 'Grace M. Hopper');
      await seeText(popup, 'Into the page’s field “Copyright form”.');
      expect(await accessibilityFaults(popup)).toEqual([]);
      await click(popup, ATTACH);
      await seeText(popup, `The form is in the page’s field “Copyright form”. ${HELD}`);
      expect(form.name).toBe('hopper26Permission.pdf');
      expect(await fileOn(page, '[data-document-name="opt3"] input[type="file"]')).toEqual(form);
      await expectNotHandedIn(page, form.name);
      expect(await exists(popup, button('Attach now'))).toBe(false);
      await until('that to be known', async () => (await keptBy(browser)).includes('"attached":true'));
      await popup.close();
    },
  );

  scenario('OpenReview: asks first, since choosing a file sends it; waits until the portal has it', async () => {
    const { page, popup, form } = await signOn(upload.openreview, 'Lianmin Zheng');
    await click(popup, ATTACH);
    await seeText(
      popup,
      'The portal uploads a file as soon as it is chosen. Attach the form to “Publication Agreement” now?',
    );
    expect(await accessibilityFaults(popup)).toEqual([]);
    await click(popup, button('Cancel'));
    await seeText(popup, 'Into the page’s field “Publication Agreement”.');
    expect(await seenOn(page)).toEqual({ files: [], choosers: 0, submits: 0 });

    await click(popup, ATTACH);
    await click(popup, button('Attach now'));
    await seeText(popup, HELD);
    expect(form.name).toBe('chen21Permission.pdf');
    expect(await fileOn(page, '[aria-label="publication_agreement"]')).toEqual(form);
    await expectNotHandedIn(page, form.name);
    expect(await page.evaluate(() => document.body.innerText)).toContain(`${form.name} (/attachment/0a1b2c.pdf)`);
    await popup.close();
  });

  scenario(
    'OpenReview: a failed upload is no success where the field shows that name already; the page is quoted',
    async () => {
      const { page, popup, form } = await signOn(upload.refusing, 'Lianmin Zheng');
      expect(form.name).toBe('chen21Permission.pdf');
      await click(popup, ATTACH);
      await seeText(
        popup,
        '“Publication Agreement” already holds “chen21Permission.pdf”, which would be replaced. Attach the form to “Publication Agreement” now?',
      );
      await click(popup, button('Attach now'));
      await seeText(
        popup,
        'The portal did not take the file; the PDF is in your downloads. The page says: “File is too large. File size limit is 0.01 mb”',
      );
      expect(await page.evaluate(() => document.body.innerText)).toContain(`${form.name} (/attachment/old.pdf)`);
      expect((await seenOn(page)).submits).toBe(0);
      await popup.close();
    },
  );

  scenario('OpenReview: an upload that takes long is said to be running, and then its end', async () => {
    const { page, popup, form } = await signOn(upload.slow, 'Lianmin Zheng');
    await click(popup, ATTACH);
    await click(popup, button('Attach now'));
    await seeText(popup, 'The portal is still receiving the form for “Publication Agreement”.');
    expect(await textOf(popup)).not.toContain(HELD);
    await seeText(popup, `The form is in the page’s field “Publication Agreement”. ${HELD}`);
    expect(await page.evaluate(() => document.body.innerText)).toContain(`${form.name} (/attachment/0a1b2c.pdf)`);
    await popup.close();
  });

  scenario('HotCRP: of several fields the chosen one gets the form, is named, and stays chosen', async () => {
    const { page, popup, form } = await signOn(upload.manyFields, 'Grace M. Hopper');
    await seeText(popup, 'Into the page’s field “Publication agreement”.');
    await chooseField(popup, 'Copyright form');
    await click(popup, ATTACH);
    await seeText(popup, `The form is in the page’s field “Copyright form”. ${HELD}`);
    expect(await heldOn(page)).toEqual([['opt3:file', form.name]]);
    await seeText(popup, 'Into the page’s field “Copyright form”.');
    // On return the fields are looked for again.
    await popup.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
    await whenFieldsAreKnown(popup);
    await seeText(popup, 'Into the page’s field “Copyright form”.');
    await popup.close();
  });

  scenario('HotCRP: a stored file is replaced only after it was named and agreed to', async () => {
    const { page, popup, form } = await signOn(upload.manyFields, 'Grace M. Hopper');
    await click(popup, ATTACH);
    await seeText(popup, '“Publication agreement” already holds “last-year.pdf”, which would be replaced.');
    expect(await accessibilityFaults(popup)).toEqual([]);
    await click(popup, button('Cancel'));
    expect(await heldOn(page)).toEqual([]);
    await click(popup, ATTACH);
    await click(popup, button('Attach now'));
    await seeText(popup, `The form is in the page’s field “Publication agreement”. ${HELD}`);
    expect(await heldOn(page)).toEqual([['opt1:file', form.name]]);
    await expectNotHandedIn(page, form.name);
    await popup.close();
  });

  scenario('HotCRP: to a field for several files the form is added; what was picked there stays', async () => {
    const { page, popup, form } = await signOn(upload.manyFields, 'Grace M. Hopper');
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.js-add-attachment')?.click();
      const picked = new DataTransfer();
      picked.items.add(new File(['x'], 'picked.pdf', { type: 'application/pdf' }));
      const input = document.querySelector<HTMLInputElement>('.document-new-instance input');
      if (input) input.files = picked.files;
    });
    await chooseField(popup, 'Signed forms');
    await click(popup, ATTACH);
    await seeText(popup, `The form is in the page’s field “Signed forms”. ${HELD}`);
    expect(await heldOn(page)).toEqual([
      ['opt4:1:file', 'picked.pdf'],
      ['opt4:2:file', form.name],
    ]);
    await popup.close();
  });

  scenario('a page that went on to another paper gets nothing, at each press, and is named', async () => {
    const { page, popup } = await signOn(upload.hotcrp, 'Grace M. Hopper');
    await seeText(popup, 'Into the page’s field “Copyright form”.');
    const { address, answer } = upload.otherPaper;
    await navigateWithin(page, address, answer, 'with its body');
    for (let press = 0; press < 3; press++) {
      await click(popup, ATTACH);
      await until('the press to be dealt with', () =>
        popup.evaluate(() => document.querySelector<HTMLButtonElement>('.attach > button')?.disabled === false),
      );
      await seeText(popup, 'The page now shows “Interpreters, Slow and Wrong (#13)”. The form is for “Compilers');
      expect(await heldOn(page)).toEqual([]);
    }
    expect(await seenOn(page)).toEqual({ files: [], choosers: 0, submits: 0 });
    await popup.close();
  });

  scenario('a plain file field, on a host that the extension never heard of', async () => {
    const { page, popup, form } = await signOn(upload.plain, 'Jianfei Chen');
    await seeText(popup, 'Into the page’s field “Copyright form”.');
    await click(popup, ATTACH);
    await seeText(popup, HELD);
    expect(await fileOn(page, '#copyright')).toEqual(form);
    expect(await fileOn(page, '#paper')).toBeNull();
    await expectNotHandedIn(page, form.name);
    await popup.close();
  });

  for (const [what, address] of [
    ['a page without a field', upload.withoutField],
    ['a page with a field for the camera-ready paper only', upload.forPaperOnly],
  ] as const) {
    scenario(`no button on ${what}`, async () => {
      const { popup } = await signOn(address, 'Jianfei Chen');
      await whenFieldsAreKnown(popup);
      expect(await exists(popup, ATTACH)).toBe(false);
      await popup.close();
    });
  }

  scenario('a page that was left meanwhile gets nothing', async () => {
    const { page, popup } = await signOn(upload.secondPlain, 'Jianfei Chen');
    await seeText(popup, 'Into the page’s field “Copyright form”.');
    await page.evaluate(() => document.querySelector('form')?.replaceWith(document.createElement('hr')));
    await click(popup, ATTACH);
    await seeText(popup, 'The page has changed, so the form was not attached.');
    expect((await seenOn(page)).files).toEqual([]);
    await popup.close();
  });
});
