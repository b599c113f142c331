import { mathCharacter, TextCharacters } from './characters';
import { isCommand, type Mode, setCommand } from './commands';
import { Line, type Piece } from './line';
import { type TakenApart, takenApart } from './lost-braces';
import { closingDollar, isMath } from './math-span';
import type { Arguments } from './structures';

/** Deeper nesting is printed with its braces: no title has it, and the stack stays small. */
const DEEPEST = 60;

/**
 * Sets TeX as plain Unicode in one pass: text with inline math, accents, fonts, symbols, scripts, fractions and roots.
 * What it does not know stays as it was written. Total, and linear in the length of the source.
 */
export function typesetTex(source: string): string {
  return new Typesetter(source).sequence('text', '', source.length, 0).text;
}

class Typesetter {
  private at = 0;
  /** Whether the math that is being set holds a command that is not known: then it is left as it was written. */
  private guessing = false;
  private readonly characters: TextCharacters;
  private readonly lastClosing: { readonly brace: number; readonly math: number };

  constructor(private readonly source: string) {
    this.characters = new TextCharacters(source);
    this.lastClosing = {
      brace: source.lastIndexOf('\\}'),
      math: Math.max(source.lastIndexOf('\\)'), source.lastIndexOf('\\]')),
    };
  }

  /** Sets everything up to `stop`, which is passed over, or to `end`. */
  sequence(mode: Mode, stop: string, end: number, depth: number): { text: string; stopped: boolean } {
    const line = new Line();
    while (this.at < end) {
      if (stop && this.source[this.at] === stop) {
        this.at++;
        return { text: line.text, stopped: true };
      }
      this.one(mode, end, depth, line);
    }
    return { text: line.text, stopped: false };
  }

