import { PDFDocument } from 'pdf-lib';
import { type Files, zipOf } from '../package/zip';
import { joined } from './deeds';
import type { PlannedForm } from './planned';
import type { TruthRow } from './truth';

type Pages = TruthRow['files'][number]['pages'];

/** What lies in the folder of forms, by path; files inside a ZIP are within its bytes. */
export interface Packed {
  readonly files: Files;
  /** Which pages of its file a form is; null for all. */
  readonly pagesOf: (form: PlannedForm) => Pages;
}

/** Puts forms of one path into one file, and files whose path leads through a ZIP into that. */
export async function pack(
  made: readonly { readonly form: PlannedForm; readonly bytes: Uint8Array }[],
): Promise<Packed> {
  const files = new Map<string, Uint8Array>();
  const pages = new Map<PlannedForm, Pages>();
  for (const place of new Set(made.map(({ form }) => form.path))) {
    const here = made.filter(({ form }) => form.path === place);
    const [only, ...more] = here;
    if (only && more.length === 0) files.set(place, only.bytes);
    else files.set(place, await together(here, pages));
  }
  return { files: zipped(files), pagesOf: (form) => pages.get(form) ?? null };
}

async function together(
  made: readonly { readonly form: PlannedForm; readonly bytes: Uint8Array }[],
  pages: Map<PlannedForm, Pages>,
): Promise<Uint8Array> {
  let from = 1;
  for (const { form, bytes } of made) {
    const count = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
    pages.set(form, { from, to: from + count - 1 });
    from += count;
  }
  return joined(made.map(({ bytes }) => bytes));
}

/** The outermost ZIP of a path, and the path within it. */
const INTO_ZIP = /^(.*?\.zip)\/(.+)$/;

function zipped(files: Files): Files {
  const outside = new Map<string, Uint8Array>();
  const inside = new Map<string, Map<string, Uint8Array>>();
  for (const [place, bytes] of files) {
    const [, zip, rest] = INTO_ZIP.exec(place) ?? [];
    if (!zip || !rest) outside.set(place, bytes);
    else inside.set(zip, (inside.get(zip) ?? new Map()).set(rest, bytes));
  }
  for (const [zip, held] of inside) outside.set(zip, zipOf(zipped(held)));
  return outside;
}
