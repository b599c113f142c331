import type { Fact, SeenSignature, Signature } from '../finding';
import { nameWords } from './name-words';
import { SPELLINGS, unaccented } from './spellings';

/** What programs write over a certificate's signature. */
const CERTIFIED = /^(?:digitally signed by|docusigned by)\s*:?\s*(.*)$/iu;

/** How a form is signed, from what is typed and what is seen where one signs; `signer` is the name that it is signed for. */
export function signatureFrom(typed: Fact | null, seen: SeenSignature | null, signer: string): Signature {
  if (seen !== null && typeof seen === 'object') return seen;
  if (typed) {
    const certified = CERTIFIED.exec(typed.value);
    if (certified) return { kind: 'digital', signer: certified[1] || null, date: null };
    if (seen === 'script') return { kind: 'script', fact: typed };
    return { kind: areInitials(typed.value, signer) ? 'initials' : 'text', fact: typed };
  }
  // A typeface without its text shows nothing.
  return { kind: seen === null || seen === 'script' ? 'none' : seen };
}

/** Whether a text is the first letters of a name's words, in their order or family name first: "JC", "J. C.", "CJ". */
export function areInitials(text: string, name: string): boolean {
  const letters = [
    ...text
      .replace(/[\s.·-]/gu, '')
      .toLowerCase()
      .normalize('NFC'),
  ]
    .map((letter) => (SPELLINGS[letter]?.[0] ?? unaccented(letter)).charAt(0))
    .join('')
    .toUpperCase();
  const own = nameWords(name)
    .words.map(([word = '']) => word.charAt(0).toUpperCase())
    .join('');
  if (letters.length < 2 || !/^\p{Lu}+$/u.test(letters) || !/^[\p{Lu}\s.·-]+$/u.test(text)) return false;
  return own.length === letters.length ? (own + own).includes(letters) : letters === own.charAt(0) + own.slice(-1);
}
