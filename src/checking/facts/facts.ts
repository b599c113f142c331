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

/** The facts in words: lines joined, Markdown's emphasis and rules to write on left out. */
export function factsFrom(original: string, ranges: FactRanges, seen: SeenSignature | null): Facts {
  const fact = (range: Range | null): Fact | null => {
    if (!range) return null;
    const words = withoutEnd(original.slice(range.start, range.end), /[*_]/)
      .replace(/_{2,}|(?:\.\s?){4,}|^[*_]+/g, ' ')
      .replace(/^[\s•–-]+/, '');
    const value = withoutEnd(words, /[\s_]/).replace(/\s+/g, ' ');
    return value ? { value, range } : null;
  };
  const [party, signer] = [fact(ranges.party), fact(ranges.signer)];
  return {
    title: fact(ranges.title),
    party,
    correspondingAuthor: signer,
    signature: signatureFrom(fact(ranges.signed), seen, (signer ?? party)?.value ?? ''),
    date: fact(ranges.date),
  };
}
