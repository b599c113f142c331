import { OPS } from '../pdfjs';
import { type Box, boxOf, IDENTITY, intersection, type Matrix, matrixFrom, multiply } from './geometry';

/** What operators set, and `q` and `Q` save and restore (ISO 32000-1, 8.4 and 9.3). Lengths in text space. */
export class GraphicsState {
  ctm: Matrix;
  clip: Box;
  font = '';
  fontSize = 0;
  charSpacing = 0;
  wordSpacing = 0;
  /** 1 for 100 %. */
  horizontal = 1;
  leading = 0;
  rise = 0;
  /** Text rendering mode (ISO 32000-1, 9.3.6). */
  mode = 0;
  /** Colours as "#rrggbb", or "pattern". */
  fill = '#000000';
  stroke = '#000000';
  fillAlpha = 1;
  strokeAlpha = 1;
  /** Whether what is drawn is blended with what lies under it. */
  blended = false;

  constructor(ctm: Matrix, clip: Box) {
    this.ctm = ctm;
    this.clip = clip;
  }

  copy(): GraphicsState {
    return Object.assign(new GraphicsState(this.ctm, this.clip), this);
  }

  transform(matrix: unknown): void {
    this.ctm = multiply(this.ctm, matrixFrom(matrix) ?? IDENTITY);
  }

  /** Cuts off what is drawn later outside a box of the current coordinates. */
  clipTo(x1: number, y1: number, x2: number, y2: number): void {
    this.clip = intersection(this.clip, boxOf(this.ctm, x1, y1, x2, y2));
  }

  /** Enters a form XObject or a group: its matrix, then its bounding box where it has one. */
  enter(matrix: unknown, bbox: unknown): void {
    this.transform(matrix);
    if (!Array.isArray(bbox) && !ArrayBuffer.isView(bbox)) return;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(bbox as ArrayLike<unknown>, Number);
    this.clipTo(x1, y1, x2, y2);
  }

  /** Does an operator that sets something; false where it is not one of those. */
  set(op: number, args: readonly unknown[]): boolean {
    const number = Number(args[0] ?? 0);
    switch (op) {
      case OPS.transform:
        this.transform(args);
        break;
      case OPS.setGState:
        this.#setEntries(args[0]);
        break;
      case OPS.setFillRGBColor:
        this.fill = String(args[0]);
        break;
      case OPS.setStrokeRGBColor:
        this.stroke = String(args[0]);
        break;
      case OPS.setFillTransparent:
        this.fillAlpha = 0;
        break;
      case OPS.setFillColorN:
        this.fill = 'pattern';
        break;
      case OPS.setFont:
        this.font = String(args[0]);
        this.fontSize = Number(args[1] ?? 0);
        break;
      case OPS.setCharSpacing:
        this.charSpacing = number;
        break;
      case OPS.setWordSpacing:
        this.wordSpacing = number;
        break;
      case OPS.setHScale:
        this.horizontal = number / 100;
        break;
      case OPS.setLeading:
        this.leading = -number;
        break;
      case OPS.setTextRise:
        this.rise = number;
        break;
      case OPS.setTextRenderingMode:
        this.mode = number;
        break;
      default:
        return false;
    }
    return true;
  }

  /** A graphics state parameter dictionary (ISO 32000-1, 8.4.5). */
  #setEntries(entries: unknown): void {
    for (const entry of Array.isArray(entries) ? entries : []) {
      const [key, value] = Array.isArray(entry) ? entry : [];
      if (key === 'ca') this.fillAlpha = Number(value);
      else if (key === 'CA') this.strokeAlpha = Number(value);
      else if (key === 'BM') this.blended = value !== 'source-over' && value !== 'Normal';
      else if (key === 'Font' && Array.isArray(value)) {
        this.font = String(value[0]);
        this.fontSize = Number(value[1]);
      }
    }
  }
}
