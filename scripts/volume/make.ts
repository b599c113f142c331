import { PDFDocument } from 'pdf-lib';
import { emptyForm, fillIn, paperForm } from '../scans/forms';
import { scanned } from '../scans/make';
import { seeded } from '../scans/random';
import type { Capture, PlannedForm, Producer } from './planned';
import { print, settled } from './printed';
import type { FormMaker } from './producers';

/** Producers whose forms are printed from a web page, many at once. */
const PRINTERS: ReadonlySet<Producer> = new Set<Producer>(['chromium', 'firefox', 'libreoffice']);

const isPrinted = ({ capture, producer }: PlannedForm) => !capture && PRINTERS.has(producer);

/** Makes forms, and hands each over as soon as it is finished. */
export async function make(
  forms: readonly PlannedForm[],
  maker: FormMaker,
  done: (form: PlannedForm, bytes: Uint8Array) => void,
): Promise<void> {
  const printed = await print(forms.filter(isPrinted));
  for (const form of forms) {
    const before = form.capture ? await picture(form, form.capture, maker) : await text(form, maker, printed.get(form));
    done(form, form.toFile ? await form.toFile(before, form) : before);
  }
}

async function text(form: PlannedForm, maker: FormMaker, printed: Uint8Array | undefined): Promise<Uint8Array> {
  const made = printed ?? (form.producer === 'ours' ? await maker.ours(form) : settled(await maker.filled(form)));
  if (!form.onPages) return made;
  const { words } = await paperForm(made, 'official');
  const pdf = await PDFDocument.load(made, { updateMetadata: false });
  form.onPages({ pdf, words, producer: 'official' }, seeded(form.id));
  return pdf.save();
}

async function picture(form: PlannedForm, capture: Capture, maker: FormMaker): Promise<Uint8Array> {
  const { printed, filling, device, marks } = capture;
  const random = seeded(form.id);
  const isOurs = printed === 'ours';
  const paper = await paperForm(isOurs ? await maker.ours(form) : await emptyForm(printed, form.agreement), printed);
  if (!isOurs) fillIn(paper, form.written, filling, random);
  form.onPages?.(paper, random);
  const pages = capture.pages ?? paper.pdf.getPageIndices().map((i) => i + 1);
  const [file, ...more] = await scanned(paper, { device, pages, marks, layer: null }, random);
  if (!file || more.length > 0) throw new Error(`${form.id} is not one file`);
  return file;
}
