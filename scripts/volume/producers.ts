import { readFileSync } from 'node:fs';
import { pmlr } from '../../src/agreements/pmlr';
import { checkText } from '../../src/checking';
import { openPdfMaker, type PdfMaker } from '../../src/pdf';
import { type FormFiller, openFormFiller } from '../../src/pdf/fill';
import { contentOf } from '../../src/pdf/fill/content-of';
import type { FillContent } from '../../src/pdf/fill/fill-content';
import type { PdfReader } from '../../src/pdf/read';
import { rewriters } from '../forms/printers';
import { signedForm } from '../papers/signed-form';
import { nodePdfReader } from '../pdf/pdfium';
import { wordsOf } from '../pdf/programs';
import { nodeResources } from '../pdf/resources';
import { findProgram } from '../programs.mjs';
import { stamped } from './deeds';
import type { PlannedForm, Producer } from './planned';
import { signatureOf, signaturePng } from './signatures';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../../test/fixtures/${name}`, import.meta.url)));

/** The publisher's file, and those that programs made of it. */
const BLANKS: Readonly<Record<string, string>> = {
  official: 'pmlr/pmlr-license-agreement.pdf',
  ghostscript: 'forms/ghostscript-blank.pdf',
  mutool: 'forms/mutool-blank.pdf',
};

/** The programs that write a PDF anew, by what they are called on the command line. */
const COMMANDS: Readonly<Partial<Record<Producer, string>>> = { ghostscript: 'gs', mutool: 'mutool' };

/** Makes forms with the product's own code: its own form, and blank files filled in. */
export class FormMaker {
  private constructor(
    private readonly maker: PdfMaker,
    private readonly filler: FormFiller,
    private readonly reader: PdfReader,
  ) {}

  static async open(): Promise<FormMaker> {
    return new FormMaker(await openPdfMaker(nodeResources), await openFormFiller(nodeResources), await nodePdfReader());
  }

  /** A form of Imprimatur's own; without a signature it is one to be printed. */
  async ours({ id, paper, written, agreement, practice }: PlannedForm): Promise<Uint8Array> {
    const signature = signatureOf(written, id);
    const { title, signer, day, dateForm } = written;
    const record = { portal: 'openreview', key: `vol${paper.key}`, url: '', authors: paper.names };
    const form = signature
      ? { ...signedForm({ title, signer, signature, date: day }), agreement, dateForm, paper: record }
      : ({ kind: 'unsigned', agreement, title, signer, answers: {}, paper: record } as const);
    const made = await this.maker.make(form, { practice });
    if (made.kind !== 'pdf') throw new Error(`No form of ${id}: ${made.kind}`);
    return made.bytes;
  }

  /** The publisher's file filled in, and written anew by the program that it is to come from. */
  async filled(form: PlannedForm): Promise<Uint8Array> {
    const { producer } = form;
    const rewrite = rewriters[producer];
    if (!rewrite) return this.#fill('official', form);
    const command = COMMANDS[producer];
    // Where the program is not at hand, the blank that it once wrote is filled in.
    if (command && !findProgram(command)) return this.#fill(producer, form);
    return rewrite(await this.#fill('official', form));
  }

  async #fill(blank: string, { id, written, agreement }: PlannedForm): Promise<Uint8Array> {
    if (agreement !== pmlr) throw new Error('The publisher’s file has the publisher’s words');
    const bytes = fixture(BLANKS[blank] ?? '');
    const pdf = await this.reader.read(bytes);
    const result = pdf.kind === 'read' ? checkText(pdf.text, pmlr) : null;
    if (pdf.kind !== 'read' || result?.kind !== 'checked') throw new Error(`${blank} could not be read`);
    const made = await this.filler.fill(bytes, pdf, result.anchors, contentFor(written, id));
    if (made.kind !== 'filled') throw new Error(`${id} could not be filled in: ${JSON.stringify(made)}`);
    if (written.signedBy !== 'image') return made.bytes;
    const signed = (await wordsOf(made.bytes)).filter(({ text }) => text === 'Signed:').at(-1);
    if (!signed) throw new Error(`${id} has no place for a signature`);
    return stamped(made.bytes, await signaturePng(id), signed);
  }
}

/** What is written into the publisher's file: only what there is. */
function contentFor(written: PlannedForm['written'], id: string): FillContent {
  const { title, party, signer, day, dateForm, date } = written;
  const signature = signatureOf(written, id);
  const form = signedForm({ title: title || '-', signer: signer || party || '-', date: day });
  const content = contentOf({ ...form, dateForm, ...(signature && { signature }) });
  const texts = content.texts.flatMap((text) => {
    const { where, field } = text;
    if (field.asks === 'title') return title ? [text] : [];
    if (field.asks === 'date') return date ? [text] : [];
    const name = where === 'blank' ? party : signer;
    return field.asks === 'signer' && name ? [{ ...text, text: name }] : [];
  });
  const isDrawn = signature !== null && written.signedBy !== 'image';
  return { texts, signature: isDrawn ? content.signature : null, date: date ? content.date : null };
}
