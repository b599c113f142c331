import { CARRIER, type Glyph } from './pieces';
import type { Typesetter } from './shaping';

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
  /** The width of each glyph, as it was first needed. */
  readonly widths: Map<number, number>;
  readonly #cids: Map<string, number>;

  constructor(
    readonly file: string,
    /** Its name in the page's resources. */
    readonly name: string,
    copied?: FontInUse,
  ) {
    this.glyphs = copied ? [...copied.glyphs] : [];
    this.widths = new Map(copied?.widths);
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
  of({ file }: { readonly file: string }): FontInUse {
    let font = this.fonts.get(file);
    if (!font) {
      font = new FontInUse(file, `F${this.fonts.size}`);
      this.fonts.set(file, font);
    }
    return font;
  }

  /** How far a glyph moves the pen of a viewer, in thousandths of an em, rounded as `W` says it. */
  width({ file, id, advance }: Glyph): number {
    const font = this.of({ file });
    let width = font.widths.get(id);
    if (width === undefined) {
      const { shaping } = this.typesetter.font(file);
      // A mark that HarfBuzz gives no advance has none in the embedded font either.
      width = id === CARRIER || advance === 0 ? 0 : Math.round((shaping.advance(id) * 1000) / shaping.unitsPerEm);
      font.widths.set(id, width);
    }
    return width;
  }
}
