/** A line of a summary: plain words of ours, and the clauses that it restates ("2", "6.3"). */
export interface SummaryLine {
  readonly words: string;
  readonly clauses: readonly string[];
}

/**
 * What Imprimatur says of an agreement beside its notes: ours, and no part of the agreement. Each summary line says as
 * much as its clauses do, never less.
 */
export interface About {
  /** The language that the summary and the notes on the clauses are in: its tag ("pt-BR"). */
  readonly language: string;
  /** What the author gives and keeps by signing; null where nobody has written that. */
  readonly summary: { readonly give: readonly SummaryLine[]; readonly keep: readonly SummaryLine[] } | null;
  /** The clause by which the signer promises that all authors allowed it; null where there is none. */
  readonly authority: string | null;
  /** The licence that is given, as it is told to co-authors, in English: a sentence. Null where there is none. */
  readonly licence: string | null;
  /** How many years after signing the agreement ends if the article is not published, and by which clause; null where it does not. */
  readonly lapse: { readonly years: number; readonly clause: string } | null;
}
