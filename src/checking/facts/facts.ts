import type { Field } from '../../agreements/agreement';
import { withoutEnd } from '../ends';
import type { Fact, Facts, Range, SeenSignature } from '../finding';
import { signatureFrom } from './signature';

/** Where each fact stands in the checked text; null for an empty blank. */
export interface FactRanges {
  readonly title: Range | null;
  readonly party: Range | null;
  readonly signer: Range | null;
  readonly signed: Range | null;
  readonly date: Range | null;
}

/** What stands in the blanks and behind the labels, each by its field's id. */
export interface FilledFields {
  readonly blanks: ReadonlyMap<string, Range>;
  readonly labels: ReadonlyMap<string, Range>;
}

/** The five facts that a form may ask for, wherever it asks for them; the party is the signer as a blank has it. */
export function rangesOf(fields: readonly Field[], { blanks, labels }: FilledFields): FactRanges {
  const [title, signer, signed, date] = (['title', 'signer', 'signature', 'date'] as const).map(
    (asks) => fields.find((field) => field.asks === asks)?.id ?? '',
  );
  const anywhere = (id = '') => blanks.get(id) ?? labels.get(id) ?? null;
  return {
    title: anywhere(title),
    party: blanks.get(signer ?? '') ?? null,
    signer: labels.get(signer ?? '') ?? null,
    signed: anywhere(signed),
    date: anywhere(date),
  };
}

/** The facts in words: lines joined, Markdown's emphasis and rules to write on left out. */
export function factsFrom(original: string, ranges: FactRanges, seen: SeenSignature | null): Facts {
  const fact = (range: Range | null) => factAt(original, range);
  const [party, signer] = [fact(ranges.party), fact(ranges.signer)];
  return {
    title: fact(ranges.title),
    party,
    correspondingAuthor: signer,
    signature: signatureFrom(fact(ranges.signed), seen, (signer ?? party)?.value ?? ''),
    date: fact(ranges.date),
  };
}

/** What a stretch of the text states; null where it is nothing but a rule to write on. */
export function factAt(original: string, range: Range | null): Fact | null {
  if (!range) return null;
  const words = withoutEnd(original.slice(range.start, range.end), /[*_]/)
    .replace(/_{2,}|(?:\.\s?){4,}|^[*_]+/g, ' ')
    .replace(/^[\s•–-]+/, '');
  const value = withoutEnd(words, /[\s_]/).replace(/\s+/g, ' ');
  return value ? { value, range } : null;
}
