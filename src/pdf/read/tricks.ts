import type { Glyph, Hidden } from './content/marks';

/** Something about a file that makes its stored text and what one sees of it differ, with the text concerned. */
export interface Trick {
  readonly kind: Hidden | 'annotation' | 'switchable' | 'actual-text' | 'false-glyphs' | 'unreadable-glyphs';
  /** From 1; null where it is known of the file only. */
  readonly page: number | null;
  readonly text: string;
}

/** Stored text is quoted up to this length, in characters. */
const LONGEST_QUOTE = 200;

/** Text that is stored and not seen, and text that an annotation or a layer puts on the page. */
export function tricksOn(glyphs: readonly Glyph[], page: number, fields: ReadonlySet<string>): Trick[] {
  const texts = new Map<Trick['kind'], string>();
  let previous: Glyph | null = null;
  for (const glyph of glyphs) {
    const overlaid = glyph.annotation !== null && !fields.has(glyph.annotation);
    const kind = glyph.hidden ?? (overlaid ? 'annotation' : glyph.switchable ? 'switchable' : null);
    if (!kind) {
      previous = glyph;
      continue;
    }
    const apart = previous && (Math.abs(previous.y - glyph.y) > 1 || glyph.x - previous.x - previous.width > 1.5);
    texts.set(kind, (texts.get(kind) ?? '') + (apart ? ' ' : '') + glyph.text);
    previous = glyph;
  }
  return [...texts].flatMap(([kind, found]): Trick[] => {
    const text = found.replace(/\s+/g, ' ').trim();
    const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
    return text === '' ? [] : [{ kind, page, text: quote }];
  });
}
