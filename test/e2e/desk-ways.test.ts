import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { folded, textOf as textOfPdf } from '../../scripts/pdf/programs';
import { consoleWith } from './console-pages';
import {
  countsOf,
  FORMS,
  formsNamed,
  giveForms,
  haveRead,
  LONG,
  linesOf,
  listOf,
  openDesk,
  progressOf,
  statesOf,
  titleOf,
} from './desk-page';
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
  isChecked,
  link,
  seeText,
  tabTo,
  textbox,
} from './drivers/controls';
import { chooseFiles, type GivenFile } from './drivers/file-field';
import { BROWSERS, inTurn } from './drivers/launch';
import { clickOn } from './drivers/see';
import { until } from './drivers/until';
import { forgetAll } from './extension-state';
import { PLAIN_PAGE, pagesAt } from './pages';

const WEATHER = 'https://weather.example/';
const console_ = consoleWith(
  [7115, 7418, ...Array.from({ length: 7 }, (_, i) => i)].map((number) => ({
    id: `pApErNo${number}`,
    number,
    title: number < 7 ? `Lattices, Part ${number + 1}` : titleOf(number),
    authors: ['Ada Byron', 'Grace Hopper'],
  })),
);
const NOTE = textbox('Note');
const KEEP = checkbox('Keep decisions on this computer Else they last until this tab is closed. Files are never kept.');

