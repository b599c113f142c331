import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { truthIn } from '../../scripts/volume/check';
import { lineOf, scoreOf } from '../../scripts/volume/score';
import type { TruthRow } from '../../scripts/volume/truth';
import {
  countsOf,
  FORMS,
  giveForms,
  haveRead,
  LONG,
  linesOf,
  openDesk,
  reportOf,
  tableAtRest,
  VOLUME,
} from './desk-page';
import { accessibilityFaults } from './drivers/axe';
import type { Browser } from './drivers/browser';
import { button, click, find, seeText } from './drivers/controls';
import { chooseFiles, type GivenFile, giveFiles } from './drivers/file-field';
import { BROWSERS } from './drivers/launch';
import { clickOn } from './drivers/see';
import { until } from './drivers/until';
import { PLAIN_PAGE, pagesAt } from './pages';

const lists: readonly GivenFile[] = ['papers.bib', 'papers.csv'].map((name) => ({
  name,
  bytes: readFileSync(`${VOLUME}/${name}`),
}));
const whole = truthIn(VOLUME);

/** A file that is there under two names is one line: the one of no paper is left out. */
const TWICE = 'consent form.pdf';
/** A field for several files tells no folders. */
const inField = (file: TruthRow['files'][number]) => ({ ...file, path: file.path.replace(/^scans\//, '') });
const outermost = (place: string) => place.split('/')[0];

/**
 * What is given in a browser, and what is true of it: all in Chromium; in Firefox without the pictures, whose words the
 * same engine reads for most of a minute. Papers whose forms are left out have none.
 */
function volumeIn(browser: string) {
  const isAll = browser === 'chromium' || process.env.SCENARIOS === 'all';
  const rows = whole.rows.map((row) => ({ ...row, files: row.files.map(inField) }));
  const pictures = rows.filter(({ as }) => as === 'picture').flatMap(({ files }) => files);
  const left = new Set([TWICE, ...(isAll ? [] : pictures.map((file) => outermost(file.path)))]);
  const isLeft = ({ files }: TruthRow) => files.some((file) => left.has(outermost(file.path)));
  const truth = rows.flatMap((row): TruthRow[] => {
    if (!isLeft(row)) return [row];
    return row.paper === null ? [] : [{ ...row, state: 'missing', also: [], problems: [], only: null, files: [] }];
  });
  return { truth, forms: FORMS.filter(({ name }) => !left.has(name)) };
}

/** The bytes of every form, those out of ZIPs too. */
const given: readonly Uint8Array[] = FORMS.flatMap(({ name, bytes }) => formsIn(name, bytes));

function formsIn(name: string, bytes: Uint8Array): Uint8Array[] {
  if (!name.endsWith('.zip')) return [bytes];
  return Object.entries(unzipSync(bytes)).flatMap(([inner, packed]) => formsIn(inner, packed));
}

describe.each(Object.entries(BROWSERS))("A volume at the chair's desk, in %s", (name, launch) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ site: pagesAt({ 'https://weather.example/': PLAIN_PAGE }) });
  });
  afterAll(() => browser?.close());
  const { truth, forms } = volumeIn(name);
  const papers = truth.filter(({ paper }) => paper !== null);

  it(
    'comes to the states that are true of it, and what is accepted is saved under the publisher’s names',
    async () => {
      const desk = await openDesk(browser);
      await chooseFiles(desk, '#list', lists);
      await seeText(desk, 'papers on the list');
      // Into its first part, as a click on its name leads; "August 31, 2026".
      const [label] = await desk.bySelector('label[for="deadline"]');
      if (label) await clickOn(desk, label, 'the last day');
      for (const digit of [0, 8, 3, 1, 2, 0, 2, 6]) await desk.press(`${digit}`);
      // Some by dropping, so that this way is tried, the others in the field.
      await giveFiles(desk, 'drop', forms.slice(0, 3));
      await haveRead(desk, 3);
      const files = forms.flatMap(({ name: own, bytes }) => formsIn(own, bytes)).length;
      await giveForms(desk, forms, files);
      await tableAtRest(desk);
      expect(await desk.byRole('table', 'Papers')).toHaveLength(1);
      expect(await accessibilityFaults(desk)).toEqual([]);

      const { mismatches, asExpected, honestToo } = scoreOf(await reportOf(browser, desk), { rows: truth });
      expect(mismatches.map(lineOf)).toEqual([]);
      expect(asExpected + honestToo).toBe(truth.length);
      const [all = 0, ...counts] = await countsOf(desk);
      expect([counts.reduce((sum, count) => sum + count, 0), (await linesOf(desk)).length]).toEqual([all, all]);

      const [right = 0] = counts;
      await click(desk, button(`Accept all right ones (${right})`));
      await until('all to be accepted', async () => {
        const accepted = (await linesOf(desk)).filter(([, , , state]) => state === 'Accepted');
        return accepted.length === right;
      });
      await click(desk, button('Save the folder as ZIP'));
      const zip = unzipSync((await browser.download()).bytes);
      const packed = Object.entries(zip).filter(([file]) => file.endsWith('.pdf'));
      expect(packed).toHaveLength(right);
      for (const [file, bytes] of packed) {
        // Of a file with several forms, a form's own pages; of any other, its very bytes.
        const row = papers.find(({ paper }) => file === `v900permissions/${paper}Permission.pdf`);
        const isCut = row?.files.some(({ pages }) => pages !== null) ?? false;
        const isOwn = row !== undefined && (isCut || given.some((own) => Buffer.compare(own, bytes) === 0));
        expect([file, isOwn]).toEqual([file, true]);
      }
      const left = new TextDecoder().decode(zip['not-in-the-folder.txt']);
      const isIn = (paper: string | null) => packed.some(([file]) => file.endsWith(`/${paper}Permission.pdf`));
      const out = papers.filter(({ paper }) => !isIn(paper));
      expect(out.filter(({ paper }) => !left.includes(`${paper} `))).toEqual([]);
      await click(desk, button('Save messages as CSV'));
      expect((await browser.download()).name).toBe('v900-messages.csv');
      await find(desk, button('Undo'));
      await desk.close();
    },
    2 * LONG,
  );
});
