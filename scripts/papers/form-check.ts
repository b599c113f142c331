import { formatDate } from '../../src/signing/date';
import type { Form } from '../../src/signing/form';
import { folded, textOf, type Word, wordsOf } from '../pdf/programs';

// The column of the publisher's form in points (src/pdf/pages.ts has where they come from).
const LEFT = 133.768;
const RIGHT = 477.479;
const TOP = 120;
const BOTTOM = 710;
/** A letter may hang over the edge by as much as its own curve does. */
const TOLERANCE = 0.6;

/** What is wrong with a form's PDF as poppler reads it; nothing when it says exactly what was filled in, in its place. */
export async function problemsOf(pdf: Uint8Array, form: Form): Promise<string[]> {
  const [text, places] = await Promise.all([textProblems(pdf, form), placeProblems(pdf)]);
  return [...text, ...places];
}

/** What of the title, the names and the date is copied out differently. For titles that end on the first page. */
async function textProblems(pdf: Uint8Array, form: Form): Promise<string[]> {
  const page = folded(await textOf(pdf));
  const found = [
    differs('title', between(page, 'currently entitled', '(“the article”)'), form.title),
    differs('name', between(page, 'Agreement are:', '(name of corresponding author'), form.signer),
    differs('name in the signature block', between(page, 'Corresponding Author:', '– Signed:'), form.signer),
    form.kind === 'signed' && differs('date', /– Date: (.*) \d+$/.exec(page)?.[1] ?? '', formatDate(form.date)),
  ];
  return found.filter((problem) => problem !== null && problem !== false);
}

/** What lies outside the margins or over something else. */
export async function placeProblems(pdf: Uint8Array): Promise<string[]> {
  const words = await wordsOf(pdf);
  return [
    ...words.filter(isOutside).map((w) => `outside the margins: ${w.text} on page ${w.page}`),
    ...overlapping(words).map(([a, b]) => `overlap on page ${a.page}: ${a.text} / ${b.text}`),
  ];
}

function between(text: string, before: string, after: string): string {
  const start = text.indexOf(before);
  const end = text.indexOf(` ${after}`, start);
  return start < 0 || end < 0 ? '' : text.slice(start + before.length, end).trim();
}

/** Where a line was divided without a space, the line's end is no space either. */
const DIVIDED_ANYWHERE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\S{40}/u;

function differs(what: string, found: string, filledIn: string): string | null {
  const wanted = folded(filledIn);
  if (found === wanted) return null;
  const squeeze = (text: string) => text.replace(/\s/gu, '');
  if (DIVIDED_ANYWHERE.test(wanted) && squeeze(found) === squeeze(wanted)) return null;
  return `${what}: “${found}” instead of “${wanted}”`;
}

function isOutside(word: Word): boolean {
  return word.left < LEFT - TOLERANCE || word.right > RIGHT + TOLERANCE || word.top < TOP || word.bottom > BOTTOM;
}

/** Pairs of words whose letters touch. The boxes of a font are higher than its letters: the middle half is compared. */
function overlapping(words: readonly Word[]): [Word, Word][] {
  const pairs: [Word, Word][] = [];
  const middle = (w: Word) => ({ top: w.top + (w.bottom - w.top) / 4, bottom: w.bottom - (w.bottom - w.top) / 4 });
  words.forEach((a, i) => {
    for (const b of words.slice(i + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(middle(a).bottom, middle(b).bottom) - Math.max(middle(a).top, middle(b).top);
      if (a.page === b.page && across > 0.5 && down > 0.5) pairs.push([a, b]);
    }
  });
  return pairs;
}
