/** What a character of mathematics is set as. @param behind what follows it in the source. */
export function mathCharacter(char: string, behind: string): string {
  if (char === "'") return '′';
  if (char === '~') return ' ';
  // A hyphen before a word ("$k-means$") was never a minus.
  return char === '-' && !/^[a-z]{2}/i.test(behind) ? '−' : char;
}

/** A character of text as it is set, with the number of characters behind it in the source that went into it. */
export interface SetCharacter {
  readonly text: string;
  readonly taken: number;
}

/** Sets the characters of text in their order: ties, dashes and quotation marks, of which it knows the open ones. */
export class TextCharacters {
  private openQuotes = 0;

  constructor(private readonly source: string) {}

  /** Sets a character that ends at `at` in the source. */
  set(char: string, at: number): SetCharacter {
    const next = this.source[at];
    const as = (text: string, taken = 0): SetCharacter => ({ text, taken });
    if (char === '~') return as(' ');
    if (char === '-' && next === '-') return this.source[at + 1] === '-' ? as('—', 2) : as('–', 1);
    if (char === '`' && !this.closesQuote(at, next === '`' ? 2 : 1)) return as(char);
    if (char === '`' && next === '`') return as('“', 1);
    if (char === "'" && next === "'") return as('”', 1);
    if (char === '`') this.openQuotes++;
    if (char === "'" && this.openQuotes > 0 && !/\p{L}/u.test(next ?? '')) {
      this.openQuotes--;
      return as('’');
    }
    return as(char === '`' ? '‘' : char);
  }

  /** Whether apostrophes, as many as the backticks here, come before so many backticks again: else it is code ("`malloc`"). */
  private closesQuote(at: number, backticks: 1 | 2): boolean {
    const from = at + backticks - 1;
    const apostrophes = this.source.indexOf("'".repeat(backticks), from);
    const again = this.source.indexOf('`'.repeat(backticks), from);
    return apostrophes >= 0 && (again < 0 || apostrophes < again);
  }
}
