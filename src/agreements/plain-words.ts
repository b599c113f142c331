import { publisherOf } from '.';
import type { About, SummaryLine } from './about';
import type { Agreement, Block, Clause } from './agreement';

/** What Imprimatur says of an agreement in one language. All of it is ours, none the publisher's. */
export interface PlainWords {
  /** A note on each clause, by the clause's number. */
  readonly notes: Readonly<Record<string, string>>;
  /** The lines of the summary, in its order. */
  readonly give: readonly string[];
  readonly keep: readonly string[];
}

/** Plain words on one agreement in other languages than English, each by its tag ("pt-BR"), fetched when asked for. */
export type Translations = Readonly<Record<string, () => Promise<{ readonly default: PlainWords }>>>;

/**
 * An agreement with its notes and its summary in a language; as it is where nobody has put them into that language or
 * they cannot be fetched. The publisher's own words stay as they are. Never rejects.
 * @param language its tag ("pt-BR").
 */
export async function explainedIn(
  agreement: Agreement,
  language: string,
  translations: Translations = publisherOf(agreement).translations[agreement.id] ?? {},
): Promise<Agreement> {
  const fetched = Object.hasOwn(translations, language) ? translations[language]?.() : undefined;
  const words = await fetched?.catch(() => undefined);
  return words ? explained(agreement, words.default, language) : agreement;
}

function explained(agreement: Agreement, words: PlainWords, language: string): Agreement {
  const inOrder = (lines: readonly SummaryLine[], own: readonly string[]) =>
    lines.map((line, i) => ({ ...line, words: own[i] ?? line.words }));
  const { summary, ...rest } = agreement.about;
  const about: About = {
    ...rest,
    language,
    summary: summary && { give: inOrder(summary.give, words.give), keep: inOrder(summary.keep, words.keep) },
  };
  const withNote = (clause: Clause): Clause => ({
    ...clause,
    note: words.notes[clause.number] ?? clause.note,
    clauses: clause.clauses.map(withNote),
  });
  const withNotes = (block: Block): Block =>
    block.kind === 'clauses' ? { ...block, clauses: block.clauses.map(withNote) } : block;
  return { ...agreement, about, blocks: agreement.blocks.map(withNotes) };
}
