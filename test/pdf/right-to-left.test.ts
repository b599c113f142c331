import { PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Rendering } from '../../scripts/pdf/ink';
import { folded, textOf, wordsOf } from '../../scripts/pdf/programs';
import { layout } from '../../src/agreements/pmlr/layout';
import { drawInChromium } from './chromium-ink';
import { likeness } from './likeness';
import { signedPdf } from './maker';
import { onTheRule, titleLine, whole } from './on-the-rule';
import { openPdf, plain } from './opened-pdf';
import { pdfJsText } from './pdf-js-text';
import { pdfiumText } from './pdfium-text';
import { elements } from './rules/structure';

const ACTUAL_TEXT = PDFName.of('ActualText');

/** Marks of direction are how poppler writes down that a word runs to the left. */
const withoutMarks = (text: string) => folded(text).replace(/[\u200e\u200f\u202a-\u202e]/g, '');

const READERS = {
  poppler: async (pdf: Uint8Array) => withoutMarks(await textOf(pdf)),
  pdfJs: async (pdf: Uint8Array) => folded(await pdfJsText(pdf)),
  // Two marks of one letter come out of PDFium in the other order, which Unicode holds to be the same (NFC).
  pdfium: async (pdf: Uint8Array) => folded(await pdfiumText(pdf)).normalize('NFC'),
};
type Reader = keyof typeof READERS;
const readers = Object.entries(READERS) as [Reader, (typeof READERS)[Reader]][];

/** What the elements of the structure tree say in place of what is drawn in them. */
async function replacements(pdf: Uint8Array): Promise<(string | number | undefined)[]> {
  return elements(await openPdf(pdf)).flatMap(({ element }) => {
    const actual = element.lookup(ACTUAL_TEXT);
    return actual ? [plain(actual)] : [];
  });
}

/** A form with this title, name and signature, made once for all readers. */
const made = new Map<string, Promise<Uint8Array>>();
const formWith = (text: string) => {
  const form = made.get(text) ?? signedPdf({ title: text, signer: text, signature: { kind: 'typed', text } });
  made.set(text, form);
  return form;
};

/** What a reader makes of the title and of the name, each on lines of its own. */
async function copiedBy(reader: Reader, text: string): Promise<boolean> {
  const copy = await READERS[reader](await formWith(text));
  const wanted = reader === 'pdfium' ? text.normalize('NFC') : text;
  return copy.includes(`currently entitled ${wanted} (“the article”)`) && copy.includes(`are: ${wanted} (name of`);
}

/** poppler 22.12 takes a hyphen, a comma, a full stop and a digit for a change of direction, whatever stands around them. */
const NUMBERS = 'poppler';
/** poppler knows no base direction: a sign or a mark at the end of the words stands to it at the start of its line. */
const ENDS = 'poppler';
/** pdf.js 5.6 puts a mark that begins a word on the page, so ends it, with what was drawn before the word. */
const MARKS = 'pdfJs';
/** PDFium turns brackets over as if they were stored as they look, not as they are meant (UAX #9, L4). */
const BRACKETS = 'pdfium';
/** PDFium leaves a sign before digits where it stands. */
const SIGNED = 'pdfium';

const ROWS: readonly (readonly [what: string, text: string, ...mistakenBy: Reader[]])[] = [
  ['Hebrew', 'אלון לוי'],
  ['Hebrew with points', 'שָׁלוֹם עֲלֵיכֶם'],
  ['two points under one letter', 'רִבְקָה בַּת־שֶׁבַע'],
  ['a point at the end', 'אַתָּה לָךְ שָׂרָ', ENDS, MARKS],
  ['a hyphen in a surname', 'יעל בן-ציון', NUMBERS],
  ['maqaf, geresh and gershayim', 'ד״ר ג׳ורג׳ בר־אילן'],
  ['quotes of a keyboard', "ד\"ר ג'ורג' כהן"],
  ['a comma', 'כהן, משה', NUMBERS],
  ['initials', 'א.ב. יהושע', NUMBERS],
  ['signs at the end', 'מה? כן!', ENDS],
  ['brackets at either end', '(א) רשת [נוירונים]', ENDS, BRACKETS],
  ['Yiddish', 'מענדעלע מוכר־ספֿרים און ײַזן'],
  ['Arabic', 'محمد بن موسى'],
  ['vowels of Arabic', 'مُحَمَّد الزَّهْرَاء'],
  ['a vowel at the end', 'إنَّ العِلمَ نُورٌ', ENDS, MARKS],
  ['lam and alef', 'علاء الإسلام لآلئ'],
  ['letters drawn out', 'محـــمد كتـاب'],
  ['signs of Arabic', 'ما هذا؟ نعم، هذا؛', NUMBERS],
  ['a hyphen in Arabic', 'د. أبو-بكر', NUMBERS],
  ['Persian joiners', 'پیش‌بینی داده‌های علی‌رضا'],
  ['Urdu, with a wide gap between words', 'پاکستان کے لیے ڈاکٹر'],
  ['a number in Hebrew', 'מודל 2021 חדש', NUMBERS],
  ['a number in Arabic', 'نموذج ٢٠٢١ جديد', NUMBERS],
  ['a sign before a digit', 'שיטה ב-3 שלבים', NUMBERS, SIGNED],
];

