import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { editionHtml, LETTER } from '../forms/edition';
import { chromium, firefox } from '../forms/printers';
import { findProgram } from '../programs.mjs';
import type { PlannedForm } from './planned';
import { signaturePng, signatureSvg } from './signatures';

/** Where a signature goes in a web page that is otherwise made. */
const PLACE = 'THE-SIGNATURE';
const SCRIPT = '@expo-google-fonts/dancing-script/400Regular/DancingScript_400Regular.ttf';
/** Made by the same versions of programs, the same form is the same to the byte but for these. */
const CLOCK = /D:\d{14}/g;
const IDENTITY = /(?<=\/(?:ID\s*\[\s*(?:<[0-9A-Fa-f]+>\s*)?<|DocChecksum\s*\/))[0-9A-Fa-f]{32}/g;

/** Prints forms with two browsers and a word processor, each program started as seldom as it allows. */
export async function print(forms: readonly PlannedForm[]): Promise<Map<PlannedForm, Uint8Array>> {
  const pages = new Map<PlannedForm, string>();
  for (const form of forms) pages.set(form, await pageOf(form));
  const by = (producer: string) => [...pages].filter(([form]) => form.producer === producer);
  const inFirefox = by('firefox');
  const inWriter = by('libreoffice');
  const printed = [
    ...by('chromium').map(([form, html]) => [form, chromium(html)] as const),
    ...paired(inFirefox, inFirefox.length > 0 ? await firefox(inFirefox.map(([, html]) => html)) : []),
    ...paired(inWriter, inWriter.length > 0 ? libreOffice(inWriter.map(([, html]) => html)) : []),
  ];
  return new Map(printed.map(([form, bytes]) => [form, settled(bytes)]));
}

function paired(pages: readonly (readonly [PlannedForm, string])[], files: readonly Uint8Array[]) {
  return pages.flatMap(([form], i) => {
    const file = files[i];
    if (!file) throw new Error(`${form.id} was not printed`);
    return [[form, file] as const];
  });
}

/** A file without the moment at which it was made, and the chance numbers that programs draw from it. */
export function settled(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const still = text.replace(CLOCK, 'D:20260601120000').replace(IDENTITY, '0'.repeat(32));
  return new Uint8Array(Buffer.from(still, 'latin1'));
}

/** The form as a web page, filled in and signed. */
async function pageOf({ id, agreement, written }: PlannedForm): Promise<string> {
  const { title, party, signer, signedBy, signature, date } = written;
  const html = editionHtml(agreement, { title, party, signer, signed: signedBy ? PLACE : '', date }, LETTER);
  if (signedBy === null) return html;
  const sign = signedBy === 'image' ? pictureOf(await signaturePng(id)) : SIGNS[signedBy](id, signature);
  return html.replace(PLACE, () => sign);
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const SIGNS = {
  typed: (_: string, name: string) => escaped(name),
  drawn: (id: string) => signatureSvg(id),
  script: (_: string, name: string) =>
    `<style>@font-face { font-family: Hand; src: url(${fontUrl()}) }</style><span style="font: 16pt Hand">${escaped(name)}</span>`,
} as const;

const pictureOf = (png: Uint8Array) =>
  `<img width="120" height="40" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;

const fontUrl = () =>
  `data:font/ttf;base64,${readFileSync(fileURLToPath(import.meta.resolve(SCRIPT))).toString('base64')}`;

/** LibreOffice Writer's own layout of web pages, all in one run of it. */
function libreOffice(pages: readonly string[]): Uint8Array[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'volume-'));
  try {
    const names = pages.map((html, i) => {
      writeFileSync(path.join(folder, `${i}.html`), html);
      return `${i}.html`;
    });
    const flags = ['--headless', '--infilter=HTML (StarWriter)', '--convert-to', 'pdf:writer_pdf_Export'];
    execFileSync(findProgram('soffice') ?? 'soffice', [...flags, ...names], {
      cwd: folder,
      stdio: 'pipe',
      env: { ...process.env, HOME: folder },
    });
    return pages.map((_, i) => new Uint8Array(readFileSync(path.join(folder, `${i}.pdf`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
