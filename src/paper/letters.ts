import { table } from './table';

/** Letters of text mode that Unicode has and a keyboard may not, by the command that prints them. */
export const LETTERS = table(`
  ss ß o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å th þ TH Þ dh ð DH Ð dj đ DJ Đ ng ŋ NG Ŋ i ı j ȷ
`);

/** Accents by the combining mark that follows the letter. */
export const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": '\u0301',
    '`': '\u0300',
    '^': '\u0302',
    '"': '\u0308',
    '~': '\u0303',
    '=': '\u0304',
    '.': '\u0307',
    u: '\u0306',
    v: '\u030c',
    H: '\u030b',
    c: '\u0327',
    k: '\u0328',
    r: '\u030a',
    d: '\u0323',
    b: '\u0331',
    hat: '\u0302',
    widehat: '\u0302',
    tilde: '\u0303',
    widetilde: '\u0303',
    bar: '\u0304',
    overline: '\u0305',
    vec: '\u20d7',
    dot: '\u0307',
    ddot: '\u0308',
    check: '\u030c',
    breve: '\u0306',
    acute: '\u0301',
    grave: '\u0300',
    mathring: '\u030a',
    not: '\u0338',
  }),
);

/** A letter with a combining mark over or under it, in one character where Unicode has it; i and j lose their dots first. */
export function marked(letter: string, mark: string): string {
  return (letter.replace('ı', 'i').replace('ȷ', 'j') + mark).normalize('NFC');
}
