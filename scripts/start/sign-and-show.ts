import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '../../test/e2e/drivers/browser';
import { button, click, exists, fill, link, seeText } from '../../test/e2e/drivers/controls';
import { confirm, FORM, putSignature } from '../../test/e2e/form';

/** The resolution of the pictures of the PDF's pages, in dots per inch. */
const DPI = 110;

/**
 * Signs the agreement of the paper at this address as its author would, through the toolbar's popup. Leaves in the
 * folder the PDF, pictures of its pages and of the popup, and returns the files' paths in the order of the journey.
 */
export async function signAndShow(browser: Browser, paper: string, folder: string): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const leave = (name: string, bytes: Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    files.push(file);
    return file;
  };

  await browser.open(paper);
  const popup = await browser.clickToolbarButton();
  await seeText(popup, 'You sign as');
  for (const scheme of ['light', 'dark'] as const) {
    await popup.setColorScheme(scheme);
    leave(`popup-${scheme}.png`, await popup.screenshot('view'));
  }
  await popup.setColorScheme('light');
  await fill(popup, FORM.signer, 'Jianfei Chen');
  await fill(popup, FORM.date, 'June 10, 2021');
  await confirm(popup);
  await putSignature(popup, 'draw');
  await seeText(popup, 'Everything is filled in');
  leave('popup-sign.png', await popup.screenshot('view'));
  // A first-time author meets every clause on the way.
  await click(popup, link('Read'));
  leave('popup-read.png', await popup.screenshot('view'));
  while (await exists(popup, button('Next clause'))) await click(popup, button('Next clause'));
  leave('popup-read-last.png', await popup.screenshot('view'));
  await click(popup, FORM.sign);
  const { name, bytes } = await browser.download();
  await seeText(popup, 'Signed on June 10, 2021');
  leave('popup-signed.png', await popup.screenshot('view'));
  const pdf = leave(name, bytes);
  execFileSync('pdftoppm', ['-r', String(DPI), '-png', pdf, pdf.replace(/\.pdf$/, '')]);
  const pages = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  const count = Number(/^Pages:\s+(\d+)/m.exec(pages)?.[1]);
  return [...files, ...Array.from({ length: count }, (_, i) => pdf.replace(/\.pdf$/, `-${i + 1}.png`))];
}
