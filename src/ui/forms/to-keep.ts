import type { Provenance } from '../../agreements/agreement';
import type { HandIn } from '../../agreements/hand-in';
import type { VenueValues } from '../../agreements/wanted';
import { agreementOf, givenOf } from '../../any-form/agreement-of';
import type { BlankForm, Corrections } from '../../any-form/blank-form';
import type { PlacedWord } from '../../any-form/pack';
import { type BroughtForm, newFormId } from '../../extension/brought-forms';
import type { PageShape } from '../../pdf/read';
import type { GivenFile } from './adding';
import type { OwnNames } from './own-names';

/** A form that was looked through, and what its venue's pack says beside the blanks. */
export interface ReviewedForm {
  readonly file: GivenFile;
  readonly form: BlankForm;
  readonly pages: readonly PageShape[];
  readonly words: readonly PlacedWord[];
  readonly corrections: Corrections;
  readonly names: OwnNames;
  readonly values: VenueValues;
  readonly handIn: HandIn | null;
  /** The kept form whose place it takes, by its id; null where it takes none. */
  readonly supersedes: string | null;
  /** As it is kept already, whose place in the list and in drafts it stays in; else null. */
  readonly kept: BroughtForm | null;
}

/** What made the form of its file: a record of another version may have been made otherwise. */
const FINDER = 1;
/** A longer address is none that could be followed again. */
const LONGEST_ADDRESS = 200;

/** A form as it is kept, made on a day of the computer's clock; one that is kept already with what is said of it now. */
export function formToKeep(reviewed: ReviewedForm, now: Date): BroughtForm {
  const { file, form, corrections, names, values, handIn } = reviewed;
  const begun = reviewed.kept ?? newForm(reviewed, now);
  const { id, source, provenance, added } = begun;
  const [name, venue] = [names.name.trim(), names.venue.trim()];
  const about = { id, name: venue, source: source ?? '', version: added, provenance };
  return {
    ...begun,
    name,
    corrections,
    venue,
    values,
    given: givenOf(form, corrections),
    handIn,
    agreement: agreementOf(form, corrections, { ...about, sha256: file.sha256, bytes: file.bytes.length }),
    finder: FINDER,
  };
}

/** What stays as it is, whatever is said of a form later. */
function newForm({ file, supersedes }: ReviewedForm, now: Date) {
  const added = dayOf(now);
  const provenance: Exclude<Provenance, { kind: 'publisher' }> =
    file.address === null
      ? { kind: 'brought', on: added }
      : { kind: 'served', host: new URL(file.address).host, on: added };
  return {
    id: newFormId(),
    source: sourceOf(file),
    provenance,
    added,
    at: now.getTime(),
    file: { sha256: file.sha256, bytes: file.bytes.length, name: file.name },
    supersedes,
    retired: false,
  };
}

/** The https address that a file was served from; null for every other. */
export function sourceOf({ address }: GivenFile): string | null {
  return address !== null && /^https:\/\/[!-~]+$/.test(address) && address.length <= LONGEST_ADDRESS ? address : null;
}

/** The day by the computer's clock, as ISO 8601 writes it. */
function dayOf(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
