import { describe, expect, it } from 'vitest';
import { folded, run, textOf, wordsOf } from '../../scripts/pdf/programs';
import { signedPdf } from './maker';
import { pdfJsText } from './pdf-js-text';

/** Marks of direction are how poppler writes down that a word runs to the left. */
const withoutMarks = (text: string) => folded(text).replace(/[\u200e\u200f\u202a-\u202e]/g, '');

/** What three ways of copying make of a form's page. */
async function copies(pdf: Uint8Array): Promise<{ poppler: string; laidOut: string; pdfJs: string }> {
  return {
    poppler: withoutMarks(await textOf(pdf)),
    laidOut: withoutMarks((await run('pdftotext', ['-layout', '-', '-'], pdf)).toString()),
    pdfJs: folded(await pdfJsText(pdf)),
  };
}

describe('text that runs to the left is copied out to the letter', () => {
  it.each([
    ['Hebrew with points', 'שָׁלוֹם עֲלֵיכֶם'],
    ['two points under one letter', 'רִבְקָה בַּת־שֶׁבַע'],
    ['a point at the end', 'אַתָּה לָךְ שָׂרָ'],
    ['a hyphen in a surname', 'יעל בן-ציון'],
    ['maqaf, geresh and gershayim', 'ד״ר ג׳ורג׳ בר־אילן'],
    ['quotes of a keyboard', "ד\"ר ג'ורג' כהן"],
    ['a comma', 'כהן, משה'],
    ['initials', 'א.ב. יהושע'],
    ['signs at the end', 'מה? כן!'],
    ['brackets at either end', '(א) רשת [נוירונים]'],
    ['Yiddish', 'מענדעלע מוכר־ספֿרים און ײַזן'],
    ['vowels of Arabic', 'فَاطِمَةُ الزَّهْرَاء'],
    ['a vowel at the end', 'إنَّ العِلمَ نُورٌ'],
    ['lam and alef', 'علاء الإسلام لآلئ'],
    ['letters drawn out', 'محـــمد كتـاب'],
    ['signs of Arabic', 'ما هذا؟ نعم، هذا؛'],
    ['a hyphen in Arabic', 'د. أبو-بكر'],
    ['Persian joiners', 'پیش‌بینی داده‌ها، علی‌رضا'],
    ['a mark beside a joiner', 'خانهٔ‌ما'],
    ['Urdu, with a wide gap between words', 'پاکستان کے لیے ڈاکٹر'],
  ])('%s: %s', async (_, text) => {
    const { poppler, laidOut, pdfJs } = await copies(await signedPdf({ title: text, signer: text }));
    for (const copy of [poppler, pdfJs]) {
      expect(copy).toContain(`currently entitled ${text} (“the article”)`);
      expect(copy).toContain(`Agreement are: ${text} (name of`);
      expect(copy).toContain(`Corresponding Author: ${text} –`);
    }
    expect(laidOut).toContain(` ${text} `);
  });

  it.each(['מודל 2021 חדש', 'نموذج ٢٠٢١ جديد', 'שיטה ב-3 שלבים'])(
    'numbers among the words by pdf.js: %s',
    async (text) => {
      const { pdfJs } = await copies(await signedPdf({ title: text, signer: text }));
      expect(pdfJs).toContain(`currently entitled ${text} (“the article”)`);
    },
  );

  it.each(['Alon לוי Cohen', 'Alon Levi (אלון לוי) et al.', 'الذكاء AI والتعلم', 'Graph 2021: שלום, עולם'])(
    'within a line that runs to the right: %s',
    async (text) => {
      const { poppler, pdfJs } = await copies(await signedPdf({ title: text, signer: text }));
      for (const copy of [poppler, pdfJs]) expect(copy).toContain(`currently entitled ${text} (“the article”)`);
    },
  );
});

const LONG =
  'למידה עמוקה של ייצוגים עבור מודלים גנרטיביים ורשתות נוירונים גדולות במיוחד עם יישומים לראייה ממוחשבת ועיבוד שפה';

describe('a title that runs to the left', () => {
  it('has its first words on its first line, and every line centred', async () => {
    const pdf = await signedPdf({ title: LONG, signer: 'A' });
    const { poppler, pdfJs } = await copies(pdf);
    for (const copy of [poppler, pdfJs]) expect(copy).toContain(`currently entitled ${LONG} (“the article”)`);
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
