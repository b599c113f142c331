import { type Circumstances, odditiesOf } from '../facts';
import type { Fact, Facts, Oddity } from '../finding';
import { lettersOf, likeness } from './letters';
import type { ScanFact, ScanFacts } from './scan-result';

/** Names as alike as this are one, of which a letter or two were misread. */
const ALIKE = 0.8;

/** What an author should look at again: of facts that were read, and of blanks that are empty. */
export function scanOddities(facts: ScanFacts, circumstances: Circumstances): Oddity[] {
  const value = (fact: ScanFact): Fact | null =>
    fact.kind === 'read' ? { value: fact.text, range: { start: 0, end: 0 } } : null;
  const known: Facts = {
    title: value(facts.title),
    party: value(facts.party),
    correspondingAuthor: value(facts.correspondingAuthor),
    date: value(facts.date),
    signature: { kind: facts.signature.kind === 'none' ? 'none' : 'ink' },
  };
  // What a picture stands for is not wanting.
  const asked = {
    title: facts.title.kind === 'empty',
    party: facts.party.kind === 'empty',
    correspondingAuthor: facts.correspondingAuthor.kind === 'empty',
    date: facts.date.kind === 'empty',
    signature: true,
  };
  const names = circumstances.paper?.authors ?? [];
  return odditiesOf(known, asked, circumstances).filter((odd) => {
    if (odd.kind === 'signer-no-author') return !names.some((name) => areAlike(name, odd.signer));
    return odd.kind !== 'party-differs' || !areAlike(odd.party, odd.signer);
  });
}

/** Whether one name may be the other one misread. */
function areAlike(a: string, b: string): boolean {
  return likeness(lettersOf(a), lettersOf(b)) >= ALIKE;
}