  /** Sets one character, command, group or math span. */
  private one(mode: Mode, end: number, depth: number, line: Line): void {
    const char = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0);
    if (char === '\\') line.put(this.command(mode, end, depth, line));
    else if (char === '{' && depth < DEEPEST) line.put(this.group(mode, end, depth));
    else if (char === '$' && mode === 'text') line.put(this.dollars(end, depth));
    else if ((char === '_' || char === '^') && this.startsScript(mode, end, line)) {
      this.at++;
      line.script(char, this.argument('math', end, depth));
    } else line.put({ text: this.character(char, mode), as: 'text' });
  }

  /** `$…$` by pandoc's rule: no space just inside, no digit just behind, so that prices stay what they are. */
  private dollars(end: number, depth: number): Piece {
    const sign = this.source.startsWith('$$', this.at) ? '$$' : '$';
    const start = this.at + sign.length;
    const close = depth < DEEPEST ? closingDollar(this.source, sign, start, end) : -1;
    if (close >= 0 && isMath(this.source.slice(start, close))) return this.span(start, close, sign.length, depth);
    this.at++;
    return { text: '$', as: 'text' };
  }

  private span(start: number, close: number, signLength: number, depth: number): Piece {
    this.at = start;
    const around = this.guessing;
    this.guessing = false;
    const { text } = this.sequence('math', '', close, depth + 1);
    const known = !this.guessing;
    this.guessing = around;
    this.at = close + signLength;
    return known ? { text, as: 'math' } : { text: this.source.slice(start - signLength, this.at), as: 'text' };
  }

  private group(mode: Mode, end: number, depth: number): Piece {
    this.at++;
    const { text, stopped } = this.sequence(mode, '}', end, depth + 1);
    return { text: stopped ? text : `{${text}`, as: 'text' };
  }

  /** In text a script needs a sign that it is one: a math command before it, or braces around it. */
  private startsScript(mode: Mode, end: number, line: Line): boolean {
    const next = this.at + 1 < end ? (this.source[this.at + 1] ?? '') : '';
    if (!next || next === '_' || next === '^') return false;
    return mode === 'math' || (line.endsInMath ? next !== ' ' : next === '{' && /\S/.test(line.last));
  }

  private character(char: string, mode: Mode): string {
    this.at += char.length;
    if (mode === 'math') return mathCharacter(char, this.source.slice(this.at, this.at + 2));
    const { text, taken } = this.characters.set(char, this.at);
    this.at += taken;
    return text;
  }

  private command(mode: Mode, end: number, depth: number, line: Line): Piece {
    const start = this.at;
    const word = this.word(end);
    const name = word || this.source.slice(start + 1, Math.min(end, start + 2));
    this.at += 1 + name.length;
    if (name === '(' || name === '[') return this.delimited(name, mode, end, depth);
    if (name === '{' && mode === 'text') return this.brace(line);
    // Formulas of a title have no second line: a backslash was escaped twice.
    if (name === '\\' && mode === 'math' && isCommand(this.word(end, 0))) return this.again(mode, end, depth, line);
    if (word && this.source[this.at] === '*' && /[{]/.test(this.source[this.at + 1] ?? '')) this.at++;
    if ((name === 'left' || name === 'right') && this.source[this.at] === '.') this.at++;
    const piece = setCommand(name, mode, this.arguments(mode, end, depth));
    if (piece) return word ? this.swallowSpace(piece, mode, end, line) : piece;
    const apart = takenApart(word, mode);
    if (apart) return this.apart(apart, mode, line);
    this.guessing ||= mode === 'math';
    return { text: this.source.slice(start, this.at) + this.keptArgument(word, mode, end, depth), as: 'text' };
  }

  /** The letters of a command's name, from behind its backslash. */
  private word(end: number, behind = 1): string {
    return /^[a-zA-Z]{1,40}/.exec(this.source.slice(this.at + behind, Math.min(end, this.at + behind + 40)))?.[0] ?? '';
  }

  private again(mode: Mode, end: number, depth: number, line: Line): Piece {
    this.at--;
    return this.command(mode, end, depth, line);
  }

  private apart({ command, rest, arguments: wanted }: TakenApart, mode: Mode, line: Line): Piece {
    const letters = [...rest];
    const next = () => letters.shift() ?? '';
    const none = () => '';
    const read = wanted > 0 ? { text: next, math: next, same: next } : { text: none, math: none, same: none };
    const piece = setCommand(command, mode, { ...read, optional: none }) ?? { text: '', as: 'text' };
    if (wanted > 0) return piece;
    line.put(piece);
    return { text: rest, as: piece.as === 'operator' ? 'math' : 'text' };
  }

  /** The argument of a command that is not known, in its braces. */
  private keptArgument(word: string, mode: Mode, end: number, depth: number): string {
    if (!word || this.at >= end || this.source[this.at] !== '{' || depth >= DEEPEST) return '';
    this.at++;
    const { text, stopped } = this.sequence(mode, '}', end, depth + 1);
    return stopped ? `{${text}}` : `{${text}`;
  }

  /** `\( … \)` and `\[ … \]`; what nothing closes stays as it is written. */
  private delimited(name: '(' | '[', mode: Mode, end: number, depth: number): Piece {
    const open = this.at <= this.lastClosing.math && mode === 'text' && depth < DEEPEST;
    const close = open ? this.source.indexOf(name === '(' ? '\\)' : '\\]', this.at) : -1;
    return close < 0 || close >= end ? { text: `\\${name}`, as: 'text' } : this.span(this.at, close, 2, depth);
  }

  /** `\{`; between two words, with nothing to close it, it is what is left of a line break (`\\{via}`), so a space. */
  private brace(line: Line): Piece {
    const betweenWords = /\p{L}/u.test(line.last) && /\p{L}/u.test(this.source[this.at] ?? '');
    return { text: betweenWords && this.lastClosing.brace < this.at ? ' ' : '{', as: 'text' };
  }

  /**
   * TeX swallows the space after a command's word. Around a sign, typed on both sides, it reads better kept; in text
   * after a command of math, where TeX would stop, it was meant; after an argument it is a space like any other.
   */
  private swallowSpace(piece: Piece, mode: Mode, end: number, line: Line): Piece {
    const afterArgument = this.source[this.at - 1] === '}';
    const meant = piece.as !== 'text' && mode === 'text';
    if (this.source[this.at] !== ' ' || afterArgument || meant) return piece;
    this.spaces(end);
    const sign = mode === 'math' && line.last === ' ' && /^[^\p{L}]+$/u.test(piece.text);
    return sign ? { ...piece, text: `${piece.text} ` } : piece;
  }

  private arguments(mode: Mode, end: number, depth: number): Arguments {
    return {
      text: () => this.argument('text', end, depth),
      math: () => this.argument('math', end, depth),
      same: () => this.argument(mode, end, depth),
      optional: () => this.optional(end),
    };
  }

  /** The argument of a command: a group, a command, or one character. */
  private argument(mode: Mode, end: number, depth: number): string {
    this.spaces(end);
    const line = new Line();
    if (this.at < end && depth < DEEPEST) this.one(mode, end, depth + 1, line);
    // The space that a command swallowed as an argument is for the outer command to judge.
    if (line.text && this.source[this.at - 1] === ' ') this.at--;
    return line.text;
  }

  private optional(end: number): string {
    const close = this.source[this.at] === '[' ? this.source.slice(this.at, this.at + 20).indexOf(']') : -1;
    if (close < 0 || this.at + close >= end) return '';
    const content = this.source.slice(this.at + 1, this.at + close);
    this.at += close + 1;
    return content;
  }

  private spaces(end: number): void {
    while (this.at < end && this.source[this.at] === ' ') this.at++;
  }
}
