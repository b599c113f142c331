import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, type Box, boxOf, contains, intersection, type Matrix, matrixFrom, multiply } from './geometry';
import type { Drawing, Glyph, Hidden, PageMarks } from './marks';

/** What pdf.js hands over: the page's operators with their arguments. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A font as far as setting text needs it. */
interface Font {
  readonly scale: number;
  readonly vertical: boolean;
}

interface State {
  ctm: Matrix;
  clip: Box;
  font: string;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontal: number;
  leading: number;
  rise: number;
  mode: number;
  fill: string;
  stroke: string;
  fillAlpha: number;
  strokeAlpha: number;
  blended: boolean;
}

/** The smallest type that is meant to be read, in points. */
const SMALLEST = 3;
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** Follows a page's operators and notes what they draw, where, and whether it can be seen. */
export class Interpreter {
  readonly glyphs: Glyph[] = [];
  readonly drawings: Drawing[] = [];
  readonly #page: PDFPageProxy;
  readonly #area: Box;
  readonly #base: Matrix;
  readonly #layers: (id: unknown) => boolean;
  readonly #fonts = new Map<string, Font>();
  readonly #stack: State[] = [];
  /** For each open marked content: null for no layer, else whether the layer is shown. */
  readonly #content: (boolean | null)[] = [];
  readonly #marked: (number | null)[] = [];
  #forms = 0;
  #state: State;
  #text: Matrix = [1, 0, 0, 1, 0, 0];
  #line: Matrix = [1, 0, 0, 1, 0, 0];
  #annotation: string | null = null;
  #clipping = false;
  #order = 0;

