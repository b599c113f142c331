/** A mathematical alphabet of Unicode: where its capitals, small letters and digits start, and the letters that stand elsewhere. */
interface Alphabet {
  readonly capitals: number;
  readonly small: number;
  readonly digits: number;
  readonly elsewhere: Readonly<Record<string, string>>;
}

const SCRIPT: Alphabet = {
  capitals: 0x1d49c,
  small: 0x1d4b6,
  digits: 0x30,
  elsewhere: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
};
const BLACKBOARD: Alphabet = {
  capitals: 0x1d538,
  small: 0x1d552,
  digits: 0x1d7d8,
  elsewhere: { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
};
const FRAKTUR: Alphabet = {
  capitals: 0x1d504,
  small: 0x1d51e,
  digits: 0x30,
  elsewhere: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
};

/** The alphabet that a command asks for. */
export const ALPHABETS: ReadonlyMap<string, Alphabet> = new Map([
  ['mathcal', SCRIPT],
  ['mathscr', SCRIPT],
  ['cal', SCRIPT],
  ['mathbb', BLACKBOARD],
  ['mathds', BLACKBOARD],
  ['mathbbm', BLACKBOARD],
  ['mathfrak', FRAKTUR],
  ['frak', FRAKTUR],
]);

/** The text with its ASCII letters and digits in the alphabet; everything else stays. */
export function inAlphabet(text: string, alphabet: Alphabet): string {
  return text.replace(/[A-Za-z0-9]/g, (letter) => {
    const code = letter.charCodeAt(0);
    const [start, first] =
      code >= 0x61 ? [alphabet.small, 0x61] : code >= 0x41 ? [alphabet.capitals, 0x41] : [alphabet.digits, 0x30];
    return alphabet.elsewhere[letter] ?? String.fromCodePoint(start + code - first);
  });
}
