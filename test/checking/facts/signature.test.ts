import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkText, type SeenSignature } from '../../../src/checking';
import { formWith } from '../tamperings';

const now = new Date(2026, 10, 22, 12);

function signature(signed: string, drawn: SeenSignature | null = null) {
  const result = checkText(formWith({ signed }, 'paragraphs'), pmlr, { now, drawn });
  if (result.kind !== 'checked') throw new Error(result.kind);
  const kinds = result.oddities.map(({ kind }) => kind);
  return { ...result.facts.signature, odd: kinds };
}

describe('a signature', () => {
  it.each([
    ['nothing', '', null, 'none', ['no-signature']],
    ['an empty field, a box or an arrow', '', 'empty-field', 'empty-field', ['signature-field-empty']],
    ['strokes', '', 'ink', 'ink', []],
    ['a picture', '', 'image', 'image', []],
    ['text', 'Jianfei Chen', null, 'text', []],
    ['text in a script face', 'Jianfei Chen', 'script', 'script', []],
    ['another name in a script face', 'Helen Tang', 'script', 'script', ['signature-differs']],
    ['a script face without text', '', 'script', 'none', ['no-signature']],
    ['initials', 'JC', null, 'initials', []],
    ['initials with stops', 'J. C.', null, 'initials', []],
    ['initials, family name first', 'CJ', null, 'initials', []],
    ['other letters', 'HT', null, 'text', []],
    ['a mark', 'x', null, 'text', []],
    ['text where a field is', 'Jianfei Chen', 'empty-field', 'text', []],
  ] as const)('may be %s', (_, signed, drawn, kind, odd) => {
    expect(signature(signed, drawn)).toMatchObject({ kind, odd });
  });

  it('may be a digital one, with what it claims', () => {
    const claimed = { kind: 'digital', signer: 'Jianfei Chen', date: '2026.11.14 10:20:30' } as const;
    expect(signature('', claimed)).toEqual({ ...claimed, odd: [] });
    expect(signature('', { ...claimed, signer: 'Helen Tang' }).odd).toEqual(['signature-differs']);
    expect(signature('', { ...claimed, signer: null }).odd).toEqual([]);
  });

  it('may be what a program writes over a digital one', () => {
    expect(signature('Digitally signed by Jianfei Chen')).toEqual({
      kind: 'digital',
      signer: 'Jianfei Chen',
      date: null,
      odd: [],
    });
  });
});
