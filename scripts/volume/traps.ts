import { withRecordOf } from './deeds';
import { wrong } from './expectations';
import { honestForm } from './honest';
import type { PlannedForm } from './planned';

/** Adds what is unusual, and right: each so many times, among forms that are right as text. */
export function withTraps(forms: readonly PlannedForm[], count: number): PlannedForm[] {
  const plain = forms.filter(({ fault, capture }) => !fault && !capture);
  const step = Math.max(1, Math.floor(plain.length / (count * 4)));
  const chosen = (of: number) => Array.from({ length: count }, (_, i) => plain[(i * 4 + of) * step]);
  const [firsts, seconds, doubles] = [chosen(0), chosen(1), chosen(2)];
  const claiming = new Set(
    plain
      .filter(({ producer }) => producer !== 'ours' && producer !== 'ghostscript')
      .filter((form) => !used(form))
      .slice(0, count),
  );
  return forms.flatMap((form): PlannedForm[] => {
    const pair = firsts.includes(form) ? firsts.indexOf(form) : seconds.indexOf(form);
    if (pair >= 0) return [{ ...form, trap: 'two-in-one', path: `both our forms ${pair + 1}.pdf` }];
    if (doubles.includes(form)) return [{ ...form, trap: 'two-forms' }, unsigned(form)];
    if (claiming.has(form)) return [claims(form, firsts[0] ?? form)];
    return [form];
  });

  function used(form: PlannedForm): boolean {
    return [firsts, seconds, doubles].some((some) => some.includes(form));
  }
}

/** The form as its author first sent it: printed with our product, and never signed. */
function unsigned({ paper }: PlannedForm): PlannedForm {
  const form = honestForm(paper, 'ours', 1);
  const written = { ...form.written, signedBy: null, signature: '' };
  return { ...form, id: `${form.id} unsigned`, written, trap: 'second-form', expected: wrong('no-signature') };
}

/** A right form whose record speaks of another paper. */
const claims = (form: PlannedForm, other: PlannedForm): PlannedForm => ({
  ...form,
  trap: 'record-of-another',
  toFile: (bytes) => withRecordOf(other.paper, bytes),
  expected: { ...form.expected, also: ['to-look-at'] },
});
