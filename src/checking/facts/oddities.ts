import { typesetTitle } from '../../paper/title';
import { redlineOfWords } from '../compare';
import type { Facts, Oddity, SeenSignature, Signature } from '../finding';
import { dateOddity } from './dates';
import { sameName } from './same-name';
import { titleRelation } from './same-title';
import { titleKey } from './title-letters';

/** What is known beside the form's own text. All of it may be left out. */
export interface Circumstances {
  /** How the signature was made where the file shows more than text, or null. */
  readonly drawn?: SeenSignature | null;
  /** The paper as its portal tells of it. */
  readonly paper?: { readonly title: string; readonly authors: readonly string[] } | null;
  /** The title on the first page of the camera-ready paper, or null. */
  readonly cameraReadyTitle?: string | null;
  /** The present moment, for dates in the future. */
  readonly now?: Date;
}

/** Which facts a form asks for: only those can be wanting. */
export type Asked = Readonly<Record<keyof Facts, boolean>>;

/** What an author should look at again, in the order of the form. */
export function odditiesOf(
  facts: Facts,
  asked: Asked,
  { paper, cameraReadyTitle, now = new Date() }: Circumstances,
): Oddity[] {
  const { title, party, correspondingAuthor, signature, date } = facts;
  const odd: Oddity[] = [];
  if (asked.title && !title) odd.push({ kind: 'no-title' });
  for (const [from, other] of [
    ['portal', paper?.title],
    ['camera-ready', cameraReadyTitle],
  ] as const) {
    if (!title || !other) continue;
    const paper = typesetTitle(other);
    const relation = titleRelation(title.value, paper);
    if (relation.kind === 'shortened') odd.push({ kind: 'title-shortened', from, leftOut: relation.leftOut });
    if (relation.kind !== 'different') continue;
    odd.push({ kind: 'title-differs', from, redline: redlineOfWords(paper, title.value, titleKey) });
  }
  if (asked.party && !party) odd.push({ kind: 'no-party' });
  if (asked.correspondingAuthor && !correspondingAuthor) odd.push({ kind: 'no-corresponding-author' });
  if (party && correspondingAuthor && !sameName(party.value, correspondingAuthor.value)) {
    odd.push({ kind: 'party-differs', party: party.value, signer: correspondingAuthor.value });
  }
  const signer = (correspondingAuthor ?? party)?.value;
  if (signer && paper && paper.authors.length > 0 && !paper.authors.some((name) => sameName(name, signer))) {
    odd.push({ kind: 'signer-no-author', signer });
  }
  const signed = nameOn(signature);
  if (asked.signature && signature.kind === 'none') odd.push({ kind: 'no-signature' });
  else if (signature.kind === 'empty-field') odd.push({ kind: 'signature-field-empty' });
  else if (signed && signer && readsAsAnother(signed, signer)) {
    odd.push({ kind: 'signature-differs', signature: signed, signer });
  }
  if (asked.date && !date) odd.push({ kind: 'no-date' });
  if (date) odd.push(...dateOddity(date.value, now));
  return odd;
}

/** The name that a signature bears; null for one that bears none that can be read. */
function nameOn(signature: Signature): string | null {
  if (signature.kind === 'digital') return signature.signer;
  return signature.kind === 'text' || signature.kind === 'script' ? signature.fact.value : null;
}

/** Whether a typed signature is a name, and another one. An "x" or a handle is none. */
function readsAsAnother(signature: string, signer: string): boolean {
  return /\p{L}{2,}[\s,.]+\p{L}/u.test(signature) && !sameName(signature, signer);
}
