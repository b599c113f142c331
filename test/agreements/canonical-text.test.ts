import { describe, expect, it } from 'vitest';
import { agreementById, agreements } from '../../src/agreements';
import type { Agreement } from '../../src/agreements/agreement';
import { canonicalText, termsOf } from '../../src/agreements/canonical-text';
import { pmlr } from '../../src/agreements/pmlr';

const small: Agreement = {
  ...pmlr,
  blocks: [
    { kind: 'heading', text: 'Licence' },
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: 'As of this day' },
        { kind: 'footnote-mark', mark: '1' },
        { kind: 'text', text: ', between:' },
      ],
    },
    { kind: 'blank', field: 'title' },
    {
      kind: 'clauses',
      clauses: [
        { number: '1', text: 'You may.', note: 'Said twice.', clauses: [] },
        {
          number: '2',
          text: 'You may not:',
          note: '',
          clauses: [{ number: '2.1', text: 'sell it.', note: '', clauses: [] }],
        },
      ],
    },
    { kind: 'footnote', mark: '1', text: 'Today.' },
    { kind: 'attestation', text: 'I have read it.' },
    {
      kind: 'signature-block',
      rows: [
        { label: 'Author', field: 'party' },
        { label: 'Signed', field: 'signed' },
        { label: 'Date', field: 'date' },
      ],
    },
  ],
};

describe('the canonical text of an agreement', () => {
  it('has its words alone, a block a line', () => {
    expect(canonicalText(small)).toBe(`Licence
As of this day1, between:
____
1 You may.
2 You may not:
2.1 sell it.
1 Today.
I have read it.
Author:
Signed:
Date:
`);
  });

  it('is the same as ever: else what authors agreed to before an update would count for nothing', () => {
    expect(termsOf(pmlr)).toBe('pmlr-2017 1fafcnx9awf');
  });
});

it('an agreement is found by its id; a draft of one that is gone gets the first', () => {
  for (const agreement of agreements) expect(agreementById(agreement.id)).toBe(agreement);
  expect(agreementById('of-another-version')).toBe(agreements[0]);
});
