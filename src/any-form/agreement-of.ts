import type { Agreement, Provenance } from '../agreements/agreement';
import type { BlankForm, Corrections, FoundBlank } from './blank-form';
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
  const open = openBlanks(form, corrections);
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

/** What the venue has put into blanks that its form has empty, by the ids of the fields of the agreement that it makes. */
export function givenOf(form: BlankForm, corrections: Corrections): Readonly<Record<string, string>> {
  const open = openBlanks(form, corrections);
  const { fieldOf } = fieldsOf(form, open);
  return Object.fromEntries(
    open.flatMap(({ id, given }) => {
      const field = fieldOf.get(id);
      return given !== null && field?.asks === 'text' ? [[field.id, given]] : [];
    }),
  );
}

/** The blanks that are to be filled in: what the form's own file has in one is among its words. */
function openBlanks(form: BlankForm, corrections: Corrections): FoundBlank[] {
  return correctedBlanks(form, corrections).filter(
    (blank) => blank.given === null || form.blanks.every((found) => found.id !== blank.id || found.given === null),
  );
}
