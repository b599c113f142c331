import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { connectBidi } from '../../test/e2e/drivers/bidi';
import { startFirefox } from '../../test/e2e/drivers/firefox-process';
import { openProfile } from '../../test/e2e/drivers/profile';
import { findChromium, findProgram } from '../programs.mjs';

/** Runs a program in a folder of its own, with the input as `in.EXTENSION`, and takes `out.pdf` (or `in.pdf`). */
export function run(
  input: Uint8Array | string,
  extension: string,
  program: string,
  args: readonly string[],
  out = 'out.pdf',
): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'forms-'));
  try {
    writeFileSync(path.join(folder, `in.${extension}`), input);
    execFileSync(findProgram(program) ?? program, args, {
      cwd: folder,
      stdio: 'pipe',
      env: { ...process.env, HOME: folder },
    });
    return new Uint8Array(readFileSync(path.join(folder, out)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints a web page with Chromium; with `heads`, as its print dialogue does by default: date, title, address, page. */
export function chromium(html: string, heads = false): Uint8Array {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--print-to-pdf=out.pdf'];
  return run(html, 'html', findChromium() ?? 'chromium', [
    ...flags,
    ...(heads ? [] : ['--no-pdf-header-footer']),
    'in.html',
  ]);
}

/** Prints web pages with Firefox. */
export async function firefox(pages: readonly string[]): Promise<Uint8Array[]> {
  const profile = openProfile(undefined);
  const process = await startFirefox('forms@imprimatur.example', profile, {});
  const bidi = await connectBidi(`${process.address}/session`);
  try {
    await bidi.send('session.new', { capabilities: {} });
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    const printed: Uint8Array[] = [];
    for (const html of pages) {
      const file = path.join(profile.dir, 'form.html');
      writeFileSync(file, html);
      await bidi.send('browsingContext.navigate', { context, url: pathToFileURL(file).href, wait: 'complete' });
      const page = { width: 21.59, height: 27.94 };
      const margin = { top: 2.54, bottom: 2.54, left: 2.54, right: 2.54 };
      const { data } = await bidi.send<{ data: string }>('browsingContext.print', { context, page, margin });
      printed.push(new Uint8Array(Buffer.from(data, 'base64')));
    }
    return printed;
  } finally {
    await bidi.send('browser.close').catch(() => {});
    await process.end();
    bidi.close();
    profile.discard();
  }
}

/** LibreOffice Writer's own layout of a web page. */
export const libreOffice = (html: string) =>
  run(
    html,
    'html',
    'soffice',
    ['--headless', '--infilter=HTML (StarWriter)', '--convert-to', 'pdf:writer_pdf_Export', 'in.html'],
    'in.pdf',
  );

/** Programs that write an existing PDF anew. */
export const rewriters: Readonly<Record<string, (pdf: Uint8Array) => Uint8Array>> = {
  cairo: (pdf) => run(pdf, 'pdf', 'pdftocairo', ['-pdf', 'in.pdf', 'out.pdf']),
  ghostscript: (pdf) =>
    run(pdf, 'pdf', 'gs', ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', '-sOutputFile=out.pdf', 'in.pdf']),
  mutool: (pdf) => run(pdf, 'pdf', 'mutool', ['clean', '-gggg', '-z', 'in.pdf', 'out.pdf']),
  qpdf: (pdf) => run(pdf, 'pdf', 'qpdf', ['--linearize', '--object-streams=generate', 'in.pdf', 'out.pdf']),
};

/** Locks a PDF with a password. */
export const lock = (pdf: Uint8Array) =>
  run(pdf, 'pdf', 'qpdf', ['--encrypt', 'user', 'owner', '256', '--', 'in.pdf', 'out.pdf']);
