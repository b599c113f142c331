import { type Ideographs, ideographsOf } from '../../paper/ideographs';
import type { Form, FormSoFar } from '../../signing/form';
import { sha256 } from '../file/sha256';
import type { PdfResources } from '../fonts/resources';
import { firstTooLong, type TooLong } from '../form/texts';
import type { PdfReader, ReadPdf } from '../read';
import type { MissingCharacter } from '../typesetting/paragraph';
import { openTypesetting, type Typesetting } from '../typesetting/typesetting';
import { type FilledPlaces, fillPlaces } from './fill-places';
import { contentInPlaces } from './place-content';
import { withPractice } from './practice';
import { isReadBack } from './read-back';
import { isUnharmed } from './unharmed';

/** A form as its agreement's own file, filled in; or why there is none. */
export type MadeFromFile =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'missing'; readonly characters: readonly MissingCharacter[] }
  | TooLong
  | Exclude<FilledPlaces, { readonly kind: 'filled' }>
  /** These are not the bytes of the agreement's file. */
  | { readonly kind: 'another-file' }
  /** The filled file does not read or look as it should. */
  | { readonly kind: 'unsure' };

/** How a form is made: what shapes ideographs have in texts that do not tell, and whether it is made to practise on. */
export interface FillOptions {
  readonly ideographs?: Ideographs | null;
  readonly practice?: boolean;
}

/** Makes forms of agreements that are files to fill in. */
export interface FileFormMaker {
  /**
   * Fills in the file of the form's agreement, whose bytes these are, reads and looks at it again, and keeps it only
   * where every letter of the form is as it was and every answer is found in its place. What is empty leaves its place
   * as it is; an unsigned form leaves to the pen the signature, the day and what is written with them. No record
   * (`agreement.json`) is put into the file of a publisher; one of ours that is in it is brought up to date. A form so
   * far is not read again: it is for showing. One to practise on says so on each of its pages.
   */
  make(form: Form | FormSoFar, bytes: Uint8Array, options?: FillOptions): Promise<MadeFromFile>;
}

/** Loads the shaper and the coverage index. */
export async function openFileFormMaker(resources: PdfResources, reader: PdfReader): Promise<FileFormMaker> {
  return fileFormMaker(await openTypesetting(resources), reader);
}

/** The same with what sets text loaded already. */
export function fileFormMaker(typesetting: Typesetting, reader: PdfReader): FileFormMaker {
  /** The last file and its reading: a form that grows is shown many times. */
  let last: { readonly sha256: string; readonly pdf: ReadPdf } | null = null;
  return {
    async make(form, bytes, { ideographs = null, practice = false } = {}) {
      const { agreement, title, signer, answers, paper } = form;
      const { file } = agreement;
      const signature = form.kind === 'unsigned' ? null : form.signature;
      const typed = signature && 'text' in signature ? signature.text : '';
      const tooLong = firstTooLong(form, typed);
      if (tooLong) return tooLong;
      if (!file || (await sha256(bytes)) !== file.sha256) return { kind: 'another-file' };
      const before = last?.sha256 === file.sha256 ? last.pdf : await read(bytes);
      if (!before) return { kind: 'unsure' };
      last = { sha256: file.sha256, pdf: before };
      const told = ideographsOf([title, signer, typed, ...Object.values(answers), ...paper.authors]);
      const filled = await fillPlaces(typesetting, bytes, before, {
        places: file.places,
        contents: contentInPlaces(form, file),
        date: form.kind === 'unsigned' ? null : form.date,
        signer,
        ideographs: told ?? ideographs ?? 'chinese',
      });
      if (filled.kind !== 'filled') return filled;
      if (form.kind !== 'so-far' && !(await isAsItShould(filled, before))) return { kind: 'unsure' };
      const done = practice ? await withPractice(typesetting, filled.bytes, before) : filled.bytes;
      return done ? { kind: 'pdf', bytes: done } : { kind: 'unsure' };
    },
  };

  async function read(bytes: Uint8Array): Promise<ReadPdf | null> {
    const reading = await reader.read(bytes);
    return reading.kind === 'read' ? reading : null;
  }

  async function isAsItShould(
    { bytes, put }: Extract<FilledPlaces, { readonly kind: 'filled' }>,
    before: ReadPdf,
  ): Promise<boolean> {
    const after = await read(bytes);
    if (!after) return false;
    const crossed = put.flatMap(({ kind, place: { page, box }, boxes }) =>
      kind === 'mark' ? [box, ...boxes].map((crossedBox) => ({ page, box: crossedBox })) : [],
    );
    return isUnharmed(before, after, crossed) && isReadBack(bytes, after, put);
  }
}
