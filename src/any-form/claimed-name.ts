import { publishers } from '../agreements';

/** Letters of other scripts that are drawn as a Latin one is, in either case (Unicode's UTS 39, those of whole words). */
const ALIKE: Readonly<Record<string, string>> = {
  a: 'аАαΑɑᴀᎪꓮ',
  b: 'ЬьВвΒβʙᏴꓐ',
  c: 'сСᴄᏟꓚ',
  d: 'ԁԀᴅᎠꓓ',
  e: 'еЕΕεᴇᎬꓰ',
  f: 'ꜰꓝϜƒ',
  g: 'ɡɢᏀꓖԌ',
  h: 'һҺНнΗʜᎻꓧ',
  i: 'іІΙιıɪꓲӀ',
  j: 'јЈᎫꓙᴊ',
  k: 'кКκΚᴋᏦꓗ',
  l: 'ӏǀʟᏞꓡ',
  m: 'мМΜᴍᎷꓟ',
  n: 'Νɴꓠп',
  o: 'оОοΟᴏօꓳ',
  p: 'рРρΡᴘᏢꓑ',
  q: 'ԛԚ',
  r: 'гʀᎡᏒƦꓣ',
  s: 'ѕЅꜱᏚꓢ',
  t: 'тТτΤᴛᎢꓔ',
  u: 'υᴜսꓴ',
  v: 'νѵѴᴠᏙꓦ',
  w: 'ԝԜᴡᎳꓪ',
  x: 'хХχΧꓫ',
  y: 'уУΥʏᎩꓬ',
  z: 'ΖᴢᏃꓜ',
};
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries(ALIKE).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)),
);
/** Letters as pictures: where the capitals A to Z begin that are white on black, and those of flags. */
const PICTURED = [0x1f150, 0x1f170, 0x1f1e6];

/**
 * The publisher that ships with the extension whose name a text bears, whatever stands around it: "PMLR", "P M L R",
 * "ICML (ＰＭＬＲ)", Cyrillic or pictured letters. Null where it bears none. Nobody else's form may.
 */
export function claimedName(text: string): string | null {
  const words = wordsOf(text);
  const bears = (name: string) => {
    const wanted = wordsOf(name).join('');
    return words.some((_, from) => runs(words, from, wanted));
  };
  return publishers.find(({ name, alsoCalled }) => [name, ...alsoCalled].some(bears))?.name ?? null;
}

/** Whether the words from one on are, written together, what is looked for. */
function runs(words: readonly string[], from: number, wanted: string): boolean {
  let together = '';
  for (let i = from; i < words.length && together.length < wanted.length; i++) together += words[i] ?? '';
  return together === wanted;
}

/** The words of a text in small Latin letters and digits, each letter as it looks. */
function wordsOf(text: string): readonly string[] {
  const letters = [...text.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')].map(latin);
  const words = letters.join('').split(/[^A-Za-z0-9]+/);
  // Beside small letters a capital I, a one and a bar pass for an l.
  return words.filter(Boolean).map((word) => (/[a-z]/.test(word) ? word.replace(/[I1]/g, 'l') : word).toLowerCase());
}

function latin(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const start = PICTURED.find((first) => code >= first && code < first + 26);
  return start === undefined ? (LATIN.get(letter) ?? letter) : String.fromCodePoint(65 + code - start);
}
