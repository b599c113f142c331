import { OPS, type PDFPageProxy } from '../pdfjs';
import { Covers } from './covers';
import { type Painted, paintedArea, paintedPath, paintedPicture, pathBounds } from './drawings';
import { FontsOnPage } from './fonts-on-page';
import { apply, type Box, boxOf, type Matrix, matrixFrom } from './geometry';
import { GraphicsState } from './graphics-state';
import { MarkedContent } from './marked-content';
import type { Drawing, Glyph, PageMarks } from './marks';
import { type PdfjsGlyph, TextObject } from './text-object';
import { hiddenBy, markCovered } from './visibility';

/** What pdf.js hands over: the page's operators with their arguments. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Follows a page's operators and notes what they draw, where, and whether it can be seen. */
export class Content {
  readonly #area: Box;
  readonly #base: Matrix;
  readonly #fonts: FontsOnPage;
  readonly #marked: MarkedContent;
  readonly #text = new TextObject();
  readonly #saved: GraphicsState[] = [];
  readonly #glyphs: Glyph[] = [];
  readonly #drawings: Drawing[] = [];
  readonly #covers = new Covers();
  #state: GraphicsState;
  #annotation: string | null = null;
  #clipping = false;
  /** When pdf.js last announced a picture with a mask. */
  #maskedAt = -9;
  #order = 0;
  /** How many form XObjects are open. */
  #forms = 0;

  /** @param isShown whether the optional content with that id is shown */
  constructor(page: PDFPageProxy, isShown: (content: unknown) => boolean) {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    this.#area = { left: 0, top: 0, right: width, bottom: height };
    this.#base = matrixFrom(transform) ?? [1, 0, 0, -1, 0, height];
    this.#state = new GraphicsState(this.#base, this.#area);
    this.#fonts = new FontsOnPage(page);
    this.#marked = new MarkedContent(isShown);
  }

  /**
   * Runs all operators; text that something painted later hides is marked then.
   * Null where more opaque things are drawn than `mostCovers`.
   */
  run({ fnArray, argsArray }: OperatorList, mostCovers: number): PageMarks | null {
    for (const [i, op] of fnArray.entries()) {
      const args = argsArray[i];
      this.#order = i;
      this.#do(op, Array.isArray(args) ? args : []);
      if (this.#covers.count > mostCovers) return null;
    }
    markCovered(this.#glyphs, this.#covers);
    return { glyphs: this.#glyphs, drawings: this.#drawings };
  }

  #do(op: number, args: readonly unknown[]): void {
    const state = this.#state;
    if (op === OPS.showText) {
      if (Array.isArray(args[0])) this.#show(args[0]);
    } else if (this.#text.move(op, args, state) || this.#marked.mark(op, args, this.#forms > 0)) {
      // Nothing is painted by these.
    } else if (state.set(op, args)) {
      if (op === OPS.setGState && announcesMask(args[0])) this.#maskedAt = this.#order;
    } else if (!this.#nest(op, args)) this.#draw(op, args);
  }

  /** Does an operator that saves or restores the state; false where it is not one of those. */
  #nest(op: number, args: readonly unknown[]): boolean {
    switch (op) {
      case OPS.save:
        this.#save();
        return true;
      case OPS.restore:
      case OPS.endGroup:
        this.#restore();
        return true;
      case OPS.paintFormXObjectEnd:
        this.#forms--;
        this.#restore();
        return true;
      case OPS.paintFormXObjectBegin:
        this.#forms++;
        this.#save().enter(args[0], args[1]);
        return true;
      case OPS.beginGroup: {
        const group = args[0];
        const inner = this.#save();
        if (group && typeof group === 'object' && 'matrix' in group) {
          inner.enter(group.matrix, 'bbox' in group ? group.bbox : null);
        }
        return true;
      }
      case OPS.beginAnnotation: {
        const inner = this.#save();
        this.#annotation = String(args[0] ?? '');
        inner.ctm = this.#base;
        inner.transform(args[2]);
        inner.transform(args[3]);
        return true;
      }
      case OPS.endAnnotation:
        this.#annotation = null;
        this.#restore();
        return true;
    }
    return false;
  }

  #save(): GraphicsState {
    this.#saved.push(this.#state);
    this.#state = this.#state.copy();
    return this.#state;
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #show(items: readonly unknown[]): void {
    const { switchable, off, identifier } = this.#marked;
    const marked = { switchable, off, identifier };
    this.#text.show(items, this.#state, this.#fonts.setting(this.#state.font), (glyph, matrix, width) => {
      this.#place(glyph, matrix, width, marked);
    });
  }

  #place(
    glyph: PdfjsGlyph,
    matrix: Matrix,
    width: number,
    marked: Pick<MarkedContent, 'switchable' | 'off' | 'identifier'>,
  ): void {
    const [a, b, c, d, x, y] = matrix;
    const size = Math.hypot(c, d);
    const [centreX, centreY] = apply(matrix, width / 2, 0.25);
    const { font } = this.#state;
    const { text, code, outline } = this.#fonts.meaning(glyph);
    this.#glyphs.push({
      text,
      x,
      y,
      width: Math.hypot(a, b) * width,
      size,
      upright: Math.abs(b) < 0.05 * Math.abs(a) && a > 0 && d < 0,
      order: this.#order,
      hidden: marked.off ? 'layer' : hiddenBy(centreX, centreY, size, this.#state, this.#area, this.#covers),
      switchable: marked.switchable,
      annotation: this.#annotation,
      marked: marked.identifier,
      font,
      code,
      outline,
    });
  }

  #draw(op: number, args: readonly unknown[]): void {
    switch (op) {
      case OPS.clip:
      case OPS.eoClip:
        this.#clipping = true;
        break;
      case OPS.constructPath: {
        const bounds = pathBounds(args);
        if (this.#clipping && bounds) this.#state.clipTo(...bounds);
        this.#clipping = false;
        if (bounds) this.#note(paintedPath(args, bounds, this.#state));
        break;
      }
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageXObjectRepeat:
        // Between the two there is room for the picture's layer.
        this.#note(paintedPicture(this.#order - this.#maskedAt <= 2, this.#state));
        break;
      case OPS.paintImageMaskXObject:
      case OPS.paintImageMaskXObjectGroup:
      case OPS.paintImageMaskXObjectRepeat:
        this.#note(paintedPicture(true, this.#state));
        break;
      case OPS.paintSolidColorImageMask:
        this.#note(paintedArea(boxOf(this.#state.ctm, 0, 0, 1, 1), this.#state.fill, this.#state));
        break;
      case OPS.shadingFill:
        this.#note(paintedArea(this.#state.clip, 'pattern', this.#state));
        break;
    }
  }

  #note(painted: Painted | null): void {
    if (!painted || this.#marked.off) return;
    const drawing = { ...painted, order: this.#order, annotation: this.#annotation };
    this.#drawings.push(drawing);
    if (drawing.opaque) this.#covers.add(drawing);
  }
}

/** Before a picture with a mask pdf.js puts a state in which no other mask is on. */
function announcesMask(entries: unknown): boolean {
  const [entry, more] = Array.isArray(entries) ? entries : [];
  return more === undefined && Array.isArray(entry) && entry[0] === 'SMask' && entry[1] === false;
}
