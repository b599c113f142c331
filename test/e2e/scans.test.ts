import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Grey } from '../../src/scan/picture/grey';
import { withFalseLetter } from '../pdf/look/attacks/false-letters';
import { agreementPdf } from '../pdf/read/agreement-pdf';
import { check, readBytes, seen } from '../pdf/read/forms';
import { findings, READING, seeVerdict, verdict, WORD_FOR_WORD } from './check-words';
import { accessibilityFaults } from './drivers/axe';
import type { Browser, Key, LoggedRequest, Position, View } from './drivers/browser';
import { button, checkbox, click, fill, find, seeText, textbox, textOf } from './drivers/controls';
import { chooseFiles, type GivenFile, giveFiles } from './drivers/file-field';
import { BROWSERS, inTurn } from './drivers/launch';
import { clickOn, see } from './drivers/see';
import { until } from './drivers/until';
import { confirm, FORM, putSignature } from './form';
import { ACTNN, pagesAt, pmlrPage } from './pages';
import { askew, pdfOfPictures, photographed, pngOf, scanned } from './scans';

const PAPER = 'https://proceedings.mlr.press/v139/chen21z.html';
/** Where the page lies on the table, and the corner that is moved, first to a wrong place. */
const CORNERS = [
  { x: 180, y: 160 },
  { x: 1560, y: 200 },
  { x: 1620, y: 2120 },
  { x: 120, y: 2080 },
] as const;

const signed = () => scanned(new Uint8Array(readFileSync('test/fixtures/forms/official-filled.pdf')));
/** Three words of it are others. */
const altered = () =>
  scanned(
    agreementPdf((pieces) =>
      pieces.map((piece) => ({
        ...piece,
        text: piece.text.replace('retain', 'waive').replace('substantive', 'trivial').replace('libel', 'praise'),
      })),
    ),
  );

/** A form to be filled in, as a browser prints it. */
const HONEST = 'test/fixtures/forms/cairo-blank.pdf';
/** How such a file begins. */
const HEIC = new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0mif1heic');

const encoded = async ({ width, height, pixels }: Grey, format: 'tiff' | 'webp'): Promise<GivenFile> => {
  const picture = sharp(pixels, { raw: { width, height, channels: 1 } });
  const bytes = await (format === 'tiff'
    ? picture.tiff({ compression: 'lzw' })
    : picture.webp({ lossless: true })
  ).toBuffer();
  return { name: `page.${format}`, bytes: new Uint8Array(bytes) };
};

const choose = (view: View, ...files: GivenFile[]) => chooseFiles(view, '#form-file', files);

/** Waits for the verdict on a scan. */
const seeScanVerdict = (view: View, wanted: string) => seeVerdict(view, wanted, READING);

