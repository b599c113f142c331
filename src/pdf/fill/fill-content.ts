import { type CalendarDate, formatDate } from '../../signing/date';
import type { Signature } from '../../signing/signature';
import type { Coverage } from '../fonts/coverage';
import { layOut, type MissingCharacter, type Paragraph } from '../typesetting/paragraph';

/** What is written into a form; null leaves its place as it is. */
export interface FillContent {
  readonly title: string | null;
  readonly party: string | null;
  readonly signer: string | null;
  readonly signature: Signature | null;
  readonly date: CalendarDate | null;
}

/** A place on a form. */
export type FilledField = keyof FillContent;

/** The texts with their fonts found, by the coverage index alone; or the characters that no font has. */
export function paragraphsOf(
  { title, party, signer, signature, date }: FillContent,
  coverage: Coverage,
):
  | { readonly kind: 'paragraphs'; readonly paragraphs: ReadonlyMap<FilledField, Paragraph> }
  | { readonly kind: 'missing'; readonly characters: readonly MissingCharacter[] } {
  const paragraphs = new Map<FilledField, Paragraph>();
  const characters: MissingCharacter[] = [];
  const typed = signature?.kind === 'typed' ? signature.text : null;
  const texts = { title, party, signer, signature: typed, date: date && formatDate(date) };
  for (const field of ['title', 'party', 'signer', 'signature', 'date'] as const) {
    const text = texts[field];
    if (!text) continue;
    const laid = layOut(text, field === 'signature' ? 'italic' : 'upright', coverage);
    if (laid.kind === 'paragraph') paragraphs.set(field, laid.paragraph);
    else characters.push(...laid.characters);
  }
  return characters.length > 0 ? { kind: 'missing', characters } : { kind: 'paragraphs', paragraphs };
}
