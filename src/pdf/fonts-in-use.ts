import type { Glyph, Typesetter } from './shaping';

/** A glyph of an embedded font under its own character identifier (CID). */
interface UsedGlyph {
  readonly id: number;
  readonly text: string;
}

/**
 * The glyphs of one font that a document shows. Each pair of glyph and text gets its own CID, so that whatever is
 * copied out says what was written even where one glyph stands for different characters.
 */
export class FontInUse {
  readonly glyphs: UsedGlyph[];
  readonly #cids: Map<string, number>;

  constructor(
    readonly file: string,
    /** Its name in the page's resources. */
    readonly name: string,
    copied?: FontInUse,
  ) {
    this.glyphs = copied ? [...copied.glyphs] : [];
    this.#cids = new Map(copied?.cids);
  }

  get cids(): ReadonlyMap<string, number> {
    return this.#cids;
  }

  /** The CID of a glyph; CID 0 stays `.notdef`. */
  cid({ id, text }: UsedGlyph): number {
    const key = `${id} ${text}`;
    let cid = this.#cids.get(key);
    if (cid === undefined) {
      this.glyphs.push({ id, text });
      cid = this.glyphs.length;
      this.#cids.set(key, cid);
    }
    return cid;
  }
}

/** The fonts of a document. A copy starts from what the fixed text uses, so that its CIDs are the same on every form. */
export class FontsInUse {
  readonly fonts: Map<string, FontInUse>;

  constructor(
    readonly typesetter: Typesetter,
    copied?: FontsInUse,
  ) {
    this.fonts = new Map([...(copied?.fonts ?? [])].map(([file, f]) => [file, new FontInUse(file, f.name, f)]));
  }

  /** The font that draws a glyph. */
  of({ file }: Glyph): FontInUse {
    let font = this.fonts.get(file);
    if (!font) {
      font = new FontInUse(file, `F${this.fonts.size}`);
      this.fonts.set(file, font);
    }
    return font;
  }

  /** The width of a glyph as the font file gives it, in thousandths of an em, rounded as `W` says it. */
  width(file: string, glyph: number): number {
    const { shaping } = this.typesetter.font(file);
    return Math.round((shaping.advance(glyph) * 1000) / shaping.unitsPerEm);
  }
}
