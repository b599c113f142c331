import type { Annotation } from './annotations';
import type { Glyph, Hidden } from './glyph';
import { isBeside, type Sign, signsOf } from './signs';

/** Something about a file that makes its stored text and what one sees of it differ, with the text concerned. */
export interface Trick {
  readonly kind:
    | Hidden
    | 'note'
    | 'redaction'
    | 'second-form'
    | 'switchable'
    | 'actual-text'
    | 'unreadable-glyphs'
    | 'one-glyph';
  /** From 1; null where it is known of the file only. */
  readonly page: number | null;
  readonly text: string;
}

/** Stored text is quoted up to this length, in characters. */
const LONGEST_QUOTE = 200;

/** Text that is stored and not seen, and text on a layer that can be switched off. */
export function tricksOn(glyphs: readonly Glyph[], page: number): Trick[] {
  const texts = new Map<Trick['kind'], string>();
  let previous: Glyph | null = null;
  for (const glyph of glyphs) {
    const kind = glyph.hidden ?? (glyph.switchable ? 'switchable' : null);
    if (!kind) {
      previous = glyph;
      continue;
    }
    const apart = previous && (Math.abs(previous.y - glyph.y) > 1 || glyph.x - previous.x - previous.width > 1.5);
    texts.set(kind, (texts.get(kind) ?? '') + (apart ? ' ' : '') + glyph.text);
    previous = glyph;
  }
  return [...texts].flatMap(([kind, found]) => quoted(kind, page, found));
}

/** What a ligature of text fonts stands for, be it a word of its own or not. */
const LIGATURE = /^(?:f[fijlt]|ff[il]|[cst]t|ij|Th|ch|ck|fb|fh|fk|sp)$/i;
/** Letters within a word that fonts of handwriting and some text fonts draw in one: "or", "ll", "tti". Their picture is looked at. */
const JOINED = /^\p{Script=Latin}{2,3}$/u;
/** Characters that a page draws without saying which they are may be as many: bullets and ornaments. */
const FEW = 3;

/** Letters of which the file says too little, or too much: none for what is drawn, or a word for one sign. */
export function oddGlyphs(glyphs: readonly Glyph[], page: number): Trick[] {
  const visible = glyphs.filter(({ hidden }) => hidden === null);
  const unreadable = visible.filter(({ text }) => text === '' || /^[\ufffd\p{Co}\p{Cn}]$/u.test(text)).length;
  const signs = signsOf(visible);
  const several = signs.filter(
    ({ text }, i) =>
      /^\p{Script=Latin}{2,}$/u.test(text) &&
      !LIGATURE.test(text) &&
      !(JOINED.test(text) && (goOn(signs[i - 1], signs[i]) || goOn(signs[i], signs[i + 1]))),
  );
  return [
    ...(unreadable > FEW ? quoted('unreadable-glyphs', page, String(unreadable)) : []),
    ...quoted('one-glyph', page, several.map(({ text }) => text).join(' ')),
  ];
}

/** Whether two signs beside each other are parts of one word. */
function goOn(before: Sign | undefined, after: Sign | undefined): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    endsInLetter(before) &&
    beginsWithLetter(after) &&
    isBeside(before, after)
  );
}

const endsInLetter = ({ text }: Sign) => /\p{L}\p{M}*$/u.test(text);
const beginsWithLetter = ({ text }: Sign) => /^\p{L}/u.test(text);

/** What notes and comments say to those who open them, and where words are marked to be taken out. */
export function notesOn(annotations: readonly Annotation[], page: number): Trick[] {
  // A note's window may repeat its words.
  const others = new Set(annotations.filter(({ kind }) => kind !== 'window').map(({ contents }) => contents));
  return annotations.flatMap(({ kind, contents }): Trick[] => {
    if (kind === 'redaction') return [{ kind, page, text: quoteOf(contents) }];
    const isOwn = kind === 'note' || (kind === 'window' && !others.has(contents));
    return isOwn ? quoted('note', page, contents) : [];
  });
}

function quoted(kind: Trick['kind'], page: number, found: string): Trick[] {
  const text = quoteOf(found);
  return text === '' ? [] : [{ kind, page, text }];
}

/** Some text on one line, cut where it is long. */
function quoteOf(found: string): string {
  const text = found.replace(/\s+/g, ' ').trim();
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
