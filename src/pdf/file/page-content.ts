import { INKS, type InkColour, type InkPath } from '../../signing/ink';
import { PEN_WIDTH, type Point } from '../../signing/signature';
import type { SetLine } from '../typesetting/set-lines';
import type { FontsInUse } from './fonts-in-use';
import type { Drawing } from './pages';
import type { Element } from './structure';

/** A page's content stream, and the element of each of its marked-content identifiers. */
export interface PageContent {
  readonly operators: string;
  readonly marked: readonly Element[];
}

/** A number as PDF writes it. */
export function number(value: number, digits = 3): string {
  const text = value.toFixed(digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '').replace(/^-0$/, '0') : text;
}

/** The colour of ink as the operands of `rg`. */
const operandsOf = (colour: InkColour) => INKS[colour].map((part) => number(part)).join(' ');

/** Writes what is on a page: every operator inside marked content, either of the structure tree or an artifact. */
export function pageContent(drawings: readonly Drawing[], fonts: FontsInUse, lines: LineOperators): PageContent {
  const marked: Element[] = [];
  const operators: string[] = [];
  let open: Element | null | undefined;
  for (const drawing of drawings) {
    if (drawing.kind === 'watermark') {
      if (open !== undefined) operators.push('EMC');
      open = undefined;
      operators.push(watermark(drawing, fonts, lines));
      continue;
    }
    const element = drawing.kind === 'rule' ? null : drawing.element;
    if (element !== open || open === undefined) {
      if (open !== undefined) operators.push('EMC');
      if (element) operators.push(`/${element.role} <</MCID ${marked.push(element) - 1}>> BDC`);
      else
        operators.push(
          drawing.kind === 'text' ? '/Artifact <</Type /Pagination>> BDC' : '/Artifact <</Type /Layout>> BDC',
        );
      open = element;
    }
    operators.push(draw(drawing, fonts, lines));
  }
  if (open !== undefined) operators.push('EMC');
  return { operators: operators.join('\n'), marked };
}

/** The grey of a watermark (0 is black): what lies over it stays easy to read. */
export const PALE = 0.85;

/** An artifact of its own kind (ISO 32000-1, 14.8.2.2.2): it is not read aloud as a part of the document. */
function watermark(
  { x, y, size, turned, line }: Extract<Drawing, { kind: 'watermark' }>,
  fonts: FontsInUse,
  lines: LineOperators,
): string {
  const [cos, sin] = [number(Math.cos(turned) * size), number(Math.sin(turned) * size)];
  const matrix = `${cos} ${sin} ${number(-Math.sin(turned) * size)} ${cos} ${number(x)} ${number(y)} Tm`;
  const words = `q ${number(PALE)} g\nBT\n${matrix}\n${lines.of(line, fonts)}\nET\nQ`;
  return `/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n${words}\nEMC`;
}

function draw(drawing: Exclude<Drawing, { kind: 'watermark' }>, fonts: FontsInUse, lines: LineOperators): string {
  switch (drawing.kind) {
    case 'rule': {
      const { x, y, width } = drawing;
      return `0.398 w ${number(x)} ${number(y)} m ${number(x + width)} ${number(y)} l S`;
    }
    case 'text':
      return `${text(drawing, fonts, lines)}${rulings(drawing)}`;
    case 'lettering':
      return `q ${operandsOf(drawing.colour)} rg\n${text(drawing, fonts, lines)}\nQ`;
    case 'ink': {
      const { x, y, scale } = drawing;
      return inkOperators(drawing, scale, (p) => ({ x: x + p.x * scale, y: y - p.y * scale }));
    }
  }
}

function text(
  { x, y, size, line }: Extract<Drawing, { kind: 'text' | 'lettering' }>,
  fonts: FontsInUse,
  lines: LineOperators,
): string {
  const matrix = `${number(line.scale * size)} 0 0 ${number(size)} ${number(x)} ${number(y)} Tm`;
  return `BT\n${matrix}\n${lines.of(line, fonts)}\nET`;
}

/** Of the type's size: how high a line through words lies, how low one under them, and how thick both are. */
const RULING = { through: 0.22, under: -0.14, width: 0.045 } as const;

/** The lines drawn through the words of a line and under them; the space that hangs at its end has none. */
function rulings({ x, y, size, line }: Extract<Drawing, { kind: 'text' }>): string {
  const { rulings: all, width } = line.shaped;
  return all
    .map(({ ruling, from, to }) => {
      const at = number(y + RULING[ruling] * size);
      return `\n${number(RULING.width * size)} w ${number(x + from * size)} ${at} m ${number(x + Math.min(to, width) * size)} ${at} l S`;
    })
    .join('');
}

