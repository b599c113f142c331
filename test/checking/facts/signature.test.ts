import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkText, type SeenSignature } from '../../../src/checking';
import { areInitials, seenSignature } from '../../../src/checking/facts';
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

it.each([
  ['JC', 'Jianfei Chen', true],
  ['J.-C.', 'Jianfei Chen', true],
  ['J·C', 'Jianfei Chen', true],
  ['JQC', 'Jianfei Q. Chen', true],
  ['CJQ', 'Jianfei Q. Chen', true],
  ['JC', 'Jianfei Q. Chen', true],
  ['LB', 'Ludwig van Beethoven', true],
  ['LVB', 'Ludwig van Beethoven', true],
  ['OS', 'Özlem Şahin', true],
  ['ÖŞ', 'Özlem Şahin', true],
  ['ŁK', 'Łukasz Kaiser', true],
  ['QC', 'Jianfei Q. Chen', false],
  ['jc', 'Jianfei Chen', false],
  ['J', 'Jianfei Chen', false],
  ['C', 'C', false],
  ['JCC', 'Jianfei Chen', false],
  ['J2', 'Jianfei Chen', false],
  ['J, C', 'Jianfei Chen', false],
  ['NO', 'Jianfei Chen', false],
  ['', '', false],
])('initials are those of the name: %s of %s', (text, name, are) => {
  expect(areInitials(text, name)).toBe(are);
});

describe('a digital signature', () => {
  const seen = (...texts: string[]) => {
    const box = { left: 0, right: 100, top: 0, bottom: 30 };
    return seenSignature({ signatures: texts.map((text) => ({ page: 1, box, text })), drawn: 'ink' });
  };
  const certificate = [
    'Jianfei Chen',
    'Digitally signed by Jianfei Chen',
    'DN: cn=Jianfei Chen, o=Tsinghua',
    'Reason: I am the author',
    'Location: Beijing',
    "Date: 2026.11.14 10:20:30 -08'00'",
  ];
  it.each([
    [certificate.join('\n'), 'Jianfei Chen', "2026.11.14 10:20:30 -08'00'"],
    [certificate.slice(1).join(' '), 'Jianfei Chen', "2026.11.14 10:20:30 -08'00'"],
    ['Digitally signed by: Jianfei Chen Reason: approval', 'Jianfei Chen', null],
    ['Digitally signed by Jianfei Chen Location: Beijing', 'Jianfei Chen', null],
    ['Digitally signed by\nJianfei Chen\nDate: 2026-11-14', 'Jianfei Chen', '2026-11-14'],
    ['Date: 14 November 2026 Reason: approval', null, '14 November 2026'],
    ['Date: 14 November 2026 Location: Beijing', null, '14 November 2026'],
    ['Digitally signed by DN: cn=x', null, null],
    ['update: 2026.11.14', null, null],
    ['', null, null],
  ])('claims what its field shows: %j', (text, signer, date) => {
    expect(seen(text)).toEqual({ kind: 'digital', signer, date });
  });

  it('is the last of several, and what is drawn counts only without one', () => {
    expect(seen('Digitally signed by Hua Li', 'Digitally signed by Jianfei Chen')).toMatchObject({
      signer: 'Jianfei Chen',
    });
    expect(seen()).toBe('ink');
  });
});