const TEXTS = ROWS.map(([what, text, ...mistakenBy]) => ({ what, text, mistakenBy }));

describe('text that runs to the left', () => {
  it.each(TEXTS)('is copied out to the letter by every reader that does not mistake it: $what, $text', async (row) => {
    for (const [reader] of readers) {
      expect(await copiedBy(reader, row.text), reader).toBe(!row.mistakenBy.includes(reader));
    }
  });

  it.each(TEXTS)('is said by the structure as it was written: $what, $text', async ({ text }) => {
    const said = await replacements(await formWith(text));
    expect(said).toEqual([text, text, `Corresponding Author: ${text}`, text]);
  });
});

it('text that runs to the right needs no replacement in the structure', async () => {
  expect(await replacements(await signedPdf({ title: 'Γράφος 日本', signer: 'Ḥasan' }))).toEqual([]);
});

describe('a line of both directions', () => {
  const LINES = [
    'Alon לוי Cohen',
    'Alon Levi (אלון לוי) et al.',
    'الذكاء AI والتعلم',
    'שלום Graph עולם',
    'Graph 2021: שלום, עולם',
    'שלום: Graph (v2)!',
    '(אלון) Alon, PhD.',
    'نموذج BERT-2 الجديد؟',
    'שנה של AI',
    'פרופ׳ Levi, מה?',
  ];
  let drawn: Rendering[] = [];
  beforeAll(async () => {
    drawn = await drawInChromium(LINES, layout.text.size);
  }, 180_000);

  it.each(LINES)('looks as Chromium draws it: %s', async (text) => {
    const picture = drawn[LINES.indexOf(text)];
    const page = await titleLine(await signedPdf({ title: text, signer: 'A' }));
    const same = picture && likeness(page, onTheRule(page), picture, whole(picture));
    expect(same?.alike).toBeGreaterThan(0.8);
    expect(Math.abs((same?.width ?? 0) - 1)).toBeLessThan(0.05);
  });

  it('has the direction of its first letter, whatever number stands before it', async () => {
    const words = (await wordsOf(await signedPdf({ title: '2021 שנה של AI', signer: 'A' }))).filter(
      (w) => w.page === 1,
    );
    const [number, latin] = ['2021', 'AI'].map((text) => words.find((w) => w.text === text && w.top < 300));
    expect(latin?.right).toBeLessThan(number?.left ?? 0);
  });

  it('is seen to look otherwise when its parts change places', async () => {
    const page = await titleLine(await signedPdf({ title: 'Graph שלום עולם', signer: 'A' }));
    const picture = drawn[LINES.indexOf('שלום Graph עולם')];
    expect((picture && likeness(page, onTheRule(page), picture, whole(picture)))?.alike).toBeLessThan(0.6);
  });
});

const LONG =
  'למידה עמוקה של ייצוגים עבור מודלים גנרטיביים ורשתות נוירונים גדולות במיוחד עם יישומים לראייה ממוחשבת ועיבוד שפה';

describe('a title that runs to the left', () => {
  it('has its first words on its first line, and every line centred', async () => {
    const pdf = await signedPdf({ title: LONG, signer: 'A' });
    for (const [, read] of readers) expect(await read(pdf)).toContain(`currently entitled ${LONG} (“the article”)`);
    const hebrew = (await wordsOf(pdf)).filter((w) => w.page === 1 && /[א-ת]/.test(w.text));
    const lines = [...new Set(hebrew.map((w) => w.top))].map((top) => hebrew.filter((w) => w.top === top));
    expect(lines.length).toBeGreaterThan(1);
    const middles = lines.map((l) => (Math.min(...l.map((w) => w.left)) + Math.max(...l.map((w) => w.right))) / 2);
    for (const middle of middles) expect(middle).toBeCloseTo(133.768 + 343.711 / 2, 0);
  });

  it('ends on its left, its last sign too', async () => {
    const pdf = await signedPdf({ title: 'מה? כן!', signer: 'A' });
    const [sign] = (await wordsOf(pdf)).filter((w) => w.page === 1 && w.text.includes('!'));
    const [first] = (await wordsOf(pdf)).filter((w) => w.page === 1 && w.text.includes('?'));
    expect(sign?.right).toBeLessThan(first?.left ?? 0);
  });
});
