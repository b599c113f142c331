import { termsOf } from '../../src/agreements/canonical-text';
import { pmlr } from '../../src/agreements/pmlr';
import type { CalendarDate } from '../../src/signing/date';
import { formatDate } from '../../src/signing/date';
import { type Draft, EMPTY_PEN } from '../../src/signing/draft';
import type { SignedAgreement } from '../../src/signing/form';
import { USUAL } from '../../src/signing/habits';
import { penWith } from '../../src/signing/kept-signatures';
import { sign } from '../../src/signing/sign';
import type { Signature, Stroke } from '../../src/signing/signature';

/** What is filled into a form. */
export interface Filled {
  readonly title: string;
  readonly signer: string;
  readonly signature?: Signature;
  readonly date?: CalendarDate;
}

/** A signature of three strokes, a dot among them, in the pad's units. */
export const STROKES: readonly Stroke[] = [
  Array.from({ length: 40 }, (_, i) => ({ x: 30 + i * 3, y: 60 + 34 * Math.sin(i / 5) * Math.cos(i / 17) })),
  Array.from({ length: 30 }, (_, i) => ({ x: 160 + i * 5, y: 70 - 24 * Math.sin(i / 3) })),
  [{ x: 120, y: 18 }],
];

/** Signs a form as its author would, by way of a draft. */
export function signedForm(filled: Filled): SignedAgreement {
  const {
    title,
    signer,
    signature = { kind: 'drawn', strokes: STROKES },
    date = { year: 2021, month: 6, day: 10 },
  } = filled;
  const pen = penWith(EMPTY_PEN, signature);
  const draft: Draft = {
    key: 'a-paper',
    agreement: pmlr.id,
    terms: termsOf(pmlr),
    paper: null,
    title,
    signer,
    answers: {},
    date: formatDate(date),
    fileName: 'Permission.pdf',
    edited: [],
    authority: true,
    agreed: true,
    met: [],
    pen,
    ink: USUAL.ink,
    record: true,
    ideographs: null,
    signed: null,
  };
  const result = sign(draft);
  if (result.kind === 'missing') throw new Error(`Not signed for want of: ${result.missing.join(', ')}`);
  return result.signed;
}
