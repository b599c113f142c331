import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './drivers/axe';
import type { Browser, View } from './drivers/browser';
import { button, click, find, link, seeText } from './drivers/controls';
import { chooseFiles, type GivenFile, giveFiles } from './drivers/file-field';
import { BROWSERS } from './drivers/launch';
import { until } from './drivers/until';
import { forgetAll } from './extension-state';
import { PLAIN_PAGE, pagesAt } from './pages';

const VOLUME = 'test/fixtures/volume';
const WEATHER = 'https://weather.example/';
/** Reading takes seconds a scan, and the machine may have much else to do. */
const LONG = 240_000;

interface TruthRow {
  readonly paper: string | null;
  readonly number: string | null;
  readonly state: string;
  readonly also: readonly string[];
  readonly files: readonly { readonly path: string }[];
}
const truth: { readonly deadline: string; readonly rows: readonly TruthRow[] } = JSON.parse(
  readFileSync(`${VOLUME}/truth.json`, 'utf8'),
);
const STATES: Readonly<Record<string, string>> = {
  right: 'Right',
  'no-difference': 'No difference seen',
  'to-look-at': 'To be looked at',
  wrong: 'Wrong',
  missing: 'Missing',
};

/** The forms as they lie in their folder, whose place in it a field for several files cannot tell. */
const forms: readonly GivenFile[] = readdirSync(`${VOLUME}/forms`, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name, parentPath }) => ({ name, bytes: readFileSync(path.join(parentPath, name)) }));
const list: GivenFile = { name: 'papers.bib', bytes: readFileSync(`${VOLUME}/papers.bib`) };

describe.each(Object.entries(BROWSERS))("The chair's desk, in %s", (_, launch) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site: pagesAt({ [WEATHER]: PLAIN_PAGE }) });
  });
  beforeEach(() => forgetAll(browser));
  afterAll(() => browser?.close());

  const progress = (desk: View) =>
    desk.evaluate(() => document.querySelector('[role="status"][aria-label="Progress"]')?.textContent ?? '');
  const lines = (desk: View) =>
    desk.evaluate(() =>
      [...document.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
      ),
    );

  it(
    'is reached from the menu, and tells of sixty forms of a volume which are right and which are not',
    async () => {
      await browser.open(WEATHER);
      const popup = await browser.clickToolbarButton();
      await click(popup, button('More'));
      expect((await popup.byRole('menuitem', "Chair's desk")).length).toBe(1);
      await popup.close();
      const check = await browser.open(`${browser.extensionOrigin}/src/ui/check/index.html`);
      await click(check, link("Chair's desk"));

      const desk = await browser.open(`${browser.extensionOrigin}/src/ui/desk/index.html`);
      await seeText(desk, 'Drop the forms and the list of papers here');
      expect(await accessibilityFaults(desk)).toEqual([]);
      await chooseFiles(desk, '#list', [list]);
      await seeText(desk, 'papers on the list');
      // The first by dropping, so that the way is tried; the others in the field.
      await giveFiles(desk, 'drop', forms.slice(0, 3));
      await until('three files to be read', async () => (await progress(desk)) === 'All 3 files are read.', LONG);
      await chooseFiles(desk, '#forms', forms);
      await until('all to be read', async () => (await progress(desk)) === `All ${forms.length} files are read.`, LONG);

      const papers = truth.rows.filter(({ paper }) => paper !== null);
      await until('as many lines as papers', async () => (await lines(desk)).length >= papers.length, LONG);
      expect((await desk.byRole('table', 'Papers')).length).toBe(1);
      const shown = await lines(desk);
      const wrong = shown.filter(([, , , state]) => state === 'Wrong').length;
      expect(wrong).toBeGreaterThan(0);
      expect(await accessibilityFaults(desk)).toEqual([]);

      await click(desk, button(`Accept all right ones (${shown.filter(([, , , state]) => state === 'Right').length})`));
      await seeText(desk, 'Accepted');
      await click(desk, button('Save the folder as ZIP'));
      const zip = await browser.download();
      expect(zip.name).toMatch(/permissions\.zip$/);
      const packed = Object.entries(unzipSync(zip.bytes)).filter(([name]) => name.endsWith('Permission.pdf'));
      expect(packed.length).toBeGreaterThan(0);
      for (const [name, bytes] of packed) {
        expect(name).toMatch(/^v\w*permissions\/[\w-]+Permission\.pdf$/);
        expect(forms.some((form) => Buffer.compare(form.bytes, bytes) === 0)).toBe(true);
      }
      await click(desk, button('Save report as CSV'));
      const report = await browser.download();
      expect(new TextDecoder().decode(report.bytes)).toContain(STATES.missing);
      await click(desk, button('Save messages as CSV'));
      expect((await browser.download()).name).toMatch(/messages\.csv$/);
      await find(desk, button('Undo'));
      await desk.close();
    },
    LONG,
  );
});
