import { otherPublisher } from '../scans/other-publisher';
import { CAPTURES } from './captures';
import { look, wrongOrLook } from './expectations';
import { honestForm } from './honest';
import type { VolumePaper } from './papers';
import type { Expectation, PlannedForm } from './planned';

/** A form in order, of a paper that the list has not. */
const ELSEWHERE: Expectation = { ...look(), also: ['right', 'no-difference'] };

/** Forms of no paper of the list, the first so many. */
export function strayForms(strangers: readonly VolumePaper[], count: number): PlannedForm[] {
  const strays = [
    (paper: VolumePaper, turn: number): PlannedForm => ({
      ...honestForm(paper, 'chromium', turn),
      expected: ELSEWHERE,
    }),
    (paper: VolumePaper, turn: number): PlannedForm => ({
      ...honestForm(paper, 'official', turn),
      capture: CAPTURES[0] ?? null,
      expected: ELSEWHERE,
    }),
    (paper: VolumePaper, turn: number): PlannedForm => {
      const form = honestForm(paper, 'official', turn);
      const nothing = { title: '', party: '', signer: '', date: '', signedBy: null, signature: '' } as const;
      return { ...form, written: { ...form.written, ...nothing }, expected: wrongOrLook() };
    },
    (paper: VolumePaper, turn: number): PlannedForm => ({
      ...honestForm(paper, 'official', turn),
      toFile: otherPublisher,
      expected: wrongOrLook(),
    }),
    (paper: VolumePaper, turn: number): PlannedForm => ({ ...honestForm(paper, 'ours', turn), expected: ELSEWHERE }),
  ];
  return strays.slice(0, count).flatMap((make, i) => {
    const paper = strangers[i];
    if (!paper) return [];
    return [{ ...make(paper, i), id: `stray ${i + 1}`, trap: 'stray', path: STRAY_NAMES[i] ?? '' }];
  });
}

/** None of them tells of a paper. */
const STRAY_NAMES = ['agreement.pdf', 'scan.pdf', 'pmlr-license-agreement.pdf', 'consent form.pdf', 'form (old).pdf'];
