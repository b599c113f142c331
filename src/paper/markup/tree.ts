/** A piece of markup: an element that is known by its name, or text. */
export type Node = string | Element;

/** An element with what stands in it. */
export interface Element {
  /** In lower case, without the prefix of its name space ("mml:msup", "jats:sub"). */
  readonly name: string;
  readonly attributes: string;
  readonly content: readonly Node[];
}

/**
 * The elements that titles hold, in HTML, JATS and MathML. What has another name is none ("the <mask> token"), and
 * neither is what has no end where it ought to have one ("n<i").
 */
const KNOWN = new Set(
  (
    'i b em strong u tt sc small big a font span sub sup inf sb sp br wbr p div h1 h2 h3 li ul ol abbr cite q mark ins ' +
    'var code dfn kbd bdi bdo nobr center script style fn xref italic bold roman monospace sans-serif underline overline ' +
    'strike styled-content named-content it scp emph title article-title subtitle text formula inline-formula ' +
    'disp-formula alternatives tex-math inline-graphic img math semantics annotation annotation-xml mrow mi mn mo mtext ' +
    'ms mstyle mpadded mphantom mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mfenced menclose ' +
    'maction merror mmultiscripts mprescripts none mtable mtr mtd'
  ).split(' '),
);
/** Elements without content, and those that need no end. */
const EMPTY = new Set('br wbr img inline-graphic mspace mprescripts none'.split(' '));
const ENDLESS = new Set('p li'.split(' '));

/** Elements within one another that are followed; no title has so many. A tag beyond is text. */
const DEEPEST = 40;

const VALUE = `(?:"[^"]*"|'[^']*'|[^\\s"'<>=]+)`;
const TAG = new RegExp(`<(/?)(?:[a-zA-Z]{1,8}:)?([a-zA-Z][\\w-]*)((?:\\s+[\\w:.-]+\\s*=\\s*${VALUE})*)\\s*(/?)>`, 'g');

/** An element whose end has not come yet. */
interface Open {
  readonly name: string;
  readonly attributes: string;
  /** The tag as it was written, which it stays if no end comes. */
  readonly tag: string;
  readonly content: Node[];
}

/** Takes a text apart into elements and the text between them. Total and linear. */
export function parseMarkup(source: string): readonly Node[] {
  const root: Node[] = [];
  const open: Open[] = [];
  const put = (node: Node) => void (node !== '' && (open.at(-1)?.content ?? root).push(node));
  let at = 0;
  for (const match of source.matchAll(TAG)) {
    const [tag, end = '', written = '', attributes = '', empty = ''] = match;
    const name = written.toLowerCase();
    const isOpening = !end && !empty && !EMPTY.has(name);
    if (!KNOWN.has(name) || (isOpening && open.length >= DEEPEST)) continue;
    put(source.slice(at, match.index));
    at = match.index + tag.length;
    if (end) close(open, name, put);
    else if (isOpening) open.push({ name, attributes, tag, content: [] });
    else put({ name, attributes, content: [] });
  }
  put(source.slice(at));
  while (open.length > 0) giveUp(open, put);
  return root;
}

/** Ends the nearest open element of a name; an end of nothing is left of a title that was cut, and dropped. */
function close(open: Open[], name: string, put: (node: Node) => void): void {
  const at = open.findLastIndex((one) => one.name === name);
  if (at < 0) return;
  while (open.length > at + 1) giveUp(open, put);
  const ended = open.pop();
  if (ended) put({ name, attributes: ended.attributes, content: ended.content });
}

/** An element without an end: its tag is text, and its content stands beside it. */
function giveUp(open: Open[], put: (node: Node) => void): void {
  const { name, tag, attributes, content } = open.pop() ?? { name: '', tag: '', attributes: '', content: [] };
  if (ENDLESS.has(name)) put({ name, attributes, content });
  else for (const node of [tag, ...content]) put(node);
}
