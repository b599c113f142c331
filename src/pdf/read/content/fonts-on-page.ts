import type { PDFPageProxy } from '../pdfjs';
import { matrixFrom } from './geometry';
import type { Glyph } from './marks';
import type { PdfjsGlyph, SetFont } from './text-object';

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** What a glyph stands for, wherever it is shown. */
export type Meaning = Pick<Glyph, 'text' | 'code' | 'outline'>;

/** The fonts of a page as its operators name them. */
export class FontsOnPage {
  readonly #page: PDFPageProxy;
  readonly #settings = new Map<string, SetFont>();
  readonly #meanings = new Map<PdfjsGlyph, Meaning>();

  constructor(page: PDFPageProxy) {
    this.#page = page;
  }

  /** How the font is set; as most fonts are where pdf.js tells nothing of it. */
  setting(name: string): SetFont {
    const known = this.#settings.get(name);
    if (known) return known;
    const data: unknown = this.#page.commonObjs.has(name) ? this.#page.commonObjs.get(name) : null;
    const matrix = data && typeof data === 'object' && 'fontMatrix' in data ? matrixFrom(data.fontMatrix) : null;
    const vertical = data !== null && typeof data === 'object' && 'vertical' in data && data.vertical === true;
    const setting = { scale: matrix?.[0] ?? 0.001, vertical };
    this.#settings.set(name, setting);
    return setting;
  }

  /** A glyph's text with ligatures opened; pdf.js hands over the same object for each time that it is shown. */
  meaning(glyph: PdfjsGlyph): Meaning {
    const known = this.#meanings.get(glyph);
    if (known) return known;
    const text = typeof glyph.unicode === 'string' ? glyph.unicode : '';
    const meaning = {
      text: [...text]
        .map((character) => LIGATURES[character] ?? character)
        .join('')
        .replaceAll('\u2060', ''),
      code: Number(glyph.originalCharCode ?? -1),
      outline: String(glyph.fontChar ?? ''),
    };
    this.#meanings.set(glyph, meaning);
    return meaning;
  }
}
