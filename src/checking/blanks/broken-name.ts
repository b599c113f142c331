import type { Gap } from '../align';
import type { FactRanges } from '../facts';
import type { Range } from '../finding';

/**
 * The signer's name where it breaks and goes on below its label's line, as the party's name tells; with the text that is
 * left over without it. The range as it was where nothing goes on.
 */
export function brokenName(
  text: string,
  { party, signer }: Pick<FactRanges, 'party' | 'signer'>,
  added: readonly Gap[],
): { readonly signer: Range | null; readonly added: readonly Gap[] } {
  const plain = (from: number, to: number) => text.slice(from, to).replace(/\s+/g, ' ');
  const rest = added.find(
    ({ start, end }) =>
      signer && party && start > signer.end && plain(signer.start, end) === plain(party.start, party.end),
  );
  if (!signer || !rest) return { signer, added };
  return { signer: { start: signer.start, end: rest.end }, added: added.filter((gap) => gap !== rest) };
}
