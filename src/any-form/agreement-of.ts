import type { Agreement, Provenance } from '../agreements/agreement';
import type { BlankForm, Corrections } from './blank-form';
import { correctedBlanks } from './corrected';
import { blocksOf } from './form-blocks';
import { fieldsOf } from './form-fields';
import { plainLayout } from './plain-layout';

/** What is known of a form beside what its pages say. */
export interface FormAbout {
  readonly id: string;
  /** What whoever keeps it calls it. */
  readonly name: string;
  /** Where its file is from; '' where nobody knows. */
  readonly source: string;
  readonly version: string;
  /** Of its file, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly provenance: Provenance;
}

/** A form as an agreement: its words are what is checked, its file is what is filled in. */
export function agreementOf(form: BlankForm, corrections: Corrections, about: FormAbout): Agreement {
  const { id, name, source, version, sha256, bytes, provenance } = about;
  const blanks = correctedBlanks(form, corrections);
  // What the venue has put in is among the words.
  const open = blanks.filter(
    (blank) => blank.given === null || form.blanks.every((found) => found.id !== blank.id || found.given === null),
  );
  const asked = fieldsOf(form, open);
  return {
    id,
    publisher: name,
    version,
    source,
    files: [{ bytes, sha256 }],
    editions: [],
    fields: asked.fields,
    blocks: blocksOf(form, open, asked),
    layout: plainLayout,
    file: { sha256, places: asked.places, shows: form.shows },
    inkOnly: form.inkOnly !== null,
    provenance,
    about: { language: 'en', summary: null, authority: null, licence: null, lapse: null },
  };
}
