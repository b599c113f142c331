import { agreements } from '../agreements';
import type { Agreement } from '../agreements/agreement';
import { headingOf } from '../agreements/parts';
import type { Ideographs } from '../paper/ideographs';
import type { Form, FormSoFar } from '../signing/form';
import { type Attachment, writeDocument } from './file/document';
import { FontsInUse } from './file/fonts-in-use';
import type { FileFormMaker, MadeFromFile } from './fill/from-file';
import type { PdfResources } from './fonts/resources';
import { type FixedText, prepareFixedText } from './form/fixed-text';
import { layOutForm } from './form/form-layout';
import { asPractice } from './form/practice';
import { isoDate, recordOf } from './form/record';
import { fill, type TooLong } from './form/texts';
import type { PdfReader } from './read';
import { layOut, type MissingCharacter } from './typesetting/paragraph';
import { openTypesetting } from './typesetting/typesetting';

export { browserResources, type PdfResources } from './fonts/resources';
export { type AgreementRecord, recordOf } from './form/record';
export type { MissingCharacter } from './typesetting/paragraph';

/** The form as a PDF, or why there is none: one that is set anew, or its agreement's own file filled in. */
export type MadePdf =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** No font has these characters; nothing is ever left blank instead. */
  | { readonly kind: 'missing'; readonly characters: readonly MissingCharacter[] }
  | TooLong
  /** Its agreement is a file to be filled in, and nobody gave it. */
  | { readonly kind: 'no-file' }
  | Exclude<MadeFromFile, { readonly kind: 'pdf' | 'missing' | 'too-long' }>;

/** How a form is made. */
export interface MakeOptions {
  /** Whether what it says is embedded as `agreement.json` (see `recordOf`); it is where this is left out. */
  readonly record?: boolean;
  /** The author's choice where the texts do not tell whose shapes their ideographs have; null or left out: Chinese. */
  readonly ideographs?: Ideographs | null;
  /** Whether it is made to practise on: PRACTICE stands across each page, and it holds no record; not where left out. */
  readonly practice?: boolean;
  /** The bytes of the file that the form's agreement is, where it is one; null or left out for all others. */
  readonly file?: Uint8Array | null;
}

/** Makes the PDFs of forms; loads fonts as texts need them and keeps them for the next one. */
export interface PdfMaker {
  /** What of a text could not be printed: asked before signing, it loads nothing but the coverage index. */
  missingCharacters(text: string): Promise<readonly MissingCharacter[]>;
  /** A form that is not finished (`FormSoFar`) is for showing: it holds no record. */
  make(form: Form | FormSoFar, options?: MakeOptions): Promise<MadePdf>;
}

/** What the title of a practice form's file begins with. */
const PRACTICE_TITLE = 'Practice';

/**
 * Loads the shaper, the coverage index and the text of the first agreement. Called ahead of the click.
 * @param reader reads the files that are filled in, when the first of them is; without it none is filled in.
 */
export async function openPdfMaker(resources: PdfResources, reader?: () => Promise<PdfReader>): Promise<PdfMaker> {
  const typesetting = await openTypesetting(resources);
  const { coverage, typesetter } = typesetting;
  let filesMaker: Promise<FileFormMaker> | null = null;
  const fromFile = (read: () => Promise<PdfReader>) => {
    filesMaker ??= import('./fill/from-file').then(async ({ fileFormMaker }) =>
      fileFormMaker(typesetting, await read()),
    );
    return filesMaker;
  };
  const prepared = new Map<Agreement, Promise<FixedText>>();
  const fixedText = (agreement: Agreement) => {
    const text = prepared.get(agreement) ?? prepareFixedText(agreement, typesetter, coverage);
    prepared.set(agreement, text);
    return text;
  };
  await fixedText(agreements[0]);
  return {
    async missingCharacters(text) {
      const laid = layOut(text, 'upright', coverage);
      return laid.kind === 'missing' ? laid.characters : [];
    },
    async make(given, { record = true, ideographs = null, practice = false, file = null } = {}) {
      if (given.agreement.file) {
        if (!file || !reader) return { kind: 'no-file' };
        return (await fromFile(reader)).make(given, file, { ideographs, practice });
      }
      const form = { ...given, title: given.title.trim(), signer: given.signer.trim() };
      const filling = fill(form, coverage, ideographs);
      if (filling.kind !== 'filled') return filling;
      const { blanks, rows, signature } = filling.form;
      const typed = signature && signature.kind !== 'ink' ? [signature.paragraph] : [];
      const paragraphs = [...blanks.values(), ...rows.values(), ...typed];
      await typesetter.prepare(paragraphs);
      const characters = paragraphs.flatMap((p) => typesetter.undrawn(p));
      if (characters.length > 0) return { kind: 'missing', characters };
      const fixed = await fixedText(form.agreement);
      const facts = {
        title: [practice ? PRACTICE_TITLE : '', headingOf(form.agreement), form.title].filter(Boolean).join(': '),
        author: form.signer,
        date: form.kind === 'signed' ? isoDate(form.date) : null,
        language: 'en-US',
      };
      const attachment = record && !practice && form.kind !== 'so-far' ? await recordFile(form) : null;
      const pages = layOutForm(filling.form, fixed.setter);
      const laidOut = practice ? asPractice(pages, fixed.setter) : pages;
      const fonts = new FontsInUse(typesetter, fixed.fonts);
      const bytes = await writeDocument(laidOut, facts, attachment, fonts, fixed.operators);
      return { kind: 'pdf', bytes };
    },
  };
}

async function recordFile(form: Form): Promise<Attachment> {
  return {
    name: 'agreement.json',
    description: 'What this form says, for programs',
    mime: 'application/json',
    text: `${JSON.stringify(await recordOf(form), null, 1)}\n`,
    // A form without a date of its own is as old as the agreement.
    date: form.kind === 'signed' ? isoDate(form.date) : form.agreement.version,
  };
}
