import { table } from './table';

/** HTML's names for what titles and names hold, accented letters aside: those are composed of letter and mark. */
const NAMED = table(`
  amp & lt < gt > quot " apos ' szlig ß oslash ø Oslash Ø aelig æ AElig Æ oelig œ OElig Œ eth ð ETH Ð thorn þ THORN Þ
  lstrok ł Lstrok Ł dstrok đ Dstrok Đ hstrok ħ inodot ı imath ı ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ”
  bdquo „ hellip … middot · dagger † Dagger ‡ sect § para ¶ reg ® copy © trade ™ deg ° ordf ª ordm º
`);
const SPACES = /^(?:nbsp|ensp|emsp|thinsp|hairsp|numsp|Tab|NewLine)$/;
const INVISIBLE = /^(?:shy|zwj|zwnj|lrm|rlm|ZeroWidthSpace)$/;
const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
  ogon: '\u0328',
  breve: '\u0306',
  macr: '\u0304',
  dot: '\u0307',
  dblac: '\u030b',
};
/** What Windows has at 0x80 to 0x9f, where Unicode has controls; HTML reads such numbers so. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** As often an entity may have been escaped again. */
const MOST_ROUNDS = 3;

/**
 * A text with its HTML entities made into characters, also where they were escaped twice ("&amp;#39;"). `more` knows
 * further names; an entity that nobody knows stays.
 */
export function withoutEntities(text: string, more: (name: string) => string | undefined = () => undefined): string {
  let plain = text;
  for (let round = 0; round < MOST_ROUNDS && plain.includes('&'); round++) {
    plain = plain.replace(/&(?:#(\d{1,7}|[xX][\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,15}));/g, (all, number, name) =>
      number ? (character(number) ?? all) : (named(name) ?? more(name) ?? all),
    );
  }
  return plain;
}

function character(number: string): string | undefined {
  const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80];
  const possible = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return possible ? String.fromCodePoint(code) : undefined;
}

function named(name: string): string | undefined {
  if (SPACES.test(name)) return ' ';
  if (INVISIBLE.test(name)) return '';
  const mark = MARKS[name.slice(1)];
  return mark ? (name.charAt(0) + mark).normalize('NFC') : NAMED.get(name);
}
