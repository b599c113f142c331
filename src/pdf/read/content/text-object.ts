import { OPS } from '../pdfjs';
import { IDENTITY, type Matrix, matrixFrom, multiply } from './geometry';
import type { GraphicsState } from './graphics-state';

/** A font as far as setting text needs it. */
export interface SetFont {
  /** Text space units for a unit of its glyphs. */
  readonly scale: number;
  readonly vertical: boolean;
}

/** A glyph as pdf.js hands it over. */
export interface PdfjsGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
  readonly originalCharCode?: unknown;
  readonly fontChar?: unknown;
}

/** A glyph where it is shown: its font's square is mapped by a, b, c, d to x, y; its width is a share of that square. */
export type Shown = (glyph: PdfjsGlyph, matrix: Matrix, width: number) => void;

/** The text matrix and the line matrix, and what moves them (ISO 32000-1, 9.4). */
export class TextObject {
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;

  /** Does an operator that begins or moves text; false where it is not one of those. */
  move(op: number, args: readonly unknown[], state: GraphicsState): boolean {
    switch (op) {
      case OPS.beginText:
        this.#text = this.#line = IDENTITY;
        break;
      case OPS.moveText:
        this.#moveBy(Number(args[0] ?? 0), Number(args[1] ?? 0));
        break;
      case OPS.setLeadingMoveText:
        state.leading = Number(args[1] ?? 0);
        this.#moveBy(Number(args[0] ?? 0), state.leading);
        break;
      case OPS.nextLine:
        this.#moveBy(0, state.leading);
        break;
      case OPS.setTextMatrix:
        this.#text = this.#line = matrixFrom(args[0]) ?? matrixFrom(args) ?? this.#line;
        break;
      default:
        return false;
    }
    return true;
  }

  /** Shows glyphs one after another; numbers between them move the next one, in thousandths. */
  show(items: readonly unknown[], state: GraphicsState, { scale, vertical }: SetFont, shown: Shown): void {
    const { fontSize, horizontal, charSpacing, wordSpacing, rise, ctm } = state;
    const [a, b, c, d] = this.#text;
    let [, , , , x, y] = this.#text;
    const toPage = multiply(ctm, multiply([a, b, c, d, 0, 0], [fontSize * horizontal, 0, 0, fontSize, 0, 0]));
    for (const item of items) {
      let advance: number;
      if (typeof item === 'number') {
        advance = (-item * fontSize) / 1000;
      } else if (isGlyph(item)) {
        const width = Number(item.width ?? 0) * scale;
        const [originX, originY] = [x + c * rise, y + d * rise];
        shown(
          item,
          [
            toPage[0],
            toPage[1],
            toPage[2],
            toPage[3],
            ctm[0] * originX + ctm[2] * originY + ctm[4],
            ctm[1] * originX + ctm[3] * originY + ctm[5],
          ],
          width,
        );
        const spacing = charSpacing + (item.isSpace === true ? wordSpacing : 0);
        advance = vertical ? -fontSize + spacing : width * fontSize + spacing;
      } else continue;
      const along = vertical ? 0 : advance * horizontal;
      const up = vertical ? advance : 0;
      x += a * along + c * up;
      y += b * along + d * up;
    }
    this.#text = [a, b, c, d, x, y];
  }

  #moveBy(x: number, y: number): void {
    this.#text = this.#line = multiply(this.#line, [1, 0, 0, 1, x, y]);
  }
}

function isGlyph(value: unknown): value is PdfjsGlyph {
  return typeof value === 'object' && value !== null && 'unicode' in value;
}
