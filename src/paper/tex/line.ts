import { script } from './scripts';

/** A piece of a line: plain text, math (which a script may follow), or a function's name set apart from its argument. */
export interface Piece {
  readonly text: string;
  readonly as: 'text' | 'math' | 'operator';
}

/** The text set so far, with what the next piece has to know of it. */
export class Line {
  text = '';
  /** Whether a math symbol or a script stands last, which a script may follow even outside of math. */
  endsInMath = false;
  private afterOperator = false;

  put({ text, as }: Piece): void {
    if (!text) return;
    const apart =
      as === 'operator' ? /[\p{L}\p{N})\]]/u.test(this.last) : this.afterOperator && /^[\p{L}\p{N}√]/u.test(text);
    this.text += apart ? ` ${text}` : text;
    this.endsInMath = as === 'math';
    this.afterOperator = as === 'operator';
  }

  script(sign: '^' | '_', content: string): void {
    this.text = this.text.trimEnd() + script(sign, content);
    this.endsInMath = true;
  }

  /** The last UTF-16 unit, or ''. */
  get last(): string {
    return this.text.at(-1) ?? '';
  }
}
