import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkText } from '../../../src/checking';
import { formWith } from '../tamperings';

const now = new Date(2026, 10, 22, 12);

describe('a signature block', () => {
  const block = (lines: string) => {
    const text = formWith({ signer: '#', signed: '#', date: '#' }, 'paragraphs');
    const result = checkText(text.slice(0, text.indexOf('• Corresponding')) + lines, pmlr, { now });
    if (result.kind !== 'checked') throw new Error(result.kind);
    const { correspondingAuthor, signature, date } = result.facts;
    const signed = signature.kind === 'text' ? signature.fact.value : null;
    const differs = result.verdict.kind === 'differs';
    return { signer: correspondingAuthor?.value ?? null, signed, date: date?.value ?? null, differs };
  };
  const filled = { signer: 'Jianfei Chen', signed: 'Jianfei Chen', date: 'June 10, 2021', differs: false };

  it.each([
    ['on one line each', '• Corresponding Author: Jianfei Chen\n– Signed: Jianfei Chen\n– Date: June 10, 2021', filled],
    ['on one line', 'Corresponding Author: Jianfei Chen   Signed: Jianfei Chen   Date: June 10, 2021', filled],
    ['below each label', 'Corresponding Author:\nJianfei Chen\nSigned:\nJianfei Chen\nDate:\nJune 10, 2021', filled],
    [
      'below each label, a line apart',
      'Corresponding Author:\n\nJianfei Chen\n\nSigned:\n\nJianfei Chen\n\nDate:\n\nJune 10, 2021',
      filled,
    ],
    ['below all labels', 'Corresponding Author:\nSigned:\nDate:\nJianfei Chen\nJianfei Chen\nJune 10, 2021', filled],
    [
      'below all labels, no signature',
      'Corresponding Author:\nSigned:\nDate:\n2\nJianfei Chen\nJune 10, 2021',
      { ...filled, signed: null },
    ],
    [
      'on rules',
      '• Corresponding Author: __Jianfei Chen__\n– Signed: __Jianfei Chen__\n– Date: __June 10, 2021__',
      filled,
    ],
    [
      'as /s/',
      'Corresponding Author: Jianfei Chen\nSigned: /s/ Jianfei Chen\nDate: June 10, 2021',
      { ...filled, signed: '/s/ Jianfei Chen' },
    ],
    ['as an x', 'Corresponding Author: Jianfei Chen\nSigned: x\nDate: June 10, 2021', { ...filled, signed: 'x' }],
    [
      'with a time',
      'Corresponding Author: Jianfei Chen\nSigned: Jianfei Chen\nDate: 11/21/26, 1:00 PM',
      { ...filled, date: '11/21/26, 1:00 PM' },
    ],
    [
      'with a time below the label',
      'Corresponding Author: Jianfei Chen\nSigned: Jianfei Chen\nDate:\n11/21/26, 1:00 PM',
      { ...filled, date: '11/21/26, 1:00 PM' },
    ],
    ['empty', 'Corresponding Author:\nSigned:\nDate:\n', { signer: null, signed: null, date: null, differs: false }],
  ])('is read when it is filled in %s', (_, lines, expected) => expect(block(lines)).toEqual(expected));
});
