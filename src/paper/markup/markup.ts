import { withoutEntities } from '../entities';
import { script } from '../tex/scripts';
import { MATH_SYMBOLS } from '../tex/symbols';
import { setMath } from './math';
import { type Element, type Node, parseMarkup } from './tree';

/** Sets TeX that stands in a piece of text. */
export type SetText = (source: string) => string;

/** HTML's names for signs where TeX has another or none. */
const SIGNS: Readonly<Record<string, string>> = {
  minus: '−',
  plusmn: '±',
  infin: '∞',
  radic: '√',
  rarr: '→',
  larr: '←',
  harr: '↔',
  asymp: '≈',
  isin: '∈',
  prop: '∝',
  empty: '∅',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  micro: 'µ',
  lsqb: '[',
  rsqb: ']',
  lpar: '(',
  rpar: ')',
  lcub: '{',
  rcub: '}',
  dollar: '$',
  num: '#',
  percnt: '%',
  lowbar: '_',
  bsol: '\\',
  sol: '/',
  colon: ':',
  comma: ',',
  period: '.',
  hyphen: '-',
  dash: '-',
  plus: '+',
  equals: '=',
  ast: '*',
  commat: '@',
  iexcl: '¡',
  iquest: '¿',
  laquo: '«',
  raquo: '»',
};

/** Elements that stand apart from the text around them. */
const APART = new Set('br p div h1 h2 h3 li ul ol title article-title subtitle disp-formula'.split(' '));
/** Elements that are no part of a title: a page's programs, and notes on the title. */
const NOTES = new Set('script style fn xref'.split(' '));

/**
 * A text with its markup made into what it means: raised and lowered letters and formulas in Unicode, a line break as a
 * space, entities as characters, any other element as its text. What looks like markup and is none stays ("n<2").
 */
export function withoutMarkup(source: string, setText: SetText): string {
  if (!/[<&]/.test(source)) return source;
  const plain = withoutEntities(source, (name) => SIGNS[name] ?? MATH_SYMBOLS.get(name));
  if (!plain.includes('<')) return plain;
  return setAll(parseMarkup(withoutSections(plain)), setText);
}

/** Without the signs around CDATA, and without comments. */
function withoutSections(source: string): string {
  const open = source.replaceAll('<![CDATA[', '').replaceAll(']]>', '');
  const [first = '', ...rest] = open.split('<!--');
  const after = rest.map((part) => (part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : `<!--${part}`));
  return first + after.join('');
}

function setAll(nodes: readonly Node[], setText: SetText): string {
  return nodes.map((node) => (typeof node === 'string' ? node : setElement(node, setText))).join('');
}

function setElement(element: Element, setText: SetText): string {
  const { name, attributes, content } = element;
  const inside = () => setAll(content, setText);
  if (name === 'math') return setMath(element) || ofAlternative(attributes, setText);
  if (name === 'script' && /math\/tex/i.test(attributes)) return setText(`\\(${inside()}\\)`);
  if (NOTES.has(name)) return '';
  if (name === 'sub' || name === 'inf' || name === 'sb') return script('_', setText(inside()));
  if (name === 'sup' || name === 'sp') return script('^', setText(inside()));
  if (name === 'tex-math') return setText(inMath(inside()));
  if (name === 'img') return ofImage(attributes, setText);
  if (name === 'alternatives' || name === 'inline-formula') return oneOf(content, setText) ?? inside();
  return APART.has(name) ? ` ${inside()} ` : inside();
}

/** Of the forms in which JATS gives one formula, the first that can be set: MathML, else TeX. */
function oneOf(content: readonly Node[], setText: SetText): string | null {
  for (const name of ['math', 'tex-math']) {
    const form = content.find((node) => typeof node === 'object' && node.name === name);
    const set = form ? setAll([form], setText).trim() : '';
    if (set) return set;
  }
  return null;
}

/** A formula as TeX that is math: Springer gives a whole document for one. */
function inMath(source: string): string {
  const document = source.split('\\begin{document}')[1]?.split('\\end{document}')[0] ?? source;
  const formula = document.trim().replace(/^\$\$?|\$\$?$/g, '');
  return /^\\[([]/.test(formula) ? formula : `\\(${formula.trim()}\\)`;
}

function ofAlternative(attributes: string, setText: SetText): string {
  const tex = attribute(attributes, 'alttext');
  return tex && setText(inMath(tex));
}

/** What a picture shows, as far as it says; a picture that says nothing stays, so that the author sees that it is there. */
function ofImage(attributes: string, setText: SetText): string {
  const shown = attribute(attributes, 'alt');
  return shown ? setText(shown) : `<img${attributes}>`;
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes)?.slice(1).find(Boolean) ?? '';
}