  /** @param layers whether the optional content with that id is shown */
  constructor(page: PDFPageProxy, layers: (content: unknown) => boolean) {
    const viewport = page.getViewport({ scale: 1 });
    this.#page = page;
    this.#layers = layers;
    this.#area = { left: 0, top: 0, right: viewport.width, bottom: viewport.height };
    this.#base = matrixFrom(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height];
    this.#state = {
      ctm: this.#base,
      clip: this.#area,
      font: '',
      fontSize: 0,
      charSpacing: 0,
      wordSpacing: 0,
      horizontal: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      fill: '#000000',
      stroke: '#000000',
      fillAlpha: 1,
      strokeAlpha: 1,
      blended: false,
    };
  }

  /** Runs all operators; text that something painted later hides is marked then. */
  run({ fnArray, argsArray }: OperatorList): PageMarks {
    fnArray.forEach((op, i) => {
      const args = argsArray[i];
      this.#order = i;
      this.#execute(op, Array.isArray(args) ? args : []);
    });
    markCovered(this.glyphs, this.drawings);
    return { glyphs: this.glyphs, drawings: this.drawings, openStates: this.#stack.length };
  }

  #execute(op: number, args: readonly unknown[]): void {
    const s = this.#state;
    const number = Number(args[0] ?? 0);
    switch (op) {
      case OPS.save:
        this.#stack.push({ ...s });
        break;
      case OPS.paintFormXObjectEnd:
        this.#forms--;
        this.#state = this.#stack.pop() ?? s;
        break;
      case OPS.restore:
      case OPS.endGroup:
        this.#state = this.#stack.pop() ?? s;
        break;
      case OPS.transform:
        s.ctm = multiply(s.ctm, matrixFrom(args) ?? [1, 0, 0, 1, 0, 0]);
        break;
      case OPS.paintFormXObjectBegin:
        this.#forms++;
        this.#stack.push({ ...s });
        this.#enter(args[0], args[1]);
        break;
      case OPS.beginGroup: {
        this.#stack.push({ ...s });
        const group = args[0];
        if (group && typeof group === 'object' && 'matrix' in group) {
          this.#enter(group.matrix, 'bbox' in group ? group.bbox : null);
        }
        break;
      }
      case OPS.beginAnnotation:
        this.#stack.push({ ...s });
        this.#annotation = String(args[0] ?? '');
        s.ctm = this.#base;
        for (const matrix of [args[2], args[3]]) s.ctm = multiply(s.ctm, matrixFrom(matrix) ?? [1, 0, 0, 1, 0, 0]);
        break;
      case OPS.endAnnotation:
        this.#annotation = null;
        this.#state = this.#stack.pop() ?? s;
        break;
      case OPS.beginMarkedContent:
        this.#content.push(null);
        this.#marked.push(this.#marked.at(-1) ?? null);
        break;
      case OPS.beginMarkedContentProps:
        this.#content.push(args[0] === 'OC' ? this.#layers(args[1]) : null);
        this.#marked.push(this.#identifier(args) ?? this.#marked.at(-1) ?? null);
        break;
      case OPS.endMarkedContent:
        this.#content.pop();
        this.#marked.pop();
        break;
      case OPS.setGState:
        this.#setGraphicsState(args[0]);
        break;
      case OPS.setFillRGBColor:
        s.fill = String(args[0]);
        break;
      case OPS.setFillTransparent:
        s.fillAlpha = 0;
        break;
      case OPS.setStrokeRGBColor:
        s.stroke = String(args[0]);
        break;
      case OPS.setFillColorN:
      case OPS.shadingFill:
        s.fill = 'pattern';
        break;
      case OPS.beginText:
        this.#text = this.#line = [1, 0, 0, 1, 0, 0];
        break;
      case OPS.setFont:
        s.font = String(args[0]);
        s.fontSize = Number(args[1] ?? 0);
        break;
      case OPS.setCharSpacing:
        s.charSpacing = number;
        break;
      case OPS.setWordSpacing:
        s.wordSpacing = number;
        break;
      case OPS.setHScale:
        s.horizontal = number / 100;
        break;
      case OPS.setLeading:
        s.leading = -number;
        break;
      case OPS.setTextRise:
        s.rise = number;
        break;
      case OPS.setTextRenderingMode:
        s.mode = number;
        break;
      case OPS.moveText:
        this.#moveText(number, Number(args[1] ?? 0));
        break;
      case OPS.setLeadingMoveText:
        s.leading = Number(args[1] ?? 0);
        this.#moveText(number, s.leading);
        break;
      case OPS.nextLine:
        this.#moveText(0, s.leading);
        break;
      case OPS.setTextMatrix:
        this.#text = this.#line = matrixFrom(args[0]) ?? matrixFrom(args) ?? this.#line;
        break;
      case OPS.showText:
        if (Array.isArray(args[0])) this.#showText(args[0]);
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.#clipping = true;
        break;
      case OPS.constructPath:
        this.#path(args);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageXObjectRepeat:
        this.#image(op === OPS.paintInlineImageXObject ? args[0] : this.#imageData(String(args[0])), false);
        break;
      case OPS.paintImageMaskXObject:
      case OPS.paintImageMaskXObjectGroup:
      case OPS.paintImageMaskXObjectRepeat:
        this.#image(null, true);
        break;
    }
  }

  #enter(matrix: unknown, bbox: unknown): void {
    const s = this.#state;
    s.ctm = multiply(s.ctm, matrixFrom(matrix) ?? [1, 0, 0, 1, 0, 0]);
    if (!Array.isArray(bbox) && !ArrayBuffer.isView(bbox)) return;
    const [x1, y1, x2, y2] = Array.from(bbox as ArrayLike<unknown>, Number);
    s.clip = intersection(s.clip, boxOf(s.ctm, x1 ?? 0, y1 ?? 0, x2 ?? 0, y2 ?? 0));
  }

  /** What a form XObject marks counts for itself alone. */
  #identifier([tag, id]: readonly unknown[]): number | null {
    return tag !== 'OC' && typeof id === 'number' && this.#forms === 0 ? id : null;
  }

  #setGraphicsState(entries: unknown): void {
    const s = this.#state;
    for (const entry of Array.isArray(entries) ? entries : []) {
      const [key, value] = Array.isArray(entry) ? entry : [];
      if (key === 'ca') s.fillAlpha = Number(value);
      else if (key === 'CA') s.strokeAlpha = Number(value);
      else if (key === 'BM') s.blended = value !== 'source-over' && value !== 'Normal';
      else if (key === 'Font' && Array.isArray(value)) {
        s.font = String(value[0]);
        s.fontSize = Number(value[1]);
      }
    }
  }

  #moveText(x: number, y: number): void {
    this.#text = this.#line = multiply(this.#line, [1, 0, 0, 1, x, y]);
  }

  #font(name: string): Font {
    const known = this.#fonts.get(name);
    if (known) return known;
    const data: unknown = this.#page.commonObjs.has(name) ? this.#page.commonObjs.get(name) : null;
    const matrix = data && typeof data === 'object' && 'fontMatrix' in data ? matrixFrom(data.fontMatrix) : null;
    const vertical = data !== null && typeof data === 'object' && 'vertical' in data && data.vertical === true;
    const font = { scale: matrix?.[0] ?? 0.001, vertical };
    this.#fonts.set(name, font);
    return font;
  }

  #showText(items: readonly unknown[]): void {
    const s = this.#state;
    const { scale, vertical } = this.#font(s.font);
    for (const item of items) {
      if (typeof item === 'number') {
        this.#advance((-item * s.fontSize) / 1000, vertical);
        continue;
      }
      if (!isGlyph(item)) continue;
      const matrix = multiply(s.ctm, multiply(this.#text, [s.fontSize * s.horizontal, 0, 0, s.fontSize, 0, s.rise]));
      const width = Number(item.width ?? 0) * scale;
      this.#place(item, matrix, width);
      const spacing = s.charSpacing + (item.isSpace === true ? s.wordSpacing : 0);
      this.#advance(vertical ? -s.fontSize + spacing : width * s.fontSize + spacing, vertical);
    }
  }

  #advance(by: number, vertical: boolean): void {
    this.#text = multiply(this.#text, [1, 0, 0, 1, vertical ? 0 : by * this.#state.horizontal, vertical ? by : 0]);
  }

  #place(glyph: PdfjsGlyph, matrix: Matrix, width: number): void {
    const s = this.#state;
    const [a, b, c, d, x, y] = matrix;
    const size = Math.hypot(c, d);
    const shown = Math.hypot(a, b) * width;
    const upright = Math.abs(b) < 0.05 * Math.abs(a) && a > 0 && d < 0;
    const text = typeof glyph.unicode === 'string' ? glyph.unicode : '';
    const [centreX, centreY] = apply(matrix, width / 2, 0.25);
    const layers = this.#content.filter((shownLayer) => shownLayer !== null);
    this.glyphs.push({
      text: [...text]
        .map((character) => LIGATURES[character] ?? character)
        .join('')
        .replaceAll('\u2060', ''),
      x,
      y,
      width: shown,
      size,
      upright,
      order: this.#order,
      hidden: layers.includes(false) ? 'layer' : this.#hidden(centreX, centreY, size, s),
      switchable: layers.includes(true),
      annotation: this.#annotation,
      marked: this.#marked.at(-1) ?? null,
      font: s.font,
      code: Number(glyph.originalCharCode ?? -1),
      outline: String(glyph.fontChar ?? ''),
    });
  }

  #hidden(x: number, y: number, size: number, s: State): Hidden | null {
    if (!contains(this.#area, x, y)) return 'off-page';
    if (s.mode === 3 || s.mode === 7) return 'invisible';
    const stroked = s.mode === 1 || s.mode === 5;
    const both = s.mode === 2 || s.mode === 6;
    if ((stroked || s.fillAlpha < 0.1) && (!(stroked || both) || s.strokeAlpha < 0.1)) return 'invisible';
    if (size < SMALLEST) return 'tiny';
    if (!contains(s.clip, x, y)) return 'clipped';
    const colours = stroked ? [s.stroke] : both ? [s.fill, s.stroke] : [s.fill];
    const under = this.drawings.findLast(({ opaque, box }) => opaque && contains(box, x, y));
    if (under?.kind === 'image') return null;
    const paper = under?.fill ?? '#ffffff';
    const alpha = stroked ? s.strokeAlpha : s.fillAlpha;
    return colours.every((colour) => contrast(colour, paper, alpha) < 1.35) ? 'colourless' : null;
  }

  #path(args: readonly unknown[]): void {
    const s = this.#state;
    const [op, data, minMax] = args;
    const clipping = this.#clipping;
    this.#clipping = false;
    if (!minMax || typeof minMax !== 'object') return;
    const [x1, y1, x2, y2] = Array.from(minMax as ArrayLike<unknown>, Number);
    if (![x1, y1, x2, y2].every(Number.isFinite)) return;
    const box = boxOf(s.ctm, x1 ?? 0, y1 ?? 0, x2 ?? 0, y2 ?? 0);
    if (clipping) s.clip = intersection(s.clip, box);
    if (op === OPS.endPath) return;
    const filled = op !== OPS.stroke && op !== OPS.closeStroke;
    const path: unknown = Array.isArray(data) ? data[0] : null;
    const numbers = ArrayBuffer.isView(path) ? Array.from(path as Float32Array) : [];
    const alpha = filled ? s.fillAlpha : s.strokeAlpha;
    if (alpha < 0.05 || this.#content.includes(false)) return;
    this.drawings.push({
      kind: 'path',
      box: intersection(box, s.clip),
      order: this.#order,
      opaque: filled && alpha > 0.9 && !s.blended && s.fill !== 'pattern' && isRectangle(numbers),
      fill: filled ? s.fill : null,
      points: numbers.length / 3,
      annotation: this.#annotation,
    });
  }

  #image(data: unknown, mask: boolean): void {
    const s = this.#state;
    if (this.#content.includes(false)) return;
    const box = intersection(boxOf(s.ctm, 0, 0, 1, 1), s.clip);
    if (box.right <= box.left || box.bottom <= box.top) return;
    // pdf.js marks pictures with transparent parts as RGBA (kind 3).
    const kind = data && typeof data === 'object' && 'kind' in data ? data.kind : null;
    const opaque = !mask && kind !== 3 && kind !== null && s.fillAlpha > 0.9 && !s.blended;
    const { annotation } = { annotation: this.#annotation };
    this.drawings.push({ kind: 'image', box, order: this.#order, opaque, fill: null, points: 0, annotation });
  }

  #imageData(name: string): unknown {
    const store = name.startsWith('g_') ? this.#page.commonObjs : this.#page.objs;
    return store.has(name) ? store.get(name) : null;
  }
}

interface PdfjsGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
  readonly originalCharCode?: unknown;
  readonly fontChar?: unknown;
}

function isGlyph(value: unknown): value is PdfjsGlyph {
  return typeof value === 'object' && value !== null && 'unicode' in value;
}

/** Whether a path in pdf.js's form (operator, then coordinates) is one rectangle parallel to the page's edges. */
function isRectangle(path: readonly number[]): boolean {
  const [MOVE, LINE, CLOSE] = [0, 1, 4];
  const xs = new Set<number>();
  const ys = new Set<number>();
  let points = 0;
  for (let i = 0; i < path.length; ) {
    const op = path[i++];
    if (op === CLOSE) continue;
    if (op !== MOVE && op !== LINE) return false;
    xs.add(Math.round((path[i++] ?? 0) * 100));
    ys.add(Math.round((path[i++] ?? 0) * 100));
    points++;
  }
  return points >= 4 && points <= 6 && xs.size === 2 && ys.size === 2;
}

/** Marks text under opaque drawings of a later order. */
function markCovered(glyphs: readonly Glyph[], drawings: readonly Drawing[]): void {
  const covers = drawings.filter(({ opaque }) => opaque).slice(-2000);
  if (covers.length === 0) return;
  for (const glyph of glyphs) {
    if (glyph.hidden !== null) continue;
    const x = glyph.x + glyph.width / 2;
    const y = glyph.y - glyph.size * 0.25;
    if (covers.some(({ order, box }) => order > glyph.order && contains(box, x, y))) glyph.hidden = 'covered';
  }
}

/** The contrast of a colour on paper, from 1 to 21 (WCAG 2). Patterns count as visible. */
function contrast(colour: string, paper: string, alpha: number): number {
  if (colour === '#000000' && paper === '#ffffff' && alpha === 1) return 21;
  const [a, b] = [rgb(colour), rgb(paper)];
  if (!a || !b) return 21;
  const seen = a.map((value, i) => value * alpha + (b[i] ?? 0) * (1 - alpha));
  const [light = 0, dark = 0] = [luminance(seen), luminance(b)].sort((p, q) => q - p);
  return (light + 0.05) / (dark + 0.05);
}

function rgb(colour: string): number[] | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  return match ? match.slice(1, 4).map((hex) => Number.parseInt(hex, 16) / 255) : null;
}

function luminance(channels: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
