import { createHash } from 'node:crypto';
import {
  concatTransformationMatrix,
  degrees,
  grayscale,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  StandardFonts,
} from 'pdf-lib';
import { signedForm } from '../../../scripts/papers/signed-form';
import { nodePdfReader } from '../../../scripts/pdf/pdfium';
import { nodeResources } from '../../../scripts/pdf/resources';
import { type Agreement, type BlankPlace, type Field, SHOWS_NOTHING } from '../../../src/agreements/agreement';
import { type FileFormMaker, openFileFormMaker } from '../../../src/pdf/fill/from-file';
import type { Form, SignedAgreement, UnsignedForm } from '../../../src/signing/form';
import { society } from '../../agreements/society';

let opened: Promise<FileFormMaker> | undefined;

/** One maker for a test file. */
export function fileForms(): Promise<FileFormMaker> {
  opened ??= openFileFormMaker(nodeResources, nodePdfReader());
  return opened;
}

/** A blank of a form that is set for a test. */
export type Blank = Omit<BlankPlace, 'field'>;

/** A form's page as it is set: points from the upper left corner, 10 point type. */
export class Sheet {
  readonly places: BlankPlace[] = [];

  constructor(
    readonly document: PDFDocument,
    readonly font: PDFFont,
    readonly page: PDFPage,
    readonly height = 792,
    readonly size = 10,
  ) {}

  write(text: string, x: number, y: number): number {
    this.page.drawText(text, { x, y: this.height - y, size: this.size, font: this.font });
    return x + this.font.widthOfTextAtSize(text, this.size);
  }

  rule(x1: number, x2: number, y: number): void {
    const at = this.height - y;
    this.page.drawLine({ start: { x: x1, y: at }, end: { x: x2, y: at }, thickness: 0.5 });
  }

  box(left: number, top: number, right: number, bottom: number): void {
    this.page.drawRectangle({
      x: left,
      y: this.height - bottom,
      width: right - left,
      height: bottom - top,
      borderColor: grayscale(0),
      borderWidth: 0.5,
    });
  }

  place(field: string, box: BlankPlace['box'], more: Partial<BlankPlace> = {}): void {
    const { size } = this;
    const usual = { option: null, page: 1, baseline: null, rows: 1, leading: 1.2 * size, size, acroField: null };
    this.places.push({ field, box, ...usual, ...more });
  }

  /** A label with a line of signs behind it. */
  leader(field: string, label: string, y: number, sign: string, right = 540, rows = 1): void {
    const left = this.write(`${label} `, 72, y);
    const leading = 16;
    for (let row = 0; row < rows; row++) {
      const count = Math.floor((right - left) / this.font.widthOfTextAtSize(sign, this.size));
      this.write(sign.repeat(count), left, y + row * leading);
    }
    const box = { left, right, top: y - 9, bottom: y + 3 + (rows - 1) * leading };
    this.place(field, box, { baseline: y, rows, leading });
  }

  /** A drawn line with its label right below it. */
  caption(field: string, label: string, left: number, right: number, y: number): void {
    this.rule(left, right, y);
    this.write(label, left, y + 10);
    this.place(field, { left, right, top: y - 24, bottom: y }, { baseline: y - 3 });
  }
}

/** What the forms of the tests ask for. */
export const FIELDS: readonly Field[] = [
  { id: 'title', asks: 'title' },
  { id: 'authors', asks: 'text', label: 'Authors', wants: ['authors'], isRequired: true },
  { id: 'name', asks: 'signer' },
  { id: 'address', asks: 'text', label: 'Address', wants: ['address'], isRequired: false },
  { id: 'email', asks: 'text', label: 'Email', wants: ['email'], isRequired: false },
  { id: 'town', asks: 'text', label: 'Place', wants: ['place'], isRequired: false },
  { id: 'kind', asks: 'choice', label: 'Kind', options: ['Full paper', 'Short paper'], isRequired: true },
  {
    id: 'rights',
    asks: 'choice',
    label: 'Rights',
    options: ['The author grants the right to print it.'],
    isRequired: false,
  },
  { id: 'signature', asks: 'signature' },
  { id: 'date', asks: 'date' },
];

export const ANSWERS = {
  authors: 'Ada Byron, Charles Babbage, Mary Somerville and Augustus De Morgan',
  address: 'Institute of Invented Studies, 12 Example Road, 12345 Example Town, Example Land',
  email: 'ada.byron@institute.example',
  town: 'Example Town',
  kind: 'Short paper',
};

const saved = (document: PDFDocument) => document.save({ useObjectStreams: false, updateFieldAppearances: false });

/** A form set by `set`, as the agreement that it is. */
export async function venueForm(
  set: (sheet: Sheet) => void | Promise<void>,
  { turned = false, finish = saved } = {},
): Promise<{ readonly bytes: Uint8Array; readonly agreement: Agreement }> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const page = document.addPage(turned ? [792, 612] : [612, 792]);
  const sheet = new Sheet(document, font, page);
  if (turned) {
    page.setRotation(degrees(90));
    // A quarter turn clockwise as shown: what is set upright is drawn turned back.
    page.pushOperators(concatTransformationMatrix(0, 1, -1, 0, 792, 0));
  }
  await set(sheet);
  const bytes = await finish(document);
  return { bytes, agreement: agreementOf(bytes, sheet.places) };
}

/** The agreement of a file with such places. */
export function agreementOf(bytes: Uint8Array, places: readonly BlankPlace[]): Agreement {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...society, id: 'venue', fields: FIELDS, file: { sha256, places, shows: SHOWS_NOTHING } };
}

/** It signed, with every answer. */
export function signed(agreement: Agreement, more: Partial<SignedAgreement> = {}): SignedAgreement {
  const form = signedForm({ title: 'Notes on an Analytical Engine', signer: 'Ada Byron' });
  return { ...form, agreement, answers: ANSWERS, ...more };
}

/** It to be signed by hand. */
export function unsigned(agreement: Agreement): UnsignedForm {
  const { title, signer, answers, paper } = signed(agreement);
  return { kind: 'unsigned', agreement, title, signer, answers, paper };
}

/** The filled file; fails the test where there is none. */
export async function made(form: Form, bytes: Uint8Array): Promise<Uint8Array> {
  const file = await (await fileForms()).make(form, bytes);
  if (file.kind !== 'pdf') throw new Error(JSON.stringify(file));
  return file.bytes;
}
