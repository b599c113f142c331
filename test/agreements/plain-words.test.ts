import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agreements } from '../../src/agreements';
import type { Agreement, Clause } from '../../src/agreements/agreement';
import { explainedIn } from '../../src/agreements/plain-words';
import { society } from './society';

const LANGUAGES = readdirSync('public/_locales')
  .map((folder) => folder.replace('_', '-'))
  .filter((tag) => tag !== 'en');

const clausesOf = ({ blocks }: Agreement) => blocks.flatMap((block) => (block.kind === 'clauses' ? block.clauses : []));
const within = (clauses: readonly Clause[]): readonly Clause[] =>
  clauses.flatMap((clause) => [clause, ...within(clause.clauses)]);
const notesOn = (agreement: Agreement) => within(clausesOf(agreement)).map(({ note }) => note);
const linesOf = ({ about: { summary } }: Agreement) => [...(summary?.give ?? []), ...(summary?.keep ?? [])];

describe.each(agreements)('what is said of $id', (agreement) => {
  it.each(LANGUAGES)('is said in %s, each line of it', async (language) => {
    const own = await explainedIn(agreement, language);
    expect(own.about.language).toBe(language);
    const pairs = [
      ...notesOn(own).map((note, i) => [note, notesOn(agreement)[i]]),
      ...linesOf(own).map(({ words }, i) => [words, linesOf(agreement)[i]?.words]),
    ];
    expect(pairs.filter(([words, english]) => !words?.trim() || words === english)).toEqual([]);
    expect(linesOf(own).map(({ clauses }) => clauses)).toEqual(linesOf(agreement).map(({ clauses }) => clauses));
  });

  it('leaves the publisher’s words alone', async () => {
    for (const language of LANGUAGES) {
      const own = await explainedIn(agreement, language);
      expect(within(clausesOf(own)).map(({ text }) => text)).toEqual(
        within(clausesOf(agreement)).map(({ text }) => text),
      );
    }
  });
});

describe('an agreement', () => {
  const [pmlr] = agreements;
  const words = { notes: { '1': 'Eins', '6.1': 'Sechs eins' }, give: ['Geben'], keep: [] };
  const german = { de: async () => ({ default: words }) };

  it('is explained in a language, nested clauses too, in English where a line is missing', async () => {
    const own = await explainedIn(pmlr, 'de', german);
    const notes = notesOn(pmlr);
    expect(notesOn(own)).toEqual(['Eins', ...notes.slice(1, 6), 'Sechs eins', ...notes.slice(7)]);
    const english = linesOf(pmlr).map((line) => line.words);
    expect(linesOf(own).map((line) => line.words)).toEqual(['Geben', ...english.slice(1)]);
    expect(own.about).toMatchObject({ language: 'de', authority: '1' });
  });

  it.each(['en', 'nl', 'constructor'])('stays as it is where nobody has put it into %s', async (language) => {
    expect(await explainedIn(pmlr, language)).toBe(pmlr);
  });

  it('of nobody’s is not explained by what is said of others', async () => {
    expect(await explainedIn(society, 'ja')).toBe(society);
  });

  it('stays as it is where its words cannot be fetched', async () => {
    expect(await explainedIn(pmlr, 'de', { de: () => Promise.reject(new Error('gone')) })).toBe(pmlr);
  });
});
