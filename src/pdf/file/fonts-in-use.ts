import type { EmbeddedGlyph } from '../fonts/truetype';
import type { Glyph } from '../typesetting/glyph-texts';
import type { Typesetter } from '../typesetting/shaping';

/** A glyph of an embedded font under its own character identifier (CID), which is its number in the font as well. */
export interface UsedGlyph extends EmbeddedGlyph {
  readonly cid: number;
  /** What it says when copied out. */
  readonly text: string;
  /** How far it moves the pen of a viewer, in thousandths of an em, rounded as `W` says it. */
  readonly thousandths: number;
}

/**
 * The glyphs of one font that a document shows. Each pair of glyph and text gets its own CID, so that whatever is
 * copied out says what was written even where one glyph stands for different characters.
 */
export class FontInUse {
  readonly #used: Map<string, UsedGlyph>;

  constructor(
    /** Its name in the page's resources. */
    readonly name: string,
    copied?: FontInUse,
  ) {
    this.#used = new Map(copied ? copied.#used : []);
  }

  /** In the order of their CIDs, which start at 1: CID 0 stays `.notdef`. */
  get glyphs(): readonly UsedGlyph[] {
    return [...this.#used.values()];
  }

  use({ file, parts, width, text }: Glyph, typesetter: Typesetter): UsedGlyph {
    const key = `${file} ${width} ${parts.map(({ id, dx, dy }) => `${id} ${dx} ${dy}`)} ${text}`;
    let used = this.#used.get(key);
    if (!used) {
      const { font } = typesetter.font(file);
      const thousandths = Math.round((width * 1000) / font.unitsPerEm);
      used = { cid: this.#used.size + 1, text, font, parts, width, thousandths };
      this.#used.set(key, used);
    }
    return used;
  }
}

/**
 * The fonts of a document, by their PostScript names: files that a font was cut into are one font here. A copy starts
 * from what the fixed text uses, so that its CIDs are the same on every form.
 */
export class FontsInUse {
  readonly #fonts: Map<string, FontInUse>;

  constructor(
    readonly typesetter: Typesetter,
    copied?: FontsInUse,
  ) {
    this.#fonts = new Map([...(copied ? copied.#fonts : [])].map(([design, f]) => [design, new FontInUse(f.name, f)]));
  }

  [Symbol.iterator](): Iterator<FontInUse> {
    return this.#fonts.values();
  }

  /** The font that draws a glyph. */
  of({ file }: { readonly file: string }): FontInUse {
    const design = this.typesetter.font(file).font.facts.postScriptName;
    let font = this.#fonts.get(design);
    if (!font) {
      font = new FontInUse(`F${this.#fonts.size}`);
      this.#fonts.set(design, font);
    }
    return font;
  }
}
