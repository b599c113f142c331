import type { Glyph, Hidden } from './content/marks';
import type { Annotation } from './links';

/** Something about a file that makes its stored text and what one sees of it differ, with the text concerned. */
export interface Trick {
  readonly kind: Hidden | 'note' | 'switchable' | 'actual-text' | 'false-glyphs' | 'unreadable-glyphs';
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

/** Annotations whose words stand on the page already: what is typed there, and what a field holds. */
const ON_THE_PAGE = new Set(['FreeText', 'Widget', 'Link', 'Popup']);

/** What notes and comments say to those who open them. */
export function notesOn(annotations: readonly Annotation[], page: number): Trick[] {
  return annotations
    .filter(({ subtype }) => !ON_THE_PAGE.has(subtype))
    .flatMap(({ contents }) => quoted('note', page, contents));
}

function quoted(kind: Trick['kind'], page: number, found: string): Trick[] {
  const text = found.replace(/\s+/g, ' ').trim();
  const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return text === '' ? [] : [{ kind, page, text: quote }];
}
