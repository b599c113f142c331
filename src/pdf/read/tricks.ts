import type { Annotation } from './annotations';
import type { Glyph, Hidden } from './glyph';

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

/** What a ligature may stand for. */
const LIGATURE = /^(?:f[fijlt]|ff[il]|[cst]t|ij|Th|ch|ck|fb|fh|fk|sp)$/i;
/** Characters that a page draws without saying which they are may be as many: bullets and ornaments. */
const FEW = 3;

/** Letters of which the file says too little, or too much: none for what is drawn, or several for one sign that is no ligature. */
export function oddGlyphs(glyphs: readonly Glyph[], page: number): Trick[] {
  const visible = glyphs.filter(({ hidden }) => hidden === null);
  const unreadable = visible.filter(({ text }) => text === '' || /^[\ufffd\p{Co}\p{Cn}]$/u.test(text)).length;
  const words: string[] = [];
  let first: Glyph | null = null;
  for (const glyph of visible) {
    const same = first !== null && first.x === glyph.x && first.y === glyph.y && first.font === glyph.font;
    if (same) words.push((words.pop() ?? '') + glyph.text);
    else words.push(glyph.text);
    first = glyph;
  }
  const several = words.filter((word) => /^\p{Script=Latin}{2,}$/u.test(word) && !LIGATURE.test(word));
  return [
    ...(unreadable > FEW ? quoted('unreadable-glyphs', page, String(unreadable)) : []),
    ...quoted('one-glyph', page, several.join(' ')),
  ];
}

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
