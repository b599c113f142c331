import { describe, expect, it } from 'vitest';
import { factsFrom } from '../../../src/checking/facts';

const nothing = { title: null, party: null, signer: null, signed: null, date: null };

describe('a filled-in fact', () => {
  const titleOf = (written: string) =>
    factsFrom(`x${written}x`, { ...nothing, title: { start: 1, end: 1 + written.length } }, null).title?.value ?? null;

  it.each([
    ['On the Depth of Networks', 'On the Depth of Networks'],
    ['On the Depth\n   of Networks', 'On the Depth of Networks'],
    ['*On the Depth*', 'On the Depth'],
    ['**On the Depth**', 'On the Depth'],
    ['__On the Depth__', 'On the Depth'],
    ['_____ On the Depth _____', 'On the Depth'],
    ['On ____ Depth', 'On Depth'],
    ['On the Depth . . . . . . .', 'On the Depth'],
    ['........On the Depth', 'On the Depth'],
    ['• On the Depth', 'On the Depth'],
    ['– On the Depth', 'On the Depth'],
    ['snake_case and A*', 'snake_case and A'],
    ['A* Search in snake_case', 'A* Search in snake_case'],
    ['Scale... or Not', 'Scale... or Not'],
    ['________', null],
    ['. . . . . . .', null],
    [' \n ', null],
  ])('is its words without rules and emphasis: %j', (written, value) => expect(titleOf(written)).toBe(value));

  it('is each where it stands, the signature held against the signer or else the party', () => {
    const text = 'A Title|Jianfei Chen|Hua Li|JC|June 10, 2021';
    const rangeOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const ranges = {
      title: rangeOf('A Title'),
      party: rangeOf('Jianfei Chen'),
      signer: rangeOf('Hua Li'),
      signed: rangeOf('JC'),
      date: rangeOf('June 10, 2021'),
    };
    const facts = factsFrom(text, ranges, null);
    expect([facts.title, facts.party, facts.correspondingAuthor, facts.date].map((fact) => fact?.value)).toEqual([
      'A Title',
      'Jianfei Chen',
      'Hua Li',
      'June 10, 2021',
    ]);
    expect(facts.party?.range).toEqual(ranges.party);
    expect(facts.signature.kind).toBe('text');
    expect(factsFrom(text, { ...ranges, signer: null }, null).signature.kind).toBe('initials');
    expect(factsFrom(text, nothing, null)).toEqual({
      title: null,
      party: null,
      correspondingAuthor: null,
      signature: { kind: 'none' },
      date: null,
    });
  });
});
