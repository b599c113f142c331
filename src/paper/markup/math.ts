import { ACCENTS } from '../letters';
import { ALPHABETS, inAlphabet } from '../tex/alphabets';
import { Line, type Piece } from '../tex/line';
import { script } from '../tex/scripts';
import { accented, fraction, root } from '../tex/structures';
import { FUNCTIONS } from '../tex/symbols';
import type { Element, Node } from './tree';

/** The accents of MathML, which stand over their base as characters of their own, by the name that TeX gives them. */
const OVER: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hat: '^ˆ\u0302',
    tilde: '~˜∼\u0303',
    bar: '¯‾ˉ_\u0304\u0305',
    vec: '→⃗',
    dot: '.˙\u0307',
    ddot: '¨\u0308',
  })
    .concat(
      Object.entries({ check: 'ˇ\u030c', breve: '˘\u0306', acute: '´\u0301', grave: '`\u0300', mathring: '˚\u030a' }),
    )
    .flatMap(([name, signs]) => [...signs].map((sign) => [sign, name] as const)),
);
/** The alphabets of MathML's `mathvariant`, by the name that TeX gives them. */
const VARIANTS: Readonly<Record<string, string>> = {
  script: 'mathcal',
  'bold-script': 'mathcal',
  'double-struck': 'mathbb',
  fraktur: 'mathfrak',
  'bold-fraktur': 'mathfrak',
};

/** A formula of MathML in one line of Unicode, as TeX's would be set; '' where it holds none. */
export function setMath({ content }: Element): string {
  return row(content).trim();
}

function row(nodes: readonly Node[]): string {
  const line = new Line();
  for (const node of nodes) {
    // What stands between the elements of a formula is only there to indent them.
    if (typeof node === 'object') line.put(piece(node));
    else if (node.trim()) line.put({ text: node.trim(), as: 'math' });
  }
  return line.text;
}

function piece(element: Element): Piece {
  const { name, content, attributes } = element;
  if (name === 'mi' || name === 'mn' || name === 'mo' || name === 'mtext' || name === 'ms') return token(element);
  const parts = content.filter((node) => typeof node === 'object');
  const part = (i: number) => (parts[i] ? row([parts[i]]) : '');
  const math = (text: string): Piece => ({ text, as: 'math' });
  switch (name) {
    case 'msup':
      return math(part(0) + script('^', part(1)));
    case 'msub':
      return math(part(0) + script('_', part(1)));
    case 'msubsup':
      return math(part(0) + script('_', part(1)) + script('^', part(2)));
    case 'mfrac':
      return math(
        /linethickness\s*=\s*["']?0/.test(attributes) ? `${part(0)} choose ${part(1)}` : fraction(part(0), part(1)),
      );
    case 'msqrt':
      return math(root('', row(content)));
    case 'mroot':
      return math(root(part(1), part(0)));
    case 'mover':
      return math(over(part(0), part(1)));
    case 'munder':
      return math(part(0) + script('_', part(1)));
    case 'munderover':
      return math(part(0) + script('_', part(1)) + script('^', part(2)));
    case 'mfenced':
      return math(
        fenced(
          parts.map((inner) => row([inner])),
          attributes,
        ),
      );
    case 'mspace':
      return { text: ' ', as: 'text' };
    case 'semantics':
      return math(part(0));
    case 'mphantom':
    case 'annotation':
    case 'annotation-xml':
      return math('');
    default:
      return math(row(content));
  }
}

function token({ name, content, attributes }: Element): Piece {
  const text = content.map((node) => (typeof node === 'string' ? node : row([node]))).join('');
  if (name === 'mtext' || name === 'ms') return { text: text.replace(/\s+/g, ' '), as: 'text' };
  const sign = text.trim();
  if (name === 'mo') return { text: sign === '-' ? '−' : sign.replace(/^'$/, '′'), as: 'math' };
  const alphabet = ALPHABETS.get(VARIANTS[/mathvariant\s*=\s*["']?([\w-]+)/.exec(attributes)?.[1] ?? ''] ?? '');
  if (name === 'mi' && FUNCTIONS.has(sign)) return { text: sign, as: 'operator' };
  return { text: alphabet ? inAlphabet(sign, alphabet) : sign, as: 'math' };
}

function over(base: string, sign: string): string {
  const accent = OVER.get(sign.trim());
  const mark = ACCENTS.get(accent === 'bar' && base.length > 1 ? 'overline' : (accent ?? ''));
  return mark
    ? accented(accent === 'bar' && base.length > 1 ? 'overline' : (accent ?? ''), base, mark)
    : base + script('^', sign);
}

function fenced(parts: readonly string[], attributes: string): string {
  const given = (name: string, otherwise: string) =>
    new RegExp(`${name}\\s*=\\s*["']([^"']*)`).exec(attributes)?.[1] ?? otherwise;
  return given('open', '(') + parts.join(given('separators', ',').trim().charAt(0)) + given('close', ')');
}
