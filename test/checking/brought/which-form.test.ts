import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../src/agreements/agreement';
import { pmlr } from '../../../src/agreements/pmlr';
import { nearestAgreement } from '../../../src/checking';
import { association } from '../../agreements/brought/association';
import { press } from '../../agreements/brought/press';
import { broughtAgreement, type PrintedForm, paragraph } from '../../agreements/brought/printed-form';
import { workshop } from '../../agreements/brought/workshop';
import { FILLED, layOut, piecesOf } from '../agreement-text';
import { filledCopy } from './filled-copies';
import { AS_PRINTED, printedText } from './printed-text';

/** The association's form with a clause more, as another meeting has it. */
const longer: PrintedForm = {
  ...association,
  id: 'association-longer',
  printed: [...association.printed, paragraph('The authors come to the meeting and tell of the Work.')],
};
/** The workshop's with one word changed, and with a name of another year. */
const changed: PrintedForm = {
  ...workshop,
  id: 'workshop-changed',
  printed: workshop.printed.map((part) =>
    part.kind === 'clauses'
      ? { ...part, texts: part.texts.map((text) => text.replace('may print it', 'may not print it')) }
      : part,
  ),
};
const forms = [workshop, changed, association, longer, press];
const known = forms.map(broughtAgreement);

describe('of several known forms, a file is the one that it is word for word', () => {
  it.each(forms.map((form) => [form.id, form] as const))('%s, in any order of what is known', (id, form) => {
    for (const number of [1, 2, 3]) {
      const text = printedText(form, filledCopy(form, number), AS_PRINTED);
      for (const order of [known, known.toReversed()])
        expect(nearestAgreement(text, [pmlr, ...order]).id, String(number)).toBe(id);
    }
  });

  it('is the one that it shares the most with, where it is none word for word', () => {
    const text = printedText(association, filledCopy(association, 2), AS_PRINTED).replace('harms nobody', 'harms some');
    const all: readonly [Agreement, ...Agreement[]] = [pmlr, ...known];
    expect(nearestAgreement(text, all).id).toBe('association-form');
  });

  it('PMLR’s stays PMLR’s', () => {
    expect(nearestAgreement(layOut(piecesOf(pmlr, FILLED), 'pages'), [pmlr, ...known]).id).toBe('pmlr-2017');
  });
});
