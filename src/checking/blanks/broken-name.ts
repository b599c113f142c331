import type { Gap } from '../align';
import type { FactRanges } from '../facts';
import type { Range } from '../finding';
import type { SignatureBlock } from './signature-block';

/** What is left of a text once its name is taken out, where that is nothing but the page's number. */
const NOTHING = /^\s*\d{0,3}\s*$/;

/**
 * The signer's name where it breaks and goes on below its label's line, as the party's name tells; with the text that is
 * left over without it. The range as it was where nothing goes on.
 */
export function brokenName(
  text: string,
  { party, signer }: Pick<FactRanges, 'party' | 'signer'>,
  added: readonly Gap[],
  { masked }: SignatureBlock,
): { readonly signer: Range | null; readonly added: readonly Gap[] } {
  const end = party && signer ? endOf(text.slice(party.start, party.end), text, signer) : null;
  if (!signer || end === null || end <= signer.end) return { signer, added };
  const left = added.map((gap) => (gap.start < end && gap.end >= end ? { ...gap, start: end } : gap));
  return {
    signer: { start: signer.start, end },
    added: left.filter((gap, i) => gap === added[i] || !NOTHING.test(masked.slice(gap.start, gap.end))),
  };
}

/** Where a name ends that begins with the signer's range; null where something else stands there. Any white space is one. */
function endOf(name: string, text: string, { start }: Range): number | null {
  let at = start;
  for (const word of name.trim().split(/\s+/)) {
    while (/\s/.test(text.charAt(at))) at++;
    if (!text.startsWith(word, at)) return null;
    at += word.length;
  }
  return at;
}