describe.each(Object.entries(BROWSERS))("The chair's ways at the desk, in %s", (name, launch) => {
  const scenario = inTurn(name);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site: pagesAt({ [WEATHER]: PLAIN_PAGE, [console_.address]: console_.answer }) });
  });
  beforeEach(() => forgetAll(browser));
  afterAll(() => browser?.close());

  /** A desk with a list, and forms that are text. */
  const deskWith = async (list: GivenFile, ...names: readonly string[]) => {
    const desk = await openDesk(browser);
    await desk.resize(1280, 900);
    await chooseFiles(desk, '#list', [list]);
    await seeText(desk, 'on the list');
    await giveForms(desk, formsNamed(...names), names.length);
    return desk;
  };
  const seeStates = (desk: View, ...wanted: readonly string[]) =>
    until(`the states ${wanted.join(', ')}`, async () => {
      const states = await statesOf(desk);
      if (states.join() !== wanted.join()) throw new Error(states.join(', '));
      return true;
    });
  const focused = (desk: View) => desk.evaluate(() => document.activeElement?.textContent ?? '');
  const searchFor = async (desk: View, field: string, words: string) => {
    const [handle] = await desk.bySelector(field);
    if (!handle) throw new Error(`no ${field}`);
    await clickOn(desk, handle, field);
    await desk.type(words);
  };

  it(
    'a folder is read, pictures are looked at in a row, and the ZIP has what is accepted',
    async () => {
      const desk = await openDesk(browser);
      await desk.resize(1280, 900);
      await chooseFiles(desk, '#list', [
        listOf(1013, 1304, 2468, 2885, 3176, 4049, 5828, 6749, 6950, 7115, 7418, 8291),
      ]);
      await seeText(desk, '12 papers on the list');
      const given = formsNamed(
        '1013 adams10aPermission.pdf',
        '1304.pdf',
        '2885 signed.jpg',
        '6950 ren22aPermission.pdf',
        'Document47.pdf',
        'Paper 5828 license agreement FINAL.pdf',
        'Uria PMLR form.PDF',
        'agreement.pdf',
        'appel25aPermission.pdf',
        'both our forms 1.pdf',
        'from the office.zip',
        'Übertragung Satoki – unterschrieben.pdf',
      );
      await giveForms(desk, given, 12);
      const undecided = ['1013 To be looked at', '1304 Wrong', '2468 To be looked at'];
      await seeStates(
        desk,
        ...undecided,
        '2885 No difference seen',
        ...[3176, 4049, 5828, 6749].map((number) => `${number} Right`),
        '6950 Wrong',
        '7115 Right',
        '7418 Right',
        '8291 Missing',
        '– To be looked at',
      );
      await fill(desk, textbox('Volume'), '900');
      await click(desk, button('Accept all right ones (6)'));
      await until('the focus on what takes it back', async () => (await focused(desk)) === 'Undo');

      await click(desk, button('Look at scans in a row (1)'));
      const picture = await until('the picture', async () => (await desk.bySelector('.scans canvas'))[0]);
      const isTicked = () =>
        desk.evaluate(() => document.querySelector<HTMLInputElement>('.scans input')?.checked ?? false);
      await until('the picture to be seen, and its tick', async () => {
        const by = await picture.evaluate((canvas) => {
          const { top, bottom } = canvas.getBoundingClientRect();
          return (top + bottom - innerHeight) / 2;
        });
        if (Math.abs(by) > 20) await desk.wheel({ x: 20, y: 400 }, by);
        return isTicked();
      });
      await click(desk, button('Accept those ticked'));
      await seeStates(
        desk,
        ...undecided,
        ...[2885, 3176, 4049, 5828, 6749].map((number) => `${number} Accepted`),
        '6950 Wrong',
        '7115 Accepted',
        '7418 Accepted',
        '8291 Missing',
        '– To be looked at',
      );
      expect(await focused(desk)).toBe('Undo');
      expect(await accessibilityFaults(desk)).toEqual([]);

      await click(desk, button('Save the folder as ZIP'));
      const { name: saved, bytes } = await browser.download();
      const { 'not-in-the-folder.txt': list, ...files } = unzipSync(bytes);
      const at = (number: number, ending = 'pdf') => `v900permissions/${number}-Permission.${ending}`;
      expect([saved, Object.keys(files).sort()]).toEqual([
        'v900permissions.zip',
        [at(2885, 'jpg'), ...[3176, 4049, 5828, 6749, 7115, 7418].map((number) => at(number))],
      ]);
      const own = (file: string) => given.find((form) => form.name === file)?.bytes ?? new Uint8Array();
      expect(Buffer.compare(files[at(2885, 'jpg')] ?? new Uint8Array(), own('2885 signed.jpg'))).toBe(0);
      expect(Buffer.compare(files[at(7115)] ?? new Uint8Array(), own('Document47.pdf'))).toBe(0);
      const cut = folded(await textOfPdf(files[at(4049)] ?? new Uint8Array()));
      expect([cut.includes('Pengtao Xie'), cut.includes('Acharya')]).toEqual([true, false]);
      const left = new TextDecoder().decode(list);
      for (const number of [1013, 1304, 2468, 6950, 8291]) expect(left).toContain(`${number} ${titleOf(number)}`);
      await desk.close();
    },
    LONG,
  );

  scenario('the desk is reached from the menu and from the check page', async () => {
    await browser.open(WEATHER);
    const popup = await browser.clickToolbarButton();
    await click(popup, button('More'));
    expect(await popup.byRole('menuitem', "Chair's desk")).toHaveLength(1);
    await popup.close();
    const check = await browser.open(`${browser.extensionOrigin}/src/ui/check/index.html`);
    await click(check, link("Chair's desk"));
    await seeText(check, 'Drop the forms and the list of papers here');
    expect(await accessibilityFaults(check)).toEqual([]);
    await check.close();
  });

  scenario('one form is accepted and one sent back, by buttons and with notes; each act is undone', async () => {
    const desk = await deskWith(listOf(1304, 7115, 8291), '1304.pdf', 'Document47.pdf');
    await click(desk, button(titleOf(7115)));
    await fill(desk, NOTE, 'Confirmed by phone.');
    await click(desk, button('Accept'));
    await seeStates(desk, '1304 Wrong', '7115 Accepted', '8291 Missing');
    await click(desk, button(titleOf(1304)));
    await seeText(desk, "1 clause differs from PMLR's agreement");
    expect(await fieldValue(desk, NOTE)).toBe('');
    await fill(desk, NOTE, 'Clause 4 is not ours to change.');
    await click(desk, button('Send back'));
    await seeStates(desk, '1304 Sent back', '7115 Accepted', '8291 Missing');
    await seeText(desk, '“lose”, not “retain”. Clause 4 is not ours to change. Please sign');
    await click(desk, button('Copy message'));
    await seeText(desk, 'The message is on the clipboard.');
    expect(await accessibilityFaults(desk)).toEqual([]);
    await click(desk, button('Save messages as CSV'));
    const messages = new TextDecoder().decode((await browser.download()).bytes);
    expect(messages).toContain('author1-of-1304@example.org');
    expect(messages).toContain('Clause 4 is not ours to change.');
    expect(messages).toContain(titleOf(8291));
    expect(messages).not.toContain(titleOf(7115));

    await click(desk, button('Undo'));
    await seeStates(desk, '1304 Wrong', '7115 Accepted', '8291 Missing');
    await click(desk, button('Undo'));
    await seeStates(desk, '1304 Wrong', '7115 Right', '8291 Missing');
    expect(await exists(desk, button('Undo'))).toBe(false);
    await desk.close();
  });

  scenario('all is done by keys, and a key decides between two papers of one title', async () => {
    const desk = await deskWith(
      listOf(6950, 7115, 7418, [7418, 9999]),
      '6950 ren22aPermission.pdf',
      'Document47.pdf',
      'appel25aPermission.pdf',
    );
    const rest = ['7418 Missing', '9999 Missing', '– To be looked at'];
    await tabTo(desk, button(titleOf(6950)));
    await desk.press('Enter');
    await seeText(desk, `No. 6950 ${titleOf(6950)}`);
    await desk.press('s');
    await seeStates(desk, '6950 Sent back', '7115 Right', ...rest);
    await desk.press('ArrowDown');
    await seeText(desk, `No. 7115 ${titleOf(7115)}`);
    await desk.press('a');
    await seeStates(desk, '6950 Sent back', '7115 Accepted', ...rest);
    for (let i = 0; i < 3; i++) await desk.press('ArrowDown');
    await seeText(desk, 'Which paper is this form of?');
    await desk.press('1');
    await seeStates(desk, '6950 Sent back', '7115 Accepted', '7418 Right', '9999 Missing');
    await desk.press('ArrowUp');
    await seeText(desk, `No. 7418 ${titleOf(7418)}`);
    await desk.press('Escape');
    await until('no details', async () => !(await exists(desk, NOTE)));
    expect(await focused(desk)).toBe(titleOf(7418));
    // It stands above the table: forward, Firefox would come to it by way of its own toolbar.
    for (let i = 0; i < 12 && (await focused(desk)) !== 'Undo'; i++) await desk.press('Shift+Tab');
    for (let i = 0; i < 3; i++) await desk.press('Enter');
    await seeStates(desk, '6950 Wrong', '7115 Right', ...rest);
    await desk.close();
  });

  scenario('states, words and columns show the lines that are wanted; the counts add up', async () => {
    const desk = await deskWith(
      listOf(1013, 1304, 6950, 7115, 8291),
      '1013 adams10aPermission.pdf',
      '1304.pdf',
      '6950 ren22aPermission.pdf',
      'Document47.pdf',
      'agreement.pdf',
    );
    const all = ['1013 To be looked at', '1304 Wrong', '6950 Wrong', '7115 Right', '8291 Missing', '– To be looked at'];
    await seeStates(desk, ...all);
    expect(await countsOf(desk)).toEqual([6, 1, 0, 2, 2, 1]);
    await click(desk, button('Wrong 2'));
    await seeStates(desk, '1304 Wrong', '6950 Wrong');
    await seeText(desk, '2 of 6 shown');
    await click(desk, button('All 6'));
    await searchFor(desk, '.filters input', 'bo dai');
    await seeStates(desk, '6950 Wrong');
    for (let i = 0; i < 6; i++) await desk.press('Backspace');
    await seeStates(desk, ...all);
    await click(desk, button('State'));
    await seeStates(
      desk,
      ...['8291 Missing', '1304 Wrong', '6950 Wrong', '1013 To be looked at', '– To be looked at', '7115 Right'],
    );
    await click(desk, button('Dated'));
    await until('the days to be in order', async () => (await linesOf(desk))[0]?.[0] === '1304');
    await click(desk, button('Dated'));
    await until('the days to be turned round', async () => (await linesOf(desk))[0]?.[0] === '6950');
    await click(desk, button('Dated'));
    await seeStates(desk, ...all);
    await desk.close();
  });

  scenario('a table that no portal writes: the chair names its columns', async () => {
    const desk = await openDesk(browser);
    const bytes = new TextEncoder().encode(`Nr;Beitrag\n7115;${titleOf(7115)}\n8291;${titleOf(8291)}\n`);
    await chooseFiles(desk, '#list', [{ name: 'liste.csv', bytes }]);
    await seeText(desk, 'What do the columns of this list hold?');
    expect(await accessibilityFaults(desk)).toEqual([]);
    await choose(desk, combobox('Nr'), 'Number of the paper');
    await choose(desk, combobox('Beitrag'), 'Article title');
    await click(desk, button('Use these columns'));
    await seeText(desk, '2 papers on the list');
    await giveForms(desk, formsNamed('Document47.pdf'), 1);
    await seeStates(desk, '7115 Right', '8291 Missing');
    await desk.close();
  });

  scenario('the report is saved as a PDF', async () => {
    const desk = await deskWith(listOf(1304, 8291), '1304.pdf');
    await seeStates(desk, '1304 Wrong', '8291 Missing');
    await click(desk, button('Save report as PDF'));
    const { name: saved, bytes } = await browser.download();
    expect(saved).toBe('forms.pdf');
    const report = folded(await textOfPdf(bytes));
    for (const words of ["Chair's desk", 'Wrong (1)', 'Missing (1)', '8291', '“lose”, not “retain”'])
      expect(report).toContain(words);
    await desk.close();
  });

  scenario(
    'reading is cancelled, what was read stays, and the same folder goes on where it stopped',
    async () => {
      const desk = await openDesk(browser);
      const some = FORMS.filter(({ name: own }) => /^\d{4}\b.*\.pdf$/i.test(own) && !own.startsWith('1139'));
      await chooseFiles(desk, '#forms', some);
      await until('one to be read', async () => (await linesOf(desk)).length > 0, LONG);
      await click(desk, button('Cancel'));
      const stopped = await until('the end', async () =>
        /^Stopped: (\d+) of (\d+) files are read\.$/.exec(await progressOf(desk)),
      );
      expect(Number(stopped[1])).toBeLessThan(some.length);
      expect(Number(stopped[2])).toBe(some.length);
      await giveForms(desk, some, some.length);
      await until('a line for each', async () => (await linesOf(desk)).length === some.length);
      await desk.close();
    },
    LONG,
  );

  scenario('decisions go with the tab, unless the chair wants them kept', async () => {
    const again = async () => deskWith(listOf(7115), 'Document47.pdf');
    const first = await again();
    await click(first, button('Accept all right ones (1)'));
    await seeStates(first, '7115 Accepted');
    expect(await isChecked(first, KEEP)).toBe(false);
    await first.close();

    const second = await again();
    await seeStates(second, '7115 Right');
    await click(second, button('Accept all right ones (1)'));
    await click(second, KEEP);
    const settings = await browser.open(`${browser.extensionOrigin}/src/ui/options/index.html`);
    await until('it to be kept', async () => {
      await settings.reload();
      await seeText(settings, 'What is kept on this computer');
      return settings.evaluate(() => document.body.innerText.includes("1 decision of the chair's desk"));
    });
    await settings.close();
    await second.close();

    const third = await again();
    await seeStates(third, '7115 Accepted');
    expect(await isChecked(third, KEEP)).toBe(true);
    await third.close();
  });

  scenario(
    'a paper’s further form is shown, and a form of no paper is given to the one that is searched for',
    async () => {
      const desk = await deskWith(
        listOf(5828, 8291),
        'Paper 5828 license agreement FINAL.pdf',
        'agreement.pdf',
        'Übertragung Satoki – unterschrieben.pdf',
      );
      await seeStates(desk, '5828 Right', '8291 Missing', '– To be looked at');
      await click(desk, button(titleOf(5828)));
      await click(desk, button('2 Wrong'));
      await seeText(desk, 'Not signed');
      await click(desk, button('Deterministic Policy Gradient Algorithms'));
      await searchFor(desk, '#details input', 'hyperct');
      await click(desk, button(`No. 8291 ${titleOf(8291)}`));
      await until('its line', async () => (await linesOf(desk))[1]?.[2] === 'David Silver');
      expect(await linesOf(desk)).toHaveLength(2);
      await desk.close();
    },
  );

  scenario('a list of papers that is open in the browser is taken along from the popup', async () => {
    const page = await browser.open(console_.address);
    const popup = await browser.clickToolbarButton();
    await click(popup, link("Take this list to the chair's desk"));
    const desk = await browser.opened(`${browser.extensionOrigin}/src/ui/desk/index.html?`);
    await seeText(desk, '9 papers on the list openreview.net');
    await giveForms(desk, formsNamed('Document47.pdf'), 1);
    await until('its line', async () => (await statesOf(desk)).includes('7115 To be looked at'));
    await haveRead(desk, 1);
    await desk.close();
    await page.close();
  });
});
