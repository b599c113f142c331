import { describe, expect, it } from 'vitest';
import { agreements } from '../../src/agreements';
import type { Clause } from '../../src/agreements/agreement';

const innermost = ({ number, clauses }: Clause): string[] =>
  clauses.length === 0 ? [number] : clauses.flatMap(innermost);

describe.each(agreements)('what is said of $id', ({ about, blocks }) => {
  const clauses = blocks.flatMap((block) => (block.kind === 'clauses' ? block.clauses : []));
  const numbers = clauses.flatMap(innermost);
  const lines = [...(about.summary?.give ?? []), ...(about.summary?.keep ?? [])];

  it('its summary leaves no clause out, and names none that is not there', () => {
    expect([...new Set(lines.flatMap((line) => line.clauses))].sort()).toEqual(lines.length > 0 ? numbers : []);
  });

  it('each line names its clause and is short', () => {
    for (const { words, clauses: cited } of lines) {
      expect({ words, cited: cited.length > 0, short: words.split(' ').length <= 24 }).toEqual({
        words,
        cited: true,
        short: true,
      });
    }
  });

  it('the clauses of authority and of lapse are its own', () => {
    const own = clauses.map(({ number }) => number);
    for (const cited of [about.authority, about.lapse?.clause ?? null]) {
      if (cited !== null) expect(own).toContain(cited);
    }
  });
});

it('PMLR’s summary says what an author gives, no narrower than the clauses', () => {
  const [pmlr] = agreements;
  const give = pmlr.about.summary?.give.map(({ words, clauses }) => `${words} (${clauses})`).join('\n');
  for (const said of [
    /any purpose, also commercial; not to be taken back \(2\)/,
    /credit.*cite.*link.* \(3\)/,
    /all authors.*allowed.* \(1\)/,
    /published nor under consideration elsewhere \(6\.1\)/,
    /losses and costs from any claim that, if true, would breach these promises \(6\.3\)/,
    /Massachusetts law.* \(7\)/,
  ]) {
    expect(give).toMatch(said);
  }
  const keep = pmlr.about.summary?.keep.map(({ words }) => words).join('\n');
  expect(keep).toMatch(/agreement ends if .* not published within a year.*licence of a published paper does not/);
});
