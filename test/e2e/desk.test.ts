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
/** Milliseconds for reading: a scan takes seconds, and the machine may have much else to do. */
const LONG = 400_000;

interface TruthRow {
  readonly paper: string | null;
  readonly number: string | null;
  readonly state: string;
  readonly problems: readonly string[];
  readonly files: readonly { readonly pages: object | null }[];
}
const truth: { readonly rows: readonly TruthRow[] } = JSON.parse(readFileSync(`${VOLUME}/truth.json`, 'utf8'));

/** The forms without their folders, which a field for several files does not tell. */
const forms: readonly GivenFile[] = readdirSync(`${VOLUME}/forms`, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name, parentPath }) => ({ name, bytes: readFileSync(path.join(parentPath, name)) }));
const lists: readonly GivenFile[] = ['papers.bib', 'papers.csv'].map((name) => ({
  name,
  bytes: readFileSync(`${VOLUME}/${name}`),
}));

const progress = (desk: View) =>
  desk.evaluate(() => document.querySelector('[role="status"][aria-label="Progress"]')?.textContent ?? '');
const lines = (desk: View) =>
  desk.evaluate(() =>
    [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim() ?? ''),
    ),
  );

/** The bytes of every form, those out of ZIPs too. */
const given: readonly Uint8Array[] = forms.flatMap(({ name, bytes }) => formsIn(name, bytes));

function formsIn(name: string, bytes: Uint8Array): Uint8Array[] {
  if (!name.endsWith('.zip')) return [bytes];
  return Object.entries(unzipSync(bytes)).flatMap(([inner, packed]) => formsIn(inner, packed));
}

describe.each(Object.entries(BROWSERS))("The chair's desk, in %s", (_, launch) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site: pagesAt({ [WEATHER]: PLAIN_PAGE }) });
  });
  beforeEach(() => forgetAll(browser));
  afterAll(() => browser?.close());

  it('is reached from the menu and from the check page', async () => {
    await browser.open(WEATHER);
    const popup = await browser.clickToolbarButton();
    await click(popup, button('More'));
    expect(await popup.byRole('menuitem', "Chair's desk")).toHaveLength(1);
    await popup.close();
    const check = await browser.open(`${browser.extensionOrigin}/src/ui/check/index.html`);
    await click(check, link("Chair's desk"));
    await seeText(check, 'Drop the forms and the list of papers here');
    expect(await accessibilityFaults(check)).toEqual([]);
  });

  it(
    'tells of a folder of forms which are right and which are not, and saves those that are accepted',
    async () => {
      const desk = await browser.open(`${browser.extensionOrigin}/src/ui/desk/index.html`);
      await chooseFiles(desk, '#list', lists);
      await seeText(desk, 'papers on the list');
      // Some by dropping, so that this way is tried, the others in the field.
      await giveFiles(desk, 'drop', forms.slice(0, 3));
      await until('three files to be read', async () => (await progress(desk)) === 'All 3 files are read.', LONG);
      await chooseFiles(desk, '#forms', forms);
      await until('all to be read', async () => /^All \d\d+ files are read\.$/.test(await progress(desk)), LONG);

      const papers = truth.rows.filter(({ paper }) => paper !== null);
      await until('a line for each paper', async () => (await lines(desk)).length > papers.length, LONG);
      expect(await desk.byRole('table', 'Papers')).toHaveLength(1);
      const shown = await lines(desk);
      const states = new Map(shown.map(([number, , , state]) => [number, state]));
      const said = (row: TruthRow) => states.get(row.number ?? '');
      const isGood = ({ state }: TruthRow) => state === 'right' || state === 'no-difference';
      // Nothing right is called wrong, and nothing else right, but for a last day, which is not given here.
      expect(papers.filter((row) => isGood(row) && said(row) === 'Wrong')).toEqual([]);
      const others = papers.filter((row) => !isGood(row) && !row.problems.includes('date-past-deadline'));
      expect(others.filter((row) => ['Right', 'No difference seen', undefined].includes(said(row)))).toEqual([]);
      expect(await accessibilityFaults(desk)).toEqual([]);

      const right = shown.filter(([, , , state]) => state === 'Right').length;
      expect(right).toBeGreaterThan(0);
      await click(desk, button(`Accept all right ones (${right})`));
      await until('all to be accepted', async () => {
        const accepted = (await lines(desk)).filter(([, , , state]) => state === 'Accepted');
        return accepted.length === right;
      });
      await click(desk, button('Save the folder as ZIP'));
      const zip = await browser.download();
      const packed = Object.entries(unzipSync(zip.bytes)).filter(([name]) => name.endsWith('.pdf'));
      expect(packed).toHaveLength(right);
      for (const [name, bytes] of packed) {
        expect(name).toMatch(/^v\w*permissions\/[\w-]+Permission\.pdf$/);
        // Of a file with several forms, a form's own pages; of any other, its very bytes.
        const row = papers.find(({ paper }) => name.endsWith(`/${paper}Permission.pdf`));
        const isCut = row?.files.some(({ pages }) => pages !== null) ?? false;
        expect([name, isCut || given.some((own) => Buffer.compare(own, bytes) === 0)]).toEqual([name, true]);
      }
      await click(desk, button('Save report as CSV'));
      const report = new TextDecoder().decode((await browser.download()).bytes);
      expect(report.match(/,Missing,/g)).toHaveLength(papers.filter(({ state }) => state === 'missing').length);
      await click(desk, button('Save messages as CSV'));
      expect((await browser.download()).name).toMatch(/messages\.csv$/);
      await find(desk, button('Undo'));
      await desk.close();
    },
    2 * LONG,
  );
});
