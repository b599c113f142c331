import { areConfusable } from './confusions';
import { asPicture } from './fact-of-words';
import { lettersOf } from './letters';
import type { ScanFact } from './scan-result';

/**
 * The party and the signer, where both were read and one looks like the other one misread: the one that is exactly an
 * author's name stands for both; where none is, both are shown, for nothing tells which is right.
 */
export function asOneName(
  party: ScanFact,
  signer: ScanFact,
  authors: readonly string[],
): readonly [party: ScanFact, signer: ScanFact] {
  if (party.kind !== 'read' || signer.kind !== 'read') return [party, signer];
  const [a, b] = [lettersOf(party.text), lettersOf(signer.text)];
  if (a === b || !areConfusable(a, b)) return [party, signer];
  const names = [party.text, signer.text].filter((text) => authors.some((name) => lettersOf(name) === lettersOf(text)));
  const [name, another] = names;
  // Two authors whose names look alike.
  if (another !== undefined) return [party, signer];
  if (name !== undefined)
    return [
      { ...party, text: name },
      { ...signer, text: name },
    ];
  return [asPicture(party), asPicture(signer)];
}