describe.each(Object.entries(BROWSERS))('Checking scans, in %s', (name, launch) => {
  const scenario = inTurn(name);
  let browser: Browser;
  let log: readonly LoggedRequest[] | undefined;
  beforeAll(async () => {
    browser = await launch({ site: pagesAt({ [PAPER]: pmlrPage(ACTNN, 'chen21z') }) });
  });
  afterAll(async () => {
    if (!log) await browser?.close();
  });
  const open = (query = '') => browser.open(`${browser.extensionOrigin}/src/ui/check/index.html${query}`);

  scenario(
    'reads a scan, sees no difference, and makes one clean PDF of it under its right name',
    async () => {
      const paper = await browser.open(PAPER);
      const page = await open(`?tabId=${await paper.id()}`);
      await choose(page, { name: 'scan0001.pdf', bytes: pdfOfPictures(signed().map((each) => askew(each, 0.6))) });
      await until('the progress', async () => /^Reading the scan: page \d of 2$/.test(await verdict(page)), READING);
      await seeScanVerdict(page, 'No difference seen in this scan');
      expect(await findings(page)).toEqual([
        'Title ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training',
        'Party Jianfei Chen',
        'Corresponding author Jianfei Chen',
        'Date June 10, 2021',
        'Signature There is ink where one signs. Whose it is, no machine can say.',
      ]);
      await seeText(page, 'A scan is weaker evidence than text');

      await seeText(page, "All pages are there, the title is the paper's, there is ink on the signature's line");
      await click(page, button('Save as a clean PDF'));
      const { name, bytes } = await browser.download();
      expect(name).toBe('chen21zPermission.pdf');
      expect(bytes.length).toBeLessThan(300_000);
      await seeText(page, 'Downloaded as chen21zPermission.pdf');
      const [first, second, ...others] = scanned(bytes, 100);
      expect(others).toEqual([]);
      // Black on white, as large as the paper was.
      for (const clean of [first, second]) {
        expect([clean?.width, clean?.height]).toEqual([850, 1100]);
        const dark = clean?.pixels.reduce((sum, grey) => sum + (grey < 128 ? 1 : 0), 0) ?? 0;
        expect(dark / (850 * 1100)).toBeGreaterThan(0.005);
        expect(dark / (850 * 1100)).toBeLessThan(0.1);
      }
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.close();
    },
    2 * READING,
  );

  scenario(
    'can be stopped and begun again; shows doubtful words, which a person decides',
    async () => {
      const page = await open();
      const [first, second] = altered();
      if (!first || !second) throw new Error('The form has two pages');
      // One is dropped on the page, which is no form by itself; both together are pasted.
      const [one, two] = [await encoded(first, 'tiff'), await encoded(second, 'webp')];
      await giveFiles(page, 'drop', [two]);
      await click(page, button('Stop reading'));
      await giveFiles(page, 'paste', [one, two]);
      await click(page, button('Stop reading'));
      await seeScanVerdict(page, 'Reading was stopped: nothing was compared');
      await until('the focus on the way on', async () =>
        (await find(page, button('Read again'))).evaluate((element) => element === document.activeElement),
      );
      await click(page, button('Read again'));
      await seeScanVerdict(page, '3 words to look at');
      expect(await shownPieces(page)).toBe(3);
      expect(await accessibilityFaults(page)).toEqual([]);

      const same = (word: string) => button(`Same word: ${word}`);
      const another = (word: string) => button(`Another word: ${word}`);
      const [retain, substantive, libel] = [
        '“retain”, Clause 4, page 1',
        '“substantive.”, Clause 5, page 1',
        '“libel”, Clause 6.3, page 1',
      ];
      await click(page, another(retain ?? ''));
      await seeScanVerdict(page, '2 words to look at');
      await click(page, same(substantive ?? ''));
      await click(page, same(libel ?? ''));
      await seeScanVerdict(page, '1 word that you found to be another');
      // Pressed once more a decision is taken back, also by the keyboard.
      await (await find(page, same(libel ?? ''))).evaluate(
        (pressed) => pressed instanceof HTMLElement && pressed.focus(),
      );
      await page.press('Space');
      await seeScanVerdict(page, '1 word to look at');
      await page.press('Space');
      await click(page, same(retain ?? ''));
      await seeScanVerdict(page, 'You found every doubtful word the same. A scan shows no more.');
      await click(page, button('Copy report as text'));
      await seeText(page, 'The report is on the clipboard.');
      await page.close();
    },
    3 * READING,
  );

  scenario(
    'outlines the page in a photograph, whose corners can be moved',
    async () => {
      const page = await open();
      await choose(page, { name: 'IMG_0042.HEIC', bytes: HEIC });
      await seeVerdict(page, 'This picture is HEIC, which is not read here: save it as JPEG or PNG, and choose that');
      const [first] = signed();
      if (!first) throw new Error('The form has a first page');
      await choose(page, { name: 'photo.png', bytes: pngOf(photographed(first, CORNERS, 1800, 2300)) });
      await seeScanVerdict(page, 'A part of the agreement is not on these pages');
      const corner = await find(page, button('Top left corner'));
      const at = await see(page, corner, 'the corner');
      const to: Position = { x: at.x + 60, y: at.y + 70 };
      await page.pointer([at, { x: at.x + 20, y: at.y + 20 }, to]);
      const moved = await corner.evaluate((handle) => {
        const { x, y, width, height } = handle.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      expect(Math.hypot(moved.x - to.x, moved.y - to.y)).toBeLessThan(3);
      await corner.evaluate((handle) => handle instanceof HTMLElement && handle.focus());
      for (const key of ['ArrowLeft', 'ArrowUp'] satisfies Key[]) await page.press(key);
      const [again] = await page.bySelector('.page-corners button:not(.corner)');
      if (!again) throw new Error('There is no way to read it again');
      await clickOn(page, again, 'Read again');
      await until('the reading', async () => /^Reading/.test(await verdict(page)));
      await until('its end', async () => !/^Reading/.test(await verdict(page)), READING);
      // The page is cut where the corner was put.
      const kept = await find(page, button('Top left corner'));
      const left = await kept.evaluate((handle) =>
        handle instanceof HTMLElement ? Number.parseFloat(handle.style.left) : 0,
      );
      expect(left).toBeGreaterThan(12);
      await page.close();
    },
    3 * READING,
  );

  scenario(
    'reads the drawn pages of a form before it is signed: honest ones pass, other words are shown',
    async () => {
      const page = await open();
      const sign = button('Fill and sign this form');
      await choose(page, { name: 'blank.pdf', bytes: new Uint8Array(readFileSync(HONEST)) });
      await seeVerdict(page, WORD_FOR_WORD);
      await fill(page, FORM.title, 'On Norms');
      await fill(page, textbox('Corresponding author'), 'Nora Lindqvist');
      await confirm(page);
      await fill(page, FORM.date, 'June 10, 2021');
      await putSignature(page, { type: 'Nora Lindqvist' });
      await click(page, sign);
      await until(
        'the signed form',
        async () => (await textOf(page)).includes('Signed and downloaded as blank-signed.pdf'),
        READING,
      );
      const { bytes } = await browser.download();
      expect(check(seen(await readBytes(bytes))).verdict).toEqual({ kind: 'verbatim' });

      // It stores “sole” and draws “hole”.
      await choose(page, { name: 'lying.pdf', bytes: await withFalseLetter(/\bsole\b/, 's', 'h', 'ToUnicode') });
      await seeVerdict(
        page,
        "The stored words are PMLR's agreement, but 1 word looks different on the page: see for yourself",
      );
      await confirm(page);
      await putSignature(page, { type: 'Nora Lindqvist' });
      await click(page, sign);
      await until('the words to look at', async () => (await shownPieces(page)) === 1, READING);
      await seeText(page, 'First decide on the words above.');
      await seeText(page, 'Read as “hole');
      expect(await accessibilityFaults(page)).toEqual([]);
      await click(page, button('Another word: “sole”, Clause 6.2, page 1'));
      await click(page, sign);
      await seeText(page, 'First say that you have seen the findings');
      await find(page, checkbox('I have seen the findings above and want to sign this form all the same'));
      await page.close();
    },
    4 * READING,
  );

  it('asks nothing of any host', async () => {
    log = await browser.close();
    expect(log.filter(({ initiator }) => initiator.includes('extension'))).toEqual([]);
  });
});

/** How many pieces of the pages are shown with ink on them. */
const shownPieces = (view: View) =>
  view.evaluate(
    () =>
      [...document.querySelectorAll<HTMLCanvasElement>('.doubt canvas')].filter((canvas) => {
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return data.some((value, i) => i % 4 === 0 && value < 100);
      }).length,
  );