/**
 * Ink as operators. Only a line of blue-black ink is black instead.
 * @param at where a point of the pad lies on the page, in points.
 */
export function inkOperators(
  { paths, colour }: { readonly paths: readonly InkPath[]; readonly colour: InkColour },
  scale: number,
  at: (point: Point) => Point,
): string {
  const point = (p: Point) => `${number(at(p).x, 2)} ${number(at(p).y, 2)}`;
  const drawn = (kind: InkPath['kind']) =>
    paths
      .filter((path) => path.kind === kind)
      .map(({ steps }) =>
        steps
          .map((s) =>
            s.op === 'C' ? `${point(s.c1)} ${point(s.c2)} ${point(s.to)} c` : `${point(s.to)} ${s.op.toLowerCase()}`,
          )
          .join('\n'),
      )
      .join('\n');
  const [lines, shapes] = [drawn('line'), drawn('shape')];
  const coloured = colour === 'blue' ? `${operandsOf(colour)} RG ` : '';
  return [
    ...(lines ? [`q ${coloured}1 J 1 j ${number(PEN_WIDTH * scale)} w\n${lines}\nS Q`] : []),
    ...(shapes ? [`q ${operandsOf(colour)} rg\n${shapes}\nf Q`] : []),
  ].join('\n');
}

/** Writes lines as text operators, and remembers those of the fixed text. */
export class LineOperators {
  readonly #fixed = new Map<SetLine, string>();

  /** Remembers a line of the fixed text; its CIDs must be the first ones of every document. */
  remember(line: SetLine, fonts: FontsInUse): void {
    this.#fixed.set(line, textOperators(line, fonts));
  }

  of(line: SetLine, fonts: FontsInUse): string {
    return this.#fixed.get(line) ?? textOperators(line, fonts);
  }
}

/**
 * The operators that show a line, for a text matrix whose unit is one em. The pen of PDF moves by the widths of
 * the embedded font; wherever HarfBuzz or the justification wants it elsewhere, TJ moves it there.
 */
function textOperators({ shaped, perSpace }: SetLine, fonts: FontsInUse): string {
  const out: string[] = [];
  let shown = '';
  let codes = '';
  let state = '';
  let pen = 0;
  let at = 0;
  const flushCodes = () => {
    if (codes) shown += `(${codes})`;
    codes = '';
  };
  const flush = () => {
    flushCodes();
    if (shown) out.push(`[${shown}] TJ`);
    shown = '';
  };
  let language: string | null = null;
  const speak = (next: string | null) => {
    if (next === language) return;
    flush();
    if (language !== null) out.push('EMC');
    if (next !== null) out.push(`/Span <</Lang (${next})>> BDC`);
    language = next;
  };
  for (const piece of shaped.pieces) {
    speak(piece.language);
    if (piece.actual !== null) {
      flush();
      out.push(`/Span <</ActualText <${utf16(piece.actual)}>>> BDC`);
    }
    for (const glyph of piece.glyphs) {
      const font = fonts.of(glyph);
      const wanted = `/${font.name} ${number(glyph.size)} Tf`;
      if (wanted !== state) {
        flush();
        out.push(wanted);
        state = wanted;
      }
      const move = Math.round(((at - pen) * 1000) / glyph.size);
      if (move !== 0) {
        flushCodes();
        shown += move;
        at -= (move * glyph.size) / 1000;
      }
      const { cid, thousandths } = font.use(glyph, fonts.typesetter);
      codes += literal(cid);
      at += (thousandths * glyph.size) / 1000;
      pen += glyph.advance + (glyph.text === ' ' ? perSpace : 0);
    }
    if (piece.actual !== null) {
      flush();
      out.push('EMC');
    }
  }
  speak(null);
  flush();
  return out.join('\n');
}

/** The two bytes of a CID in a literal string (ISO 32000-1, 7.3.4.2), half as long as hexadecimal ones. */
function literal(cid: number): string {
  return String.fromCharCode(cid >> 8, cid & 255).replace(/[\\()\r]/g, (byte) => (byte === '\r' ? '\\r' : `\\${byte}`));
}

/** Text as PDF's hexadecimal UTF-16 with a byte order mark. */
export function utf16(text: string): string {
  return `FEFF${[...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')}`;
}
